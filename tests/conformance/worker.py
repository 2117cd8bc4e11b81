"""Run scripts in the VM, one request a line, so that a crash of the VM costs one script and not the whole suite.

A request is a JSON object with `path`, `mode` and `seconds`; the answer has the oracle's fields. Modes:

- `run`: the script is one block of a fresh session, driven by `run_sync`.
- `suspend`: `print` is a guest function that hands its text to a plain host function, so that every line printed
  suspends the whole task chain. At each suspension the session is dumped to bytes, thrown away and loaded again, often
  in another process.

Rule kept: both modes must be indistinguishable to the script.
"""

from __future__ import annotations

import json
import os
import pickle
import sys
import traceback
from collections.abc import Callable
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
from monty_vm.steps import ExternalCall

#: What was printed, the session's bytes unless the script has ended, and then its outcome.
Progress = tuple[str, bytes | None, dict[str, object] | None]
#: Host calls of a script that are loaded in a process of their own; after that, host calls to a process.
FRESH = 6
STRIDE = 25

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


def advance(source: str, blob: bytes | None, calls: int, limits: Limits) -> Progress:
    """Run a script to its next host calls, with a dump and a load at each; tells how far it came."""
    functions: dict[str, Any] = {'host_print': host_print}
    grants = grants_of(source)
    printed: list[str] = []
    try:
        for _ in range(calls):
            if blob is None:
                session = Session(functions=functions, limits=limits, **grants)
                session.run_sync(PRELUDE)
                step = session.start(source)
            else:
                session = Session.load(blob, functions=functions, **grants)
                assert session.pending is not None
                step = session.resume({call.id: Returned(None) for call in answered(session.pending)})
            while isinstance(step, Paused):
                step = session.resume()
            if isinstance(step, Complete):
                return ''.join(printed) + step.stdout, None, outcome_of(step.value, None)
            assert isinstance(step, Suspended)
            printed += [str(call.args[0]) for call in answered(step) if call.function != 'asyncio.sleep']
            blob = session.dump()
        return ''.join(printed), blob, None
    except (GuestError, LimitError, CompileError) as error:
        return ''.join(printed) + getattr(error, 'stdout', ''), None, outcome_of(None, error)
    except BaseException as error:  # noqa: BLE001 - a fault of the VM, to be shown
        return ''.join(printed), None, fault(error)


def answered(step: Suspended) -> list[ExternalCall]:
    """The calls to answer now: sleeps only when nothing else is pending, the shortest first, so that timers go off in
    the order they would in real time.
    """
    plain_calls = [call for call in step.calls if call.function != 'asyncio.sleep']
    return plain_calls or [min(step.calls, key=lambda call: (float(str(call.args[0])), call.id))]


def run_suspended(source: str, limits: Limits) -> dict[str, object]:
    """Run a script with a dump and a load at every host call: the first ones, and then one of every `STRIDE`, in a
    process that has never run any of the script.
    """
    printed: list[str] = []
    blob: bytes | None = None
    processes = 0
    while True:
        calls = 1 if processes < FRESH else STRIDE
        if '# conformance: files' in source:
            # The files are the host's, not the snapshot's: they stay where they were made.
            calls = limits.calls or 0
        text, blob, outcome = in_fresh_process(advance, source, blob, calls, limits)
        processes += 1
        printed.append(text)
        if outcome is not None:
            return {**outcome, 'stdout': ''.join(printed)}


def in_fresh_process(function: Callable[..., Any], *args: object) -> Any:
    """Call a function in a child of this process, which itself runs no script in this mode."""
    if not hasattr(os, 'fork'):
        return function(*args)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        with open(writing, 'wb') as file:
            pickle.dump(function(*args), file)
        os._exit(0)
    os.close(writing)
    with open(reading, 'rb') as file:
        data = file.read()
    _, status = os.waitpid(child, 0)
    if status:
        return '', None, {'error': 'CRASH', 'message': f'the process ended with status {status}', 'value': None}
    return pickle.loads(data)


def fault(error: BaseException) -> dict[str, object]:
    """The outcome when something else than the documented errors comes out."""
    detail = ''.join(traceback.format_exception(error)[-4:])
    message = str(error)[:2000] + '\n' + detail[-2000:]
    return {'error': 'HOST ' + type(error).__name__, 'message': message, 'value': None}


def outcome_of(value: object, error: Exception | None) -> dict[str, object]:
    """The outcome of a block that ended as it may."""
    outcome: dict[str, object] = {'error': None, 'message': None, 'value': repr(value) if plain(value) else None}
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


def run(path: str, mode: str, seconds: float) -> dict[str, object]:
    """Run one script in the VM and describe the outcome as the oracle does."""
    with open(path, encoding='utf-8') as file:
        source = file.read()
    limits = Limits(seconds=seconds, calls=100_000)
    if mode == 'suspend':
        return run_suspended(source, limits)
    try:
        result = Session(limits=limits, **grants_of(source)).run_sync(source)
        return {**outcome_of(result.value, None), 'stdout': result.stdout}
    except (GuestError, LimitError, CompileError) as error:
        return {**outcome_of(None, error), 'stdout': getattr(error, 'stdout', '')}
    except BaseException as error:  # noqa: BLE001 - whatever else comes out is a fault of the VM, to be shown
        return {**fault(error), 'stdout': ''}


def main() -> None:
    """Answer every request on standard input."""
    # What the VM imports when it is first needed is there before processes are forked.
    Session.load(Session().dump()).run_sync(PRELUDE)
    answers = sys.stdout
    sys.stdout = sys.stderr
    for line in sys.stdin:
        request = json.loads(line)
        answer = run(request['path'], request['mode'], request['seconds'])
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == '__main__':
    main()
