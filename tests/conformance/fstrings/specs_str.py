for spec in ['', 's', '10', '<10', '>10', '^10', '*^10', '.2', '.2s', '10.2', '-<7.3s', '05', '^', '\u00e9>6']:
    print(f'{spec!r:9}', f'{"hello":{spec}}|', f'{"":{spec}}|')
for spec in ['d', '+', '=5', ',', '_', 'x', '.', '#', ' ', 'z', '10.2f', '5.2.1', '0=5']:
    try:
        print(repr(format('text', spec)))
    except ValueError as error:
        print(repr(spec), error)
for value in (None, [1], {'a': 1}, (1, 2), {1}, b'b', object, len):
    print(f'{value}')
    try:
        print(f'{value:>20}')
    except TypeError as error:
        print(error)
