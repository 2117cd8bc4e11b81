import collections
import contextlib
import dataclasses
import functools
import operator
import string
import types
print(dict(machine=1, cls=2, self=3, args=4))
d = {}; d.update(machine=1, self=2, target=3); print(d)
print(collections.OrderedDict(machine=1, cls=2), collections.Counter(machine=2, self=1), collections.defaultdict(int, machine=1))
def f(**kw): return kw
print(f(machine=1, self=2, function=3), functools.partial(f, machine=1, function=2, func=3)(native=4, args=5))
print('{machine} {self} {template}'.format(machine=1, self=2, template=3))
print(types.SimpleNamespace(machine=1))
class E(Exception):
    def __init__(self, **kw): self.kw = kw
print(E(machine=1, cls=2, error=3).kw)
class C:
    def __init__(self, **kw): self.kw = kw
    def __call__(self, **kw): return kw
    @classmethod
    def make(cls, **kw): return kw
    @staticmethod
    def st(**kw): return kw
    def __init_subclass__(cls, **kw): print(kw)
print(C(machine=1, cls=2, args=3).kw, C()(machine=1, f=2, bound=3), C.make(machine=1), C.st(machine=1))
class D(C, machine=1, name=2, value=3): pass
print(C.__call__(C(), machine=3), f.__call__(machine=1, f=2))
class M(type):
    def __new__(mcs, n, b, ns, **kw): print(kw); return super().__new__(mcs, n, b, ns)
    def __init__(cls, n, b, ns, **kw): super().__init__(n, b, ns)
class X(metaclass=M, machine=1, function=2): pass
print(string.Template('$machine $self').substitute(machine=1, self=2))
T = collections.namedtuple('T', 'cls machine self')
print(T(cls=1, machine=2, self=3), T(1,2,3)._replace(machine=5, cls=6))
@dataclasses.dataclass
class P:
    machine: int
    cls: int
    args: int = 0
print(P(machine=1, cls=2), dataclasses.replace(P(1,2), machine=4))
@contextlib.contextmanager
def cm(**kw): yield kw
with cm(machine=1, func=2) as v: print(v)
s = contextlib.ExitStack()
s.callback(lambda **kw: print(kw), machine=1, callback=2); s.close()
@functools.lru_cache
def g(**kw): return sorted(kw)
print(g(machine=1, cached=2, function=3))
print(operator.methodcaller('make', machine=1)(C), operator.call(f, machine=1))
print(collections.ChainMap({'machine': 1})['machine'], max([1], key=lambda x: x), sorted([2,1], key=lambda x:x))
class W:
    @classmethod
    def a(cls):
        "doc"
    @staticmethod
    def b(): pass
    def m(self): pass
for n in 'ab':
    w = W.__dict__[n]
    print(w.__module__, w.__qualname__, w.__name__, w.__doc__, w.__annotations__)
W.m.x = 1
print(W().m.__dict__, W().m.x)
class I:
    def __index__(self): return 2
l = [1]; l *= I(); print(l)
print([1] * I(), 'a' * I(), I() * [2], (1,) * I(), b'a' * I())
x = bytearray(b'a'); x *= I(); print(x)
print(types.MappingProxyType[int, str])
