"""Takes the measurements, prints the tables and writes the figures as JSON."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

import monty_vm
from benchmarks.agents import AgentRow, measure_agents
from benchmarks.engines import CPython, Engine, MontyVM, PydanticMonty, reference_pool
from benchmarks.fairness import FairnessRow, measure_fairness
from benchmarks.latency import Row, measure_latency
from benchmarks.programs import Times, geometric_mean, measure_program, programs
from benchmarks.snapshots import SnapshotRow, measure_snapshots

TABLES = ('programs', 'latency', 'snapshots', 'agents', 'fairness')
GEOMETRIC_MEAN_TARGET = 1.8


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog='python benchmarks/run.py', description=__doc__)
    parser.add_argument('--rounds', type=int, default=5, help='how often each thing is measured (default: 5)')
    parser.add_argument(
        '--seconds', type=float, default=5.0, help='time after which a measurement has no more rounds (default: 5)'
    )
    parser.add_argument('--only', default='*', metavar='PATTERN', help='programs whose name matches, e.g. "*sort*"')
    parser.add_argument('--tables', nargs='+', choices=TABLES, default=list(TABLES), help='default: all of them')
    parser.add_argument('--no-reference', action='store_true', help='leave pydantic-monty out')
    parser.add_argument('--json', type=Path, metavar='FILE', help='also write every figure to a file')
    options = parser.parse_args(arguments)

    # Tables need a little more than the 80 columns that a pipe is taken for.
    console = Console(highlight=False) if sys.stdout.isatty() else Console(highlight=False, width=116)
    progress = Console(stderr=True)
    figures: dict[str, object] = environment()
    machine = 'compiled' if monty_vm.COMPILED else 'plain Python'
    console.print(f'monty_vm.COMPILED = {monty_vm.COMPILED} ({machine}); {figures["python"]}; {figures["cores"]} cores')

    with reference_pool() as pool:
        if options.no_reference:
            pool = None
        if pool is None:
            console.print('pydantic-monty: left out' + ('' if options.no_reference else ', it is not installed'))
        else:
            import pydantic_monty

            console.print(f'pydantic-monty {pydantic_monty.__version__}')
            figures['pydantic_monty'] = pydantic_monty.__version__
        if 'programs' in options.tables:
            engines: list[Engine] = [CPython(), MontyVM()]
            if pool is not None:
                engines.append(PydanticMonty(pool))
            chosen = programs(options.only)
            if not chosen:
                parser.error(f'no program matches {options.only!r}')
            results = [
                measure_program(program, engines, options.rounds, 4 * options.seconds)
                for program in track(chosen, 'programs', console=progress, transient=True)
            ]
            figures['programs'] = show_programs(console, results, with_reference=pool is not None)
        if 'latency' in options.tables:
            latency = measure_latency(pool, options.rounds, options.seconds)
            show_latency(console, latency)
            figures['latency'] = [asdict(row) for row in latency]
        if 'snapshots' in options.tables:
            snapshots = measure_snapshots(pool, options.rounds, options.seconds)
            show_snapshots(console, snapshots)
            figures['snapshots'] = [asdict(row) for row in snapshots]
    if 'agents' in options.tables:
        agents = measure_agents(options.rounds, options.seconds)
        show_agents(console, agents)
        figures['agents'] = [asdict(row) for row in agents]
    if 'fairness' in options.tables:
        fairness = measure_fairness(options.seconds)
        show_fairness(console, fairness)
        figures['fairness'] = [asdict(row) for row in fairness]
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + '\n', encoding='utf-8')
        console.print(f'Figures written to {options.json}')
    return 0


def environment() -> dict[str, object]:
    return {
        'compiled': monty_vm.COMPILED,
        'python': f'{platform.python_implementation()} {platform.python_version()}',
        'system': f'{platform.system()} {platform.machine()}',
        'cores': os.cpu_count(),
    }


def show_programs(console: Console, results: list[Times], with_reference: bool) -> dict[str, object]:
    table = Table(title="Programs: time relative to CPython's", title_justify='left', width=min(console.width, 130))
    table.add_column('program', no_wrap=True)
    for name in ('CPython, ms', 'monty_vm', 'pydantic-monty'):
        table.add_column(name, justify='right', no_wrap=True)
    table.add_column('what it does', style='dim')
    for times in results:
        ours, theirs = times.ratio('monty_vm'), times.ratio('pydantic-monty')
        style = 'green' if ours and (theirs is None or ours < theirs) else 'red'
        table.add_row(
            times.program.name,
            f'{times.seconds["CPython"] * 1e3:.1f}',
            f'[{style}]{ours:.2f}[/]' if ours else '[red]fails[/]',
            f'{theirs:.2f}' if theirs else ('fails' if with_reference else ''),
            times.program.title,
        )
    console.print(table)

    failed = [f'{t.program.name}: {name}: {reason}' for t in results for name, reason in t.failures.items()]
    for line in failed:
        console.print(f'  {line}', style='dim', markup=False)

    our_ratios = {t.program.name: r for t in results if (r := t.ratio('monty_vm'))}
    their_ratios = {t.program.name: r for t in results if (r := t.ratio('pydantic-monty'))}
    both = our_ratios.keys() & their_ratios.keys()
    faster = sum(our_ratios[name] < their_ratios[name] for name in both)
    mean = geometric_mean(list(our_ratios.values()))
    console.print(
        f'monty_vm runs {len(our_ratios)} of {len(results)}: geometric mean {mean:.2f} x CPython '
        f'(to reach: at most {GEOMETRIC_MEAN_TARGET})'
    )
    summary: dict[str, object] = {'ran': len(our_ratios), 'of': len(results), 'geometric_mean': mean}
    if with_reference:
        ours_on_both = geometric_mean([our_ratios[name] for name in both])
        theirs_on_both = geometric_mean([their_ratios[name] for name in both])
        console.print(
            f'pydantic-monty runs {len(their_ratios)} of {len(results)}; on the {len(both)} that both run: '
            f'{theirs_on_both:.2f}, monty_vm {ours_on_both:.2f}; monty_vm is faster on {faster} of {len(both)} '
            '(to reach: nine of ten)'
        )
        summary |= {'reference_ran': len(their_ratios), 'both': len(both), 'faster': faster}
        summary |= {'geometric_mean_on_both': ours_on_both, 'reference_geometric_mean_on_both': theirs_on_both}
    console.print()
    summary['times'] = [
        {
            'program': t.program.name,
            'seconds': t.seconds,
            'failures': t.failures,
            'ratios': {name: t.ratio(name) for name in t.seconds},
        }
        for t in results
    ]
    return summary


def show_latency(console: Console, rows: list[Row]) -> None:
    table = Table(title='Single steps', title_justify='left')
    table.add_column('step')
    for name in ('monty_vm', 'pydantic-monty', 'to reach, at most'):
        table.add_column(name, justify='right')
    table.add_column('unit')
    for row in rows:
        missed = row.ours is None or (row.target is not None and row.ours > row.target)
        table.add_row(
            row.name,
            'fails' if row.ours is None else f'[{"red" if missed else "green"}]{row.ours:.1f}[/]',
            '' if row.reference is None else f'{row.reference:.1f}',
            '' if row.target is None else f'{row.target:g}',
            row.unit,
        )
    console.print(table)
    for row in rows:
        if row.note:
            console.print(f'  {row.name}: {row.note}', style='dim', markup=False)
    console.print()


def show_snapshots(console: Console, rows: list[SnapshotRow]) -> None:
    table = Table(title='Snapshots at a pending call (monty_vm / pydantic-monty)', title_justify='left')
    table.add_column('state')
    for name in ('dump', 'load and resume', 'bytes'):
        table.add_column(name, justify='right')
    for row in rows:
        table.add_row(
            row.name,
            _pair(row.dump, row.reference_dump, lambda seconds: f'{seconds * 1e3:.2f} ms'),
            _pair(row.load, row.reference_load, lambda seconds: f'{seconds * 1e3:.2f} ms'),
            _pair(row.size, row.reference_size, lambda size: f'{size:,}'),
        )
    console.print(table)
    for row in rows:
        if row.note:
            console.print(f'  {row.name}: {row.note}', style='dim', markup=False)
    console.print('  (to reach: a third of its time, no more bytes)\n', style='dim')


def _pair(ours: float | None, theirs: float | None, form: Callable[[float], str]) -> str:
    if ours is None:
        return '[red]fails[/]'
    if theirs is None:
        return form(ours)
    return f'[{"green" if ours <= theirs else "red"}]{form(ours)}[/] / {form(theirs)}'


def show_fairness(console: Console, rows: list[FairnessRow]) -> None:
    table = Table(title='An HTTP server beside busy sessions, on one event loop', title_justify='left')
    table.add_column('busy sessions', justify='right')
    for name in ('requests', 'median', 'slowest of 100', 'loop late by', 'at most', 'guest time'):
        table.add_column(name, justify='right')
    for row in rows:
        table.add_row(
            str(row.sessions),
            str(row.requests),
            *[f'{seconds * 1e3:.1f} ms' for seconds in (row.median, row.slowest_of_100, row.late, row.latest)],
            f'{row.guest_share:.0%}',
        )
    console.print(table)
    console.print('  (to reach: guests keep the loop for less than 5 ms, however many there are)\n', style='dim')


def show_agents(console: Console, rows: list[AgentRow]) -> None:
    table = Table(title='One agent run that calls ten tools', title_justify='left')
    table.add_column('way')
    table.add_column('ms', justify='right')
    table.add_column('')
    for row in rows:
        table.add_row(row.name, '' if row.milliseconds is None else f'{row.milliseconds:.1f}', row.note)
    console.print(table)
