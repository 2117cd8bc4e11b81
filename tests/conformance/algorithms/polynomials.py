class Poly:
    def __init__(self, *c):
        c = list(c)
        while len(c) > 1 and c[-1] == 0: c.pop()
        self.c = c or [0]
    def __call__(self, x):
        r = 0
        for a in reversed(self.c): r = r * x + a
        return r
    def __add__(self, o):
        o = o if isinstance(o, Poly) else Poly(o)
        n = max(len(self.c), len(o.c))
        return Poly(*(x + y for x, y in zip(self.c + [0] * (n - len(self.c)), o.c + [0] * (n - len(o.c)))))
    __radd__ = __add__
    def __mul__(self, o):
        o = o if isinstance(o, Poly) else Poly(o)
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): out[i + j] += a * b
        return Poly(*out)
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + -o
    def __pow__(self, n): return Poly(1) if n == 0 else self * self ** (n - 1)
    def __eq__(self, o): return self.c == (o.c if isinstance(o, Poly) else [o])
    def derivative(self): return Poly(*(i * a for i, a in enumerate(self.c) if i))
    def __str__(self):
        terms = [f'{a if a != 1 or i == 0 else ""}{"x" if i else ""}{f"^{i}" if i > 1 else ""}' for i, a in enumerate(self.c) if a]
        return ' + '.join(reversed(terms)) or '0'
x = Poly(0, 1)
p = (x + 1) ** 3 - 2 * x
print(p, p(2), p.derivative(), p * p == p ** 2, 3 + x, x - x, Poly(0) == 0)
