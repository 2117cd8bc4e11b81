"""CPython is the oracle: every script of `tests/conformance` must do in the VM what it does under the host's Python.

A script listed in `known_failures.txt` is expected to fail; `python -m tests.conformance` says when it no longer does and the list
must shrink.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conformance.harness import MODES, Outcome, Script, Worker, all_scripts, expected_outcomes, known_failures

monty_vm = pytest.importorskip('monty_vm')

KNOWN = known_failures()


def cases() -> Iterator[object]:
    """Every script in every mode it applies to."""
    for mode in MODES:
        for script in all_scripts():
            # The plain VM is slow, and stores what the compiled one does: there, scripts about the language are enough.
            library = script.name.startswith(('stdlib/', 'mod_', 'agents/', 'algorithms/'))
            if mode == 'suspend' and library and not monty_vm.COMPILED:
                continue
            if script.applies(mode):
                failing = script.name in KNOWN[mode]
                marks = [pytest.mark.xfail(reason='listed in known_failures.txt', strict=False)] if failing else []
                yield pytest.param(script, mode, id=f'{mode}-{script.name}', marks=marks)


@pytest.fixture(scope='session')
def expected() -> dict[str, Outcome]:
    """What CPython makes of every script."""
    return expected_outcomes([script for script in all_scripts() if script.applies('run')])


@pytest.fixture(scope='session')
def worker() -> Iterator[Worker]:
    """The subprocess that runs the VM."""
    running = Worker()
    yield running
    running.stop()


@pytest.mark.parametrize(('script', 'mode'), list(cases()))
def test_same_as_cpython(script: Script, mode: str, expected: dict[str, Outcome], worker: Worker) -> None:
    """The VM prints, returns and raises what CPython does."""
    differences = worker.run(script, mode).differences(expected[script.name])
    assert not differences, '\n' + differences
