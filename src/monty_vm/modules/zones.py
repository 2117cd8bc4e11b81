"""`zoneinfo`: the host's time zones, which are data."""

from __future__ import annotations

import datetime
import zoneinfo
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.tables import OBJECT, builtin_class, class_method, constructor, get_set, method
from monty_vm.modules.datetime import make as make_datetime
from monty_vm.modules.raising import module_error
from monty_vm.objects.classes import HOST_CLASSES, type_of
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def zone(machine: Machine, key: Any) -> zoneinfo.ZoneInfo:
    if not isinstance(key, str):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type_of(key).name}')
    return zoneinfo.ZoneInfo(str.__str__(key))


def make(machine: Machine) -> dict[str, object]:
    if not TABLE:
        make_datetime(machine)
        cls = builtin_class(
            'ZoneInfo', zoneinfo.ZoneInfo, HOST_CLASSES.get(datetime.tzinfo, OBJECT), adopt=False, module='zoneinfo'
        )
        constructor(cls, zone)
        class_method(cls, 'no_cache', lambda machine, cls, key: zone(machine, key))
        get_set(cls, 'key', lambda value: value.key)
        for name in ('utcoffset', 'dst', 'tzname', 'fromutc'):
            method(cls, name, getattr(zoneinfo.ZoneInfo, name), machine=False)
        TABLE['ZoneInfo'] = cls
        TABLE['ZoneInfoNotFoundError'] = module_error(zoneinfo.ZoneInfoNotFoundError, 'zoneinfo')
        TABLE['available_timezones'] = Native(
            'available_timezones', lambda machine: zoneinfo.available_timezones(), machine=True, module='zoneinfo'
        )
    return TABLE


TABLE: Final[dict[str, object]] = {}
