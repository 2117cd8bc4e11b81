"""Raising and handling.

A handler is entered with the exception in a register. `EnterHandler` makes it the one being handled and keeps the
previous one in a register of its own; `LeaveHandler` puts that back. In a generator that handles none itself, the
previous one is what its caller handles, and may be another when the handler is left. A `finally` block exists once:
every way into it leaves a note of how to go on, and `EndFinally` does so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from mypy_extensions import i64

from monty_vm.machine.frame import HALT_RAISE, UNSET, Expression, Frame, Instruction
from monty_vm.machine.instructions.flow import Branching
from monty_vm.machine.loop import go_to_handler
from monty_vm.objects.classes import Class
from monty_vm.objects.exception import EXCEPTIONS, ExceptionObject

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


@final
class Raise(Instruction):
    """`raise exception from cause`."""

    def __init__(self, exception: Expression, cause: Expression | None) -> None:
        super().__init__()
        self.exception = exception
        self.cause = cause

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        value = self.exception.evaluate(frame)
        if isinstance(value, Class):
            value = machine.call(value, [])
        if not isinstance(value, ExceptionObject):
            raise TypeError('exceptions must derive from BaseException')
        if self.cause is not None:
            cause = self.cause.evaluate(frame)
            if isinstance(cause, Class):
                cause = machine.call(cause, [])
            if cause is None:
                value.cause = None
            elif isinstance(cause, ExceptionObject):
                value.cause = cause
            else:
                raise TypeError('exception causes must derive from BaseException')
            value.suppress_context = True
        machine.set_context(value)
        machine.raised = value
        return HALT_RAISE

    def describe(self) -> str:
        return self.exception.describe() + ('' if self.cause is None else f' from {self.cause.describe()}')


@final
class RaiseAgain(Instruction):
    """`raise` without an exception."""

    def execute(self, frame: Frame) -> Instruction:
        handled = frame.machine.handled
        if handled is None:
            raise RuntimeError('No active exception to reraise')
        return go_to_handler(frame, self, handled)


@final
class Reraise(Instruction):
    """Goes on raising the exception in a register; this frame stands in its traceback already."""

    def __init__(self, register: int) -> None:
        super().__init__()
        self.register: i64 = register

    def execute(self, frame: Frame) -> Instruction:
        error = frame.registers[self.register]
        assert isinstance(error, ExceptionObject)
        return go_to_handler(frame, self, error)

    def describe(self) -> str:
        return f'%{self.register}'


#: Stands for the exception that the caller of a generator is handling.
CALLERS: Final = True


def enter(frame: Frame, previous: i64, error: ExceptionObject) -> None:
    """The exception is being handled from here."""
    machine = frame.machine
    generator = frame.generator
    if generator is None or generator.handling:
        frame.registers[previous] = machine.handled
    else:
        frame.registers[previous] = CALLERS
        generator.handling = True
    machine.handled = error


def leave(frame: Frame, previous: i64) -> None:
    """The exception before it is again the one being handled."""
    kept = frame.registers[previous]
    generator = frame.generator
    if kept is CALLERS and generator is not None:
        kept = generator.handled
        generator.handling = False
    frame.machine.handled = kept if isinstance(kept, ExceptionObject) else None
    frame.registers[previous] = UNSET


@final
class EnterHandler(Instruction):
    """The exception in a register is being handled from here."""

    def __init__(self, register: int, previous: int) -> None:
        super().__init__()
        self.register: i64 = register
        self.previous: i64 = previous

    def execute(self, frame: Frame) -> Instruction:
        error = frame.registers[self.register]
        assert isinstance(error, ExceptionObject)
        enter(frame, self.previous, error)
        return self.next

    def describe(self) -> str:
        return f'%{self.register}, previous in %{self.previous}'


@final
class LeaveHandler(Instruction):
    """The exception is handled: the one before it is again the one being handled."""

    def __init__(self, previous: int) -> None:
        super().__init__()
        self.previous: i64 = previous

    def execute(self, frame: Frame) -> Instruction:
        # It is unset in a `finally` block that was not entered by an exception.
        if frame.registers[self.previous] is not UNSET:
            leave(frame, self.previous)
        return self.next

    def describe(self) -> str:
        return f'%{self.previous}'


@final
class MatchException(Branching):
    """Goes on at `target` unless the exception in a register is an instance of the class or classes."""

    def __init__(self, register: int, classes: Expression) -> None:
        super().__init__()
        self.register: i64 = register
        self.classes = classes

    def execute(self, frame: Frame) -> Instruction:
        error = frame.registers[self.register]
        assert isinstance(error, ExceptionObject)
        if matches(frame.machine, error, self.classes.evaluate(frame)):
            return self.next
        return self.target

    def describe(self) -> str:
        return f'%{self.register} is {self.classes.describe()} else -> {self.target.index}'


def matches(machine: Machine, error: ExceptionObject, classes: object) -> bool:
    if isinstance(classes, Class):
        if not classes.is_subclass(EXCEPTIONS['BaseException']):
            raise TypeError('catching classes that do not inherit from BaseException is not allowed')
        return error.cls.is_subclass(classes)
    if isinstance(classes, tuple):
        machine.descend()
        try:
            found = False
            for item in classes:
                found = matches(machine, error, item) or found
            return found
        finally:
            machine.ascend()
    raise TypeError('catching classes that do not inherit from BaseException is not allowed')


# How a `finally` block was entered; other numbers index `EndFinally.exits`.
FELL_THROUGH: Final = -1
RAISED_INTO: Final = -2


@final
class Completion(Instruction):
    """Notes how a `finally` block is being entered, other than by an exception."""

    def __init__(self, register: int, kind: int, previous: int) -> None:
        super().__init__()
        self.register: i64 = register
        self.kind = kind
        self.previous: i64 = previous

    def execute(self, frame: Frame) -> Instruction:
        frame.registers[self.register] = self.kind
        frame.registers[self.previous] = UNSET
        return self.next

    def describe(self) -> str:
        return f'%{self.register} = {self.kind}'


@final
class EnterFinally(Instruction):
    """Notes that a `finally` block is being entered with the exception in a register, which is being handled there."""

    def __init__(self, register: int, value: int, previous: int) -> None:
        super().__init__()
        self.register: i64 = register
        self.value: i64 = value
        self.previous: i64 = previous

    def execute(self, frame: Frame) -> Instruction:
        registers = frame.registers
        error = registers[self.value]
        assert isinstance(error, ExceptionObject)
        registers[self.register] = RAISED_INTO
        enter(frame, self.previous, error)
        return self.next

    def describe(self) -> str:
        return f'%{self.register} = raised %{self.value}'


@final
class EndFinally(Instruction):
    """Goes on as was noted: after the block, at one of `exits`, or by raising the exception in a register again."""

    def __init__(self, register: int, value: int, previous: int) -> None:
        super().__init__()
        self.register: i64 = register
        self.value: i64 = value
        self.previous: i64 = previous
        self.exits: list[Instruction] = []

    def execute(self, frame: Frame) -> Instruction:
        registers = frame.registers
        kind = registers[self.register]
        assert isinstance(kind, int)
        if kind == FELL_THROUGH:
            return self.next
        if kind == RAISED_INTO:
            error = registers[self.value]
            assert isinstance(error, ExceptionObject)
            registers[self.value] = UNSET
            leave(frame, self.previous)
            return go_to_handler(frame, self, error)
        return self.exits[kind]

    def describe(self) -> str:
        return f'as %{self.register} says'


@final
class StoreTraceback(Instruction):
    """Splits an exception into what `__exit__` takes: class, exception, traceback in three registers."""

    def __init__(self, register: int, first: int) -> None:
        super().__init__()
        self.register: i64 = register
        self.first: i64 = first

    def execute(self, frame: Frame) -> Instruction:
        registers = frame.registers
        error = registers[self.register]
        assert isinstance(error, ExceptionObject)
        registers[self.first] = error.cls
        registers[self.first + 1] = error
        registers[self.first + 2] = frame.machine.traceback_of(error)
        return self.next

    def describe(self) -> str:
        return f'%{self.first}.. = %{self.register}'


@final
class SplitGroup(Branching):
    """`except*`: takes the matching part of the exception group in `rest` into `register`; none: on at `target`."""

    def __init__(self, rest: int, register: int, classes: Expression) -> None:
        super().__init__()
        self.rest: i64 = rest
        self.register: i64 = register
        self.classes = classes

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        rest = frame.registers[self.rest]
        if rest is None:
            return self.target
        assert isinstance(rest, ExceptionObject)
        matching, left = machine.split_group(rest, self.classes.evaluate(frame))
        if matching is None:
            return self.target
        frame.registers[self.rest] = left
        frame.registers[self.register] = matching
        return self.next

    def describe(self) -> str:
        return f'%{self.register} = part of %{self.rest} that is {self.classes.describe()} else -> {self.target.index}'


@final
class EndGroup(Instruction):
    """The end of `except*`: raises what wasn't matched and what the handlers raised, as one group."""

    def __init__(self, original: int, rest: int, raised: int) -> None:
        super().__init__()
        self.original: i64 = original
        self.rest: i64 = rest
        self.raised: i64 = raised

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        original = frame.registers[self.original]
        rest = frame.registers[self.rest]
        raised = frame.registers[self.raised]
        assert isinstance(original, ExceptionObject) and isinstance(raised, list)
        error = machine.join_group(original, rest, raised)
        if error is None:
            return self.next
        return go_to_handler(frame, self, error)
