points = [(1, 2), (3, 4), (1, 1)]
print(sorted(points), max(points), {p: sum(p) for p in points}, [x for x, _ in points], (1, 2) + (3,), (0,) * 3, (1, 2, 3)[1:], len(()), tuple(sorted((3, 1))), (1, 'a') == (1, 'a'), points.index((3, 4)), *(1, 2), (lambda *t: t)(*points[0]), divmod(7, 2)[1])
(x1, y1), (x2, y2), *_ = points
print(x1, y2, x2 - x1, [(i, *p) for i, p in enumerate(points)], dict([('k', 1)]), {('a', 1): 'v'}['a', 1], tuple(i for i in range(3)), ((1, 2), [3])[1][0])
def stats(v): return min(v), max(v), sum(v) / len(v)
low, high, mean = stats([1, 2, 6])
print(low, high, mean, stats([5])[2])
a, b = 1, 2
a, b = b, a + b
print(a, b, (a, b) < (3, 0), (1,) < (1, 0), () < (0,))
