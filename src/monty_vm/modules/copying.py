"""`copy`: shallow and deep copies.

A deep copy is made natively; objects of the guest that define `__copy__`, `__deepcopy__`, `__getstate__`,
`__setstate__` or `__reduce__` are asked. The memo that they are given is the one of the standard library: copies by
`id`.
"""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from typing import TYPE_CHECKING, Any, Final

from monty_vm.machine.frame import UNSET
from monty_vm.machine.operations import is_plain
from monty_vm.objects.classes import HOST_CLASSES, Class, Instance, type_of
from monty_vm.objects.defaultdict import DefaultDict
from monty_vm.objects.exception import ExceptionObject
from monty_vm.objects.extended import allocate
from monty_vm.objects.function import Function
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

#: Nesting at which CPython's own recursion limit would be reached.
DEEPEST: Final = 480
#: Builtin types whose instances can't be copied.
UNCOPYABLE: Final = (
    'generator coroutine async_generator module dict_keys dict_values dict_items odict_keys odict_values odict_items '
    'TextIOWrapper memoryview'
).split()
ATOMS: Final = (int, float, str, bytes, bool, complex, type(None), range)


def hook(machine: Machine, value: object, name: str) -> object:
    """A method that guest code, or a table, defines for copying; UNSET if there is none."""
    found = type_of(value).lookup(name)
    if found is UNSET or found is None:
        return UNSET
    return machine.bind_attribute(found, value, type_of(value))


def guest_hook(machine: Machine, value: object, name: str) -> object:
    found = type_of(value).lookup(name)
    return machine.bind_attribute(found, value, type_of(value)) if isinstance(found, Function) else UNSET


def copy(machine: Machine, x: Any) -> object:
    host = type(x)
    if host in ATOMS:
        return x
    if isinstance(x, Class):
        return x
    method = hook(machine, x, '__copy__')
    if method is not UNSET:
        return machine.call(method, [])
    if is_plain(x):
        if host is list or host is dict or host is set or host is bytearray:
            machine.charge(len(x) * 8)
            return x.copy()
        return check_copying(x)
    reduced = reduce(machine, x, None, 0)
    if reduced is not UNSET:
        return reduced
    return shallow(machine, x)


def check_copying(x: Any) -> Any:
    name = type_of(x).name
    if name in UNCOPYABLE:
        raise TypeError(f"cannot pickle '{name}' object")
    return x


def shallow(machine: Machine, x: Any) -> object:
    """A new object of the same class with the same contents and attributes."""
    made = blank(machine, x, x)
    fill(machine, made, x, None, 0)
    getter = guest_hook(machine, x, '__getstate__')
    if getter is not UNSET or guest_hook(machine, x, '__setstate__') is not UNSET:
        set_state(machine, made, machine.call(getter, []) if getter is not UNSET else dict(x.attrs))
    else:
        made.attrs.update(x.attrs)
    return made


def blank(machine: Machine, x: Any, contents: Any) -> Any:
    """A new object of the class of `x`; of an immutable builtin base, with these contents."""
    if isinstance(x, ExceptionObject):
        made = ExceptionObject(x.cls, x.args)
        made.cause, made.context, made.suppress_context = x.cause, x.context, x.suppress_context
        return made
    if isinstance(x, Instance):
        return Instance(x.cls)
    cls = x.cls
    extended = cls.layout.extended
    if isinstance(x, (list, dict, set, bytearray, deque)):
        empty = allocate(cls, extended, ())
        if isinstance(x, DefaultDict):
            empty.default_factory = x.default_factory
        return empty
    if isinstance(x, (tuple, frozenset, str, bytes, int, float, complex)):
        return allocate(cls, extended, (contents,))
    raise TypeError(f"cannot copy '{cls.name}' object")


def fill(machine: Machine, made: Any, x: Any, memo: dict[object, object] | None, depth: int) -> None:
    """Puts the items of a container's guest subclass into its copy."""
    if isinstance(x, (list, deque)):
        for item in list(x):
            made.append(item if memo is None else deep(machine, item, memo, depth + 1))
    elif isinstance(x, dict):
        for key, value in list(x.items()):
            if memo is not None:
                key, value = deep(machine, key, memo, depth + 1), deep(machine, value, memo, depth + 1)
            store: Any = OrderedDict if isinstance(made, OrderedDict) else dict
            store.__setitem__(made, key, value)
    elif isinstance(x, (set, bytearray)):
        for member in list(x):
            if isinstance(x, set):
                made.add(member if memo is None else deep(machine, member, memo, depth + 1))
            else:
                made.append(member)


def set_state(machine: Machine, made: Any, state: Any) -> None:
    setter = guest_hook(machine, made, '__setstate__')
    if setter is not UNSET:
        machine.call(setter, [state])
        return
    parts = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    for part in parts:
        if isinstance(part, dict):
            made.attrs.update(part)


def reduce(machine: Machine, x: Any, memo: dict[object, object] | None, depth: int) -> object:
    """A copy by what a guest's `__reduce_ex__` or `__reduce__` gives; UNSET if there is none."""
    method = guest_hook(machine, x, '__reduce_ex__')
    given: Any = UNSET
    if method is not UNSET:
        given = machine.call(method, [4])
    else:
        method = guest_hook(machine, x, '__reduce__')
        if method is not UNSET:
            given = machine.call(method, [])
    if given is UNSET:
        return UNSET
    if isinstance(given, str):
        return x
    if not isinstance(given, tuple) or not 2 <= len(given) <= 5:
        raise TypeError('__reduce__ must return a string or a tuple of two to five items')
    args = list(given[1])
    if memo is not None:
        args = [deep(machine, item, memo, depth + 1) for item in args]
    made: Any = machine.call(given[0], args)
    if memo is not None:
        memo[key_of(machine, x)] = made
    if len(given) > 2 and given[2] is not None:
        set_state(machine, made, given[2] if memo is None else deep(machine, given[2], memo, depth + 1))
    if len(given) > 3 and given[3] is not None:
        for item in machine.collect(given[3]):
            append = machine.get_attribute(made, 'append')
            machine.call(append, [item if memo is None else deep(machine, item, memo, depth + 1)])
    if len(given) > 4 and given[4] is not None:
        for pair in machine.collect(given[4]):
            key, value = machine.collect(pair)
            if memo is not None:
                key, value = deep(machine, key, memo, depth + 1), deep(machine, value, memo, depth + 1)
            machine.set_item(made, key, value)
    return made


def key_of(machine: Machine, value: object) -> int:
    """`id(value)` as the guest sees it."""
    return int(machine.address(value), 16)


def deepcopy(machine: Machine, x: Any, memo: Any = None, _nil: Any = None) -> object:
    if memo is None:
        memo = {}
    elif not isinstance(memo, dict):
        raise TypeError(f"memo must be a dictionary, not '{type_of(memo).name}'")
    return deep(machine, x, memo, 0)


def deep(machine: Machine, x: Any, memo: dict[object, object], depth: int) -> Any:
    host = type(x)
    if host in ATOMS or isinstance(x, (Class, Function)):
        return x
    if depth > DEEPEST:
        raise RecursionError
    key = key_of(machine, x)
    known = memo.get(key, UNSET)
    if known is not UNSET:
        return known
    machine.charge(64)
    made: Any
    if host is list:
        items: list[object] = []
        memo[key] = items
        for item in x:
            items.append(deep(machine, item, memo, depth + 1))
        return items
    if host is dict or host is OrderedDict or host is Counter or host is DefaultDict:
        made = host()
        if isinstance(x, DefaultDict):
            made.default_factory = deep(machine, x.default_factory, memo, depth + 1)
        memo[key] = made
        for name, value in list(x.items()):
            made[deep(machine, name, memo, depth + 1)] = deep(machine, value, memo, depth + 1)
        return made
    if host is tuple:
        copied = [deep(machine, item, memo, depth + 1) for item in x]
        known = memo.get(key, UNSET)
        if known is not UNSET:
            return known
        for index in range(len(copied)):
            if copied[index] is not x[index]:
                made = tuple(copied)
                memo[key] = made
                return made
        return x
    if host is set or host is frozenset:
        made = host([deep(machine, item, memo, depth + 1) for item in x])
        memo[key] = made
        return made
    if host is deque:
        made = deque(maxlen=x.maxlen)
        memo[key] = made
        for item in list(x):
            made.append(deep(machine, item, memo, depth + 1))
        return made
    if host is bytearray:
        memo[key] = bytearray(x)
        return memo[key]
    method = hook(machine, x, '__deepcopy__')
    if method is not UNSET:
        made = machine.call(method, [memo])
        memo[key] = made
        return made
    if host in HOST_CLASSES:
        return check_copying(x)
    made = reduce(machine, x, memo, depth)
    if made is not UNSET:
        return made
    contents: object = x
    if isinstance(x, (tuple, frozenset)):
        contents = [deep(machine, item, memo, depth + 1) for item in x]
    made = blank(machine, x, contents)
    memo[key] = made
    fill(machine, made, x, memo, depth)
    getter = guest_hook(machine, x, '__getstate__')
    if getter is not UNSET or guest_hook(machine, x, '__setstate__') is not UNSET:
        state = machine.call(getter, []) if getter is not UNSET else dict(x.attrs)
        set_state(machine, made, deep(machine, state, memo, depth + 1))
    else:
        for name, value in list(x.attrs.items()):
            made.attrs[name] = deep(machine, value, memo, depth + 1)
    return made


def replace(machine: Machine, obj: Any, /, **changes: Any) -> object:
    method = hook(machine, obj, '__replace__')
    if method is UNSET:
        raise TypeError(f'replace() does not support {type_of(obj).name} objects')
    return machine.call(method, [], changes)


TABLE: Final[dict[str, object]] = {
    'copy': Native('copy', copy, machine=True, module='copy'),
    'deepcopy': Native('deepcopy', deepcopy, machine=True, module='copy'),
    'replace': Native('replace', replace, machine=True, module='copy'),
}


def make(machine: Machine) -> dict[str, object]:
    return dict(TABLE)
