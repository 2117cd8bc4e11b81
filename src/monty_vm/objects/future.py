"""What a task can wait for: futures, tasks and calls of the host.

A task that waits is data: its innermost frame, from which the chain of callers hangs. When a future is done, the
machine puts its waiters into the ready queue (`machine.tasks`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from monty_vm.objects.classes import Class

if TYPE_CHECKING:
    from monty_vm.machine.frame import Frame
    from monty_vm.objects.exception import ExceptionObject
    from monty_vm.objects.generator import Generator

PENDING: Final = 0
DONE: Final = 1
FAILED: Final = 2
CANCELLED: Final = 3


class Future:
    """A result that isn't there yet."""

    def __init__(self) -> None:
        self.state = PENDING
        self.value: object = None
        self.error: ExceptionObject | None = None
        #: Tasks that wait, and what is called with this future when it is done, in order.
        self.waiters: list[object] = []
        self.retrieved = False
        self.attrs: dict[str, object] = {}
        self.message: object = None

    def kind(self) -> str:
        return 'Future'

    def forget(self, task: Task) -> bool:
        """Takes a task from those that wait, if it is among them."""
        for index, waiter in enumerate(self.waiters):
            if waiter is task:
                del self.waiters[index]
                return True
        return False

    def __repr__(self) -> str:
        words = ('pending', 'finished', 'finished', 'cancelled')
        if self.state == DONE:
            return f'<{self.kind()} finished result={self.value!r}>'
        if self.state == FAILED:
            return f'<{self.kind()} finished exception={self.error!r}>'
        return f'<{self.kind()} {words[self.state]}>'


@final
class Task(Future):
    """A coroutine that the scheduler runs."""

    def __init__(self, coroutine: Generator | None, name: str) -> None:
        super().__init__()
        self.coroutine = coroutine
        self.name = name
        #: The frame to resume, innermost of the chain; None while running or when done.
        self.frame: Frame | None = None
        self.waiting: Future | None = None
        self.handled: ExceptionObject | None = None
        self.cancelling = 0
        self.must_cancel = False
        self.cancel_message: object = None
        self.context: dict[object, object] | None = None

    def kind(self) -> str:
        return 'Task'


@final
class HostCall(Future):
    """A call of a host function. One that is `async` there is issued when it is first awaited or made a task."""

    def __init__(
        self, function: str, args: tuple[object, ...], keywords: dict[str, object], line: int, awaitable: bool
    ) -> None:
        super().__init__()
        self.function = function
        self.args = args
        self.keywords = keywords
        self.line = line
        self.awaitable = awaitable
        #: 0 until the call is issued.
        self.id = 0

    def kind(self) -> str:
        return 'coroutine'

    def __repr__(self) -> str:
        return f'<coroutine object {self.function}>'


@final
class Gathering(Future):
    """The results of several futures, in order: what `asyncio.gather` returns."""

    def __init__(self, children: list[Future], return_exceptions: bool) -> None:
        super().__init__()
        self.children = children
        self.return_exceptions = return_exceptions
        #: Distinct children that aren't done.
        self.remaining = 0
        self.cancel_requested = False

    def kind(self) -> str:
        return '_GatheringFuture'


@final
class Wait:
    """What a native returns to suspend its caller until a future is done.

    `blocking` stops all other tasks too; with `last` the future is done, and the caller goes on last in this turn of
    the scheduler.
    """

    def __init__(self, future: Future, blocking: bool = False, last: bool = False) -> None:
        self.future = future
        self.blocking = blocking
        self.last = last


@final
class Resume:
    """What a native returns to have a generator resumed by the instruction that called it."""

    def __init__(self, generator: Generator, kind: int, value: object) -> None:
        self.generator = generator
        self.kind = kind
        self.value = value


@final
class HostFunction:
    """A function of the host, as the guest sees it."""

    def __init__(self, name: str, awaitable: bool) -> None:
        self.name = name
        self.awaitable = awaitable
        self.cls: Class | None = None

    def __repr__(self) -> str:
        return f'<function {self.name}>'
