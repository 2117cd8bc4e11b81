for spec in ['', 'f', '.0f', '.1f', '.10f', 'e', '.3e', 'E', 'g', '.3g', 'G', '#g', '#.0f', '%', '.0%', '+', ' ', '8.2f', '<8.2f', '^+9.1f', '08.2f', '=+9.2f', ',', ',.2f', '_.1f', '>12,.1f', '.3', '10.3', '.15g', 'n', 'z.0f', 'z', '010', '*>+12.3e', 'F']:
    print(f'{spec!r:9}', f'{3.14159:{spec}}|', f'{-1234567.891:{spec}}|', f'{-0.0:{spec}}|', f'{1e-7:{spec}}|')
for value in (float('inf'), float('-inf'), float('nan')):
    print(f'{value}', f'{value:f}', f'{value:08.2f}', f'{value:+}', f'{value:E}', f'{value:%}', f'{value:>6}|')
for spec in ['d', 'x', 's', '.', '.2d', 'c', ',n', '5.']:
    try:
        print(format(1.5, spec))
    except ValueError as error:
        print(repr(spec), error)
print(f'{1e16}', f'{1e15}', f'{123456789.123456789}', f'{0.1 + 0.2:.17g}', f'{1/3:.3}', f'{100000.0:.3}', f'{1e22:f}')
