s = {1, 2, 3}
s.add(4); s.add(1); s.discard(9); s.discard(2); s.update([5], (6,), {7}); s.remove(7)
print(sorted(s), len(s), 3 in s, sorted(s.union([10], {11})), sorted(s.intersection([1, 3, 99])), sorted(s.difference({1}, [3])), sorted(s.symmetric_difference([1, 50])), s.issubset(range(10)), s.issuperset([1]), s.isdisjoint([0]))
s.intersection_update([1, 3, 5]); print(sorted(s)); s.difference_update([1]); print(sorted(s)); s.symmetric_difference_update([3, 8]); print(sorted(s))
t = s.copy(); t.clear(); print(sorted(s), t, set(), set('a'), {*'a', *'a'}, frozenset('a'), set([1]) == {1}, {1} == frozenset([1]), {1} < {1, 2}, {1, 2} <= {1, 2}, not set())
f = frozenset([1, 2])
print(hash(f) == hash(frozenset([2, 1])), {f: 'v'}[frozenset([2, 1])], sorted(f | {3}), f.union([5]) >= f, {frozenset([1]), frozenset([1])}, min(f), sum({1, 2}), sorted({3, 1}, reverse=True), set(range(3)) - {1} == {0, 2}, {x for x in 'aab'} == {'a', 'b'})
cases = [lambda: {1}.remove(5), lambda: set().pop(), lambda: {[]}, lambda: {1}.add([]), lambda: {1} | [2], lambda: {1} + {2}, lambda: {1}[0], lambda: set(5), lambda: {1} < [1], lambda: frozenset().add(1), lambda: hash({1}), lambda: {1}.nope, lambda: {1}.union(5), lambda: [] in {1}, lambda: {1}.add(), lambda: {1}.update(5), lambda: {{}}]
for case in cases:
    try:
        print(case())
    except Exception as error:
        print(type(error).__name__, error)
