print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (255.5).hex(), float.fromhex('0x1p-2'), (1.5).real, (1.5).imag, (1.5).conjugate(), (-1.5).__abs__(), (1.5).__int__())
print(float(), float('1e5'), float('-inf'), float(' 3.5\n'), float(3), float(True), float('nan') != float('nan'), float('.5'), float('5.'), float('1_0.5'), float('infinity'), float(b'2.5'))
for x in [0.5, 1.5, 2.5, -0.5, 1e15 + 0.5, 2.675, 1.005, 1e300, 0.0]:
    print(x, round(x), round(x, 1), round(x, 2), round(x, -1), int(x) if x < 1e20 else 'big', x // 1, x % 1)
for x in [1e5, 123456.789, 1e16, 1e17, 9999999999999998.0, 1e-4, 1e-5, 0.00001234, 1.1, 1 / 3, 2 / 3, 1e100, 5e-324, 1.7976931348623157e308, 4.35, 0.1 + 0.7, 1e23, 3.0e10]:
    print(repr(x), str(x), f'{x}', x == float(repr(x)))
for f in (lambda: float('x'), lambda: float(None), lambda: round(float('nan')), lambda: round(float('inf')), lambda: (1.5).bit_length(), lambda: float('inf').as_integer_ratio(), lambda: int('inf'), lambda: float.fromhex('zz'), lambda: 1.5 & 1, lambda: [1][1.0], lambda: 'a' * 2.0, lambda: range(1.5), lambda: round(1.5, 'a')):
    try:
        f()
    except (ValueError, TypeError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)
