"""Every operator between every pair of values of a group: the results, or what the errors say."""
groups = [
    [0, 3, -2, 1.5, True, 2j, None],
    ['ab', b'ab', [1], (1,), 2, range(2)],
    [{1, 2}, frozenset([2]), {'a': 1}, [1, 2], None],
]
operators = {
    '+': lambda a, b: a + b,
    '-': lambda a, b: a - b,
    '*': lambda a, b: a * b,
    '/': lambda a, b: a / b,
    '//': lambda a, b: a // b,
    '%': lambda a, b: a % b,
    '**': lambda a, b: a ** b,
    '<<': lambda a, b: a << b,
    '>>': lambda a, b: a >> b,
    '&': lambda a, b: a & b,
    '|': lambda a, b: a | b,
    '^': lambda a, b: a ^ b,
    '==': lambda a, b: a == b,
    '<': lambda a, b: a < b,
    '>=': lambda a, b: a >= b,
    'in': lambda a, b: a in b,
    'divmod': divmod,
}
for values in groups:
    for left in values:
        lines = []
        for right in values:
            for name, action in operators.items():
                try:
                    lines.append(f'{left!r} {name} {right!r}: {action(left, right)!r}')
                except Exception as error:
                    lines.append(f'{left!r} {name} {right!r}: {type(error).__name__}: {error}')
        print(*lines, sep='\n')
