"""Keywords that the constructor of a builtin base doesn't know: left to an `__init__`, refused otherwise."""
import functools
import itertools
from array import array

for base, args in ((float, (1.5,)), (tuple, ([1, 2],)), (frozenset, ([1],)), (filter, (None, [1])),
                   (map, (abs, [-1])), (reversed, ([1],)), (itertools.chain, ([1],)), (itertools.islice, ([1, 2], 1)), (itertools.cycle, ([1],))):
    class Initialised(base):
        def __init__(self, *args, more=None):
            self.more = more

    class Made(base):
        def __new__(cls, *args, more=None):
            made = super().__new__(cls, *args)
            made.more = more
            return made

    class Neither(base):
        pass

    print(base.__name__, Initialised(*args, more=3).more, Made(*args, more=4).more, end=' ')
    try:
        Neither(*args, more=5)
    except TypeError as error:
        print(type(error).__name__)


class Named(functools.partial):
    pass


print(repr(Named(len, 1)).endswith('Named(<built-in function len>, 1)'))


class Outer:
    class Inner:
        value = property()


for action in (lambda: Outer.Inner().value, lambda: setattr(Outer.Inner(), 'value', 1), lambda: delattr(Outer.Inner(), 'value')):
    try:
        action()
    except AttributeError as error:
        print(error)
