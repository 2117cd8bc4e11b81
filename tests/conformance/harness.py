"""Compare every conformance script between CPython and the VM.

Theory of operation: a script's outcome (text printed, value of the last statement, uncaught exception) under the host's
CPython is computed once by `oracle.py` in a subprocess and cached in the build folder under the interpreter's version
and a hash of the script and the oracle. The VM's outcome comes from `worker.py`, a subprocess that answers one request
a line and is started again when it dies or hangs.

Rule kept: nothing here knows what a script is about; a script is a file in a topic's folder, and nothing else.

A script may say `# conformance: no-suspend` (its output doesn't only go through `print`), `# conformance: files` (it
gets an empty folder to work in: a temporary one under CPython, a filesystem in memory in the VM), or
`# conformance: python>=3.12` (its syntax or library needs that version).
"""

from __future__ import annotations

import dataclasses
import difflib
import hashlib
import json
import os
import re
import selectors
import subprocess
import sys
from pathlib import Path
from typing import IO

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent
CACHE = ROOT / 'build' / 'conformance'
KNOWN_FAILURES = FOLDER / 'known_failures.txt'
MODES = ('run', 'suspend')


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What running a script did."""

    stdout: str
    error: str | None
    message: str | None
    value: str | None

    def differences(self, expected: Outcome) -> str:
        """Say how this outcome differs from the expected one; empty when it doesn't."""
        parts: list[str] = []
        if self.stdout != expected.stdout:
            lines = difflib.unified_diff(
                expected.stdout.splitlines(), self.stdout.splitlines(), 'CPython', 'VM', lineterm='', n=1
            )
            parts.append('\n'.join(list(lines)[:24]))
        if (self.error, self.message) != (expected.error, expected.message):
            parts.append(f'CPython: {expected.error}: {expected.message}\n     VM: {self.error}: {self.message}')
        elif expected.value is not None and self.value != expected.value:
            parts.append(f'value in CPython: {expected.value}\n      in the VM: {self.value}')
        return '\n'.join(parts)


@dataclasses.dataclass(frozen=True)
class Script:
    """One conformance script."""

    path: Path

    @property
    def topic(self) -> str:
        """The folder the script stands in."""
        return self.path.parent.name

    @property
    def name(self) -> str:
        """Topic and name, as `topic/name`."""
        return f'{self.topic}/{self.path.stem}'

    @property
    def source(self) -> str:
        """The script's text."""
        return self.path.read_text(encoding='utf-8')

    def directives(self) -> set[str]:
        """Words after `# conformance:`."""
        return {
            word
            for line in re.findall(r'^# conformance: (.*)$', self.source, re.MULTILINE)
            for word in line.split()
        }

    def applies(self, mode: str) -> bool:
        """Whether the script can run in this mode on the running Python."""
        for word in self.directives():
            if word == 'no-suspend' and mode == 'suspend':
                return False
            if word.startswith('python>='):
                wanted = tuple(int(part) for part in word.removeprefix('python>=').split('.'))
                if sys.version_info[:2] < wanted:
                    return False
        return True


def all_scripts(pattern: str = '') -> list[Script]:
    """Every script whose `topic/name` contains the pattern, in order."""
    found = [Script(path) for path in sorted(FOLDER.glob('*/*.py')) if path.parent.name != '__pycache__']
    return [script for script in found if pattern in script.name]


def known_failures() -> dict[str, set[str]]:
    """Scripts known to fail, by mode: lines `mode topic/name` of `known_failures.txt`."""
    known: dict[str, set[str]] = {mode: set() for mode in MODES}
    if KNOWN_FAILURES.exists():
        for line in KNOWN_FAILURES.read_text(encoding='utf-8').splitlines():
            words = line.split('#')[0].split()
            if len(words) == 2:
                known[words[0]].add(words[1])
    return known


def outcome_of(answer: str) -> Outcome:
    """Read a worker's answer."""
    fields = json.loads(answer)
    return Outcome(fields['stdout'], fields['error'], fields['message'], fields['value'])


def expected_outcomes(scripts: list[Script], interpreter: str = sys.executable) -> dict[str, Outcome]:
    """What CPython makes of the scripts, from the cache where it is there."""
    version = subprocess.run(
        [interpreter, '-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3])'],
        capture_output=True, text=True, check=True,
    ).stdout.strip() if interpreter != sys.executable else '.'.join(map(str, sys.version_info[:3]))
    oracle = FOLDER / 'oracle.py'
    salt = oracle.read_bytes()
    cache_path = CACHE / f'{version}.json'
    cache: dict[str, str] = {}
    if cache_path.exists():
        try:
            cache = json.loads(cache_path.read_text(encoding='utf-8'))
        except ValueError:
            cache = {}
    keys = {script.name: hashlib.sha256(salt + script.path.read_bytes()).hexdigest() for script in scripts}
    missing = [script for script in scripts if keys[script.name] not in cache]
    if missing:
        environment = {**os.environ, 'PYTHONIOENCODING': 'utf-8', 'PYTHONHASHSEED': '0', 'PYTHONWARNINGS': 'ignore'}
        finished = subprocess.run(
            [interpreter, str(oracle)],
            input=''.join(f'{script.path}\n' for script in missing),
            capture_output=True, text=True, env=environment, check=True,
        )
        answers = finished.stdout.splitlines()
        assert len(answers) == len(missing), finished.stderr
        for script, answer in zip(missing, answers, strict=True):
            cache[keys[script.name]] = answer
        # Scripts that changed leave their old entries behind; a whole run sweeps them out.
        if len(scripts) == len(all_scripts()):
            cache = {key: cache[key] for key in keys.values()}
        CACHE.mkdir(parents=True, exist_ok=True)
        temporary = cache_path.with_suffix(f'.{os.getpid()}.tmp')
        temporary.write_text(json.dumps(cache), encoding='utf-8')
        temporary.replace(cache_path)
    return {script.name: outcome_of(cache[keys[script.name]]) for script in scripts}


class Worker:
    """A subprocess that runs scripts in the VM and is started again when it dies or hangs."""

    def __init__(self, plain: bool = False, seconds: float = 10.0) -> None:
        self.plain = plain
        self.seconds = seconds
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> subprocess.Popen[str]:
        """The running subprocess, started if need be."""
        if self.process is None or self.process.poll() is not None:
            environment = {**os.environ, 'PYTHONIOENCODING': 'utf-8', 'PYTHONHASHSEED': '0', 'PYTHONWARNINGS': 'ignore'}
            if self.plain:
                environment['PYTHONPATH'] = str(ROOT / 'src')
            self.process = subprocess.Popen(
                [sys.executable, '-m', 'tests.conformance.worker'],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                text=True, encoding='utf-8', env=environment, cwd=ROOT,
            )
        return self.process

    def run(self, script: Script, mode: str) -> Outcome:
        """Run one script in the VM."""
        process = self.start()
        assert process.stdin is not None and process.stdout is not None
        request = {'path': str(script.path), 'mode': mode, 'seconds': self.seconds}
        process.stdin.write(json.dumps(request) + '\n')
        process.stdin.flush()
        if not readable(process.stdout, self.seconds * 2 + 10):
            self.stop()
            return Outcome('', 'HANG', 'the VM did not come back, not even when its limit of seconds was over', None)
        answer = process.stdout.readline()
        if not answer:
            code = process.wait()
            self.stop()
            return Outcome('', 'CRASH', f'the process running the VM died with status {code}', None)
        return outcome_of(answer)

    def stop(self) -> None:
        """End the subprocess."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


def readable(stream: IO[str], timeout: float) -> bool:
    """Whether something can be read from the stream within the timeout."""
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        return bool(selector.select(timeout))
