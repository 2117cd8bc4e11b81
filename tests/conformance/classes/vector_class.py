import math
class Vector:
    __slots__ = ('x', 'y')
    def __init__(self, x=0.0, y=0.0): self.x, self.y = x, y
    def __add__(self, o): return Vector(self.x + o.x, self.y + o.y)
    def __sub__(self, o): return self + -o
    def __neg__(self): return Vector(-self.x, -self.y)
    def __mul__(self, k): return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __truediv__(self, k): return self * (1 / k)
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __abs__(self): return math.hypot(self.x, self.y)
    def __bool__(self): return bool(self.x or self.y)
    def __eq__(self, o): return isinstance(o, Vector) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __iter__(self): yield from (self.x, self.y)
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __repr__(self): return f'Vector({self.x:g}, {self.y:g})'
    def __format__(self, spec): return f'({self.x:{spec}}, {self.y:{spec}})'
    @classmethod
    def polar(cls, r, a): return cls(r * math.cos(a), r * math.sin(a))
    @property
    def angle(self): return math.degrees(math.atan2(self.y, self.x))
a, b = Vector(3, 4), Vector(1, -1)
print(a + b, a - b, 2 * a, a / 2, a @ b, abs(a), bool(Vector()), a == Vector(3, 4), a != b, {a: 1}[Vector(3, 4)], tuple(a), a[0], f'{a:.2f}', round(Vector.polar(1, math.pi / 2).angle), sum([a, b], Vector()), max([a, b], key=abs), -a)
x, y = a
print(x, y, [*b])
a += b
print(a)
