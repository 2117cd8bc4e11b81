"""Type checks of blocks: what they find, and what they leave alone."""

from __future__ import annotations

import pytest
from pydantic_ai.toolsets import FunctionToolset

from monty_toolset import typecheck
from monty_toolset.typecheck import check_block, executed_part

from .agents import run
from .test_toolset import add, get_place, get_reading

needs_ty = pytest.mark.skipif(not typecheck.available(), reason='ty is not installed')

STUB = """\
from typing import Any, Literal, NotRequired, TypedDict

class Place(TypedDict):
    lat: float
    name: NotRequired[str]

async def find(city: str, limit: int = 1) -> Place: ...
async def store(place: Place, others: list[Place], weight: float = 1) -> int | None: ...
"""


@needs_ty
@pytest.mark.parametrize(
    ('history', 'code', 'line', 'text'),
    [
        ([], 'place = find("x")\nplace["lat"]', 2, 'CoroutineType'),
        ([], 'find("x")', 1, 'is not awaited'),
        ([], 'await find(3)', 1, 'Expected `str`'),
        ([], 'await store(find("x"), [])', 1, 'found `CoroutineType'),
        ([], 'await find(await find("x"))', 1, 'found `Place`'),
        ([], 'await find("x", limits=3)', 1, 'limits'),
        ([], 'await find()', 1, 'city'),
        ([], 'place = await find("x")\n\nplace["lng"]', 3, 'lng'),
        ([], '(await find("x"))["lat"].upper()', 1, 'no attribute `upper`'),
        ([], 'import httpx', 1, 'httpx'),
        ([], 'print(undefined)', 1, 'undefined'),
        ([], 'x: Any = 1', 1, 'Any'),
        (['place = await find("x")'], 'place["lng"]', 1, 'lng'),
        (['import asyncio'], 'a, b = await asyncio.gather(find("x"), find("y"))\na["lng"]', 2, 'lng'),
        (['def double(x: int) -> int:\n    return 2 * x\n'], 'double("x")', 1, 'Expected `int`'),
    ],
)
async def test_what_is_found(history: list[str], code: str, line: int, text: str) -> None:
    problems = await check_block(code, stub=STUB, history=history)
    assert [problem.line for problem in problems] == [line]
    assert text in problems[0].render()


@needs_ty
@pytest.mark.parametrize(
    'code',
    [
        'rows = [{"a": 1, "b": "x"}]\nrows.sort(key=lambda row: row["a"])\nrows[0]["a"] + 1\nrows[0]["b"].upper()',
        'place = {"lat": 1, "name": "x"}\nawait store(place, [place])\nawait store({"lat": 1}, [], 2)',
        'async with find("x") as y: pass'
        if False
        else 'places = [await find(city) for city in ("a", "b")]\nplaces[0]["lat"]',
        'x = 1\nx = "a"\nx.upper()',
        'y: int = "a"',
        'best = None\nfor n in [1, 2]:\n    if best is None or n > best:\n        best = n\nbest + 1',
        'from collections import defaultdict\nd = defaultdict(list)\nd["a"].append(1)\nsum(d["a"])',
        'try:\n    value = await find("x")\nexcept Exception as error:\n    value = None\nvalue',
        'import json\ndata = json.loads("{}")\ndata["x"]["y"].z',
        'class A:\n    pass\na = A()\na.b = 1\na.b += 1\ndef f():\n    f.count = 1\nf.count',
        'max({"a": 1, "b": "x"}.values(), key=str)\nsum(row["n"] for row in [{"n": 1, "m": "x"}])',
        'import re\nre.search("a", "b")[0]\nre.search("a", "b").group(0)',
        # Arguments that JSON writes in another form.
        'import datetime\nawait find(datetime.date(2024, 1, 2), limit=6 / 2)',
        'from dataclasses import dataclass\n@dataclass\nclass P:\n    lat: float\nawait store(P(1.0), [])',
        'from enum import Enum\nclass C(Enum):\n    A = "a"\nawait find(C.A)',
        'not python (',
    ],
)
async def test_what_is_left_alone(code: str) -> None:
    assert await check_block(code, stub=STUB) == []


@needs_ty
async def test_a_block_with_type_errors_is_not_run() -> None:
    calls: list[str] = []

    async def record(text: str) -> str:
        calls.append(text)
        return text

    parts = await run(
        FunctionToolset([record, get_place, get_reading, add]),
        'await record("a")\nawait add("one", 2)',
        'place = await get_place("London")\n1 / 0',
        'place["latitude"]',
        'place["lat"]',
        'x = await add(1, 2)\nfor n in range(3):\n    y = n\n    raise ValueError',
        'z',
        'x + y',
        type_check=True,
    )
    assert calls == []
    assert [part.outcome for part in parts] == [
        'retried',
        'retried',
        'retried',
        'success',
        'retried',
        'retried',
        'success',
    ]
    assert 'type errors' in parts[0].content and 'line 2' in parts[0].content
    assert 'ZeroDivisionError' in parts[1].content
    assert 'Unknown key "latitude"' in parts[2].content
    assert parts[3].content == 51.5
    assert 'Name `z` used when not defined' in parts[5].content
    assert parts[6].content == 3


@needs_ty
async def test_a_server_that_dies_is_replaced() -> None:
    assert await check_block('await find(3)', stub=STUB)
    assert typecheck._server is not None
    typecheck._server.process.kill()
    typecheck._server.process.wait()
    assert await check_block('await find(3)', stub=STUB)


async def test_without_ty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typecheck, '_find_ty', lambda: None)
    monkeypatch.setattr(typecheck, '_unusable', False)
    with pytest.warns(UserWarning, match="ty isn't installed"):
        parts = await run(FunctionToolset([add]), 'await add("1", 2)', type_check=True)
    assert parts[0].content == 3


async def test_a_broken_ty(monkeypatch: pytest.MonkeyPatch) -> None:
    typecheck._stop_server()
    monkeypatch.setattr(typecheck, '_find_ty', lambda: '/bin/false')
    monkeypatch.setattr(typecheck, '_unusable', False)
    with pytest.warns(UserWarning, match="aren't type-checked any more"):
        assert await check_block('find(3)', stub=STUB) == []
    monkeypatch.undo()


CODE = 'a = 1\nb = 2; c = 3\nfor x in y:\n    w = z\n'


@pytest.mark.parametrize(
    ('line', 'kept'),
    [
        (None, CODE),
        (1, ''),
        (2, 'a = 1\n'),
        (4, 'a = 1\nb = 2; c = 3\nw = monty_unknown_value\nx = monty_unknown_value\n'),
    ],
)
def test_executed_part(line: int | None, kept: str) -> None:
    assert executed_part(CODE, line) == kept


@needs_ty
@pytest.mark.parametrize(
    ('code', 'hint'),
    [
        ('place = await get_place("London")\nplace.lat', "read it as value['lat']"),
        ('place = get_place("London")\nplace["lat"]', 'only when awaited'),
        ('from tools import get_place', 'need no import'),
        ('await get_plac("London")', 'close to it: `get_place`'),
        ('json.dumps(1)', '`import json` is missing'),
        ('import get_place', 'call it without importing it'),
        ('import pandas', 'use lists of dictionaries'),
    ],
)
async def test_problems_come_with_hints(code: str, hint: str) -> None:
    (part,) = await run(FunctionToolset([get_place]), code, type_check=True)
    assert "so it wasn't run" in part.content
    assert hint in part.content.partition('Hint: ')[2]
