"""Inheritance, __post_init__, InitVar, default factories, conversion and introspection."""
import dataclasses
from dataclasses import InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass
from typing import ClassVar


@dataclass
class Base:
    a: int
    b: int = 10
    kind: ClassVar[str] = 'base'

    def total(self):
        return self.a + self.b


@dataclass
class Child(Base):
    c: list = field(default_factory=list)
    scale: InitVar[int] = 1
    derived: int = field(init=False)
    secret: str = field(default='s', repr=False)
    b: int = 20

    def __post_init__(self, scale):
        self.derived = self.total() * scale


c = Child(1, scale=3)
print(c, c.derived, c.secret, c.kind, [f.name for f in fields(c)], Child(1).c is Child(1).c)
print(asdict(c), astuple(c), is_dataclass(c), is_dataclass(Child), is_dataclass(int))


@dataclass
class Node:
    value: int
    children: list['Node'] = field(default_factory=list)
    meta: dict = field(default_factory=dict, metadata={'unit': 'm'})


tree = Node(1, [Node(2), Node(3, [Node(4)])], {'k': (1, Node(9))})
print(asdict(tree), astuple(tree)[0], fields(Node)[2].metadata['unit'])
print(tree == Node(1, [Node(2), Node(3, [Node(4)])], {'k': (1, Node(9))}))
print(asdict(tree, dict_factory=lambda items: sorted(k for k, v in items)))
Made = make_dataclass('Made', ['x', ('y', int), ('z', int, field(default=5))], bases=(Base,), namespace={'double': lambda self: self.z * 2}) if False else make_dataclass('Made', ['x', ('y', int), ('z', int, field(default=5))], namespace={'double': lambda self: self.z * 2})
m = Made(1, 2)
print(m, m.double(), Made.__name__)


@dataclass
class WithInit:
    a: int

    def __init__(self, text):
        self.a = int(text)

    def __repr__(self):
        return f'W{self.a}'


print(WithInit('7'), WithInit('1') == WithInit('1'))


@dataclass
class Recursive:
    me: object = None


r = Recursive()
r.me = r
print(r)


@dataclass
class WithProperty:
    first: str
    last: str

    @property
    def full(self):
        return f'{self.first} {self.last}'

    @classmethod
    def parse(cls, text):
        return cls(*text.split())


w = WithProperty.parse('Ada Lovelace')
print(w.full, dataclasses.replace(w, last='Byron').full)
match w:
    case WithProperty('Ada', last=name):
        print('matched', name)
print(WithProperty.__doc__, WithProperty.__dataclass_params__.frozen if hasattr(WithProperty, '__dataclass_params__') else '')
