"""Integers in every presentation."""
for value in (0, 7, -7, 255, -255, 1234567, 10 ** 12):
    row = []
    for spec in ('', 'd', '5', '<5', '^9', '=+9', '09', '+', ' ', 'x', 'X', '#x', '#010x', 'o', '#o', 'b', '#b', ',', '_', '_x', ',d', 'e', '.1f', '%', 'g', 'n', '*>12', '+,', '\u2603^9'):
        row.append(format(value, spec))
    print(value, row)
for spec in ('.2', 'c', 's', '.3d', ',x', '1.5d', ',_', '__', 'z', '++', '<<5', '=>>5', '5x5', '0.5b', ',n', '+c', '#c', ',c'):
    try:
        print(spec, repr(format(65, spec)))
    except (ValueError, OverflowError) as error:
        print(spec, error)
print('%d %5d %-5d| %05d %+d % d %x %X %#x %o %#o %c %c %i %u %e %.2f %g %s %r %5s %-5s| %%' % (1, 2, 3, 4, 5, 6, 255, 255, 255, 8, 8, 65, 'z', 7, 8, 9.5, 2, 3, 4, 'five', 'six', 'seven'))
print('%(a)s %(b)05.1f %(a)r' % {'a': 'x', 'b': 2.25}, '%*d|%-*d|%.*f' % (5, 1, 5, 2, 2, 3.14159), '%s' % (1,), '%s %s' % ((1, 2), [3]), '%5.1f%%' % 99.5, '%c' % 0x1f600, '%.3s' % 'abcdef', '%d' % 3.99, '%d' % True, '%x' % -255)
for template, args in (('%d', 'x'), ('%d %d', (1,)), ('%d', (1, 2)), ('%q', 1), ('%', 1), ('%(a)s', {}), ('%(a)s', 5), ('%c', 'ab'), ('%c', -1), ('%x', 1.5), ('%s', ()), ('%*d', ('a', 1)), ('plain', 5), ('%.f', 1.5), ('%d', None), ('%i', '5')):
    try:
        print(template, args, repr(template % args))
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(template, args, type(error).__name__, error)
