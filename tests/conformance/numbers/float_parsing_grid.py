"""float() on every kind of text, and how floats are shown."""
texts = ['1', '1.', '.5', '1e5', '1E-5', '-0.0', ' 3.5\n', '1_000.5', '1__0', '_1.0', '1_', 'inf', '-Infinity', 'NaN', '+nan', 'infin', '1e400', '-1e400', '1e-400', '0x1p3', '',
         '.', 'e5', '1e', '1.5.2', '1 2', '１.５', '٣', '1e+05', '123456789012345678901234567890', '0.1', '2.5e-324', '1.7976931348623157e308']
for text in texts:
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)
for value in (1e15, 1e16, 1e17, 123456789.123456789, 0.1 + 0.2, 1e-4, 1e-5, 1.0, 100.0, 1 / 3, 2 / 3, 1e22, 1e23, 5e-324, 1.5e300 * 1e10, -0.0, 3.0e8, 12345678901234567.0):
    print(repr(value), str(value), f'{value}', '%s' % value, value.hex(), value.is_integer())
for value in (None, [], '1,5', b'2.5', True, 10 ** 400, 1j):
    try:
        print(repr(value)[:20], float(value))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
print(float.fromhex('0x1.8p1'), float.fromhex('-0x.1'), float.fromhex('inf'), (0.1).as_integer_ratio(), (2.5).hex())
for text in ('0x', 'g', '1p'):
    try:
        print(float.fromhex(text))
    except ValueError as error:
        print(error)
for action in (lambda: float('inf').as_integer_ratio(), lambda: float('nan').as_integer_ratio(), lambda: int(float('inf')), lambda: round(float('nan')), lambda: 1.0 / 0, lambda: 1.0 % 0, lambda: 1.0 // 0,
               lambda: 10.0 ** 400, lambda: (-8) ** (1 / 3), lambda: 0.0 ** -1, lambda: divmod(1.0, 0.0)):
    try:
        print(action())
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
