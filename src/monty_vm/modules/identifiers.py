"""`uuid`: the host's `UUID`, which holds a number; random ones come from the session's seed."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.reductions import remake
from monty_vm.builtins.tables import builtin_class, constructor, get_set, method
from monty_vm.modules.system import entropy, now
from monty_vm.objects.classes import type_of
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine


def make_uuid(machine: Machine, *args: Any, **keywords: Any) -> uuid.UUID:
    if args and not isinstance(args[0], str):
        if args[0] is not None:
            raise AttributeError(f"'{type_of(args[0]).name}' object has no attribute 'replace'")
    return uuid.UUID(*args, **keywords)


def attribute(name: str) -> Callable[[Any], object]:
    return lambda value: getattr(uuid.UUID, name).__get__(value)


UUID: Final = builtin_class('UUID', uuid.UUID, adopt=False, module='uuid')
constructor(UUID, make_uuid)
for name in (
    'bytes bytes_le clock_seq clock_seq_hi_variant clock_seq_low fields hex node time time_hi_version time_low '
    'time_mid urn variant version'
).split():
    get_set(UUID, name, attribute(name))
get_set(UUID, 'int', lambda value: value.int)
remake(UUID, lambda value: (None, None, None, None, value.int))
method(UUID, '__int__', lambda machine, value: value.int)


def random_uuid(machine: Machine) -> uuid.UUID:
    return uuid.UUID(bytes=entropy(machine, 16, 'uuid.uuid4()'), version=4)


def time_uuid(machine: Machine, node: Any = None, clock_seq: Any = None) -> uuid.UUID:
    ticks = int(now(machine, 'uuid.uuid1') * 10_000_000) + 0x01B21DD213814000
    drawn = int.from_bytes(entropy(machine, 8, 'uuid.uuid1()'), 'big')
    sequence = drawn & 0x3FFF if clock_seq is None else clock_seq & 0x3FFF
    host = (drawn >> 16) & 0xFFFFFFFFFFFF | 1 << 40 if node is None else node
    return uuid.UUID(
        fields=(
            ticks & 0xFFFFFFFF,
            ticks >> 32 & 0xFFFF,
            ticks >> 48 & 0x0FFF,
            sequence >> 8 & 0x3F,
            sequence & 0xFF,
            host,
        ),
        version=1,
    )


def named(function: Callable[..., uuid.UUID]) -> Callable[..., object]:
    def make(machine: Machine, namespace: Any, name: Any) -> uuid.UUID:
        if not isinstance(namespace, uuid.UUID):
            raise AttributeError(f"'{type_of(namespace).name}' object has no attribute 'bytes'")
        machine.charge(len(name))
        return function(namespace, name)

    return make


TABLE: Final[dict[str, object]] = {
    'UUID': UUID,
    'uuid1': Native('uuid1', time_uuid, machine=True, module='uuid'),
    'uuid3': Native('uuid3', named(uuid.uuid3), machine=True, module='uuid'),
    'uuid4': Native('uuid4', random_uuid, machine=True, module='uuid'),
    'uuid5': Native('uuid5', named(uuid.uuid5), machine=True, module='uuid'),
    'RESERVED_NCS': uuid.RESERVED_NCS,
    'RFC_4122': uuid.RFC_4122,
    'RESERVED_MICROSOFT': uuid.RESERVED_MICROSOFT,
    'RESERVED_FUTURE': uuid.RESERVED_FUTURE,
    'NAMESPACE_DNS': uuid.NAMESPACE_DNS,
    'NAMESPACE_URL': uuid.NAMESPACE_URL,
    'NAMESPACE_OID': uuid.NAMESPACE_OID,
    'NAMESPACE_X500': uuid.NAMESPACE_X500,
}


def make(machine: Machine) -> dict[str, object]:
    return TABLE
