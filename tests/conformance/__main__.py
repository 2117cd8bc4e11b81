"""`python -m tests.conformance`: run every conformance script in the VM and print passed/total by topic."""

from __future__ import annotations

import argparse
import collections
import concurrent.futures
import json
import os
import queue
import sys
import time
from pathlib import Path

from tests.conformance.harness import MODES, Outcome, Script, Worker, all_scripts, expected_outcomes, known_failures


def run_all(scripts: list[Script], mode: str, plain: bool, jobs: int, seconds: float) -> dict[str, Outcome]:
    """The VM's outcome of every script that applies to this mode."""
    workers: queue.Queue[Worker] = queue.Queue()
    for _ in range(jobs):
        workers.put(Worker(plain=plain, seconds=seconds))

    def run(script: Script) -> Outcome:
        worker = workers.get()
        try:
            return worker.run(script, mode)
        finally:
            workers.put(worker)

    chosen = [script for script in scripts if script.applies(mode)]
    try:
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            return {script.name: outcome for script, outcome in zip(chosen, pool.map(run, chosen), strict=True)}
    finally:
        while not workers.empty():
            workers.get().stop()


def main() -> int:
    """Print the table; the exit status says whether a script failed that isn't known to fail."""
    parser = argparse.ArgumentParser(prog='python -m tests.conformance', description=__doc__)
    parser.add_argument('pattern', nargs='?', default='', help='only scripts whose topic/name contains this')
    parser.add_argument('--failures', action='store_true', help='show the differences of each script that fails')
    parser.add_argument('--mode', choices=(*MODES, 'both'), default='both')
    parser.add_argument('--plain', action='store_true', help='run the plain Python sources instead of the installed VM')
    parser.add_argument('--oracle', metavar='PYTHON', help='only check that this interpreter agrees with the running one')
    parser.add_argument('--jobs', type=int, default=min(4, os.cpu_count() or 1))
    parser.add_argument('--seconds', type=float, default=10.0, help='limit of one script')
    parser.add_argument('--json', type=Path, help='also write passed and total by topic and mode to this file')
    options = parser.parse_args()
    scripts = all_scripts(options.pattern)
    expected = expected_outcomes([script for script in scripts if script.applies('run')])
    if options.oracle:
        return compare_oracles(scripts, expected, options.oracle)
    modes = MODES if options.mode == 'both' else (options.mode,)
    known = known_failures()
    totals: dict[str, dict[str, list[int]]] = collections.defaultdict(lambda: {mode: [0, 0] for mode in modes})
    unexpected: list[str] = []
    mended: list[str] = []
    started = time.perf_counter()
    for mode in modes:
        outcomes = run_all(scripts, mode, options.plain, options.jobs, options.seconds)
        for name, outcome in outcomes.items():
            differences = outcome.differences(expected[name])
            count = totals[name.partition('/')[0]][mode]
            count[0] += not differences
            count[1] += 1
            if differences and options.failures:
                print(f'--- {name} ({mode})\n{differences}\n')
            if differences and name not in known[mode]:
                unexpected.append(f'{mode} {name}')
            if not differences and name in known[mode]:
                mended.append(f'{mode} {name}')
    width = max([len(topic) for topic in totals] + [len('topic')])
    print(f'{"topic":<{width}}' + ''.join(f'{mode:>12}' for mode in modes))
    for topic in sorted(totals):
        cells = ''.join(f'{passed:>6}/{total:<5}' for passed, total in totals[topic].values())
        print(f'{topic:<{width}}{cells}')
    sums = [[sum(totals[topic][mode][index] for topic in totals) for index in (0, 1)] for mode in modes]
    print(f'{"all":<{width}}' + ''.join(f'{passed:>6}/{total:<5}' for passed, total in sums))
    print(f'{time.perf_counter() - started:.1f} s')
    if options.json:
        options.json.write_text(json.dumps(totals, indent=1, sort_keys=True) + '\n', encoding='utf-8')
    if unexpected and not options.failures:
        print('failing: ' + ', '.join(unexpected))
    if mended:
        print('no longer failing, take out of known_failures.txt: ' + ', '.join(mended))
    return 1 if unexpected or mended else 0


def compare_oracles(scripts: list[Script], expected: dict[str, Outcome], interpreter: str) -> int:
    """Check that a second interpreter makes the same of every script: a script must not depend on the version."""
    other = expected_outcomes(scripts, interpreter)
    different = 0
    for script in scripts:
        if script.name not in expected:
            continue
        differences = other[script.name].differences(expected[script.name])
        if differences:
            different += 1
            print(f'--- {script.name}\n{differences}\n')
    print(f'{different} of {len(scripts)} scripts differ between this interpreter and {interpreter}')
    return 1 if different else 0


if __name__ == '__main__':
    sys.exit(main())
