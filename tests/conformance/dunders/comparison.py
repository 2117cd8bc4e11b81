from functools import total_ordering
class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split('.')))
    def __eq__(self, o): return isinstance(o, Version) and self.parts == o.parts
    def __lt__(self, o): return self.parts < o.parts if isinstance(o, Version) else NotImplemented
    def __le__(self, o): return self.parts <= o.parts
    def __hash__(self): return hash(self.parts)
    def __repr__(self): return 'v' + '.'.join(map(str, self.parts))
a, b, c = Version('1.2'), Version('1.10'), Version('1.2')
print(a == c, a != c, a == b, a < b, a > b, a <= c, a >= b, a == '1.2', a != '1.2')
print(sorted([b, a, c]), max(a, b), min([b, a]), {a: 1}[c], len({a, b, c}), [b, a].index(c), c in [b, a])
try:
    a < 5
except TypeError as error:
    print(error)
@total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(1), T(2) >= T(3), T(2) > T(1))
class EqOnly:
    def __eq__(self, o): return True
try:
    hash(EqOnly())
except TypeError as error:
    print(error)
print(EqOnly() != 5, EqOnly() == 5, 5 == EqOnly(), [EqOnly()] == [1])
class Weird:
    def __eq__(self, o): return 'not a bool'
    def __lt__(self, o): return []
print(Weird() == 1, Weird() < 1, Weird() != 1, 1 if Weird() < 1 else 2)
class Plain: pass
p = Plain()
print(p == p, p == Plain(), p != Plain(), p in [p])
try:
    p < Plain()
except TypeError as error:
    print(error)
class R:
    def __gt__(self, o): return f'gt {o}'
print(5 < R(), R() > 1)
