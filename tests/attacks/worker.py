"""Run attacks in the VM, one request a line, in a process that may be lost.

Before each attack the session gets a variable; afterwards it must still hold it and still work. The process carries
canaries that no guest may ever print: an environment variable, a file's content, a host global.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
import traceback

from monty_vm import (
    CompileError,
    ConversionError,
    GuestError,
    LimitError,
    Limits,
    MemoryFileSystem,
    Mount,
    Session,
)

CANARY = 'canary-' + 'in-a-host-global'
ADDRESS_SPACE = 4 * 2**30
"""Bytes the whole process may map: an attack that gets through ends here and not in the machine's swap."""


def classify(session: Session, code: str) -> dict[str, object]:
    """Run the attack and say what the guest got."""
    outcome: dict[str, object] = {'kind': 'complete', 'name': '', 'message': '', 'stdout': '', 'value': ''}
    try:
        result = session.run_sync(code)
        outcome['stdout'] = result.stdout[:20_000]
        # The host's repr refuses integers with very many digits.
        outcome['value'] = hex(result.value)[:2_000] if isinstance(result.value, int) else repr(result.value)[:2_000]
    except GuestError as error:
        outcome.update(kind='guest', name=error.type_name, message=error.message[:2_000], stdout=error.stdout[:20_000])
        outcome['value'] = error.render()[-20_000:]
    except LimitError as error:
        outcome.update(kind='limit', name=error.limit, message=str(error)[:2_000], stdout=error.stdout[:20_000])
    except CompileError as error:
        outcome.update(kind='compile', name=error.type_name, message=error.message[:2_000])
    except ConversionError as error:
        # The value of the block's last statement couldn't leave: the guest reached nothing by it.
        outcome.update(kind='conversion', name='', message=str(error)[:2_000])
    except BaseException as error:  # noqa: BLE001 - any other exception reaching the host is the finding
        detail = ''.join(traceback.format_exception(error)[-3:])[-3_000:]
        outcome.update(kind='host', name=type(error).__name__, message=str(error)[:500] + '\n' + detail)
    return outcome


def usable(session: Session) -> str:
    """Empty if the session still works and kept its state, otherwise what went wrong."""
    try:
        if session.run_sync('1 + 1').value != 2:
            return '1 + 1 is no longer 2'
        if session.run_sync('kept + 1').value != 42:
            return 'the variable set before the attack is lost'
    except BaseException as error:  # noqa: BLE001
        return f'{type(error).__name__}: {error}'
    return ''


def run(request: dict[str, object]) -> dict[str, object]:
    """Run one attack in a fresh session."""
    limits = Limits(**request['limits'])  # type: ignore[arg-type]
    grants: dict[str, object] = dict(request['grants'])  # type: ignore[call-overload]
    if 'mounts' in grants:
        mounts = [Mount(*mount) for mount in grants.pop('mounts')]  # type: ignore[attr-defined]
        grants['filesystem'] = MemoryFileSystem(mounts=mounts)
    session = Session(limits=limits, **grants)  # type: ignore[arg-type]
    session.run_sync('kept = 41')
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    outcome = classify(session, str(request['code']))
    outcome['seconds'] = time.perf_counter() - started
    outcome['grown'] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    outcome['unusable'] = usable(session)
    return outcome


def main() -> None:
    """Answer every request on standard input."""
    os.environ['MONTY_CANARY'] = 'canary-in-the-environment'
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    answers = sys.stdout
    sys.stdout = sys.stderr
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line))), file=answers, flush=True)


if __name__ == '__main__':
    main()
