"""Generator expressions: laziness, scope, closing and errors."""
log = []


def source(n):
    for i in range(n):
        log.append(i)
        yield i


g = (x * 10 for x in source(5) if x % 2 == 0)
print(log, next(g), log, next(g), log)
print(list(g), log, list(g))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
bad = (1 / x for x in (1, 0, 2))
print(next(bad))
try:
    next(bad)
except ZeroDivisionError as error:
    print(error)
print(list(bad))
n = 2
late = (x * n for x in [1, 2, 3])
n = 100
print(list(late))
nested = ((i, j) for i in range(3) for j in range(i))
print(list(nested), type(nested).__name__, nested.__name__, nested.gi_running)
print(sum(x for x in range(5)), max((len(w), w) for w in 'a bbb cc'.split()), dict((k, v) for k, v in zip('ab', [1, 2])), ','.join(str(i) for i in range(3)))
print(any(x > 2 for x in source(10)), log[-3:], all(x < 3 for x in source(10)), next((x for x in [] if x), 'none'))
walrus = [(y := x * 2, y + 1) for x in range(3)]
print(walrus, y)
print([f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]])
matrix = [[1, 2], [3, 4]]
print([row[i] for i in range(2) for row in matrix], {i: {j for j in range(i)} for i in range(3)}, [*(x for x in 'ab')], {**{k: 1 for k in 'c'}})


class Scope:
    values = [1, 2]
    doubled = [v * 2 for v in values]
    first = list(v for v in values)


print(Scope.doubled, Scope.first)
