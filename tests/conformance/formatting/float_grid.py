"""Floats in every presentation."""
for value in (0.0, -0.0, 1.0, -1.5, 0.1, 123456.789, 1e-5, 1e16, 1.23e100, float('inf'), float('nan'), 2.5, 1e15, 99999.5):
    row = []
    for spec in ('', 'f', '.0f', '.2f', 'e', '.1e', 'E', 'g', '.3g', 'G', '%', '.1%', 'n', '+', ' ', '010.2f', '<12', '^+12.1f', ',', ',.2f', '_.1f', '#.0f', '.10', '#g', '=12', 'z.1f'):
        try:
            row.append(format(value, spec))
        except ValueError as error:
            row.append(str(error))
    print(value, row)
for spec in ('d', 'x', 's', 'c', '.', '.f.', 'b', '1.1.1'):
    try:
        print(spec, format(1.5, spec))
    except ValueError as error:
        print(spec, error)
print('{:.3f} {:10.2e} {:g} {!r:>8} {:%}'.format(1.0005, 12345.678, 1e-10, 0.1, 0.5), format(1 + 2j, '.1f'), format(True, '.1f'), '%.0f %.0f %.0f' % (0.5, 1.5, 2.5), '%5.1e|%-10g|%+G' % (12345.6, 0.0001, 1e-10), round(2.675, 2), '%.15g %.17g' % (0.1, 0.1), repr(1e22), repr(1e21), str(1.0), float('1e22'))
