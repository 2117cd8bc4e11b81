"""`list`, `tuple`, `dict`, its views, `set`, `frozenset`, `range`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cmp_to_key
from typing import Any, Final

from monty_vm.builtins.tables import builtin_class, class_method, constructor, method
from monty_vm.builtins.text import BYTEARRAY, BYTES, STR
from monty_vm.machine.frame import UNSET
from monty_vm.machine.machine import Machine
from monty_vm.machine.operations import is_plain
from monty_vm.objects.classes import HOST_CLASSES, Class, Instance, type_of
from monty_vm.objects.extended import GlobalsView
from monty_vm.objects.iterators import HostIterator, ReversedIterator
from monty_vm.objects.native import Native

# -- list


def make_list(machine: Machine, values: Any = ()) -> list[object]:
    items = machine.collect(values)
    if items is values:
        machine.check_size(len(items) * 8)
        return list(items)
    return items


def list_init(machine: Machine, target: list[object], values: Any = ()) -> None:
    items = machine.collect(values)
    # Not by an assignment: a guest's subclass may define `__setitem__`.
    list.clear(target)
    list.extend(target, items)


def extend(machine: Machine, target: list[object], values: Any) -> None:
    items = machine.collect(values)
    machine.check_size(len(items) * 8)
    target.extend(items)


def sort_values(machine: Machine, values: list[Any], key: Any, reverse: Any) -> list[Any]:
    """The values in order. Keys are computed first, then compared; nothing is changed."""
    machine.charge(len(values) * 32)
    backwards = machine.truth(reverse)
    if key is None:
        keys = values
    else:
        keys = machine.call_each(key, values)
    machine.check_size(len(values) * 16)
    machine.check_order(keys)
    try:
        if all_plain(keys) or alike(keys):
            if key is None:
                return sorted(values, reverse=backwards)
            order = sorted(range(len(keys)), key=keys.__getitem__, reverse=backwards)
        else:
            order = sorted(range(len(keys)), key=cmp_to_key(comparing(machine, keys)), reverse=backwards)
    except TypeError as error:
        raise error from None
    return [values[index] for index in order]


def comparing(machine: Machine, keys: list[Any]) -> Callable[[int, int], int]:
    """Compares two positions by the keys there, as guest code does: with `<` only."""

    def compare(left: int, right: int) -> int:
        return -1 if machine.truth(machine.compare(keys[left], keys[right], '<')) else 0

    return compare


def all_plain(values: list[Any]) -> bool:
    """Whether comparing the values runs no guest code (they may hold guest instances further in)."""
    for value in values:
        if not is_plain(value):
            return False
    return True


def alike(values: list[Any]) -> bool:
    """Whether the values are instances of one guest class, which the host compares as the guest would."""
    first = values[0]
    if type(first) is not Instance:
        return False
    cls = first.cls
    for value in values:
        if type(value) is not Instance or value.cls is not cls:
            return False
    return True


def sort(machine: Machine, target: list[Any], *, key: Any = None, reverse: Any = False) -> None:
    before = len(target)
    ordered = sort_values(machine, list(target), key, reverse)
    changed = len(target) != before
    list.clear(target)
    list.extend(target, ordered)
    if changed:
        raise ValueError('list modified during sort')


def repeat(machine: Machine, values: Any, count: Any) -> Any:
    if not isinstance(count, int):
        if machine.special(count, '__index__') is UNSET:
            raise TypeError(f"can't multiply sequence by non-int of type '{type_of(count).name}'")
        count = machine.to_index(count)
    machine.check_repeat(values, count)
    return values * count


def repeat_in_place(machine: Machine, values: Any, count: Any) -> object:
    if not isinstance(count, int) and machine.special(count, '__index__') is UNSET:
        return NotImplemented
    number = machine.to_index(count)
    machine.check_repeat(values, number)
    values *= number
    return values


def extend_in_place(machine: Machine, target: list[Any], values: Any) -> list[Any]:
    extend(machine, target, values)
    return target


def concatenate(machine: Machine, left: Any, right: Any) -> Any:
    machine.check_operands(left, right, '+')
    if isinstance(left, list) and isinstance(right, list):
        return left + right
    if isinstance(left, tuple) and isinstance(right, tuple):
        return left + right
    name = 'list' if isinstance(left, list) else 'tuple'
    raise TypeError(f'can only concatenate {name} (not "{type_of(right).name}") to {name}')


def iterator_of(machine: Machine, values: Any) -> object:
    found = machine.plain_iterator_of(values)
    assert found is not None
    return found


def backwards(machine: Machine, values: Any) -> object:
    if isinstance(values, dict):
        return HostIterator(values, reversed(values))
    if isinstance(values, range):
        return machine.iterate(values[::-1])
    if not isinstance(values, (list, tuple, str, bytes)):
        return HostIterator(values, reversed(values))
    return ReversedIterator(values, len(values))


LIST = builtin_class('list', list, extendable=True, visible=True)
constructor(LIST, make_list, drains=0)
method(LIST, '__init__', list_init, drains=1)
method(LIST, 'extend', extend, drains=1, adds='append')
method(LIST, 'sort', sort)
for cls in (LIST, BYTEARRAY):
    method(cls, '__imul__', repeat_in_place)
method(LIST, '__iadd__', extend_in_place, drains=1, adds='append')

# -- tuple


def make_tuple(machine: Machine, values: Any = ()) -> tuple[object, ...]:
    if type(values) is tuple:
        return values
    return tuple(machine.collect(values))


TUPLE = builtin_class('tuple', tuple, extendable=True, visible=True)
constructor(TUPLE, make_tuple, drains=0)
for cls in (LIST, TUPLE):
    method(cls, '__mul__', repeat)
    method(cls, '__rmul__', repeat)
    method(cls, '__add__', concatenate)
    method(cls, '__iter__', iterator_of)
    method(cls, '__reversed__', backwards)

# -- dict


def update_dict(
    machine: Machine, target: dict[object, object], args: tuple[Any, ...], keywords: dict[str, Any]
) -> None:
    """Adds what `dict(...)` or `dict.update(...)` was given."""
    if len(args) > 1:
        raise TypeError(f'update expected at most 1 argument, got {len(args)}')
    if args:
        source = args[0]
        if isinstance(source, dict) and is_plain(source):
            machine.check_size(len(source) * 64)
            target.update(source)
        else:
            items = None if isinstance(source, (list, tuple, str)) else machine.mapping_items(source)
            target.update(read_pairs(machine, source) if items is None else items)
    if keywords:
        target.update(keywords)


def read_pairs(machine: Machine, source: Any) -> list[tuple[object, object]]:
    pairs: list[tuple[object, object]] = []
    values = machine.collect(source)
    for index, item in enumerate(values):
        if isinstance(item, (tuple, list)) and len(item) == 2:
            pairs.append((item[0], item[1]))
            continue
        try:
            pair = machine.collect(item)
        except TypeError:
            raise TypeError(f'cannot convert dictionary update sequence element #{index} to a sequence') from None
        if len(pair) != 2:
            raise ValueError(f'dictionary update sequence element #{index} has length {len(pair)}; 2 is required')
        pairs.append((pair[0], pair[1]))
    machine.check_size(len(pairs) * 64)
    return pairs


def make_dict(__machine: Machine, *args: Any, **keywords: Any) -> dict[object, object]:
    if len(args) > 1:
        raise TypeError(f'dict expected at most 1 argument, got {len(args)}')
    result: dict[object, object] = {}
    update_dict(__machine, result, args, keywords)
    return result


def dict_init(__machine: Machine, __target: dict[object, object], *args: Any, **keywords: Any) -> None:
    update_dict(__machine, __target, args, keywords)


def from_keys(machine: Machine, cls: Class, keys: Any, value: object = None) -> object:
    names = machine.collect(keys)
    machine.check_size(len(names) * 64)
    if cls.machine is None:
        return dict.fromkeys(names, value)
    made = machine.call(cls, [])
    for name in names:
        machine.set_item(made, name, value)
    return made


def dict_get_item(machine: Machine, target: Any, key: object) -> object:
    found = target.get(key, UNSET)
    if found is not UNSET:
        return found
    if not is_plain(target):
        missing = type_of(target).lookup('__missing__')
        if missing is not UNSET:
            return machine.call(missing, [target, key])
    raise KeyError(key)


def dict_or(machine: Machine, left: Any, right: Any) -> object:
    if not isinstance(right, dict) or not isinstance(left, dict):
        return NotImplemented
    machine.charge(len(left) * 16 + len(right) * 16)
    result: dict[object, object] = {}
    update_dict(machine, result, (left,), {})
    update_dict(machine, result, (right,), {})
    return result


def plain_copy(values: dict[object, object]) -> dict[object, object]:
    """A copy of a dictionary, whatever a guest's subclass overrides."""
    return dict(dict.items(values))


def dict_copy(machine: Machine, values: dict[object, object]) -> dict[object, object]:
    machine.check_size(len(values) * 64)
    return plain_copy(values)


def dict_ior(machine: Machine, target: Any, other: Any) -> object:
    update_dict(machine, target, (other,), {})
    return target


DICT = builtin_class('dict', dict, extendable=True, visible=True, omit='fromkeys')
constructor(DICT, make_dict)
method(DICT, '__init__', dict_init)
method(DICT, 'update', dict_init)
class_method(DICT, 'fromkeys', from_keys, drains=1)
method(DICT, '__getitem__', dict_get_item)
method(DICT, 'copy', dict_copy)
method(DICT, '__or__', dict_or)
method(DICT, '__ror__', lambda machine, left, right: dict_or(machine, right, left))
method(DICT, '__ior__', dict_ior)
method(DICT, '__iter__', iterator_of)
method(DICT, '__reversed__', backwards)
HOST_CLASSES[GlobalsView] = DICT
VIEWS = [
    builtin_class('dict_keys', type({}.keys()), omit='mapping'),
    builtin_class('dict_values', type({}.values()), omit='mapping'),
    builtin_class('dict_items', type({}.items()), omit='mapping'),
]
for cls in VIEWS:
    method(cls, '__iter__', iterator_of)
    method(cls, '__reversed__', backwards)

# -- sets


def make_set(machine: Machine, values: Any = ()) -> set[object]:
    if isinstance(values, (set, frozenset)) or type(values) is dict:
        # The host copies these in their own way, which decides the order.
        machine.check_size(len(values) * 32)
        return set(values)
    items = machine.collect(values)
    machine.check_size(len(items) * 32)
    for item in items:
        machine.check_key(item)
    return set(items)


def make_frozenset(machine: Machine, values: Any = ()) -> frozenset[object]:
    if type(values) is frozenset:
        return values
    return frozenset(make_set(machine, values))


def set_init(machine: Machine, target: set[object], values: Any = ()) -> None:
    target.clear()
    target.update(make_set(machine, values))


#: Methods of sets that put the items of their arguments into a set, and those that look at all of their own.
ADDING: Final = ('update', 'union', 'symmetric_difference', 'symmetric_difference_update')
VISITING: Final = ('intersection_update', 'issubset', 'isdisjoint')


def of_iterables(name: str) -> Any:
    """A set method that takes any iterables."""

    def apply(machine: Machine, target: Any, *others: Any) -> object:
        sets: list[Any] = []
        for other in others:
            if isinstance(other, (set, frozenset, dict)):
                sets.append(other)
            else:
                sets.append(machine.collect(other))
            if name in ADDING:
                machine.charge(len(sets[-1]) * 16)
            else:
                machine.work(len(sets[-1]) * 8)
        if name in VISITING:
            machine.work(len(target) * 8)
        if name == 'update':
            target.update(*sets)
        elif name == 'union':
            return target.union(*sets)
        elif name == 'intersection':
            return target.intersection(*sets)
        elif name == 'difference':
            return target.difference(*sets)
        elif name == 'symmetric_difference':
            return target.symmetric_difference(*sets)
        elif name == 'issubset':
            return target.issubset(*sets)
        elif name == 'issuperset':
            return target.issuperset(*sets)
        elif name == 'isdisjoint':
            return target.isdisjoint(*sets)
        elif name == 'intersection_update':
            target.intersection_update(*sets)
        elif name == 'difference_update':
            target.difference_update(*sets)
        else:
            target.symmetric_difference_update(*sets)
        return None

    return apply


SET = builtin_class('set', set, extendable=True, visible=True)
constructor(SET, make_set, drains=0)
method(SET, '__init__', set_init, drains=1)
FROZENSET = builtin_class('frozenset', frozenset, extendable=True, visible=True)
constructor(FROZENSET, make_frozenset, drains=0)
for cls in (SET, FROZENSET):
    method(cls, '__iter__', iterator_of)
    for name in (
        'union',
        'intersection',
        'difference',
        'symmetric_difference',
        'issubset',
        'issuperset',
        'isdisjoint',
    ):
        method(cls, name, of_iterables(name), drains=1)
method(SET, 'update', of_iterables('update'), drains=1, adds='add')
for name in ('intersection_update', 'difference_update', 'symmetric_difference_update'):
    method(SET, name, of_iterables(name), drains=1)


def named_repr(machine: Machine, value: Any) -> str:
    """The host's repr, with the guest's name of a subclass."""
    text = set.__repr__(value) if isinstance(value, set) else frozenset.__repr__(value)
    if is_plain(value):
        return text
    return type_of(value).name + text[len(type(value).__name__) :]


method(SET, '__repr__', named_repr)
method(FROZENSET, '__repr__', named_repr)

# -- range


def make_range(machine: Machine, *args: Any) -> range:
    values = [arg if isinstance(arg, int) else machine.to_index(arg) for arg in args]
    return range(*values)


def range_index(machine: Machine, values: range, value: Any) -> int:
    if not is_plain(value):
        return values.index(value)
    number = machine.as_integer(value)
    if number is None or (number not in values and not isinstance(value, int)):
        raise ValueError('sequence.index(x): x not in sequence')
    return values.index(number)


def range_count(machine: Machine, values: range, value: Any) -> int:
    return int(machine.contains(values, value)) if is_plain(value) else values.count(value)


RANGE = builtin_class('range', range, visible=True)
RANGE.construct = Native('range', make_range, machine=True)
method(RANGE, 'index', range_index)
method(RANGE, 'count', range_count)
method(RANGE, '__contains__', lambda machine, values, value: machine.contains(values, value))
method(RANGE, '__iter__', iterator_of)
method(RANGE, '__reversed__', backwards)
for cls in (STR, BYTES, BYTEARRAY):
    method(cls, '__iter__', iterator_of)
