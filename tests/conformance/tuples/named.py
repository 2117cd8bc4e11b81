from collections import namedtuple
from typing import NamedTuple
P = namedtuple('P', 'x y')
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._fields, P._make([7, 8]), p == (1, 2), len(p), list(p), *p, isinstance(p, tuple), hash(p) == hash((1, 2)))
x, y = p
print(x, y, sorted([P(2, 1), P(1, 5)]), max(P(0, 9), P(0, 10)), P.__name__, p + (3,), p[::-1])
D = namedtuple('D', ['a', 'b', 'c'], defaults=[2, 3])
print(D(1), D(1, 5), D._field_defaults)
class E(NamedTuple):
    """doc"""
    name: str
    age: int = 30
    def greet(self): return f'hi {self.name}'
    @property
    def double(self): return self.age * 2
e = E('bob')
print(e, e.greet(), e.double, E.__doc__, e._replace(age=1), E._fields, E.__annotations__.keys(), {**e._asdict()})
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: p._replace(q=1), lambda: namedtuple('B', 'a a'), lambda: namedtuple('B', 'class'), lambda: P._make([1])):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(error)
try:
    p.x = 5
except AttributeError as error:
    print(error)
print(namedtuple('R', 'a class a', rename=True)._fields, namedtuple('S', 'a, b')(1, 2))
match p:
    case P(x=a, y=b): print('matched', a, b)
