# data pipeline w/ heavy typing, generics, protocol; etl; pagination; rate limiter; state machine; plugin; event sourcing
from __future__ import annotations
from typing import (Any, Callable, Generic, Iterable, Iterator, Mapping, Protocol, Sequence, TypeVar, overload, Final, Literal, TypeAlias, NewType, cast, TYPE_CHECKING, Concatenate, ParamSpec, Awaitable, Union, Optional, get_type_hints, assert_never, Self, Never, TypeGuard, NamedTuple, TypedDict, ClassVar, DefaultDict, Deque, Counter as CounterT, Type, no_type_check, final, runtime_checkable, SupportsFloat, SupportsInt, Hashable, Sized, Collection, Container, Reversible, AnyStr, Text, IO, Pattern, Match, Annotated, Required, Unpack, LiteralString, reveal_type, dataclass_transform, get_origin, get_args, is_typeddict, ForwardRef)
from dataclasses import dataclass, field, asdict
from collections import defaultdict, deque, Counter
from functools import wraps, partial, reduce, lru_cache
from itertools import islice, groupby, chain
from operator import attrgetter, itemgetter
import enum, json, re, sys, time, contextlib, abc
T = TypeVar('T'); K = TypeVar('K', bound=Hashable); V = TypeVar('V', int, str); P = ParamSpec('P'); R = TypeVar('R', covariant=True)
UserId = NewType('UserId', int); JSON: TypeAlias = Union[dict[str, 'JSON'], list['JSON'], str, int, None]
MAX: Final = 3
print(UserId(5), UserId.__name__, UserId.__supertype__, JSON, T, R, V.__constraints__, P.args, Literal['a'] | None, Optional['X'], Callable[[int], str], Callable[..., Any], Annotated[int, 5].__metadata__, get_origin(list[int]), get_args(dict[str, list[int]]), ForwardRef('X'), Type[int], Deque[int], Concatenate[int, P], Pattern[str], tuple[int, ...], Union[int, int], Union[int, bool, None], list[T][int], Mapping[str, T][int])
class Repo(Protocol[T]):
    def get(self, id: int) -> T | None: ...
    def all(self) -> Iterable[T]: ...
@dataclass(kw_only=True)
class Order:
    id: UserId
    items: list[tuple[str, int, float]] = field(default_factory=list)
    status: Literal['new', 'paid'] = 'new'
    meta: dict[str, Any] = field(default_factory=dict, repr=False)
    def total(self) -> float: return round(sum(q * p for _, q, p in self.items), 2)
    def __or__(self, o: Self) -> Self: return Order(id=self.id, items=self.items + o.items)
class MemRepo(Generic[T]):
    def __init__(self, rows: Iterable[T], key: Callable[[T], int]) -> None: self._d = {key(r): r for r in rows}
    def get(self, id: int) -> T | None: return self._d.get(id)
    def all(self) -> Iterator[T]: yield from self._d.values()
    def __class_getitem__(cls, i): return super().__class_getitem__(i)
o1, o2 = Order(id=UserId(1), items=[('a', 2, 1.5)]), Order(id=UserId(2), items=[('b', 1, 9.99), ('c', 3, .1)])
repo = MemRepo[Order]([o1, o2], key=attrgetter('id')); print(repo.get(1), repo.get(9), [o.total() for o in repo.all()], o1 | o2, repo.__orig_class__, Order.__init__.__annotations__, get_type_hints(Order.total), asdict(o1))
try: Order(UserId(1))
except TypeError as e: print(e)
def timed(fmt: str = '{name}') -> Callable[[Callable[P, R]], Callable[P, R]]:
    def deco(fn: Callable[P, R]) -> Callable[P, R]:
        calls = 0
        @wraps(fn)
        def inner(*a: P.args, **k: P.kwargs) -> R:
            nonlocal calls; calls += 1; inner.calls = calls
            return fn(*a, **k)
        inner.calls = 0
        return inner
    return deco
@timed()
def area(w: float, h: float = 2) -> float:
    """Area."""
    return w * h
print(area(3), area(h=1, w=2), area.calls, area.__name__, area.__doc__, area.__wrapped__ is not area, area.__annotations__)
def validate(schema: Mapping[str, type | Callable[[Any], bool]]) -> Callable:
    def deco(f):
        def g(**kw):
            errs = [f'{k}: missing' for k in schema if k not in kw] + [f'{k}: bad {v!r}' for k, v in kw.items() if k in schema and not (isinstance(v, schema[k]) if isinstance(schema[k], type) else schema[k](v))]
            if errs: raise ValueError('; '.join(errs))
            return f(**kw)
        return g
    return deco
@validate({'age': lambda v: isinstance(v, int) and 0 < v < 150, 'name': str})
def person(name, age): return f'{name} ({age})'
print(person(name='A', age=5))
try: person(name=5, age=200)
except ValueError as e: print(e)
class State(enum.Enum):
    IDLE = enum.auto(); RUN = enum.auto(); DONE = enum.auto()
    def next(self) -> State: ms = list(type(self)); return ms[(ms.index(self) + 1) % len(ms)]
class FSM:
    T: ClassVar[dict[tuple[State, str], State]] = {(State.IDLE, 'go'): State.RUN, (State.RUN, 'stop'): State.DONE}
    def __init__(self): self.s = State.IDLE; self.hist: list[State] = [self.s]
    def fire(self, ev: str) -> Self:
        try: self.s = self.T[self.s, ev]
        except KeyError: raise RuntimeError(f'{ev!r} invalid in {self.s.name}') from None
        self.hist.append(self.s); return self
print([s.name for s in FSM().fire('go').fire('stop').hist], State.DONE.next())
try: FSM().fire('stop')
except RuntimeError as e: print(e, e.__cause__)
def pipe(x, *fs): return reduce(lambda a, f: f(a), fs, x)
def chunk(it: Iterable[T], n: int) -> Iterator[list[T]]:
    it = iter(it)
    while b := list(islice(it, n)): yield b
def window(s: Sequence[T], n: int) -> Iterator[tuple[T, ...]]: return zip(*(s[i:] for i in range(n)))
rows = [dict(d=d, c=c, v=v) for d, c, v in [('x', 'r', 1), ('y', 'g', 2), ('x', 'g', 3), ('y', 'r', 4)]]
print(pipe(range(10), partial(filter, lambda n: n % 2), partial(map, lambda n: n ** 2), list), list(chunk('abcdefg', 3)), list(window([1, 2, 3, 4], 2)), {k: sum(r['v'] for r in g) for k, g in groupby(sorted(rows, key=itemgetter('d')), itemgetter('d'))})
piv: DefaultDict[str, Counter] = defaultdict(Counter)
for r in rows: piv[r['d']][r['c']] += r['v']
print({k: dict(v) for k, v in piv.items()}, json.dumps(piv, sort_keys=True), max(piv, key=lambda k: piv[k].total()))
for k, cs in sorted(piv.items()): print(f'{k:>3} ' + ' '.join(f'{cs[c]:>4}' for c in 'rg') + f' |{sum(cs.values()):>5}')
class Plugin(abc.ABC):
    reg: ClassVar[dict[str, Type[Plugin]]] = {}
    def __init_subclass__(cls, *, name: str | None = None, **kw): super().__init_subclass__(**kw); cls.reg[name or cls.__name__.lower()] = cls
    @abc.abstractmethod
    def run(self, x: Any) -> Any: ...
class Up(Plugin):
    def run(self, x): return x.upper()
class Rev(Plugin, name='r'):
    def run(self, x): return x[::-1]
print(Plugin.reg, [Plugin.reg[n]().run('abc') for n in ('up', 'r')])
class RateLimiter:
    def __init__(self, n: int, per: float, clock: Callable[[], float]): self.n, self.per, self.clock = n, per, clock; self.q: Deque[float] = deque()
    def allow(self) -> bool:
        now = self.clock()
        while self.q and now - self.q[0] >= self.per: self.q.popleft()
        if len(self.q) < self.n: self.q.append(now); return True
        return False
ticks = iter([0, .1, .2, 1.05, 1.06, 5]); rl = RateLimiter(2, 1, lambda: next(ticks)); print([rl.allow() for _ in range(6)])
class Page(NamedTuple): items: list[int]; nxt: int | None
def fetch(cur: int = 0, size: int = 3, data=tuple(range(8))) -> Page: return Page(list(data[cur:cur + size]), cur + size if cur + size < len(data) else None)
def pages():
    cur: int | None = 0
    while cur is not None: p = fetch(cur); yield from p.items; cur = p.nxt
print(list(pages()), fetch(6))
@dataclass(frozen=True)
class Ev: kind: str; amt: int = 0
def apply(bal: int, e: Ev) -> int:
    match e:
        case Ev('dep', a) if a > 0: return bal + a
        case Ev('wd', amt=a): return bal - a
        case Ev(kind='reset'): return 0
        case Ev(): raise ValueError(f'unknown {e.kind}')
print(reduce(apply, [Ev('dep', 10), Ev('wd', 3), Ev('dep', 5)], 0))
try: apply(0, Ev('zz'))
except ValueError as e: print(e)
@overload
def conv(x: int) -> str: ...
@overload
def conv(x: str) -> int: ...
def conv(x): return str(x) if isinstance(x, int) else int(x)
print(conv(5), conv('7'), cast(int, 'x'))
def is_strs(v: list[Any]) -> TypeGuard[list[str]]: return all(isinstance(x, str) for x in v)
def nev(x: int | str) -> str:
    if isinstance(x, int): return 'i'
    elif isinstance(x, str): return 's'
    assert_never(x)
print(is_strs(['a']), nev(1))
try: nev(2.5)
except AssertionError as e: print(e)
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
import io
print(isinstance(io.StringIO(), Closer), isinstance(5, Closer), isinstance(5, SupportsInt), isinstance([], Sized), isinstance({}, Collection), issubclass(list, Reversible), is_typeddict(TypedDict('TD', {'a': int})))
class Matrix:
    def __init__(self, rows: Sequence[Sequence[float]]): self.r = [list(x) for x in rows]
    def __matmul__(self, o: Matrix) -> Matrix: return Matrix([[sum(a * b for a, b in zip(x, y)) for y in zip(*o.r)] for x in self.r])
    def __getitem__(self, ij): i, j = ij; return self.r[i][j]
    def __setitem__(self, ij, v): self.r[ij[0]][ij[1]] = v
    def __str__(self): return '\n'.join(' '.join(f'{v:6.2f}' for v in x) for x in self.r)
    @property
    def T(self): return Matrix(list(zip(*self.r)))
    def __eq__(self, o): return self.r == o.r
m = Matrix([[1, 2], [3, 4]]); m[0, 1] = 5; print(m @ m.T, m[1, 0], m.T.T == m, sep='\n')
print('err', file=sys.stderr); print('flush', flush=True)
with contextlib.suppress(ZeroDivisionError): print(1 / 0)
text = '''name: Bob
age: 5
tags: a, b

name: Amy
age: x'''
recs = [dict(re.match(r'(\w+):\s*(.*)', l).groups() for l in b.splitlines()) for b in re.split(r'\n\s*\n', text)]
def to_int(s, default=None):
    try: return int(s)
    except ValueError: return default
print(recs, [to_int(r['age'], -1) for r in recs], [t.strip() for t in recs[0]['tags'].split(',')])
print(json.dumps({'orders': [asdict(o) for o in repo.all()]}, indent=2, default=str)[:120])
