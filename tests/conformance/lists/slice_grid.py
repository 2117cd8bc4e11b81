"""Every combination of small starts, stops and steps, for lists, tuples, strings, bytes and ranges."""
values = [None, -7, -3, -1, 0, 1, 2, 5, 9]
steps = [None, -3, -1, 1, 2, 4]
for source in ([10, 11, 12, 13, 14], (0, 1, 2, 3), 'abcdef', b'xyz', range(3, 20, 4), []):
    total = 0
    shown = []
    for start in values:
        for stop in values:
            for step in steps:
                part = source[start:stop:step]
                total += len(part)
                if (len(shown) < 6 and len(part) > 1) or (step == -3 and len(part) > 1 and len(shown) < 12):
                    shown.append((start, stop, step, part))
    print(total)
    for row in shown:
        print(row)
for row in [slice(None, None, -1), slice(-1, -4), slice(2, 100, 3), slice(None)]:
    print(row, row.indices(5), row.start, row.stop, row.step, row == slice(row.start, row.stop, row.step))
try:
    slice(None, None, 0).indices(3)
except ValueError as error:
    print(error)
try:
    slice(1).indices(-1)
except ValueError as error:
    print(error)
