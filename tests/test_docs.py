"""Runs every Python example of the README and the documentation, and compares what it shows.

Theory of operation. A page is read from top to bottom. Each fenced `python` block is a program of its own, unless its
first line is `# continues`: then it goes on in the namespace of the block before it. A comment that starts with `#>`
below a statement is what running the program up to the next such comment printed. So an example that a reader
sees with its output has that output, or a test fails.

Blocks that can't be run as they stand say why in their opening fence: ```` ```python test="skip: needs a network" ````.
Rule kept: there are no other exceptions.
"""

from __future__ import annotations

import ast
import contextlib
import io
import re
import sys
import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FENCE = re.compile(r'^(?P<indent> *)```(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)```[ ]*$', re.MULTILINE | re.DOTALL)
CONTINUES = '# continues'
SKIPPED = re.compile(r'test="skip: [^"]+"')


@dataclass
class Example:
    """One program: a block and those that continue it."""

    page: Path
    line: int
    blocks: list[tuple[int, str]] = field(default_factory=list)

    def __str__(self) -> str:
        return f'{self.page.relative_to(ROOT).as_posix()}:{self.line}'


def pages() -> list[Path]:
    return [ROOT / 'README.md', ROOT / 'CONTRIBUTING.md', *sorted((ROOT / 'docs').rglob('*.md'))]


def examples_of(page: Path) -> Iterator[Example]:
    text = page.read_text(encoding='utf-8')
    current: Example | None = None
    for match in FENCE.finditer(text):
        language, _, rest = match['info'].strip().partition(' ')
        if language not in ('python', 'py'):
            continue
        if SKIPPED.search(rest):
            continue
        indent = len(match['indent'])
        body = ''.join(line[indent:] if line.strip() else '\n' for line in match['body'].splitlines(keepends=True))
        line = text.count('\n', 0, match.start('body')) + 1
        if body.startswith(CONTINUES):
            assert current is not None, f'{page.name}:{line} continues nothing'
            current.blocks.append((line, body))
            continue
        if current is not None:
            yield current
        current = Example(page, line, [(line, body)])
    if current is not None:
        yield current


def expected_output(source: str) -> list[str]:
    """The lines that the `#>` comments of a block promise."""
    return [
        line.strip()[2:].removeprefix(' ').rstrip() for line in source.splitlines() if line.strip().startswith('#>')
    ]


EXAMPLES = [example for page in pages() if page.exists() for example in examples_of(page)]


@pytest.mark.parametrize('example', EXAMPLES, ids=str)
def test_example(example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    # A real module, so that dataclasses, Pydantic and `asyncio.run` find the example's names where they look for them.
    module = types.ModuleType('__main__')
    monkeypatch.setitem(sys.modules, '__main__', module)
    for line, source in example.blocks:
        printed = io.StringIO()
        # Blank lines in front give tracebacks the line numbers of the page.
        code = compile(ast.parse('\n' * (line - 1) + source, filename=str(example.page)), str(example.page), 'exec')
        with contextlib.redirect_stdout(printed):
            exec(code, module.__dict__)
        expected = expected_output(source)
        actual = [text.rstrip() for text in printed.getvalue().splitlines()]
        assert actual == expected, f'{example.page.name}, block at line {line}'


def test_documentation_has_examples() -> None:
    """Guards the collection itself: a fence that is no longer recognised would make every example pass."""
    assert len(EXAMPLES) >= 10


def test_readme_shows_the_weather_example() -> None:
    """The README's agent is the file that `examples/` holds, not a copy that drifts."""
    source = (ROOT / 'examples' / 'weather.py').read_text(encoding='utf-8')
    assert len(source.splitlines()) < 60
    assert source.strip() in (ROOT / 'README.md').read_text(encoding='utf-8')


@pytest.mark.parametrize('page', pages(), ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = FENCE.sub('', page.read_text(encoding='utf-8'))
    for target in re.findall(r'\]\(([^)#\s]+)(?:#[^)]*)?\)', text):
        if '://' not in target and not target.startswith('mailto:'):
            assert (page.parent / target).exists(), f'{page.name} links to {target}'
