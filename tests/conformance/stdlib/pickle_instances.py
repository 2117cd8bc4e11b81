"""Instances and classes of a program's own, by every protocol."""
import collections, dataclasses, enum, pickle, typing


class Color(enum.Enum):
    RED = 1


class Permission(enum.Flag):
    R = 1
    W = 2


class Level(enum.IntEnum):
    LOW = 3


@dataclasses.dataclass
class Point:
    x: int
    y: list


@dataclasses.dataclass(slots=True)
class Slotted:
    x: int
    y: list


@dataclasses.dataclass(frozen=True)
class Frozen:
    x: int


Pair = collections.namedtuple('Pair', 'a b')


class Named(typing.NamedTuple):
    q: int
    w: str = 'r'


class MyList(list): pass
class MyDict(dict): pass
class MyInt(int): pass
class MyStr(str): pass
class MyTuple(tuple): pass
class MyFrozen(frozenset): pass
class MySet(set): pass


class Failure(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.extra = 3


class Base:
    __slots__ = ('a', 'b', '__c')

    def __init__(self):
        self.a, self.__c = 1, 4


class Derived(Base):
    def __init__(self):
        super().__init__()
        self.z = 9

    def __repr__(self):
        return f'Derived({self.a}, {self._Base__c}, {self.z}, {hasattr(self, "b")})'


class Keyed:
    def __new__(cls, a, *, b):
        made = object.__new__(cls)
        made.a, made.b = a, b
        return made

    def __getnewargs_ex__(self):
        return (self.a,), {'b': self.b}

    def __repr__(self):
        return f'Keyed({self.a}, b={self.b})'


class Stateful:
    def __init__(self, n):
        self.n, self.cache = n, lambda: 0

    def __getstate__(self):
        return {'n': self.n}

    def __setstate__(self, state):
        self.n = state['n'] + 1

    def __repr__(self):
        return f'Stateful({self.n})'


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n,), {'more': 1}, None, None

    def __repr__(self):
        return f'Reduced({self.n}, {vars(self)})'


class Outer:
    class Inner:
        def __repr__(self):
            return 'Inner()'

    def method(self):
        return 'called'

    @classmethod
    def made(cls):
        return cls

    @staticmethod
    def static():
        return 5


def function():
    return 6


def show(value):
    return f'{type(value).__name__} {value!r} {vars(value) if isinstance(value, (MyList, MyDict, Failure)) else ""}'


items, pairs = MyList([1, 2]), MyDict(a=1)
items.attr, pairs.attr = 'x', [items]
values = [Color.RED, Permission.R | Permission.W, Level.LOW, Point(1, [2]), Slotted(1, [2]), Frozen(4), Pair(1, 2), Named(3), items, pairs,
          MyInt(5), MyStr('s'), MyTuple((1, 2)), MyFrozen({1}), MySet({2}), Failure(1, 2), Derived(), Keyed(1, b=2), Stateful(3), Reduced(4),
          Outer.Inner(), Outer.static, Outer.Inner, Outer, function, KeyError('x'), OSError(2, 'no', 'file'), UnicodeDecodeError('utf-8', b'x', 0, 1, 'r'),
          StopIteration(4), ExceptionGroup('g', [ValueError(1)]), ImportError('m'), SystemExit(3)]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    for value in values:
        try:
            made = pickle.loads(pickle.dumps(value, protocol))
        except Exception as error:
            print(protocol, type(value).__name__, type(error).__name__, error)
            continue
        if isinstance(value, (type, enum.Enum)) or callable(value):
            print(protocol, made is value, value.__class__.__name__)
        else:
            print(protocol, show(made), show(made) == show(value))
print(pickle.loads(pickle.dumps(Outer().method))(), pickle.loads(pickle.dumps(Outer.made))() is Outer)
cycle = []
cycle.append(cycle)
copy = pickle.loads(pickle.dumps(cycle))
print(copy[0] is copy)
point = Point(1, [])
point.y.append(point)
copy = pickle.loads(pickle.dumps(point))
print(copy.y[0] is copy)
shared = [1]
a, b = pickle.loads(pickle.dumps([shared, shared]))
print(a is b)
for bad in (lambda: 0, (n for n in ()), pickle, memoryview(b''), type('Unknown', (), {}), {}.keys()):
    try:
        print(pickle.dumps(bad))
    except Exception as error:
        print(type(error).__name__)
