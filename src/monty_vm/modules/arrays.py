"""`array`: the host's, its growth counted."""

from __future__ import annotations

from array import array, typecodes
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.reductions import state_of
from monty_vm.builtins.tables import builtin_class, constructor, method, new_method
from monty_vm.builtins.text import BUFFERS, items_of
from monty_vm.machine.operations import INDEXED
from monty_vm.modules.abc import add_members
from monty_vm.objects.classes import Class, type_of
from monty_vm.objects.extended import allocate
from monty_vm.objects.iterators import SequenceIterator
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def make_array(machine: Machine, typecode: Any, initializer: Any = (), /) -> Any:
    if not isinstance(typecode, str):
        raise TypeError(f'array() argument 1 must be a unicode character, not {type_of(typecode).name}')
    if isinstance(initializer, (bytes, bytearray, str, array)):
        machine.check_size(len(initializer) * 8)
        values: Any = initializer
    else:
        values = machine.collect(initializer)
        machine.check_size(len(values) * 8)
    return array(typecode, values)


def extend(machine: Machine, target: Any, values: Any) -> None:
    items: Any = values if isinstance(values, array) else machine.collect(values)
    machine.check_size(len(items) * 8)
    target.extend(items)


def read_from(machine: Machine, target: Any, file: Any, count: Any) -> None:
    wanted = machine.to_index(count) * target.itemsize
    if wanted < 0:
        raise ValueError('negative count')
    machine.check_size(wanted)
    data: Any = machine.call(machine.get_attribute(file, 'read'), [wanted])
    if not isinstance(data, bytes):
        raise TypeError("read() didn't return bytes")
    array.frombytes(target, data)
    if len(data) < wanted:
        raise EOFError("read() didn't return enough bytes")


def write_to(machine: Machine, value: Any, file: Any) -> None:
    machine.check_size(len(value) * value.itemsize)
    machine.call(machine.get_attribute(file, 'write'), [array.tobytes(value)])


def repeat(machine: Machine, value: Any, count: Any) -> Any:
    number = machine.to_index(count)
    machine.check_size(max(0, number) * len(value) * value.itemsize)
    return value * number


def new_array(__machine: Machine, __cls: Any, *args: Any, **keywords: Any) -> Any:
    """`array.__new__`. Keywords are for `__init__` of a subclass."""
    if not isinstance(__cls, Class) or not __cls.is_subclass(ARRAY):
        raise TypeError('array.__new__(X): X is not a subtype of array')
    if keywords and __cls is ARRAY:
        raise TypeError('array.array() takes no keyword arguments')
    return of_class(__cls, make_array(__machine, *args))


def of_class(cls: Class, value: Any) -> Any:
    """An array as an instance of a subclass."""
    extended = ARRAY.extended
    assert extended is not None
    return value if cls.machine is None else allocate(cls, extended, (value.typecode, value))


def text_of(machine: Machine, value: Any) -> str:
    machine.check_size(len(value) * 8)
    return f'{type_of(value).name}{array.__repr__(value).removeprefix(type(value).__name__)}'


def reduce(machine: Machine, value: Any, protocol: Any = 2) -> tuple[object, ...]:
    machine.check_size(len(value) * 8)
    if machine.to_index(protocol) < 3:
        return type_of(value), (value.typecode, array.tolist(value)), state_of(machine, value)
    arguments = array.__reduce_ex__(value, 3)[1][1:]
    return TABLE['_array_reconstructor'], (type_of(value), *arguments), state_of(machine, value)


def reconstruct(machine: Machine, cls: Any, typecode: Any, format: Any, content: Any, /) -> object:
    if not isinstance(cls, Class):
        raise TypeError(f'first argument must be a type object, not {type_of(cls).name}')
    if not cls.is_subclass(ARRAY):
        raise TypeError(f'{cls.name} is not a subtype of array.array')
    machine.check_size(len(content) * 8)
    return of_class(cls, RECONSTRUCT(array, typecode, format, content))


RECONSTRUCT: Final[Any] = array('b').__reduce_ex__(3)[0]
ARRAY: Final = builtin_class('array', array, module='array', extendable=True, omit='fromfile tofile')
constructor(ARRAY, make_array, drains=1)
new_method(ARRAY, new_array, drains=2)
method(ARRAY, 'extend', extend, drains=1)
method(ARRAY, 'fromlist', extend)
method(ARRAY, 'fromfile', read_from)
method(ARRAY, 'tofile', write_to)
method(ARRAY, '__mul__', repeat)
method(ARRAY, '__rmul__', repeat)
method(ARRAY, '__iter__', lambda machine, value: SequenceIterator(value))
method(ARRAY, 'tolist', items_of)
method(ARRAY, '__repr__', text_of)
for title in ('__reduce__', '__reduce_ex__'):
    method(ARRAY, title, reduce)
method(ARRAY, '__copy__', lambda machine, value: repeat(machine, value, 1))
method(ARRAY, '__deepcopy__', lambda machine, value, memo: repeat(machine, value, 1))
TABLE: Final[dict[str, object]] = {'array': ARRAY, 'ArrayType': ARRAY, 'typecodes': typecodes}
TABLE['_array_reconstructor'] = Native('_array_reconstructor', reconstruct, machine=True, module='array')


BUFFERS.add(array)
INDEXED.add(array)


def make(machine: Machine) -> dict[str, object]:
    add_members()
    return TABLE
