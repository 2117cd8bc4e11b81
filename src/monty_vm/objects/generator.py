"""Generators, coroutines and asynchronous generators: a frame that is resumed.

Awaiting doesn't yield: it suspends the chain of frames (see `machine.tasks`). So a generator's frame leaves the run
loop in one of four ways: it yields, returns, raises or is suspended, and each consumer sees which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from monty_vm.machine.frame import ASYNC_GENERATOR, COROUTINE, THROWN, UNSET
from monty_vm.objects.iterators import Iterator

if TYPE_CHECKING:
    from monty_vm.machine.frame import Frame
    from monty_vm.machine.machine import Machine
    from monty_vm.objects.exception import ExceptionObject
    from monty_vm.objects.weak import Watch


@final
class Generator(Iterator):
    """A generator, coroutine or asynchronous generator; `frame.code.kind` says which."""

    def __init__(self, frame: Frame, name: str, qualname: str) -> None:
        super().__init__()
        self.frame = frame
        self.name = name
        self.qualname = qualname
        self.started = False
        self.running = False
        self.finished = False
        #: What was yielded last is for who drives the task: something that an asynchronous generator awaits.
        self.passing = False
        #: The exception that this generator is handling while it isn't running; while it runs, that of its caller.
        self.handled: ExceptionObject | None = None
        #: Whether it is handling an exception itself.
        self.handling = False
        self.kind = frame.code.kind
        #: What tells when this generator is given up, if it may have something to do then.
        self.guard: Guard | None = None
        #: For weak references, see `objects.weak`.
        self.watch: Watch | None = None

    def end(self) -> None:
        """Ends a generator that has never run."""
        self.finished = True
        self.frame.registers = []

    def advance(self, machine: Machine) -> object:
        return machine.advance_generator(self)

    def __repr__(self) -> str:
        kind = self.kind
        word = 'coroutine' if kind == COROUTINE else 'async_generator' if kind == ASYNC_GENERATOR else 'generator'
        return f'<{word} object {self.qualname} at {self.frame.machine.address(self)}>'


@final
class Guard:
    """Dies with the generator that it belongs to: one that has stopped inside a `try` or `with` is closed then.

    Only such generators pay for it. The one that is closed is another object with the same frame.
    """

    frame: Frame | None = None

    def __init__(self, frame: Frame, name: str, qualname: str) -> None:
        self.frame = frame
        self.name = name
        self.qualname = qualname

    def __del__(self) -> None:
        frame = self.frame
        # It must have begun, not run, and not have ended.
        if frame is not None and frame.depth > 0 and frame.generator is None and frame.registers:
            if frame.at.handler is not None:
                generator = Generator(frame, self.name, self.qualname)
                generator.started = True
                frame.machine.finalize_later(None, generator)


@final
class AsyncGeneratorStep:
    """What `__anext__`, `asend`, `athrow` and `aclose` of an asynchronous generator return: an awaitable."""

    def __init__(self, generator: Generator, kind: int, value: object, closing: bool = False) -> None:
        self.generator = generator
        self.kind = kind
        self.value = value
        self.closing = closing
        self.used = False
        #: What awaits it where that is done by hand.
        self.driver: Generator | None = None
        #: What has made it, for messages.
        self.source = 'aclose()/athrow()' if kind == THROWN else '__anext__()/asend()'


@final
class CoroutineWrapper(Iterator):
    """What `coroutine.__await__()` returns."""

    def __init__(self, generator: Generator) -> None:
        super().__init__()
        self.generator = generator

    def advance(self, machine: Machine) -> object:
        return machine.advance_generator(self.generator)


MISSING = UNSET
