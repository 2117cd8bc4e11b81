"""__class_getitem__, and user classes that are generic."""
from typing import Generic, TypeVar

T = TypeVar('T')
K = TypeVar('K')


class Shape:
    def __class_getitem__(cls, key):
        return f'{cls.__name__}[{key!r}]'


class Round(Shape):
    pass


print(Shape[1], Round['a', 2], Round[...])


class Stack(Generic[T]):
    def __init__(self):
        self.items: list[T] = []

    def push(self, item: T) -> 'Stack[T]':
        self.items.append(item)
        return self


s = Stack[int]().push(1).push(2)
print(s.items, type(s).__name__, Stack[int], Stack.__parameters__, Stack[int].__origin__ is Stack, Stack[int].__args__)


class Pair(Generic[K, T]):
    pass


class IntPair(Pair[int, T]):
    pass


print(Pair[str, int], IntPair.__parameters__, IntPair[bool], [b.__name__ for b in IntPair.__mro__], IntPair.__orig_bases__)
for action in (lambda: Pair[int], lambda: Stack[int, str], lambda: Shape()[0], lambda: int[0], lambda: isinstance(s, Stack[int])):
    try:
        print(action())
    except TypeError as error:
        print(error)
print(list[int], dict[str, list[int]], tuple[int, ...], type[int], set[T], list[T][int], dict[K, T][str, int], frozenset[int] == frozenset[int])
print(list[int]([1]), dict[str, int](a=1), isinstance([], list), list[int].__origin__, list[int].__args__, dict[K, T].__parameters__)
