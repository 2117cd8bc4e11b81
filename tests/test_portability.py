"""Snapshots go from one interpreter to another: compiled to plain, one version of Python to another, or are refused.

Other versions are those that have an environment beside this one (`make test PYTHON=python3.12` makes one), and those
named in the variable MONTY_VM_PYTHONS.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from monty_vm import Session, Suspended
from tests.test_snapshots import FUNCTIONS, PROGRAMS, answers, run

ROOT = Path(__file__).resolve().parent.parent
#: What an interpreter must have to run the plain sources.
NEEDS = 'import anyio, msgpack, mypy_extensions, prompt_toolkit, regex, rich'
GO_ON = """
import base64, json, platform, sys
from monty_vm import Complete, Returned, Session, SnapshotError, Suspended
def ask(value=None): return value
async def fetch(value=None): return value
outcomes = {}
for name, data in json.load(sys.stdin).items():
    try:
        session = Session.load(base64.b64decode(data), functions={'ask': ask, 'fetch': fetch}, lenient=True)
    except SnapshotError as error:
        outcomes[name] = ['refused', str(error)]
        continue
    step = session.pending
    while isinstance(step, Suspended):
        step = session.resume({call.id: Returned(call.args[0] if call.args and call.function != 'asyncio.sleep' else None)
                               for call in step.calls})
    outcomes[name] = ['value', repr(step.value) + step.stdout]
json.dump([platform.python_version(), outcomes], sys.stdout)
"""


def interpreters() -> list[Path]:
    """This interpreter, and those of other versions that can run the VM."""
    named = [Path(name) for name in os.environ.get('MONTY_VM_PYTHONS', '').split(os.pathsep) if name]
    built = sorted((ROOT / '.build').glob('venv-*/bin/python'))
    found = [Path(sys.executable)]
    for python in [*named, *built]:
        if (
            python not in found
            and subprocess.run([python, '-c', NEEDS], capture_output=True, check=False).returncode == 0
        ):
            found.append(python)
    return found


def elsewhere(python: Path, snapshots: dict[str, bytes]) -> tuple[str, dict[str, Any]]:
    """What the plain VM makes of snapshots under another interpreter."""
    done = subprocess.run(
        [python, '-c', GO_ON],
        input=json.dumps({name: base64.b64encode(data).decode() for name, data in snapshots.items()}),
        capture_output=True,
        text=True,
        env={**os.environ, 'PYTHONPATH': str(ROOT / 'src')},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    version, outcomes = json.loads(done.stdout)
    return version, outcomes


@pytest.mark.parametrize('python', interpreters(), ids=lambda python: python.parent.parent.name)
def test_blocks_go_on_elsewhere(python: Path) -> None:
    snapshots: dict[str, bytes] = {}
    for name, program in PROGRAMS.items():
        session = Session(functions=FUNCTIONS, lenient=True)
        step = session.start(program)
        assert isinstance(step, Suspended)
        snapshots[name] = session.dump()
        # Rather one at which more has been done.
        if isinstance(session.resume(answers(step)), Suspended):
            snapshots[name] = session.dump()
    version, outcomes = elsewhere(python, snapshots)
    here = sys.version.split()[0]
    loaded = 0
    for name, (kind, text) in outcomes.items():
        if kind == 'refused' and version.split('.')[:2] != here.split('.')[:2]:
            assert here in text and version in text, name
            continue
        loaded += 1
        expected = run(PROGRAMS[name], dumps=False)
        # How the host shows its own types, such as OrderedDict, differs between versions.
        assert kind == 'value' and (text == expected or name == 'values of the host'), name
    assert loaded >= len(outcomes) // 2
