"""`zoneinfo`: the host's time zones, which are data."""

from __future__ import annotations

import zoneinfo
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.reductions import remake
from monty_vm.builtins.tables import builtin_class, class_method, constructor, get_set, method
from monty_vm.modules.datetime import TZINFO
from monty_vm.modules.raising import module_error
from monty_vm.objects.classes import type_of
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def zone(machine: Machine, key: Any) -> zoneinfo.ZoneInfo:
    if not isinstance(key, str):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type_of(key).name}')
    return zoneinfo.ZoneInfo(str.__str__(key))


ZONE: Final = builtin_class('ZoneInfo', zoneinfo.ZoneInfo, TZINFO, adopt=False, module='zoneinfo')
constructor(ZONE, zone)
class_method(ZONE, 'no_cache', lambda machine, cls, key: zone(machine, key))
remake(ZONE, lambda value: (value.key,))
get_set(ZONE, 'key', lambda value: value.key)
for name in ('utcoffset', 'dst', 'tzname', 'fromutc'):
    method(ZONE, name, getattr(zoneinfo.ZoneInfo, name), machine=False)
TABLE: Final[dict[str, object]] = {
    'ZoneInfo': ZONE,
    'ZoneInfoNotFoundError': module_error(zoneinfo.ZoneInfoNotFoundError, 'zoneinfo'),
    'available_timezones': Native(
        'available_timezones', lambda machine: zoneinfo.available_timezones(), machine=True, module='zoneinfo'
    ),
}


def make(machine: Machine) -> dict[str, object]:
    return TABLE
