class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f'V{self.c}'
    def __add__(self, o):
        if not isinstance(o, V): return NotImplemented
        return V(*(a + b for a, b in zip(self.c, o.c)))
    def __sub__(self, o): return V(*(a - b for a, b in zip(self.c, o.c)))
    def __mul__(self, k): return V(*(a * k for a in self.c)) if isinstance(k, (int, float)) else sum(a * b for a, b in zip(self.c, k.c))
    def __rmul__(self, k): return self * k
    def __truediv__(self, k): return V(*(a / k for a in self.c))
    def __floordiv__(self, k): return V(*(a // k for a in self.c))
    def __mod__(self, k): return V(*(a % k for a in self.c))
    def __pow__(self, k, m=None): return V(*(pow(a, k, m) for a in self.c))
    def __matmul__(self, o): return ('matmul', o)
    def __rmatmul__(self, o): return ('rmatmul', o)
    def __neg__(self): return V(*(-a for a in self.c))
    def __pos__(self): return self
    def __invert__(self): return 'inverted'
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __lshift__(self, o): return ('<<', o)
    def __rshift__(self, o): return ('>>', o)
    def __and__(self, o): return ('&', o)
    def __or__(self, o): return ('|', o)
    def __xor__(self, o): return ('^', o)
    def __ror__(self, o): return ('r|', o)
    def __divmod__(self, o): return self // o, self % o
    def __rsub__(self, o): return ('rsub', o)
    def __rpow__(self, o): return ('rpow', o)
a, b = V(1, 2), V(3, 4)
print(a + b, a - b, a * 2, 2 * a, a * b, a / 2, b // 2, b % 2, a ** 2, pow(b, 2, 5), a @ 1, 1 @ a)
print(-a, +a, ~a, abs(b), sum([a, b]), a << 1, a >> 2, a & 3, a | 4, 5 | a, a ^ 6, divmod(b, 2), 10 - a, 2 ** a)
for f in (lambda: a + 1, lambda: 1 + a, lambda: 'x' + a, lambda: 1 / a, lambda: 1 & a):
    try:
        f()
    except TypeError as error:
        print(error)
