from enum import Enum, IntEnum, Flag, auto, unique, StrEnum, IntFlag
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    @property
    def hex(self): return f'#{self.value:06x}'
    def next(self): return Color(self.value % 3 + 1)
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED == Color.RED, Color.RED != Color.BLUE, Color.RED == 1, isinstance(Color.RED, Color), Color.RED in Color, Color.GREEN.hex, Color.BLUE.next(), {Color.RED: 'r'}[Color.RED], type(Color.RED), Color.__members__.keys(), f'{Color.RED}', Color.RED is Color(1), hash(Color.RED) == hash(Color.RED))
class N(IntEnum):
    LOW = 1
    HIGH = 10
print(N.LOW < N.HIGH, N.LOW + 1, N.HIGH == 10, sorted([N.HIGH, N.LOW]), [10, 20][N.LOW], N(10).name, repr(N.LOW), max(N))
class S(StrEnum):
    A = auto()
    B = 'bee'
print(S.A, S.B.upper(), S.A == 'a', f'{S.B}', S('bee'), ''.join(S))
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(P.R | P.X, P.RW, P.R in P.RW, P.RW & P.W, P.R.value, P.X.value, bool(P.R & P.W), ~P.R, P(3), list(P.RW))
class A(Enum):
    FIRST = auto()
    SECOND = auto()
print([a.value for a in A], A.FIRST.name.lower())
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
print(Planet.EARTH.mass, Planet.MARS.value, Planet((5.97, 6.37)).name)
for f in (lambda: Color(9), lambda: Color['PINK'], lambda: setattr(Color, 'RED', 5), lambda: Color.RED < Color.BLUE, lambda: S('zzz')):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:
    class Sub(Color): pass
except TypeError as error:
    print(error)
Func = Enum('Func', 'ONE TWO')
print(list(Func), Func.TWO.value)
class M(Enum):
    UNKNOWN = 0
    @classmethod
    def _missing_(cls, value): return cls.UNKNOWN
print(M(99))
match Color(2):
    case Color.RED: print('r')
    case Color.GREEN: print('g')
