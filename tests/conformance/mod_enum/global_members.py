# conformance: python>=3.13
import sys
from enum import Enum, Flag, IntEnum, IntFlag, global_enum


@global_enum
class Month(IntEnum):
    JANUARY = 1
    FEBRUARY = 2


@global_enum
class Mode(Flag):
    READ = 1
    WRITE = 2


@global_enum
class Colour(Enum):
    RED = 'red'


print(FEBRUARY, repr(FEBRUARY), FEBRUARY + 1, f'{JANUARY}')
print(repr(READ), repr(READ | WRITE), str(WRITE), repr(Mode(0)), str(Mode(0)))
print(RED, repr(RED), repr(Colour.RED))


class More(IntFlag):
    A = 1
    B = 2


print(repr(global_enum(More).A), A, str(A | B), repr(A | B), repr(More(0)), repr(More(8)))

here = sys.modules[__name__].__dict__
here['added'] = 3
print(added, 'added' in vars(sys.modules['__main__']))
del here['added']
print('added' in globals())
