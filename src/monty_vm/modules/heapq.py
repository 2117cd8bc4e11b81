"""`heapq` and `bisect`.

Heaps of plain values (numbers, strings, tuples of them) go to the host's functions. Others are compared by guest code
in between, so they go to the pure-Python source of the standard library, which can be suspended anywhere.
"""

from __future__ import annotations

import heapq as host
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.containers import sort_values
from monty_vm.modules.lazy import getattr_from, member
from monty_vm.objects.classes import type_of
from monty_vm.objects.native import Native, TailCall

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

PURE: Final = '_heapq_pure'
SCALARS: Final = (int, float, str, bytes, bool)
ORDERED: Final = (*SCALARS, list)


def is_simple(value: object) -> bool:
    """Whether comparing the value with one of its kind runs no guest code."""
    if isinstance(value, tuple):
        if type(value) is not tuple:
            return False
        for item in value:
            if type(item) not in ORDERED and not is_simple(item):
                return False
        return True
    return type(value) in SCALARS or value is None


def check_heap(name: str, heap: object, args: tuple[Any, ...], count: int) -> list[Any]:
    if len(args) + 1 != count:
        if count == 1:
            raise TypeError(f'_heapq.{name}() takes exactly one argument ({len(args) + 1} given)')
        raise TypeError(f'{name} expected {count} arguments, got {len(args) + 1}')
    if not isinstance(heap, list):
        if count == 1:
            raise TypeError(f'{name}() argument must be list, not {type_of(heap).name}')
        raise TypeError(f'{name}() argument 1 must be list, not {type_of(heap).name}')
    return heap


def with_item(name: str, function: Callable[[list[Any], Any], object]) -> Callable[..., object]:
    """A function of a heap and an item."""

    def call(machine: Machine, heap: Any, *args: Any) -> object:
        values = check_heap(name, heap, args, 2)
        item = args[0]
        if is_simple(item) and (not values or is_simple(values[0])):
            machine.charge(32)
            return function(values, item)
        return TailCall(member(machine, PURE, name), [heap, item])

    return call


def without_item(name: str, function: Callable[[list[Any]], object]) -> Callable[..., object]:
    """A function of a heap alone."""

    def call(machine: Machine, heap: Any, *args: Any) -> object:
        values = check_heap(name, heap, args, 1)
        if name == 'heapify':
            machine.charge(len(values) * 8)
            simple = all([is_simple(value) for value in values])
        else:
            machine.charge(32)
            simple = not values or (is_simple(values[0]) and is_simple(values[-1]))
        if simple:
            return function(values)
        return TailCall(member(machine, PURE, name), [heap])

    return call


def extremes(largest: bool) -> Callable[..., object]:
    """`nlargest` and `nsmallest`, which the documentation defines by `sorted`."""

    def call(machine: Machine, n: Any, iterable: Any, key: Any = None) -> object:
        count = machine.to_index(n)
        items = machine.collect(iterable)
        return sort_values(machine, list(items), key, largest)[: max(count, 0)]

    return call


def bounds(machine: Machine, values: Any, lo: Any, hi: Any) -> tuple[int, int]:
    low = machine.to_index(lo)
    if low < 0:
        raise ValueError('lo must be non-negative')
    return low, machine.length(values) if hi is None else machine.to_index(hi)


def search(machine: Machine, values: Any, x: Any, lo: Any, hi: Any, key: Any, right: bool) -> int:
    low, high = bounds(machine, values, lo, hi)
    while low < high:
        middle = (low + high) // 2
        item = machine.get_item(values, middle)
        if key is not None:
            item = machine.call(key, [item])
        if machine.truth(machine.compare(x, item, '<') if right else machine.compare(item, x, '<')):
            if right:
                high = middle
            else:
                low = middle + 1
        elif right:
            low = middle + 1
        else:
            high = middle
    return low


def bisect_left(machine: Machine, a: Any, x: Any, lo: Any = 0, hi: Any = None, *, key: Any = None) -> int:
    return search(machine, a, x, lo, hi, key, False)


def bisect_right(machine: Machine, a: Any, x: Any, lo: Any = 0, hi: Any = None, *, key: Any = None) -> int:
    return search(machine, a, x, lo, hi, key, True)


def insert(machine: Machine, values: Any, x: Any, lo: Any, hi: Any, key: Any, right: bool) -> object:
    wanted = x if key is None else machine.call(key, [x])
    place = search(machine, values, wanted, lo, hi, key, right)
    if type(values) is list:
        machine.charge(8)
        values.insert(place, x)
        return None
    return TailCall(machine.get_attribute(values, 'insert'), [place, x])


def insort_left(machine: Machine, a: Any, x: Any, lo: Any = 0, hi: Any = None, *, key: Any = None) -> object:
    return insert(machine, a, x, lo, hi, key, False)


def insort_right(machine: Machine, a: Any, x: Any, lo: Any = 0, hi: Any = None, *, key: Any = None) -> object:
    return insert(machine, a, x, lo, hi, key, True)


TABLE: Final[dict[str, object]] = {}
for title, paired in (
    ('heappush', host.heappush),
    ('heappushpop', host.heappushpop),
    ('heapreplace', host.heapreplace),
):
    TABLE[title] = Native(title, with_item(title, paired), machine=True, module='_heapq')
for title, alone in (('heapify', host.heapify), ('heappop', host.heappop)):
    TABLE[title] = Native(title, without_item(title, alone), machine=True, module='_heapq')
TABLE['nlargest'] = Native('nlargest', extremes(True), machine=True, drains=1, module='heapq')
TABLE['nsmallest'] = Native('nsmallest', extremes(False), machine=True, drains=1, module='heapq')
NAMES: Final = ('heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop')
BISECT: Final[dict[str, object]] = {
    name: Native(name, function, machine=True, module='_bisect')
    for name, function in (
        ('bisect_left', bisect_left),
        ('bisect_right', bisect_right),
        ('insort_left', insort_left),
        ('insort_right', insort_right),
    )
}
BISECT['bisect'] = BISECT['bisect_right']
BISECT['insort'] = BISECT['insort_right']


def make(machine: Machine) -> dict[str, object]:
    return {**TABLE, '__all__': list(NAMES), '__getattr__': getattr_from('heapq', PURE)}


def make_bisect(machine: Machine) -> dict[str, object]:
    return dict(BISECT)
