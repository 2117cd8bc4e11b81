"""Makes sure that the tests run against the VM they are meant to.

`make test` runs everything twice: with the wheel installed in the environment (compiled, where there is a compiler)
and with `PYTHONPATH=src` (plain). Either could silently be something else: an installed wheel older than the sources,
or extensions that an editable install left in `src/`. Both stop the run here.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import monty_vm

ROOT = Path(__file__).resolve().parent.parent
FROM_SOURCES = (ROOT / 'src') in Path(monty_vm.__file__).resolve().parents


def pytest_report_header() -> str:
    mode = 'compiled' if monty_vm.COMPILED else 'plain Python'
    return f'monty_vm: {mode}, from {"src/" if FROM_SOURCES else "the installed package"}'


def pytest_configure(config: pytest.Config) -> None:
    if FROM_SOURCES:
        if monty_vm.COMPILED:
            raise pytest.UsageError('src/ holds compiled extensions (an editable install?): remove src/**/*.so')
        return
    check = [sys.executable, str(ROOT / 'scripts' / 'wheel.py'), '--check']
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    if done.returncode:
        raise pytest.UsageError(done.stderr.strip() or 'scripts/wheel.py --check failed')


@pytest.fixture
def anyio_backend() -> str:
    """Async tests run under asyncio; a test for trio too says `@pytest.mark.parametrize('anyio_backend', ...)`."""
    return 'asyncio'
