"""Numbers of different types that are equal hash alike and are one key."""
from decimal import Decimal
from fractions import Fraction

groups = [[0, 0.0, -0.0, False, 0j, Decimal(0), Fraction(0)], [1, 1.0, True, 1 + 0j, Decimal('1.0'), Fraction(2, 2)],
          [0.5, Decimal('0.5'), Fraction(1, 2), 0.5 + 0j], [2 ** 70, float(2 ** 70), Decimal(2 ** 70), Fraction(2 ** 70)]]
for group in groups:
    print(len(set(group)), len({hash(x) for x in group}), all(x == y for x in group for y in group))
print(0.1 == Decimal('0.1'), 0.1 == Fraction(1, 10), Decimal('0.1') == Fraction(1, 10), Fraction(0.1) == 0.1, 2 ** 53 + 1 == float(2 ** 53 + 1))
print(1 < 1.5 < Fraction(7, 4) < 2 < Decimal('2.5'), max(1, 2.5, Fraction(5, 2)), min(True, 0.5), sorted([2, 1.5, Fraction(7, 4), True]))
nan = float('nan')
print(nan == nan, nan in [nan], [nan] == [nan], {nan: 1}[nan], nan != nan, nan < 1, (nan,) == (nan,), nan is nan)
print(float('inf') > 10 ** 400, -float('inf') < -10 ** 400, 10 ** 400 == float('inf'), hash(float('inf')), hash(-1), hash(-1.0), hash(-2))
for a, b in ((1, 'a'), (1.0, None), (Fraction(1), 'x'), (Decimal(1), 1j), (1j, 2)):
    try:
        print(a < b)
    except TypeError as error:
        print(error)
for a, b in ((Decimal(1), 1.0), (Fraction(1), Decimal(1)), (1, '1'), (1.5, [])):
    try:
        print(a + b)
    except TypeError as error:
        print(error)
print(Fraction(1, 2) + 0.5, Fraction(1, 2) + 1, 1 + Decimal(1), True + True, True * 'ab', 1.5 + True, 1j + 1, Fraction(1, 3) * 3)
