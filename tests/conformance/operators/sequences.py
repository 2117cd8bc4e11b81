print([1, 2] + [3], [0] * 3, 3 * [1, 2], [1] * 0, [1] * -5, 'ab' * 3, (1,) * 3, b'x' * 4)
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [1], (1, 'a') < (1, 'b'), 'Z' < 'a', [1, [2]] == [1, [2]])
print((1, 2) == [1, 2], 'a' == b'a', {1: 2} == {1.0: 2.0}, {1, 2} == frozenset([2, 1]))
x = [[]] * 3
x[0].append(1)
print(x)
for pair in ([1], (1,)), ('a', 1), ([1], None):
    try:
        print(pair[0] + pair[1])
    except TypeError as error:
        print(error)
for pair in ([1, 'a'], [1, 2]), ((1,), [1]), (None, 0), ({}, {}):
    try:
        print(pair[0] < pair[1])
    except TypeError as error:
        print(error)
