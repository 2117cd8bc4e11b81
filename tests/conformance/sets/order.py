"""The order of a set's items depends on how it was made."""

numbers = {69, 6, 8, 73, 75, 11, 14}
print(numbers, set(numbers), frozenset(numbers), numbers.copy(), set(list(numbers)))
print({1, 18, 3, 4, 5}, {-1, 18, 3, 4, 5}, {18, 3}, {1 + 1, 18, 3, 4, 5}, {1, 18, 3, 4, 5, 6, 7, 8, 9, 50})
one = 1
print({one, 18, 3, 4, 5}, {*[1, 18, 3, 4, 5]}, {number for number in {1, 18, 3, 4, 5}})

keys = dict.fromkeys([100, 33, 1, 65, 97, 12])
print(set(keys), set(keys.keys()), set(list(keys)), {*keys.keys(), 5})


class Special(set):
    pass


print(Special(numbers), Special(keys), set(Special(numbers)), frozenset(Special(numbers)))

print({1, 1.0, True}, {0, False, 5}, {(1, 2), (33, 4), (5, 6)})


def among(value):
    return value in {1, 18, 3}


print(among(18), among(4))
for number in {69, 6, 8, 73, 75, 11, 14, 100, 164, 228}:
    print(number, end=' ')
print([number for number in {69, 6, 8, 73, 75, 11, 14, 1, 33}], {69, 6, 8, 73, 75, 11, 14, 1, 33})
