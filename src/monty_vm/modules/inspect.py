"""The native part of `inspect`: what code objects know. The rest is `guest/inspect.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from monty_vm.machine.frame import COROUTINE
from monty_vm.modules.asyncio import is_coroutine, is_coroutine_function
from monty_vm.objects.classes import Class
from monty_vm.objects.function import BoundMethod, Function, Module, Property, StaticMethod
from monty_vm.objects.future import HostFunction
from monty_vm.objects.generator import Generator
from monty_vm.objects.native import BoundNative, GetSet, Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def kind_of(value: Any) -> int:
    """The kind of code of a function: -1 if it isn't one."""
    while isinstance(value, (BoundMethod, StaticMethod)):
        value = value.function
    return int(value.code.kind) if isinstance(value, Function) else -1


def generator_kind(value: Any) -> int:
    return int(value.kind) if isinstance(value, Generator) else -1


def generator_state(value: Any) -> str:
    prefix = 'CORO' if value.kind == COROUTINE else 'AGEN' if value.kind == 3 else 'GEN'
    if value.running:
        return f'{prefix}_RUNNING'
    if value.finished:
        return f'{prefix}_CLOSED'
    return f'{prefix}_SUSPENDED' if value.started else f'{prefix}_CREATED'


def parameters_of(machine: Machine, value: Any) -> object:
    """(name, kind, default or the marker) of each parameter of a guest function, in the order of its signature."""
    if not isinstance(value, Function):
        return None
    code = value.code
    found: list[object] = []
    defaults = value.defaults or []
    for index in range(int(code.positional)):
        place = index - (int(code.positional) - len(defaults))
        kind = 0 if index < code.positional_only else 1
        found.append((code.local_names[index], kind, (defaults[place],) if place >= 0 else ()))
    only = int(code.keyword_only)
    if code.variadic:
        found.append((code.local_names[int(code.positional) + only], 2, ()))
    for index in range(int(code.positional), int(code.positional) + only):
        name = code.local_names[index]
        given = value.keyword_defaults
        found.append((name, 3, (given[name],) if given is not None and name in given else ()))
    if code.variadic_keywords:
        index = int(code.positional) + only + (1 if code.variadic else 0)
        found.append((code.local_names[index], 4, ()))
    return found


def source_of(machine: Machine, value: Any) -> object:
    """The lines of the unit that a function or class is from, and the line where it begins."""
    while isinstance(value, (BoundMethod, StaticMethod)):
        value = value.function
    if isinstance(value, Function) and not value.code.unit.hidden:
        return value.code.unit.source.splitlines(True), value.code.line
    if isinstance(value, Class):
        for item in value.namespace.values():
            if isinstance(item, Function) and item.qualname.startswith(value.qualname + '.'):
                return item.code.unit.source.splitlines(True), 0
    return None


def is_builtin(value: object) -> bool:
    return isinstance(value, (Native, BoundNative))


def is_data_descriptor(value: object) -> bool:
    return isinstance(value, (Property, GetSet))


TABLE: Final[dict[str, object]] = {
    'kind_of': Native('kind_of', kind_of),
    'generator_kind': Native('generator_kind', generator_kind),
    'generator_state': Native('generator_state', generator_state),
    'parameters_of': Native('parameters_of', parameters_of, machine=True),
    'source_of': Native('source_of', source_of, machine=True),
    'is_function': Native('is_function', lambda value: isinstance(value, (Function, HostFunction))),
    'is_method': Native('is_method', lambda value: isinstance(value, BoundMethod)),
    'is_module': Native('is_module', lambda value: isinstance(value, Module)),
    'is_builtin': Native('is_builtin', is_builtin),
    'is_data_descriptor': Native('is_data_descriptor', is_data_descriptor),
    'iscoroutine': Native('iscoroutine', is_coroutine),
    'iscoroutinefunction': Native('iscoroutinefunction', is_coroutine_function),
}


def make(machine: Machine) -> dict[str, object]:
    """The variables of `_inspect`."""
    return TABLE
