# not compiled: plain data, and code that runs once for each suspension.
"""Recordings: a run as it was, to be looked at and run again, offline and without tools.

Whenever the host has had its say (it answered calls, a block ended or failed), the session's state until then is kept
as a snapshot, with the answers in it. So a recording doesn't depend on whether a run can be repeated: any moment can be
looked at, in any order, and a session can go on from any of them, with the answers that were given or with others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import msgpack

from monty_vm.errors import GuestError, MontyError, SnapshotError
from monty_vm.host.convert import ToHost
from monty_vm.machine.frame import UNSET
from monty_vm.objects.classes import Class
from monty_vm.objects.function import Function, Module
from monty_vm.objects.future import HostFunction
from monty_vm.steps import Complete, Raised, Returned
from monty_vm.traceback import frame_line

if TYPE_CHECKING:
    import os
    from typing import Self

    from monty_vm.machine.frame import Frame
    from monty_vm.session import Session
    from monty_vm.steps import Answer, Step

MAGIC: Final = b'\x93MontyRecording 1\n'
#: Characters of a value that are shown.
SHOWN: Final = 2_000

Outcome = Literal['waits', 'complete', 'failed']
OUTCOMES: Final[tuple[Outcome, ...]] = ('waits', 'complete', 'failed')


@dataclass(frozen=True)
class Moment:
    """A point of a run at which the host had its say.

    Attributes:
        outcome: `'waits'`: the block waited for calls; `'complete'` or `'failed'`: it had ended.
        code: the block.
        text: the block's value or its failure, as text.
        stdout: what the block had printed.
        snapshot: the session's state, with the answers that were given; empty if it couldn't be stored.
        problem: why it couldn't be stored.
    """

    outcome: Outcome
    code: str
    text: str = ''
    stdout: str = ''
    snapshot: bytes = b''
    problem: str = ''


@dataclass(frozen=True)
class FrameView:
    """A frame at a moment: where it was, and its variables as text."""

    name: str
    filename: str
    source: str
    line: int
    variables: Mapping[str, str]


@dataclass(frozen=True)
class CallView:
    """A call that the block waited for; `answer` is what it was answered with then, or empty."""

    id: int
    text: str
    line: int
    answer: str = ''


@dataclass(frozen=True)
class View:
    """What can be seen at a moment: `tasks` are their frames, outermost first, by the name of the task."""

    moment: Moment
    tasks: Mapping[str, tuple[FrameView, ...]]
    calls: tuple[CallView, ...]
    variables: Mapping[str, str]


class Recording:
    """What a session does, from `Session.record()` to `close()`; as a context manager, to the end of the block."""

    def __init__(self, session: Session | None = None) -> None:
        self.moments: list[Moment] = []
        self._session = session
        self._code = '' if session is None else code_of(session)

    # -- while it is made

    def started(self, code: str) -> None:
        """A block begins."""
        self._code = code

    def answered(self, session: Session, answers: list[tuple[int, bool, object]]) -> None:
        """The session is about to go on with answers: ids, whether they are exceptions, and values of the guest."""
        self._add(session, 'waits', '', ''.join(session.machine.printed), answers)

    def watch(self, session: Session, run: Callable[[], Step]) -> Step:
        """Runs the session to its next step, and notes its end."""
        try:
            step = run()
        except MontyError as error:
            text = error.render() if isinstance(error, GuestError) else f'{type(error).__name__}: {error}'
            self._add(session, 'failed', text, getattr(error, 'stdout', ''))
            raise
        if isinstance(step, Complete):
            self._add(session, 'complete', shortened(repr(step.value)), step.stdout)
        return step

    def _add(
        self,
        session: Session,
        outcome: Outcome,
        text: str,
        stdout: str,
        answers: list[tuple[int, bool, object]] | None = None,
    ) -> None:
        from monty_vm.snapshot import dump

        try:
            moment = Moment(outcome, self._code, text, stdout, dump(session, None, answers))
        except SnapshotError as error:
            moment = Moment(outcome, self._code, text, stdout, problem=str(error))
        self.moments.append(moment)

    def close(self) -> None:
        """Ends the recording. If a block waits, that is its last moment."""
        session, self._session = self._session, None
        if session is not None:
            session.stop_recording(self)
            if session.pending is not None:
                self._add(session, 'waits', '', ''.join(session.machine.printed))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    # -- afterwards

    def __len__(self) -> int:
        return len(self.moments)

    def session(self, number: int, functions: Mapping[str, Callable[..., Any]] | None = None, **grants: Any) -> Session:
        """A session as it was at a moment. Functions that aren't given can be waited for, but not called.

        Raises:
            SnapshotError: if the state of that moment couldn't be stored, or can't be loaded here.
        """
        return self._load(number, functions, grants)[0]

    def answers(self, number: int) -> dict[int, Answer]:
        """What the calls were answered with at a moment, by id."""
        session, answers = self._load(number, None, {})
        convert = ToHost(session.machine, True)
        found: dict[int, Answer] = {}
        for call, failed, value in answers:
            shown: Any = convert.convert(value, f'answer {call}')
            if failed:
                found[call] = Raised(shown if isinstance(shown, BaseException) else RuntimeError(str(shown)))
            else:
                found[call] = Returned(shown)
        return found

    def replay(self, number: int, **grants: Any) -> Step:
        """Runs on from a moment with the answers that were given then.

        Returns: the step that comes next, as `Session.resume` does.
        """
        return self.session(number, **grants).resume(self.answers(number))

    def view(self, number: int) -> View:
        """What can be seen at a moment."""
        moment = self.moments[number]
        if not moment.snapshot:
            return View(moment, {}, (), {})
        session, answers = self._load(number, None, {})
        show = Shower(session)
        answered = {call: ('raises ' if failed else '') + show.value(value) for call, failed, value in answers}
        machine = session.machine
        calls = tuple(
            [
                CallView(
                    call.id, show.call(call.function, call.args, call.keywords), call.line, answered.get(call.id, '')
                )
                for call in machine.pending.values()
            ]
        )
        tasks: dict[str, tuple[FrameView, ...]] = {}
        main = machine.main
        for task in [] if main is None else [main, *[task for task in machine.live_tasks if task is not main]]:
            frames = show.frames(task.frame)
            if frames:
                tasks[task.name] = frames
        variables = {name: show.value(machine.globals.get(name)) for name in show.names(session)}
        return View(moment, tasks, calls, variables)

    def _load(
        self, number: int, functions: Mapping[str, Callable[..., Any]] | None, grants: Mapping[str, Any]
    ) -> tuple[Session, list[tuple[int, bool, object]]]:
        from monty_vm.session import Session
        from monty_vm.snapshot import load_recorded

        moment = self.moments[number]
        if not moment.snapshot:
            raise SnapshotError(f'the state of this moment could not be stored: {moment.problem}')
        return load_recorded(Session, moment.snapshot, functions or {}, {'lenient': True, **grants})

    # -- as bytes

    def dump(self) -> bytes:
        """The recording as bytes: see `docs/snapshots.md`."""
        moments = [
            [OUTCOMES.index(moment.outcome), moment.code, moment.text, moment.stdout, moment.snapshot, moment.problem]
            for moment in self.moments
        ]
        packed: bytes = msgpack.packb(moments, unicode_errors='surrogatepass')
        return MAGIC + packed

    @classmethod
    def load(cls, data: bytes) -> Self:
        """A recording from `dump`'s bytes. They may come from anywhere: each snapshot is checked when it is looked at.

        Raises:
            SnapshotError: if the bytes aren't a recording.
        """
        if not data.startswith(MAGIC):
            raise SnapshotError('these bytes are not a recording of this version')
        body = data[len(MAGIC) :]
        recording = cls()
        try:
            moments = msgpack.unpackb(body, raw=False, unicode_errors='surrogatepass')
            for outcome, code, text, stdout, snapshot, problem in moments:
                if not all(type(item) is str for item in (code, text, stdout, problem)) or type(snapshot) is not bytes:
                    raise ValueError('a moment is malformed')
                recording.moments.append(Moment(OUTCOMES[outcome], code, text, stdout, snapshot, problem))
        except Exception as error:
            raise SnapshotError(f'the recording is damaged: {error}') from None
        return recording

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the recording to a file, for `monty-vm replay`."""
        Path(path).write_bytes(self.dump())

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> Self:
        """Reads a recording from a file.

        Raises:
            SnapshotError: if it isn't one.
        """
        return cls.load(Path(path).read_bytes())


def code_of(session: Session) -> str:
    """The block that a session is in the middle of, or nothing."""
    main = session.machine.main
    frame = None if main is None else main.frame
    while frame is not None and frame.caller is not None:
        frame = frame.caller
    return '' if frame is None else frame.code.unit.source


def shortened(text: str) -> str:
    return text if len(text) <= SHOWN else f'{text[:SHOWN]}...'


class Shower:
    """Shows values of a loaded session as text."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def value(self, value: object) -> str:
        return shortened(self.session.look(value))

    def call(self, function: str, args: tuple[object, ...], keywords: Mapping[str, object]) -> str:
        shown = [self.value(arg) for arg in args]
        shown += [f'{name}={self.value(value)}' for name, value in keywords.items()]
        return f'{function}({", ".join(shown)})'

    def names(self, session: Session) -> list[str]:
        """The variables of the blocks, without modules, functions and classes."""
        scope = session.machine.globals
        return [name for name in session.variables if not isinstance(scope.get(name), (Module, Function, Class))]

    def frames(self, innermost: Frame | None) -> tuple[FrameView, ...]:
        """A chain of frames, outermost first, without those of the VM's own code."""
        found: list[FrameView] = []
        seen: set[int] = set()
        frame = innermost
        while frame is not None and id(frame) not in seen:
            seen.add(id(frame))
            code = frame.code
            if not code.unit.hidden:
                # The variables of a module's body are those of the session.
                variables = {} if code.number == 0 else self.variables(frame)
                found.append(FrameView(code.name, code.unit.filename, code.unit.source, frame_line(frame), variables))
            frame = frame.caller
        return tuple(reversed(found))

    def variables(self, frame: Frame) -> dict[str, str]:
        scope: Any = self.session.machine.scope_variables(frame, 'locals')
        return {
            str(name): self.value(value)
            for name, value in dict.items(scope)
            if value is not UNSET and not isinstance(value, (HostFunction, Module))
        }
