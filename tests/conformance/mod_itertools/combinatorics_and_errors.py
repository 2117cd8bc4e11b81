"""Combinatorial iterators, their order and their errors."""
import itertools as it

print(list(it.permutations('abc', 2)), list(it.permutations([1, 2]))[:3], list(it.permutations('ab', 3)), len(list(it.permutations(range(5)))))
print(list(it.combinations('abcd', 2)), list(it.combinations('ab', 0)), list(it.combinations_with_replacement('ab', 3)))
print(list(it.product('ab', [1, 2])), list(it.product(repeat=2)), list(it.product('ab', repeat=2)), list(it.product()), list(it.product('a', '')))
print(list(it.accumulate([1, 2, 3])), list(it.accumulate([], initial=5)), list(it.accumulate('abc', lambda a, b: b + a)), list(it.accumulate([3, 1, 2], max)))
print([(k, list(g)) for k, g in it.groupby('aabbca')], [(k, len(list(g))) for k, g in it.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print(list(it.islice(it.count(10, 3), 2, 8, 2)), list(it.islice('abc', None)), list(it.islice('abcdef', 1, None, 2)))
print(list(it.zip_longest('ab', 'wxyz', fillvalue='-')), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.takewhile(str.islower, 'abCd')), list(it.dropwhile(str.islower, 'abCd')))
print(list(it.filterfalse(None, [0, 1, '', 'a'])), list(it.compress('abcd', [1, 0, 1])), list(it.chain('ab', [1])), list(it.chain.from_iterable(['ab', 'c'])), list(it.pairwise('abcd')), list(it.pairwise('a')))
a, b, c = it.tee(iter(range(4)), 3)
print(next(a), list(b), list(a), list(c))
cycle = it.cycle('xy')
print([next(cycle) for _ in range(5)], list(it.repeat('r', 2)), it.repeat(5, 3), it.count(1, 2), it.count(2.5), list(it.repeat(1, 0)))
for action in (lambda: it.permutations('ab', -1), lambda: it.combinations('ab'), lambda: it.islice('a', -1), lambda: it.islice('a', 1, 2, 0), lambda: it.islice('a', 'x'), lambda: it.chain(5).__next__(), lambda: it.count('a'), lambda: it.repeat(), lambda: it.accumulate(5), lambda: list(it.starmap(pow, [1])), lambda: it.tee([], -1), lambda: it.zip_longest('a', bad=1), lambda: it.groupby(), lambda: it.product('a', repeat=-1), lambda: it.cycle(5), lambda: it.compress('a')):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
groups = it.groupby('aab')
first = next(groups)
second = next(groups)
print(first[0], list(first[1]), second[0], list(second[1]))
