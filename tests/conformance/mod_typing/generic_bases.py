"""Which bases a class gets from the generics that it names, and unions with names of types."""

import types
from collections.abc import Collection as PlainCollection
from typing import (Callable, Collection, Dict, Generic, Iterable, Iterator, List, Mapping, Optional, Protocol, Sequence,
                    Tuple, TypeVar, Union)

S = TypeVar('S')
T = TypeVar('T')


class Stack(Generic[T]):
    pass


class Named(Protocol[T]):
    pass


def show(*bases):
    try:
        made = types.new_class('Made', bases)
    except TypeError as error:
        print(error)
        return
    print([base.__name__ for base in made.__mro__], made.__bases__ if len(bases) > 1 else '', made.__parameters__)


show(Mapping[T, S], Collection[T])
show(Mapping[T, int])
show(List[int])
show(List[T], Generic[T])
show(Dict[str, T], Stack[T])
show(Stack[T], Generic[T])
show(Generic[T], Stack[T])
show(Stack[T], Named[T])
show(Stack[int], Iterable[int])
show(Iterator[T], Sequence[T])
show(PlainCollection[T], Stack[T])
show(List[T], Stack[S])
show(Generic[T, S], Protocol)
show(Tuple[int, str])
show(Callable[[int], str])
show(Iterable[T], Iterable[S])
show(Generic[T], Generic[S])


class G(Mapping[T, S], Collection[T]):
    def __getitem__(self, key):
        return key

    def __iter__(self):
        return iter('ab')

    def __len__(self):
        return 2


print(dict(G()), G[int, str], G.__orig_bases__)


class Proto(Generic[T, S], Protocol):
    def method(self) -> T: ...


print(Proto.__mro__, Proto[int, str])
for union in (
    lambda: 'Own' | T,
    lambda: T | 'Own',
    lambda: list['Own[T]' | T],
    lambda: Optional[int] | 'Own',
    lambda: 'Own' | Union[int, str],
    lambda: int | 'Own',
    lambda: 'Own' | int,
    lambda: List[int] | 'Own',
    lambda: None | T,
):
    try:
        print(union())
    except TypeError as error:
        print(type(error).__name__, error)
