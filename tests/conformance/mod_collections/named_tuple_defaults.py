"""Defaults of named tuples, given and set later."""
from collections import namedtuple
from typing import NamedTuple
Node = namedtuple('Node', 'value left right')
Node.__new__.__defaults__ = (None,) * len(Node._fields)
print(Node(), Node(3), Node(3, right=4), Node.__new__.__defaults__, Node.__new__(Node, 1), Node.__new__(Node, 1, right=2))
P = namedtuple('P', 'x y', defaults=[5])
print(P.__new__.__defaults__, P(1), P._field_defaults, P._make([1,2]), P(1,2)._replace(x=4))
P.__new__.__defaults__ = (1, 2)
print(P())
P.__new__.__defaults__ = None
try: P(1)
except TypeError as e: print(e)
try: P.__new__.__defaults__ = 3
except TypeError as e: print(e)
class Q(namedtuple('Q', 'a b')):
    __slots__ = ()
    def __new__(cls, a, b=3): return super().__new__(cls, a, b)
print(Q(1), Q(1, 2), Q._make((1, 2)))
class R(namedtuple('R', 'a b')):
    def __new__(cls, *args): return super(R, cls).__new__(cls, *args)
print(R(R, 2), P(P, 3))
class E(NamedTuple):
    x: int
    y: str = 'd'
print(E(1), E.__new__.__defaults__, E.__new__(E, 2))
try: len.__defaults__
except AttributeError as e: print(e)
print(hasattr(len, '__defaults__'), callable(P.__new__), P.__new__.__name__)
import copy, pickle
print(copy.copy(Q(1)), pickle.loads(pickle.dumps(P(1, 2))), tuple.__new__(P, (3, 4)))
