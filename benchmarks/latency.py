"""Times of single steps: a trivial block, a new session, host calls, the import, idle sessions, the weather block.

Each row has the same step in pydantic-monty beside it where it has one, and the figure this project set itself.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import count, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.engines import LIMITS
from benchmarks.measure import interleaved, timed
from monty_vm import Complete, GuestError, Raised, Returned, Session, Suspended

if TYPE_CHECKING:
    from pydantic_monty import Monty, MontySession, ResourceLimits

CALLS = 100
AWAITED = f'for i in range({CALLS}):\n    await fetch(i)\n'
GATHERED = f'import asyncio\nresults = await asyncio.gather(*[fetch(i) for i in range({CALLS})])\nlen(results)\n'
PLAIN = f'for i in range({CALLS}):\n    look(i)\n'


@dataclass
class Row:
    """One line of the table, in the unit that its name gives."""

    name: str
    unit: str
    ours: float | None
    reference: float | None = None
    target: float | None = None
    note: str = ''


async def fetch(value: int) -> int:
    return value


def look(value: int) -> int:
    return value


def session() -> Session:
    weather = dict.fromkeys(('get_lat_lng', 'get_temp', 'get_weather_description'), fetch)
    return Session(functions={'fetch': fetch, 'look': look, **weather}, limits=LIMITS)


def drive(step: object, opened: Session) -> int:
    """Answer every call of a started block with its first argument; the number of answers."""
    answered = 0
    while isinstance(step, Suspended):
        answers = {call.id: Returned(call.args[0] if call.args else 0) for call in step.calls}
        answered += len(answers)
        step = opened.resume(answers)
    assert isinstance(step, Complete), step
    return answered


def drive_reference(step: Any, awaited: bool) -> int:
    """The same for pydantic-monty: an awaited call is first answered as pending, then resolved."""
    from pydantic_monty import FunctionSnapshot, FutureSnapshot, MontyComplete

    answered = 0
    values: dict[int, object] = {}
    while not isinstance(step, MontyComplete):
        if isinstance(step, FunctionSnapshot):
            value = step.args[0]
            answered += 1
            if awaited:
                values[step.call_id] = value
                step = step.resume({'future': ...})
            else:
                step = step.resume({'return_value': value})
        else:
            assert isinstance(step, FutureSnapshot), step
            step = step.resume({call: {'return_value': values.pop(call)} for call in step.pending_call_ids})
    return answered


def measure_latency(pool: Monty | None, rounds: int, seconds: float) -> list[Row]:
    """The rows of the table. Quick steps are taken ten times per round."""
    opened = session()
    # Its sessions end at 1,000 host calls unless told otherwise.
    unlimited: ResourceLimits = {'max_suspensions': 10**9}
    with pool.checkout(limits=unlimited) if pool else nullcontext() as reference:
        rows = [*_blocks(pool, opened, reference, rounds * 10, seconds)]
        rows += _calls(opened, reference, rounds * 10, seconds)
        rows += _weather(reference, rounds * 20, seconds)
    return [*rows, _import_time(rounds), *_library_imports(rounds), _idle_memory()]


def _microseconds(
    name: str,
    ours: Callable[[], float],
    reference: Callable[[], float] | None,
    rounds: int,
    seconds: float,
    target: float | None = None,
) -> Row:
    measurements: dict[str, Callable[[], float]] = {}
    notes = []
    for contender, measurement in (('monty_vm', ours), ('pydantic-monty', reference)):
        if measurement is None:
            continue
        try:
            measurement()
        except Exception as error:
            notes.append(f'{contender} fails: {type(error).__name__}: {error}'[:200])
        else:
            measurements[contender] = measurement
    taken = {contender: value * 1e6 for contender, value in interleaved(measurements, rounds, seconds).items()}
    return Row(name, 'µs', taken.get('monty_vm'), taken.get('pydantic-monty'), target, '; '.join(notes))


def _blocks(
    pool: Monty | None, opened: Session, reference: MontySession | None, rounds: int, seconds: float
) -> Iterator[Row]:
    """The smallest block there is, in an open session and in a new one."""
    sums = (f'1 + {number}' for number in count())

    def ours() -> None:
        Session().run_sync('1 + 1')

    yield _microseconds(
        '`1 + 1` in an open session',
        lambda: timed(lambda: opened.run_sync('1 + 1'), 50),
        reference and (lambda: timed(lambda: reference.feed_run('1 + 1'), 50)),
        rounds,
        seconds,
        target=15,
    )
    yield _microseconds(
        'the same, a different sum each time',
        lambda: timed(lambda: opened.run_sync(next(sums)), 50),
        reference and (lambda: timed(lambda: reference.feed_run(next(sums)), 50)),
        rounds,
        seconds,
    )

    def new_reference() -> float:
        assert pool is not None

        def block() -> None:
            with pool.checkout() as fresh:
                fresh.feed_run('1 + 1')

        return timed(block, 20)

    yield _microseconds(
        'new session to the result of `1 + 1`',
        lambda: timed(ours, 20),
        new_reference if pool else None,
        rounds,
        seconds,
        target=60,
    )


def _calls(opened: Session, reference: MontySession | None, rounds: int, seconds: float) -> Iterator[Row]:
    """Host calls: the time of a block that makes a hundred of them, for each."""

    def ours(code: str) -> float:
        return timed(lambda: drive(opened.start(code), opened)) / CALLS

    def theirs(code: str, awaited: bool) -> float:
        assert reference is not None
        return timed(lambda: drive_reference(reference.feed_start(code), awaited)) / CALLS

    for name, code, awaited, target in (
        ('one awaited host call, start/resume', AWAITED, True, 10),
        ('gathered host calls, each', GATHERED, True, None),
        ('one plain host call, start/resume', PLAIN, False, None),
    ):
        yield _microseconds(
            name, partial(ours, code), reference and partial(theirs, code, awaited), rounds, seconds, target=target
        )
    yield _microseconds(
        'one plain host call, run_sync',
        lambda: timed(lambda: opened.run_sync(PLAIN)) / CALLS,
        reference and (lambda: timed(lambda: reference.feed_run(PLAIN, external_lookup={'look': look})) / CALLS),
        rounds,
        seconds,
    )


def weather_block() -> str:
    """The block of `examples/weather.py`, read from there."""
    text = (Path(__file__).parent.parent / 'examples' / 'weather.py').read_text(encoding='utf-8')
    found = re.search(r'CODE = """\\\n(.*?)"""', text, re.DOTALL)
    assert found, 'examples/weather.py has no CODE'
    return found[1]


def _weather(reference: MontySession | None, rounds: int, seconds: float) -> Iterator[Row]:
    """To the first call: answering the calls isn't in these times. Each block gets its errors as answers, and ends."""
    block = weather_block()
    opened = session()

    def ours(code: str) -> float:
        steps: list[object] = []
        taken = timed(lambda: steps.append(opened.start(code)))
        step = steps[0]
        try:
            while isinstance(step, Suspended):
                step = opened.resume({call.id: Raised(ValueError('enough')) for call in step.calls})
        except GuestError:
            pass
        return taken

    def theirs(code: str) -> float:
        from pydantic_monty import ExternalException, FutureSnapshot, MontyComplete, MontyError

        assert reference is not None
        steps: list[Any] = []
        taken = timed(lambda: steps.append(reference.feed_start(code)))
        step = steps[0]
        try:
            while not isinstance(step, MontyComplete):
                error: ExternalException = {'exception': ValueError('enough')}
                if isinstance(step, FutureSnapshot):
                    step = step.resume(dict.fromkeys(step.pending_call_ids, error))
                else:
                    step = step.resume({'future': ...})
        except MontyError:
            pass
        return taken

    edited = (f'{block}# {number}\n' for number in count())
    for name, blocks, target in (
        ('the weather block, parsed and run to its first calls', edited, 60),
        ('the weather block, run again to its first calls', repeat(block), 10),
    ):
        yield _microseconds(
            name,
            partial(_from, ours, blocks),
            reference and partial(_from, theirs, blocks),
            rounds,
            seconds,
            target=target,
        )


def _from(action: Callable[[str], float], blocks: Iterator[str]) -> float:
    return action(next(blocks))


def _run(code: str) -> str:
    done = subprocess.run([sys.executable, '-c', code], capture_output=True, encoding='utf-8', check=True)
    return done.stdout


def _import_time(rounds: int) -> Row:
    code = 'import time; began = time.perf_counter(); import {}; print(time.perf_counter() - began)'

    def median(module: str) -> float | None:
        try:
            return statistics.median(float(_run(code.format(module))) for _ in range(rounds)) * 1e3
        except subprocess.CalledProcessError:
            return None

    return Row('import of the package', 'ms', median('monty_vm'), median('pydantic_monty'), 80)


def _library_imports(rounds: int) -> Iterator[Row]:
    """Of three modules of the library by a guest: the first time in a process, and in the sessions that follow."""
    code = """
import statistics, time
from monty_vm import Session
def imported():
    session = Session()
    began = time.perf_counter()
    session.run_sync('import statistics, dataclasses, enum')
    return (time.perf_counter() - began) * 1e3
print(imported(), statistics.median(imported() for _ in range(50)))
"""
    runs = [[float(figure) for figure in _run(code).split()] for _ in range(rounds)]
    name = '`import statistics, dataclasses, enum`'
    yield Row(f'{name}, first in a process', 'ms', statistics.median(first for first, _ in runs), target=40)
    yield Row(f'{name}, in a later session', 'ms', statistics.median(later for _, later in runs), target=1)


def _idle_memory() -> Row:
    """Growth of the resident memory of a process that opens sessions, and of one idle worker of pydantic-monty."""
    code = """
import gc
from monty_vm import Session
def resident():
    with open('/proc/self/statm') as file:
        return int(file.read().split()[1]) * 4096
def opened(count):
    sessions = [Session() for _ in range(count)]
    for session in sessions:
        session.run_sync('x = 1')
    gc.collect()
    return sessions
first = opened(1000)  # fills what the import left free
before = resident()
second = opened(1000)
print((resident() - before) / 1000)
"""
    theirs = """
from pydantic_monty import Monty
with Monty(min_processes=1) as pool, pool.checkout() as session:
    session.feed_run('x = 1')
    with open(f'/proc/{session.worker_pid}/smaps_rollup') as file:
        print(sum(int(line.split()[1]) * 1024 for line in file if line.startswith(('Private_Clean', 'Private_Dirty'))))
"""
    values: list[float | None] = []
    for source in (code, theirs):
        try:
            values.append(float(_run(source)) / 1024)
        except (subprocess.CalledProcessError, ValueError):
            values.append(None)
    note = 'growth of RSS by 1,000 sessions that ran `x = 1`; the other: private memory of its worker process'
    return Row('an idle session', 'KiB', values[0], values[1], 40, note)
