"""The benchmarks run, and their programs mean something. How fast anything is belongs in no test."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / 'benchmarks' / 'run.py'), *arguments],
        capture_output=True,
        encoding='utf-8',
        cwd=ROOT,
        timeout=300,
    )


def test_programs_table(tmp_path: Path) -> None:
    figures = tmp_path / 'figures.json'
    done = run('--rounds', '1', '--no-reference', '--tables', 'programs', '--only', 'sieve', '--json', str(figures))
    assert done.returncode == 0, done.stderr
    assert 'monty_vm.COMPILED = ' in done.stdout
    assert 'pydantic-monty: left out' in done.stdout
    assert 'monty_vm runs 1 of 1' in done.stdout
    (times,) = json.loads(figures.read_text())['programs']['times']
    assert times['program'] == 'sieve'
    assert times['failures'] == {}
    assert times['seconds'].keys() == {'CPython', 'monty_vm'}


def test_latency_and_agent_tables(tmp_path: Path) -> None:
    figures = tmp_path / 'figures.json'
    done = run(
        '--rounds', '1', '--seconds', '0.2', '--no-reference', '--tables', 'latency', 'agents', '--json', str(figures)
    )
    assert done.returncode == 0, done.stderr
    written = json.loads(figures.read_text())
    assert [row['name'] for row in written['latency'] if row['ours'] is None] == []
    assert all(row['milliseconds'] is not None for row in written['agents'] if row['note'] != 'not installed')


def test_wrong_use() -> None:
    done = run('--only', 'nothing-of-this-name')
    assert done.returncode == 2
    assert "no program matches 'nothing-of-this-name'" in done.stderr


def test_every_program_ends_in_a_checked_result() -> None:
    """Each engine's result is compared with CPython's, which says little where there is none."""
    found = sorted((ROOT / 'benchmarks' / 'programs').glob('*.py'))
    assert len(found) >= 27
    for path in found:
        tree = ast.parse(path.read_text(encoding='utf-8'))
        assert ast.get_docstring(tree), path.name
        assert isinstance(tree.body[-1], ast.Expr), path.name
