print(list(enumerate('ab')), list(enumerate('ab', 10)), list(enumerate(iterable='x', start=-1)), dict(enumerate('xyz')), [i for i, _ in enumerate([])])
for i, (a, b) in enumerate(zip('ab', 'cd'), 1):
    print(i, a, b)
e = enumerate(c for c in 'xy')
print(next(e), next(e), next(e, 'done'))
