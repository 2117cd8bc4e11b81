"""`python -m tests.public`: run public material in the VM, print rates by item and failures by cause.

Fails when a rate is lower than the recorded one; `--record` records.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import os
import sys
from pathlib import Path

from tests.public.harness import Rate, cause_of, causes, expected, fallen, rate_of, record, run_item
from tests.public.items import Item, all_items


def measure(item: Item, plain: bool) -> tuple[Item, Rate, str, float]:
    """One item's rate, how CPython failed to load it, and seconds in the VM."""
    oracle = expected(item)
    if oracle.error:
        return item, Rate(0, 0, {}), oracle.error.strip().rpartition('\n')[2], 0.0
    found = run_item(item, 'vm', plain)
    return item, rate_of(oracle, found), '', found.seconds


def main() -> int:
    """Print the table; the exit status says whether a rate fell."""
    parser = argparse.ArgumentParser(prog='python -m tests.public', description=__doc__)
    parser.add_argument('pattern', nargs='*', default=[''], help='only items whose name contains one of these')
    parser.add_argument('--plain', action='store_true', help='run the plain Python sources instead of the installed VM')
    parser.add_argument('--failures', action='store_true', help='list the failures of each item by cause')
    parser.add_argument('--details', type=Path, metavar='FILE', help='write the traceback of each failure to a file')
    parser.add_argument('--record', action='store_true', help='record the rates')
    parser.add_argument('--jobs', type=int, default=min(4, os.cpu_count() or 1))
    options = parser.parse_args()
    items = list(dict.fromkeys([item for pattern in options.pattern for item in all_items(pattern)]))
    rates: dict[str, Rate] = {}
    details: list[str] = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for future in concurrent.futures.as_completed([pool.submit(measure, item, options.plain) for item in items]):
            item, rate, error, seconds = future.result()
            if error or not rate.total:
                print(f'{item.name:<40} not counted: {error or "no case that CPython passes"}', flush=True)
                continue
            rates[item.name] = rate
            print(f'{item.name:<40} {rate.passed:>5}/{rate.total:<5} {seconds:>6.1f} s', flush=True)
            for case, detail in rate.failures.items():
                if options.failures:
                    last = detail.strip().rpartition('\n')[2]
                    print(f'    {case.rpartition(".")[2]}: {cause_of(detail)}: {last[:160]}')
                details.append(f'==== {item.name} {case}\n{detail}\n')
    print()
    for kind in sorted({name.partition('/')[0] for name in rates}):
        of_kind = [rate for name, rate in rates.items() if name.partition('/')[0] == kind]
        passed, total = sum([rate.passed for rate in of_kind]), sum([rate.total for rate in of_kind])
        print(f'{kind:<40} {passed:>5}/{total:<5} {100 * passed / total:.1f} %')
    for cause, count in causes(rates).most_common():
        print(f'    {count:>5} {cause}')
    if options.details:
        options.details.write_text(''.join(details), 'utf-8')
    if options.record:
        record(rates)
        return 0
    lower = fallen(rates)
    if lower:
        print('Rates that have fallen: ' + '; '.join(lower))
    return 1 if lower else 0


if __name__ == '__main__':
    sys.exit(main())
