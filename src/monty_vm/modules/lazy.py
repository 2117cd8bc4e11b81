"""Modules of which a part is guest source that is loaded only when it is asked for.

A native module that has `__getattr__` from here is a table of what programs use most, made in microseconds; its other
names come from a guest module that runs once per session, when one of them is first looked up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monty_vm.machine.frame import UNSET
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def member(machine: Machine, module: str, name: str) -> object:
    """A variable of a module, made now if it is new."""
    value = machine.load_module(module).globals.get(name)
    assert value is not UNSET, name
    return value


def getattr_from(owner: str, source: str) -> Native:
    """`__getattr__` of the module `owner` whose other names the guest module `source` has."""

    def find(machine: Machine, name: str) -> object:
        value: object = UNSET
        if not name.startswith('_') or name in LATE:
            value = machine.load_module(source).globals.get(name)
        if value is UNSET:
            raise AttributeError(f"module '{owner}' has no attribute '{name}'")
        module = machine.modules.get(owner)
        if module is not None:
            module.globals.set(name, value)
        return value

    return Native('__getattr__', find, machine=True, module=owner)


#: Names with an underscore that guest sources define.
LATE = ('__all__', '_is_dataclass_instance')
