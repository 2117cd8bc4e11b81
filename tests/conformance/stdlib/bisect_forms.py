"""bisect with keys, bounds and errors."""
import bisect

data = [1, 3, 3, 3, 7]
for x in (0, 1, 2, 3, 7, 9):
    print(x, bisect.bisect_left(data, x), bisect.bisect_right(data, x), bisect.bisect(data, x, 1, 3))
bisect.insort(data, 4)
bisect.insort_left(data, 3)
print(data, bisect.bisect_left([('a', 1), ('b', 2)], 2, key=lambda p: p[1]), bisect.bisect([], 1))
rows = [{'n': 1}, {'n': 5}]
bisect.insort(rows, {'n': 3}, key=lambda r: r['n'])
print(rows, [('FDCBA'[bisect.bisect([60, 70, 80, 90], s)]) for s in (33, 99, 77, 70, 89, 90, 100)])
for action in (lambda: bisect.bisect(data, 'a'), lambda: bisect.bisect(data, 1, -1), lambda: bisect.bisect(5, 1), lambda: bisect.insort((), 1)):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
