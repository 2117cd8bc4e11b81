"""Every option of dataclass, and what it adds."""
import dataclasses
from dataclasses import dataclass, field, KW_ONLY


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


@dataclass(order=True)
class Ordered:
    a: int
    b: str = 'x'


print(Ordered(1) < Ordered(2), Ordered(1, 'a') <= Ordered(1, 'b'), sorted([Ordered(2), Ordered(1, 'z'), Ordered(1)]))
attempt('order other', lambda: Ordered(1) < 5)


@dataclass(frozen=True)
class Frozen:
    a: int
    tags: tuple = ()


f = Frozen(1)
attempt('frozen set', lambda: setattr(f, 'a', 2))
attempt('frozen new', lambda: setattr(f, 'new', 2))
attempt('frozen delete', lambda: delattr(f, 'a'))
print(hash(f) == hash(Frozen(1)), {f: 1}[Frozen(1)], dataclasses.replace(f, a=5))


@dataclass(eq=False, repr=False)
class Bare:
    a: int


print(Bare(1) == Bare(1), repr(Bare(1)).startswith('<'), hash(Bare(1)) is not None)


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: list = field(default_factory=list, hash=False, compare=False, repr=False)


print(hash(Hashed(1)) == hash(Hashed(1, [2])), Hashed(1) == Hashed(1, [3]), Hashed(1))


@dataclass
class Keyword:
    a: int
    _: KW_ONLY
    b: int = 5
    c: int = field(kw_only=True, default=6)


print(Keyword(1, b=2), Keyword.__match_args__)
attempt('keyword', lambda: Keyword(1, 2))


@dataclass(kw_only=True)
class AllKeyword:
    a: int = 1
    b: int


print(AllKeyword(b=2))


@dataclass(slots=True)
class Slotted:
    a: int
    b: int = 2


s = Slotted(1)
attempt('slots', lambda: setattr(s, 'c', 3))
print(Slotted.__slots__, s)


@dataclass(init=False)
class NoInit:
    a: int = 3


print(NoInit(), NoInit().a)
attempt('no init', lambda: NoInit(5))


@dataclass(match_args=False)
class NoMatch:
    a: int


print(hasattr(NoMatch, '__match_args__'))
attempt('mutable default', lambda: dataclass(type('M', (), {'__annotations__': {'a': list}, 'a': []})))
attempt('order', lambda: dataclass(type('O', (), {'__annotations__': {'a': int, 'b': int}, 'a': 1})))
attempt('unhashable', lambda: hash(Ordered(1)))
attempt('missing', lambda: Ordered())
attempt('extra', lambda: Ordered(1, 'b', 3))
attempt('replace', lambda: dataclasses.replace(Ordered(1), zz=1))
attempt('fields', lambda: [(x.name, x.type, x.default) for x in dataclasses.fields(Ordered)][1][0])
attempt('fields of', lambda: dataclasses.fields(5))
attempt('asdict of', lambda: dataclasses.asdict(5))
