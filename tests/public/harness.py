"""Runs items in worker processes, compares with CPython, and keeps rates.

Theory of operation: what counts is a case that the host's CPython passes; the rate of an item is how many of those the
VM passes too. CPython's outcomes are cached in the build folder under its version. Tests of what is an implementation
detail of CPython, by their own word, are left out of the count.

`rates.json` holds, by minor version of Python, the passed and counted cases of each item. It is a ratchet: `fallen`
says which item's rate is lower than what is recorded.
"""

from __future__ import annotations

import collections
import dataclasses
import hashlib
import json
import os
import platform
import re
import selectors
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Final

from tests.public.items import Item, programs_folder

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parent.parent
CACHE: Final = ROOT / 'build' / 'public'
RATES: Final = HERE / 'rates.json'
VERSION: Final = f'{sys.version_info.major}.{sys.version_info.minor}'
CPYTHON_ONLY: Final = 'implementation detail of CPython'
#: Seconds of a case in the VM (its own limit), and of one in CPython.
SECONDS: Final = 10.0
ORACLE_SECONDS: Final = 30.0

#: Why cases fail, in the order in which they are looked for: a cause, and the pattern its detail has.
CAUSES: Final = (
    ('the worker process', r'^(HANG|CRASH)'),
    ('an exception of the host', r'\nHOST (?!LimitError)'),
    ('a limit of the sandbox', r'LimitError: '),
    ('needs a module that is missing on purpose', r'ModuleNotFoundError: needs |No module named .*sandbox'),
    (
        'needs processes, threads, files or other resources',
        r'needs (processes|threads|sockets|file|links|much|to set|a resource|the network|permissions|extended)|PermissionError: |resource .* not enabled|The sandbox has no',
    ),
    (
        'needs finalisers or reference counts',
        r'__del__|gc\.|weakref|ReferenceError|needs finalisers|getrefcount|refcount',
    ),
    ('a name that is absent', r'(AttributeError|ImportError|NameError): [^\n]*\s*$'),
    (
        'another exception',
        r'\n(?!AssertionError)[A-Za-z_.]+(Error|Exception|Warning|Interrupt|Exit|Iteration|Skip\w*)(: [^\n]*)?\s*$',
    ),
)


@dataclasses.dataclass
class Result:
    """What became of the cases of one item: status and detail by case, in order."""

    outcomes: dict[str, list[str]] = dataclasses.field(default_factory=dict)
    #: Why the item couldn't be loaded.
    error: str = ''
    seconds: float = 0.0


@dataclasses.dataclass
class Rate:
    """How an item fared in the VM."""

    passed: int
    total: int
    #: Details of the cases that failed.
    failures: dict[str, str]


def run_item(item: Item, engine: str, plain: bool = False) -> Result:
    """Run every case of an item, each in a process that goes on with the next one as long as it lives."""
    seconds = SECONDS if engine == 'vm' else ORACLE_SECONDS
    patience = seconds * 3 + 20 if engine == 'vm' else seconds
    result = Result()
    cases: list[str] | None = None
    started = time.perf_counter()
    while cases is None or len(result.outcomes) < len(cases):
        worker = Worker(item, engine, len(result.outcomes), seconds, plain)
        try:
            found = worker.read(patience * 3)
            if not isinstance(found, list):
                result.error = found['error'] if isinstance(found, dict) else str(found)
                break
            cases = found
            for case in cases[len(result.outcomes) :]:
                assert worker.read(patience) is not None
                answer = worker.read(patience)
                if not isinstance(answer, list):
                    result.outcomes[case] = ['failed', str(answer)]
                    break
                result.outcomes[case] = answer
        finally:
            worker.stop()
    result.seconds = time.perf_counter() - started
    return result


class Worker:
    """A process that runs an item."""

    def __init__(self, item: Item, engine: str, skip: int, seconds: float, plain: bool) -> None:
        environment = {**os.environ, 'PYTHONIOENCODING': 'utf-8', 'PYTHONHASHSEED': '0', 'PYTHONWARNINGS': 'ignore'}
        environment['PYTHONPATH'] = str(ROOT / 'src') if plain else ''
        self.process = subprocess.Popen(
            [sys.executable, '-m', 'tests.public.worker', engine, item.kind, item.target, str(skip), str(seconds)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding='utf-8',
            env=environment,
            cwd=ROOT,
        )

    def read(self, patience: float) -> object:
        """The next answer, or a text that says why there is none."""
        stream = self.process.stdout
        assert stream is not None
        if not readable(stream, patience):
            return f'HANG: no answer in {patience:.0f} seconds'
        line = stream.readline()
        if not line:
            return f'CRASH: the process died with status {self.process.wait()}'
        return json.loads(line)

    def stop(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.communicate()


def readable(stream: IO[str], patience: float) -> bool:
    """Whether something can be read from the stream within that many seconds."""
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        return bool(selector.select(patience))


def expected(item: Item) -> Result:
    """What CPython makes of an item, from the cache where it is there."""
    folder = CACHE / platform.python_version()
    path = folder / f'{item.name.replace("/", "-")}.json'
    salt = hashlib.sha256(b''.join([(HERE / name).read_bytes() for name in ('worker.py', 'guest/_public_cases.py')]))
    salt.update(str(programs_folder()).encode())
    if path.exists():
        kept = json.loads(path.read_text('utf-8'))
        if kept['salt'] == salt.hexdigest():
            return Result(kept['outcomes'], kept['error'])
    result = run_item(item, 'cpython')
    folder.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f'.{os.getpid()}.tmp')
    kept = {'salt': salt.hexdigest(), 'outcomes': result.outcomes, 'error': result.error}
    temporary.write_text(json.dumps(kept), 'utf-8')
    temporary.replace(path)
    return result


def rate_of(oracle: Result, found: Result) -> Rate:
    """How many of the cases that CPython passes the VM passes."""
    rate = Rate(0, 0, {})
    for case, (status, _) in oracle.outcomes.items():
        if status != 'passed':
            continue
        outcome = found.outcomes.get(case) or ['failed', found.error or 'the VM does not find this case']
        if outcome == ['skipped', CPYTHON_ONLY]:
            continue
        rate.total += 1
        if outcome[0] == 'passed':
            rate.passed += 1
        else:
            rate.failures[case] = outcome[1]
    return rate


def cause_of(detail: str) -> str:
    """Why a case failed, from its traceback."""
    for cause, pattern in CAUSES:
        if re.search(pattern, detail):
            return cause
    return 'another result'


def recorded() -> dict[str, list[int]]:
    """The recorded rates of the running minor version: passed and total by item."""
    if not RATES.exists():
        return {}
    rates: dict[str, dict[str, list[int]]] = json.loads(RATES.read_text('utf-8'))
    return rates.get(VERSION, {})


def record(rates: dict[str, Rate]) -> None:
    """Write the rates of these items beside those of the others."""
    known = json.loads(RATES.read_text('utf-8')) if RATES.exists() else {}
    of_version = {**known.get(VERSION, {}), **{name: [rate.passed, rate.total] for name, rate in rates.items()}}
    known[VERSION] = {name: of_version[name] for name in sorted(of_version)}
    lines = []
    for version in sorted(known):
        rows = ',\n'.join([f'  {json.dumps(name)}: {json.dumps(pair)}' for name, pair in known[version].items()])
        lines.append(f' {json.dumps(version)}: {{\n{rows}\n }}')
    RATES.write_text('{\n' + ',\n'.join(lines) + '\n}\n', 'utf-8')


def fallen(rates: dict[str, Rate]) -> list[str]:
    """Which rates are lower than recorded."""
    known = recorded()
    found = []
    for name, rate in rates.items():
        passed, total = known.get(name, (0, 0))
        # As fractions, since another patch release has other tests.
        if rate.passed * total < passed * rate.total:
            found.append(f'{name}: {rate.passed}/{rate.total}, recorded {passed}/{total}')
    return found


def causes(rates: dict[str, Rate]) -> collections.Counter[str]:
    """How many cases failed, by cause."""
    return collections.Counter([cause_of(detail) for rate in rates.values() for detail in rate.failures.values()])
