"""Fraction: construction, arithmetic, formatting, errors."""
from decimal import Decimal
from fractions import Fraction

for args in ((3, 6), (-3, 6), (3, -6), (5,), (0.5,), ('3/4',), (' -1.5e2 ',), ('1_000/3',), (Decimal('0.1'),), (True,), (Fraction(1, 3),), (Fraction(1, 3), 2), ()):
    print(args, Fraction(*args))
for args in (('a',), ('1/0',), (1, 0), (0.5, 2), ('1/2', 3), (None,), (float('nan'),), (float('inf'),), ([],), ('1 / 2',)):
    try:
        print(args, Fraction(*args))
    except Exception as error:
        print(args, type(error).__name__, error)
a, b = Fraction(3, 4), Fraction(-2, 3)
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** 2, a ** -2, b ** 2, a ** 0.5, a ** b if False else '', abs(b), -a, +a, divmod(a, b), a + 1, 1 - a, a * 0.5, 2 / a, a / 2, a == 0.75, a > b, a < 1, hash(Fraction(2)) == hash(2))
print(int(a * 5), float(b), round(a), round(Fraction(7, 2)), round(Fraction(22, 7), 2), a.__floor__(), a.__ceil__(), a.numerator, a.denominator, a.as_integer_ratio(), repr(a), str(a), bool(Fraction(0)), f'{a}', Fraction('3.14159').limit_denominator(100), Fraction.from_float(0.25), Fraction.from_decimal(Decimal('0.3')), sum([a, b, 1]), sorted([a, b, 0]), max(a, 0.7), complex(a))
