"""Assigning to and deleting slices of every shape."""
for start in (None, -9, -2, 0, 1, 3, 8):
    for stop in (None, -2, 0, 2, 8):
        for new in ([], 'x', [7, 8, 9]):
            items = list(range(5))
            items[start:stop] = new
            gone = list(range(5))
            del gone[start:stop]
            print(start, stop, new, items, gone)
for step in (-2, -1, 2, 3):
    items = list(range(7))
    count = len(items[::step])
    items[::step] = 'abcdefg'[:count]
    gone = list(range(7))
    del gone[1::step]
    print(step, items, gone)
    try:
        items[::step] = [1]
    except ValueError as error:
        print(error)
items = [1, 2, 3]
items[1:1] = items
print(items)
items[:] = (x * 2 for x in items)
print(items)
alias = items
items[2:] = []
print(alias, alias is items)
