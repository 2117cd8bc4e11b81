"""Enums with __new__, __init__, _missing_, _generate_next_value_, mixins, nested members and properties."""
from enum import Enum, IntEnum, auto, member, nonmember


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return round(self.mass / self.radius ** 3, 4)


print(Planet.EARTH.mass, Planet.MARS.density, Planet.EARTH.value, Planet((0.64, 3.39)))


class Coded(bytes, Enum):
    def __new__(cls, number, label):
        self = bytes.__new__(cls, [number])
        self._value_ = number
        self.label = label
        return self

    A = (65, 'first')
    B = (66, 'second')


print(Coded.A, Coded(66).label, Coded.A == b'A', Coded.B[0])


class Lenient(Enum):
    YES = 'yes'
    NO = 'no'

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for item in cls:
                if item.value == value.lower():
                    return item
        return None


print(Lenient('YES'), Lenient('No'))
try:
    Lenient('maybe')
except ValueError as error:
    print(error)


class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return f'{name.lower()}-{count}'

    ONE = auto()
    TWO = auto()


print([x.value for x in Auto])


class Mixin:
    def shout(self):
        return self.name + '!'


class Mixed(Mixin, IntEnum):
    A = 3


print(Mixed.A.shout(), Mixed.A * 2)


class Private(Enum):
    _ignore_ = ['temp', 'i']
    temp = vars()
    for i in range(2):
        temp[f'ITEM_{i}'] = i
    __hidden = 5

    @member
    def function():
        return 'called'

    constant = nonmember(7)

    class Inner:
        pass


print([x.name for x in Private if not isinstance(x.value, type)], Private.constant, Private.function.value())


class Ordered(Enum):
    A = 1
    B = 2

    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented

    def __str__(self):
        return f'<{self.name}>'

    def __call__(self, x):
        return x * self.value


print(sorted([Ordered.B, Ordered.A]), str(Ordered.A), f'{Ordered.B}', Ordered.B(4), Ordered.A < Ordered.B)


class Operation(Enum):
    ADD = '+', lambda a, b: a + b
    SUB = '-', lambda a, b: a - b

    def __init__(self, symbol, function):
        self.symbol = symbol
        self.function = function


print(Operation.ADD.function(2, 3), Operation.SUB.symbol)
