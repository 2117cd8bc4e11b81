a, b = set('abracadabra'), set('alacazam')
print(sorted(a - b), sorted(a | b), sorted(a & b), sorted(a ^ b), len(a), 'c' in a, a > {'a'}, sorted({x for x in 'abracadabra' if x not in 'abc'}), sorted(set([1, 2, 2, 3])), len({(1, 2), (2, 1), (1, 2)}), {1, 2} == {2, 1}, sorted(set().union([1], [2, 3])), sorted(frozenset('ba')), set() == frozenset())
seen, duplicates = set(), []
for x in [1, 2, 1, 3, 2]:
    if x in seen: duplicates.append(x)
    else: seen.add(x)
print(duplicates, sorted(seen), [x for i, x in enumerate([1, 2, 1]) if x not in [1, 2, 1][:i]])
graph = {'a': {'b', 'c'}, 'b': {'d'}, 'c': {'d'}, 'd': set()}
def reach(n, done=None):
    done = done if done is not None else set()
    if n not in done:
        done.add(n)
        for m in graph[n]: reach(m, done)
    return done
print(sorted(reach('a')), sorted(reach('b')))
