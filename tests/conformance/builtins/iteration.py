print(list(enumerate('abc')), list(enumerate([], 5)), list(zip()), list(zip([1])), list(zip([1, 2], 'ab', (True, False, None))), list(reversed([1, 2, 3])), list(reversed('ab')), list(reversed(range(3))), list(reversed({'a': 1, 'b': 2})))
print(list(map(lambda x, y: x * y, [1, 2, 3], [4, 5])), list(map(str, [])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(None, [0, 1, [], [0]])), next(iter([5])), next(iter([]), 'd'), list(iter('ab')), sum([0.1] * 3), sum([], 5), sum([(1,), (2,)], ()))
m = map(print, [1, 2])
print('lazy'); next(m); print(list(m))
f = filter(lambda x: print('test', x) or x, [0, 1])
print(next(f))
z = zip([1, 2], (x for x in 'ab'))
print(next(z), list(z), next(z, None), iter(z) is z)
e = enumerate('xy', 1)
print(next(e), type(e).__name__, type(m).__name__, type(f).__name__, type(z).__name__, type(reversed([])).__name__, type(iter([])).__name__, type(iter('')).__name__, type(iter({})).__name__, type(iter(())).__name__, type(iter(range(1))).__name__, type(iter(set())).__name__)
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), any(iter([0, 1])), all(x > 0 for x in [1, 2]), any([]), all([]))
g = iter([1, 0, 2])
print(any(g), list(g), all(iter([0, 1])), max(iter([1, 3])), min('b', 'a'), sorted(iter([2, 1])), max([1, 2, 3], key=lambda x: -x), min([], default=5), max('a', 'bb', key=len), max({'a': 1, 'b': 0}))
cases = [lambda: next([]), lambda: next(iter([])), lambda: iter(5), lambda: enumerate(5), lambda: zip(5), lambda: map(), lambda: map(len), lambda: list(map(5, [1])), lambda: filter(1), lambda: list(map(len, [1])), lambda: max(5), lambda: max(), lambda: min([1, 'a']), lambda: sum(['a']), lambda: sum([1, 'a']), lambda: sum('ab', ''), lambda: sum(5), lambda: reversed(5), lambda: reversed({1}), lambda: any(5), lambda: max(1, 2, default=3), lambda: list(zip([1], [], strict=True)), lambda: list(zip([], [1], strict=True)), lambda: next(5)]
for case in cases:
    try:
        print(case())
    except Exception as error:
        print(type(error).__name__, error)
