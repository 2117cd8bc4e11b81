"""Abstract classes: abstract properties, registration, subclass hooks, partial implementation."""
from abc import ABC, ABCMeta, abstractmethod


class Store(ABC):
    @abstractmethod
    def get(self, key):
        """Get."""

    @abstractmethod
    def put(self, key, value): ...

    @property
    @abstractmethod
    def size(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def check(x): ...

    def describe(self):
        return f'{type(self).__name__} of {self.size}'


class Half(Store):
    def get(self, key):
        return key

    def put(self, key, value):
        pass


class Full(Half):
    size = 3

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def check(x):
        return bool(x)


for cls in (Store, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
print(Full.make().describe(), Full.check(1), sorted(Store.__abstractmethods__), Full.__abstractmethods__)


class One(ABC):
    @abstractmethod
    def only(self): ...


try:
    One()
except TypeError as error:
    print(error)


class Duck(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Duck:
            return any('quack' in base.__dict__ for base in other.__mro__) or NotImplemented
        return NotImplemented


class Mallard:
    def quack(self):
        return 'quack'


class Robot:
    pass


print(isinstance(Mallard(), Duck), issubclass(Robot, Duck), isinstance(5, Duck))
Duck.register(Robot)
print(isinstance(Robot(), Duck), issubclass(Robot, Duck), Duck in Robot.__mro__)


@Store.register
class Virtual:
    pass


print(isinstance(Virtual(), Store), issubclass(int, Store))
try:
    Store.register(5)
except TypeError as error:
    print(error)
