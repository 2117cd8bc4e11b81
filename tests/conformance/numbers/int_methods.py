print((5).bit_length(), (255).bit_count(), (-7).__abs__(), (5).conjugate(), (5).numerator, (5).denominator, (5).real, (5).imag, (7).as_integer_ratio(), (3).__add__(4), (3).__add__(1.5), int.__mul__(3, 4), (5).__class__.__name__)
print(int(), int('12'), int(' -12 '), int('+5'), int('1_000'), int(3.99), int(-3.99), int(True), int('0b101', 0), int('0o17', 0), int('0xff', 16), int('z', 36), int(b'12'), int('٣'))
print(bin(10), oct(8), hex(255), bin(-5), hex(-255), abs(-5), round(15, -1), round(25, -1), round(-15, -1), round(5), divmod(-7, 2), pow(2, -2), pow(2, 3, 5), pow(-2, 3, 5))
print(5 .bit_length(), 0 == -0, 1_000 == 1000, int.from_bytes([1, 2], 'big'), (1000).to_bytes(4, 'big'), hash(2 ** 61 - 1), hash(-2), 10 .__pow__(2), int('-0'), True.bit_length(), (2).__rsub__(5))
for f in (lambda: int('x'), lambda: int('12', 2), lambda: int(None), lambda: int(float('inf')), lambda: int(float('nan')), lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 0 ** -1, lambda: divmod(1, 0), lambda: 1.0 // 0, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: (300).to_bytes(1, 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: int('5', 99), lambda: 2.5 << 1, lambda: ~1.5, lambda: round('a'), lambda: abs('a'), lambda: bin(1.5), lambda: hex('a'), lambda: int(5, 2), lambda: pow(2.0, 3, 5), lambda: 0.0 ** -1, lambda: 1j / 0, lambda: (5).nope, lambda: int('1__0'), lambda: chr(1.5), lambda: 10.0 ** 400, lambda: float(10 ** 400), lambda: 10 ** 400 / 3):
    try:
        print(f())
    except (ValueError, TypeError, ArithmeticError, AttributeError) as error:
        print(type(error).__name__, error)
