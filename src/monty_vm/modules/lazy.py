"""Modules of which a part is guest source that is loaded only when it is asked for.

A native module that has `__getattr__` from here is a table of what programs use most, made in microseconds; its other
names come from a guest module that runs once per session, when one of them is first looked up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monty_vm.machine.frame import RAISE, UNSET, Frame
from monty_vm.objects.exception import Thrown
from monty_vm.objects.function import Module
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def load(machine: Machine, name: str) -> Module:
    """A module, made now if it is new."""
    found = machine.modules.get(name)
    if found is not None and name not in machine.loading:
        return found
    loading = machine.import_module(name)
    if isinstance(loading, Frame):
        machine.replaying()
        cursor = machine.cursor
        kind = machine.run_nested(loading)
        # A repeated instruction finds the module made, so the log must not hold the run of its body.
        del machine.log[cursor:]
        machine.cursor = cursor
        if kind == RAISE:
            machine.modules.pop(name, None)
            error = machine.raised
            assert error is not None
            raise Thrown(error)
        again = machine.import_module(name)
        assert isinstance(again, Module)
        return again
    return loading


def member(machine: Machine, module: str, name: str) -> object:
    """A variable of a module, made now if it is new."""
    value = load(machine, module).globals.get(name)
    assert value is not UNSET, name
    return value


def getattr_from(owner: str, source: str) -> Native:
    """`__getattr__` of the module `owner` whose other names the guest module `source` has."""

    def find(machine: Machine, name: str) -> object:
        value: object = UNSET
        if not name.startswith('_') or name in LATE:
            value = load(machine, source).globals.get(name)
        if value is UNSET:
            raise AttributeError(f"module '{owner}' has no attribute '{name}'")
        module = machine.modules.get(owner)
        if module is not None:
            module.globals.set(name, value)
        return value

    return Native('__getattr__', find, machine=True, module=owner)


#: Names with an underscore that guest sources define.
LATE = ('__all__', '_is_dataclass_instance')
