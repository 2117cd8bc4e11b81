for spec in ['', 'd', '5', '<5', '>5', '^5', '05', '+', ' ', '-', '+05', '*^9', '=+6', '0=6', ',', '_', 'x', 'X', '#x', '#X', 'o', '#o', 'b', '#b', '08b', '#010b', '_x', '_b', 'c', 'e', '.2e', 'f', '.1f', 'g', '%', '.1%', 'n', '>+8,', '#_x', '020,', 'E', 'G']:
    print(f'{spec!r:8}', f'{42:{spec}}|', f'{-1234567:{spec}}|' if spec != 'c' else '')
for spec in ['s', '.2', '.2d', ',c', '+c', 'z', '5.5x', 'q', ',x', '_n', ',_', '>>5', '<<<5', '{', '١']:
    try:
        print(format(42, spec))
    except ValueError as error:
        print(repr(spec), error)
print(f'{True}', f'{True:d}', f'{True:5}|', f'{False:>6}|', f'{True:f}')
