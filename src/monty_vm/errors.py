"""Every exception the host sees. The guest's own exceptions are data (`objects.exception`) until they leave the
session as a `GuestError`; nothing else ever leaves `start`, `resume`, `run` or `run_sync`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monty_vm.limits import Usage


class MontyError(Exception):
    """Base of all errors of this package."""


class CompileError(MontyError):
    """The block isn't valid Python, or is larger or deeper than the caps of the parser.

    Attributes:
        message: CPython's wording of what is wrong.
        type_name: `'SyntaxError'`, `'IndentationError'` or `'NotImplementedError'`.
        line: 1-based line, 0 where unknown.
        column: 1-based column in characters, 0 where unknown.
        excerpt: the source line.
        details: what CPython's `SyntaxError` has beside the message: line, offset, text, end line, end offset.
    """

    def __init__(
        self,
        message: str,
        line: int = 0,
        column: int = 0,
        excerpt: str = '',
        type_name: str = 'SyntaxError',
        filename: str = '<block>',
        details: tuple[object, ...] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.details = details
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.type_name = type_name
        self.filename = filename

    def render(self) -> str:
        """The error as CPython prints it, with the line and a caret."""
        lines = [f'  File "{self.filename}", line {self.line}'] if self.line else []
        text = self.excerpt.rstrip('\n')
        if text.strip():
            stripped = text.lstrip()
            lines.append('    ' + stripped)
            if self.column > 0:
                lines.append('    ' + ' ' * max(self.column - 1 - (len(text) - len(stripped)), 0) + '^')
        lines.append(f'{self.type_name}: {self.message}')
        return '\n'.join(lines)

    def __str__(self) -> str:
        return self.render()


class FrameSummary:
    """One line of a guest traceback, outermost first: `filename`, `line` (1-based), `name` of the code, `source`."""

    def __init__(self, filename: str, line: int, name: str, source: str) -> None:
        self.filename = filename
        self.line = line
        self.name = name
        self.source = source

    def __repr__(self) -> str:
        return f'FrameSummary({self.filename!r}, line={self.line}, name={self.name!r})'


class GuestError(MontyError):
    """The block raised an exception that it didn't catch.

    Attributes:
        type_name: name of the exception's class, e.g. `'ValueError'`.
        message: `str()` of the exception.
        frames: where it passed, outermost first.
        stdout: what the block printed before it failed.
        usage: what the block used before it failed.
    """

    def __init__(
        self,
        type_name: str,
        message: str,
        frames: Sequence[FrameSummary] = (),
        rendered: str = '',
        stdout: str = '',
        usage: Usage | None = None,
    ) -> None:
        super().__init__(f'{type_name}: {message}' if message else type_name)
        self.type_name = type_name
        self.message = message
        self.frames = tuple(frames)
        self.stdout = stdout
        self.usage = usage
        self._rendered = rendered

    def render(self) -> str:
        """The traceback as CPython prints it, chained exceptions and notes included."""
        return self._rendered or str(self)


class LimitError(MontyError):
    """A limit stopped the block. The session stays usable.

    Attributes:
        limit: the field of `Limits` that was reached: `'instructions'`, `'seconds'`, `'memory'`, `'recursion'`,
            `'output'` or `'calls'`.
        frames: where the block was, outermost first.
        stdout: what the block printed before it was stopped.
        usage: what the block used before it was stopped.
    """

    def __init__(
        self,
        limit: str,
        message: str,
        frames: Sequence[FrameSummary] = (),
        stdout: str = '',
        usage: Usage | None = None,
    ) -> None:
        super().__init__(message)
        self.limit = limit
        self.message = message
        self.frames = tuple(frames)
        self.stdout = stdout
        self.usage = usage


class MachineError(MontyError):
    """The machine itself failed: a defect of it, or a forged snapshot that could be loaded. The block is given up, and
    the session's state may be damaged. `__cause__` is what happened.
    """


class SnapshotError(MontyError):
    """Bytes that aren't a snapshot this version can load, or a state that can't be dumped (the message says where)."""


class ConversionError(MontyError):
    """A value that can't cross the boundary between host and guest.

    Attributes:
        path: where the value stands, e.g. `"result['rows'][3]"`.
        stdout: what the block printed, where the value is its result.
        usage: what the block used, where the value is its result.
    """

    def __init__(self, message: str, path: str = '') -> None:
        super().__init__(f'{path}: {message}' if path else message)
        self.path = path
        self.stdout = ''
        self.usage: Usage | None = None
