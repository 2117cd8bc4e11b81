from math import gcd
class Fraction:
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError(f'Fraction({n}, 0)')
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g
    def __repr__(self): return f'{self.n}/{self.d}' if self.d != 1 else str(self.n)
    def _wrap(f):
        def method(self, o):
            if isinstance(o, int): o = Fraction(o)
            return f(self, o) if isinstance(o, Fraction) else NotImplemented
        return method
    __add__ = __radd__ = _wrap(lambda a, b: Fraction(a.n * b.d + b.n * a.d, a.d * b.d))
    __mul__ = __rmul__ = _wrap(lambda a, b: Fraction(a.n * b.n, a.d * b.d))
    __sub__ = _wrap(lambda a, b: a + b * -1)
    __rsub__ = _wrap(lambda a, b: b - a)
    __truediv__ = _wrap(lambda a, b: Fraction(a.n * b.d, a.d * b.n))
    __lt__ = _wrap(lambda a, b: a.n * b.d < b.n * a.d)
    __eq__ = _wrap(lambda a, b: (a.n, a.d) == (b.n, b.d))
    def __hash__(self): return hash((self.n, self.d))
    def __float__(self): return self.n / self.d
h = Fraction(1, 2)
print(h + Fraction(1, 3), h * 4, 1 - h, h / Fraction(-3, 4), sum([Fraction(1, n) for n in range(1, 6)]), sorted([h, Fraction(1, 3), Fraction(5, 8)]), h == Fraction(2, 4), {h: 'half'}[Fraction(3, 6)], float(h), h == 0.5, max(h, Fraction(2, 3)))
for f in (lambda: h + 'a', lambda: Fraction(1, 0), lambda: h < None):
    try:
        f()
    except (TypeError, ZeroDivisionError) as error:
        print(error)
from fractions import Fraction as F
print(F(1, 3) + F('0.5'), F(0.75), F('3/4') ** 2, F(7, 3) // 1, round(F(7, 3)), F(3.14159).limit_denominator(100), repr(F(1, 2)), F(1, 2) < 0.6)
