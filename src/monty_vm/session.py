"""A session: the state of a REPL for untrusted code, and the sans-IO verbs that run blocks in it.

`start` runs a block until it is complete or waits for answers of the host; `resume` goes on with some of them. Neither
blocks, sleeps or touches an event loop. `run` and `run_sync` are loops around them (see `drive` and `drive_sync`).
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from monty_vm import builtins as _builtins  # noqa: F401
from monty_vm import modules as _modules  # noqa: F401
from monty_vm.builtins.dynamic import DYNAMIC
from monty_vm.compiler.lower import compile_block
from monty_vm.errors import ConversionError, LimitError, MachineError, MontyError
from monty_vm.host.convert import ToGuest, ToHost
from monty_vm.host.filesystem import FileSystem, MemoryFileSystem, Mount, SessionFiles, as_grant
from monty_vm.limits import Limits, Usage
from monty_vm.machine.frame import CONTINUE, Globals
from monty_vm.machine.machine import Machine, module_variables, running
from monty_vm.machine.tasks import Ready
from monty_vm.objects.exception import EXCEPTIONS, ExceptionObject, Interrupted, LimitReached
from monty_vm.objects.function import Module
from monty_vm.objects.future import DONE, FAILED, HostFunction, Task
from monty_vm.steps import Complete, ExternalCall, Paused, Raised, Returned, Suspended
from monty_vm.traceback import frame_summaries, guest_error

if TYPE_CHECKING:
    from typing import Self

    from monty_vm.recording import Recording
    from monty_vm.steps import Answer, Step


def is_clean_exit(error: ExceptionObject) -> bool:
    """Whether an exception is `sys.exit()` or `sys.exit(0)`, with which a program says that it has ended well."""
    if error.cls is not EXCEPTIONS['SystemExit']:
        return False
    status = error.args[0] if error.args else None
    return status is None or status is False or (type(status) is int and status == 0)


class Session:
    """Runs blocks of Python in a sandbox; state persists from block to block.

    Args:
        functions: host callables by the name the guest sees. `async def` functions are awaitables in the guest, others
            plain calls.
        inputs: variables to start with.
        limits: what each block may use.
        filesystem: files the guest may use: a `MemoryFileSystem`, or a `Mount` alone; none by default.
        environ: environment variables the guest sees; none by default.
        clock: `None`, `'host'`, or an object with `time()` and `monotonic()`, both in seconds.
        seed: `None`, an int for a reproducible `random`, or `'host'` for real entropy.
        dynamic_code: whether `exec`, `eval` and `compile` exist.
        lenient: whether values that can't leave the sandbox leave as their repr instead of raising.

    Raises:
        ConversionError: if an input can't enter the sandbox.
    """

    def __init__(
        self,
        *,
        functions: Mapping[str, Callable[..., Any]] | None = None,
        inputs: Mapping[str, Any] | None = None,
        limits: Limits | None = None,
        filesystem: MemoryFileSystem | Mount | None = None,
        environ: Mapping[str, str] | None = None,
        clock: object = None,
        seed: int | str | None = None,
        dynamic_code: bool = False,
        lenient: bool = False,
    ) -> None:
        self.limits = Limits() if limits is None else limits
        self.lenient = lenient
        self.machine = Machine(self.limits)
        granted: dict[str, object] = dict(DYNAMIC) if dynamic_code else {}
        if filesystem is not None:
            from monty_vm.modules.files import OPEN

            granted['open'] = OPEN
        if granted:
            self.machine.builtins = {**self.machine.builtins, **granted}
            self.machine.globals = Globals('__main__', self.machine.builtins)
        for key, value in module_variables('__main__').items():
            self.machine.globals.set(key, value)
        # A block is no file; what programs make of this name are relative paths.
        self.machine.globals.set('__file__', '<block>')
        self.machine.modules['__main__'] = Module('__main__', self.machine.globals)
        self.functions: dict[str, Callable[..., Any]] = {}
        machine = self.machine
        machine.clock = clock
        machine.seed = seed
        machine.environ = None if environ is None else dict(environ)
        machine.dynamic_code = dynamic_code
        self._filesystem = None if filesystem is None else FileSystem(machine, as_grant(filesystem))
        machine.filesystem = self._filesystem
        self._pending: Suspended | None = None
        self._active = False
        self._paused = False
        self._entered = False
        #: Whether a limit stopped the last block: what was to be finalised then is dropped.
        self._stopped = False
        self._recording: Any = None
        if functions:
            self.add_functions(functions)
        if inputs:
            for name, value in inputs.items():
                machine.globals.set(check_name(name), ToGuest(machine).convert(value, name))

    def add_functions(self, functions: Mapping[str, Callable[..., Any]]) -> None:
        """Makes host functions known to the guest, as globals."""
        for name, function in functions.items():
            if not callable(function):
                raise TypeError(f'functions[{name!r}] must be callable, not {type(function).__name__}')
            self.functions[name] = function
            native = HostFunction(check_name(name), is_async(function))
            self.machine.host_functions[name] = native
            self.machine.globals.set(name, native)

    @property
    def files(self) -> SessionFiles:
        """The files that the session holds in memory, as a mapping from paths to bytes; it can be changed.

        Raises:
            MontyError: if no filesystem was granted.
        """
        if self._filesystem is None:
            raise MontyError('the session has no files; grant some with filesystem=MemoryFileSystem()')
        return SessionFiles(self._filesystem)

    # -- sans-IO

    @property
    def pending(self) -> Suspended | None:
        """What the block waits for, or `None`."""
        return self._pending

    @property
    def variables(self) -> list[str]:
        """The names that blocks have defined, without functions of the host."""
        scope = self.machine.globals
        return [
            name
            for name in scope.names()
            if not name.startswith('__') and not isinstance(scope.get(name), HostFunction)
        ]

    def start(self, code: str, *, slice: int | float | None = None) -> Step:
        """Runs a block until it is complete, waits for the host, or has used its slice.

        Args:
            code: the source text.
            slice: when to return `Paused`: after about so many instructions (an int), or seconds (a float).

        Raises:
            CompileError: if the block isn't valid Python; nothing of it has run.
            GuestError: if it raised.
            LimitError: if it reached a limit.
            ConversionError: if its value or a call's argument can't leave the sandbox.
        """
        if self._active:
            raise MontyError('the session is in the middle of a block; resume it, or call abandon() first')
        self._enter()
        try:
            unit = compile_block(code)
            machine = self.machine
            docstring = unit.codes[0].docstring
            if docstring is not None:
                machine.globals.set('__doc__', docstring)
            machine.reset_usage()
            machine.printed = []
            if self._stopped:
                machine.departed.clear()
                self._stopped = False
            machine.abandoned.clear()
            task = Task(None, 'Task-1')
            task.frame = machine.unit_frame(unit, machine.globals)
            machine.main = task
            machine.ready.append(Ready(task, CONTINUE, None))
            self._active = True
            if self._recording is not None:
                self._recording.started(code)
            return self._run(slice)
        finally:
            self._entered = False

    def resume(self, answers: Mapping[int, Answer] | None = None, *, slice: int | float | None = None) -> Step:
        """Goes on with the block, with answers by call id: any non-empty subset of those it waits for.

        Raises:
            MontyError: if nothing is waiting, or an answer belongs to no call.
            GuestError, LimitError, ConversionError: as `start`.
        """
        if not self._active:
            raise MontyError('no block is waiting to be resumed')
        machine = self.machine
        if answers is None:
            answers = {}
        if not answers and not self._paused and not machine.is_busy():
            raise MontyError('resume() needs the answer to at least one of the pending calls')
        settled = []
        for number, answer in answers.items():
            call = machine.pending.get(number)
            if call is None:
                if number in machine.abandoned:
                    continue
                raise MontyError(f'no call with id {number!r} is waiting for an answer')
            if isinstance(answer, Returned):
                settled.append((call, DONE, ToGuest(machine).convert(answer.value, f'{call.function}()')))
            elif isinstance(answer, Raised):
                self._enter()
                try:
                    error = ToGuest(machine).exception(answer.exception, f'{call.function}()', 0)
                finally:
                    self._entered = False
                settled.append((call, FAILED, error))
            else:
                raise TypeError(f'an answer must be Returned or Raised, not {type(answer).__name__}')
        self._enter()
        try:
            if self._recording is not None and settled:
                self._recording.answered(self, [(call.id, state == FAILED, value) for call, state, value in settled])
            for call, state, value in settled:
                machine.complete_future(call, state, value)
            return self._run(slice)
        finally:
            self._entered = False

    def abandon(self) -> None:
        """Gives up the block that is waiting; what it has defined so far stays."""
        self.machine.drop_tasks()
        self._active = False
        self._paused = False
        self._pending = None

    def _enter(self) -> None:
        if self._entered:
            raise MontyError('the session is running already; a session runs one block at a time')
        self._entered = True
        running.machine = self.machine

    def look(self, value: object) -> str:
        """The repr of a value of the guest, which may be the guest's to say: under its limits, and without effect."""
        self._enter()
        self.machine.resume_clock()
        self.machine.refuel()
        try:
            return self.machine.to_repr(value)
        except (Exception, Interrupted, LimitReached):
            return '<cannot be shown>'
        finally:
            self._entered = False

    def _run(self, slice: int | float | None) -> Step:
        if self._recording is None:
            return self._advance(slice)
        step: Step = self._recording.watch(self, lambda: self._advance(slice))
        return step

    def _advance(self, slice: int | float | None) -> Step:
        machine = self.machine
        machine.begin_slice(slice)
        machine.paused = False
        self._paused = False
        self._pending = None
        machine.resume_clock()
        try:
            try:
                machine.enter_host()
                ended = machine.run_ready()
            finally:
                machine.leave_host()
                machine.stop_clock()
                if self._filesystem is not None:
                    self._filesystem.release()
            if ended:
                return self._finish()
            if machine.paused:
                self._paused = True
                return Paused()
            return self._suspend()
        except LimitReached as reached:
            self._stopped = True
            frames = frame_summaries(list(reversed(reached.entries)))
            stdout, usage = ''.join(machine.printed), self.usage
            self.abandon()
            raise LimitError(reached.limit, reached.message, frames, stdout, usage) from None
        except MontyError:
            self.abandon()
            raise
        except RecursionError:
            self._stopped = True
            stdout, usage = ''.join(machine.printed), self.usage
            self.abandon()
            raise LimitError('recursion', 'a value is nested too deeply', (), stdout, usage) from None
        except Exception as error:
            self.abandon()
            raise MachineError(f'{type(error).__name__}: {error}') from error

    def _suspend(self) -> Suspended:
        machine = self.machine
        calls = []
        for number, call in machine.pending.items():
            convert = ToHost(machine, self.lenient)
            args = tuple(
                [convert.convert(arg, f'{call.function}() argument {i + 1}') for i, arg in enumerate(call.args)]
            )
            keywords = {
                name: convert.convert(value, f'{call.function}() argument {name!r}')
                for name, value in call.keywords.items()
            }
            calls.append(ExternalCall(number, call.function, args, keywords, call.line, convert.reprs))
        self._pending = Suspended(tuple(calls), machine.is_busy())
        return self._pending

    def _finish(self) -> Complete:
        machine = self.machine
        main = machine.main
        assert main is not None
        if main.state == FAILED:
            assert main.error is not None
            if not is_clean_exit(main.error):
                raise guest_error(machine, main.error, self.usage)
            main.value = None
        machine.report_tasks()
        convert = ToHost(machine, self.lenient)
        stdout = ''.join(machine.printed)
        usage = self.usage
        try:
            value = convert.convert(main.value, 'result')
        except ConversionError as error:
            # The block has run, so what it printed isn't lost.
            error.stdout, error.usage = stdout, usage
            raise
        self.abandon()
        return Complete(value, stdout, usage, tuple(convert.reprs))

    @property
    def usage(self) -> Usage:
        """What the current or last block has used."""
        machine = self.machine
        return Usage(machine.instructions, machine.seconds, machine.memory, machine.output, machine.calls)

    # -- drivers

    async def run(self, code: str) -> Complete:
        """Runs a block to its end, awaiting host coroutines concurrently. Works under asyncio and trio.

        Raises: as `start`.
        """
        from monty_vm.drive import run

        return await run(self, code)

    def run_sync(self, code: str) -> Complete:
        """Runs a block to its end. Host coroutines are awaited on an event loop of its own.

        Raises: as `start`.
        """
        from monty_vm.drive_sync import run_sync

        return run_sync(self, code)

    # -- state

    def dump(self, key: bytes | None = None) -> bytes:
        """The session's whole state. With `key`, the bytes are authenticated.

        Raises:
            SnapshotError: if something can't be stored; the message names the path to it.
        """
        from monty_vm.snapshot import dump

        return dump(self, key)

    @classmethod
    def load(
        cls,
        data: bytes,
        *,
        functions: Mapping[str, Callable[..., Any]] | None = None,
        key: bytes | None = None,
        **grants: Any,
    ) -> Self:
        """A session from `dump`'s bytes.

        Args:
            data: the bytes.
            functions: the host functions, by the names they had.
            key: the key that the bytes were authenticated with.
            grants: `limits`, `filesystem`, `environ`, `clock`, `seed` and so on, as for a new session.

        Raises:
            SnapshotError: if the bytes aren't a snapshot that can be loaded here.
        """
        from monty_vm.snapshot import load

        return load(cls, data, functions, key, grants)

    def record(self) -> Recording:
        """Begins a recording of what the session does, which can be looked at and run again step by step."""
        from monty_vm.recording import Recording

        self._recording = recording = Recording(self)
        return recording

    def stop_recording(self, recording: Recording) -> None:
        """What `Recording.close` does to its session."""
        if self._recording is recording:
            self._recording = None

    def fork(self) -> Self:
        """An independent copy of the session as it is now."""
        return type(self).load(
            self.dump(),
            functions=self.functions,
            limits=self.limits,
            filesystem=None if self._filesystem is None else self._filesystem.grant,
            environ=self.machine.environ,
            clock=self.machine.clock,
            seed=self.machine.seed,
            dynamic_code=self.machine.dynamic_code,
            lenient=self.lenient,
        )


def is_async(function: Callable[..., Any]) -> bool:
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(getattr(function, '__call__', None))


def check_name(name: str) -> str:
    if not isinstance(name, str) or not name.isidentifier():
        raise ValueError(f'{name!r} is not a valid name')
    return name
