"""`itertools`: iterators of the VM, each with its position as data.

An iterator asks others for items through `machine.next_item` and calls guest functions through `machine.call`; it
changes its own attributes after the last of these, because a suspended step is done again. Iterators that call no
guest code and only step through a list, tuple or range (`quick`) may do so directly.

The rule: no loop here runs without fuel; what is kept in memory is counted before it is kept.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, final

from monty_vm.builtins.generators import iterator_class
from monty_vm.builtins.generics import make_generic
from monty_vm.builtins.reductions import given
from monty_vm.builtins.tables import class_method, derivable, held, holder, method
from monty_vm.machine.frame import UNSET
from monty_vm.machine.operations import is_plain
from monty_vm.objects.classes import Class, type_of
from monty_vm.objects.iterators import Iterator, ListIterator, RangeIterator, TupleIterator
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def quick(machine: Machine, iterator: Iterator) -> object:
    """The next item for an iterator that calls no guest code itself: simple sources need no entry in the log."""
    if isinstance(iterator, (ListIterator, TupleIterator, RangeIterator)):
        return iterator.advance(machine)
    return machine.next_item(iterator)


@final
class Count(Iterator):
    """`count`."""

    def __init__(self, value: Any, step: Any) -> None:
        self.value: Any = value
        self.step: Any = step

    def advance(self, machine: Machine) -> object:
        value = self.value
        if type(value) is int and type(self.step) is int:
            self.value = value + self.step
        else:
            self.value = machine.binary(value, self.step, '+')
        return value

    def __repr__(self) -> str:
        if type(self.step) is int and self.step == 1:
            return f'count({self.value!r})'
        return f'count({self.value!r}, {self.step!r})'


@final
class Cycle(Iterator):
    """`cycle`."""

    def __init__(self, source: Iterator) -> None:
        self.source: Iterator | None = source
        self.saved: list[object] = []
        self.position = 0

    def advance(self, machine: Machine) -> object:
        source = self.source
        saved = self.saved
        if source is not None:
            item = machine.draw(source)
            if item is not UNSET:
                machine.charge(8)
                saved.append(item)
                return item
            self.source = None
        if not saved:
            return UNSET
        position = self.position
        self.position = position + 1 if position + 1 < len(saved) else 0
        return saved[position]


@final
class Repeat(Iterator):
    """`repeat`; a negative count stands for no end."""

    def __init__(self, value: object, left: int) -> None:
        self.value = value
        self.left = left

    def advance(self, machine: Machine) -> object:
        left = self.left
        if left == 0:
            return UNSET
        if left > 0:
            self.left = left - 1
        return self.value

    def length_hint(self) -> int:
        return max(self.left, 0)

    def __repr__(self) -> str:
        return f'repeat({self.value!r})' if self.left < 0 else f'repeat({self.value!r}, {self.left})'


@final
class Chain(Iterator):
    """`chain`: of an iterator of iterables."""

    def __init__(self, sources: Iterator) -> None:
        self.sources: Iterator | None = sources
        self.current: Iterator | None = None

    def advance(self, machine: Machine) -> object:
        current = self.current
        sources = self.sources
        if sources is None:
            return UNSET
        while True:
            if current is not None:
                item = quick(machine, current)
                if item is not UNSET:
                    self.current = current
                    return item
            machine.charge(16)
            source = machine.draw(sources)
            if source is UNSET:
                self.sources = None
                self.current = None
                return UNSET
            try:
                current = machine.iterate(source)
            except Exception:
                self.sources = None
                self.current = None
                raise


@final
class Islice(Iterator):
    """`islice`; a negative `stop` stands for no end."""

    def __init__(self, source: Iterator, start: int, stop: int, step: int) -> None:
        self.source: Iterator | None = source
        self.wanted = start
        self.stop = stop
        self.step = step
        self.position = 0

    def advance(self, machine: Machine) -> object:
        source = self.source
        if source is None:
            return UNSET
        stop = self.stop
        position = self.position
        wanted = self.wanted
        skipped = wanted if stop < 0 or wanted < stop else stop
        while position < skipped:
            if machine.next_item(source) is UNSET:
                self.source = None
                return UNSET
            position += 1
        if 0 <= stop <= position:
            self.source = None
            return UNSET
        item = quick(machine, source)
        if item is UNSET:
            self.source = None
            return UNSET
        self.position = position + 1
        following = wanted + self.step
        self.wanted = following if stop < 0 or following < stop else stop
        return item


@final
class TakeWhile(Iterator):
    """`takewhile`."""

    def __init__(self, function: object, source: Iterator) -> None:
        self.function = function
        self.source = source
        self.finished = False

    def advance(self, machine: Machine) -> object:
        if self.finished:
            return UNSET
        item = machine.next_item(self.source)
        if item is UNSET:
            return UNSET
        if machine.truth(machine.call(self.function, [item])):
            return item
        self.finished = True
        return UNSET


@final
class DropWhile(Iterator):
    """`dropwhile`."""

    def __init__(self, function: object, source: Iterator) -> None:
        self.function = function
        self.source = source
        self.started = False

    def advance(self, machine: Machine) -> object:
        if self.started:
            return quick(machine, self.source)
        while True:
            item = machine.next_item(self.source)
            if item is UNSET:
                return UNSET
            if not machine.truth(machine.call(self.function, [item])):
                self.started = True
                return item


@final
class FilterFalse(Iterator):
    """`filterfalse`."""

    def __init__(self, function: object, source: Iterator) -> None:
        self.function = function
        self.source = source

    def advance(self, machine: Machine) -> object:
        function = self.function
        while True:
            item = machine.next_item(self.source)
            if item is UNSET:
                return UNSET
            if not machine.truth(item if function is None else machine.call(function, [item])):
                return item


@final
class Accumulate(Iterator):
    """`accumulate`; without a function, of sums."""

    def __init__(self, source: Iterator, function: object, initial: object) -> None:
        self.source = source
        self.function = function
        self.initial = initial
        self.total: object = UNSET

    def advance(self, machine: Machine) -> object:
        initial = self.initial
        if initial is not UNSET:
            self.initial = UNSET
            self.total = initial
            return initial
        item = machine.next_item(self.source)
        if item is UNSET:
            return UNSET
        total = self.total
        if total is not UNSET:
            function = self.function
            item = machine.binary(total, item, '+') if function is None else machine.call(function, [total, item])
        self.total = item
        return item


@final
class Starmap(Iterator):
    """`starmap`."""

    def __init__(self, function: object, source: Iterator) -> None:
        self.function = function
        self.source = source

    def advance(self, machine: Machine) -> object:
        item = machine.next_item(self.source)
        if item is UNSET:
            return UNSET
        return machine.call(self.function, list(machine.collect(item)))


@final
class Compress(Iterator):
    """`compress`."""

    def __init__(self, data: Iterator, selectors: Iterator) -> None:
        self.data = data
        self.selectors = selectors

    def advance(self, machine: Machine) -> object:
        while True:
            item = machine.next_item(self.data)
            if item is UNSET:
                return UNSET
            selector = machine.next_item(self.selectors)
            if selector is UNSET:
                return UNSET
            if machine.truth(selector):
                return item


@final
class Pairwise(Iterator):
    """`pairwise`."""

    def __init__(self, source: Iterator) -> None:
        self.source: Iterator | None = source
        self.previous: object = UNSET

    def advance(self, machine: Machine) -> object:
        source = self.source
        if source is None:
            return UNSET
        previous = self.previous
        if previous is UNSET:
            previous = machine.next_item(source)
            if previous is UNSET:
                self.source = None
                return UNSET
        item = machine.next_item(source)
        if item is UNSET:
            self.source = None
            self.previous = UNSET
            return UNSET
        self.previous = item
        return (previous, item)


@final
class Batched(Iterator):
    """`batched`."""

    def __init__(self, source: Iterator, size: int, strict: bool) -> None:
        self.source: Iterator | None = source
        self.size = size
        self.strict = strict

    def advance(self, machine: Machine) -> object:
        source = self.source
        if source is None:
            return UNSET
        items: list[object] = []
        while len(items) < self.size:
            item = machine.draw(source)
            if item is UNSET:
                self.source = None
                if self.strict and items:
                    raise ValueError('batched(): incomplete batch')
                return tuple(items) if items else UNSET
            items.append(item)
        return tuple(items)


@final
class ZipLongest(Iterator):
    """`zip_longest`."""

    def __init__(self, sources: list[Iterator], fill: object) -> None:
        self.sources: list[Iterator | None] = list(sources)
        self.fill = fill

    def advance(self, machine: Machine) -> object:
        sources = self.sources
        items: list[object] = []
        ended: list[int] = []
        live = False
        index = 0
        for source in sources:
            item: object = UNSET
            if source is not None:
                item = machine.draw(source)
                if item is UNSET:
                    ended.append(index)
                else:
                    live = True
            items.append(self.fill if item is UNSET else item)
            index += 1
        for position in ended:
            sources[position] = None
        return tuple(items) if live else UNSET


@final
class GroupBy(Iterator):
    """`groupby`. `wanted` is the key of the group that was handed out last, `number` tells it from older ones."""

    def __init__(self, source: Iterator, key: object) -> None:
        self.source = source
        self.key = key
        self.wanted: object = UNSET
        self.current_key: object = UNSET
        self.current: object = UNSET
        self.number = 0

    def advance(self, machine: Machine) -> object:
        current_key = self.current_key
        current = self.current
        wanted = self.wanted
        while current_key is UNSET or (wanted is not UNSET and machine.equal(wanted, current_key)):
            current = machine.draw(self.source)
            if current is UNSET:
                self.current = UNSET
                self.current_key = UNSET
                self.number += 1
                return UNSET
            current_key = current if self.key is None else machine.call(self.key, [current])
        self.current = current
        self.current_key = current_key
        self.wanted = current_key
        self.number += 1
        return (current_key, Group(self, current_key, self.number))


@final
class Group(Iterator):
    """One group of `groupby`."""

    def __init__(self, parent: GroupBy, key: object, number: int) -> None:
        self.parent = parent
        self.key = key
        self.number = number

    def advance(self, machine: Machine) -> object:
        parent = self.parent
        if parent.number != self.number:
            return UNSET
        current = parent.current
        key = parent.current_key
        if current is UNSET:
            current = machine.draw(parent.source)
            if current is UNSET:
                return UNSET
            key = current if parent.key is None else machine.call(parent.key, [current])
        if machine.equal(self.key, key):
            parent.current_key = key
            parent.current = UNSET
            return current
        parent.current_key = key
        parent.current = current
        return UNSET


#: Items that a block of `tee`'s buffer holds.
BLOCK = 64


@final
class TeeBlock:
    """Some of the items that the iterators of one `tee` share. Blocks that all have left behind are freed."""

    def __init__(self, source: Iterator) -> None:
        self.source = source
        self.items: list[object] = []
        self.next: TeeBlock | None = None


@final
class Tee(Iterator):
    """One of the iterators that `tee` gives."""

    def __init__(self, block: TeeBlock, position: int) -> None:
        self.block = block
        self.position = position

    def advance(self, machine: Machine) -> object:
        block = self.block
        position = self.position
        if position == BLOCK:
            following = block.next
            if following is None:
                following = TeeBlock(block.source)
                block.next = following
            block = following
            position = 0
        items = block.items
        if position < len(items):
            item = items[position]
        else:
            item = machine.draw(block.source)
            if item is UNSET:
                return UNSET
            items.append(item)
            machine.charge(16)
        self.block = block
        self.position = position + 1
        return item


@final
class Product(Iterator):
    """`product`: an odometer over the pools."""

    def __init__(self, pools: list[list[object]]) -> None:
        self.pools = pools
        self.places: list[int] | None = None
        self.finished = any(not pool for pool in pools)

    def advance(self, machine: Machine) -> object:
        if self.finished:
            return UNSET
        pools = self.pools
        places = self.places
        count = len(pools)
        if places is None:
            self.places = [0] * count
            return tuple([pool[0] for pool in pools])
        index = count - 1
        while index >= 0:
            place = places[index] + 1
            if place < len(pools[index]):
                places[index] = place
                return tuple([pools[i][places[i]] for i in range(count)])
            places[index] = 0
            index -= 1
        self.finished = True
        return UNSET


@final
class Permutations(Iterator):
    """`permutations`: indices and countdown cycles, as the documentation of `itertools` describes."""

    def __init__(self, pool: list[object], length: int) -> None:
        self.pool = pool
        self.length = length
        self.indices: list[int] = list(range(len(pool)))
        self.cycles: list[int] = list(range(len(pool), len(pool) - length, -1)) if length <= len(pool) else []
        self.started = False
        self.finished = length > len(pool)

    def advance(self, machine: Machine) -> object:
        if self.finished:
            return UNSET
        pool = self.pool
        indices = self.indices
        length = self.length
        if not self.started:
            self.started = True
            return tuple([pool[index] for index in indices[:length]])
        cycles = self.cycles
        count = len(pool)
        i = length - 1
        while i >= 0:
            cycles[i] -= 1
            if cycles[i] == 0:
                first = indices[i]
                del indices[i]
                indices.append(first)
                cycles[i] = count - i
            else:
                j = count - cycles[i]
                indices[i], indices[j] = indices[j], indices[i]
                return tuple([pool[index] for index in indices[:length]])
            i -= 1
        self.finished = True
        return UNSET


@final
class Combinations(Iterator):
    """`combinations`."""

    def __init__(self, pool: list[object], length: int) -> None:
        self.pool = pool
        self.indices: list[int] = list(range(length)) if length <= len(pool) else []
        self.started = False
        self.finished = length > len(pool)

    def advance(self, machine: Machine) -> object:
        if self.finished:
            return UNSET
        pool = self.pool
        indices = self.indices
        if not self.started:
            self.started = True
            return tuple([pool[index] for index in indices])
        length = len(indices)
        spare = len(pool) - length
        i = length - 1
        while i >= 0 and indices[i] == i + spare:
            i -= 1
        if i < 0:
            self.finished = True
            return UNSET
        place = indices[i] + 1
        while i < length:
            indices[i] = place
            place += 1
            i += 1
        return tuple([pool[index] for index in indices])


@final
class Multicombinations(Iterator):
    """`combinations_with_replacement`."""

    def __init__(self, pool: list[object], length: int) -> None:
        self.pool = pool
        self.indices: list[int] = [0] * length
        self.started = False
        self.finished = not pool and length > 0

    def advance(self, machine: Machine) -> object:
        if self.finished:
            return UNSET
        pool = self.pool
        indices = self.indices
        if not self.started:
            self.started = True
            return tuple([pool[index] for index in indices])
        length = len(indices)
        last = len(pool) - 1
        i = length - 1
        while i >= 0 and indices[i] == last:
            i -= 1
        if i < 0:
            self.finished = True
            return UNSET
        place = indices[i] + 1
        while i < length:
            indices[i] = place
            i += 1
        return tuple([pool[index] for index in indices])


# -- what makes them


def too_few(name: str, first: str) -> TypeError:
    return TypeError(f"{name}() missing required argument '{first}' (pos 1)")


def is_number(machine: Machine, value: Any) -> bool:
    if isinstance(value, (str, bytes, list, tuple, dict, set)):
        return False
    for name in ('__index__', '__float__', '__complex__'):
        if type_of(value).lookup(name) is not UNSET:
            return True
    return False


def make_count(machine: Machine, start: Any = 0, step: Any = 1) -> Count:
    if not is_number(machine, start) or not is_number(machine, step):
        raise TypeError('a number is required')
    return Count(start, step)


def make_cycle(machine: Machine, *args: Any) -> Cycle:
    if len(args) != 1:
        raise TypeError(f'cycle expected 1 argument, got {len(args)}')
    return Cycle(machine.iterate(args[0]))


def make_repeat(machine: Machine, object: Any = UNSET, times: Any = UNSET) -> Repeat:
    if object is UNSET:
        raise too_few('repeat', 'object')
    return Repeat(object, -1 if times is UNSET else max(0, size_of(machine, times)))


def repeat_hint(machine: Machine, value: Repeat) -> int:
    if value.left < 0:
        raise TypeError('len() of unsized object')
    return value.left


def make_chain(machine: Machine, *iterables: Any) -> Chain:
    return Chain(TupleIterator(iterables))


def chain_from(machine: Machine, cls: Class, iterable: Any) -> object:
    made = Chain(machine.iterate(iterable))
    return made if cls.machine is None else holder(cls, made)


def slice_bound(machine: Machine, value: Any, otherwise: int, word: str) -> int:
    """An argument of `islice`."""
    if value is None:
        return otherwise
    message = (
        'Step for islice() must be a positive integer or None.'
        if word == 'step'
        else f'{word} for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
    )
    if not isinstance(value, int) and (is_plain(value) or machine.special(value, '__index__') is UNSET):
        raise ValueError(message)
    number = machine.to_index(value)
    if number < (1 if word == 'step' else 0) or number > sys.maxsize:
        raise ValueError(message)
    return number


def make_islice(machine: Machine, *args: Any) -> Islice:
    if not 2 <= len(args) <= 4:
        bound = 'at least 2' if len(args) < 2 else 'at most 4'
        raise TypeError(f'islice expected {bound} arguments, got {len(args)}')
    if len(args) == 2:
        start, stop, step = 0, slice_bound(machine, args[1], -1, 'Stop argument'), 1
    else:
        stop = slice_bound(machine, args[2], -1, 'Stop argument')
        start = slice_bound(machine, args[1], 0, 'Indices')
        step = slice_bound(machine, args[3], 1, 'step') if len(args) == 4 else 1
    return Islice(machine.iterate(args[0]), start, stop, step)


def two_arguments(name: str, cls: Callable[[object, Iterator], Iterator]) -> Callable[..., Iterator]:
    """Makes an iterator that takes a function and an iterable."""

    def make(machine: Machine, *args: Any) -> Iterator:
        if len(args) != 2:
            raise TypeError(f'{name} expected 2 arguments, got {len(args)}')
        return cls(args[0], machine.iterate(args[1]))

    return make


def make_accumulate(machine: Machine, iterable: Any = UNSET, func: Any = None, *, initial: Any = None) -> Accumulate:
    if iterable is UNSET:
        raise too_few('accumulate', 'iterable')
    return Accumulate(machine.iterate(iterable), func, UNSET if initial is None else initial)


def make_compress(machine: Machine, data: Any = UNSET, selectors: Any = UNSET) -> Compress:
    if data is UNSET or selectors is UNSET:
        name, position = ('data', 1) if data is UNSET else ('selectors', 2)
        raise TypeError(f"compress() missing required argument '{name}' (pos {position})")
    return Compress(machine.iterate(data), machine.iterate(selectors))


def make_pairwise(machine: Machine, *args: Any) -> Pairwise:
    if len(args) != 1:
        raise TypeError(f'pairwise expected 1 argument, got {len(args)}')
    return Pairwise(machine.iterate(args[0]))


def make_batched(machine: Machine, iterable: Any, n: Any, *, strict: Any = False) -> Batched:
    size = machine.to_index(n)
    if size < 1:
        raise ValueError('n must be at least one')
    return Batched(machine.iterate(iterable), size, machine.truth(strict))


def make_zip_longest(machine: Machine, *iterables: Any, **keywords: Any) -> ZipLongest:
    for name in keywords:
        if name != 'fillvalue':
            raise TypeError('zip_longest() got an unexpected keyword argument')
    return ZipLongest([machine.iterate(iterable) for iterable in iterables], keywords.get('fillvalue'))


def make_groupby(machine: Machine, iterable: Any = UNSET, key: Any = None) -> GroupBy:
    if iterable is UNSET:
        raise too_few('groupby', 'iterable')
    return GroupBy(machine.iterate(iterable), key)


def tee(machine: Machine, *args: Any) -> tuple[Tee, ...]:
    if not 1 <= len(args) <= 2:
        bound = 'at least 1 argument' if not args else 'at most 2 arguments'
        raise TypeError(f'tee expected {bound}, got {len(args)}')
    count = size_of(machine, args[1]) if len(args) == 2 else 2
    if count < 0:
        raise ValueError('n must be >= 0')
    machine.check_size(count * 64)
    source = args[0]
    if isinstance(source, Tee):
        return tuple([source, *[Tee(source.block, source.position) for _ in range(count - 1)]]) if count else ()
    block = TeeBlock(machine.iterate(source))
    return tuple([Tee(block, 0) for _ in range(count)])


def copy_tee(machine: Machine, value: Tee) -> Tee:
    return Tee(value.block, value.position)


def make_product(machine: Machine, *iterables: Any, repeat: Any = 1) -> Product:
    times = size_of(machine, repeat)
    if times < 0:
        raise ValueError('repeat argument cannot be negative')
    if len(iterables) * times * 8 >= 1 << 63:
        raise OverflowError('repeat argument too large')
    machine.check_size(len(iterables) * times * 16)
    pools = [list(machine.collect(iterable)) for iterable in iterables] if times else []
    return Product(pools * times)


def size_of(machine: Machine, value: Any) -> int:
    """An argument that CPython has as a size."""
    number = machine.to_index(value)
    if not -(1 << 63) <= number < 1 << 63:
        raise OverflowError('Python int too large to convert to C ssize_t')
    return number


def pool_and_length(machine: Machine, iterable: Any, r: Any) -> tuple[list[object], int]:
    pool = list(machine.collect(iterable))
    if r is None:
        return pool, len(pool)
    if not isinstance(r, int):
        raise TypeError('Expected int as r')
    r = size_of(machine, r)
    if r < 0:
        raise ValueError('r must be non-negative')
    machine.check_size(r * 8)
    return pool, r


def make_permutations(machine: Machine, iterable: Any = UNSET, r: Any = None) -> Permutations:
    if iterable is UNSET:
        raise too_few('permutations', 'iterable')
    pool, length = pool_and_length(machine, iterable, r)
    return Permutations(pool, length)


def make_combinations(machine: Machine, iterable: Any = UNSET, r: Any = UNSET) -> Combinations:
    if r is UNSET:
        name, position = ('iterable', 1) if iterable is UNSET else ('r', 2)
        raise TypeError(f"combinations() missing required argument '{name}' (pos {position})")
    pool, length = pool_and_length(machine, iterable, machine.to_index(r))
    return Combinations(pool, length)


def make_multicombinations(machine: Machine, iterable: Any = UNSET, r: Any = UNSET) -> Multicombinations:
    if r is UNSET:
        name, position = ('iterable', 1) if iterable is UNSET else ('r', 2)
        raise TypeError(f"combinations_with_replacement() missing required argument '{name}' (pos {position})")
    pool, length = pool_and_length(machine, iterable, machine.to_index(r))
    return Multicombinations(pool, length)


TABLE: dict[str, object] = {}


def add(name: str, host: type, make: Callable[..., object] | None) -> Class:
    cls = iterator_class(name, host, module='itertools')
    if make is not None:
        cls.construct = Native(name, make, machine=True, module='itertools')
        derivable(cls)
    TABLE[name] = cls
    return cls


add('count', Count, make_count)
add('cycle', Cycle, make_cycle)
REPEAT = add('repeat', Repeat, make_repeat)
method(REPEAT, '__length_hint__', repeat_hint)
CHAIN = add('chain', Chain, make_chain)
class_method(CHAIN, 'from_iterable', chain_from)
make_generic(CHAIN)
add('islice', Islice, make_islice)
add('takewhile', TakeWhile, two_arguments('takewhile', TakeWhile))
add('dropwhile', DropWhile, two_arguments('dropwhile', DropWhile))
add('filterfalse', FilterFalse, two_arguments('filterfalse', FilterFalse))
add('starmap', Starmap, two_arguments('starmap', Starmap))
add('accumulate', Accumulate, make_accumulate)
add('compress', Compress, make_compress)
add('pairwise', Pairwise, make_pairwise)
add('batched', Batched, make_batched)
add('zip_longest', ZipLongest, make_zip_longest)
add('groupby', GroupBy, make_groupby)
add('_grouper', Group, None)
method(add('_tee', Tee, None), '__copy__', copy_tee)
add('product', Product, make_product)
add('permutations', Permutations, make_permutations)
add('combinations', Combinations, make_combinations)
add('combinations_with_replacement', Multicombinations, make_multicombinations)
TABLE['tee'] = Native('tee', tee, machine=True, module='itertools')

# -- what they are made of again, for `copy` and `pickle`


def rest(source: Iterator | None) -> object:
    return TupleIterator(()) if source is None else given(source)


def parts_of_islice(machine: Machine, value: Islice) -> tuple[object, ...]:
    if value.source is None:
        return TupleIterator(()), 0
    return given(value.source), value.wanted, None if value.stop < 0 else value.stop, value.step


def parts_of_cycle(machine: Machine, value: Cycle) -> tuple[object, ...]:
    return (TupleIterator(tuple(value.saved[value.position :])) if value.source is None else given(value.source),)


def parts_of_accumulate(machine: Machine, value: Accumulate) -> tuple[object, ...]:
    source = given(value.source)
    return source if value.initial is UNSET else make_chain(machine, [value.initial], source), value.function


def chain_state(value: Chain) -> object:
    if value.sources is None:
        return None
    return (given(value.sources),) if value.current is None else (given(value.sources), given(value.current))


def group_state(value: GroupBy) -> object:
    if value.current_key is UNSET or value.wanted is UNSET:
        return None
    return value.current, value.wanted, value.current_key


def selection(machine: Machine, value: Any) -> tuple[object, ...]:
    length = value.length if isinstance(value, Permutations) else len(value.indices)
    return () if value.finished else tuple(value.pool), length


def set_chain(machine: Machine, value: Chain, state: Any) -> None:
    iterators = [machine.iterate(item) for item in items_of_state(state, 1, 2)]
    value.sources = iterators[0]
    value.current = iterators[1] if len(iterators) > 1 else None


def set_cycle(machine: Machine, value: Cycle, state: Any) -> None:
    saved, complete = items_of_state(state, 2, 2)
    if not isinstance(saved, list):
        raise TypeError('state is not a list and a number')
    left = [] if value.source is None or not machine.truth(complete) else machine.collect(given(value.source))
    machine.check_size(len(saved) * 8)
    value.saved = list(saved)
    if machine.truth(complete):
        value.source = None
        value.position = max(0, len(saved) - len(left))


def set_groups(machine: Machine, value: GroupBy, state: Any) -> None:
    value.current, value.wanted, value.current_key = items_of_state(state, 3, 3)


def set_places(machine: Machine, value: Product, state: Any) -> None:
    places = items_of_state(state, len(value.pools), len(value.pools))
    value.places = [within(machine, place, len(pool) - 1) for place, pool in zip(places, value.pools)]


def set_indices(machine: Machine, value: Any, state: Any) -> None:
    if isinstance(value, Permutations):
        indices, cycles = items_of_state(state, 2, 2)
        count = len(value.pool)
        found = items_of_state(cycles, value.length, value.length)
        value.cycles = [max(1, within(machine, number, count - place)) for place, number in enumerate(found)]
        value.indices = [within(machine, place, count - 1) for place in items_of_state(indices, count, count)]
    else:
        found = items_of_state(state, len(value.indices), len(value.indices))
        last = len(value.pool) - 1
        spare = len(value.pool) - len(found) if isinstance(value, Combinations) else last
        for place, number in enumerate(found):
            value.indices[place] = within(machine, number, min(last, place + spare))
    value.started = True


def items_of_state(state: Any, least: int, most: int) -> tuple[Any, ...]:
    if not isinstance(state, tuple) or not least <= len(state) <= most:
        raise TypeError('state is not a tuple of the right length')
    return state


def within(machine: Machine, number: Any, last: int) -> int:
    return max(0, min(machine.to_index(number), last))


def set_attribute(name: str) -> Callable[..., None]:
    def setter(machine: Machine, value: Any, state: Any) -> None:
        if name == 'position':
            value.position = max(0, machine.to_index(state))
        elif name == 'total':
            value.total = state
        elif name == 'fill':
            value.fill = state
        elif name == 'started':
            value.started = machine.truth(state)
        else:
            value.finished = machine.truth(state)

    return setter


def reducible(
    name: str,
    host: type,
    arguments: Callable[[Machine, Any], tuple[object, ...]],
    state: Callable[[Any], object] | None = None,
    setter: Callable[..., None] | None = None,
) -> None:
    def reduce(machine: Machine, value: object) -> tuple[object, ...]:
        iterator: Any = held(value, host)
        found = None if state is None else state(iterator)
        made = (type_of(value), arguments(machine, iterator))
        return made if found is None else (*made, found)

    cls = TABLE[name]
    assert isinstance(cls, Class)
    method(cls, '__reduce__', reduce)
    if setter is not None:
        put = setter
        method(cls, '__setstate__', lambda machine, value, state: put(machine, held(value, host), state))


def add_reductions() -> None:
    """As long as CPython's have them, which is up to 3.13."""
    reducible('count', Count, lambda m, v: (v.value, v.step) if v.step != 1 or type(v.step) is not int else (v.value,))
    reducible('repeat', Repeat, lambda m, v: (v.value,) if v.left < 0 else (v.value, v.left))
    reducible(
        'cycle', Cycle, parts_of_cycle, lambda v: (list(v.saved), v.source is None) if v.saved else None, set_cycle
    )
    reducible('chain', Chain, lambda m, v: (), chain_state, set_chain)
    reducible('islice', Islice, parts_of_islice, lambda v: v.position or None, set_attribute('position'))
    for name, host in (('filterfalse', FilterFalse), ('starmap', Starmap)):
        reducible(name, host, lambda m, v: (v.function, given(v.source)))
    reducible(
        'takewhile',
        TakeWhile,
        lambda m, v: (v.function, given(v.source)),
        lambda v: v.finished,
        set_attribute('finished'),
    )
    reducible(
        'dropwhile',
        DropWhile,
        lambda m, v: (v.function, given(v.source)),
        lambda v: v.started,
        set_attribute('started'),
    )
    total = set_attribute('total')
    reducible('accumulate', Accumulate, parts_of_accumulate, lambda v: None if v.total is UNSET else v.total, total)
    reducible('compress', Compress, lambda m, v: (given(v.data), given(v.selectors)))
    fill = set_attribute('fill')
    reducible('zip_longest', ZipLongest, lambda m, v: tuple([rest(s) for s in v.sources]), lambda v: v.fill, fill)
    reducible('groupby', GroupBy, lambda m, v: (given(v.source), v.key), group_state, set_groups)
    reducible(
        'product',
        Product,
        lambda m, v: ((),) if v.finished else tuple([tuple(pool) for pool in v.pools]),
        lambda v: None if v.places is None or v.finished else tuple(v.places),
        set_places,
    )
    reducible(
        'permutations',
        Permutations,
        selection,
        lambda v: (tuple(v.indices), tuple(v.cycles)) if v.started and not v.finished else None,
        set_indices,
    )
    for title, kind in (('combinations', Combinations), ('combinations_with_replacement', Multicombinations)):
        reducible(
            title, kind, selection, lambda v: tuple(v.indices) if v.started and not v.finished else None, set_indices
        )


if '__reduce__' in vars(itertools.count):
    add_reductions()


def make(machine: Machine) -> dict[str, object]:
    return dict(TABLE)
