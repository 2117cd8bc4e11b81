"""Bytes to a session.

First the bytes are checked as a whole (magic, version, keyed digest, well-formed to the last byte), then unpacked, then
every object is made in these steps:

1. mutable objects are made empty, and everything that needs no other object is made;
2. tuples, classes and others that need their parts to be made are made after those, by an explicit stack;
3. the mutable ones are filled;
4. sets and dictionaries whose keys have a hash of the guest's own are filled last, since that runs guest code.

The rule: bytes are hostile. Every field is checked before it is used, a forged one gives `SnapshotError`; work and
memory are proportional to the number of bytes; what the host grants comes from the caller of `load` only."""

from __future__ import annotations

import hmac
import platform
from array import array
from collections import deque
from typing import TYPE_CHECKING, Any, Final, final

import msgpack
import ormsgpack

from monty_vm.builtins.dynamic import DYNAMIC
from monty_vm.errors import SnapshotError
from monty_vm.host.filesystem import check_files
from monty_vm.machine.calls import Batch, LogEntry
from monty_vm.machine.frame import ASIDE, PLAIN, UNSET, Cell, Code, Frame, Globals
from monty_vm.machine.machine import NATIVE_MODULES, running
from monty_vm.machine.tasks import Ready
from monty_vm.objects.classes import GENERATOR_CLASSES, Class, Instance, MortalInstance
from monty_vm.objects.exception import EXCEPTIONS, ExceptionObject, Interrupted, LimitReached, Thrown, TracebackEntry
from monty_vm.objects.extended import MORTAL, GlobalsView, mortal
from monty_vm.objects.files import BinaryFile, Files, TextFile, is_sound
from monty_vm.objects.function import Function, Module
from monty_vm.objects.future import Future, Gathering, HostCall, Task
from monty_vm.objects.generator import Generator, Guard
from monty_vm.objects.iterators import HostIterator, Iterator
from monty_vm.objects.references import Reference
from monty_vm.objects.typing import MOST_FORMS, Alias, Compound, size_of
from monty_vm.snapshot import schema
from monty_vm.snapshot.encode import BIG, MAGIC, VERSION, digest
from monty_vm.snapshot.names import NAMES
from monty_vm.snapshot.schema import Shape, container_named, expect, shape_named
from monty_vm.snapshot.units import load_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from monty_vm.machine.frame import Unit
    from monty_vm.session import Session

#: Stands for an object that isn't made yet.
NOT_MADE: Final = object()
#: Keys of one hash that a dictionary may have; more of them would make loading slow.
SAME_HASH: Final = 1000
#: Classes that stand between the VM's own parts and are never values of the guest.
INTERNAL: Final = frozenset({Frame, Globals, Ready, LogEntry, Batch})
SMALL: Final = 1 << 62


def unseal(data: object, key: bytes | None) -> bytes:
    """The body of a snapshot, after its head and, if there is one, its keyed digest have been checked."""
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise SnapshotError(f'a snapshot must be bytes, not {type(data).__name__}')
    data = bytes(data)
    start = len(MAGIC)
    if len(data) < start + 2 or data[:start] != MAGIC:
        raise SnapshotError('these bytes are not a snapshot')
    head = data[: start + 2]
    if head[start] != VERSION:
        raise SnapshotError(f'the snapshot has format {head[start]}; this version of monty_vm reads format {VERSION}')
    body = data[start + 2 :]
    if head[start + 1] == 0:
        if key is not None:
            raise SnapshotError('the snapshot is not authenticated, but a key was given')
        return body
    if head[start + 1] != 1:
        raise SnapshotError('the snapshot is damaged')
    if key is None:
        raise SnapshotError('the snapshot is authenticated; it needs its key')
    mark, body = body[:32], body[32:]
    if not hmac.compare_digest(mark, digest(head, body, key)):
        raise SnapshotError('the key is wrong, or the snapshot was changed')
    return body


def big_integer(code: int, data: bytes) -> object:
    if code != BIG:
        raise SnapshotError('the snapshot is damaged: an unknown extension')
    return int.from_bytes(data, 'little', signed=True)


def unpack(body: bytes) -> Any:
    """What the codec packed. The bytes are first skipped over, so that no forged length allocates anything."""
    try:
        scanner = msgpack.Unpacker(None, max_buffer_size=max(len(body), 1))
        scanner.feed(body)
        scanner.skip()
        if scanner.tell() != len(body):
            raise SnapshotError('the snapshot is damaged: it does not end where it should')
        try:
            return ormsgpack.unpackb(body, ext_hook=big_integer)
        except ormsgpack.MsgpackDecodeError:
            # Lone surrogates, which the other library takes; or it refuses the bytes too.
            return msgpack.unpackb(
                body, raw=False, unicode_errors='surrogatepass', strict_map_key=True, ext_hook=big_integer, timestamp=1
            )
    except SnapshotError:
        raise
    except Exception as error:
        raise SnapshotError(f'the snapshot is damaged: {type(error).__name__}: {error}'[:300]) from None


@final
class Decoder:
    """One load."""

    def __init__(
        self, session: Session, body: object, functions: Mapping[str, Callable[..., Any]], stand_ins: bool = False
    ) -> None:
        self.session = session
        self.machine = session.machine
        self.limits = session.machine.limits
        self.body = body
        self.functions = functions
        #: Whether functions that aren't given are stood in for.
        self.stand_ins = stand_ins
        #: What a recording has kept: ids of calls, whether they failed, values.
        self.answers: list[tuple[int, bool, object]] = []
        self.written = ''
        self.here = ''
        self.units: list[Unit] = []
        self.shapes: list[Shape] = []
        self.records: list[Any] = []
        self.objects: list[Any] = []
        self.classes: list[int] = []
        #: Objects that can be made only when everything else is filled, and objects that refer to such.
        self.late: list[int] = []
        self.postponed: list[int] = []
        self.hashed: list[int] = []
        #: Weak references that don't refer to anything yet; callbacks of those whose object is dead.
        self.weak: list[int] = []
        self.dead: list[tuple[object, object]] = []
        self.links: dict[tuple[int, int], list[Cell]] = {}

    def decode(self) -> None:
        """Fills the session.

        Raises:
            SnapshotError: whatever is wrong.
        """
        before = getattr(running, 'machine', None)
        running.machine = self.machine
        try:
            self.build()
        except SnapshotError:
            raise
        except LimitReached as reached:
            raise SnapshotError(f'a limit was reached while the snapshot was loaded: {reached.message}') from None
        except Interrupted:
            raise SnapshotError('a key of a dictionary or set has a __hash__ that waits for the host') from None
        except Exception as error:
            raise SnapshotError(f'the snapshot is damaged: {type(error).__name__}: {error}'[:300]) from None
        finally:
            running.machine = before

    def build(self) -> None:
        body = self.body
        expect(isinstance(body, list))
        assert isinstance(body, list)
        expect(len(body) == 5)
        version, units, shapes, records, state = body
        expect(type(version) is str and type(units) is list and type(shapes) is list)
        expect(type(records) is list and type(state) is dict)
        self.written = f'Python {version[:40]}'
        self.here = f'Python {platform.python_version()}'
        machine = self.machine
        machine.reset_usage()
        self.restore_usage(state)
        self.restore_functions(state)
        for unit in units:
            self.units.append(load_unit(machine, unit, self.written, self.here))
        for shape in shapes:
            expect(type(shape) is list and len(shape) > 0 and type(shape[0]) is str)
            found = shape_named(shape[0])
            if shape[1:] != found.fields:
                raise SnapshotError(f'objects of the class {shape[0]!r} have other attributes here')
            self.shapes.append(found)
        self.records = records
        count = len(records)
        self.objects = [NOT_MADE] * count
        needy: list[int] = []
        for number in range(count):
            record = records[number]
            expect(type(record) is list and len(record) > 0 and type(record[0]) is int)
            made = self.start(number, record, record[0])
            if made is NOT_MADE:
                needy.append(number)
            else:
                self.objects[number] = made
        for number in needy:
            self.make(number)
        for number in range(count):
            self.fill(number, records[number])
        for number in self.classes:
            cls = self.objects[number]
            cls.refresh()
            cls.cache.clear()
        try:
            self.finish_late()
        except Thrown:
            raise SnapshotError('a key of a dictionary or set has a __hash__ or __eq__ that fails') from None
        # Guest code may have run to hash keys; what it used and printed isn't the session's.
        self.restore_usage(state)
        check_forms(self.objects)
        for made in self.objects:
            if isinstance(made, Future):
                check_future(made)
            elif isinstance(made, Guard):
                expect(made.frame is None or made.frame.code.is_guarded)
            elif isinstance(made, (BinaryFile, TextFile)):
                expect(is_sound(made))
        self.restore_state(state)
        # What sessions put in place of the host thread's own while they run has to be fit for that.
        self.machine.enter_host()
        self.machine.leave_host()

    # -- references

    def reference(self, value: Any) -> int:
        """The number that a reference has."""
        expect(type(value) is list and len(value) == 1)
        return self.number(value[0])

    def number(self, value: Any) -> int:
        expect(type(value) is int and 0 <= value < len(self.records))
        number: int = value
        return number

    def at(self, number: Any) -> Any:
        """The object with a number."""
        made = self.objects[self.number(number)]
        if made is NOT_MADE:
            raise Postponed
        return made

    def value(self, value: Any) -> Any:
        """A value as it stands in a record, which may be unset."""
        host = type(value)
        if host is list:
            if not value:
                return UNSET
            return self.at(self.reference(value))
        expect(host is not dict)
        return value

    def guest(self, value: Any) -> Any:
        """A value that a guest can hold."""
        host = type(value)
        if host is list:
            if not value:
                # Sentinels of natives that stand among a guest's arguments.
                return UNSET
            found = self.at(self.reference(value))
            expect(type(found) not in INTERNAL)
            return found
        expect(host is not dict)
        return value

    def typed(self, value: Any, host: type) -> Any:
        """A reference to an object of a type."""
        found = self.at(self.reference(value))
        expect(isinstance(found, host))
        return found

    def optional(self, value: Any, host: type) -> Any:
        return None if value is None else self.typed(value, host)

    def numbered(self, number: Any, host: type) -> Any:
        found = self.at(number)
        expect(isinstance(found, host))
        return found

    def named(self, values: Any) -> dict[str, object]:
        """A dictionary that stands in place."""
        expect(type(values) is dict)
        found: dict[str, object] = {}
        for name, value in values.items():
            expect(type(name) is str)
            found[name] = self.guest(value)
        return found

    def own_dict(self, value: Any) -> Any:
        """A dictionary that stands in place or is referred to, which may be of a guest's own class."""
        if type(value) is dict:
            return self.named(value)
        return self.typed(value, dict)

    def code(self, unit: Any, number: Any) -> Code:
        expect(type(unit) is int and 0 <= unit < len(self.units) and type(number) is int)
        codes = self.units[unit].codes
        expect(0 <= number < len(codes))
        code: Code = codes[number]
        return code

    # -- step 1: what needs nothing

    def start(self, number: int, record: list[Any], kind: int) -> Any:
        """The object of a record, still empty, or NOT_MADE if it needs others."""
        if kind == schema.PLAIN:
            expect(len(record) == 2 and (type(record[1]) is dict or type(record[1]) is list))
            return record[1]
        if kind == schema.TEXT_KEYS:
            expect(len(record) == 2)
            return {}
        if kind == schema.LIST:
            return []
        if kind == schema.DICT:
            expect(len(record) % 2 == 1)
            return {}
        if kind == schema.SET:
            return set()
        if kind == schema.INSTANCE:
            expect(len(record) == 3 or len(record) == 4)
            return (Instance if len(record) == 3 else MortalInstance)(EXCEPTIONS['BaseException'])
        if kind == schema.CELL:
            expect(len(record) == 2)
            return Cell()
        if kind == schema.TEXT:
            expect(len(record) == 2 and type(record[1]) in (str, bytes, float))
            return record[1]
        if kind == schema.NAMED:
            return self.shared(record)
        if kind == schema.CODE:
            expect(len(record) == 3)
            return self.code(record[1], record[2])
        if kind == schema.GLOBALS:
            expect(len(record) == 3 and type(record[1]) is str and type(record[2]) is dict)
            return Globals(record[1], self.machine.builtins)
        if kind == schema.EXCEPTION:
            expect(len(record) == 8)
            return ExceptionObject(EXCEPTIONS['BaseException'], ())
        if kind == schema.HOST_FUNCTION:
            expect(len(record) == 2 and type(record[1]) is str)
            found = self.machine.host_functions.get(record[1])
            if found is None:
                raise SnapshotError(f'the snapshot uses the function {record[1][:80]!r}, which was not given to load()')
            return found
        if kind == schema.OBJECT:
            expect(len(record) >= 2 and type(record[1]) is int and 0 <= record[1] < len(self.shapes))
            shape = self.shapes[record[1]]
            expect(len(record) == 2 + len(shape.fields))
            return schema.blank(shape.host)
        if kind == schema.READY:
            expect(len(record) == 5)
            return Ready(None, 0, None)
        if kind == schema.REFERENCE:
            expect(len(record) == 6)
            self.weak.append(number)
            return blank_reference(record[1] is None)
        if kind == schema.ITERATOR:
            expect(len(record) >= 4)
            return HostIterator(None, None)
        if kind == schema.SUBTYPE:
            expect(len(record) >= 2)
            return self.subtype(container_named(record[1]), record, 2)
        return NOT_MADE

    def subtype(self, host: type, record: list[Any], start: int) -> Any:
        """An empty container of a host type other than list, dict, tuple and set."""
        maker: Any = host
        title = record[start - 1]
        expect(title not in ('tuple', 'frozenset'))
        if title == 'deque':
            expect(len(record) > start)
            limit = record[start]
            expect(limit is None or (type(limit) is int and 0 <= limit < SMALL))
            return maker([], limit)
        if title == 'bytearray':
            expect(len(record) == start + 1 and type(record[start]) is bytes)
            return maker(record[start])
        if title == 'array':
            expect(len(record) > start and type(record[start]) is str)
            return maker(record[start])
        return maker()

    def shared(self, record: list[Any]) -> Any:
        expect(len(record) == 2 and type(record[1]) is str)
        name: str = record[1]
        if name.startswith('prelude'):
            if name == 'prelude':
                return self.machine.prelude('close_generator').globals
            self.machine.prelude('close_generator')
            function = self.machine.prelude_functions.get(name[8:])
            if function is not None:
                return function
        found = NAMES.find(name, self.limits)
        if found is None:
            raise SnapshotError(f'the snapshot uses {name[:80]!r}, which does not exist here')
        if name in DYNAMIC and not self.machine.dynamic_code:
            raise SnapshotError(f'the snapshot uses {name}(), which was not granted to load()')
        return found

    # -- step 2: what needs its parts

    def needs(self, record: list[Any]) -> list[int]:
        """The numbers of the objects that have to be made before the one of a record."""
        kind = record[0]
        parts: list[Any]
        if kind == schema.TUPLE or kind == schema.FROZENSET:
            parts = record[1:]
        elif kind == schema.HOST:
            parts = record[2:]
        elif kind == schema.CLASS:
            expect(len(record) == 12 and type(record[4]) is list)
            parts = record[4]
        elif kind == schema.EXTENDED:
            expect(len(record) >= 4)
            parts = [record[1], *(record[4:] if record[3] in schema.HOSTS_BY_NAME or record[3] in IMMUTABLE else ())]
        elif kind == schema.VIEW:
            expect(len(record) == 3)
            parts = [record[2]]
        elif kind == schema.FUNCTION:
            expect(len(record) == 10 or len(record) == 13)
            parts = [record[3]]
        elif kind == schema.FRAME:
            expect(len(record) >= 12)
            parts = [record[3]]
        elif kind == schema.MODULE:
            expect(len(record) in (4, 5))
            parts = [] if record[3] else [record[2]]
        elif kind == schema.ENTRY:
            expect(len(record) == 5)
            parts = [record[1]]
        else:
            raise SnapshotError('the snapshot is damaged: an unknown kind of record')
        found: list[int] = []
        for part in parts:
            if type(part) is list and part:
                found.append(self.reference(part))
        return found

    def make(self, number: int) -> None:
        """Makes an object that needs others, and first those."""
        objects = self.objects
        if objects[number] is not NOT_MADE:
            return
        stack: list[int] = [number]
        active: set[int] = set()
        while stack:
            top = stack[-1]
            if objects[top] is not NOT_MADE:
                stack.pop()
                continue
            record = self.records[top]
            needed = self.needs(record)
            missing = [part for part in needed if objects[part] is NOT_MADE]
            if missing and top not in active:
                active.add(top)
                for part in missing:
                    if part in active:
                        raise SnapshotError('the snapshot is damaged: an object contains itself before it exists')
                stack.extend(missing)
                continue
            if missing:
                # It waits for one that can be made only at the end.
                self.late.append(top)
                stack.pop()
                continue
            if record[0] == schema.FROZENSET and not all(self.is_settled(objects[part]) for part in needed):
                self.late.append(top)
                stack.pop()
                active.add(top)
                continue
            objects[top] = self.complete(top, record)
            stack.pop()

    def is_settled(self, value: Any) -> bool:
        """Whether a part of a frozenset can be hashed before anything is filled."""
        work = [value]
        steps = 0
        while work:
            item = work.pop()
            steps += 1
            if steps > 10_000:
                return False
            if isinstance(item, tuple) and type(item) is tuple:
                work += item
            elif isinstance(item, (Instance, Class)) or type(item).__module__.startswith('monty_vm.'):
                if not (isinstance(item, Class) and item.machine is None):
                    return False
        return True

    def complete(self, number: int, record: list[Any]) -> Any:
        """The object of a record whose parts exist."""
        kind = record[0]
        if kind == schema.TUPLE:
            return tuple([self.guest(item) for item in record[1:]])
        if kind == schema.FROZENSET:
            items = [self.guest(item) for item in record[1:]]
            self.check_hashes(items)
            return frozenset(items)
        if kind == schema.HOST:
            expect(len(record) >= 2 and type(record[1]) is str)
            entry = schema.HOSTS_BY_NAME.get(record[1])
            expect(entry is not None)
            assert entry is not None
            return entry.make(entry.host, [self.guest(item) for item in record[2:]])
        if kind == schema.FUNCTION:
            scope = self.typed(record[3], Globals)
            code = self.code(record[1], record[2])
            return Function(code, scope, self.link(scope, code.unit), self.machine, None)
        if kind == schema.FRAME:
            scope = self.typed(record[3], Globals)
            code = self.code(record[1], record[2])
            expect(len(record) - 12 == len(code.template))
            registers: list[object] = list(code.template)
            return Frame(code, scope, self.link(scope, code.unit), registers, self.machine)
        if kind == schema.CLASS:
            expect(type(record[1]) is str)
            bases = [self.typed(base, Class) for base in record[4]]
            expect(len(bases) > 0)
            for base in bases:
                expect(not (base.machine is None and base.final))
            self.classes.append(number)
            return Class(record[1], bases, {}, self.machine, 'builtins')
        if kind == schema.MODULE:
            return self.make_module(record)
        if kind == schema.EXTENDED:
            return self.make_extended(record)
        if kind == schema.VIEW:
            way = record[1]
            if way == 'globals':
                scope = self.typed(record[2], Globals)
                view: Any = GlobalsView
                made = view.__new__(view)
                made.variables = scope
                scope.view = made
                return made
            owner = self.typed(record[2], dict)
            expect(way in ('keys', 'values', 'items'))
            return owner.keys() if way == 'keys' else owner.values() if way == 'values' else owner.items()
        assert kind == schema.ENTRY
        code = self.typed(record[1], Code)
        instruction, position = record[2], record[3]
        expect(type(instruction) is int and type(position) is int)
        expect(0 <= instruction < 2**31 and 0 <= position < 2**31)
        return TracebackEntry(code, position, instruction)

    def link(self, scope: Globals, unit: Unit) -> list[Cell]:
        """The cells of a unit's globals: one list for all functions of the unit, as when it ran."""
        key = (id(scope), id(unit))
        found = self.links.get(key)
        if found is None:
            found = scope.link(unit)
            self.links[key] = found
        return found

    def make_module(self, record: list[Any]) -> Module:
        expect(type(record[1]) is str)
        name: str = record[1]
        if not record[3]:
            expect(len(record) == 4 and record[3] is False)
            return Module(name, self.typed(record[2], Globals))
        expect(len(record) == 5 and type(record[2]) is dict and type(record[4]) is list)
        native = NATIVE_MODULES.get(name)
        if native is None:
            raise SnapshotError(f'the snapshot uses the module {name[:80]!r}, which does not exist here')
        module = self.machine.new_module(name)
        for key, value in native(self.machine).items():
            module.globals.set(key, value)
        self.machine.leave_host()
        return module

    def make_extended(self, record: list[Any]) -> Any:
        cls = self.typed(record[1], Class)
        expect(cls.machine is not None)
        extended: Any = cls.layout.extended
        base = cls.layout.host
        expect(extended is not None and base is not None and type(record[3]) is str)
        title = record[3]
        entry = schema.HOSTS_BY_NAME.get(title)
        value: Any
        if entry is not None:
            expect(entry.host is base)
            value = entry.make(extended, [self.guest(item) for item in record[4:]])
        elif title == 'tuple':
            expect(base is tuple)
            value = extended.__new__(extended, [self.guest(item) for item in record[4:]])
        elif title == 'frozenset':
            expect(base is frozenset)
            items = [self.guest(item) for item in record[4:]]
            self.check_hashes(items)
            value = extended.__new__(extended, items)
        else:
            expect(container_named(title) is base)
            if title == 'deque':
                expect(len(record) > 4)
                limit = record[4]
                expect(limit is None or (type(limit) is int and 0 <= limit < SMALL))
                value = extended.__new__(extended)
                deque.__init__(value, [], limit)
            elif title == 'array':
                expect(len(record) > 4 and type(record[4]) is str)
                value = extended.__new__(extended, record[4])
            else:
                value = extended.__new__(extended)
        expect(type(value) is extended)
        value.cls = cls
        value.attrs = {}
        return value

    # -- step 3: filling

    def fill(self, number: int, record: list[Any]) -> None:
        """Fills an object, or puts it off if it refers to one that can't be made yet."""
        made = self.objects[number]
        if made is NOT_MADE:
            return
        try:
            self.fill_object(number, record, record[0], made)
        except Postponed:
            self.postponed.append(number)

    def fill_object(self, number: int, record: list[Any], kind: int, made: Any) -> None:
        if kind == schema.PLAIN or kind == schema.NAMED or kind == schema.TEXT:
            return
        if kind == schema.LIST:
            made[:] = [self.guest(item) for item in record[1:]]
        elif kind == schema.TEXT_KEYS:
            made.update(self.named(record[1]))
        elif kind == schema.INSTANCE:
            self.fill_instance(record, made)
        elif kind == schema.REFERENCE:
            made.callback = self.guest(record[4])
            if record[1] is not None:
                cls = self.typed(record[1], Class)
                expect(cls.layout.extended is type(made) and cls.machine is not None)
                made.cls = cls
                made.attrs = self.own_dict(record[2])
        elif kind == schema.CELL:
            made.value = self.guest(record[1])
        elif kind == schema.FUNCTION:
            self.fill_function(record, made)
        elif kind == schema.GLOBALS:
            for name, item in record[2].items():
                expect(type(name) is str)
                made.set(name, self.guest(item))
        elif kind == schema.OBJECT:
            self.fill_shape(record, made, self.shapes[record[1]])
        elif kind == schema.FRAME:
            self.fill_frame(record, made)
        elif kind == schema.CLASS:
            self.fill_class(record, made)
        elif kind == schema.EXCEPTION:
            self.fill_instance(record, made)
            args = self.guest(record[3])
            expect(type(args) is tuple)
            made.args = args
            made.cause = self.optional(record[4], ExceptionObject)
            made.context = self.optional(record[5], ExceptionObject)
            expect(type(record[6]) is bool)
            made.suppress_context = record[6]
            traceback = self.typed(record[7], list)
            for entry in self.records[self.reference(record[7])][1:]:
                if type(entry) is list and entry:
                    self.typed(entry, TracebackEntry)
                else:
                    expect(entry == [])
            made.traceback = traceback
        elif kind == schema.ENTRY:
            made.frame = self.optional(record[4], Frame)
        elif kind == schema.MODULE:
            if record[3]:
                for name, item in self.named(record[2]).items():
                    made.globals.set(name, item)
                for name in record[4]:
                    expect(type(name) is str)
                    made.globals.set(name, UNSET)
        elif kind == schema.READY:
            made.task = self.optional(record[1], Task)
            expect(type(record[2]) is int and 0 <= record[2] <= 6)
            made.kind = record[2]
            made.value = self.guest(record[3])
            made.function = self.guest(record[4])
        elif kind == schema.ITERATOR or kind == schema.DICT or kind == schema.SET or kind == schema.VIEW:
            self.hashed.append(number)
        elif kind == schema.SUBTYPE:
            self.fill_container(number, record, made, record[1], 2)
        elif kind == schema.EXTENDED:
            made.attrs = self.typed(record[2], dict)
            self.fill_container(number, record, made, record[3], 4)

    def fill_instance(self, record: list[Any], made: Any) -> None:
        cls = self.typed(record[1], Class)
        exception = isinstance(made, ExceptionObject)
        if exception:
            expect(cls.layout is EXCEPTIONS['BaseException'])
        else:
            expect(len(cls.layout.mro) == 1 or cls.layout.extended is Instance)
        made.cls = cls
        made.attrs = self.own_dict(record[2])
        if isinstance(made, MortalInstance):
            expect(type(record[3]) is bool)
            made.finalized = record[3]

    def fill_function(self, record: list[Any], made: Function) -> None:
        code = made.code
        closure = record[4]
        if closure is None:
            expect(not code.free_names)
        else:
            expect(type(closure) is list and len(closure) == len(code.free_names))
            made.closure = [self.numbered(cell, Cell) for cell in closure]
        defaults = record[5]
        if defaults is not None:
            expect(type(defaults) is list and len(defaults) <= code.positional)
            made.defaults = [self.guest(item) for item in defaults]
        made.keyword_defaults = None if record[6] is None else self.own_dict(record[6])
        made.attrs = None if record[7] is None else self.own_dict(record[7])
        made.annotations = None if record[8] is None else self.own_dict(record[8])
        expect(type(record[9]) is list)
        made.type_parameters = tuple([self.guest(item) for item in record[9]])
        if len(record) == 13:
            expect(type(record[10]) is str and type(record[11]) is str)
            made.name = record[10]
            made.qualname = record[11]
            made.doc = self.guest(record[12])

    def fill_frame(self, record: list[Any], made: Frame) -> None:
        code = made.code
        index = record[4]
        expect(type(index) is int and -1 <= index < len(code.instructions))
        expect(type(record[5]) is int and 0 <= record[5] <= 200_000)
        made.at = code.entry if index < 0 else code.instructions[index]
        made.depth = record[5]
        made.result = self.guest(record[6])
        made.caller = self.optional(record[7], Frame)
        made.generator = self.optional(record[8], Generator)
        expect(made.generator is None or code.kind != PLAIN)
        made.namespace = None if record[9] is None else self.guest(record[9])
        made.instance = ASIDE if record[10] is True else self.guest(record[10])
        log = record[11]
        if log is not None:
            expect(type(log) is list)
            entries: list[object] = []
            for entry in log:
                expect(type(entry) is list and len(entry) > 0)
                if type(entry[0]) is bool:
                    entries.append(Batch([self.guest(item) for item in entry[1:]], entry[0]))
                else:
                    expect(len(entry) == 3 and type(entry[0]) is int and 0 <= entry[0] <= 5)
                    entries.append(LogEntry(entry[0], self.guest(entry[1]), self.optional(entry[2], Iterator)))
            made.log = entries
        registers = [self.guest(item) for item in record[12:]]
        if index >= 0:
            for register in range(len(code.free_names)):
                expect(type(registers[int(code.free_register) + register]) is Cell)
            made.registers = registers
        else:
            made.registers = []

    def fill_class(self, record: list[Any], made: Class) -> None:
        expect(type(record[2]) is str and type(record[3]) is str)
        made.qualname = record[2]
        made.module = record[3]
        made.namespace.update(self.named(record[5]))
        made.metaclass = self.optional(record[6], Class)
        expect(type(record[7]) is list and type(record[11]) is list)
        # The order in which subclasses were made; which ones they are follows from their bases.
        order = [self.typed(item, Class) for item in record[7]]
        expect(len(order) == len(made.subclasses))
        expect({id(item) for item in order} == {id(item) for item in made.subclasses})
        made.subclasses = order
        if record[8] is not None:
            expect(type(record[8]) is list and all(type(item) is str for item in record[8]))
            made.slots = record[8]
        flags = record[9]
        expect(type(flags) is list and len(flags) == 4 and all(type(flag) is bool for flag in flags))
        made.has_dict, made.is_abstract, made.final, made.varied = flags
        expect(type(record[10]) is list and all(type(item) is str for item in record[10]))
        made.protocol = tuple(record[10])
        made.virtual = [self.typed(item, Class) for item in record[11]]

    def fill_shape(self, record: list[Any], made: Any, shape: Shape) -> None:
        position = 2
        core = shape.name.startswith('objects.')
        for field in shape.fields:
            expected = EXPECTED.get(field) if core else None
            item = self.value(record[position]) if expected in INTERNAL else self.guest(record[position])
            if expected is not None:
                if not isinstance(item, expected) and not (item is None and field in OPTIONAL):
                    raise SnapshotError(f'the attribute {field!r} of a {shape.name} has the wrong type')
                if type(item) is int and not -SMALL < item < SMALL and field not in UNBOUNDED:
                    raise SnapshotError(f'the attribute {field!r} of a {shape.name} is out of range')
            setattr(made, field, item)
            position += 1

    def fill_container(self, number: int, record: list[Any], made: Any, title: str, start: int) -> None:
        """Fills a container of the host by the methods of the host's type."""
        if title == 'list':
            list.extend(made, [self.guest(item) for item in record[start:]])
        elif title == 'deque':
            deque.extend(made, [self.guest(item) for item in record[start + 1 :]])
        elif title == 'bytearray':
            if start == 4:
                expect(len(record) == 5 and type(record[4]) is bytes)
                bytearray.extend(made, record[4])
        elif title == 'array':
            array.extend(made, record[start + 1 :])
        elif title == 'StringIO' or title == 'BytesIO':
            base: Any = container_named(title)
            state = record[start:]
            if not state:
                base.close(made)
                return
            count = 3 if title == 'StringIO' else 2
            attrs = self.typed(state.pop(), dict) if len(state) > count and type(made) is base else None
            expect(len(state) == count and (attrs is None or type(attrs) is dict))
            if title == 'StringIO':
                expect(type(state[0]) is str and (state[1] is None or type(state[1]) is str))
            else:
                expect(type(state[0]) is bytes)
            expect(type(state[-1]) is int and 0 <= state[-1] < SMALL)
            base.__setstate__(made, (*state, attrs))
        elif title == 'Context':
            schema.set_context_state(made, record[start:])
        elif title == 'modules.random:Generator':
            expect(len(record) == start + 626 and type(record[start]) is bool)
            for item in record[start + 1 :]:
                expect(type(item) is int and 0 <= item < 1 << 32)
            base = container_named(title)
            base.setstate(made, tuple(record[start + 1 :]))
            made.ready = record[start]
        elif title in ('set', 'dict', 'OrderedDict', 'Counter', 'objects.defaultdict:DefaultDict'):
            self.hashed.append(number)

    # -- step 4: what hashes

    def finish_late(self) -> None:
        """Fills sets and dictionaries: first those whose keys are hashed by the host alone."""
        guests: list[int] = []
        iterators: list[int] = []
        for number in self.hashed:
            record = self.records[number]
            if record[0] == schema.ITERATOR or record[0] == schema.VIEW:
                iterators.append(number)
            elif any(type(item) is list for item in record[1:]) and not self.hashes_by_host(record):
                guests.append(number)
            else:
                self.fill_hashed(record, self.objects[number])
        self.link_weak()
        late = list(dict.fromkeys(self.late))
        self.hashed = []
        for _ in range(len(late) + 1):
            remaining = []
            for number in late:
                record = self.records[number]
                if any(self.objects[part] is NOT_MADE for part in self.needs(record)):
                    remaining.append(number)
                else:
                    self.objects[number] = self.complete(number, record)
                    self.postponed.append(number)
            if not remaining:
                break
            if len(remaining) == len(late):
                raise SnapshotError('the snapshot is damaged: an object contains itself before it exists')
            late = remaining
        for number in self.postponed:
            self.fill_object(number, self.records[number], self.records[number][0], self.objects[number])
        self.link_weak()
        for number in [*guests, *self.hashed]:
            if self.records[number][0] == schema.ITERATOR or self.records[number][0] == schema.VIEW:
                iterators.append(number)
            else:
                self.fill_hashed(self.records[number], self.objects[number])
        for number in iterators:
            made = self.objects[number]
            if isinstance(made, GlobalsView):
                made.refresh()
        for number in iterators:
            if self.records[number][0] == schema.ITERATOR:
                self.fill_iterator(self.records[number], self.objects[number])

    def hashes_by_host(self, record: list[Any]) -> bool:
        """Whether the keys of a set or dictionary are hashed and compared without guest code."""
        try:
            for key in self.keys_of(record):
                if not self.is_plain_key(key):
                    return False
        except Postponed:
            return False
        return True

    def keys_of(self, record: list[Any]) -> list[Any]:
        kind = record[0]
        if kind == schema.SET:
            return [self.guest(item) for item in record[1:]]
        if kind == schema.DICT:
            return [self.guest(item) for item in record[1::2]]
        start = 2 if kind == schema.SUBTYPE else 4
        title = record[start - 1]
        if title == 'set':
            return [self.guest(item) for item in record[start:]]
        if title == 'objects.defaultdict:DefaultDict':
            start += 1
        return [self.guest(item) for item in record[start::2]]

    def is_plain_key(self, key: Any) -> bool:
        work = [key]
        steps = 0
        while work:
            item = work.pop()
            steps += 1
            if steps > 10_000:
                return False
            if type(item) is tuple:
                work += item
            elif isinstance(item, Instance):
                if item.cls.has_hash or item.cls.has_eq:
                    return False
            elif isinstance(item, Class):
                if item.metaclass is not None and item.machine is not None:
                    return False
            elif type(item).__module__ == 'monty_vm.objects.extended' or isinstance(item, (frozenset, Reference)):
                return False
        return True

    def check_hashes(self, keys: list[Any]) -> None:
        """Refuses keys that were chosen to have the same hash."""
        if len(keys) <= SAME_HASH:
            return
        counts: dict[int, int] = {}
        for key in keys:
            if type(key) is not str:
                hashed = hash(key)
                count = counts.get(hashed, 0) + 1
                if count > SAME_HASH:
                    raise SnapshotError('the snapshot has a dictionary or set with too many keys of the same hash')
                counts[hashed] = count

    def link_weak(self) -> None:
        """Has the weak references refer to what has been made."""
        from monty_vm.modules.weakrefs import link_for

        waiting: list[int] = []
        for number in self.weak:
            record = self.records[number]
            made = self.objects[number]
            if record[3] is None:
                expect(type(record[5]) is bool)
                made.hashed = id(made) >> 4 if record[5] else None
                if made.callback is not None:
                    # What it referred to was alive, but nothing else referred to it.
                    self.dead.append((made.callback, made))
                    made.callback = None
            elif self.objects[self.reference(record[3])] is NOT_MADE:
                waiting.append(number)
            else:
                made.link = link_for(self.machine, self.at(self.reference(record[3])))
                made.link.add(made)
        self.weak = waiting

    def fill_hashed(self, record: list[Any], made: Any) -> None:
        kind = record[0]
        if kind == schema.SET:
            items = [self.guest(item) for item in record[1:]]
            self.check_hashes(items)
            made.update(items)
            return
        start = 1
        if kind != schema.DICT:
            start = 2 if kind == schema.SUBTYPE else 4
            title = record[start - 1]
            if title == 'set':
                items = [self.guest(item) for item in record[start:]]
                self.check_hashes(items)
                set.update(made, items)
                return
            if title == 'objects.defaultdict:DefaultDict':
                expect(len(record) > start)
                made.default_factory = self.guest(record[start])
                start += 1
        expect((len(record) - start) % 2 == 0)
        keys = [self.guest(item) for item in record[start::2]]
        self.check_hashes(keys)
        values = [self.guest(item) for item in record[start + 1 :: 2]]
        if kind == schema.DICT:
            made.update(zip(keys, values, strict=True))
        elif title == 'OrderedDict':
            from collections import OrderedDict

            for key, value in zip(keys, values, strict=True):
                OrderedDict.__setitem__(made, key, value)
        else:
            for key, value in zip(keys, values, strict=True):
                dict.__setitem__(made, key, value)

    def fill_iterator(self, record: list[Any], made: HostIterator) -> None:
        owner = self.guest(record[1])
        way = record[2]
        mark = record[3]
        expect(type(way) is str and way in GENERATOR_CLASSES and GENERATOR_CLASSES[way].host is HostIterator)
        made.owner = owner
        made.was = way
        if mark == 'changed':
            expect(len(record) == 4)
            changed: dict[int, int] = {}
            made.iterator = iter(changed)
            changed[0] = 0
            return
        if mark == 'items':
            made.iterator = iter([self.guest(item) for item in record[4:]])
            return
        expect(type(record[4]) is int and record[4] >= 0)
        skip: int = record[4]
        if mark == 'from':
            expect(len(record) == 6)
            queue = self.typed(record[5], deque)
            made.iterator = deque.__reversed__(queue) if way == '_deque_reverse_iterator' else deque.__iter__(queue)
            expect(skip <= len(queue))
        else:
            expect(mark == 'left' and len(record) == 5 and isinstance(owner, dict) and skip <= len(owner))
            skip = len(owner) - skip
            reverse = 'reverse' in way
            views: dict[str, Any] = {'key': dict.keys(owner), 'value': dict.values(owner), 'item': dict.items(owner)}
            title = way.removeprefix('dict_').removeprefix('reverse').removesuffix('iterator')
            expect(title in views)
            made.iterator = reversed(views[title]) if reverse else iter(views[title])
        for _ in range(skip):
            next(made.iterator, None)

    # -- the session

    def restore_usage(self, state: dict[Any, Any]) -> None:
        usage = state.get('usage')
        expect(type(usage) is list and len(usage) == 5)
        assert isinstance(usage, list)
        for figure in usage:
            expect(type(figure) in (int, float) and 0 <= figure < SMALL)
        machine = self.machine
        machine.instructions = int(usage[0])
        machine.seconds = float(usage[1])
        machine.output = int(usage[2])
        machine.calls = int(usage[3])
        machine.memory = int(usage[4])
        machine.refuel()

    def restore_functions(self, state: dict[Any, Any]) -> None:
        """Makes the host's functions known. Those new to the snapshot become globals, as in a new session."""
        known = state.get('functions')
        expect(type(known) is dict)
        assert isinstance(known, dict)
        if self.stand_ins:
            stand_ins: dict[str, Any] = {}
            for name, awaitable in known.items():
                expect(type(name) is str and name.isidentifier() and type(awaitable) is bool)
                stand_ins[name] = stand_in_async if awaitable else stand_in
            self.functions = {**stand_ins, **self.functions}
        self.session.add_functions(self.functions)

    def restore_state(self, state: dict[Any, Any]) -> None:
        machine = self.machine
        session = self.session
        scope = self.typed(state.get('globals'), Globals)
        expect(scope.name == '__main__')
        known = state['functions']
        for name in self.functions:
            if name not in known and scope.get(name) is UNSET:
                scope.set(name, machine.host_functions[name])
        machine.globals = scope
        for name, module in self.table(state, 'modules', Module):
            machine.modules[name] = module
        for name, module in self.table(state, 'loading', Module):
            machine.late[name] = module
        builtins = machine.modules.get('builtins')
        if builtins is not None:
            for name in {*machine.builtins, *builtins.globals.names()}:
                if name[0] not in '._' and builtins.globals.get(name) is not machine.builtins.get(name, UNSET):
                    machine.follow_builtins(builtins, name)
        for name, cls in self.table(state, 'host_classes', Class):
            machine.host_classes[name] = cls
        machine.main = self.optional(state.get('main'), Task)
        for entry in self.numbers(state, 'ready', Ready):
            task = entry.task
            if task is not None:
                expect(task.state != 0 or task.frame is not None)
                expect(entry.kind != 3 or isinstance(entry.value, ExceptionObject))
            machine.ready.append(entry)
        turn = state.get('turn', 0)
        expect(type(turn) is int and 0 <= turn <= len(machine.ready))
        assert isinstance(turn, int)
        machine.turn = turn
        machine.live_tasks = self.numbers(state, 'live', Task)
        machine.unretrieved = self.numbers(state, 'unretrieved', Task)
        pending = state.get('pending')
        expect(type(pending) is list)
        assert isinstance(pending, list)
        for item in pending:
            expect(type(item) is list and len(item) == 2)
            call = self.numbered(item[1], HostCall)
            expect(type(item[0]) is int and call.id == item[0] and 0 < call.id < SMALL and call.state == 0)
            machine.pending[call.id] = call
        machine.blocking = self.optional(state.get('blocking'), Future)
        abandoned = state.get('abandoned')
        expect(type(abandoned) is list and all(type(item) is int for item in abandoned))
        assert isinstance(abandoned, list)
        machine.abandoned.update(abandoned)
        for field in ('next_id', 'task_count'):
            expect(type(state.get(field)) is int and 0 <= state[field] < SMALL)
        machine.next_id = state['next_id']
        expect(machine.next_id > max(machine.pending, default=0))
        machine.task_count = state['task_count']
        expect(type(state.get('printed')) is str)
        machine.printed = [state['printed']] if state['printed'] else []
        kept = self.named(state.get('state'))
        machine.state.update(kept)
        if 'files' in kept:
            self.restore_files(kept['files'])
        expect(type(state.get('careful')) is bool)
        machine.careful = bool(state['careful'])
        departed = state.get('departed')
        expect(type(departed) is list and len(departed) % 2 == 0)
        assert isinstance(departed, list)
        for function, value in [*zip(departed[::2], departed[1::2], strict=True)]:
            machine.departed.append((self.guest(function), self.guest(value)))
        machine.departed.extend(self.dead)
        machine.attention = bool(machine.departed)
        for made in self.objects:
            # Instances of classes derived from builtin ones are made before it is known what their classes have.
            if type(made).__module__ == mortal.__module__ and hasattr(made, 'cls') and made.cls.has_del:
                made.__class__ = mortal(type(made))
        finalized = state.get('finalized')
        expect(type(finalized) is list)
        assert isinstance(finalized, list)
        for item in finalized:
            made = self.at(self.reference(item))
            expect(type(made).__module__ == mortal.__module__ and type(made) in MORTAL.values())
            made.finalized = True
        registered = state.get('registered')
        expect(type(registered) is list)
        assert isinstance(registered, list)
        for item in registered:
            expect(type(item) is list and len(item) > 0)
            key = self.typed(item[0], Class)
            machine.registered[id(key)] = key, [self.typed(cls, Class) for cls in item[1:]]
        answers = state.get('answers', [])
        expect(type(answers) is list)
        for item in answers:
            expect(type(item) is list and len(item) == 3 and type(item[0]) is int and type(item[1]) is bool)
            self.answers.append((item[0], item[1], self.guest(item[2])))
        active, paused = state.get('active'), state.get('paused')
        expect(type(active) is bool and type(paused) is bool and (active or not paused))
        if active:
            main = machine.main
            expect(main is not None and main.frame is not None and main.state == 0)
            session._active = True
            session._paused = bool(paused)
            if not paused:
                expect(len(machine.pending) > 0)
                session._suspend()
        else:
            expect(machine.main is None and not machine.pending and not machine.ready)

    def restore_files(self, files: object) -> None:
        """The files in memory. Without a filesystem they are kept, and the guest can't get at them."""
        assert isinstance(files, Files)
        check_files(files)
        filesystem: Any = self.machine.filesystem
        if filesystem is not None:
            filesystem.adopt(files)

    def table(self, state: dict[Any, Any], field: str, host: type) -> list[tuple[str, Any]]:
        items = state.get(field)
        expect(type(items) is list)
        assert isinstance(items, list)
        found: list[tuple[str, Any]] = []
        for item in items:
            expect(type(item) is list and len(item) == 2 and type(item[0]) is str)
            found.append((item[0], self.numbered(item[1], host)))
        return found

    def numbers(self, state: dict[Any, Any], field: str, host: type) -> list[Any]:
        items = state.get(field)
        expect(type(items) is list)
        assert isinstance(items, list)
        return [self.numbered(item, host) for item in items]


def stand_in(*args: object, **keywords: object) -> object:
    """In place of a function of the host that isn't there."""
    raise SnapshotError('a session of a recording has no functions to call; answer the call, or give the function')


async def stand_in_async(*args: object, **keywords: object) -> object:
    """In place of a coroutine function of the host that isn't there."""
    return stand_in()


def check_forms(objects: list[Any]) -> None:
    """Checks that no type is made of itself, and that its size is what it says: natives go through it to its end."""
    for made in objects:
        if isinstance(made, Compound):
            args, origin = made.args, made.origin if isinstance(made, Alias) else None
            expect(type(args) is tuple and not isinstance(origin, Compound))
            # A form is larger than those it is made of, so sizes that are right exclude cycles.
            expect(type(made.size) is int and made.size == size_of(args, 0) + 1 and made.size <= MOST_FORMS)


def check_future(future: Future) -> None:
    """Checks what the scheduler relies on, when everything is filled."""
    expect(0 <= future.state <= 3 and (future.state != 2 or future.error is not None))
    expect(type(future.waiters) is list and type(future.attrs) is dict)
    for waiter in future.waiters:
        if isinstance(waiter, Task):
            expect(waiter.state != 0 or waiter.frame is not None)
    if isinstance(future, Gathering):
        for child in future.children:
            expect(child is None or isinstance(child, Future))
    elif isinstance(future, HostCall):
        expect(type(future.function) is str and type(future.args) is tuple and future.id >= 0)
        for name in future.keywords:
            expect(type(name) is str)
    elif isinstance(future, Task):
        expect(type(future.name) is str)


def blank_reference(own: bool) -> Any:
    """A weak reference to nothing; of a guest class unless it is `own`."""
    from monty_vm.modules.weakrefs import REFERENCE

    if own:
        return Reference()
    host: Any = REFERENCE.extended
    made = host.__new__(host)
    Reference.__init__(made)
    return made


class Postponed(Exception):
    """A value refers to an object that can be made only at the end."""


#: Titles of containers that can't be filled after they are made.
IMMUTABLE: Final = ('tuple', 'frozenset')
#: Types of attributes of the VM's own classes, by name of the attribute, where another would confuse the machine.
EXPECTED: Final[dict[str, type]] = {
    'attrs': dict,
    'awaitable': bool,
    'cancel_requested': bool,
    'cancelling': int,
    'children': list,
    'closing': bool,
    'context': dict,
    'coroutine': Generator,
    'error': ExceptionObject,
    'finished': bool,
    'frame': Frame,
    'generator': Generator,
    'handled': ExceptionObject,
    'id': int,
    'iterators': list,
    'keywords': dict,
    'line': int,
    'must_cancel': bool,
    'owner': str,
    'position': int,
    'qualname': str,
    'remaining': int,
    'retrieved': bool,
    'return_exceptions': bool,
    'running': bool,
    'started': bool,
    'state': int,
    'strict': bool,
    'used': bool,
    'waiters': list,
    'waiting': Future,
}
#: Of those, the ones that can be None.
OPTIONAL: Final = frozenset(['context', 'coroutine', 'error', 'frame', 'handled', 'waiting'])
#: Of those, the ones that can be larger than 64 bits.
UNBOUNDED: Final = frozenset(['position'])
