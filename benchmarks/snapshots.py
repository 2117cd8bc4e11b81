"""Dump and load of a session that waits for a call: times and sizes, beside pydantic-monty's."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.engines import LIMITS
from benchmarks.latency import fetch
from benchmarks.measure import interleaved, timed
from monty_vm import Complete, Returned, Session, Suspended

if TYPE_CHECKING:
    from pydantic_monty import Monty

STATES = {
    'small state': 'x = 40\n',
    '1,000 dicts': "rows = [{'id': i, 'name': f'row {i}', 'value': i * 1.5} for i in range(1000)]\n",
    '10 MB of nested data': """\
def record(group, i):
    text = f'{group} {i} ' * 20
    return {'id': group * 1000 + i, 'tags': [f'tag {i % 7}', f'g{group}'], 'text': text, 'at': {'x': i / 3, 'y': None}}


data = {f'group {group}': [record(group, i) for i in range(400)] for group in range(60)}
""",
}
CALL = 'answer = await fetch(2)\nanswer + 40\n'


@dataclass
class SnapshotRow:
    """Seconds and bytes of one state."""

    name: str
    dump: float | None = None
    load: float | None = None
    size: int | None = None
    reference_dump: float | None = None
    reference_load: float | None = None
    reference_size: int | None = None
    note: str = ''


def measure_snapshots(pool: Monty | None, rounds: int, seconds: float) -> list[SnapshotRow]:
    rows = []
    for name, state in STATES.items():
        row = SnapshotRow(name)
        try:
            _measure(row, state, pool, rounds, seconds)
        except Exception as error:
            row.note = f'failed: {type(error).__name__}: {error}'[:200]
        rows.append(row)
    return rows


def _measure(row: SnapshotRow, state: str, pool: Monty | None, rounds: int, seconds: float) -> None:
    functions = {'fetch': fetch}
    waiting = Session(functions=functions, limits=LIMITS)
    step = waiting.start(state + CALL)
    assert isinstance(step, Suspended)
    (call,) = step.calls
    blob = waiting.dump()

    def load() -> None:
        loaded = Session.load(blob, functions=functions)
        done = loaded.resume({call.id: Returned(2)})
        assert isinstance(done, Complete) and done.value == 42

    # Small states several times in a row: the first time after the other's turn tells of caches.
    times = 10 if len(blob) < 10**6 else 1
    measurements: dict[str, Callable[[], float]] = {
        'dump': lambda: timed(waiting.dump, times),
        'load': lambda: timed(load, times),
    }
    row.size = len(blob)
    if pool is None:
        taken = interleaved(measurements, rounds, seconds)
    else:
        with pool.checkout() as session:
            from pydantic_monty import FunctionSnapshot, FutureSnapshot, MontyComplete

            snapshot = session.feed_start(state + CALL)
            assert isinstance(snapshot, FunctionSnapshot)
            theirs = snapshot.dump()

            def load_reference() -> float:
                began = time.perf_counter()
                with pool.checkout() as fresh:
                    loaded = fresh.load_snapshot(theirs)
                    assert isinstance(loaded, FunctionSnapshot)
                    pending = loaded.resume({'future': ...})
                    assert isinstance(pending, FutureSnapshot)
                    done = pending.resume({loaded.call_id: {'return_value': 2}})
                    taken_seconds = time.perf_counter() - began
                    assert isinstance(done, MontyComplete) and done.output == 42, done
                return taken_seconds

            measurements['reference dump'] = lambda: timed(snapshot.dump, times)
            measurements['reference load'] = lambda: sum(load_reference() for _ in range(times)) / times
            taken = interleaved(measurements, rounds, seconds)
            row.reference_dump, row.reference_load = taken['reference dump'], taken['reference load']
            row.reference_size = len(theirs)
    row.dump, row.load = taken['dump'], taken['load']
