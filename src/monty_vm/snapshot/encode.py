"""A session to bytes.

Everything that can be reached is put into a table of records; a record refers to others by number, so identity, sharing
and cycles survive. The walk is a queue, never recursion, so deep data is no problem. A container whose content is plain
(text, numbers, lists, dictionaries with text keys) and held by nothing else becomes one record as it is, packed by the
codec; that nothing else holds it is known from the host's reference counts.

Values inside records: plain scalars as they are, `[]` for a variable without a value, `[n]` for the object with number
n.

The rule: dumping changes nothing in the session and runs no guest code.
"""

from __future__ import annotations

import gc
import hashlib
import platform
import sys
from array import array
from collections import OrderedDict, deque
from typing import TYPE_CHECKING, Any, Final, final

import msgpack
import ormsgpack
from mypy_extensions import i64

from monty_vm.errors import SnapshotError
from monty_vm.machine.calls import Batch, LogEntry
from monty_vm.machine.frame import ASIDE, RETURNED, UNSET, Cell, Code, Frame, Globals
from monty_vm.machine.machine import module_variables
from monty_vm.machine.tasks import Ready
from monty_vm.objects.classes import Class, Instance, MortalInstance
from monty_vm.objects.exception import ExceptionObject, TracebackEntry
from monty_vm.objects.extended import GlobalsView
from monty_vm.objects.function import Function, Module
from monty_vm.objects.future import HostCall, HostFunction
from monty_vm.objects.iterators import HostIterator
from monty_vm.objects.native import Native
from monty_vm.objects.references import Reference
from monty_vm.snapshot import schema
from monty_vm.snapshot.names import NAMES
from monty_vm.snapshot.schema import LONG
from monty_vm.snapshot.units import store_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monty_vm.machine.frame import Unit
    from monty_vm.session import Session

MAGIC: Final = b'\x93MontyVM'
VERSION: Final = 1
BIG: Final = 1
#: Levels of nesting that the codec is trusted with.
PLAIN_DEPTH: Final = 60
NOT_PLAIN: Final = -1

reference_count = getattr(sys, 'getrefcount', lambda value: 1 << 30)


def survey(container: Any, in_list: i64, in_dict: i64, depth: i64 = 0) -> i64:
    """Whether a container's content is plain data that nothing else holds.

    Returns: 0 if it is, NOT_PLAIN if something in it isn't plain, or the first reference count that is larger than the
    given ones (which are what items held only by their container have here).
    """
    if depth > PLAIN_DEPTH:
        return NOT_PLAIN
    if isinstance(container, dict):
        for key, value in container.items():
            if type(key) is not str:
                return NOT_PLAIN
            host = type(value)
            if host is not int and value is not None and host is not bool:
                found = survey_item(value, host, in_list, in_dict, in_dict, depth)
                if found:
                    return found
    elif isinstance(container, list):
        for value in container:
            host = type(value)
            if host is not int and value is not None and host is not bool:
                found = survey_item(value, host, in_list, in_dict, in_list, depth)
                if found:
                    return found
    return 0


def survey_item(value: Any, host: type, in_list: i64, in_dict: i64, expected: i64, depth: i64) -> i64:
    """`survey` of an item of a container, in which a reference count of `expected` means that nothing else holds it."""
    count: i64
    if host is str:
        assert isinstance(value, str)
        if len(value) <= LONG:
            return 0
        count = reference_count(value)
        return count if count > expected else 0
    if host is float:
        return 0 if value == value else NOT_PLAIN
    if host is list or host is dict:
        count = reference_count(value)
        return count if count > expected else survey(value, in_list, in_dict, depth + 1)
    if host is bytes:
        if len(value) <= LONG:
            return 0
        count = reference_count(value)
        return count if count > expected else 0
    return NOT_PLAIN


#: The reference counts that `survey` sees of what only its container holds.
IN_LIST: Final = int(survey([[]], -1, -1))
IN_DICT: Final = int(survey({'': []}, -1, -1))


def attributes_count(instance: Instance) -> int:
    count: int = reference_count(instance.attrs)
    return count


#: The reference count of an instance's attributes when only the instance holds them.
OWN_ATTRIBUTES: Final = attributes_count(Instance(Class('', [], {})))


#: Nothing is packed as something that it isn't exactly.
STRICT: Final = (
    ormsgpack.OPT_PASSTHROUGH_BIG_INT
    | ormsgpack.OPT_PASSTHROUGH_DATACLASS
    | ormsgpack.OPT_PASSTHROUGH_DATETIME
    | ormsgpack.OPT_PASSTHROUGH_ENUM
    | ormsgpack.OPT_PASSTHROUGH_SUBCLASS
    | ormsgpack.OPT_PASSTHROUGH_TUPLE
    | ormsgpack.OPT_PASSTHROUGH_UUID
)


def pack(body: object) -> bytes:
    """The body as msgpack. One library packs it several times as fast as the other, which takes lone surrogates too.

    Raises:
        SnapshotError: if it is nested too deeply.
    """
    try:
        return bytes(ormsgpack.packb(body, lambda value: ormsgpack.Ext(BIG, big_integer(value)), STRICT))
    except ormsgpack.MsgpackEncodeError:
        packer = msgpack.Packer(
            default=lambda value: msgpack.ExtType(BIG, big_integer(value)),
            strict_types=True,
            unicode_errors='surrogatepass',
        )
    try:
        return bytes(packer.pack(body))
    except (ValueError, OverflowError) as error:
        raise SnapshotError(f'the state cannot be stored: {error}') from None


def big_integer(value: object) -> bytes:
    """An integer of more than 64 bits."""
    if type(value) is int:
        return value.to_bytes(value.bit_length() // 8 + 1, 'little', signed=True)
    raise SnapshotError(f'a value of type {type(value).__name__!r} cannot be stored')


@final
class Encoder:
    """One dump."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.machine = session.machine
        self.limits = session.machine.limits
        #: `[number]` of each object, by id; the objects, which keeps them alive; their records.
        self.references: dict[int, list[int]] = {}
        self.objects: list[Any] = []
        self.records: list[list[Any]] = []
        #: The object that each object was first found in, for messages.
        self.parents: list[int] = []
        self.current = -1
        self.units: list[list[object]] = []
        self.unit_numbers: dict[int, int] = {}
        self.shapes: list[list[object]] = []
        self.shape_numbers: dict[type, int] = {}
        self.unset: list[int] = []
        self.names: dict[int, str] = {}
        #: The numbers of weak references.
        self.weak: list[int] = []
        #: Instances of classes derived from builtin ones whose `__del__` has been called.
        self.finalized: list[list[int]] = []

    # -- values

    def value(self, value: Any) -> Any:
        """A value as it stands in a record."""
        host = type(value)
        if value is None or host is int or host is bool:
            return value
        if host is float and value == value:
            return value
        if host is str or host is bytes:
            if len(value) <= LONG:
                return value
        elif value is UNSET:
            return self.unset
        return self.reference(value)

    def reference(self, value: Any) -> list[int]:
        identity = id(value)
        found = self.references.get(identity)
        if found is None:
            found = [len(self.objects)]
            self.references[identity] = found
            self.objects.append(value)
            self.parents.append(self.current)
        return found

    def optional(self, value: Any) -> list[int] | None:
        return None if value is None else self.reference(value)

    def values(self, values: Any) -> list[Any]:
        return [self.value(value) for value in values]

    def names_and_values(self, values: dict[Any, object]) -> dict[str, Any]:
        return {name: self.value(value) for name, value in values.items()}

    def own_dict(self, values: dict[Any, object] | None) -> Any:
        """A dictionary that only its owner holds, in place."""
        if values is None:
            return None
        for name in values:
            if type(name) is not str:
                return self.reference(values)
        return self.names_and_values(values)

    def pairs(self, values: dict[Any, Any]) -> list[Any]:
        found: list[Any] = []
        items: Any = OrderedDict.items(values) if isinstance(values, OrderedDict) else dict.items(values)
        for key, value in items:
            found.append(self.value(key))
            found.append(self.value(value))
        return found

    # -- the walk

    def drain(self) -> None:
        """Makes the records of all objects that have numbers, and of what they refer to."""
        while len(self.records) < len(self.objects):
            self.current = len(self.records)
            value = self.objects[self.current]
            self.records.append(self.record(value))
        self.current = -1

    def record(self, value: Any) -> list[Any]:
        host: type = type(value)
        if host is list:
            if survey(value, IN_LIST, IN_DICT) == 0:
                return [schema.PLAIN, value]
            return [schema.LIST, *self.values(value)]
        if host is dict:
            if survey(value, IN_LIST, IN_DICT) == 0:
                return [schema.PLAIN, value]
            for key in value:
                if type(key) is not str or len(key) > LONG:
                    return [schema.DICT, *self.pairs(value)]
            return [schema.TEXT_KEYS, self.names_and_values(value)]
        if host is tuple:
            return [schema.TUPLE, *self.values(value)]
        if host is Instance:
            return self.instance(value)
        if host is MortalInstance:
            return [*self.instance(value), value.finalized]
        if host is str or host is bytes or host is float:
            return [schema.TEXT, value]
        name = NAMES.by_id.get(id(value)) or self.names.get(id(value))
        if name is not None:
            return [schema.NAMED, name]
        if host is Cell:
            return [schema.CELL, self.value(value.value)]
        if host is Function:
            return self.function(value)
        if host is Code:
            return [schema.CODE, self.unit(value.unit), value.number]
        if host is Frame:
            return self.frame(value)
        if host is Class and value.machine is not None:
            return self.guest_class(value)
        if host is Globals:
            return [schema.GLOBALS, value.name, {key: self.value(value.get(key)) for key in value.names()}]
        if host is Module:
            return self.module(value)
        if host is ExceptionObject:
            return [
                schema.EXCEPTION,
                self.reference(value.cls),
                self.attributes(value),
                self.value(value.args),
                self.optional(value.cause),
                self.optional(value.context),
                value.suppress_context,
                self.reference(value.traceback),
            ]
        if host is TracebackEntry:
            frame = self.optional(value.frame)
            return [schema.ENTRY, self.reference(value.code), value.instruction, value.position, frame]
        if host is Ready:
            task = self.optional(value.task)
            return [schema.READY, task, value.kind, self.value(value.value), self.value(value.function)]
        if host is HostFunction:
            return [schema.HOST_FUNCTION, value.name]
        if host is HostIterator:
            return self.host_iterator(value)
        return self.other(value, host)

    def other(self, value: Any, host: type) -> list[Any]:
        """The host's types and what derives from them; the VM's own classes that need no care."""
        if isinstance(value, Reference):
            return self.weak_reference(value)
        simple = schema.HOSTS.get(host)
        if simple is not None:
            try:
                parts = simple.split(value)
            except Exception:
                raise self.refuse(value) from None
            return [schema.HOST, simple.name, *self.values(parts)]
        title = schema.container_name(host)
        if title is not None:
            return self.container(schema.SUBTYPE, [title], value, title)
        shape = schema.shape_of(host)
        if shape is not None:
            number = self.shape_numbers.get(host)
            if number is None:
                number = len(self.shapes)
                self.shape_numbers[host] = number
                self.shapes.append([shape.name, *shape.fields])
            record: list[Any] = [schema.OBJECT, number]
            for field in shape.fields:
                record.append(self.value(getattr(value, field)))
            return record
        if host is GlobalsView:
            return [schema.VIEW, 'globals', self.reference(value.variables)]
        if host.__module__ == 'monty_vm.objects.extended':
            return self.extended(value, host)
        if 'dict_' in host.__name__ or 'odict_' in host.__name__:
            owners = gc.get_referents(value)
            if len(owners) == 1 and isinstance(owners[0], dict):
                return [schema.VIEW, host.__name__.rpartition('_')[2], self.reference(owners[0])]
        if isinstance(value, Native):
            # Tables that are made for each session have natives of their own; those of any session do.
            name = f'{value.module}:{value.name}'
            if isinstance(NAMES.find(name, self.limits), Native):
                return [schema.NAMED, name]
        known = NAMES.name_of(value, self.limits)
        if known is not None:
            return [schema.NAMED, known]
        raise self.refuse(value)

    def weak_reference(self, value: Any) -> list[Any]:
        """A weak reference, as yet to nothing: what is stored for others is known at the end."""
        self.weak.append(self.current)
        cls, attrs = (None, None) if type(value) is Reference else (value.cls, value.attrs)
        parts = [self.optional(cls), self.optional(attrs), None, self.value(value.callback)]
        return [schema.REFERENCE, *parts, value.hashed is not None]

    def instance(self, value: Instance) -> list[Any]:
        return [schema.INSTANCE, self.reference(value.cls), self.attributes(value)]

    def attributes(self, value: Any) -> Any:
        """The attributes of an instance: in place, unless something else holds them too."""
        if attributes_count(value) > OWN_ATTRIBUTES:
            return self.reference(value.attrs)
        return self.own_dict(value.attrs)

    def extended(self, value: Any, host: type) -> list[Any]:
        if getattr(value, 'finalized', False):
            self.finalized.append(self.reference(value))
        base = next(base for base in host.__mro__ if base.__module__ != 'monty_vm.objects.extended')
        head: list[Any] = [self.reference(value.cls), self.reference(value.attrs)]
        simple = schema.HOSTS.get(base)
        if simple is not None:
            return [schema.EXTENDED, *head, simple.name, *self.values(simple.split(value))]
        title = schema.container_name(base)
        if title is None:
            raise self.refuse(value)
        return self.container(schema.EXTENDED, [*head, title], value, title)

    def container(self, kind: int, head: list[Any], value: Any, title: str) -> list[Any]:
        """A container of the host other than an exact list, dict or tuple; read by the methods of its host type."""
        if title == 'list':
            items = self.values(list.__iter__(value))
        elif title == 'tuple':
            items = self.values(tuple.__iter__(value))
        elif title == 'set':
            items = self.values(set.__iter__(value))
        elif title == 'frozenset':
            items = self.values(frozenset.__iter__(value))
        elif title == 'bytearray':
            items = [bytes(memoryview(value))]
        elif title == 'deque':
            items = [value.maxlen, *self.values(deque.__iter__(value))]
        elif title == 'array':
            items = [value.typecode, *array.tolist(value)]
        elif title == 'StringIO' or title == 'BytesIO':
            items = [] if value.closed else list(base_of(title).__getstate__(value)[:-1])
            if items and type(value) is base_of(title) and value.__dict__:
                items.append(self.reference(value.__dict__))
        elif title == 'Context':
            items = schema.context_state(value)
        elif title == 'modules.random:Generator':
            items = [bool(value.ready), *type(value).getstate(value)]
        else:
            items = self.pairs(value)
            if title == 'objects.defaultdict:DefaultDict':
                items = [self.value(value.default_factory), *items]
        if kind == schema.SUBTYPE and title in ('set', 'frozenset'):
            return [schema.SET if title == 'set' else schema.FROZENSET, *items]
        return [kind, *head, *items]

    def host_iterator(self, value: HostIterator) -> list[Any]:
        """An iterator of the host: its container and how many items are left, or, of a set, which."""
        iterator = value.iterator
        way = type(iterator).__name__
        record: list[Any] = [schema.ITERATOR, self.value(value.owner), value.kind]
        try:
            reduced = iterator.__reduce__()
        except RuntimeError:
            return [*record, 'changed']
        if way == '_deque_iterator' or way == '_deque_reverse_iterator':
            return [*record, 'from', reduced[1][1], self.reference(reduced[1][0])]
        items = list(reduced[1][0])
        if len(reduced) > 2:
            items = items[reduced[2] :]
        if way.startswith('dict_') and isinstance(value.owner, dict):
            return [*record, 'left', len(items)]
        return [*record, 'items', *self.values(items)]

    # -- the VM's own

    def unit(self, unit: Unit) -> int:
        number = self.unit_numbers.get(id(unit))
        if number is None:
            number = len(self.units)
            self.unit_numbers[id(unit)] = number
            self.units.append(store_unit(self.machine, unit))
        return number

    def function(self, value: Function) -> list[Any]:
        record: list[Any] = [
            schema.FUNCTION,
            self.unit(value.code.unit),
            value.code.number,
            self.reference(value.globals),
            None if value.closure is None else [self.reference(cell)[0] for cell in value.closure],
            None if value.defaults is None else self.values(value.defaults),
            self.own_dict(value.keyword_defaults),
            None if value.attrs is None else self.reference(value.attrs),
            None if value.annotations is None else self.reference(value.annotations),
            self.values(value.type_parameters),
        ]
        code = value.code
        if value.name != code.name or value.qualname != code.qualname or value.doc is not code.docstring:
            record += [value.name, value.qualname, self.value(value.doc)]
        return record

    def frame(self, value: Frame) -> list[Any]:
        code = value.code
        index = int(value.at.index)
        if not (0 <= index < len(code.instructions) and code.instructions[index] is value.at):
            index = -1
        registers = value.registers
        if len(registers) < len(code.template):
            # That of a generator that has ended.
            index = -1
            registers = code.template
        log: list[Any] | None = None
        if value.log is not None:
            log = []
            for entry in value.log:
                if isinstance(entry, Batch):
                    log.append([entry.complete, *self.values(entry.results)])
                else:
                    if not isinstance(entry, LogEntry):
                        entry = LogEntry(RETURNED, entry)
                    log.append([entry.kind, self.value(entry.value), self.optional(entry.iterator)])
        return [
            schema.FRAME,
            self.unit(code.unit),
            code.number,
            self.reference(value.globals),
            index,
            int(value.depth),
            self.value(value.result),
            self.optional(value.caller),
            self.optional(value.generator),
            self.optional(value.namespace),
            value.instance is ASIDE or self.value(value.instance),
            log,
            *self.values(registers),
        ]

    def guest_class(self, value: Class) -> list[Any]:
        return [
            schema.CLASS,
            value.name,
            value.qualname,
            value.module,
            self.values(value.bases),
            self.names_and_values(value.namespace),
            self.optional(value.metaclass),
            self.values(value.subclasses),
            None if value.slots is None else list(value.slots),
            [value.has_dict, value.is_abstract, value.final, value.varied],
            list(value.protocol),
            self.values(value.virtual),
        ]

    def module(self, value: Module) -> list[Any]:
        """A module. Of a native one, only what differs from a fresh import is stored."""
        table = NAMES.table(value.name, self.limits)
        scope = value.globals
        if table is None:
            return [schema.MODULE, value.name, self.reference(scope), False]
        missing: object = self
        given = module_variables(value.name)
        different: dict[str, Any] = {}
        for name in scope.names():
            found = scope.get(name)
            expected = table.get(name, missing)
            known = given.get(name, missing)
            if found is not expected and not (type(found) is type(known) and found == known):
                different[name] = self.value(found)
        removed = [name for name in table if scope.get(name) is UNSET]
        return [schema.MODULE, value.name, different, True, removed]

    # -- the whole

    def encode(self, answers: Sequence[tuple[int, bool, object]] | None = None) -> bytes:
        machine = self.machine
        session = self.session
        NAMES.walk(self.limits)
        for name, function in machine.prelude_functions.items():
            self.names[id(function)] = f'prelude {name}'
            self.names[id(function.globals)] = 'prelude'
        state: dict[str, Any] = {
            'globals': self.reference(machine.globals),
            'modules': [[name, *self.reference(module)] for name, module in machine.modules.items()],
            # Format 1 calls them so.
            'loading': [[name, *self.reference(module)] for name, module in machine.late.items()],
            'main': self.optional(machine.main),
            'ready': [self.reference(entry)[0] for entry in machine.ready],
            'turn': machine.turn,
            'live': [self.reference(task)[0] for task in machine.live_tasks],
            'unretrieved': [self.reference(task)[0] for task in machine.unretrieved],
            'pending': [[number, *self.reference(call)] for number, call in machine.pending.items()],
            'blocking': self.optional(machine.blocking),
            'abandoned': sorted(machine.abandoned),
            'next_id': machine.next_id,
            'task_count': machine.task_count,
            'printed': ''.join(machine.printed),
            'state': self.names_and_values(machine.state),
            'host_classes': [[name, *self.reference(cls)] for name, cls in machine.host_classes.items()],
            'usage': [machine.instructions, machine.seconds, machine.output, machine.calls, machine.memory],
            'functions': {name: function.awaitable for name, function in machine.host_functions.items()},
            'careful': machine.careful,
            'departed': [self.value(part) for entry in machine.departed for part in entry],
            'active': session._active,
            'paused': session._paused,
        }
        if answers is not None:
            state['answers'] = [[call, failed, self.value(value)] for call, failed, value in answers]
        self.drain()
        registered: list[Any] = []
        for identity, (_, classes) in machine.registered.items():
            key = self.references.get(identity)
            if key is None and identity in NAMES.by_id:
                key = self.reference(NAMES.by_name[NAMES.by_id[identity]])
            if key is not None:
                registered.append([key, *[self.reference(cls) for cls in classes]])
        self.drain()
        state['registered'] = registered
        state['finalized'] = self.finalized
        for number in self.weak:
            # What nothing else refers to isn't stored: it is dead.
            target = self.objects[number].get()
            if target is not UNSET:
                self.records[number][3] = self.references.get(id(target))
        body = [platform.python_version(), self.units, self.shapes, self.records, state]
        return pack(body)

    # -- messages

    def refuse(self, value: Any) -> SnapshotError:
        from monty_vm.objects.classes import type_of

        try:
            name = type_of(value).name
        except Exception:
            name = type(value).__name__
        if isinstance(value, Native):
            name = f'{name} {value.name!r}'
        return SnapshotError(f'{self.path()}: a value of type {name} cannot be stored')

    def path(self) -> str:
        """How the object that is being stored is reached, in the terms of the guest."""
        parts: list[str] = []
        number = self.current
        while number >= 0 and len(parts) < 40:
            parent = self.parents[number]
            if parent < 0:
                root = self.objects[number]
                if isinstance(root, Module):
                    parts.append(root.name)
                break
            step = describe_step(self.objects[parent], self.objects[number])
            parts.append(step)
            number = parent
        text = ''.join(reversed(parts)).strip('. ').removeprefix('in ')
        return text or 'the state of the session'


def base_of(title: str) -> Any:
    return schema.container_named(title)


def describe_step(owner: Any, value: Any) -> str:
    """One step of a path: how `owner` holds `value`."""
    if isinstance(owner, Globals):
        for name in owner.names():
            if owner.get(name) is value:
                return name if owner.name == '__main__' else f'{owner.name}.{name}'
        return ''
    if isinstance(owner, dict):
        for key, item in dict.items(owner):
            if item is value:
                return f'[{key!r}]' if type(key) in (str, int, bool, float) else '[...]'
        return ' (a key)'
    if isinstance(owner, (list, tuple, deque)):
        base = list if isinstance(owner, list) else tuple if isinstance(owner, tuple) else deque
        for index, item in enumerate(base.__iter__(owner)):  # type: ignore[arg-type]
            if item is value:
                return f'[{index}]'
    if isinstance(owner, Frame):
        for name, register in owner.code.variables.items():
            held = owner.registers[register]
            if held is value or (isinstance(held, Cell) and held.value is value):
                return f' in {owner.code.name}(): {name}'
        for index, name in enumerate(owner.code.free_names):
            if owner.registers[owner.code.free_register + index] is value:
                return f' in {owner.code.name}(): {name}'
        # An intermediate result, or a frame that this one waits for.
        return '' if isinstance(value, (Frame, Globals, Cell)) else f' in {owner.code.name}()'
    if isinstance(owner, Cell):
        return ''
    if isinstance(owner, Class):
        for name, item in owner.namespace.items():
            if item is value:
                return f'.{name}'
    if isinstance(owner, Function):
        for name, cell in zip(owner.code.free_names, owner.closure or [], strict=False):
            if cell is value:
                return f'.<closure>.{name}'
        for number, default in enumerate(owner.defaults or []):
            if default is value:
                return f'.__defaults__[{number}]'
        for name, default in (owner.keyword_defaults or {}).items():
            if default is value:
                return f'.__kwdefaults__[{name!r}]'
        return '.__dict__' if value is owner.attrs else ''
    if isinstance(owner, Module):
        for name in owner.globals.names():
            if owner.globals.get(name) is value:
                return f'.{name}'
        return ''
    if isinstance(owner, ExceptionObject) and value is owner.args:
        return '.args'
    if isinstance(owner, HostCall):
        return f' in {owner.function}() args' if value is owner.args else f' in {owner.function}()'
    attrs: Any = getattr(owner, 'attrs', None)
    if isinstance(attrs, dict):
        for name, item in attrs.items():
            if item is value:
                return f'.{name}'
        if attrs is value:
            return ''
    return ''


def seal(body: bytes, key: bytes | None) -> bytes:
    """The bytes of a snapshot: magic, version, whether it is authenticated, the keyed digest if so, the body."""
    head = MAGIC + bytes([VERSION, 0 if key is None else 1])
    if key is None:
        return head + body
    return head + digest(head, body, key) + body


def digest(head: bytes, body: bytes, key: bytes) -> bytes:
    """The keyed digest of a snapshot. Keys of any length are accepted."""
    hashed = hashlib.blake2b(key, digest_size=32, person=b'monty key').digest()
    made = hashlib.blake2b(head, digest_size=32, key=hashed, person=b'monty snapshot')
    made.update(body)
    return made.digest()
