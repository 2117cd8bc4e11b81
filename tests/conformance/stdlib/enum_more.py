from enum import Enum, Flag, IntFlag, auto, member, nonmember, verify, UNIQUE, IntEnum
class Perm(IntFlag):
    R = 4
    W = 2
    X = 1
print(Perm.R | Perm.W, Perm(7), Perm.R & 4, Perm.R + 1, Perm(0), Perm.W in Perm, Perm.R.name, [p.name for p in Perm])
class Weekday(Enum):
    MON = auto(); TUE = auto(); SUN = 7
    def __str__(self): return self.name.title()
    @classmethod
    def parse(cls, s): return cls[s.upper()[:3]]
    @staticmethod
    def weekend(): return {Weekday.SUN}
    @property
    def is_weekend(self): return self in self.weekend()
print(Weekday.MON, f'{Weekday.SUN}', Weekday.parse('tuesday'), Weekday.SUN.is_weekend, repr(Weekday.TUE), Weekday.MON.is_weekend)
class Op(Enum):
    ADD = ('+', lambda a, b: a + b)
    MUL = ('*', lambda a, b: a * b)
    def __init__(self, symbol, function): self.symbol, self.function = symbol, function
    def __call__(self, a, b): return self.function(a, b)
print(Op.ADD(2, 3), Op.MUL.symbol, [o.symbol for o in Op])
class Str(str, Enum):
    A = 'aa'
    B = 'bb'
print(Str.A == 'aa', Str.B.value.upper(), Str('aa') is Str.A, Str.A.upper(), sorted([Str.B, Str.A]), '%s' % Str.A.value, isinstance(Str.A, str))
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    FOO = auto(); BAR = auto()
print(Auto.FOO.value, Auto('bar'), dict(Auto.__members__), Auto.FOO in Auto, len(Auto), [*reversed(Auto)], bool(Auto.FOO))
class Level(IntEnum):
    LOW = 1; HIGH = 3
print(f'{Level.LOW:>3}|', Level.HIGH > Level.LOW, Level.LOW == 1.0, {1: 'one'}[Level.LOW], sum(Level), range(Level.HIGH), Level.HIGH.bit_length(), '%d' % Level.HIGH)
from dataclasses import dataclass, asdict
@dataclass
class Task: level: Level = Level.LOW
print(Task(), asdict(Task(Level.HIGH)), Task() == Task(Level(1)))
import json
print(json.dumps({'l': Level.LOW, 's': Str.A}))
