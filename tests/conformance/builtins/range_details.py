"""range: slices, membership, equality, big numbers, errors."""
r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:4], r[::-1], r[::2], list(r[::-1]), r.start, r.stop, r.step, 5 in r, 6 in r, 5.0 in r, 'a' in r, r.index(8), r.count(8), r.count(9), hash(r) == hash(range(2, 19, 3)), r == range(2, 19, 3), r != range(2, 20, 4), bool(range(0)), range(0) == range(5, 1), list(reversed(r)), max(r), min(r), sum(r), sorted(r, reverse=True)[0])
print(list(range(5, 0, -2)), list(range(-3)), range(3)[-3:], range(10)[2:8:3], range(10)[8:2:-3], range(10 ** 20)[10 ** 19], len(range(-5, 5)), 10 ** 19 in range(10 ** 20), range(10 ** 20).index(7), range(True), repr(range(0, 5)), repr(range(0, 5, 2)))
for action in (lambda: r[99], lambda: r['a'], lambda: r.index(3), lambda: r.index('x'), lambda: len(range(10 ** 30)), lambda: range(), lambda: range(1, 2, 3, 4), lambda: r + r, lambda: r < r, lambda: r[1.5], lambda: range(None), lambda: hash(r) and r.__setitem__, lambda: r * 2):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 3


print(range(Index()), list(range(0, 7, Index())), r[Index()], Index() in range(5) if False else '', [*zip(range(3), range(10, 13))], dict(enumerate(range(2), 5)), iter(range(3)).__length_hint__())
a, b, *c = range(5)
print(a, b, c, [x for x in range(3) for y in range(x)], tuple(range(3)), set(range(3)) == {0, 1, 2}, range(3).__reduce__()[1] if False else '')
