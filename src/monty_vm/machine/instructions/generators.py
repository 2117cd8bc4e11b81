"""`yield`, `yield from`, `await` and asynchronous iteration.

`YieldFrom` and `Await` keep what they delegate to in a register. While that runs it can yield (then this frame yields
too), end (its value is the result), raise, or be suspended (then the whole chain is).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from mypy_extensions import i64

from monty_vm.machine.frame import (
    ASYNC_GENERATOR,
    COROUTINE,
    EXHAUSTED,
    HALT_RAISE,
    HALT_SUSPEND,
    HALT_YIELD,
    RAISE,
    SENT,
    SUSPENDED,
    THROWN,
    UNSET,
    YIELD,
    Expression,
    Frame,
    Instruction,
)
from monty_vm.machine.instructions.calls import Producer, go_deeper, note_line
from monty_vm.machine.instructions.flow import Branching
from monty_vm.machine.loop import invoke, throw
from monty_vm.objects.classes import Class, type_of
from monty_vm.objects.exception import EXCEPTIONS, ExceptionObject, Thrown
from monty_vm.objects.future import CANCELLED, DONE, FAILED, Future
from monty_vm.objects.generator import AsyncGeneratorStep, CoroutineWrapper, Generator
from monty_vm.objects.iterators import GuestIterator, Iterator

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


@final
class Clear(Instruction):
    """Empties registers in a row."""

    def __init__(self, first: int, count: int) -> None:
        super().__init__()
        self.first: i64 = first
        self.count: i64 = count

    def execute(self, frame: Frame) -> Instruction:
        registers = frame.registers
        register = self.first
        end = register + self.count
        while register < end:
            registers[register] = UNSET
            register += 1
        return self.next

    def describe(self) -> str:
        return f'%{self.first} to %{self.first + self.count - 1}'


@final
class Yield(Producer):
    """`yield value`; what is sent is the result."""

    def __init__(self, destination: int, value: Expression) -> None:
        super().__init__(destination)
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        frame.result = self.value.evaluate(frame)
        frame.at = self
        return HALT_YIELD

    def describe(self) -> str:
        return f'%{self.destination} = yield {self.value.describe()}'


def pass_on(frame: Frame, at: Instruction, value: object) -> Instruction:
    """Yields what a delegate has yielded."""
    generator = frame.generator
    if generator is not None and generator.kind == ASYNC_GENERATOR:
        generator.passing = True
    frame.result = value
    frame.at = at
    return HALT_YIELD


def passing(generator: Generator) -> bool:
    """Whether what an asynchronous generator has yielded is for who drives the task, not an item."""
    result = generator.passing
    generator.passing = False
    return result


def as_thrown(machine: Machine, value: object) -> ExceptionObject:
    """The exception for the arguments of `throw`, if they aren't one yet."""
    if isinstance(value, ExceptionObject):
        return value
    assert isinstance(value, tuple)
    cls = value[0]
    given = value[1] if len(value) > 1 else None
    if isinstance(cls, Class) and cls.is_subclass(EXCEPTIONS['BaseException']):
        if isinstance(given, ExceptionObject) and given.cls.is_subclass(cls):
            return given
        arguments = [] if given is None else list(given) if isinstance(given, tuple) else [given]
        try:
            made = machine.call(cls, arguments)
            if not isinstance(made, ExceptionObject):
                raise TypeError(
                    f'calling {cls!r} should have returned an instance of BaseException, not {type_of(made).name}'
                )
        except Exception as error:
            # As in CPython, that is thrown then.
            return machine.translate(error)
        return made
    if not isinstance(cls, ExceptionObject):
        raise TypeError(f'exceptions must be classes or instances deriving from BaseException, not {type_of(cls).name}')
    if given is not None:
        raise TypeError('instance exception may not have a separate value')
    return cls


def delegate_of(generator: Generator) -> object:
    """What a suspended generator has its values from, or a coroutine waits for."""
    at = generator.frame.at
    if not isinstance(at, Delegating) or not generator.started or generator.running or generator.finished:
        return None
    delegate = generator.frame.registers[at.delegate]
    return None if delegate is UNSET else delegate


#: What is said of a value that can't be awaited.
UNFIT: Final = "object {type} can't be used in 'await' expression"


def is_active(frame: Frame, generator: Generator) -> bool:
    """Whether a frame is that of a generator, or was called by it."""
    step: Frame | None = frame
    while step is not None:
        if step is generator.frame:
            return True
        step = step.caller
    return False


class Delegating(Producer):
    """Runs another generator, coroutine or iterator until its end; its value is the result.

    The register after `delegate` is an inbox: what arrives while this frame is stopped (`receive`) is put there, as its
    kind and value, and handled when the instruction is executed again.
    """

    def __init__(self, destination: int, delegate: int, value: Expression) -> None:
        super().__init__(destination)
        self.delegate: i64 = delegate
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        registers = frame.registers
        message = registers[self.delegate + 1]
        if message is UNSET:
            return self.begin(frame)
        assert isinstance(message, tuple)
        kind = message[0]
        assert isinstance(kind, int)
        if kind == YIELD:
            registers[self.delegate + 1] = UNSET
            return pass_on(frame, self, message[1])
        return self.step(frame, registers[self.delegate], kind, message[1])

    def begin(self, frame: Frame) -> Instruction:
        """The first execution."""
        raise NotImplementedError

    def resume(self, frame: Frame, generator: Generator, kind: i64, value: object) -> Instruction:
        """Lets the generator go on and follows what it does."""
        machine = frame.machine
        frame.registers[self.delegate + 1] = UNSET
        callee = machine.resume_generator(generator, kind, value)
        depth = frame.depth + 1
        if depth > machine.depth_limit:
            return go_deeper(frame, self, callee)
        result = invoke(frame, self, callee, depth)
        if result is SUSPENDED:
            return HALT_SUSPEND
        outcome = machine.outcome(callee, result)
        if outcome == RAISE:
            return HALT_RAISE
        if outcome == YIELD:
            return pass_on(frame, self, callee.result)
        return self.finish(frame, callee.result)

    def advance_step(self, frame: Frame, step: AsyncGeneratorStep, kind: i64, value: object) -> Instruction:
        raise NotImplementedError

    def finish(self, frame: Frame, value: object) -> Instruction:
        frame.registers[self.delegate] = UNSET
        frame.registers[self.delegate + 1] = UNSET
        frame.registers[self.destination] = value
        return self.next

    def step(self, frame: Frame, iterator: object, kind: i64, value: object) -> Instruction:
        """One step of a delegate of any kind."""
        if isinstance(iterator, CoroutineWrapper):
            iterator = iterator.generator
        machine = frame.machine
        if isinstance(iterator, AsyncGeneratorStep):
            return self.advance_step(frame, iterator, kind, value)
        if kind == THROWN and isinstance(value, ExceptionObject):
            if value.cls.is_subclass(EXCEPTIONS['GeneratorExit']):
                return self.close(frame, iterator, value)
        if isinstance(iterator, Generator):
            if iterator.finished and kind == SENT and iterator.kind != COROUTINE:
                return self.finish(frame, None)
            return self.resume(frame, iterator, kind, value)
        if isinstance(iterator, GuestIterator):
            iterator = iterator.values
        try:
            if kind == THROWN:
                method = machine.attribute_or(iterator, 'throw', UNSET)
                if method is UNSET:
                    error = as_thrown(machine, value)
                    frame.registers[self.delegate + 1] = UNSET
                    return throw(frame, self, error)
                item = machine.call(method, list(value) if isinstance(value, tuple) else [value])
            elif value is not None:
                item = machine.call(machine.get_attribute(iterator, 'send'), [value])
            elif isinstance(iterator, Iterator):
                item = machine.next_item(iterator)
                if item is UNSET:
                    stop = machine.stop
                    machine.stop = None
                    return self.finish(frame, None if stop is None or not stop.args else stop.args[0])
            else:
                item = machine.call(machine.special(iterator, '__next__'), [])
        except Thrown as thrown:
            frame.registers[self.delegate + 1] = UNSET
            error = thrown.value
            if error.cls.is_subclass(EXCEPTIONS['StopIteration']):
                return self.finish(frame, error.args[0] if error.args else None)
            return throw(frame, self, error)
        frame.registers[self.delegate + 1] = UNSET
        return pass_on(frame, self, item)

    def close(self, frame: Frame, iterator: object, error: ExceptionObject) -> Instruction:
        """A thrown `GeneratorExit` closes what is delegated to, and goes on being raised here."""
        machine = frame.machine
        if isinstance(iterator, GuestIterator):
            iterator = iterator.values
        try:
            method = machine.attribute_or(iterator, 'close', UNSET)
        except Exception:
            # As in CPython, nothing comes of an attribute that can't be looked up.
            method = UNSET
        try:
            if method is not UNSET:
                machine.call(method, [])
        except Thrown as thrown:
            error = thrown.value
        frame.registers[self.delegate] = UNSET
        frame.registers[self.delegate + 1] = UNSET
        return throw(frame, self, error)

    def receive(self, frame: Frame, kind: i64, value: object) -> Instruction:
        registers = frame.registers
        if kind == SENT or kind == THROWN:
            if registers[self.delegate] is UNSET:
                # Waiting for a future, not delegating: a task is being cancelled or driven by hand.
                if kind == THROWN:
                    assert isinstance(value, ExceptionObject)
                    return throw(frame, self, value)
                return self
            registers[self.delegate + 1] = (int(kind), value)
            return self
        if kind == YIELD:
            registers[self.delegate + 1] = (int(kind), value)
            return self
        if kind == RAISE:
            registers[self.delegate] = UNSET
            assert isinstance(value, ExceptionObject)
            return throw(frame, self, value)
        return self.finish(frame, value)


@final
class YieldFrom(Delegating):
    """`yield from value`."""

    def begin(self, frame: Frame) -> Instruction:
        machine = frame.machine
        delegate = frame.registers[self.delegate]
        if delegate is UNSET:
            value = self.value.evaluate(frame)
            if isinstance(value, Generator) and value.kind == 2 and frame.code.kind != 2:
                raise TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator")
            delegate = machine.iterate(value)
            frame.registers[self.delegate] = delegate
        return self.step(frame, delegate, SENT, None)

    def describe(self) -> str:
        return f'%{self.destination} = yield from {self.value.describe()}'


@final
class Await(Delegating):
    """`await value`."""

    def __init__(self, destination: int, delegate: int, value: Expression, unfit: str = UNFIT) -> None:
        super().__init__(destination, delegate, value)
        self.unfit = unfit

    def begin(self, frame: Frame) -> Instruction:
        machine = frame.machine
        value = self.value.evaluate(frame)
        if isinstance(value, Generator) and value.kind == 2:
            if value.started and not value.finished and not is_active(frame, value):
                if value.running or delegate_of(value) is not None:
                    raise RuntimeError('coroutine is being awaited already')
            frame.registers[self.delegate] = value
            return self.resume(frame, value, SENT, None)
        if isinstance(value, Future):
            return self.wait(frame, value)
        if isinstance(value, AsyncGeneratorStep):
            return self.step_generator(frame, value)
        method = machine.special(value, '__await__')
        if method is UNSET:
            raise TypeError(self.unfit.replace('{type}', type_of(value).name))
        made = machine.call(method, [])
        if isinstance(made, Generator) and made.kind == COROUTINE:
            raise TypeError('__await__() returned a coroutine')
        if machine.special(made, '__next__') is UNSET:
            raise TypeError(f"__await__() returned non-iterator of type '{type_of(made).name}'")
        iterator = machine.as_iterator(made)
        frame.registers[self.delegate] = iterator
        return self.step(frame, iterator, SENT, None)

    def wait(self, frame: Frame, future: Future) -> Instruction:
        machine = frame.machine
        if future.state == DONE:
            future.retrieved = True
            frame.registers[self.destination] = future.value
            return self.next
        if future.state == FAILED or future.state == CANCELLED:
            future.retrieved = True
            return throw(frame, self, machine.future_error(future))
        frame.at = self
        note_line(self, future)
        machine.wait_future(future, False)
        machine.innermost = frame
        return HALT_SUSPEND

    def step_generator(self, frame: Frame, step: AsyncGeneratorStep) -> Instruction:
        if step.used:
            raise RuntimeError(f'cannot reuse already awaited {step.source}')
        step.used = True
        generator = step.generator
        if step.closing and (generator.finished or not generator.started):
            if not generator.finished:
                generator.end()
            frame.registers[self.destination] = None
            return self.next
        frame.registers[self.delegate] = step
        return self.advance_step(frame, step, step.kind, step.value)

    def advance_step(self, frame: Frame, step: AsyncGeneratorStep, kind: i64, value: object) -> Instruction:
        machine = frame.machine
        frame.registers[self.delegate + 1] = UNSET
        callee = machine.resume_generator(step.generator, kind, value)
        depth = frame.depth + 1
        if depth > machine.depth_limit:
            return go_deeper(frame, self, callee)
        result = invoke(frame, self, callee, depth)
        if result is SUSPENDED:
            return HALT_SUSPEND
        outcome = machine.outcome(callee, result)
        if outcome == RAISE:
            error = machine.raised
            assert error is not None
            return self.end_step(frame, step, RAISE, error)
        return self.end_step(frame, step, outcome, callee.result)

    def end_step(self, frame: Frame, step: AsyncGeneratorStep, kind: i64, value: object) -> Instruction:
        """What awaiting a step of an asynchronous generator gives."""
        if kind == YIELD and passing(step.generator):
            frame.registers[self.delegate + 1] = (int(kind), value)
            return self
        frame.registers[self.delegate] = UNSET
        machine = frame.machine
        if step.closing:
            if kind == YIELD:
                error = machine.error('RuntimeError', 'async generator ignored GeneratorExit')
                return throw(frame, self, error.value)
            if kind == RAISE:
                assert isinstance(value, ExceptionObject)
                if not value.cls.is_subclass(EXCEPTIONS['GeneratorExit']) and not value.cls.is_subclass(
                    EXCEPTIONS['StopAsyncIteration']
                ):
                    return throw(frame, self, value)
            frame.registers[self.destination] = None
            return self.next
        if kind == EXHAUSTED:
            return throw(frame, self, machine.error('StopAsyncIteration').value)
        if kind == RAISE:
            assert isinstance(value, ExceptionObject)
            return throw(frame, self, value)
        frame.registers[self.destination] = value
        return self.next

    def receive(self, frame: Frame, kind: i64, value: object) -> Instruction:
        step = frame.registers[self.delegate]
        if isinstance(step, AsyncGeneratorStep) and kind != SENT and kind != THROWN:
            return self.end_step(frame, step, kind, value)
        return super().receive(frame, kind, value)

    def describe(self) -> str:
        return f'%{self.destination} = await {self.value.describe()}'


@final
class AsyncIterate(Instruction):
    """`register = type(value).__aiter__(value)`."""

    def __init__(self, register: int, value: Expression) -> None:
        super().__init__()
        self.register: i64 = register
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        value = self.value.evaluate(frame)
        method = machine.special(value, '__aiter__')
        if method is UNSET:
            raise TypeError(f"'async for' requires an object with __aiter__ method, got {type_of(value).name}")
        iterator = machine.call(method, [])
        if machine.special(iterator, '__anext__') is UNSET:
            raise TypeError(
                f"'async for' received an object from __aiter__ that does not implement __anext__: "
                f'{type_of(iterator).name}'
            )
        frame.registers[self.register] = iterator
        return self.next

    def describe(self) -> str:
        return f'%{self.register} = aiter({self.value.describe()})'


def is_awaitable(machine: Machine, value: object) -> bool:
    return isinstance(value, (Future, AsyncGeneratorStep)) or machine.special(value, '__await__') is not UNSET


@final
class AsyncNext(Branching):
    """The next item of an asynchronous iterator into a register, or on at `target` at its end.

    What is being awaited is in the register `delegate`, with an inbox after it as in `Delegating`.
    """

    def __init__(self, iterator: int, destination: int, delegate: int) -> None:
        super().__init__()
        self.iterator: i64 = iterator
        self.delegate: i64 = delegate
        self.destination: i64 = destination

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        registers = frame.registers
        message = registers[self.delegate + 1]
        if message is not UNSET:
            registers[self.delegate + 1] = UNSET
            assert isinstance(message, tuple)
            kind = message[0]
            assert isinstance(kind, int)
            if kind == YIELD:
                return pass_on(frame, self, message[1])
            awaited = registers[self.delegate]
            assert isinstance(awaited, Generator)
            return self.advance(frame, awaited, kind, message[1])
        iterator = registers[self.iterator]
        if isinstance(iterator, Generator):
            if iterator.finished:
                return self.target
            generator = iterator
        else:
            try:
                made = machine.call(machine.special(iterator, '__anext__'), [])
            except Thrown as thrown:
                return self.receive(frame, RAISE, thrown.value)
            if not isinstance(made, Generator) or made.kind != COROUTINE:
                if not is_awaitable(machine, made):
                    name = type_of(made).name
                    error = machine.error(
                        'TypeError', f"'async for' received an invalid object from __anext__: {name}"
                    ).value
                    reason = machine.error('TypeError', UNFIT.replace('{type}', name)).value
                    error.cause = error.context = reason
                    error.suppress_context = True
                    return throw(frame, self, error)
                made = machine.call(machine.prelude('await_value'), [made])
                assert isinstance(made, Generator)
            generator = made
        registers[self.delegate] = generator
        return self.advance(frame, generator, SENT, None)

    def advance(self, frame: Frame, generator: Generator, kind: i64, value: object) -> Instruction:
        machine = frame.machine
        callee = machine.resume_generator(generator, kind, value)
        depth = frame.depth + 1
        if depth > machine.depth_limit:
            return go_deeper(frame, self, callee)
        result = invoke(frame, self, callee, depth)
        if result is SUSPENDED:
            return HALT_SUSPEND
        outcome = machine.outcome(callee, result)
        if outcome == RAISE:
            error = machine.raised
            assert error is not None
            return self.receive(frame, RAISE, error)
        return self.receive(frame, outcome, callee.result)

    def receive(self, frame: Frame, kind: i64, value: object) -> Instruction:
        registers = frame.registers
        iterator = registers[self.iterator]
        awaited = registers[self.delegate]
        if kind == SENT or kind == THROWN:
            registers[self.delegate + 1] = (int(kind), value)
            return self
        if kind == YIELD and isinstance(awaited, Generator) and (awaited.kind == COROUTINE or passing(awaited)):
            registers[self.delegate + 1] = (int(kind), value)
            return self
        registers[self.delegate] = UNSET
        if kind == EXHAUSTED and isinstance(iterator, Generator):
            return self.target
        if kind == RAISE:
            assert isinstance(value, ExceptionObject)
            if value.cls.is_subclass(EXCEPTIONS['StopAsyncIteration']) and not isinstance(iterator, Generator):
                return self.target
            return throw(frame, self, value)
        registers[self.destination] = value
        return self.next

    def describe(self) -> str:
        return f'%{self.destination} = await anext(%{self.iterator}) else -> {self.target.index}'
