print('%s and %r' % ('a', 'b'), '%d %i %u' % (1, 2, 3), '%5d|%-5d|%05d|%+d|% d' % (42, 42, 42, 42, 42))
print('%f %.2f %10.3f|%-10.1f|%e %.1E %g %G' % (3.14159, 2.5, 1.5, 1.5, 12345.678, 0.00012, 1e-5, 1e20))
print('%x %X %#x %o %#o %c %c %%' % (255, 255, 255, 8, 8, 'c', 65))
print('%(name)s is %(age)d %(age)05.1f' % {'name': 'Bob', 'age': 30}, '%*d|%-*d|%.*f' % (5, 1, 5, 2, 2, 3.14159))
print('%s' % 'single', '%s' % (1,), '%s' % [1, 2], '%s' % {'a': 1}, '%r' % None, '%a' % 'é', '%10s|%-10s|%.2s' % ('a', 'b', 'cdef'))
print('%d' % 3.9, '%d' % True, '%s' % True, '%x' % -255, '%.3d' % 5, '%i%%' % 50, '' % (), '%5.1f%%' % 99.5)
cases = [lambda: '%d' % 'x', lambda: '%s %s' % 'a', lambda: '%s' % (1, 2), lambda: '%(a)s' % {}, lambda: '%q' % 1,
         lambda: '%' % 1, lambda: '%c' % 'ab', lambda: '%x' % 1.5, lambda: '%f' % 'a', lambda: '%(a)s' % (1,),
         lambda: 'no' % 1, lambda: '%d' % None, lambda: '%c' % -1, lambda: '%*d' % ('a', 1), lambda: '%s %s' % (1,)]
for case in cases:
    try:
        print(case())
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(type(error).__name__, error)
print('no' % [], 'no' % {}, b'%s %d' % (b'x', 5), b'%x %r %5s|' % (255, 'a', b'q'))
