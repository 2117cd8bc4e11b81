"""`str`, `bytes`, `bytearray`, `memoryview`."""

from __future__ import annotations

import sys
from typing import Any, Final

from monty_vm.builtins.formatting import format_template
from monty_vm.builtins.tables import builtin_class, constructor, method, plain, static_method
from monty_vm.machine.frame import UNSET
from monty_vm.machine.machine import Machine
from monty_vm.machine.operations import is_plain
from monty_vm.objects.classes import type_of
from monty_vm.objects.exception import EXCEPTIONS, Thrown
from monty_vm.objects.iterators import SequenceIterator
from monty_vm.versions import HOST_313


def make_str(machine: Machine, value: Any = UNSET, encoding: Any = UNSET, errors: Any = UNSET, **keywords: Any) -> str:
    if 'object' in keywords:
        value = keywords['object']
    if value is UNSET:
        return ''
    if encoding is UNSET and errors is UNSET:
        if type(value) is str:
            return value
        return machine.to_str(value)
    for name, option in (('encoding', encoding), ('errors', errors)):
        if option is not UNSET and not isinstance(option, str):
            raise TypeError(f"str() argument '{name}' must be str, not {type_of(option).name}")
    if type(value) in BUFFERS:
        value = byte_values(machine, value)
    if isinstance(value, memoryview):
        value = value.tobytes()
    if not isinstance(value, (bytes, bytearray)):
        if isinstance(value, str):
            raise TypeError('decoding str is not supported')
        raise TypeError(f'decoding to str: need a bytes-like object, {type_of(value).name} found')
    return value.decode('utf-8' if encoding is UNSET else encoding, 'strict' if errors is UNSET else errors)


def join(machine: Machine, separator: str, values: Any) -> str:
    try:
        items: Any = machine.collect(values)
    except TypeError:
        raise TypeError('can only join an iterable') from None
    size = len(separator) * len(items)
    for index, item in enumerate(items):
        if not isinstance(item, str):
            raise TypeError(f'sequence item {index}: expected str instance, {type_of(item).name} found')
        size += len(item)
    if size > 4096:
        machine.check_size(size)
    return separator.join(items)


def replace(machine: Machine, text: Any, old: Any, new: Any, count: Any = -1) -> Any:
    for part in (old, new):
        if isinstance(text, str) is not isinstance(part, str) or not isinstance(
            part, (str, bytes, bytearray, memoryview)
        ):
            return text.replace(old, new, count)
    if len(new) > len(old) and len(text) * max(1, len(new)) > 4096:
        matches = text.count(old) if isinstance(text, str) or len(old) else len(text) + 1
        if isinstance(count, int) and count >= 0:
            matches = min(matches, count)
        machine.check_size(len(text) + matches * (len(new) - len(old)))
    else:
        machine.charge(len(text))
    return text.replace(old, new, count)


def padded(name: str) -> Any:
    def pad(machine: Machine, text: Any, width: Any, *fill: Any) -> Any:
        width = machine.to_index(width)
        if 4096 < width <= sys.maxsize:
            machine.check_size(width)
        if name == 'zfill':
            return text.zfill(width)
        if name == 'ljust':
            return text.ljust(width, *fill)
        if name == 'rjust':
            return text.rjust(width, *fill)
        return text.center(width, *fill)

    return pad


def expandtabs(machine: Machine, text: Any, tabsize: Any = 8) -> Any:
    tabsize = machine.to_index(tabsize)
    if tabsize > 64:
        machine.check_size(len(text) + text.count('\t' if isinstance(text, str) else b'\t') * tabsize)
    return text.expandtabs(tabsize)


def looked_up(machine: Machine, text: str, table: Any) -> dict[int, object]:
    """What an object with `__getitem__` has for the characters of a text."""
    found: dict[int, object] = {}
    for char in set(text):
        try:
            found[ord(char)] = machine.get_item(table, ord(char))
        except LookupError:
            continue
        except Thrown as thrown:
            if not thrown.value.cls.is_subclass(EXCEPTIONS['LookupError']):
                raise
    return found


def translate(machine: Machine, text: str, table: Any) -> str:
    machine.charge(len(text) * 4)
    if not isinstance(table, (dict, list, tuple)):
        table = looked_up(machine, text, table)
    if isinstance(table, dict):
        longest = max([len(value) for value in table.values() if isinstance(value, str)], default=1)
        if longest > 1 and longest * len(text) > 4096:
            machine.check_size(longest * len(text))
    return text.translate(table)


def make_table(machine: Machine, *args: Any) -> dict[int, object]:
    return str.maketrans(*args)


def format_text(__machine: Machine, __template: str, *args: Any, **keywords: Any) -> str:
    return format_template(__machine, __template, args, keywords)


def format_map(machine: Machine, template: str, mapping: Any) -> str:
    return format_template(machine, template, (), mapping)


def repeat(machine: Machine, text: Any, count: Any) -> Any:
    number = machine.to_index(count) if not isinstance(count, int) else count
    machine.check_repeat(text, number)
    return text * number


def percent(machine: Machine, template: Any, values: Any) -> Any:
    machine.check_percent(template, values)
    return template % values


def concatenate(machine: Machine, left: Any, right: Any) -> Any:
    if isinstance(left, str) != isinstance(right, str) or not isinstance(right, (str, bytes, bytearray)):
        name = type_of(right).name
        if isinstance(left, str):
            raise TypeError(f'can only concatenate str (not "{name}") to str')
        raise TypeError(f"can't concat {name} to {type_of(left).name}")
    machine.check_operands(left, right, '+')
    return left + right


STR = builtin_class('str', str, extendable=True, visible=True, omit='format format_map maketrans')
constructor(STR, make_str)
method(STR, 'join', join, drains=1)
method(STR, 'replace', replace)
for name in ('ljust', 'rjust', 'center', 'zfill'):
    method(STR, name, padded(name))
method(STR, 'expandtabs', expandtabs)
method(STR, 'translate', translate)
static_method(STR, 'maketrans', make_table)
method(STR, 'format', format_text)
method(STR, 'format_map', format_map)
method(STR, '__mul__', repeat)
method(STR, '__rmul__', repeat)
method(STR, '__mod__', percent)
method(STR, '__add__', concatenate)
method(STR, '__str__', lambda text: str.__str__(text), machine=False)
method(STR, '__format__', lambda machine, text, spec: machine.format_value(str.__str__(text), spec))


#: Further host types whose bytes can be looked at; filled by modules.
BUFFERS: Final[set[type]] = {memoryview}


def bytes_like(value: Any) -> Any:
    """An argument whose bytes are read, as what has as many items as bytes."""
    if isinstance(value, (bytes, bytearray)):
        return value
    if any([isinstance(value, host) for host in BUFFERS]):
        view = memoryview(value)
        return view if view.format == 'B' and view.ndim == 1 else view.cast('B') if view.nbytes else b''
    raise TypeError(f"a bytes-like object is required, not '{type_of(value).name}'")


def byte_values(machine: Machine, value: Any) -> Any:
    """What `bytes(value)` is made of."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return value
    if type(value) in BUFFERS:
        machine.check_size(memoryview(value).nbytes)
        return memoryview(value).tobytes()
    if isinstance(value, str):
        raise TypeError('string argument without an encoding')
    if not isinstance(value, int) and not is_plain(value):
        found = machine.special(value, '__bytes__')
        if found is not UNSET:
            made = machine.call(found, [])
            if not isinstance(made, bytes):
                raise TypeError(f'__bytes__ returned non-bytes (type {type_of(made).name})')
            return made
        if machine.special(value, '__index__') is not UNSET:
            value = machine.to_index(value)
    if isinstance(value, int):
        if value <= sys.maxsize:
            machine.check_size(value)
        return value
    try:
        return machine.collect(value)
    except TypeError:
        raise TypeError(f"cannot convert '{type_of(value).name}' object to bytes") from None


def make_bytes(machine: Machine, source: Any = UNSET, encoding: Any = UNSET, errors: Any = 'strict') -> bytes:
    if source is UNSET:
        return b''
    if encoding is not UNSET:
        if not isinstance(source, str):
            raise TypeError('encoding without a string argument')
        return source.encode(encoding, errors)
    return bytes(byte_values(machine, source))


def make_bytearray(machine: Machine, source: Any = UNSET, encoding: Any = UNSET, errors: Any = 'strict') -> bytearray:
    return bytearray(make_bytes(machine, source, encoding, errors))


def bytearray_init(machine: Machine, value: bytearray, *args: Any, **keywords: Any) -> None:
    value[:] = make_bytes(machine, *args, **keywords)


def join_bytes(machine: Machine, separator: Any, values: Any) -> Any:
    items: Any = machine.collect(values)
    size = len(separator) * len(items)
    for index, item in enumerate(items):
        try:
            size += len(bytes_like(item))
        except TypeError:
            wanted = f'sequence item {index}: expected a bytes-like object, {type_of(item).name} found'
            raise TypeError(wanted) from None
    machine.check_size(size)
    return separator.join(items)


def extend_bytes(machine: Machine, target: bytearray, values: Any) -> None:
    if HOST_313 and isinstance(values, str):
        raise TypeError(f"expected iterable of integers; got: '{type_of(values).name}'")
    items: Any = machine.collect(values) if not isinstance(values, (bytes, bytearray)) else values
    machine.check_size(len(items))
    target.extend(items)


def items_of(machine: Machine, value: Any) -> object:
    """`tolist` of arrays and memory views: up to 40 bytes for an item."""
    machine.check_size(len(value) * 40)
    return value.tolist()


BYTES = builtin_class('bytes', bytes, extendable=True, visible=True)
constructor(BYTES, make_bytes)
BYTEARRAY = builtin_class('bytearray', bytearray, extendable=True, visible=True)
constructor(BYTEARRAY, make_bytearray)
method(BYTEARRAY, '__init__', bytearray_init)
method(BYTEARRAY, 'extend', extend_bytes, drains=1)
for cls in (BYTES, BYTEARRAY):
    method(cls, 'join', join_bytes, drains=1)
    method(cls, 'replace', replace)
    for name in ('ljust', 'rjust', 'center', 'zfill'):
        method(cls, name, padded(name))
    method(cls, 'expandtabs', expandtabs)
    method(cls, '__mul__', repeat)
    method(cls, '__rmul__', repeat)
    method(cls, '__mod__', percent)
    method(cls, '__add__', concatenate)


def make_view(machine: Machine, object: Any) -> memoryview:
    made = memoryview(object)
    if not made.readonly:
        # While there is a view, what it is of can't change its size: it shows how long views are kept.
        machine.be_careful()
    return made


MEMORYVIEW = builtin_class('memoryview', memoryview, visible=True)
constructor(MEMORYVIEW, make_view)
method(MEMORYVIEW, '__enter__', lambda machine, value: memoryview.__enter__(value))
method(MEMORYVIEW, '__exit__', lambda machine, value, *exc_info: value.release())
method(MEMORYVIEW, '__iter__', lambda machine, value: SequenceIterator(value))
method(MEMORYVIEW, 'tolist', items_of)
plain(STR.construct, str, str, int, float, bool)
