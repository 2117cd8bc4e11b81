"""How objects of builtin types are taken apart for `copy` and `pickle`: their `__reduce__`, as CPython's.

A reduction is data: something to call, its arguments, and what to fill the result with. All of it is what guest code
could reach by itself. `object.__reduce_ex__` is guest code, in the prelude; files of native modules put the reductions
of their types beside their other methods, with `remake` from here.
"""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.containers import FROZENSET, RANGE, SET
from monty_vm.builtins.exceptions import BASE
from monty_vm.builtins.generators import HOST_ITERATORS, SEQUENCE_ITERATORS
from monty_vm.builtins.tables import held, method
from monty_vm.builtins.text import BYTEARRAY
from monty_vm.builtins.types import METHOD, SLICE, native_owner
from monty_vm.machine.machine import BUILTINS, Machine
from monty_vm.objects.classes import GENERATOR_CLASSES, HOST_CLASSES, Class, Instance, type_of
from monty_vm.objects.exception import EXCEPTIONS, ExceptionObject
from monty_vm.objects.function import BoundMethod
from monty_vm.objects.iterators import (
    BigRangeIterator,
    CallIterator,
    Enumerate,
    Filter,
    GuestIterator,
    HostIterator,
    ItemIterator,
    Iterator,
    ListIterator,
    Map,
    RangeIterator,
    ReversedIterator,
    TupleIterator,
    Zip,
)
from monty_vm.objects.native import BoundNative, GetSet, Native
from monty_vm.objects.typing import (
    Alias,
    GenericAlias,
    NewTypeForm,
    ParameterSpecification,
    SpecialForm,
    TypeAliasForm,
    TypeVariable,
    TypeVariableTuple,
    TypingAlias,
    TypingUnion,
    UnionType,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def state_of(machine: Machine, value: object) -> object:
    """The attributes of an object, as it says itself."""
    return machine.call(machine.get_attribute(value, '__getstate__'), [])


def remake(cls: Class, arguments: Callable[[Any], tuple[object, ...]]) -> None:
    """Has objects of a class be made again by calling it with these arguments."""
    host = cls.host
    assert host is not None
    method(cls, '__reduce__', lambda machine, value: (type_of(value), arguments(held(value, host))))


# -- containers, numbers and singletons


def set_items(machine: Machine, value: Any) -> tuple[object, ...]:
    machine.check_size(len(value) * 8)
    return type_of(value), (list(value),), state_of(machine, value)


def bytes_of(machine: Machine, value: Any, protocol: Any = 2) -> tuple[object, ...]:
    machine.check_size(len(value))
    content = bytes(value)
    arguments: tuple[object, ...] = ()
    if content:
        arguments = (content,) if machine.to_index(protocol) > 2 else (content.decode('latin-1'), 'latin-1')
    return type_of(value), arguments, state_of(machine, value)


for cls in (SET, FROZENSET):
    method(cls, '__reduce__', set_items)
for name in ('__reduce__', '__reduce_ex__'):
    method(BYTEARRAY, name, bytes_of)
for cls in (RANGE, SLICE):
    remake(cls, lambda value: (value.start, value.stop, value.step))
method(HOST_CLASSES[types.EllipsisType], '__reduce__', lambda machine, value: 'Ellipsis')
method(HOST_CLASSES[types.NotImplementedType], '__reduce__', lambda machine, value: 'NotImplemented')

# -- functions and methods


def reduce_native(machine: Machine, value: Any) -> object:
    if isinstance(value, BoundNative):
        return GETATTR, (value.instance, value.native.name)
    if value.owner:
        return GETATTR, (native_owner(machine, value), value.name)
    return value.name


GETATTR: Final = BUILTINS['getattr']
method(METHOD, '__reduce__', lambda machine, bound: (GETATTR, (bound.instance, method_name(machine, bound))))
for kind in ('builtin_function_or_method', 'wrapper_descriptor', 'method-wrapper', 'method_descriptor'):
    cls = HOST_CLASSES[Native] if kind.startswith('builtin') else GENERATOR_CLASSES[kind]
    method(cls, '__reduce__', reduce_native)


def method_name(machine: Machine, bound: BoundMethod) -> object:
    return machine.get_attribute(bound.function, '__name__')


# -- types as values


def reduce_alias(machine: Machine, form: Alias) -> object:
    origin = form.origin
    if form.title:
        origin = machine.get_attribute(machine.load_module('typing'), form.title)
        if origin is form:
            return form.title
    return machine.load_module('operator').globals.get('getitem'), (origin, subscript(form.args))


def subscript(args: tuple[object, ...]) -> object:
    return args[0] if len(args) == 1 and not isinstance(args[0], tuple) else args


def reduce_union(machine: Machine, form: Any) -> object:
    return reduce_alias(machine, Alias(None, form.args, 'Union'))


NAMED: Final = (SpecialForm, TypeVariable, ParameterSpecification, TypeVariableTuple, NewTypeForm, TypeAliasForm)
for form in (GenericAlias, TypingAlias):
    method(HOST_CLASSES[form], '__reduce__', reduce_alias)
for union in (TypingUnion, UnionType):
    method(HOST_CLASSES[union], '__reduce__', reduce_union)
for named in NAMED:
    method(HOST_CLASSES[named], '__reduce__', lambda machine, form: form.name)

# -- exceptions


def exception_state(error: ExceptionObject) -> dict[str, object]:
    """The attributes that the arguments don't say."""
    kept = ('name', 'path') if error.cls.is_subclass(EXCEPTIONS['ImportError']) else ()
    return {
        name: item
        for name, item in error.attrs.items()
        if name in kept or not isinstance(error.cls.lookup(name), GetSet)
    }


def reduce_exception(machine: Machine, error: ExceptionObject) -> tuple[object, ...]:
    arguments = error.args
    if error.cls.is_subclass(EXCEPTIONS['OSError']) and len(arguments) == 2:
        file, other = error.attrs.get('filename'), error.attrs.get('filename2')
        if other is not None:
            arguments = (*arguments, file, None, other)
        elif file is not None:
            arguments = (*arguments, file)
    state = exception_state(error)
    return (error.cls, arguments, state) if state else (error.cls, arguments)


def set_exception_state(machine: Machine, error: ExceptionObject, state: Any) -> None:
    if state is None:
        return
    if not isinstance(state, dict):
        raise TypeError('state is not a dictionary')
    for name, item in list(state.items()):
        machine.set_attribute(error, str(name), item)


method(BASE, '__reduce__', reduce_exception)
method(BASE, '__setstate__', set_exception_state)

# -- iterators


def given(iterator: Iterator) -> object:
    """An iterator as the guest has it."""
    return iterator.values if isinstance(iterator, GuestIterator) else iterator


def reduce_range_iterator(machine: Machine, value: Any) -> tuple[object, ...]:
    if isinstance(value, BigRangeIterator):
        return ITER, (value.values[value.position :],), None
    return ITER, (range(value.current, value.stop, value.step),), None


def reduce_sequence_iterator(machine: Machine, value: Any) -> tuple[object, ...]:
    if value.values is None:
        return ITER, ([],)
    return ITER, (value.values,), int(value.position)


def reduce_item_iterator(machine: Machine, value: ItemIterator) -> tuple[object, ...]:
    return (ITER, (value.values,), value.position) if isinstance(value.values, Instance) else (ITER, ((),))


def set_position(machine: Machine, value: Any, position: Any) -> None:
    place = machine.to_index(position)
    if value.values is not None:
        value.position = min(max(place, 0), len(value.values))


def set_item_position(machine: Machine, value: ItemIterator, position: Any) -> None:
    value.position = max(machine.to_index(position), 0)


def reduce_host_iterator(machine: Machine, value: HostIterator) -> tuple[object, ...]:
    hint = value.length_hint()
    machine.check_size(hint * 8)
    return ITER, (value.remaining(),)


def reduce_reversed(machine: Machine, value: object) -> tuple[object, ...]:
    iterator: Any = held(value, ReversedIterator)
    made = REVERSED if iterator is value else type_of(value)
    if iterator.position <= 0:
        return (ITER, ([],)) if iterator.kind == 'reversed list' else (made, ((),))
    return made, (iterator.values,), iterator.position - 1


def set_reversed(machine: Machine, value: object, position: Any) -> None:
    iterator: Any = held(value, ReversedIterator)
    iterator.position = min(max(machine.to_index(position), -1), machine.length(iterator.values) - 1) + 1


def reduce_call_iterator(machine: Machine, value: CallIterator) -> tuple[object, ...]:
    return (ITER, ((),)) if value.finished else (ITER, (value.function, value.sentinel))


def reduce_zip(machine: Machine, value: object) -> tuple[object, ...]:
    iterator: Any = held(value, Zip)
    arguments = tuple([given(source) for source in iterator.iterators])
    return (type_of(value), arguments, True) if iterator.strict else (type_of(value), arguments)


def set_strict(machine: Machine, value: object, state: Any) -> None:
    iterator: Any = held(value, Zip)
    iterator.strict = machine.truth(state)


ITER: Final = BUILTINS['iter']
REVERSED: Final = BUILTINS['reversed']
REDUCTIONS: Final[tuple[tuple[type, Callable[..., Any], Callable[..., Any] | None], ...]] = (
    (RangeIterator, reduce_range_iterator, None),
    (BigRangeIterator, reduce_range_iterator, None),
    (ListIterator, reduce_sequence_iterator, set_position),
    (TupleIterator, reduce_sequence_iterator, set_position),
    (ItemIterator, reduce_item_iterator, set_item_position),
    (CallIterator, reduce_call_iterator, None),
    (Zip, reduce_zip, set_strict),
)
for host, reduction, setter in REDUCTIONS:
    method(HOST_CLASSES[host], '__reduce__', reduction)
    if setter is not None:
        method(HOST_CLASSES[host], '__setstate__', setter)
for kind in SEQUENCE_ITERATORS:
    method(GENERATOR_CLASSES[kind], '__reduce__', reduce_sequence_iterator)
    method(GENERATOR_CLASSES[kind], '__setstate__', set_position)
for kind in HOST_ITERATORS:
    method(GENERATOR_CLASSES[kind], '__reduce__', reduce_host_iterator)
for cls in (HOST_CLASSES[ReversedIterator], GENERATOR_CLASSES['reversed list']):
    method(cls, '__reduce__', reduce_reversed)
    method(cls, '__setstate__', set_reversed)
remake(HOST_CLASSES[Enumerate], lambda value: (given(value.values), value.count))
remake(HOST_CLASSES[Map], lambda value: (value.function, *[given(iterator) for iterator in value.iterators]))
remake(HOST_CLASSES[Filter], lambda value: (value.function, given(value.values)))
