print('%0*o|%*d|%-*s|%.*f|%*.*f|%%|%s' % (11, 315532803, 4, 10**9, 5, 'ab', 2, 3.14159, 8, 3, 2.5, 10**12))
print('%*d%%%d' % (3, 5000000, 6000000), b'%0*d' % (12, 99999999))
for template, values in (('%*d', (3,)), ('%*d', ('x', 3)), ('%.*f', (2.5, 1.0))):
    try:
        print(template % values)
    except TypeError as error:
        print(error)
