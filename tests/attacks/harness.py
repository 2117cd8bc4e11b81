"""Send attacks to a worker process and hold what came back against the rules that every attack must obey.

Whatever the guest tries, four things are always true: the host sees no exception but the documented ones, the process
lives, the block ends within its limits of time and memory (with some slack for measuring), and the session stays
usable. A test adds what is particular to its attack: what the guest got.
"""

from __future__ import annotations

import dataclasses
import json
import os
import selectors
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 10.0
"""Seconds after which a worker that doesn't answer is taken for hung."""

SLACK = 1.5
"""Seconds that a block may run on after its limit of time: the longest native operation the VM lets through."""

GRANTED: dict[str, object] = {}


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What an attack came to."""

    kind: str
    """`complete`, `guest` (an exception of the guest's), `limit`, `compile`, `conversion`, `host` (a fault of the VM)."""
    name: str
    """The exception's type, or the limit."""
    message: str
    stdout: str
    value: str
    seconds: float
    grown: int
    """Bytes by which the process' peak grew."""
    unusable: str

    @property
    def got(self) -> str:
        """What the guest got, in one line."""
        if self.kind == 'complete':
            return 'complete'
        return f'{self.kind}: {self.name}'


class Worker:
    """A process that runs attacks, started again when one kills or hangs it."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[str] | None = None

    def run(self, code: str, limits: dict[str, object], grants: dict[str, object]) -> Outcome:
        """Run one attack and check what must hold for all of them."""
        if self.process is None:
            self.process = subprocess.Popen(
                [sys.executable, '-m', 'tests.attacks.worker'],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding='utf-8',
                cwd=ROOT,
                env={**os.environ, 'PYTHONIOENCODING': 'utf-8'},
            )
        process = self.process
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(json.dumps({'code': code, 'limits': limits, 'grants': grants}) + '\n')
        process.stdin.flush()
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            answered = selector.select(PATIENCE)
        if not answered:
            self.stop()
            pytest.fail(f'the VM hung for {PATIENCE:g} s in: {code[:300]}')
        answer = process.stdout.readline()
        if not answer:
            status = process.wait()
            self.stop()
            pytest.fail(f'the process running the VM died with status {status} in: {code[:300]}')
        outcome = Outcome(**json.loads(answer))
        seconds = limits.get('seconds')
        memory = limits.get('memory')
        assert outcome.kind != 'host', f'{outcome.name} reached the host: {outcome.message}'
        assert not outcome.unusable, f'session unusable after {outcome.got}: {outcome.unusable}'
        if isinstance(seconds, (int, float)):
            assert outcome.seconds < seconds + SLACK, f'{outcome.got} only after {outcome.seconds:.1f} s'
        if isinstance(memory, int):
            assert outcome.grown < 3 * memory + 64 * 2**20, f'{outcome.got} after {outcome.grown / 2**20:.0f} MiB'
        for text in (outcome.stdout, outcome.message, outcome.value):
            assert 'canary-in-' not in text, f'the guest read a canary: {text[:300]}'
        return outcome

    def stop(self) -> None:
        """End the process."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


WORKER = Worker()


def attack(
    code: str,
    *,
    seconds: float = 1.0,
    memory: int = 64 * 2**20,
    output: int = 2**20,
    instructions: int | None = None,
    recursion: int = 1000,
    **grants: object,
) -> Outcome:
    """Run an attack under small limits."""
    limits: dict[str, object] = {
        'seconds': seconds,
        'memory': memory,
        'output': output,
        'instructions': instructions,
        'recursion': recursion,
    }
    return WORKER.run(code, limits, grants)


def stop_worker() -> Iterator[None]:
    """End the worker when the tests are over (a fixture's body)."""
    yield
    WORKER.stop()
