"""The programs: their times as ratios to CPython's, and whether each engine gives CPython's result."""

from __future__ import annotations

import ast
import math
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

from benchmarks.engines import Engine, plain
from benchmarks.measure import interleaved

FOLDER = Path(__file__).parent / 'programs'


@dataclass
class Program:
    name: str
    title: str
    source: str


@dataclass
class Times:
    """Median seconds of one program per engine; an engine that can't run it has a reason instead."""

    program: Program
    seconds: dict[str, float] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)

    def ratio(self, engine: str) -> float | None:
        if engine not in self.seconds:
            return None
        return self.seconds[engine] / self.seconds['CPython']


def programs(pattern: str = '*') -> list[Program]:
    found = []
    for path in sorted(FOLDER.glob('*.py')):
        if fnmatch(path.stem, pattern):
            source = path.read_text(encoding='utf-8')
            title = (ast.get_docstring(ast.parse(source)) or '').rstrip('.')
            found.append(Program(path.stem, title, source))
    return found


def measure_program(program: Program, engines: list[Engine], rounds: int, seconds: float) -> Times:
    times = Times(program)
    base, *others = engines
    expected = plain(base.run(program.source)[0])
    able = [base]
    for engine in others:
        try:
            result, _ = engine.run(program.source)
        except Exception as error:
            times.failures[engine.name] = str(error).strip().splitlines()[-1][:160] or type(error).__name__
        else:
            if plain(result) == expected:
                able.append(engine)
            else:
                times.failures[engine.name] = f'wrong result: {result!r:.60}, not {expected!r:.60}'

    def taking(engine: Engine) -> float:
        return engine.run(program.source)[1]

    times.seconds = interleaved(
        {engine.name: lambda engine=engine: taking(engine) for engine in able},  # type: ignore[misc]
        rounds,
        seconds,
    )
    return times


def geometric_mean(values: list[float]) -> float:
    return math.exp(sum(map(math.log, values)) / len(values)) if values else math.nan
