# not compiled: plain dataclasses, made once for a step.
"""What `start` and `resume` give, and the answers that they take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from monty_vm.limits import Usage


@dataclass(frozen=True)
class ExternalCall:
    """A call of a host function that the guest waits for.

    Attributes:
        id: number of the call, unique in the session; answers are given by it.
        function: the name under which the function was given to the session, or `'asyncio.sleep'`.
        args: positional arguments.
        kwargs: keyword arguments.
        line: the line of the block that makes the call.
        reprs: the parts of arguments that left as their repr, by path (only in a lenient session).
    """

    id: int
    function: str
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = field(default_factory=dict)
    line: int = 0
    reprs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Returned:
    """The answer to a call that returned `value`."""

    value: Any = None


@dataclass(frozen=True)
class Raised:
    """The answer to a call that raised `exception`."""

    exception: BaseException


@dataclass(frozen=True)
class Complete:
    """A block that has ended.

    Attributes:
        value: the value of its last statement: of an expression or an assignment; `None` for others.
        stdout: what it printed.
        usage: what it used.
        reprs: the paths of the parts of `value` that left as their repr (only in a lenient session).
    """

    value: Any
    stdout: str
    usage: Usage
    reprs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Suspended:
    """A block that waits for the host.

    Attributes:
        calls: all calls without an answer, in the order they were made.
        busy: whether tasks of the guest let each other run meanwhile (`while not done: await asyncio.sleep(0)`). Then
            `resume()` may go on without an answer, after the host had its turn.
    """

    calls: tuple[ExternalCall, ...]
    busy: bool = False


@dataclass(frozen=True)
class Paused:
    """A block whose time slice is over; `resume()` goes on."""


Step = Complete | Suspended | Paused
Answer = Returned | Raised
