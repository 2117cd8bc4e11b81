"""The native part of `contextlib`; the rest is `guest/contextlib.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from monty_vm.modules.typing import CONTEXT_CLASSES
from monty_vm.objects.function import Function
from monty_vm.objects.native import BoundNative, Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def set_output(machine: Machine, name: str, target: object) -> object:
    """Replaces `sys.stdout` or `sys.stderr`; returns what it was."""
    scope = machine.load_module('sys').globals
    before = scope.get(name)
    scope.set(name, target)
    return before


def named_as(machine: Machine, wrapped: Any, wrapper: Any) -> object:
    """What the decorator `functools.wraps(wrapped)` does to a guest function."""
    if not isinstance(wrapper, Function):
        return wrapper
    wrapper.attrs = {'__wrapped__': wrapped}
    if isinstance(wrapped, Function):
        wrapper.name = wrapped.name
        wrapper.qualname = wrapped.qualname
        wrapper.doc = wrapped.doc
        wrapper.annotations = wrapped.annotations
        if wrapped.attrs is not None:
            wrapper.attrs = {**wrapped.attrs, '__wrapped__': wrapped}
        wrapper.attrs['__module__'] = wrapped.globals.name
    return wrapper


NAMED_AS: Final = Native('decorator', named_as, machine=True, method=True, owner='function')
TABLE: Final[dict[str, object]] = {
    **CONTEXT_CLASSES,
    'set_output': Native('set_output', set_output, machine=True),
    'wraps': Native('wraps', lambda machine, wrapped: BoundNative(NAMED_AS, wrapped), machine=True),
}


def make(machine: Machine) -> dict[str, object]:
    """The variables of `_contextlib_native`."""
    return TABLE
