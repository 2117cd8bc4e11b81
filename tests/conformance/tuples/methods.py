t = (3, 1, 2, 1)
print(t.count(1), t.index(2), t[1], t[-1], t[1:3], t + (9,), t * 2, len(t), 3 in t, sorted(t), max(t), tuple('ab'), tuple([1]), tuple(), (1,), hash((1, 2)) == hash((1, 2)), t[::-1], (1, 2) < (1, 3), (1,) == (1, ), ((1, 2), 3)[0][1])
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d, *t, {(1, 'a'): 2}, [(i, j) for i, j in zip('ab', (1, 2))], divmod(7, 2), isinstance(t, tuple), repr((1,)), repr(()), str(('a', None)))
cases = [lambda: t[9], lambda: t.index(99), lambda: t.append(1), lambda: t + [1], lambda: t < 5, lambda: hash(([],)), lambda: t['a'], lambda: tuple(5), lambda: t * 'a', lambda: t.count()]
for case in cases:
    try:
        print(case())
    except Exception as error:
        print(type(error).__name__, error)
try:
    t[0] = 1
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
