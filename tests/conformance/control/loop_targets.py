class Box:
    pass
box = Box()
for box.value in 'ab':
    print(box.value)
cells = [0, 0]
for cells[0] in range(3):
    pass
print(cells)
for (a, b), c in [((1, 2), 3), ((4, 5), 6)]:
    print(a, b, c)
for first, *rest in ['abc', (1, 2)]:
    print(first, rest)
for index, (key, value) in enumerate({'x': 1, 'y': 2}.items(), start=1):
    print(index, key, value)
for a, b in zip('ab', range(9)):
    print(a, b)
for x in 1, 2, *[3]:
    print(x, end=';')
print()
