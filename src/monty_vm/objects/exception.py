"""Exceptions of the guest, as data, and the host exceptions that carry them through native code.

Between guest frames an exception travels as the RAISED signal; only through native code (a sort, a dictionary lookup)
does it travel as a host exception, `Thrown`. `Interrupted` and `LimitReached` derive from `BaseException` and are never
handed to guest code: no handler of a guest can see them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from mypy_extensions import i64

from monty_vm.objects.classes import Class, Instance, address_of, plain_repr

if TYPE_CHECKING:
    from monty_vm.machine.frame import Code, Frame


@final
class TracebackEntry:
    """Where an exception passed: a code, a position (as that of an `Expression`) and the number of an instruction."""

    def __init__(self, code: Code, position: i64, instruction: i64) -> None:
        self.code = code
        self.position = position
        self.instruction = instruction
        #: The frame that the exception has left.
        self.frame: Frame | None = None


@final
class ExceptionObject(Instance):
    """An instance of `BaseException` or of a subclass."""

    def __init__(self, cls: Class, args: tuple[object, ...]) -> None:
        super().__init__(cls)
        self.args = args
        self.cause: ExceptionObject | None = None
        self.context: ExceptionObject | None = None
        self.suppress_context = False
        #: Innermost frame first.
        self.traceback: list[TracebackEntry] = []
        #: `__traceback__` as the guest was given it last.
        self.shown: TracebackObject | None = None


@final
class TracebackObject:
    """`__traceback__`: a view on the entries of an exception, from `start` outwards-in.

    Lists of entries only grow at their end; two views that begin with the same entry show the same.
    """

    def __init__(self, entries: list[TracebackEntry], start: int = 0) -> None:
        self.entries = entries
        self.start = start

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TracebackObject) and self.entries[self.start] is other.entries[other.start]

    def __hash__(self) -> int:
        return id(self.entries[self.start])

    def __repr__(self) -> str:
        return plain_repr(self)


@final
class FrameObject:
    """`tb_frame`, and what `sys._getframe` gives: what a frame looked like when it was asked for.

    Of a frame that an exception has left, the caller doesn't show.
    """

    def __init__(
        self,
        code: Code,
        line: int,
        variables: dict[str, object],
        local: dict[str, object] | None = None,
        back: FrameObject | None = None,
    ) -> None:
        self.code = code
        self.line = line
        self.variables = variables
        self.local = local
        self.back = back

    def __repr__(self) -> str:
        place = f'file {self.code.unit.filename!r}, line {self.line}, code {self.code.name}'
        return f'<frame at {address_of(self)}, {place}>'


class Thrown(Exception):
    """Carries a guest exception through native code."""

    def __init__(self, value: ExceptionObject) -> None:
        self.value = value


class Interrupted(BaseException):
    """Unwinds native code when a guest function that it called is suspended; the instruction is run again later."""

    def __init__(self, frame: Frame | None) -> None:
        super().__init__()
        #: The frame that was called, or None when native code itself waits.
        self.frame = frame


class LimitReached(BaseException):
    """Unwinds everything when a limit is reached."""

    def __init__(self, limit: str, message: str) -> None:
        super().__init__(message)
        self.limit = limit
        self.message = message
        self.entries: list[TracebackEntry] = []


#: Builtin exception classes by name; filled by `builtins.exceptions`.
EXCEPTIONS: Final[dict[str, Class]] = {}
#: The guest class of a host exception type.
HOST_EXCEPTIONS: Final[dict[type, Class]] = {}
