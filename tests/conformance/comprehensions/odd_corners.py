"""Comprehensions: nested scopes, walrus, conditions, unpacking, exceptions, class bodies."""
print([x for x in range(10) if x % 2 if x % 3], [(x, y) for x in range(3) for y in range(x) if x + y > 1], [[i * j for j in range(3)] for i in range(2)], [a + b for a, b in [(1, 2), (3, 4)]], [h for h, *_ in ['ab', 'cd']], [*[x for x in 'ab'], *{y: 1 for y in 'c'}])
print({k: v for k, v in zip('abc', range(3)) if v}, {len(w): w for w in ('a', 'bb', 'cc')}, {x % 3 for x in range(9)}, {**{i: i for i in range(2)}}, {(i, j): i * j for i in range(2) for j in range(2)})
x = 'outer'
print([x for x in range(3)], x, [x for _ in range(2)], [(y := i) for i in range(3)], y, [last := i for i in 'ab'][-1], last)
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs], [(lambda z: z + i)(10) for i in range(2)])
print([i for i in [j for j in range(4) if j % 2]], [sum(row) for row in [[1, 2], [3]]], [c for w in 'ab cd'.split() for c in w], [n for n in iter([3, 4].pop, 3)] if False else [], [i if i else 'zero' for i in range(2)], [not i for i in (0, 1)])
try:
    [1 / i for i in (1, 0)]
except ZeroDivisionError as error:
    print(error)
try:
    [a for a, b in [(1,)]]
except ValueError as error:
    print(error)
try:
    [q for q in undefined_thing]
except NameError as error:
    print(error)
try:
    q
except NameError as error:
    print(error)


def f():
    n = 3
    values = [n * i for i in range(n) if any(n > k for k in range(i + 1))]
    squares = {n: [m for m in range(n)] for n in range(3)}
    return values, squares, n


print(f())


class C:
    base = [1, 2, 3]
    doubled = [b * 2 for b in base]
    pairs = [(a, b) for a in base[:2] for b in range(a)]


print(C.doubled, C.pairs)
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [[row[i] for row in matrix] for i in range(3)], sum(v for row in matrix for v in row), max((v, i) for i, row in enumerate(matrix) for v in row))
it = iter(range(6))
print([(a, b) for a, b in zip(it, it)], sorted({len(w): [v for v in 'a bb cc d'.split() if len(v) == len(w)] for w in 'a bb cc d'.split()}.items()))
