r = range(2, 20, 3)
print(r, len(r), list(r), r[1], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, r.index(8), r.count(5), r.start, r.stop, r.step, list(reversed(r)), range(5) == range(0, 5, 1), range(0) == range(1, 1), hash(range(3)) == hash(range(0, 3)), bool(range(0)), list(range(5, 0, -2)), range(10)[5], sum(range(101)), max(range(5)), list(range(-3, 3)), list(range(3, 3)), range(True))
print(range(10 ** 20)[10 ** 19], len(range(0, 10 ** 10, 3)), 10 ** 15 in range(10 ** 18), range(10 ** 18).index(7), [*range(3)], tuple(range(2)), range(3) in [range(3)])
for f in (lambda: range(), lambda: range(1, 2, 0), lambda: range('a'), lambda: range(1.0), lambda: r[100], lambda: r.index(6), lambda: range(1, 2, 3, 4), lambda: r['a'], lambda: len(range(10 ** 30))):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
it = iter(range(3))
print(next(it), list(it), next(it, 'end'))
