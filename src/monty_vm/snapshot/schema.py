# not compiled: tables of the host's types, whose stubs say less than is true.
"""What can stand in a snapshot: the kinds of records, the classes of the VM and the types of the host.

A record is a list whose first item says its kind. The VM's own classes are stored attribute by attribute, by the name
of the class; which classes may be named is decided here, from the tables of the VM and never from the bytes. Values of
the host that aren't containers are stored as the arguments that make them again.

The rule: nothing here calls a class that a snapshot names with arguments of the snapshot, but the few in `HOSTS`, whose
`make` checks them.
"""

from __future__ import annotations

import decimal
import dis
import importlib
import inspect
import io
import re
import sys
import time
from array import array
from collections import Counter, OrderedDict, deque
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from datetime import time as daytime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, final
from uuid import UUID
from zoneinfo import ZoneInfo

from monty_vm.errors import SnapshotError

# Kinds of records.
PLAIN: Final = 0
LIST: Final = 1
TEXT_KEYS: Final = 2
DICT: Final = 3
TUPLE: Final = 4
SET: Final = 5
FROZENSET: Final = 6
NAMED: Final = 7
TEXT: Final = 8
HOST: Final = 9
OBJECT: Final = 10
CLASS: Final = 11
EXTENDED: Final = 12
CODE: Final = 13
FUNCTION: Final = 14
FRAME: Final = 15
GLOBALS: Final = 16
CELL: Final = 17
MODULE: Final = 18
INSTANCE: Final = 19
EXCEPTION: Final = 20
ITERATOR: Final = 21
VIEW: Final = 22
ENTRY: Final = 23
HOST_FUNCTION: Final = 24
SUBTYPE: Final = 25
READY: Final = 26
REFERENCE: Final = 27
KINDS: Final = 28

#: Strings and bytes longer than this are stored once, however often they are referred to.
LONG: Final = 256
PACKAGE: Final = 'monty_vm.'

# -- the VM's own classes

#: Folders whose classes may be stored attribute by attribute.
HOMES: Final = ('objects.', 'modules.')
#: Attributes that say nothing which weak references don't say.
DERIVED: Final = frozenset({'watch'})
#: Classes in these folders that hold parts of the host, or never outlive an instruction.
EXCLUDED: Final = frozenset(
    'Native GetSet TailCall Class Instance ExceptionObject Thrown Interrupted LimitReached Wait Resume Engine Encoding '
    'Function Module HostFunction HostIterator TracebackEntry Slice DataDescriptor TypeForm Iterator Wrapper '
    'MortalInstance Link Watch Reference'.split()
)


@final
class Shape:
    """A class of the VM with the names of its attributes, sorted."""

    def __init__(self, host: type, name: str, fields: list[str]) -> None:
        self.host = host
        self.name = name
        self.fields = fields


SHAPES: Final[dict[type, Shape | None]] = {}


def shape_of(host: type) -> Shape | None:
    """How objects of a class are stored, or None if they can't be."""
    if host in SHAPES:
        return SHAPES[host]
    shape = None
    module = host.__module__
    if module.startswith(PACKAGE):
        home = module[len(PACKAGE) :]
        outside = any(base.__module__.partition('.')[0] != 'monty_vm' for base in host.__mro__[:-1])
        if home.startswith(HOMES) and host.__name__ not in EXCLUDED and not outside:
            shape = Shape(host, f'{home}:{host.__name__}', fields_of(host))
    SHAPES[host] = shape
    return shape


def fields_of(host: type) -> list[str]:
    """The names of the attributes that the objects of a class have, compiled or not."""
    names: set[str] = set()
    for base in host.__mro__[:-1]:
        native = base.__dict__.get('__mypyc_attrs__')
        if native is not None:
            names.update([name for name in native if not name.startswith('__')])
            continue
        initialise: Any = base.__dict__.get('__init__')
        if initialise is not None and hasattr(initialise, '__code__'):
            for step in dis.get_instructions(initialise):
                if step.opname == 'STORE_ATTR':
                    names.add(str(step.argval))
    return sorted(names - DERIVED)


def shape_named(name: str) -> Shape:
    """The class of the VM that a snapshot names.

    Raises:
        SnapshotError: if there is no such class, or its objects don't stand in snapshots.
    """
    home, _, title = name.partition(':')
    module = vm_module(home)
    host = None if module is None or not title.isidentifier() else vars(module).get(title)
    if isinstance(host, type) and host.__module__ == PACKAGE + home:
        shape = shape_of(host)
        if shape is not None and shape.name == name:
            return shape
    raise SnapshotError(f'the snapshot holds an object of the class {name!r}, which does not exist here')


def vm_module(home: str) -> object:
    """A module of the VM that may define classes in snapshots."""
    found = sys.modules.get(PACKAGE + home)
    if found is None and home.startswith('modules.') and home in native_homes():
        try:
            found = importlib.import_module(PACKAGE + home)
        except ImportError:
            # A module that this version of Python, or this machine, doesn't have.
            return None
    return found if home.startswith(HOMES) else None


def native_homes() -> set[str]:
    """The files of native modules."""
    from monty_vm.modules import NATIVE

    return {f'modules.{place.partition(":")[0]}' for place in NATIVE.values()}


# -- empty objects

#: Arguments with which compiled classes make an object that is then filled, by class.
ARGUMENTS: Final[dict[type, list[Any]]] = {}


def blank(host: Any) -> Any:
    """An object of one of the VM's classes whose attributes are all set afterwards.

    Compiled classes check the arguments of `__init__` and can't be made without it, so they get harmless ones.
    """
    if '__mypyc_attrs__' not in host.__dict__:
        return host.__new__(host)
    arguments = ARGUMENTS.get(host)
    if arguments is None:
        arguments = ARGUMENTS[host] = harmless_arguments(host)
    return host(*arguments)


def harmless_arguments(host: Any) -> list[Any]:
    """Arguments that a compiled class accepts, found from what it says of those that it doesn't."""
    count = len(inspect.signature(host).parameters)
    # Each argument has a type of its own at first, whose name says in the message which one was refused.
    names = [f'argument_{index}' for index in range(count)]
    arguments: list[Any] = [type(name, (), {})() for name in names]
    for _ in range(count + 1):
        expected, _, got = failure(host, arguments).partition(' object expected; got ')
        if not expected:
            return arguments
        index = next((index for index in range(count) if got.endswith(names[index])), -1)
        if index < 0:
            break
        arguments[index] = None if 'None' in expected else harmless(expected)
    raise SnapshotError(f'objects of the class {host.__name__!r} cannot be loaded')


def failure(host: Any, arguments: list[Any]) -> str:
    try:
        host(*arguments)
    except TypeError as error:
        return str(error)
    return ''


def harmless(expected: str) -> Any:
    """Some value of a type that is named as in messages of compiled code."""
    simple: dict[str, Any] = {
        'list': [],
        'tuple': (),
        'dict': {},
        'str': '',
        'int': 0,
        'i64': 0,
        'bool': False,
        'set': set(),
        'bytes': b'',
        'range': range(0),
        'float': 0.0,
    }
    if expected.startswith('union['):
        expected = expected[len('union[') : -1].partition(', ')[0]
    if expected in simple:
        return simple[expected]
    title = expected.rpartition('.')[2]
    from monty_vm.compiler.lower import compile_block
    from monty_vm.limits import Limits
    from monty_vm.machine.machine import Machine
    from monty_vm.objects.exception import EXCEPTIONS
    from monty_vm.objects.generator import Generator
    from monty_vm.objects.iterators import RangeIterator

    if title in ('Frame', 'Generator', 'Code', 'Machine'):
        machine = Machine(Limits())
        frame = machine.unit_frame(compile_block('0'), machine.globals)
        if title == 'Machine':
            return machine
        return frame.code if title == 'Code' else frame if title == 'Frame' else Generator(frame, '', '')
    if title == 'Iterator':
        return RangeIterator(0, 0, 1)
    if title == 'Class':
        return EXCEPTIONS['BaseException']
    if title == 'Native':
        return EXCEPTIONS['BaseException'].construct
    found = getattr(sys.modules.get(expected.rpartition('.')[0]), title, None)
    return blank(found) if isinstance(found, type) else object()


# -- host values


@final
class HostType:
    """A type of the host whose values are made from arguments: `split` gives them, `make` takes type and arguments."""

    def __init__(
        self, name: str, host: type, split: Callable[[Any], tuple[object, ...]], make: Callable[[Any, list[Any]], Any]
    ) -> None:
        self.name = name
        self.host = host
        self.split: Any = split
        self.make: Any = make


HOSTS: Final[dict[type, HostType]] = {}
HOSTS_BY_NAME: Final[dict[str, HostType]] = {}


def host_type(
    name: str, host: type, split: Callable[[Any], tuple[object, ...]], make: Callable[[Any, list[Any]], Any]
) -> None:
    """Makes values of a host type storable.

    Args:
        name: stands in the snapshot.
        host: the type, exactly.
        split: gives the arguments as values that can be stored.
        make: takes the type (or the host subclass that guest classes derive from) and the arguments, which it has to
            check; whatever it raises becomes a `SnapshotError`.
    """
    entry = HostType(name, host, split, make)
    HOSTS[host] = entry
    HOSTS_BY_NAME[name] = entry


def expect(condition: bool) -> None:
    if not condition:
        raise SnapshotError('a value of the snapshot has the wrong type')


def only(args: list[Any], *hosts: type) -> None:
    """Checks the exact types of arguments."""
    expect(len(args) == len(hosts))
    for arg, host in zip(args, hosts, strict=True):
        expect(type(arg) is host)


def make_single(host: type) -> Callable[[Any, list[Any]], Any]:
    def make(target: Any, args: list[Any]) -> Any:
        only(args, host)
        return target.__new__(target, args[0])

    return make


def make_complex(target: Any, args: list[Any]) -> Any:
    only(args, float, float)
    return target.__new__(target, args[0], args[1])


def make_range(target: Any, args: list[Any]) -> Any:
    only(args, int, int, int)
    return range(args[0], args[1], args[2])


def make_slice(target: Any, args: list[Any]) -> Any:
    expect(len(args) == 3)
    return slice(args[0], args[1], args[2])


def make_date(target: Any, args: list[Any]) -> Any:
    only(args, int, int, int)
    return target.__new__(target, *args)


def split_datetime(value: Any) -> tuple[object, ...]:
    return (
        value.year,
        value.month,
        value.day,
        value.hour,
        value.minute,
        value.second,
        value.microsecond,
        value.tzinfo,
        value.fold,
    )


def make_datetime(target: Any, args: list[Any]) -> Any:
    only([*args[:7], *args[8:]], *[int] * 8)
    return target.__new__(target, *args[:8], fold=args[8])


def split_time(value: Any) -> tuple[object, ...]:
    return (value.hour, value.minute, value.second, value.microsecond, value.tzinfo, value.fold)


def make_time(target: Any, args: list[Any]) -> Any:
    only([*args[:4], *args[5:]], *[int] * 5)
    return target.__new__(target, *args[:5], fold=args[5])


def make_timedelta(target: Any, args: list[Any]) -> Any:
    only(args, int, int, int)
    return target.__new__(target, *args)


def split_timezone(value: Any) -> tuple[object, ...]:
    initial: tuple[object, ...] = value.__getinitargs__()
    return initial


def make_timezone(target: Any, args: list[Any]) -> Any:
    expect(1 <= len(args) <= 2 and isinstance(args[0], timedelta))
    return timezone.utc if args == [timedelta(0)] else timezone(*args)  # noqa: UP017 - the guest's own object


def split_decimal(value: Any) -> tuple[object, ...]:
    return (Decimal.__str__(value),)


def split_fraction(value: Any) -> tuple[object, ...]:
    return (value.numerator, value.denominator)


def make_fraction(target: Any, args: list[Any]) -> Any:
    only(args, int, int)
    expect(args[1] > 0)
    made = target.__new__(target, 0)
    # Without looking for a common divisor, which takes long for forged numbers; there is none in real ones.
    made._numerator, made._denominator = args
    return made


def make_uuid(target: Any, args: list[Any]) -> Any:
    only(args, bytes)
    return UUID(bytes=args[0])


def split_struct_time(value: Any) -> tuple[object, ...]:
    return tuple(value)


def make_struct_time(target: Any, args: list[Any]) -> Any:
    expect(len(args) == 9 and all(type(arg) is int for arg in args))
    return time.struct_time(args)


def make_flag(target: Any, args: list[Any]) -> Any:
    only(args, int)
    return re.RegexFlag(args[0])


def split_memory(value: Any) -> tuple[object, ...]:
    try:
        size = value.nbytes
    except ValueError:  # it was released
        return ()
    if value.format != 'B' or value.ndim != 1 or not value.contiguous or len(value.obj) != size:
        raise SnapshotError('a memoryview of a part of an object cannot be stored')
    return (value.obj,)


def make_memory(target: Any, args: list[Any]) -> Any:
    if not args:
        released = memoryview(b'')
        released.release()
        return released
    expect(len(args) == 1 and type(args[0]) in (bytes, bytearray))
    return memoryview(args[0])


def make_decimal_tuple(target: Any, args: list[Any]) -> Any:
    expect(len(args) == 3)
    return decimal.DecimalTuple(*args)


def split_zone(value: Any) -> tuple[object, ...]:
    if value.key is None:
        raise SnapshotError('a time zone without a key cannot be stored')
    return (value.key,)


def make_zone(target: Any, args: list[Any]) -> Any:
    only(args, str)
    return ZoneInfo(args[0])


def make_week(target: Any, args: list[Any]) -> Any:
    only(args, int, int, int)
    return date.fromisocalendar(*args).isocalendar()


host_type('int', int, lambda value: (int.__int__(value),), make_single(int))
host_type('float', float, lambda value: (float.__float__(value),), make_single(float))
host_type('str', str, lambda value: (str.__str__(value),), make_single(str))
host_type('bytes', bytes, lambda value: (bytes.__getitem__(value, slice(None)),), make_single(bytes))
host_type('complex', complex, lambda value: (value.real, value.imag), make_complex)
host_type('range', range, lambda value: (value.start, value.stop, value.step), make_range)
host_type('slice', slice, lambda value: (value.start, value.stop, value.step), make_slice)
host_type('date', date, lambda value: (value.year, value.month, value.day), make_date)
host_type('datetime', datetime, split_datetime, make_datetime)
host_type('time', daytime, split_time, make_time)
host_type('timedelta', timedelta, lambda value: (value.days, value.seconds, value.microseconds), make_timedelta)
host_type('timezone', timezone, split_timezone, make_timezone)
host_type('Decimal', Decimal, split_decimal, make_single(str))
host_type('Fraction', Fraction, split_fraction, make_fraction)
host_type('UUID', UUID, lambda value: (value.bytes,), make_uuid)
host_type('struct_time', time.struct_time, split_struct_time, make_struct_time)
host_type('memoryview', memoryview, split_memory, make_memory)
host_type('DecimalTuple', decimal.DecimalTuple, lambda value: tuple(value), make_decimal_tuple)
host_type('ZoneInfo', ZoneInfo, split_zone, make_zone)
host_type('IsoCalendarDate', type(date(2000, 1, 1).isocalendar()), lambda value: tuple(value), make_week)
host_type('RegexFlag', re.RegexFlag, lambda value: (int.__int__(value),), make_flag)

#: Containers of the host that a guest class can derive from, and how they are stored.
BUILTIN_CONTAINERS: Final[dict[type, str]] = {
    list: 'list',
    dict: 'dict',
    set: 'set',
    frozenset: 'frozenset',
    tuple: 'tuple',
    bytearray: 'bytearray',
    deque: 'deque',
    OrderedDict: 'OrderedDict',
    Counter: 'Counter',
    io.StringIO: 'StringIO',
    io.BytesIO: 'BytesIO',
    decimal.Context: 'Context',
    array: 'array',
}
#: The attributes of a decimal context, in the order in which they are stored.
CONTEXT: Final = ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp')
MOST_DIGITS: Final = 100_000
#: The signals of a decimal context, in an order of their own.
SIGNAL_FLAGS: Any = decimal.Context().flags
SIGNALS: Final[tuple[Any, ...]] = tuple(sorted(SIGNAL_FLAGS, key=lambda signal: signal.__name__))


def context_state(context: Any) -> list[object]:
    """What a decimal context is made of."""
    flags = [bool(context.flags[signal]) for signal in SIGNALS]
    traps = [bool(context.traps[signal]) for signal in SIGNALS]
    return [*[getattr(context, name) for name in CONTEXT], *flags, *traps]


def set_context_state(context: Any, state: list[Any]) -> None:
    expect(len(state) == len(CONTEXT) + 2 * len(SIGNALS))
    only(state[:6], int, str, int, int, int, int)
    expect(state[0] <= MOST_DIGITS)
    for name, value in zip(CONTEXT, state, strict=False):
        setattr(context, name, value)
    flags, traps = state[6 : 6 + len(SIGNALS)], state[6 + len(SIGNALS) :]
    for signal, flag, trap in zip(SIGNALS, flags, traps, strict=True):
        expect(type(flag) is bool and type(trap) is bool)
        context.flags[signal] = flag
        context.traps[signal] = trap


#: Host subclasses that the VM makes itself, by the names they have in snapshots: 'file:class'.
OWN_CONTAINERS: Final = ('objects.defaultdict:DefaultDict', 'modules.random:Generator')


def container_name(host: type) -> str | None:
    """What a mutable or nested host type is called in snapshots."""
    found = BUILTIN_CONTAINERS.get(host)
    if found is None and host.__module__.startswith(PACKAGE):
        name = f'{host.__module__[len(PACKAGE) :]}:{host.__name__}'
        if name in OWN_CONTAINERS:
            return name
    return found


def container_named(name: object) -> type:
    for host, title in BUILTIN_CONTAINERS.items():
        if title == name:
            return host
    if isinstance(name, str) and name in OWN_CONTAINERS:
        home, _, title = name.partition(':')
        found = vars(importlib.import_module(PACKAGE + home)).get(title)
        if isinstance(found, type):
            return found
    raise SnapshotError(f'the snapshot names the type {str(name)[:80]!r}, which does not exist here')
