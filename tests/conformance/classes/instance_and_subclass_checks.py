"""isinstance and issubclass with tuples, unions, metaclass hooks and errors."""
from collections import abc


class Meta(type):
    def __instancecheck__(cls, instance):
        return getattr(instance, 'marked', False)

    def __subclasscheck__(cls, other):
        return other.__name__.startswith('M')


class Marked(metaclass=Meta):
    pass


class Mine:
    marked = True


class Yours:
    pass


print(isinstance(Mine(), Marked), isinstance(Yours(), Marked), issubclass(Mine, Marked), issubclass(Yours, Marked), isinstance(Marked(), Marked))
print(isinstance(1, (str, (bytes, (int,)))), isinstance(True, int), isinstance(1, bool), isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int | str), isinstance([], (list, 5)))
print(isinstance(int, type), isinstance(type, type), issubclass(type, object), isinstance(object, type), isinstance(print, object))
for action in (lambda: isinstance(1, 5), lambda: isinstance(1, 'int'), lambda: isinstance(1, (int, 5)), lambda: isinstance('a', (int, 5)), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: isinstance(1, list[int]), lambda: isinstance(1), lambda: issubclass(int, [int])):
    try:
        print(action())
    except TypeError as error:
        print(error)
samples = [1, 1.5, 'a', b'a', [], (), {}, set(), frozenset(), range(3), iter([]), (x for x in []), len, lambda: 0, None, object(), {}.keys(), {}.items()]
names = ['Hashable', 'Iterable', 'Iterator', 'Reversible', 'Generator', 'Sized', 'Container', 'Callable', 'Collection', 'Sequence', 'MutableSequence', 'Set', 'MutableSet', 'Mapping', 'MutableMapping', 'KeysView', 'ItemsView', 'Awaitable']
for value in samples:
    print(type(value).__name__, [name for name in names if isinstance(value, getattr(abc, name))])


class Sneaky:
    @property
    def __class__(self):
        return int


print(isinstance(Sneaky(), int), type(Sneaky()).__name__)
