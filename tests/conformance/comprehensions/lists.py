print([x * x for x in range(6)], [x for x in range(20) if x % 2 if x % 3])
print([(x, y) for x in 'ab' for y in range(3) if y], [[y for y in range(x)] for x in range(4)])
print([x for row in [[1, 2], [3], []] for x in row], [a + b for a, b in [(1, 2), (3, 4)]])
print([x if x > 2 else -x for x in range(5)], [f(3) for f in [lambda v: v, str, float]])
x = 'outer'
print([x for x in range(3)], x)
print([i for i in range(5) if (lambda v: v > 2)(i)], [*(i for i in 'ab'), *[j for j in 'cd']])
print([a for a, *b in [(1, 2, 3), 'xy']], [[*t] for t in ('ab', 'cd')])
print([(i, j, k) for i in range(3) for j in range(i) for k in range(j + 1)])
n = 3
print([n for _ in range(2)], [(lambda: n)() for n in range(3)])
