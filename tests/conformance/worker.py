"""Run scripts in the VM, one request a line, so that a crash of the VM costs one script and not the whole suite.

A request is a JSON object with `path`, `mode` and `seconds`; the answer has the oracle's fields. Modes:

- `run`: the script is one block of a fresh session, driven by `run_sync`.
- `suspend`: `print` is a guest function that hands its text to a plain host function, so that every line printed
  suspends the whole task chain. At each suspension the session is dumped to bytes, thrown away and loaded again.

Rule kept: both modes must be indistinguishable to the script.
"""

from __future__ import annotations

import json
import sys
import traceback
from typing import Any

from monty_vm import (
    CompileError,
    Complete,
    GuestError,
    LimitError,
    Limits,
    MemoryFileSystem,
    Paused,
    Returned,
    Session,
    Suspended,
)

PRELUDE = """
def print(*values, sep=' ', end='\\n', file=None, flush=False):
    text = (' ' if sep is None else sep).join([str(value) for value in values]) + ('\\n' if end is None else end)
    if file is None:
        host_print(text)
    else:
        file.write(text)
"""


def host_print(text: str) -> None:
    """Stand for the host function whose calls suspend; only drivers would call it."""


def plain(value: object) -> bool:
    """Whether a value's repr is the same in any implementation."""
    if value is None or type(value) in (int, float, str, bool, bytes):
        return True
    if type(value) in (list, tuple):
        return all(plain(item) for item in value)  # type: ignore[attr-defined]
    if type(value) is dict:
        return all(plain(key) and plain(item) for key, item in value.items())
    return False


def grants_of(source: str) -> dict[str, Any]:
    """What a script's session is granted."""
    files = MemoryFileSystem(directory='/work') if '# conformance: files' in source else None
    return {'dynamic_code': True, 'filesystem': files}


def run_suspended(source: str, limits: Limits) -> tuple[str, object, Exception | None]:
    """Run a script with a dump and a load at every host call."""
    functions: dict[str, Any] = {'host_print': host_print}
    grants = grants_of(source)
    session = Session(functions=functions, limits=limits, **grants)
    session.run_sync(PRELUDE)
    printed: list[str] = []
    try:
        step = session.start(source)
        while not isinstance(step, Complete):
            if isinstance(step, Paused):
                step = session.resume()
                continue
            assert isinstance(step, Suspended)
            session = Session.load(session.dump(), functions=functions, **grants)
            plain_calls = [call for call in step.calls if call.function != 'asyncio.sleep']
            printed += [str(call.args[0]) for call in plain_calls]
            # Sleeps are answered only when nothing else is pending, the shortest first, so that timers go off in the
            # order they would in real time.
            answered = plain_calls or [min(step.calls, key=lambda call: (float(str(call.args[0])), call.id))]
            answers = {call.id: Returned(None) for call in answered}
            step = session.resume(answers)
        return ''.join(printed) + step.stdout, step.value, None
    except (GuestError, LimitError, CompileError) as error:
        return ''.join(printed) + getattr(error, 'stdout', ''), None, error


def run(path: str, mode: str, seconds: float) -> dict[str, object]:
    """Run one script in the VM and describe the outcome as the oracle does."""
    with open(path, encoding='utf-8') as file:
        source = file.read()
    limits = Limits(seconds=seconds, calls=100_000)
    value: object = None
    error: Exception | None = None
    try:
        if mode == 'suspend':
            stdout, value, error = run_suspended(source, limits)
        else:
            try:
                result = Session(limits=limits, **grants_of(source)).run_sync(source)
                stdout, value = result.stdout, result.value
            except (GuestError, LimitError, CompileError) as caught:
                stdout, error = getattr(caught, 'stdout', ''), caught
    except BaseException as unexpected:  # noqa: BLE001 - whatever else comes out is a fault of the VM, to be shown
        detail = ''.join(traceback.format_exception(unexpected)[-4:])
        return {
            'error': 'HOST ' + type(unexpected).__name__,
            'message': str(unexpected)[:2000] + '\n' + detail[-2000:],
            'value': None,
            'stdout': '',
        }
    outcome: dict[str, object] = {'error': None, 'message': None, 'stdout': stdout}
    outcome['value'] = repr(value) if plain(value) else None
    if isinstance(error, CompileError):
        outcome['error'] = getattr(error, 'type_name', 'SyntaxError')
        outcome['message'] = getattr(error, 'message', str(error))
    elif isinstance(error, GuestError):
        outcome['error'] = error.type_name.rpartition('.')[2]
        outcome['message'] = error.message
    elif isinstance(error, LimitError):
        outcome['error'] = 'LimitError'
        outcome['message'] = str(error)
    return outcome


def main() -> None:
    """Answer every request on standard input."""
    answers = sys.stdout
    sys.stdout = sys.stderr
    for line in sys.stdin:
        request = json.loads(line)
        answer = run(request['path'], request['mode'], request['seconds'])
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == '__main__':
    main()
