"""Enum, IntEnum, StrEnum, Flag, IntFlag and their operations."""
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return f'{self.name} is {self.value}'

    @classmethod
    def default(cls):
        return cls.GREEN


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['GREEN'], Color.CRIMSON is Color.RED, list(Color), len(Color))
print(Color.RED.describe(), Color.default(), Color.__members__.keys(), Color.RED in Color, isinstance(Color.RED, Color), Color.RED == 1, Color.RED != Color.GREEN, f'{Color.RED}', '%s' % Color.RED)
for action in (lambda: Color(9), lambda: Color['BLUE'], lambda: setattr(Color, 'RED', 5), lambda: delattr(Color, 'RED'), lambda: Color.RED < Color.GREEN, lambda: Color(), lambda: setattr(Color.RED, 'value', 3), lambda: Color.RED.RED.name):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Level(IntEnum):
    LOW = auto()
    HIGH = 10
    NEXT = auto()


print(list(Level), Level.LOW < Level.HIGH, Level.HIGH + 1, Level.NEXT, repr(Level.NEXT), f'{Level.HIGH:>5}', Level.HIGH == 10, [0, 1, 2][Level.LOW], sorted([Level.NEXT, Level.LOW]), str(Level.LOW), int(Level.HIGH), max(Level))


class Mode(StrEnum):
    READ = auto()
    WRITE = 'w'


print(Mode.READ, repr(Mode.READ), Mode.WRITE.upper(), Mode('w'), Mode.READ == 'read', f'{Mode.READ:>6}|', ','.join(Mode), {Mode.READ: 1}['read'])


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    ALL = R | W | X


print(Perm.R | Perm.W, repr(Perm.R | Perm.W), Perm.ALL & ~Perm.X, Perm.R in Perm.ALL, bool(Perm.R & Perm.W), list(Perm.R | Perm.X), Perm(0), Perm(5), Perm.R ^ Perm.ALL, len(Perm.ALL), ~Perm.R, Perm.ALL.name, (Perm.R | Perm.W).name)
try:
    Perm(99)
except ValueError as error:
    print(str(error).split('\n')[0])


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, Bits.A | 8, Bits.A + 1, Bits(3), repr(Bits.A | 4), Bits.A & 1, type(Bits.A | Bits.B).__name__, int(Bits.A | Bits.B))
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
Animal = Enum('Animal', 'CAT DOG')
print(list(Animal), Animal.CAT.value, Enum('N', {'X': 10, 'Y': 20}).Y.value, Enum('P', [('A', 1)])(1))
