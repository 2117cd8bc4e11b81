"""Multiplication of every pair of sequences, with what the errors say."""
values = ['ab', b'ab', [1], (1,), 2, range(2)]
for left in values:
    for right in values:
        row = []
        for name, action in [('*', lambda a, b: a * b)]:
            try:
                row.append(f'{name} {action(left, right)!r}')
            except Exception as error:
                row.append(f'{name} {type(error).__name__}: {error}')
        print(repr(left), repr(right), row)
