"""What must be true of any bytes, and the snapshots that hostile ones are made of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from monty_vm import Complete, Limits, MemoryFileSystem, MontyError, Paused, Returned, Session, SnapshotError, Suspended

CORPUS = Path(__file__).parent / 'corpus'
CONFORMANCE = Path(__file__).parent.parent / 'conformance'
LIMITS = Limits(seconds=2.0, memory=2**26, output=2**20, recursion=200)
#: What programs in need of files get.
FILES = MemoryFileSystem(directory='/work')
#: What a session may refuse to store: these are honest values that have no representation.
NOT_STORABLE = ('memoryview', 'time zone', 'ZoneInfo')
LOOK = """
for value in list(globals().values()):
    try:
        repr(value), type(value), dir(value), value == value
    except Exception:
        pass
    try:
        iterator = iter(value)
        for _ in range(3):
            next(iterator)
    except Exception:
        pass
"""


async def fetch(value: object = None) -> object:
    """A coroutine function of the host."""
    return value


def ask(value: object = None) -> object:
    """A plain function of the host."""
    return value


FUNCTIONS: dict[str, Any] = {'fetch': fetch, 'ask': ask}


def answers(step: Suspended) -> dict[int, Any]:
    """Each call gives its argument."""
    return {
        call.id: Returned(call.args[0] if call.args and call.function != 'asyncio.sleep' else None)
        for call in step.calls
    }


def check(data: bytes) -> bool:
    """Loads bytes. They are refused, or give a session that goes on, stays usable, and holds nothing of the host.

    Returns: whether they were loaded.
    """
    try:
        session = Session.load(data, functions=FUNCTIONS, limits=LIMITS, filesystem=FILES)
    except SnapshotError:
        return False
    store(session)
    try:
        step: Any = session.pending
        for _ in range(6):
            if isinstance(step, Suspended):
                step = session.resume(answers(step), slice=20_000)
            elif isinstance(step, Paused) or session._active:
                step = session.resume(slice=20_000)
            else:
                break
    except MontyError:
        pass
    session.abandon()
    for code in ('1 + 1', LOOK):
        try:
            session.run_sync(code)
        except MontyError:
            pass
    store(session)
    return True


def store(session: Session) -> None:
    """What can be reached in a session can be stored: nothing in it is the host's."""
    try:
        data = session.dump()
    except SnapshotError as error:
        if not any(name in str(error) for name in NOT_STORABLE):
            raise AssertionError(f'not storable: {error}') from error
        return
    try:
        Session.load(data, functions=FUNCTIONS, limits=LIMITS, filesystem=FILES)
    except SnapshotError:
        # The state of a forged session needn't make sense.
        pass


def suspensions(source: str, most: int = 10) -> Iterator[bytes]:
    """Snapshots of a program, at its host calls and between slices."""
    session = Session(functions=FUNCTIONS, limits=Limits(seconds=10.0), filesystem=FILES, lenient=True)
    try:
        step = session.start(source, slice=500)
        for _ in range(most):
            if isinstance(step, Complete):
                break
            yield session.dump()
            step = session.resume(answers(step) if isinstance(step, Suspended) else None, slice=500)
        else:
            session.abandon()
        yield session.dump()
    except MontyError:
        return


def seeds() -> Iterator[bytes]:
    """Snapshots of all sorts of programs: those of the snapshot tests, and every conformance script."""
    from tests.test_snapshots import PROGRAMS

    for program in PROGRAMS.values():
        yield from suspensions(program)
    for path in sorted(CONFORMANCE.glob('*/*.py')):
        yield from suspensions(path.read_text(encoding='utf-8'), most=3)
