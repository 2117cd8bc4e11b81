print(list(zip('abc', [1, 2, 3])), list(zip('ab', range(10))), list(zip()), list(zip('a')), dict(zip(['x', 'y'], [1, 2])), list(zip(*[(1, 2), (3, 4)])), [a + b for a, b in zip('ab', 'cd')], list(zip([1], [2], [3])), list(zip('ab', 'cd', strict=True)))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [list(r) for r in zip(*matrix[::-1])], list(map(sum, zip(*matrix))))
keys, values = zip(*{'a': 1, 'b': 2}.items())
print(keys, values)
for f in (lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1, 2], [1], strict=True))):
    try:
        f()
    except ValueError as error:
        print(error)
