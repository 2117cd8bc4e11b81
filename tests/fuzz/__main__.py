"""`python -m tests.fuzz`: changed snapshots, in processes that may be lost. Prints every input that does what it must not.

Case number n is made by the generator with the seed n, so `--first n --cases 1` is that case again.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import pickle
import random
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

from tests.fuzz.mutations import mutated
from tests.fuzz.subject import check, seeds, suspensions

#: Seconds and bytes that one case may take. A load is proportional to its bytes; guest code has limits of its own.
MOST_SECONDS = 15.0
MOST_MEMORY = 300 * 2**20
ADDRESS_SPACE = 4 * 2**30


def work(snapshots: list[bytes], first: int, cases: int, keep: Path | None) -> None:
    """Runs cases; says on standard output which one is next, so that whoever reads knows which one was the last."""
    faulthandler.enable()
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    loaded = 0
    for number in range(first, first + cases):
        choose = random.Random(number)
        data = mutated(choose, choose.choice(snapshots))
        print('case', number, loaded, flush=True)
        if keep is not None:
            keep.joinpath(f'case-{number}').write_bytes(data)
        faulthandler.dump_traceback_later(MOST_SECONDS, exit=True)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        try:
            loaded += check(data)
        except BaseException as error:
            summary = ' | '.join(line.strip() for line in traceback.format_exc().splitlines()[-6:])
            print(
                'wrong', number, f'{type(error).__name__}: {error}'[:300].replace('\n', ' '), '@@', summary, flush=True
            )
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
        if grown > MOST_MEMORY:
            print('wrong', number, f'memory grew by {grown >> 20} MiB', flush=True)
        faulthandler.cancel_dump_traceback_later()
    print('end', first + cases, loaded, flush=True)


def main() -> int:
    """Start workers again as long as there is time; the exit status says whether anything was wrong."""
    parser = argparse.ArgumentParser(prog='python -m tests.fuzz', description=__doc__)
    parser.add_argument('--seconds', type=float, default=60.0, help='how long to go on (default: 60)')
    parser.add_argument('--first', type=int, default=None, help='number of the first case (default: from the clock)')
    parser.add_argument('--cases', type=int, default=None, help='how many cases; overrides --seconds')
    parser.add_argument('--keep', type=Path, default=None, help='a folder for the inputs')
    parser.add_argument('--program', type=Path, default=None, help='change snapshots of this program only')
    parser.add_argument('--worker', nargs=3, default=None, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker is not None:
        path, first, cases = options.worker
        work(pickle.loads(Path(path).read_bytes()), int(first), int(cases), options.keep)
        return 0
    number = int(time.time()) * 1000 % 10**12 if options.first is None else options.first
    snapshots = list(seeds() if options.program is None else suspensions(options.program.read_text('utf-8')))
    print(f'{len(snapshots)} snapshots of {sum(map(len, snapshots)) // len(snapshots)} bytes on average, from {number}')
    wrong = done = total = 0
    last = None if options.cases is None else number + options.cases
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder, 'snapshots')
        store.write_bytes(pickle.dumps(snapshots))
        while time.monotonic() - began < options.seconds if last is None else number < last:
            cases = 2000 if last is None else last - number
            keep = [] if options.keep is None else ['--keep', str(options.keep)]
            command = [sys.executable, '-m', 'tests.fuzz', *keep, '--worker', str(store), str(number), str(cases)]
            with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
                assert process.stdout is not None and process.stderr is not None
                os.set_blocking(process.stderr.fileno(), False)
                loaded = 0
                while line := process.stdout.readline():
                    kind, figure, rest = line.split(' ', 2)
                    if kind == 'wrong':
                        wrong += 1
                        print(line.rstrip(), flush=True)
                    else:
                        number, loaded = int(figure), int(rest)
                        done += kind == 'case'
                        if last is None and time.monotonic() - began > options.seconds:
                            process.kill()
                            break
                code = process.wait()
                total += loaded
                if code and code != -9:
                    wrong += 1
                    trace = (process.stderr.read() or '')[:1500]
                    print(f'died {number} with status {code}\n{trace}', flush=True)
                    number += 1
    print(f'{done} cases, {total} of them loaded, {wrong} wrong, {time.monotonic() - began:.0f} s')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
