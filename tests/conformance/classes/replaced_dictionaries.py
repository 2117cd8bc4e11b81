"""`__dict__` of an object is set to another dictionary."""

from collections import OrderedDict


class Attributes(dict):
    def __init__(self, *args, **keywords):
        super().__init__(*args, **keywords)
        self.__dict__ = self


made = Attributes(a=1, b=[2])
print(made.a, made.b, made['a'])
made.c = 3
made['d'] = 4
print(made, made.d, sorted(vars(made)), made.__dict__ is made)
del made.a
print(made, 'a' in made, hasattr(made, 'a'))


class Items(list):
    pass


class Failure(Exception):
    pass


class Slotted:
    __slots__ = ('a', '__dict__')


class Bare:
    __slots__ = ('a',)


class Ordered(OrderedDict):
    pass


for value in (Items([1]), Failure('text'), Slotted(), Ordered(x=1)):
    if isinstance(value, Slotted):
        value.a = 'slot'
    other = {'b': 2}
    value.__dict__ = other
    print(value.b, value.__dict__, getattr(value, 'a', None))
    value.c = 3
    print(sorted(vars(value)))
for value, wanted in ((Bare(), {}), (object(), {}), (3, {}), (Items(), 5), (Failure(), None)):
    try:
        value.__dict__ = wanted
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


class Plain:
    pass


plain = Plain()
plain.__dict__ = Attributes(z=26)
print(plain.z, plain.__dict__)
plain.y = 25
print(plain.y, plain.__dict__, type(plain.__dict__).__name__)
