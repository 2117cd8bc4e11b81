print(sum([1, 2, 3]), sum([]), sum([1.5, 2]), sum([[1], [2]], []), sum(range(101)), sum(x for x in range(5)), sum({1: 'a', 2: 'b'}), sum([True, True]), sum([1, 2], start=10), sum((1 + 2j, 3)), sum([0.1, 0.2, 0.7]) > 0.9, sum([10 ** 20, 1]))
try:
    sum(['a', 'b'])
except TypeError as error:
    print(error)
