"""Subtraction of every pair of numbers, with what the errors say."""
values = [0, 3, -2, 1.5, True, 2j, None]
for left in values:
    for right in values:
        row = []
        for name, action in [('-', lambda a, b: a - b)]:
            try:
                row.append(f'{name} {action(left, right)!r}')
            except Exception as error:
                row.append(f'{name} {type(error).__name__}: {error}')
        print(repr(left), repr(right), row)
