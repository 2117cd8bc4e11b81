"""Members named like an attribute that members have, and `__new__` of a class that has its members."""
import enum
from enum import Enum, Flag, IntEnum


class Described(Enum):
    @enum.property
    def first(self):
        return f'{self.name} is first'


class Main(Described):
    first = 1
    second = 2


print([member.first for member in Main], Main.first, list(Main), Main['first'], Main(1), Main.first.first)


class Reserved(Enum):
    name = 1
    other = 2
    value = 3


print(Reserved.name, Reserved.name.name, Reserved.name.value, Reserved.value.value, Reserved.other.name, list(Reserved))
for base in (Enum, IntEnum, Flag):
    try:

        class Bad(base):
            def __new__(cls, value):
                return super().__new__(cls, value)

            failed = 1
    except TypeError as error:
        print(error)
print(Main.__new__ is Enum.__new__, Main.__new__(Main, 1), IntEnum.__new__ is Enum.__new__)


class Made(Enum):
    def __new__(cls, value, more):
        made = object.__new__(cls)
        made._value_ = value
        made.more = more
        return made

    A = 1, 'x'


print(Made.A.more, Made(1), Made.__new__ is Enum.__new__)
