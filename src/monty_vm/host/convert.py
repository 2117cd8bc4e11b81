"""Values that cross the boundary. Both ways they are copied: the guest never holds an object that the host holds.

Plain data crosses as it is. Dataclass instances and Pydantic models enter as records with readable attributes; guest
instances leave as `Record`. What can't cross raises `ConversionError`, which names where in the value it stands.
"""

from __future__ import annotations

import dataclasses
import importlib
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from monty_vm.errors import ConversionError, GuestError
from monty_vm.host.record import Record
from monty_vm.objects.classes import HOST_CLASSES, Instance, plain_repr, type_of
from monty_vm.objects.exception import EXCEPTIONS, HOST_EXCEPTIONS, ExceptionObject

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

MAX_DEPTH: Final = 200
#: Host types that cross as they are: immutable, or nothing but a value.
ATOMS: Final = frozenset(
    {
        int,
        float,
        str,
        bytes,
        bool,
        type(None),
        complex,
        range,
        slice,
        type(Ellipsis),
        date,
        datetime,
        time,
        timedelta,
        timezone,
        Decimal,
        Fraction,
        UUID,
    }
)

#: Views of dictionaries, which leave as lists.
VIEWS: Final = frozenset(
    {
        type(view)
        for items in (dict[str, int](), OrderedDict[str, int]())
        for view in (items.keys(), items.values(), items.items())
    }
)


#: Files in `monty_vm.modules` that have the guest's classes of host types, by the host module of the types.
HOMES: Final = {
    'datetime': 'datetime',
    'decimal': 'decimal',
    'fractions': 'fractions',
    'uuid': 'identifiers',
    'zoneinfo': 'zones',
    'collections': 'collections',
}


class ToHost:
    """Copies guest values out. With `lenient`, what can't cross leaves as its repr."""

    def __init__(self, machine: Machine, lenient: bool = False) -> None:
        self.machine = machine
        self.lenient = lenient
        self.done: dict[int, object] = {}
        #: Containers that are being copied, to notice cycles.
        self.open: set[int] = set()
        #: What left as its repr, by path.
        self.reprs: dict[str, str] = {}

    def convert(self, value: object, path: str, depth: int = 0) -> object:
        host = type(value)
        if host in ATOMS:
            return value
        if depth > MAX_DEPTH:
            return self.refuse(value, path, 'the value is nested too deeply')
        identity = id(value)
        if identity in self.open:
            return self.refuse(value, path, 'the value contains itself')
        if identity in self.done:
            return self.done[identity]
        self.open.add(identity)
        result = self.copy(value, path, depth)
        self.open.discard(identity)
        return result

    def copy(self, value: object, path: str, depth: int) -> object:
        host = type(value)
        identity = id(value)
        if isinstance(value, list):
            items: list[object] = []
            self.done[identity] = items
            for index in range(len(value)):
                items.append(self.convert(value[index], f'{path}[{index}]', depth + 1))
            return items
        if isinstance(value, dict):
            return self.mapping(value, path, depth)
        if isinstance(value, tuple):
            return tuple([self.convert(item, f'{path}[{index}]', depth + 1) for index, item in enumerate(value)])
        if isinstance(value, (set, frozenset)):
            members = [self.key(item, f'{path}{{...}}', depth + 1) for item in value]
            return set(members) if isinstance(value, set) else frozenset(members)
        if isinstance(value, deque):
            return deque([self.convert(item, f'{path}[{i}]', depth + 1) for i, item in enumerate(value)], value.maxlen)
        if isinstance(value, (bytearray, PurePath, tzinfo)):
            return bytearray(value) if isinstance(value, bytearray) else value
        if host in VIEWS:
            views: Any = value
            return [self.convert(item, f'{path}[{index}]', depth + 1) for index, item in enumerate(views)]
        if isinstance(value, ExceptionObject):
            return self.exception(value, path, depth)
        if isinstance(value, Instance):
            return self.record(value, path, depth)
        if isinstance(value, (int, str, float, bytes)) and host not in HOST_CLASSES:
            base: Any = value
            return host.__mro__[1](base) if not isinstance(value, str) else str.__str__(value)
        return self.refuse(value, path)

    def mapping(self, value: dict[object, object], path: str, depth: int) -> object:
        result: dict[Any, Any] = {}
        if isinstance(value, Counter):
            result = Counter()
        elif isinstance(value, OrderedDict):
            result = OrderedDict()
        self.done[id(value)] = result
        for key, item in value.items():
            name = self.key(key, f'{path} key', depth + 1)
            result[name] = self.convert(
                item, f'{path}[{key!r}]' if isinstance(key, (str, int)) else f'{path}[...]', depth + 1
            )
        return result

    def key(self, value: object, path: str, depth: int) -> object:
        """A key of a dictionary or a member of a set. What an instance leaves as can be changed, so it isn't one."""
        made = self.convert(value, path, depth)
        try:
            hash(made)
        except TypeError:
            return self.refuse(value, path)
        return made

    def record(self, value: Instance, path: str, depth: int) -> object:
        attributes: dict[str, Any] = {}
        cls = value.cls
        result = Record(cls.name, {})
        enumeration = cls.lookup('__members__') if any(base.name == 'Enum' for base in cls.mro) else None
        if enumeration is not None and '_value_' in value.attrs:
            return self.convert(value.attrs['_value_'], path, depth + 1)
        library = [base for base in cls.mro if base.machine is not None and base.module != '__main__']
        if any('__str__' in base.namespace for base in library):
            # Paths, addresses and the like: what they are written as is their value.
            return self.text(value, self.machine.to_str)
        if cls in library and value.attrs and all(name.startswith('_') for name in value.attrs):
            # Attributes that are the library's own affair mean nothing to a reader.
            known = any('__repr__' in base.namespace for base in library)
            return self.text(value, self.machine.to_repr) if known else self.refuse(value, path)
        if not any(base.machine is not None or base.name == 'object' for base in cls.mro[:1]) and not value.attrs:
            return self.refuse(value, path)
        self.done[id(value)] = result
        for name, item in value.attrs.items():
            if not name.startswith('__'):
                attributes[name] = self.convert(item, f'{path}.{name}', depth + 1)
        result.__dict__.update(attributes)
        return result

    def exception(self, value: ExceptionObject, path: str, depth: int) -> object:
        args = [self.convert(item, f'{path}.args[{index}]', depth + 1) for index, item in enumerate(value.args)]
        for cls in value.cls.mro:
            for host, found in HOST_EXCEPTIONS.items():
                if found is cls and cls is value.cls:
                    try:
                        made: BaseException = host(*args)
                    except Exception:
                        break
                    return made
        return GuestError(value.cls.name, self.text(value, self.machine.to_str))

    def text(self, value: object, write: Callable[[object], str]) -> str:
        """What a method of the guest's makes of a value; it may fail, which is no reason to."""
        try:
            return write(value)
        except Exception:
            return plain_repr(value)

    def refuse(self, value: object, path: str, message: str = '') -> object:
        if self.lenient:
            text = self.reprs[path] = self.text(value, self.machine.to_repr)
            return text
        name = type_of(value).name
        raise ConversionError(message or f'a guest value of type {name!r} cannot leave the sandbox', path)


def admit(host: type) -> None:
    """Loads the module that has the guest's class of a host type, unless it is there."""
    if host in HOST_CLASSES:
        return
    home = HOMES.get(host.__module__)
    if home is None:
        raise ConversionError(f'a host value of type {host.__name__!r} cannot enter the sandbox', '')
    importlib.import_module(f'monty_vm.modules.{home}')


def known_zone(zone: tzinfo, when: datetime | None) -> tzinfo | None:
    """A time zone that the guest has a class for: the same, or its offset at a time; None if there is none."""
    if type(zone).__module__ in ('datetime', 'zoneinfo'):
        admit(type(zone))
        return zone
    admit(timezone)
    offset = zone.utcoffset(when)
    return None if offset is None else timezone(offset, zone.tzname(when) or None)  # type: ignore[arg-type]


def with_known_zone(value: Any) -> object:
    """A `datetime` or `time` whose zone the guest knows."""
    zone = value.tzinfo
    if zone is None or type(zone) in HOST_CLASSES:
        return value
    return value.replace(tzinfo=known_zone(zone, value if isinstance(value, datetime) else None))


class ToGuest:
    """Copies host values in."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.done: dict[int, object] = {}
        self.keep: list[object] = []

    def convert(self, value: Any, path: str, depth: int = 0) -> object:
        host = type(value)
        if host in ATOMS:
            if host not in HOST_CLASSES:
                admit(host)
            return value if host is not datetime and host is not time else with_known_zone(value)
        if depth > MAX_DEPTH:
            raise ConversionError('the value is nested too deeply', path)
        identity = id(value)
        if identity in self.done:
            return self.done[identity]
        self.keep.append(value)
        if host is list or host is dict:
            return self.container(value, path, depth)
        if isinstance(value, Enum) and not isinstance(value, (int, str)):
            return self.convert(value.value, path, depth + 1)
        if host is tuple or host is set or host is frozenset:
            items = [self.convert(item, f'{path}[{index}]', depth + 1) for index, item in enumerate(value)]
            return host(items)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
            return self.instance(host, fields, value, path, depth)
        fields_set = getattr(host, 'model_fields', None)
        if fields_set is not None and not isinstance(value, type):
            fields = {name: getattr(value, name) for name in fields_set}
            fields.update(getattr(value, 'model_extra', None) or {})
            return self.instance(host, fields, value, path, depth)
        if isinstance(value, Record):
            shown = {name: item for name, item in vars(value).items() if name != '_type_name'}
            return self.instance_of(value.__dict__['_type_name'], shown, value, path, depth)
        if isinstance(value, BaseException):
            return self.exception(value, path, depth)
        if isinstance(value, tuple):
            return self.named_tuple(value, path, depth)
        if isinstance(value, (dict, list)):
            return self.container(value, path, depth)
        if isinstance(value, deque):
            admit(deque)
            return deque([self.convert(item, f'{path}[...]', depth + 1) for item in value], value.maxlen)
        if isinstance(value, datetime):
            admit(datetime)
            return with_known_zone(datetime.combine(value.date(), value.timetz()))
        if isinstance(value, bytearray):
            return bytearray(value)
        if isinstance(value, tzinfo):
            known = known_zone(value, None)
            if known is not None:
                return known
        elif isinstance(value, (str, int, float, bytes, PurePath)):
            return self.plain(value)
        raise ConversionError(f'a host value of type {host.__name__!r} cannot enter the sandbox', path)

    def plain(self, value: Any) -> object:
        if isinstance(value, str):
            return str.__str__(value)
        if isinstance(value, int):
            return int(value)
        if isinstance(value, float):
            return float(value)
        if isinstance(value, bytes):
            return bytes(value)
        return str(value) if isinstance(value, PurePath) else value

    def container(self, value: Any, path: str, depth: int) -> object:
        if isinstance(value, list):
            items: list[object] = []
            self.done[id(value)] = items
            for index in range(len(value)):
                items.append(self.convert(value[index], f'{path}[{index}]', depth + 1))
            return items
        result: dict[object, object] = {}
        if isinstance(value, defaultdict):
            value = dict(value)
        self.done[id(value)] = result
        for key, item in value.items():
            result[self.convert(key, f'{path} key', depth + 1)] = self.convert(item, f'{path}[{key!r}]', depth + 1)
        return result

    def named_tuple(self, value: Any, path: str, depth: int) -> object:
        names = getattr(type(value), '_fields', None)
        if names is None:
            return tuple([self.convert(item, f'{path}[{index}]', depth + 1) for index, item in enumerate(value)])
        return self.instance(type(value), dict(zip(names, value, strict=True)), value, path, depth)

    def instance(self, host: type, fields: dict[str, Any], value: object, path: str, depth: int) -> object:
        return self.instance_of(host.__name__, fields, value, path, depth)

    def instance_of(self, name: str, fields: dict[str, Any], value: object, path: str, depth: int) -> object:
        cls = self.machine.record_class(name, list(fields))
        made = Instance(cls)
        self.done[id(value)] = made
        for field, item in fields.items():
            made.attrs[field] = self.convert(item, f'{path}.{field}', depth + 1)
        return made

    def exception(self, value: BaseException, path: str, depth: int) -> ExceptionObject:
        if isinstance(value, GuestError):
            known = EXCEPTIONS.get(value.type_name)
            return ExceptionObject(known or EXCEPTIONS['Exception'], (value.message,))
        for host in type(value).__mro__:
            cls = HOST_EXCEPTIONS.get(host)
            if cls is None and host.__module__.startswith('asyncio.'):
                cls = EXCEPTIONS.get(host.__name__)
            if cls is not None:
                break
        else:
            cls = EXCEPTIONS['Exception']
        args: list[object] = []
        for index, item in enumerate(value.args):
            try:
                args.append(self.convert(item, f'{path}.args[{index}]', depth + 1))
            except ConversionError:
                args.append(repr(item))
        if type(value).__name__ != cls.name:
            cls = self.machine.exception_class(type(value).__name__, cls)
        made = ExceptionObject(cls, tuple(args))
        notes = getattr(value, '__notes__', None)
        if notes:
            made.attrs['__notes__'] = [str(note) for note in notes]
        return made
