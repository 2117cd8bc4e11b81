"""Fields whose default is a descriptor: the class says what the default is."""
import dataclasses
from dataclasses import dataclass


class Stored:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = f'_{name}'

    def __get__(self, instance, owner):
        return self.default if instance is None else getattr(instance, self.name, self.default)

    def __set__(self, instance, value):
        setattr(instance, self.name, int(value))


class Required(Stored):
    def __get__(self, instance, owner):
        if instance is None:
            raise AttributeError(self.name)
        return super().__get__(instance, owner)


def function(x):
    return x


@dataclass
class Item:
    needed: int = Required(None)
    weight: int = Stored(100)
    action: object = function
    kind: type = int


print(Item(3).weight, Item(3, '7').weight, Item('4').needed, Item(1) == Item('1'), dataclasses.fields(Item)[1].default)
print(Item(3).action(5), Item(3).kind, [field.default is dataclasses.MISSING for field in dataclasses.fields(Item)])
try:
    Item()
except TypeError as error:
    print(error)
