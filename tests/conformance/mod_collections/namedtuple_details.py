"""namedtuple: options, errors, methods and subclasses."""
from collections import namedtuple

Point = namedtuple('Point', 'x y', defaults=[0])
p = Point(1)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(y=5), Point._make([7, 8]), Point._field_defaults, Point.__doc__, Point.x.__doc__)
print(p == (1, 0), hash(p) == hash((1, 0)), p + (3,), p < Point(2), [*p], dict(zip(p._fields, p)), isinstance(p, tuple), len(p), p.index(0))
x, y = p
print(x, y, Point(x=1, y=2), Point(*[3, 4]), repr(Point('a', [1])), Point.__name__, Point.__match_args__)
Renamed = namedtuple('Renamed', ['a', 'class', 'a', '_b', '1c'], rename=True)
print(Renamed._fields)
for action in (lambda: namedtuple('Bad', 'class'), lambda: namedtuple('Bad', 'a a'), lambda: namedtuple('Bad', '_a'), lambda: namedtuple('1Bad', 'a'), lambda: namedtuple('Bad', 'a', defaults=[1, 2]), lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: p._replace(z=1), lambda: Point._make([1]), lambda: setattr(p, 'x', 5), lambda: p.z):
    try:
        print(action())
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Vector(namedtuple('Base', 'x y')):
    __slots__ = ()

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __str__(self):
        return f'<{self.x},{self.y}>'


v = Vector(3, 4) + Vector(0, 0)
print(v, repr(v), v.length, v._replace(x=0), Vector.__mro__[1].__name__, v._asdict())
match v:
    case Vector(x=3, y=other):
        print('matched', other)
Empty = namedtuple('Empty', '')
print(Empty(), Empty._fields, namedtuple('N', 'a, b , c')._fields, namedtuple('T', ('u', 'v'))(1, 2))
