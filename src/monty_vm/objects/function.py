"""Functions, bound methods and the descriptors that guest code makes from them."""

from __future__ import annotations

import sys
from importlib.machinery import FrozenImporter
from typing import TYPE_CHECKING, Final, final

from monty_vm.machine.frame import UNSET, Cell, Code, Frame, Globals
from monty_vm.objects.classes import Class, DataDescriptor, plain_repr

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine
    from monty_vm.objects.weak import Watch


@final
class Function:
    """A guest function."""

    def __init__(
        self, code: Code, globals: Globals, cells: list[Cell], machine: Machine, closure: list[Cell] | None
    ) -> None:
        self.code = code
        self.globals = globals
        self.cells = cells
        self.machine = machine
        self.closure = closure
        self.defaults: list[object] | None = None
        self.keyword_defaults: dict[str, object] | None = None
        self.name = code.name
        self.qualname = code.qualname
        self.doc: object = code.docstring
        self.attrs: dict[str, object] | None = None
        self.annotations: dict[str, object] | None = None
        self.type_parameters: tuple[object, ...] = ()
        #: For weak references, see `objects.weak`.
        self.watch: Watch | None = None
        #: Frames to use again.
        self.spare: Frame | None = None

    def __repr__(self) -> str:
        return f'<function {self.qualname} at {self.machine.address(self)}>'


@final
class BoundMethod:
    """A function with its first argument."""

    def __init__(self, function: object, instance: object) -> None:
        self.function = function
        self.instance = instance
        self.watch: Watch | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BoundMethod) and other.function is self.function and other.instance is self.instance

    def __hash__(self) -> int:
        return (id(self.function) ^ id(self.instance)) >> 4

    def __repr__(self) -> str:
        function = self.function
        name = function.qualname if isinstance(function, Function) else '?'
        return f'<bound method {name} of {self.instance!r}>'


@final
class Property(DataDescriptor):
    """`property`."""

    def __init__(self, getter: object, setter: object, deleter: object, doc: object) -> None:
        self.getter = getter
        self.setter = setter
        self.deleter = deleter
        self.doc = doc
        self.name = ''
        self.cls: Class | None = None
        self.attrs: dict[str, object] = {}


@final
class StaticMethod:
    """`staticmethod`."""

    def __init__(self, function: object) -> None:
        self.function = function
        self.attrs: dict[str, object] = {}

    def __repr__(self) -> str:
        return f'<staticmethod({self.function!r})>'


@final
class ClassMethod:
    """`classmethod`."""

    def __init__(self, function: object) -> None:
        self.function = function
        self.attrs: dict[str, object] = {}

    def __repr__(self) -> str:
        return f'<classmethod({self.function!r})>'


@final
class Slot(DataDescriptor):
    """A member of `__slots__`."""

    def __init__(self, name: str, owner: str) -> None:
        self.name = name
        self.owner = owner

    def __repr__(self) -> str:
        return f"<member '{self.name}' of '{self.owner}' objects>"


class Wrapper:
    """Base of callables of native modules that have attributes, and maybe bind to an instance as functions do."""

    def __init__(self, binds: bool) -> None:
        self.binds = binds
        self.attrs: dict[str, object] = {}

    def __repr__(self) -> str:
        return plain_repr(self)


@final
class TupleField(DataDescriptor):
    """A field of a named tuple."""

    def __init__(self, position: int, doc: str) -> None:
        self.position = position
        self.doc = doc

    def __repr__(self) -> str:
        return f'_tuplegetter({self.position}, {self.doc!r})'


@final
class Super:
    """`super`: lookups start after `cls` in the mro of the instance's class."""

    def __init__(self, cls: Class, instance: object, start: Class) -> None:
        self.cls = cls
        self.instance = instance
        #: The class whose mro is walked.
        self.start = start

    def __repr__(self) -> str:
        held = 'NULL' if self.instance is None else f'<{self.start.name} object>'
        return f"<super: <class '{self.cls.name}'>, {held}>"


#: Modules that CPython has built in.
BUILT_IN: Final = frozenset(sys.builtin_module_names)


@final
class Module:
    """A module: its variables and, for native ones, what is shared between sessions."""

    def __init__(self, name: str, globals: Globals) -> None:
        self.name = name
        self.globals = globals

    def __repr__(self) -> str:
        return f"<module '{self.name}'{home_of(self.name)}>"


def home_of(name: str) -> str:
    """Where CPython says that a module is from; of those that it has in files, what tracebacks call theirs."""
    if name in BUILT_IN:
        return ' (built-in)'
    if name.partition('.')[0] not in sys.stdlib_module_names:
        return ''
    return ' (frozen)' if FrozenImporter.find_spec(name) else f" from '<{name}>'"


@final
class Slice:
    """Marks a missing operand of a slice."""


MISSING_ARGUMENT = UNSET
