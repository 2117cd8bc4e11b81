"""`copy`: shallow and deep copies.

Builtin containers and plain instances are copied natively; everything else is asked, as in CPython, for its `__copy__`,
`__deepcopy__` or `__reduce_ex__` (see `builtins.reductions`), and made again from what that gives. The memo is the one
of the standard library: copies by `id`.
"""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from types import EllipsisType, NotImplementedType
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.tables import HELD, OBJECT
from monty_vm.machine.frame import UNSET, Code
from monty_vm.machine.operations import attributes_of
from monty_vm.modules.lazy import member
from monty_vm.objects.classes import Class, Instance, make_instance, type_of
from monty_vm.objects.defaultdict import DefaultDict
from monty_vm.objects.exception import ExceptionObject, Thrown
from monty_vm.objects.function import BoundMethod, Function, Property
from monty_vm.objects.native import BoundNative, Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

#: Nesting at which CPython's own recursion limit would be reached.
DEEPEST: Final = 480
#: What is its own copy, shallow or deep.
ATOMS: Final = (int, float, str, bytes, bool, complex, type(None), range, EllipsisType, NotImplementedType)
ATOMIC: Final = (Class, Function, Native, BoundNative, Code, Property)
#: What a class can have to say about how its instances are copied.
HOOKS: Final = ('__reduce_ex__', '__reduce__', '__getstate__', '__setstate__', '__getnewargs__', '__getnewargs_ex__')


def hook(machine: Machine, value: object, name: str) -> object:
    """A method for copying that the class has; UNSET if there is none."""
    found = type_of(value).lookup(name)
    if found is UNSET or found is None:
        return UNSET
    return machine.bind_attribute(found, value, type_of(value))


def is_ordinary(machine: Machine, value: object) -> bool:
    """Whether a copy is a new instance of the same class with the same attributes: nothing else is defined."""
    if type(value) is not Instance or HELD in value.attrs:
        return False
    cls = value.cls
    if cls.has_new or cls.has_getattribute or cls.has_getattr:
        return False
    for name in HOOKS:
        if cls.lookup(name) is not OBJECT.namespace.get(name, UNSET):
            return False
    return 'copyreg' not in machine.modules or cls not in dispatch_table(machine)


def dispatch_table(machine: Machine) -> Any:
    """What guest code has registered with `copyreg`."""
    return member(machine, 'copyreg', 'dispatch_table')


def copy(machine: Machine, x: Any) -> object:
    host = type(x)
    if host in ATOMS or host is tuple or host is frozenset or host is slice or isinstance(x, ATOMIC):
        return x
    if host is list or host is dict or host is set or host is bytearray:
        machine.charge(len(x) * 8)
        return x.copy()
    method = hook(machine, x, '__copy__')
    if method is not UNSET:
        return machine.call(method, [])
    if is_ordinary(machine, x):
        made = make_instance(x.cls)
        made.attrs.update(x.attrs)
        return made
    return rebuild(machine, x, None, 0)


def rebuild(machine: Machine, x: Any, memo: dict[object, object] | None, depth: int) -> object:
    """A copy made from the object's reduction."""
    given = reduction(machine, x)
    if isinstance(given, str):
        return x
    if not isinstance(given, tuple) or not 2 <= len(given) <= 5:
        raise TypeError('__reduce__ must return a string or a tuple of two to five items')

    def part(value: object) -> Any:
        return value if memo is None else deep(machine, value, memo, depth + 1)

    if memo is not None:
        keep_alive(machine, given, memo)
    made: Any = machine.call(given[0], [part(item) for item in machine.collect(given[1])])
    if memo is not None:
        memo[key_of(machine, x)] = made
    state, items, pairs = [*given[2:5], None, None, None][:3]
    if state is not None:
        set_state(machine, made, part(state))
    if items is not None:
        drawn = machine.collect(items)
        if memo is not None:
            keep_alive(machine, drawn, memo)
        for item in drawn:
            machine.call(machine.get_attribute(made, 'append'), [part(item)])
    if pairs is not None:
        drawn = machine.collect(pairs)
        if memo is not None:
            keep_alive(machine, drawn, memo)
        for pair in drawn:
            key, value = machine.collect(pair)
            machine.set_item(made, part(key), part(value))
    return made


def keep_alive(machine: Machine, value: object, memo: dict[object, object]) -> None:
    """Keeps what was made for the copy while the memo knows the identities of its parts."""
    kept: Any = memo.setdefault(key_of(machine, memo), [])
    kept.append(value)


def reduction(machine: Machine, x: object) -> Any:
    registered = dispatch_table(machine).get(type_of(x))
    if registered is not None:
        return machine.call(registered, [x])
    for name, arguments in (('__reduce_ex__', [4]), ('__reduce__', [])):
        method = machine.attribute_or(x, name, UNSET)
        if method is not UNSET:
            return machine.call(method, [*arguments])
    error = machine.call(member(machine, 'copy', 'Error'), [f'uncopyable object of type {type_of(x)!r}'])
    assert isinstance(error, ExceptionObject)
    raise Thrown(error)


def set_state(machine: Machine, made: Any, state: Any) -> None:
    setter = machine.attribute_or(made, '__setstate__', UNSET)
    if setter is not UNSET:
        machine.call(setter, [state])
        return
    named, slotted = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    if named is not None:
        attrs = attributes_of(made)
        if attrs is None:
            message = f"'{type_of(made).name}' object has no attribute '__dict__'"
            raise machine.attribute_error(message, '__dict__', made)
        attrs.update(named)
    for name, item in (slotted or {}).items():
        machine.set_attribute(made, name, item)


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
    if type(x) in ATOMS or isinstance(x, ATOMIC):
        return x
    if depth > DEEPEST:
        raise RecursionError
    key = key_of(machine, x)
    known = memo.get(key, UNSET)
    if known is not UNSET:
        return known
    machine.charge(64)
    made = duplicate(machine, x, memo, key, depth)
    if made is not x:
        memo[key] = made
        keep_alive(machine, x, memo)
    return made


def duplicate(machine: Machine, x: Any, memo: dict[object, object], key: int, depth: int) -> Any:
    """A deep copy of what isn't in the memo yet. What can hold itself is put there before its parts are copied."""
    host = type(x)
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
                return tuple(copied)
        return x
    if host is set or host is frozenset:
        return host([deep(machine, item, memo, depth + 1) for item in x])
    if host is deque:
        made = deque(maxlen=x.maxlen)
        memo[key] = made
        for item in list(x):
            made.append(deep(machine, item, memo, depth + 1))
        return made
    if host is bytearray:
        return bytearray(x)
    if isinstance(x, BoundMethod):
        return BoundMethod(x.function, deep(machine, x.instance, memo, depth + 1))
    method = hook(machine, x, '__deepcopy__')
    if method is not UNSET:
        return machine.call(method, [memo])
    if is_ordinary(machine, x):
        made = make_instance(x.cls)
        memo[key] = made
        for name, value in list(x.attrs.items()):
            made.attrs[name] = deep(machine, value, memo, depth + 1)
        return made
    return rebuild(machine, x, memo, depth)


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
