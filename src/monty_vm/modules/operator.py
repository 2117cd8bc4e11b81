"""`operator`: operators as functions, and the getters that make sort keys."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, final

from monty_vm.builtins.functions import NUMBERS, host_abs
from monty_vm.builtins.reductions import remake
from monty_vm.builtins.tables import builtin_class, method
from monty_vm.machine.calls import is_lazy
from monty_vm.machine.frame import UNSET
from monty_vm.machine.operations import BINARY, COMPARISONS, UNARY
from monty_vm.modules.lazy import member
from monty_vm.objects.classes import type_of
from monty_vm.objects.native import Native, TailCall

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


@final
class ItemGetter:
    """`itemgetter`."""

    def __init__(self, items: tuple[object, ...]) -> None:
        self.items = items

    def __repr__(self) -> str:
        return f'operator.itemgetter({", ".join([repr(item) for item in self.items])})'


@final
class AttributeGetter:
    """`attrgetter`."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        self.paths: list[list[str]] = [name.split('.') for name in names]

    def __repr__(self) -> str:
        return f'operator.attrgetter({", ".join([repr(name) for name in self.names])})'


@final
class MethodCaller:
    """`methodcaller`."""

    def __init__(self, name: str, args: tuple[object, ...], keywords: dict[str, object]) -> None:
        self.name = name
        self.args = args
        self.keywords = keywords

    def __repr__(self) -> str:
        parts = [repr(self.name)] + [repr(arg) for arg in self.args]
        parts += [f'{name}={value!r}' for name, value in self.keywords.items()]
        return f'operator.methodcaller({", ".join(parts)})'


def make_item_getter(machine: Machine, *items: Any) -> ItemGetter:
    if not items:
        raise TypeError('itemgetter expected 1 argument, got 0')
    return ItemGetter(items)


def get_items(machine: Machine, getter: ItemGetter, *args: Any) -> object:
    if len(args) != 1:
        raise TypeError(f'itemgetter expected 1 argument, got {len(args)}')
    value = args[0]
    items = getter.items
    if len(items) == 1:
        return machine.get_item(value, items[0])
    return tuple([machine.get_item(value, item) for item in items])


def make_attribute_getter(machine: Machine, *names: Any) -> AttributeGetter:
    if not names:
        raise TypeError('attrgetter expected 1 argument, got 0')
    for name in names:
        if not isinstance(name, str):
            raise TypeError('attribute name must be a string')
    return AttributeGetter(names)


def get_attributes(machine: Machine, getter: AttributeGetter, *args: Any) -> object:
    if len(args) != 1:
        raise TypeError(f'attrgetter expected 1 argument, got {len(args)}')
    found: list[object] = []
    for path in getter.paths:
        value: object = args[0]
        for name in path:
            value = machine.get_attribute(value, name)
        found.append(value)
    return found[0] if len(found) == 1 else tuple(found)


def make_method_caller(__machine: Machine, *args: Any, **keywords: Any) -> MethodCaller:
    if not args:
        raise TypeError('methodcaller needs at least one argument, the method name')
    if not isinstance(args[0], str):
        raise TypeError('method name must be a string')
    return MethodCaller(args[0], args[1:], keywords)


def call_method(machine: Machine, caller: MethodCaller, *args: Any) -> TailCall:
    if len(args) != 1:
        raise TypeError(f'methodcaller expected 1 argument, got {len(args)}')
    return TailCall(machine.get_attribute(args[0], caller.name), list(caller.args), dict(caller.keywords) or None)


def reduce_caller(machine: Machine, caller: MethodCaller) -> tuple[object, ...]:
    if not caller.keywords:
        return type_of(caller), (caller.name, *caller.args)
    partial = member(machine, 'functools', 'partial')
    return machine.call(partial, [type_of(caller), caller.name], dict(caller.keywords)), caller.args


def check_count(name: str, args: tuple[object, ...], count: int) -> None:
    if len(args) != count:
        if count == 1:
            raise TypeError(f'_operator.{name}() takes exactly one argument ({len(args)} given)')
        raise TypeError(f'{name} expected {count} arguments, got {len(args)}')


def binary(name: str, symbol: str) -> Callable[..., object]:
    def apply(machine: Machine, *args: Any) -> object:
        check_count(name, args, 2)
        return machine.binary(args[0], args[1], symbol)

    return apply


def in_place(name: str, symbol: str) -> Callable[..., object]:
    def apply(machine: Machine, *args: Any) -> object:
        check_count(name, args, 2)
        return machine.inplace(args[0], args[1], symbol)

    return apply


def comparison(name: str, symbol: str) -> Callable[..., object]:
    def apply(machine: Machine, *args: Any) -> object:
        check_count(name, args, 2)
        return machine.compare(args[0], args[1], symbol)

    return apply


def unary(name: str, symbol: str) -> Callable[..., object]:
    def apply(machine: Machine, *args: Any) -> object:
        check_count(name, args, 1)
        return machine.unary(args[0], symbol)

    return apply


def one(name: str, function: Callable[[Machine, Any], object]) -> Callable[..., object]:
    def apply(machine: Machine, *args: Any) -> object:
        check_count(name, args, 1)
        return function(machine, args[0])

    return apply


def two(name: str, function: Callable[[Machine, Any, Any], object]) -> Callable[..., object]:
    def apply(machine: Machine, *args: Any) -> object:
        check_count(name, args, 2)
        return function(machine, args[0], args[1])

    return apply


def absolute(machine: Machine, value: Any) -> object:
    if type(value) in NUMBERS:
        return host_abs(value)
    found = machine.special(value, '__abs__')
    if found is UNSET:
        raise TypeError(f"bad operand type for abs(): '{type_of(value).name}'")
    return TailCall(found, [])


def count_of(machine: Machine, values: Any, wanted: Any) -> int:
    count = 0
    for item in machine.collect(values):
        if machine.equal(item, wanted):
            count += 1
    return count


def index_of(machine: Machine, values: Any, wanted: Any) -> int:
    index = 0
    iterator = machine.iterate(values)
    while True:
        item = machine.draw(iterator)
        if item is UNSET:
            raise ValueError('sequence.index(x): x not in sequence')
        if machine.equal(item, wanted):
            return index
        index += 1


def contains(machine: Machine, values: Any, item: Any) -> bool:
    if is_lazy(values) and type_of(values).lookup('__contains__') is UNSET:
        return any(machine.equal(value, item) for value in machine.collect(values))
    return machine.contains(values, item)


def concatenate(machine: Machine, left: Any, right: Any) -> object:
    if type_of(left).lookup('__getitem__') is UNSET:
        raise TypeError(f"'{type_of(left).name}' object can't be concatenated")
    return machine.binary(left, right, '+')


def length_hint(machine: Machine, value: Any, default: Any = 0) -> object:
    if not isinstance(default, int):
        raise TypeError(f"'{type_of(default).name}' object cannot be interpreted as an integer")
    if type_of(value).lookup('__len__') is not UNSET:
        return machine.length(value)
    found = machine.special(value, '__length_hint__')
    if found is UNSET:
        return default
    try:
        hint = machine.call(found, [])
    except Exception as error:
        if machine.is_exception(error, 'TypeError'):
            return default
        raise
    if hint is NotImplemented:
        return default
    if not isinstance(hint, int):
        raise TypeError(f'__length_hint__ must be an integer, not {type_of(hint).name}')
    if hint < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return hint


def call(__machine: Machine, __function: Any, *args: Any, **keywords: Any) -> TailCall:
    return TailCall(__function, list(args), keywords or None)


def set_item(machine: Machine, *args: Any) -> None:
    check_count('setitem', args, 3)
    machine.set_item(args[0], args[1], args[2])


def delete_item(machine: Machine, *args: Any) -> None:
    check_count('delitem', args, 2)
    machine.delete_item(args[0], args[1])


TABLE: Final[dict[str, object]] = {}


def add(name: str, function: Callable[..., object], dunder: bool = True) -> None:
    native = Native(name, function, machine=True, module='_operator')
    TABLE[name] = native
    if dunder:
        TABLE[f'__{name.strip("_")}__'] = native


for symbol, names in BINARY.items():
    title = names[0].strip('_')
    if symbol == 'divmod()':
        continue
    shown = title + '_' if title in ('and', 'or') else title
    add(shown, binary(shown, symbol))
    add('i' + title, in_place('i' + title, symbol))
for symbol, pair in COMPARISONS.items():
    title = pair[0].strip('_')
    add(title, comparison(title, symbol))
for symbol, special in UNARY.items():
    title = special.strip('_')
    add(title, unary(title, symbol))
add('inv', unary('inv', '~'))
add('abs', one('abs', absolute))
add('index', one('index', lambda machine, value: int(machine.to_index(value))))
add('not_', one('not_', lambda machine, value: not machine.truth(value)))
add('truth', one('truth', lambda machine, value: machine.truth(value)), False)
add('is_', two('is_', lambda machine, left, right: left is right), False)
add('is_not', two('is_not', lambda machine, left, right: left is not right), False)
if sys.version_info >= (3, 14):
    add('is_none', one('is_none', lambda machine, value: value is None), False)
    add('is_not_none', one('is_not_none', lambda machine, value: value is not None), False)
add('getitem', two('getitem', lambda machine, value, key: machine.get_item(value, key)))
add('setitem', set_item)
add('delitem', delete_item)
add('contains', two('contains', contains))
add('concat', two('concat', concatenate))
add('iconcat', in_place('iconcat', '+'))
add('countOf', two('countOf', count_of), False)
add('indexOf', two('indexOf', index_of), False)
add('length_hint', length_hint, False)
add('call', call)
ITEM_GETTER = builtin_class('itemgetter', ItemGetter, adopt=False, module='operator')
ITEM_GETTER.construct = Native('itemgetter', make_item_getter, machine=True)
method(ITEM_GETTER, '__call__', get_items)
ATTRIBUTE_GETTER = builtin_class('attrgetter', AttributeGetter, adopt=False, module='operator')
ATTRIBUTE_GETTER.construct = Native('attrgetter', make_attribute_getter, machine=True)
method(ATTRIBUTE_GETTER, '__call__', get_attributes)
METHOD_CALLER = builtin_class('methodcaller', MethodCaller, adopt=False, module='operator')
METHOD_CALLER.construct = Native('methodcaller', make_method_caller, machine=True)
method(METHOD_CALLER, '__call__', call_method)
remake(ITEM_GETTER, lambda getter: getter.items)
remake(ATTRIBUTE_GETTER, lambda getter: getter.names)
method(METHOD_CALLER, '__reduce__', reduce_caller)
for getter in (ITEM_GETTER, ATTRIBUTE_GETTER, METHOD_CALLER):
    TABLE[getter.name] = getter


def make(machine: Machine) -> dict[str, object]:
    return dict(TABLE)


def make_private(machine: Machine) -> dict[str, object]:
    return {**TABLE, '_compare_digest': member(machine, 'hmac', 'compare_digest')}
