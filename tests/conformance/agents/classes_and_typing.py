from __future__ import annotations
import dataclasses, typing, enum, abc, functools, collections, contextlib, copy, inspect, types
from dataclasses import dataclass, field, asdict, astuple, replace, fields, InitVar, KW_ONLY
from typing import *
@dataclass(order=True, slots=True)
class P:
    x: int
    y: float = 0.0
    tags: list[str] = field(default_factory=list, compare=False, repr=False)
    _: KW_ONLY
    name: str = 'n'
    def __post_init__(self):
        if self.x < 0: raise ValueError('neg')
p = P(1, 2.5, name='q'); print(p, p == P(1,2.5,name='q'), p < P(2), asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(p)], P.__match_args__, P.__slots__)
try: P(1, 2, [], 'x')
except TypeError as e: print(e)
try: p.zzz = 1
except AttributeError as e: print(e)
try: P(-1)
except ValueError as e: print(e)
@dataclass(frozen=True)
class Q:
    a: int
    b: InitVar[int] = 3
    c: ClassVar[int] = 7
    d: int = field(init=False, default=5, metadata={'unit': 'cm'})
    def __post_init__(self, b): object.__setattr__(self, 'd', b * 2)
q = Q(1); print(q, hash(q) == hash(Q(1)), {q: 1}, fields(Q)[1].metadata['unit'], Q.c, dataclasses.is_dataclass(q))
try: q.a = 2
except dataclasses.FrozenInstanceError as e: print(type(e).__name__, e)
try: del q.a
except Exception as e: print(type(e).__name__, e)
@dataclass
class Child(P if 0 else object):
    v: dict = field(default_factory=dict)
    w: Optional[Child] = None
print(Child(w=Child()), asdict(Child(v={'a': [Child()]})))
try:
    @dataclass
    class Bad:
        l: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: str
except TypeError as e: print(e)
D = dataclasses.make_dataclass('D', ['a', ('b', int), ('c', str, field(default='z'))], namespace={'hi': lambda self: self.a}); print(D(1,2), D(1,2).hi())
print(inspect.signature(P), inspect.signature(Q), get_type_hints(Child)['v'], P.__doc__, P.__annotations__)
class Color(enum.Enum):
    RED = 1; GREEN = 'g'; BLUE = (1,2); ALIAS = 1
    @property
    def low(self): return self.name.lower()
    @classmethod
    def default(cls): return cls.RED
    def __str__(self): return f'<{self.name}>'
print(Color.RED, repr(Color.RED), Color('g'), Color['BLUE'].value, list(Color), Color.ALIAS is Color.RED, Color.RED.low, Color.default(), len(Color), Color.__members__, 'RED' in Color.__members__, isinstance(Color.RED, Color), f'{Color.RED}', {Color.RED: 1})
for f in [lambda: Color(99), lambda: Color['X'], lambda: setattr(Color, 'RED', 5), lambda: Color.RED < Color.GREEN]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
class Pr(enum.IntEnum): LOW = enum.auto(); HIGH = enum.auto()
class Pm(enum.Flag): R = enum.auto(); W = enum.auto(); X = enum.auto(); RW = R | W
class S(enum.StrEnum): A = enum.auto(); B = 'bee'
print(Pr.LOW < Pr.HIGH, Pr.HIGH + 1, sorted([Pr.HIGH, Pr.LOW]), f'{Pr.LOW}', Pm.R | Pm.X, Pm.RW, Pm.R in Pm.RW, ~Pm.R, Pm(0), list(Pm.RW), bool(Pm(0)), S.A, S.B == 'bee', S('bee'), repr(S.B), Pm.R.value, Pm(5), str(Pm.RW), Pr(2).name)
@enum.unique
class Pl(enum.Enum):
    E = (3.3e23, 2.4e6)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius**2, 2)
print(Pl.E.g, Pl.E.value, Pl.E)
class Auto(enum.Enum):
    def _generate_next_value_(name, start, count, last_values): return name.lower()
    A = enum.auto(); B = enum.auto()
    @classmethod
    def _missing_(cls, v): return cls.A
print([a.value for a in Auto], Auto('zzz'))
An = enum.Enum('An', 'CAT DOG', start=5); print(list(An), An.CAT.value)
class Shape(abc.ABC):
    registry = {}
    def __init_subclass__(cls, /, kind=None, **kw): super().__init_subclass__(**kw); Shape.registry[kind or cls.__name__] = cls
    @abc.abstractmethod
    def area(self) -> float: ...
    @property
    @abc.abstractmethod
    def n(self): ...
class Sq(Shape, kind='sq'):
    n = 4
    def __init__(self, s): self.s = s
    def area(self): return self.s**2
print(Shape.registry, Sq(3).area(), Sq(2).n)
try: Shape()
except TypeError as e: print(e)
class V:
    def __init__(self, *c): self.c = c
    def __add__(self, o): return V(*map(sum, zip(self.c, o.c))) if isinstance(o, V) else NotImplemented
    def __mul__(self, k): return V(*(x*k for x in self.c))
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, V) and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __repr__(self): return f'V{self.c}'
    def __iter__(self): return iter(self.c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return V(*self.c[i]) if isinstance(i, slice) else self.c[i]
    def __bool__(self): return any(self.c)
    def __neg__(self): return self * -1
    def __matmul__(self, o): return sum(a*b for a,b in zip(self, o))
    def __format__(self, s): return '(' + ', '.join(format(x, s) for x in self.c) + ')'
    def __contains__(self, x): return x in self.c
    def __call__(self, f): return V(*map(f, self.c))
v = V(1,2,3); print(v+v, 2*v, v*2, -v, v@v, v[0], v[1:], f'{v:.1f}', 2 in v, v(str), bool(V(0)), len(v), [*v], {v: 1}[V(1,2,3)], v == V(1,2,3), v != V(1))
try: v + 1
except TypeError as e: print(e)
class Temp:
    def __set_name__(self, o, n): self.n = '_' + n
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.n, 0)
    def __set__(self, o, v):
        if v < -273: raise ValueError(f'{self.n}: {v}')
        setattr(o, self.n, v)
class T: c = Temp()
t = T(); t.c = 5; print(t.c, vars(t), T.c.__class__.__name__)
try: t.c = -300
except ValueError as e: print(e)
class Meta(type):
    def __new__(m, n, b, ns, **k): ns['made'] = sorted(x for x in ns if not x.startswith('__')); return super().__new__(m, n, b, ns)
    def __call__(cls, *a, **k):
        if not hasattr(cls, '_i'): cls._i = super().__call__(*a, **k)
        return cls._i
class Sing(metaclass=Meta):
    def f(self): pass
print(Sing() is Sing(), Sing.made, type(Sing))
class NT(NamedTuple):
    a: int
    b: str = 'x'
    def up(self): return self.b.upper()
n = NT(1); print(n, n._replace(b='q').up(), n._asdict(), NT._fields, NT._field_defaults, n == (1,'x'), NT._make([3,'z']), *n)
class TD(TypedDict, total=False):
    a: Required[int]
    b: NotRequired[str]
print(TD(a=1), sorted(TD.__required_keys__), TD.__total__)
TT = TypeVar('TT', bound='Comparable')
class Stack(Generic[TT]):
    def __init__(self) -> None: self.items: list[TT] = []
    def push(self, i: TT) -> Self: self.items.append(i); return self
print(Stack[int]().push(1).items, Stack[int], Stack.__parameters__, get_origin(Dict[str, List[int]]), get_args(Callable[[int, str], bool]), get_args(Union[int, None, str]), Optional[int], Literal['a', 1], Annotated[int, 'meta'], int | None, list[int] | None)
@runtime_checkable
class HasArea(Protocol):
    def area(self) -> float: ...
print(isinstance(Sq(1), HasArea), isinstance(1, HasArea), issubclass(Sq, HasArea))
def fn(a: int, /, b: 'str' = 'x', *args: float, c: bool, d: list[int] | None = None, **kw: Any) -> dict[str, int]: "doc"
sig = inspect.signature(fn); print(sig, [(p.name, str(p.kind), p.default if p.default is not p.empty else '-') for p in sig.parameters.values()], sig.bind(1, c=True).arguments, sig.return_annotation)
try: sig.bind(1)
except TypeError as e: print(e)
@functools.singledispatch
def show(x): return f'obj {x}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
def _(x): return f'list {len(x)}'
print(show(1), show([1]), show('s'), show.dispatch(bool)(True), sorted(c.__name__ for c in show.registry))
class C:
    @functools.cached_property
    def v(self): print('computing'); return 42
    @functools.singledispatchmethod
    def m(self, x): return 'other'
    @m.register
    def _(self, x: int): return 'int'
c = C(); print(c.v, c.v, c.m(1), c.m('x'), vars(c))
@functools.total_ordering
class Ver:
    def __init__(self, s): self.t = tuple(map(int, s.split('.')))
    def __eq__(self, o): return self.t == o.t
    def __lt__(self, o): return self.t < o.t
print(Ver('1.2') >= Ver('1.1'), max(Ver('1.10'), Ver('1.9')).t, sorted([Ver('2.0'), Ver('1.5')])[0].t)
@functools.lru_cache(maxsize=2)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(30), fib.cache_info(), fib.__wrapped__.__name__, functools.reduce(lambda a, b: a*b, range(1,6), 1), functools.partial(int, base=2)('101'), sorted(['b','a'], key=functools.cmp_to_key(lambda a,b: (a>b)-(a<b))))
with contextlib.suppress(KeyError, ValueError): {}['x']
@contextlib.contextmanager
def cm(n):
    print('enter', n)
    try: yield n * 2
    except ValueError as e: print('caught', e)
    finally: print('exit', n)
with cm(1) as a, cm(2) as b: print(a, b); raise ValueError('boo')
with contextlib.ExitStack() as st:
    for i in range(2): st.enter_context(cm(i))
    st.callback(print, 'cb', k=1) if 0 else st.callback(print, 'cb')
class CMD(contextlib.ContextDecorator):
    def __enter__(self): print('>'); return self
    def __exit__(self, *e): print('<', e[0]); return True
@CMD()
def ff(): print('in'); raise KeyError
ff()
import io
print(contextlib.nullcontext(5).__enter__())
with contextlib.closing(io.StringIO()) as s: pass
print(s.closed, types.SimpleNamespace(a=1, b=[2]), copy.copy(types.SimpleNamespace(a=1)) == types.SimpleNamespace(a=1), types.MappingProxyType({'a': 1}))
