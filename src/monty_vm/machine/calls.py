"""Calling: from an instruction, and from native code.

`enter` does everything up to the point where guest code has to run: it binds arguments, runs natives to their result,
and gives either that result or a `Frame` that is ready to run (or a `Wait`). An instruction runs the frame itself and
can be suspended there. Native code uses `call` and `next_item`, which run it at once; if it is suspended, the native is
unwound by `Interrupted`, and when the answer has arrived the whole instruction is run again.

The rule that makes this right: what native code has obtained from guest code during one instruction stands in the
machine's log, in order, and a repeated instruction gets the same results from the log. The log belongs to one execution
of one instruction; since every instruction takes fuel, `log_fuel == fuel` says that it is still the same one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from mypy_extensions import i64

from monty_vm.machine.frame import (
    ASIDE,
    ASYNC_GENERATOR,
    CONTINUE,
    COROUTINE,
    EXHAUSTED,
    PLAIN,
    RAISE,
    RAISED,
    RETURNED,
    SENT,
    SUSPENDED,
    THROWN,
    UNSET,
    YIELD,
    YIELDED,
    Cell,
    Code,
    Frame,
    Signal,
    empty_registers,
)
from monty_vm.machine.loop import run, throw
from monty_vm.machine.meter import Meter
from monty_vm.machine.suggestions import suggestion
from monty_vm.objects.classes import HOST_CLASSES, Class, Instance, make_instance, type_of
from monty_vm.objects.exception import EXCEPTIONS, ExceptionObject, Interrupted, LimitReached, Thrown
from monty_vm.objects.function import BoundMethod, Function, StaticMethod
from monty_vm.objects.future import HostCall, HostFunction, Resume, Wait
from monty_vm.objects.generator import Generator, Guard
from monty_vm.objects.iterators import Iterator
from monty_vm.objects.native import BoundNative, Native, TailCall, check_receiver
from monty_vm.versions import HOST_313

if TYPE_CHECKING:
    from monty_vm.limits import Limits
    from monty_vm.machine.frame import Expression
    from monty_vm.machine.machine import Machine

#: Guest calls that may be nested natively before the stack is moved to the heap.
NATIVE_DEPTH: Final = 60
#: Natives that may be nested in each other through guest code.
NESTING_LIMIT: Final = 400
#: Levels of native recursion without guest calls between them (an iterator over an iterator, a tuple of tuples).
NATIVE_LEVELS: Final = 1000
#: How many things that pass a call on one call may go through.
MOST_TURNS: Final = 200


@final
class LogEntry:
    """The result of a guest call (`kind`, `value`), or of a step of `iterator`, or something that was made (SENT).

    A log holds a value that a call has returned as it is: sorting may log many.
    """

    def __init__(self, kind: int, value: object, iterator: Iterator | None = None) -> None:
        self.kind = kind
        self.value = value
        self.iterator = iterator


@final
class Batch:
    """Results of calling a function with each of several values, as far as they go."""

    def __init__(self, results: list[object], complete: bool) -> None:
        self.results = results
        self.complete = complete


class Calls(Meter):
    """The part of the machine that calls."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        #: The frame that runs; those that wait for it natively are its callers.
        self.current: Frame | None = None
        #: Calls deeper than this need a look: the recursion limit, or time to leave the native stack.
        self.depth_limit: i64 = NATIVE_DEPTH
        self.nesting = 0
        #: Levels of native recursion that don't run guest code.
        self.levels: i64 = 0
        #: Lists that native code is filling.
        self.holding: list[object] = []
        self.log: list[object] = []
        self.cursor = 0
        #: What ended the iterator whose end `next_item` has met, if it was raised or has a value: `next` passes it on.
        self.stop: ExceptionObject | None = None
        #: The exception that a frame stopped with.
        self.raised: ExceptionObject | None = None
        #: The exception that the running task is handling.
        self.handled: ExceptionObject | None = None
        #: The expression that failed, for the traceback.
        self.fault: Expression | None = None
        #: The frame that a suspended chain starts from.
        self.innermost: Frame | None = None
        #: A frame that was moved from the native stack to the heap, to be run next.
        self.spilled: Frame | None = None
        self.paused = False
        #: Calls of asynchronous host functions, to tell at the end which were never awaited.
        self.made_calls: list[HostCall] = []

    def machine(self) -> Machine:
        raise NotImplementedError

    # -- exceptions

    def error(self, name: str, *args: object) -> Thrown:
        """A guest exception, for `raise`."""
        value = ExceptionObject(EXCEPTIONS[name], args)
        self.set_context(value)
        return Thrown(value)

    def set_context(self, error: ExceptionObject) -> None:
        """Notes the exception being handled as the context of a new one."""
        handled = self.handled
        if handled is None or handled is error:
            return
        link: ExceptionObject | None = handled
        steps = 0
        while link is not None and steps < 1000:
            if link.context is error:
                link.context = None
                break
            link = link.context
            steps += 1
        error.context = handled

    def is_exception(self, error: BaseException, name: str) -> bool:
        """Whether a host exception is, or carries, a guest exception of this builtin class."""
        if isinstance(error, Thrown):
            return error.value.cls.is_subclass(EXCEPTIONS[name])
        for host in type(error).__mro__:
            if host.__name__ == name:
                return True
        return False

    # -- binding

    def bind(self, function: Function, args: list[object], keywords: dict[str, object] | None) -> Frame:
        """A frame of the function with its parameters set."""
        if function.code.deferred is not None:
            self.machine().complete(function)
        code = function.code
        registers: list[object] = code.template.copy()
        count: i64 = len(args)
        positional = code.positional
        if count > positional:
            if not code.variadic:
                if keywords is not None:
                    # Keywords that don't fit are reported first.
                    for index in range(int(positional)):
                        registers[index] = args[index]
                    self.bind_keywords(function, registers, keywords)
                raise TypeError(too_many(function, count, keywords))
            i: i64 = 0
            while i < positional:
                registers[i] = args[i]
                i += 1
            registers[positional + code.keyword_only] = tuple(args[positional:])
        else:
            i = 0
            for value in args:
                registers[i] = value
                i += 1
            if code.variadic:
                registers[positional + code.keyword_only] = ()
        if code.variadic_keywords or keywords is not None:
            self.bind_keywords(function, registers, keywords)
        if count < positional:
            self.bind_defaults(function, registers, count)
        if code.keyword_only:
            self.bind_keyword_defaults(function, registers)
        return self.activate(function, registers)

    def activate(self, function: Function, registers: list[object]) -> Frame:
        """A frame for registers that hold the parameters."""
        code = function.code
        for register in code.parameter_cells:
            registers[register] = Cell(registers[register])
        closure = function.closure
        if closure is not None:
            at = code.free_register
            for cell in closure:
                registers[at] = cell
                at += 1
        for register in code.cell_registers:
            registers[register] = Cell()
        return Frame(code, function.globals, function.cells, registers, function.machine)

    def bind_keywords(self, function: Function, registers: list[object], keywords: dict[str, object] | None) -> None:
        code = function.code
        names = code.local_names
        extra: dict[str, object] = {}
        named = code.positional + code.keyword_only
        if keywords is not None:
            for name, value in keywords.items():
                found = code.variables.get(name, -1)
                if found < 0 or found >= named or found < code.positional_only:
                    if not code.variadic_keywords:
                        raise TypeError(unexpected_keyword(function, name, keywords))
                    extra[name] = value
                elif registers[found] is not UNSET:
                    raise TypeError(f"{function.qualname}() got multiple values for argument '{names[found]}'")
                else:
                    registers[found] = value
        if code.variadic_keywords:
            registers[named + (1 if code.variadic else 0)] = extra

    def bind_defaults(self, function: Function, registers: list[object], count: i64) -> None:
        code = function.code
        defaults = function.defaults
        positional = code.positional
        given: i64 = 0 if defaults is None else len(defaults)
        i = count
        missing: list[str] = []
        while i < positional:
            if registers[i] is UNSET:
                if defaults is not None and i >= positional - given:
                    registers[i] = defaults[i - (positional - given)]
                else:
                    missing.append(code.local_names[i])
            i += 1
        if missing:
            raise TypeError(missing_arguments(function, missing, 'positional'))

    def bind_keyword_defaults(self, function: Function, registers: list[object]) -> None:
        code = function.code
        defaults = function.keyword_defaults
        missing: list[str] = []
        i = code.positional
        while i < code.positional + code.keyword_only:
            if registers[i] is UNSET:
                name = code.local_names[i]
                value = UNSET if defaults is None else defaults.get(name, UNSET)
                if value is UNSET:
                    missing.append(name)
                else:
                    registers[i] = value
            i += 1
        if missing:
            raise TypeError(missing_arguments(function, missing, 'keyword-only'))

    # -- entering

    def enter(self, function: object, args: list[object], keywords: dict[str, object] | None, nested: bool) -> object:
        """The result of a call, or the frame that has to run for it, or what it has to wait for.

        `nested` says that native code is calling: results that the log has are taken from there.
        """
        turns: i64 = 0
        while True:
            turns += 1
            if turns > MOST_TURNS:
                raise RecursionError('maximum recursion depth exceeded in a call of something bound many times over')
            if isinstance(function, Function):
                frame = self.bind(function, args, keywords)
                if frame.code.kind != PLAIN:
                    generator = Generator(frame, function.name, function.qualname)
                    if frame.code.is_guarded:
                        generator.guard = Guard(frame, function.name, function.qualname)
                        self.machine().be_careful()
                    return generator
                if nested and self.replaying():
                    return self.replay_call()
                return frame
            if isinstance(function, BoundMethod):
                args = [function.instance, *args]
                function = function.function
                continue
            result: object
            if isinstance(function, BoundNative):
                result = self.call_native(function.native, [function.instance, *args], keywords)
            elif isinstance(function, Native):
                if function.method:
                    check_receiver(function, args[0] if args else UNSET)
                result = self.call_native(function, args, keywords)
            elif isinstance(function, Class):
                result = self.construct(function, args, keywords, nested)
            elif isinstance(function, HostFunction):
                result = self.call_host(function, args, keywords)
            elif isinstance(function, StaticMethod):
                function = function.function
                continue
            else:
                method = type_of(function).lookup('__call__')
                if method is UNSET:
                    raise TypeError(f"'{type_of(function).name}' object is not callable")
                function = self.machine().bind_attribute(method, function, type_of(function))
                continue
            if isinstance(result, TailCall):
                function = result.function
                args = result.args
                keywords = result.keywords
                continue
            if isinstance(result, Resume):
                if nested and self.replaying():
                    return self.replay_call()
                return self.resume_generator(result.generator, result.kind, result.value)
            if isinstance(result, Wait) and nested and self.replaying():
                return self.replay_call()
            return result

    def call_native(self, native: Native, args: list[object], keywords: dict[str, object] | None) -> object:
        drains = native.drains
        if drains >= 0 and drains < len(args) and is_lazy(args[drains]):
            adds = native.adds
            if adds is not None and len(args) == 2 and not keywords:
                if type_of(args[0]).machine is None:
                    return TailCall(self.machine().prelude(f'{adds.name}_each'), [native, *args])
                return TailCall(self.machine().prelude('put_each'), [native, adds, *args])
            return TailCall(self.machine().prelude('call_drained'), [native, drains, args, keywords or {}])
        if native.copies and args:
            self.charge_copy(args[0])
        if native.machine:
            if keywords:
                return native.function(self, *args, **keywords)
            return native.function(self, *args)
        if keywords:
            return native.function(*args, **keywords)
        return native.function(*args)

    def charge_copy(self, value: object) -> None:
        """Counts the work of a method that makes something as large as the object it is called on."""
        if isinstance(value, (str, bytes, bytearray)):
            if len(value) > 256:
                self.charge(len(value))
        elif isinstance(value, (list, dict, set, frozenset, tuple)) and len(value) > 32:
            self.charge(len(value) * 16)

    def construct(self, cls: Class, args: list[object], keywords: dict[str, object] | None, nested: bool) -> object:
        """Calls a class."""
        machine = self.machine()
        metaclass = cls.metaclass
        if metaclass is not None:
            call = metaclass.lookup('__call__')
            if isinstance(call, Function):
                return TailCall(call, [cls, *args], keywords)
        if cls.machine is None:
            native = cls.construct
            if native is None:
                raise TypeError(f"cannot create '{cls.name}' instances")
            return self.call_native(native, args, keywords)
        if cls.has_new:
            new = cls.lookup('__new__')
            if not isinstance(new, Native):
                return TailCall(machine.prelude('construct'), [cls, args, keywords or {}])
        machine.check_abstract(cls)
        layout = cls.layout
        init = cls.lookup('__init__')
        instance: object
        if len(layout.mro) == 1:
            instance = make_instance(cls)
            if not isinstance(init, Function):
                if isinstance(init, Native):
                    if init.owner != 'object':
                        self.call_native(init, [instance, *args], keywords)
                    elif args or keywords:
                        raise TypeError(f'{cls.name}() takes no arguments')
                    return instance
                return TailCall(machine.prelude('initialise'), [instance, args, keywords or {}])
        else:
            new = cls.lookup('__new__')
            assert isinstance(new, Native)
            instance = self.call_native(new, [cls, *args], keywords)
            if isinstance(instance, TailCall):
                return TailCall(machine.prelude('construct'), [cls, args, keywords or {}])
            if not isinstance(init, Function):
                if isinstance(init, Native):
                    result = self.call_native(init, [instance, *args], keywords)
                    if not isinstance(result, TailCall):
                        return instance
                return TailCall(machine.prelude('initialise'), [instance, args, keywords or {}])
        frame = self.bind(init, [instance, *args], keywords)
        frame.instance = instance
        if nested and self.replaying():
            return self.replay_call()
        return frame

    def call_host(self, function: HostFunction, args: list[object], keywords: dict[str, object] | None) -> object:
        call = HostCall(function.name, tuple(args), dict(keywords) if keywords else {}, 0, function.awaitable)
        if function.awaitable:
            made = self.made_calls
            made.append(call)
            if len(made) > 200:
                self.made_calls = [item for item in made if item.id == 0][-100:]
            return call
        return Wait(call, True)

    def resume_generator(self, generator: Generator, kind: int, value: object) -> Frame:
        """Gets a generator's frame ready to run; raises if it can't."""
        frame = generator.frame
        if generator.running:
            raise ValueError(f'{kind_name(generator)} already executing')
        if generator.finished:
            if generator.kind == COROUTINE:
                raise RuntimeError('cannot reuse already awaited coroutine')
            if kind == THROWN:
                assert isinstance(value, ExceptionObject)
                raise Thrown(value)
            raise self.error('StopAsyncIteration' if generator.kind == ASYNC_GENERATOR else 'StopIteration')
        if generator.started:
            self.handled_before(generator)
            if kind == THROWN and generator.handling and isinstance(value, ExceptionObject):
                self.set_context(value)
            generator.running = True
            frame.generator = generator
            try:
                frame.at = frame.at.receive(frame, kind, value)
            except Thrown as thrown:
                frame.at = throw(frame, frame.at, thrown.value)
            except BaseException:
                generator.running = False
                frame.generator = None
                raise
        else:
            if kind == THROWN:
                assert isinstance(value, ExceptionObject)
                generator.end()
                raise Thrown(value)
            if value is not None:
                raise TypeError(f"can't send non-None value to a just-started {kind_name(generator)}")
            generator.started = True
            generator.running = True
            frame.generator = generator
            self.handled_before(generator)
        return frame

    def handled_before(self, generator: Generator) -> None:
        """Swaps the exception being handled when a generator starts to run; `finish` swaps back."""
        inner = generator.handled
        generator.handled = self.handled
        if inner is not None:
            self.handled = inner

    def finish_generator(self, generator: Generator, result: object) -> None:
        """Keeps a generator's books when its frame has left the run loop for good or for a while."""
        outer = generator.handled
        frame = generator.frame
        if result is YIELDED:
            generator.handled = self.handled if generator.handling else None
        else:
            generator.finished = True
            generator.handled = None
            if generator.guard is not None:
                generator.guard.frame = None
            if result is RAISED:
                # The frame belongs to the traceback from here on.
                generator.frame = Frame(frame.code, frame.globals, frame.cells, [], frame.machine)
            else:
                frame.registers = []
        self.handled = outer
        generator.running = False
        frame.generator = None

    def outcome(self, frame: Frame, result: object) -> i64:
        """How a frame stopped, as a kind for `receive`; the value is in `frame.result` or `raised`."""
        generator = frame.generator
        if generator is not None:
            self.finish_generator(generator, result)
            if result is RAISED:
                self.check_stop(generator)
                return RAISE
            if result is YIELDED:
                return YIELD
            return EXHAUSTED
        if frame.instance is ASIDE:
            return CONTINUE
        if result is RAISED:
            return RAISE
        if frame.instance is not UNSET:
            if result is not None:
                self.raised = ExceptionObject(
                    EXCEPTIONS['TypeError'],
                    (f"__init__() should return None, not '{type_of(result).name}'",),
                )
                return RAISE
            frame.result = frame.instance
        return RETURNED

    def check_stop(self, generator: Generator) -> None:
        """PEP 479: StopIteration must not leave a generator."""
        error = self.raised
        assert error is not None
        names = ['StopIteration'] if generator.kind != ASYNC_GENERATOR else ['StopIteration', 'StopAsyncIteration']
        for name in names:
            if error.cls.is_subclass(EXCEPTIONS[name]):
                word = kind_name(generator)
                replacement = ExceptionObject(EXCEPTIONS['RuntimeError'], (f'{word} raised {name}',))
                replacement.cause = error
                replacement.context = error
                replacement.suppress_context = True
                replacement.traceback = list(error.traceback)
                self.raised = replacement
                return

    def descend(self) -> None:
        """Begins a level of native recursion over what a guest has nested, which `ascend` ends."""
        self.levels += 1
        if self.levels > NATIVE_LEVELS:
            self.levels -= 1
            raise RecursionError('maximum recursion depth exceeded')
        self.work(64)

    def ascend(self) -> None:
        self.levels -= 1

    def too_deep(self) -> BaseException:
        """What a call beyond the recursion limit raises."""
        return self.refusal(
            LimitReached('recursion', f'guest calls are nested more than {self.recursion_limit} deep'),
            'RecursionError',
            'maximum recursion depth exceeded',
        )

    def refusal(self, reached: LimitReached, name: str, *args: object) -> BaseException:
        """What to raise for a limit that was refused before it cost anything.

        It is the guest's exception where a running block or module names that, or what it is a kind of, and so expects
        it; anywhere else a handler would catch it by accident, so it is the limit.
        """
        names = [name, 'RuntimeError'] if name == 'RecursionError' else [name]
        frame = self.current
        while frame is not None:
            unit = frame.code.unit
            if not unit.hidden and any(expected in unit.global_index for expected in names):
                return self.error(name, *args)
            frame = frame.caller
        return reached

    def calling_module(self, *inside: str) -> str:
        """The name of the module whose code runs, or called what runs in the prelude or in one of these modules."""
        frame = self.current
        while frame is not None and (frame.code.unit.module == 'builtins' or frame.globals.name in inside):
            frame = frame.caller
        if frame is None:
            return '__main__'
        name = frame.globals.get('__name__')
        return name if isinstance(name, str) else frame.globals.name

    # -- calls from native code

    def replaying(self) -> bool:
        """Whether the log has the result of the guest call that is about to be made."""
        if self.log_fuel != self.fuel:
            self.log = []
            self.cursor = 0
            self.log_fuel = self.fuel
        return self.cursor < len(self.log)

    def replay_call(self) -> object:
        entry = self.log[self.cursor]
        self.cursor += 1
        if not isinstance(entry, LogEntry):
            return entry
        if entry.kind == RAISE:
            error = entry.value
            assert isinstance(error, ExceptionObject)
            raise Thrown(error)
        if entry.kind == EXHAUSTED:
            raise self.error('StopIteration', *(() if entry.value is None else (entry.value,)))
        return entry.value

    def call(self, function: object, args: list[object], keywords: dict[str, object] | None = None) -> object:
        """Calls anything callable from native code.

        Raises: `Thrown` or a host exception if the call raises; `Interrupted` if it is suspended.
        """
        if isinstance(function, Function) and keywords is None:
            code = function.code
            if code.simple and len(args) == code.positional:
                return self.call_simple(function, code, args)
        result = self.enter(function, args, keywords, True)
        if isinstance(result, Frame):
            kind = self.run_nested(result)
            if kind == RAISE:
                error = self.raised
                assert error is not None
                raise Thrown(error)
            if kind == EXHAUSTED:
                value = result.result
                raise self.error('StopIteration', *(() if value is None else (value,)))
            return result.result
        if isinstance(result, Wait):
            self.replaying()
            self.machine().wait_for(result)
            raise Interrupted(None)
        return result

    def call_simple(self, function: Function, code: Code, args: list[object]) -> object:
        """`call` for a function that takes these arguments without binding."""
        if self.replaying():
            return self.replay_call()
        frame = spare_frame(function, code)
        registers = frame.registers
        i: i64 = 0
        for value in args:
            registers[i] = value
            i += 1
        if self.run_nested(frame) == RAISE:
            error = self.raised
            assert error is not None
            raise Thrown(error)
        result = frame.result
        recycle(function, code, frame)
        return result

    def run_nested(self, frame: Frame) -> i64:
        """Runs a frame to its outcome inside native code, and logs it."""
        self.replaying()
        log = self.log
        cursor = self.cursor
        current = self.current
        depth: i64 = 0 if current is None else current.depth
        limit = self.depth_limit
        if depth >= self.recursion_limit or self.nesting > NESTING_LIMIT:
            raise self.too_deep()
        frame.depth = depth + 1
        frame.caller = current
        self.depth_limit = self.recursion_limit
        self.nesting += 1
        # The frame's instructions find that the log isn't theirs, and take a new one.
        try:
            result = run(frame)
        finally:
            self.nesting -= 1
            self.log = log
            self.cursor = cursor
            self.current = current
            self.depth_limit = limit
        self.log_fuel = self.fuel
        if result is SUSPENDED:
            raise Interrupted(frame)
        frame.caller = None
        kind = self.outcome(frame, result)
        if kind == RETURNED:
            log.append(frame.result)
        else:
            log.append(LogEntry(kind, self.raised if kind == RAISE else frame.result))
        self.cursor = cursor + 1
        return kind

    def call_each(self, function: object, values: list[object]) -> list[object]:
        """Calls a function with each value, as `sorted` does for its keys. Interrupted, it goes on where it was."""
        results: list[object] = []
        position = self.cursor
        if self.replaying():
            position = self.cursor
            batch = self.log[position]
            if isinstance(batch, Batch):
                self.cursor += 1
                results = batch.results
                if batch.complete:
                    return results
                results.append(self.replay_call())
        else:
            position = self.cursor
        try:
            if isinstance(function, Function) and function.code.simple and function.code.positional == 1:
                self.call_each_simple(function, values, results)
            else:
                for index in range(len(results), len(values)):
                    results.append(self.call(function, [values[index]]))
        except Interrupted:
            del self.log[position:]
            self.log.append(Batch(results, False))
            raise
        self.replaying()
        del self.log[position:]
        self.log.append(Batch(results, True))
        self.cursor = position + 1
        return results

    def call_each_simple(self, function: Function, values: list[object], results: list[object]) -> None:
        """Runs a function of one parameter for the values that have no result yet."""
        self.replaying()
        log = self.log
        cursor = self.cursor
        current = self.current
        depth: i64 = 0 if current is None else current.depth
        limit = self.depth_limit
        if depth >= self.recursion_limit or self.nesting > NESTING_LIMIT:
            raise self.too_deep()
        code = function.code
        self.depth_limit = self.recursion_limit
        self.nesting += 1
        index: i64 = len(results)
        count: i64 = len(values)
        try:
            while index < count:
                frame = spare_frame(function, code)
                frame.registers[0] = values[index]
                frame.depth = depth + 1
                frame.caller = current
                result = run(frame)
                if isinstance(result, Signal):
                    if result is SUSPENDED:
                        raise Interrupted(frame)
                    error = self.raised
                    assert error is not None
                    raise Thrown(error)
                results.append(result)
                index += 1
                recycle(function, code, frame)
        finally:
            self.nesting -= 1
            self.log = log
            self.cursor = cursor
            self.current = current
            self.depth_limit = limit
            self.log_fuel = self.fuel

    def advance_generator(self, generator: Generator) -> object:
        """The next item of a generator for native code, or UNSET."""
        if self.replaying():
            entry = self.log[self.cursor]
            assert isinstance(entry, LogEntry)
            self.cursor += 1
            if entry.kind == EXHAUSTED:
                return self.stopped(entry.value)
            if entry.kind == RAISE:
                error = entry.value
                assert isinstance(error, ExceptionObject)
                raise Thrown(error)
            return entry.value
        if generator.finished and generator.kind != COROUTINE:
            return UNSET
        frame = self.resume_generator(generator, SENT, None)
        kind = self.run_nested(frame)
        if kind == RAISE:
            raised = self.raised
            assert raised is not None
            raise Thrown(raised)
        if kind == YIELD:
            value = frame.result
            frame.result = None
            return value
        return self.stopped(frame.result)

    def stopped(self, value: object) -> object:
        """The end of a generator that has returned a value."""
        if value is not None:
            self.stop = ExceptionObject(EXCEPTIONS['StopIteration'], (value,))
        return UNSET

    def next_item(self, iterator: Iterator) -> object:
        """The next item of any of the VM's iterators for native code, or UNSET at its end.

        It is for iterators that end as their source does: the reason stays in `stop`. Others `draw`.
        """
        if self.replaying():
            entry = self.log[self.cursor]
            if isinstance(entry, LogEntry) and entry.iterator is iterator:
                self.cursor += 1
                if entry.kind != EXHAUSTED:
                    return entry.value
                stop = entry.value
                assert isinstance(stop, ExceptionObject)
                self.stop = stop
                return UNSET
        self.stop = None
        self.fuel -= 1
        self.log_fuel -= 1
        if self.fuel < 0:
            self.tick()
        cursor = self.cursor
        self.levels += 1
        try:
            if self.levels > NATIVE_LEVELS:
                raise RecursionError('maximum recursion depth exceeded')
            value = iterator.advance(self.machine())
        except Thrown as thrown:
            if not thrown.value.cls.is_subclass(EXCEPTIONS['StopIteration']) or isinstance(iterator, Generator):
                raise
            self.stop = thrown.value
            value = UNSET
        finally:
            self.levels -= 1
        self.replaying()
        del self.log[cursor:]
        stop = self.stop
        if stop is None or value is not UNSET:
            self.log.append(LogEntry(RETURNED, value, iterator))
        else:
            self.log.append(LogEntry(EXHAUSTED, stop, iterator))
        self.cursor = cursor + 1
        return value

    def draw(self, iterator: Iterator) -> object:
        """`next_item` for what doesn't care why the iterator has ended."""
        value = self.next_item(iterator)
        if value is UNSET:
            self.stop = None
        return value

    def stop_iteration(self) -> Thrown:
        """What `next` raises at the end that `next_item` has met."""
        stop = self.stop
        if stop is None:
            return self.error('StopIteration')
        self.stop = None
        return Thrown(stop)

    def remember(self, made: object) -> None:
        """Notes what native code has made and goes on to hand to guest code: run again, it has to `recall` it first."""
        self.replaying()
        del self.log[self.cursor :]
        self.log.append(LogEntry(SENT, made))
        self.cursor += 1

    def recall(self) -> object:
        """What native code made here before it was interrupted, or UNSET."""
        if self.replaying():
            entry = self.log[self.cursor]
            if isinstance(entry, LogEntry) and entry.kind == SENT:
                self.cursor += 1
                return entry.value
        return UNSET

    def call_next(self, values: object) -> object:
        """One step of a guest object that has `__next__`, for native code; raises at its end."""
        method = self.machine().special(values, '__next__')
        if method is UNSET:
            raise TypeError(f"'{type_of(values).name}' object is not an iterator")
        return self.call(method, [])


def spare_frame(function: Function, code: Code) -> Frame:
    """A frame of a function whose code is `simple`, without its parameters; see `recycle`."""
    frame = function.spare
    if frame is not None:
        function.spare = frame.caller
        frame.caller = None
        frame.at = code.entry
        return frame
    registers: list[object] = code.template.copy()
    closure = function.closure
    if closure is not None:
        at = code.free_register
        for cell in closure:
            registers[at] = cell
            at += 1
    return Frame(code, function.globals, function.cells, registers, function.machine)


def recycle(function: Function, code: Code, callee: Frame) -> None:
    """Keeps the frame of a call that has ended for the next one. The cells of free variables stay as they are."""
    empty_registers(code, callee.registers)
    callee.result = None
    callee.caller = function.spare
    function.spare = callee


def kind_name(generator: Generator) -> str:
    kind = generator.kind
    if kind == 2:
        return 'coroutine'
    return 'async generator' if kind == ASYNC_GENERATOR else 'generator'


def is_lazy(value: object) -> bool:
    """Whether iterating a value may run guest code or never end."""
    if isinstance(value, Iterator):
        return True
    if type(value) in HOST_CLASSES:
        return isinstance(value, Class)
    if isinstance(value, Instance):
        return True
    # An instance of a subclass of a builtin container.
    iterate = type_of(value).lookup('__iter__')
    return isinstance(iterate, Function)


def too_many(function: Function, count: int, keywords: dict[str, object] | None) -> str:
    code = function.code
    defaults = 0 if function.defaults is None else len(function.defaults)
    positional = code.positional
    if defaults:
        takes = f'from {positional - defaults} to {positional} positional arguments'
    else:
        takes = f'{positional} positional argument' + ('' if positional == 1 else 's')
    given = str(count)
    if code.keyword_only:
        only = sum(
            1
            for name in code.local_names[positional : positional + code.keyword_only]
            if keywords is not None and name in keywords
        )
        if only:
            plural = '' if count == 1 else 's'
            given = f'{count} positional argument{plural} (and {only} keyword-only argument{"" if only == 1 else "s"})'
    was = 'was' if count == 1 and given == '1' else 'were'
    return f'{function.qualname}() takes {takes} but {given} {was} given'


def missing_arguments(function: Function, names: list[str], kind: str) -> str:
    quoted = [f"'{name}'" for name in names]
    if len(quoted) == 1:
        listed = quoted[0]
    elif len(quoted) == 2:
        listed = f'{quoted[0]} and {quoted[1]}'
    else:
        listed = ', '.join(quoted[:-1]) + f', and {quoted[-1]}'
    plural = '' if len(names) == 1 else 's'
    return f'{function.qualname}() missing {len(names)} required {kind} argument{plural}: {listed}'


def unexpected_keyword(function: Function, name: str, keywords: dict[str, object]) -> str:
    code = function.code
    found = [other for other in keywords if code.variables.get(other, 1 << 30) < code.positional_only]
    if found:
        listed = ', '.join(found)
        return f"{function.qualname}() got some positional-only arguments passed as keyword arguments: '{listed}'"
    text = f"{function.qualname}() got an unexpected keyword argument '{name}'"
    if HOST_313:
        count = int(code.positional + code.keyword_only)
        meant = suggestion(name, code.local_names[int(code.positional_only) : count])
        if meant is not None:
            text += f". Did you mean '{meant}'?"
    return text
