"""Trees of tuples, built and walked, from the benchmarks game."""


def make(depth):
    if depth == 0:
        return (None, None)
    return (make(depth - 1), make(depth - 1))


def check(tree):
    left, right = tree
    if left is None:
        return 1
    return 1 + check(left) + check(right)


total = 0
for depth in range(4, 14):
    for _ in range(1 << (13 - depth)):
        total += check(make(depth))
total
