"""Subtraction of every pair of collections, with what the errors say."""
values = [{1, 2}, frozenset([2]), {'a': 1}, [1, 2], None]
for left in values:
    for right in values:
        row = []
        for name, action in [('-', lambda a, b: a - b)]:
            try:
                row.append(f'{name} {action(left, right)!r}')
            except Exception as error:
                row.append(f'{name} {type(error).__name__}: {error}')
        print(repr(left), repr(right), row)
