from fractions import Fraction as F
print(F(1, 2), F(4, 8), F(-3, 6), F('3/4'), F('0.25'), F('-1.5e2'), F(0.5), F(5), repr(F(1, 3)), F(1, 2) + F(1, 3), F(1, 2) - 1, 2 * F(3, 4), F(1, 2) / F(1, 4), F(7, 2) // 1, F(7, 2) % 1, F(2, 3) ** 2, F(2, 3) ** -1, F(4) ** F(1, 2), -F(1, 2), abs(F(-1, 2)), F(1, 2) + 0.5, F(1, 2) == 0.5, F(1, 3) < F(1, 2), F(1, 2).numerator, F(1, 2).denominator, int(F(7, 2)), float(F(1, 4)), round(F(5, 2)), round(F(22, 7), 2), F(3.14159).limit_denominator(50), hash(F(2)) == hash(2), sum([F(1, n) for n in range(1, 5)]), max(F(1, 2), F(2, 3)), bool(F(0)), F(1, 3) * 3 == 1, F.from_float(0.125), divmod(F(7, 2), F(1, 2)), sorted([F(1, 2), F(1, 3), 0.4]))
for f in (lambda: F(1, 0), lambda: F('x'), lambda: F(1.5, 2), lambda: F(1) / 0, lambda: F('1/0'), lambda: F(1) + 'a', lambda: F(None)):
    try:
        print(f())
    except (ZeroDivisionError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
