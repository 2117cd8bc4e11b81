"""Iterators that a guest can hold. Each knows its position as data, and is metered.

`advance` gives the next item or UNSET at the end. Called from native code it goes through `machine.next_item`, which
logs the step; it changes its own state last, after any call of guest code, so that it can be repeated.
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any, final

from mypy_extensions import i64

from monty_vm.machine.frame import UNSET
from monty_vm.objects.classes import plain_repr

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


class Iterator:
    """Base of all iterators of the VM."""

    def advance(self, machine: Machine) -> object:
        raise NotImplementedError

    def length_hint(self) -> int:
        return 0

    def __iter__(self) -> Iterator:
        return self

    def __repr__(self) -> str:
        return plain_repr(self)

    def __next__(self) -> object:
        from monty_vm.machine.machine import current_machine

        value = current_machine().next_item(self)
        if value is UNSET:
            raise StopIteration
        return value


@final
class RangeIterator(Iterator):
    """Over a `range` whose bounds fit into 64 bits."""

    def __init__(self, current: i64, stop: i64, step: i64) -> None:
        self.current = current
        self.stop = stop
        self.step = step

    def advance(self, machine: Machine) -> object:
        current = self.current
        if self.step > 0:
            if current >= self.stop:
                return UNSET
        elif current <= self.stop:
            return UNSET
        self.current = current + self.step
        return current

    def length_hint(self) -> int:
        if self.step > 0:
            return max(0, (self.stop - self.current + self.step - 1) // self.step)
        return max(0, (self.stop - self.current + self.step + 1) // self.step)


@final
class BigRangeIterator(Iterator):
    """Over a `range` of any size."""

    def __init__(self, values: range) -> None:
        self.values = values
        self.position = 0

    def advance(self, machine: Machine) -> object:
        values = self.values
        value = values.start + self.position * values.step
        if (value >= values.stop) if values.step > 0 else (value <= values.stop):
            return UNSET
        self.position += 1
        return value

    def length_hint(self) -> int:
        values = self.values
        count = (values.stop - values.start + values.step + (-1 if values.step > 0 else 1)) // values.step
        return max(0, count - self.position)


@final
class ListIterator(Iterator):
    """Over a list, by index, so that changes made meanwhile show."""

    def __init__(self, values: list[object]) -> None:
        self.values: list[object] | None = values
        self.position: i64 = 0

    def advance(self, machine: Machine) -> object:
        values = self.values
        if values is None:
            return UNSET
        position = self.position
        if type(values) is not list:
            return self.advance_derived(values)
        if position >= len(values):
            self.values = None
            return UNSET
        self.position = position + 1
        return values[position]

    def advance_derived(self, values: list[object]) -> object:
        """The same over an instance of a guest subclass, whose own methods have no say in it."""
        position = self.position
        if position >= list.__len__(values):
            self.values = None
            return UNSET
        self.position = position + 1
        return list.__getitem__(values, position)

    def length_hint(self) -> int:
        return 0 if self.values is None else max(0, list.__len__(self.values) - self.position)


@final
class TupleIterator(Iterator):
    """Over a tuple."""

    def __init__(self, values: tuple[object, ...]) -> None:
        self.values = values
        self.position: i64 = 0

    def advance(self, machine: Machine) -> object:
        position = self.position
        values = self.values
        if position >= len(values):
            self.values = ()
            return UNSET
        self.position = position + 1
        return values[position]

    def length_hint(self) -> int:
        return max(0, len(self.values) - self.position)


@final
class SequenceIterator(Iterator):
    """Over a `str`, `bytes`, `bytearray` or `array`, by index."""

    def __init__(self, values: Any) -> None:
        self.values = values
        self.position: i64 = 0

    @property
    def kind(self) -> str:
        """The name of the guest's type."""
        values = self.values
        if isinstance(values, str):
            return 'str_ascii_iterator' if values.isascii() else 'str_iterator'
        if isinstance(values, bytearray):
            return 'bytearray_iterator'
        return 'bytes_iterator' if isinstance(values, (bytes, memoryview)) else 'arrayiterator'

    def advance(self, machine: Machine) -> object:
        position = self.position
        values = self.values
        if isinstance(values, str):
            if position >= len(values):
                return UNSET
            self.position = position + 1
            return values[position]
        if position >= len(values):
            if values:
                # At its end, whatever is added later.
                self.values = values[:0]
            return UNSET
        self.position = position + 1
        return values[position]

    def length_hint(self) -> int:
        return max(0, len(self.values) - self.position)


@final
class HostIterator(Iterator):
    """Over a dictionary, one of its views, a set or a deque, by the host's own iterator.

    That one knows what is left to visit (`__reduce__`), which is how it is stored. It raises CPython's errors when the
    container changes meanwhile.
    """

    def __init__(self, owner: Any, iterator: Any) -> None:
        self.owner: Any = owner
        self.iterator: Any = iterator
        #: The name of the host's type that the iterator had before it was stored.
        self.was = ''

    @property
    def kind(self) -> str:
        """The name of the guest's type: that of the host's."""
        return self.was or type(self.iterator).__name__

    def advance(self, machine: Machine) -> object:
        # Compiled, a loop takes one step without looking up `next`.
        for item in self.iterator:
            return item
        self.owner = None
        return UNSET

    def remaining(self) -> list[object]:
        _, arguments, *position = self.iterator.__reduce__()
        if len(arguments) > 1:
            position = arguments[1:]
        return list(arguments[0])[position[0] if position else 0 :]

    def length_hint(self) -> int:
        return operator.length_hint(self.iterator)


def is_leaf(iterator: Iterator) -> bool:
    """Whether a step of the iterator never runs guest code. So nothing can interrupt it, and no log is needed."""
    return isinstance(iterator, (ListIterator, RangeIterator, TupleIterator, SequenceIterator, HostIterator))


@final
class CallIterator(Iterator):
    """`iter(function, sentinel)`."""

    def __init__(self, function: object, sentinel: object) -> None:
        self.function = function
        self.sentinel = sentinel
        self.finished = False

    def advance(self, machine: Machine) -> object:
        if self.finished:
            return UNSET
        try:
            value = machine.call(self.function, [])
        except Exception as error:
            if not machine.is_exception(error, 'StopIteration'):
                raise
            self.finished = True
            return UNSET
        if value is self.sentinel or machine.equal(value, self.sentinel):
            self.finished = True
            return UNSET
        return value


@final
class ItemIterator(Iterator):
    """Over an object that has `__getitem__` and no `__iter__`."""

    def __init__(self, values: object) -> None:
        self.values: object = values
        self.position = 0

    def advance(self, machine: Machine) -> object:
        if self.values is UNSET:
            return UNSET
        try:
            value = machine.get_item(self.values, self.position)
        except Exception as error:
            if machine.is_exception(error, 'IndexError') or machine.is_exception(error, 'StopIteration'):
                self.values = UNSET
                return UNSET
            raise
        self.position += 1
        return value


@final
class ReversedIterator(Iterator):
    """`reversed` over anything indexable."""

    def __init__(self, values: Any, length: int) -> None:
        self.values: Any = values
        self.position = length
        self.kind = 'reversed list' if type(values) is list else 'reversed'

    def advance(self, machine: Machine) -> object:
        position = self.position - 1
        if position < 0:
            return UNSET
        values = self.values
        if isinstance(values, list):
            if position >= len(values):
                self.position = 0
                return UNSET
            value: object = values[position]
        else:
            value = machine.get_item(values, position)
        self.position = position
        return value

    def length_hint(self) -> int:
        return self.position


@final
class Enumerate(Iterator):
    """`enumerate`."""

    def __init__(self, values: Iterator, start: int) -> None:
        self.values = values
        self.count = start

    def advance(self, machine: Machine) -> object:
        values = self.values
        item = values.advance(machine) if is_leaf(values) else machine.next_item(values)
        if item is UNSET:
            return UNSET
        count = self.count
        self.count = count + 1
        return (count, item)


@final
class Zip(Iterator):
    """`zip`."""

    def __init__(self, iterators: list[Iterator], strict: bool) -> None:
        self.iterators = iterators
        self.strict = strict

    def advance(self, machine: Machine) -> object:
        iterators = self.iterators
        if not iterators:
            return UNSET
        if not self.strict and len(iterators) == 2 and is_leaf(iterators[0]) and is_leaf(iterators[1]):
            first = iterators[0].advance(machine)
            if first is UNSET:
                return UNSET
            second = iterators[1].advance(machine)
            return UNSET if second is UNSET else (first, second)
        items: list[object] = []
        for iterator in iterators:
            item = machine.next_item(iterator)
            if item is UNSET:
                if self.strict:
                    self.check_strict(machine, len(items))
                return UNSET
            items.append(item)
        return tuple(items)

    def check_strict(self, machine: Machine, ended: int) -> None:
        if ended:
            plural = ' ' if ended == 1 else 's 1-'
            raise ValueError(f'zip() argument {ended + 1} is shorter than argument{plural}{ended}')
        position = 1
        for iterator in self.iterators[1:]:
            if machine.draw(iterator) is not UNSET:
                plural = ' ' if position == 1 else 's 1-'
                raise ValueError(f'zip() argument {position + 1} is longer than argument{plural}{position}')
            position += 1


@final
class Map(Iterator):
    """`map`."""

    def __init__(self, function: object, iterators: list[Iterator]) -> None:
        self.function = function
        self.iterators = iterators

    def advance(self, machine: Machine) -> object:
        args: list[object] = []
        for iterator in self.iterators:
            item = machine.next_item(iterator)
            if item is UNSET:
                return UNSET
            args.append(item)
        return machine.call(self.function, args)


@final
class Filter(Iterator):
    """`filter`."""

    def __init__(self, function: object, values: Iterator) -> None:
        self.function = function
        self.values = values

    def advance(self, machine: Machine) -> object:
        function = self.function
        while True:
            item = machine.next_item(self.values)
            if item is UNSET:
                return UNSET
            if function is None:
                if machine.truth(item):
                    return item
            elif machine.truth(machine.call(function, [item])):
                return item


@final
class GuestIterator(Iterator):
    """An object of the guest that has `__next__`, seen as an iterator by native code."""

    def __init__(self, values: object) -> None:
        self.values = values

    def advance(self, machine: Machine) -> object:
        return machine.call_next(self.values)
