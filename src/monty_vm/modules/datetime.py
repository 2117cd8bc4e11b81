"""`datetime`: the host's types. What needs a clock asks the session's; the local time zone is UTC.

Where the host would make an instance of a guest subclass itself (arithmetic, `replace`), the class is called instead.
"""

from __future__ import annotations

import datetime as host
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.reductions import remake, state_of
from monty_vm.builtins.tables import builtin_class, class_method, constructor, method, new_method
from monty_vm.machine.frame import UNSET
from monty_vm.modules.system import STRUCT_TIME, now
from monty_vm.objects.classes import HOST_CLASSES, Class, type_of
from monty_vm.objects.extended import allocate, extend

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

UTC: Final = host.timezone.utc
EPOCH: Final = host.datetime(1970, 1, 1, tzinfo=UTC)


def fields_of(value: Any) -> list[object]:
    """The arguments with which the constructor makes an equal value."""
    if isinstance(value, host.datetime):
        fields: list[object] = [value.year, value.month, value.day, value.hour, value.minute, value.second]
        return [*fields, value.microsecond, value.tzinfo]
    if isinstance(value, host.date):
        return [value.year, value.month, value.day]
    if isinstance(value, host.timedelta):
        return [value.days, value.seconds, value.microseconds]
    return [value.hour, value.minute, value.second, value.microsecond, value.tzinfo]


def stored_fields(value: Any, protocol: int = 4) -> tuple[object, ...]:
    """What the host itself stores of a value: arguments with which the constructor makes an equal one."""
    fields: tuple[object, ...] = HOSTS[type_of(value).layout.name].__reduce_ex__(value, protocol)[1]
    return fields


def of_class(machine: Machine, cls: Any, value: Any) -> object:
    """A value as an instance of the class that a class method was called on."""
    if not isinstance(cls, Class) or cls.machine is None:
        return value
    return machine.call(cls, fields_of(value))


def remade(function: Callable[..., Any]) -> Callable[..., Any]:
    """A method that gives a value of the instance's own class."""

    def call(machine: Machine, value: Any, *args: Any, **keywords: Any) -> object:
        result = function(value, *args, **keywords)
        if type(result) in HOST_CLASSES:
            return result
        owner = type_of(value)
        return machine.call(owner if owner.machine is not None else type_of(args[0]), fields_of(result))

    return call


def from_host(function: Callable[..., Any]) -> Callable[..., Any]:
    """A class method that needs no clock."""

    def call(machine: Machine, cls: Any, *args: Any, **keywords: Any) -> object:
        return of_class(machine, cls, function(*args, **keywords))

    return call


def shown(function: Callable[..., str]) -> Callable[..., str]:
    """`__repr__`, with the name of the guest's class."""

    def call(machine: Machine, value: Any) -> str:
        text = function(value)
        cls = type_of(value)
        return text if cls.machine is None else cls.name + text[text.index('(') :]

    return call


def construct(cls: Class, make: Callable[..., Any]) -> None:
    """What calling one of the classes does; instances of subclasses are made from the fields of a plain one."""
    constructor(cls, lambda machine, *args, **keywords: make(*args, **keywords))

    def new(machine: Machine, subclass: Any, *args: Any, **keywords: Any) -> object:
        value = make(*args, **keywords)
        if not isinstance(subclass, Class) or subclass.machine is None:
            return value
        extended = cls.extended
        assert extended is not None
        return allocate(subclass, extended, () if cls.name == 'tzinfo' else stored_fields(value))

    new_method(cls, new)


def zone_of(tz: Any) -> host.tzinfo | None:
    if tz is not None and not isinstance(tz, host.tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type_of(tz).name}'")
    return tz


def today(machine: Machine, cls: Any) -> object:
    seconds = now(machine, f'{cls.name}.today')
    value = host.datetime.fromtimestamp(seconds, UTC)
    if cls.is_subclass(DATETIME):
        return of_class(machine, cls, value.replace(tzinfo=None))
    return of_class(machine, cls, value.date())


def current(machine: Machine, cls: Any, tz: Any = None) -> object:
    zone = zone_of(tz)
    value = host.datetime.fromtimestamp(now(machine, 'datetime.now'), UTC)
    return of_class(machine, cls, value.replace(tzinfo=None) if zone is None else value.astimezone(zone))


def current_utc(machine: Machine, cls: Any) -> object:
    value = host.datetime.fromtimestamp(now(machine, 'datetime.utcnow'), UTC)
    return of_class(machine, cls, value.replace(tzinfo=None))


def from_timestamp(machine: Machine, cls: Any, timestamp: Any, tz: Any = None) -> object:
    zone = zone_of(tz)
    value = host.datetime.fromtimestamp(timestamp, UTC)
    return of_class(machine, cls, value.replace(tzinfo=None) if zone is None else value.astimezone(zone))


def date_from_timestamp(machine: Machine, cls: Any, timestamp: Any) -> object:
    return of_class(machine, cls, host.datetime.fromtimestamp(timestamp, UTC).date())


def parse(machine: Machine, cls: Any, text: Any, format: Any) -> object:
    for position, value in enumerate((text, format)):
        if not isinstance(value, str):
            raise TypeError(f'strptime() argument {position + 1} must be str, not {type_of(value).name}')
    machine.charge(len(text) * 64 + len(format) * 64)
    if len(text) > 1000 or len(format) > 1000:
        raise ValueError('strptime() takes at most 1000 characters')
    return of_class(machine, cls, host.datetime.strptime(text, format))


def timestamp(value: Any) -> float:
    return float((aware(value) - EPOCH).total_seconds())


def aware(value: Any) -> host.datetime:
    """A plain value with a time zone: that of the process is UTC."""
    plain = host.datetime(*fields_of(value), fold=value.fold)  # type: ignore[arg-type]
    return plain.replace(tzinfo=UTC) if plain.tzinfo is None else plain


def as_time_zone(machine: Machine, value: Any, tz: Any = None) -> object:
    zone = zone_of(tz)
    return of_class(machine, type_of(value), aware(value).astimezone(UTC if zone is None else zone))


def reduce_time(machine: Machine, value: Any, protocol: Any = 2) -> tuple[object, ...]:
    return type_of(value), stored_fields(value, machine.to_index(protocol))


def reduce_zone(machine: Machine, zone: object) -> tuple[object, ...]:
    arguments = machine.attribute_or(zone, '__getinitargs__', UNSET)
    given: Any = () if arguments is UNSET else machine.call(arguments, [])
    return type_of(zone), given, state_of(machine, zone)


def format_time(machine: Machine, value: Any, format: Any = UNSET) -> str:
    if format is UNSET:
        raise TypeError("strftime() missing required argument 'format' (pos 1)")
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type_of(format).name}')
    machine.check_format(format)
    machine.charge(len(format) * 64)
    base: Any = HOSTS[type_of(value).layout.name]
    return str(base.strftime(value, format))


def format_value(machine: Machine, value: Any, spec: Any) -> str:
    if not isinstance(spec, str):
        raise TypeError(f'__format__() argument 1 must be str, not {type_of(spec).name}')
    if not spec:
        return machine.to_str(value)
    return str(machine.call(machine.get_attribute(value, 'strftime'), [spec]))


HOSTS: Final[dict[str, Any]] = {cls.__name__: cls for cls in (host.date, host.datetime, host.time, host.timedelta)}
TZINFO: Final = builtin_class('tzinfo', host.tzinfo, extendable=True, module='datetime')
TZINFO.extended = extend(host.tzinfo, 'utcoffset dst tzname fromutc')
HOST_TZINFO: Final[Any] = host.tzinfo
construct(TZINFO, lambda *args, **keywords: HOST_TZINFO())
TIMEZONE: Final = builtin_class('timezone', host.timezone, TZINFO, module='datetime')
constructor(TIMEZONE, lambda machine, *args, **keywords: host.timezone(*args, **keywords))
TIMEDELTA: Final = builtin_class('timedelta', host.timedelta, extendable=True, module='datetime')
construct(TIMEDELTA, host.timedelta)
DATE: Final = builtin_class('date', host.date, extendable=True, module='datetime')
construct(DATE, host.date)
TIME: Final = builtin_class('time', host.time, extendable=True, module='datetime')
construct(TIME, host.time)
DATETIME: Final = builtin_class('datetime', host.datetime, DATE, extendable=True, module='datetime')
construct(DATETIME, host.datetime)
ISO_DATE: Final = builtin_class(
    'IsoCalendarDate', type(host.date(2000, 1, 1).isocalendar()), HOST_CLASSES[tuple], module='datetime'
)


def table() -> None:
    """Replaces the methods that make values of a subclass, or ask the clock, or the host's time zone."""
    for cls, base in ((DATE, host.date), (DATETIME, host.datetime), (TIME, host.time)):
        parts: Any = vars(base)
        names = ('replace',) if base is host.time else ('replace', '__add__', '__radd__', '__sub__')
        for name in names:
            found: Any = getattr(base, name)
            if name == 'replace' or name in parts:
                method(cls, name, remade(found))
        if '__replace__' not in cls.namespace:
            method(cls, '__replace__', remade(base.replace))
        method(cls, 'strftime', format_time)
        method(cls, '__format__', format_value)
        made: Any = base
        class_method(cls, 'fromisoformat', from_host(made.fromisoformat))
        if base is not host.time:
            for name in ('fromordinal', 'fromisocalendar'):
                class_method(cls, name, from_host(getattr(base, name)))
            class_method(cls, 'today', today)
    for cls, whole in (
        (DATE, host.date),
        (DATETIME, host.datetime),
        (TIME, host.time),
        (TIMEDELTA, host.timedelta),
        (TIMEZONE, host.timezone),
    ):
        text: Any = whole.__str__
        representation: Any = whole.__repr__
        method(cls, '__str__', text, machine=False)
        method(cls, '__repr__', shown(representation))
        constants: Any = whole
        for name in ('min', 'max', 'resolution'):
            value = getattr(constants, name, None)
            if value is not None:
                cls.namespace[name] = value
    class_method(DATE, 'fromtimestamp', date_from_timestamp)
    class_method(DATETIME, 'fromtimestamp', from_timestamp)
    class_method(DATETIME, 'utcfromtimestamp', lambda machine, cls, value: from_timestamp(machine, cls, value))
    class_method(DATETIME, 'now', current)
    class_method(DATETIME, 'utcnow', current_utc)
    class_method(DATETIME, 'strptime', parse)
    class_method(DATETIME, 'combine', from_host(host.datetime.combine))
    method(DATETIME, 'timestamp', timestamp, machine=False)
    method(DATETIME, 'astimezone', as_time_zone)
    TIMEZONE.namespace['utc'] = UTC
    for cls in (DATE, TIMEDELTA):
        remake(cls, stored_fields)
    for cls in (DATETIME, TIME):
        for name in ('__reduce__', '__reduce_ex__'):
            method(cls, name, reduce_time)
    method(TZINFO, '__reduce__', reduce_zone)
    method(TIMEZONE, '__getinitargs__', lambda machine, zone: zone.__reduce__()[1])
    method(ISO_DATE, '__reduce__', lambda machine, value: (HOST_CLASSES[tuple], (tuple(value),)))


table()
TABLE: Final[dict[str, object]] = {
    'date': DATE,
    'datetime': DATETIME,
    'time': TIME,
    'timedelta': TIMEDELTA,
    'timezone': TIMEZONE,
    'tzinfo': TZINFO,
    'MINYEAR': 1,
    'MAXYEAR': 9999,
    'UTC': UTC,
    '__all__': ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC'],
}
assert STRUCT_TIME is not None


def make(machine: Machine) -> dict[str, object]:
    return dict(TABLE)
