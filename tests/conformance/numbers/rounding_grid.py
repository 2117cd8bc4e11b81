"""round, floor division and remainder over signs and halves."""
import math

for value in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16, 123.456, -123.456, 0.05, 1.005):
    print(value, round(value), [round(value, n) for n in (-2, -1, 0, 1, 2, 3)], math.floor(value), math.ceil(value), math.trunc(value))
for value in (15, 25, 35, -15, -25, 12345, 0, 10 ** 20 + 5):
    print(value, round(value), [round(value, n) for n in (-3, -2, -1, 0, 2)], round(value, None))
for a in (7, -7, 7.5, -7.5):
    for b in (2, -2, 2.5, -2.5):
        print(a, b, a // b, a % b, divmod(a, b), math.fmod(a, b), math.remainder(a, b))
for action in (lambda: round('a'), lambda: round(1.5, 'a'), lambda: round(1, 1.0), lambda: round(), lambda: round(1j)):
    try:
        print(action())
    except TypeError as error:
        print(error)


class Rounds:
    def __round__(self, digits=None):
        return ('rounded', digits)

    def __floor__(self):
        return 'floor'

    def __ceil__(self):
        return 'ceil'

    def __trunc__(self):
        return 'trunc'


print(round(Rounds()), round(Rounds(), 2), math.floor(Rounds()), math.ceil(Rounds()), math.trunc(Rounds()))
print(type(round(2.0)), type(round(2.0, 0)), type(round(True)), round(2.5, None), round(number=1.25, ndigits=1))
