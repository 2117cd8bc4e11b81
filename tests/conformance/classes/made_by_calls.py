"""Classes that calls make are of the module that makes the call."""
import collections
import dataclasses
import enum
import types
import typing


class Meta(type):
    def __new__(cls, name, bases, namespace):
        return super().__new__(cls, name, bases, namespace)


def make():
    return type('Inner', (), {})


for made in (
    collections.namedtuple('Pair', 'a b'),
    enum.Enum('Color', 'RED GREEN'),
    typing.NamedTuple('Named', [('a', int)]),
    typing.TypedDict('Typed', {'a': int}),
    type('Plain', (), {}),
    Meta('ByMeta', (), {}),
    make(),
    *map(lambda name: type(name, (), {}), ['Mapped']),
):
    print(made.__name__, made.__module__)


class Described:
    def __init__(self):
        self.stored = 1

    @types.DynamicClassAttribute
    def value(self):
        return self.stored

    @value.setter
    def value(self, given):
        self.stored = given


described = Described()
described.value = 5
print(described.value)
try:
    Described.value
except AttributeError as error:
    print(type(error).__name__)
