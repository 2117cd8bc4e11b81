from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, KW_ONLY, FrozenInstanceError, make_dataclass
@dataclass
class P:
    x: int
    y: int = 5
    tags: list = field(default_factory=list)
    hidden: str = field(default='h', repr=False, compare=False)
    def norm(self): return self.x + self.y
p = P(1)
print(p, p == P(1), p != P(2), p.norm(), asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(P)], is_dataclass(p), is_dataclass(5), P(1, tags=[1]).tags, P(1).tags is P(1).tags, P(1, hidden='z') == P(1), fields(P)[1].default, fields(p)[0].type is int or fields(p)[0].type)
p.x = 10; print(p)
@dataclass(frozen=True, order=True)
class V:
    major: int
    minor: int = 0
print(V(1) < V(1, 2), sorted([V(2), V(1, 5)]), hash(V(1)) == hash(V(1)), {V(1): 'k'}[V(1, 0)], max(V(1), V(3)))
try:
    V(1).major = 5
except FrozenInstanceError as error:
    print(type(error).__name__, error)
@dataclass
class Base:
    a: int
    b: str = 'b'
@dataclass
class Child(Base):
    c: float = 1.5
    def __post_init__(self): self.total = self.a + self.c
print(Child(1), Child(1, 'x', 2).total, Child.__mro__[1].__name__, Child(1) == Base(1))
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 0
print(K(1, b=2))
@dataclass(kw_only=True, slots=True)
class S:
    v: int
    w: list[int] = field(default_factory=lambda: [1, 2])
print(S(v=1), asdict(S(v=3)))
@dataclass
class Tree:
    value: int
    children: list['Tree'] = field(default_factory=list)
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])])
print(t, asdict(t))
M = make_dataclass('M', [('a', int), ('b', str, 'd')])
print(M(1))
for f in (lambda: P(), lambda: P(1, 2, 3, 4, 5), lambda: P(1, z=1), lambda: K(1, 2), lambda: V(1) < 5, lambda: hash(P(1)), lambda: asdict(5), lambda: replace(p, q=1)):
    try:
        f()
    except TypeError as error:
        print(str(error).replace('K.', '').replace('P.', ''))
for body in ({'x': []}, ):
    try:
        dataclass(type('Bad', (), {'__annotations__': {'x': list}, 'x': []}))
    except ValueError as error:
        print(error)
try:
    @dataclass
    class Order:
        a: int = 1
        b: int
except TypeError as error:
    print(str(error)[:45])
@dataclass(eq=False, repr=False)
class Bare: x: int = 1
print(Bare() == Bare(), Bare.__eq__ is object.__eq__)
@dataclass
class WithClassVar:
    from typing import ClassVar
    count: ClassVar[int] = 0
    name: str = 'n'
    init_only: int = field(default=3, init=False)
print(WithClassVar(), WithClassVar.count, [f.name for f in fields(WithClassVar)], P.__match_args__, P.__doc__[:4])
