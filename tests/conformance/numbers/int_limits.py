"""Conversion limits of long integers, and bit methods."""
big = 10 ** 4299
print(len(str(big)), str(-big)[:5])
for action in (lambda: str(10 ** 4300), lambda: repr(-10 ** 5000), lambda: int('1' * 4301), lambda: f'{10 ** 4300}', lambda: '%d' % 10 ** 4300 if False else format(10 ** 4300, 'd')):
    try:
        print(len(action()))
    except ValueError as error:
        print(error)
print(len(hex(10 ** 5000)), len(bin(1 << 5000)), len(f'{10 ** 5000:x}'), int('f' * 5000, 16).bit_length())
for n in (0, 1, -1, 255, 256, -256, 2 ** 63, -2 ** 63 - 1, 10 ** 30):
    print(n, n.bit_length(), n.bit_count(), n.conjugate(), n.as_integer_ratio(), n.real, n.imag, n.numerator, n.denominator, n.__index__())
for n, size, order, signed in ((0, 1, 'big', False), (255, 1, 'big', False), (-1, 2, 'little', True), (258, 2, 'little', False), (2 ** 40, 8, 'big', True)):
    data = n.to_bytes(size, order, signed=signed)
    print(n, data, int.from_bytes(data, order, signed=signed))
for action in (lambda: (256).to_bytes(1, 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: (1).to_bytes(-1, 'big'), lambda: (1).to_bytes(1, 'middle'), lambda: int.from_bytes('a', 'big')):
    try:
        print(action())
    except (OverflowError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(int.from_bytes([1, 2], 'big'), int.from_bytes(b'', 'big'), (5).to_bytes(), int.from_bytes(b'\x05'))
for action in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 2 ** 0.5 // 0):
    try:
        print(action())
    except (ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
print(pow(3, -1, 7), pow(-3, 5, 7), pow(2, 100, 10 ** 9 + 7), (-7) // 2, (-7) % 2, 7 // -2, 7 % -2, divmod(-7, 3), -7 >> 1, ~5, -5 & 3, -5 | 3, -5 ^ 3)
