"""Which patterns instances of classes match: their abstract base decides, or what they are registered as."""
from collections import ChainMap, OrderedDict, UserDict, UserList, deque
from collections.abc import Mapping, MutableSequence, Sequence


def kind(value):
    match value:
        case {}:
            return 'mapping'
        case [*_]:
            return 'sequence'
        case _:
            return 'neither'


class Plain:
    def __len__(self):
        return 0

    def __getitem__(self, key):
        raise IndexError(key)


class Late(Plain):
    pass


class LateToo(Plain):
    pass


print(kind(Late()), kind(LateToo()))
Mapping.register(Late)
MutableSequence.register(LateToo)


class Below(LateToo):
    pass


class Both(UserDict, Sequence):
    pass


class Other(UserList, Mapping):
    __iter__ = UserList.__iter__
    __getitem__ = UserList.__getitem__


class Own(Sequence):
    __len__ = Plain.__len__
    __getitem__ = Plain.__getitem__


class ByOwn(Plain):
    pass


Own.register(ByOwn)
print(kind(Late()), kind(LateToo()), kind(Below()), kind(Both()), kind(Other()), kind(Own()), kind(ByOwn()), kind(Plain()))
print(isinstance(ByOwn(), Sequence), issubclass(ByOwn, Own), isinstance(Late(), Sequence))
print(kind(ChainMap()), kind(OrderedDict()), kind(deque()), kind(range(2)), kind('text'), kind(b'b'), kind({1}), kind(memoryview(b'x')))


class Mapping:
    """Shares only the name."""


print(kind(Mapping()))
match ChainMap({'x': 1, 'y': 2}):
    case {'x': x, **rest}:
        print(x, rest)
