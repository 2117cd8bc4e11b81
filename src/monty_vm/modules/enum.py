"""The native part of `enum`: the attributes of members that programs read most. The rest is `guest/enum.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from monty_vm.machine.operations import attributes_of
from monty_vm.objects.native import GetSet, Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def member_name(member: Any) -> object:
    attrs = attributes_of(member)
    return None if attrs is None else attrs.get('_name_')


def member_value(member: Any) -> object:
    attrs = attributes_of(member)
    return None if attrs is None else attrs.get('_value_')


def read_only(name: str) -> Any:
    def refuse(member: Any, value: object) -> None:
        raise AttributeError(f"<enum 'Enum'> cannot set attribute {name!r}")

    return refuse


def inherited(cls: Any, name: str) -> object:
    """What a class has from its bases under a name, as it is."""
    for base in cls.mro[1:]:
        found = base.namespace.get(name)
        if found is not None:
            return found
    return None


TABLE: Final[dict[str, object]] = {
    'inherited': Native('inherited', inherited),
    'name': GetSet('name', member_name, read_only('name'), owner='Enum'),
    'value': GetSet('value', member_value, read_only('value'), owner='Enum'),
}


def make(machine: Machine) -> dict[str, object]:
    """The variables of `_enum_native`."""
    return TABLE
