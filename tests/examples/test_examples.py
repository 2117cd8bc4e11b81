"""The examples, run as a user runs them, in a process of their own.

The replayed blocks are ordinary Python, so CPython is the oracle here too: what the demonstration prints for a block
must be what CPython prints for it over the same service.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import inspect
import io
import os
import re
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from pydantic_ai import ModelRetry

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / 'examples'


def run_example(name: str, **variables: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name != 'MONTY_DEMO_MODEL'}
    environment |= {'COLUMNS': '200', 'NO_COLOR': '1', 'PYTHONIOENCODING': 'utf-8'} | variables
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / name)],
        capture_output=True,
        encoding='utf-8',
        env=environment,
        cwd=ROOT,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def collapsed(text: str) -> str:
    """The text without the frames and the folding that the terminal adds."""
    return ' '.join(re.sub(r'[│╭╮╰╯─]', ' ', text).split())


@pytest.fixture
def flights(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    monkeypatch.syspath_prepend(str(EXAMPLES))
    from flights import conversation, service, tools

    return SimpleNamespace(conversation=conversation, service=service, tools=tools)


async def printed_by_cpython(flights: SimpleNamespace) -> list[str]:
    """What each block prints when CPython runs it over the service."""
    printed = []
    with flights.service.serving() as url:
        async with httpx.AsyncClient(base_url=url) as client:

            def bound(name: str) -> Callable[..., Awaitable[Any]]:
                tool = getattr(flights.tools, name)

                async def call(**arguments: Any) -> Any:
                    try:
                        return await tool(SimpleNamespace(deps=client), **arguments)
                    except ModelRetry as retry:  # inside a block, the toolset makes it a builtin exception
                        raise RuntimeError(f'{name}(): {retry.message}') from None

                return call

            names = 'busiest_airports', 'list_routes', 'get_airport', 'search_airports'
            namespace: dict[str, Any] = {name: bound(name) for name in names}
            for block in flights.conversation.BLOCKS:
                code = compile(block, '<block>', 'exec', flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
                with contextlib.redirect_stdout(io.StringIO()) as output:
                    waiting = eval(code, namespace)
                    if inspect.isawaitable(waiting):
                        await waiting
                printed.append(output.getvalue())
    return printed


def test_demo(flights: SimpleNamespace) -> None:
    shown = collapsed(run_example('demo.py'))

    for block, printed in zip(flights.conversation.BLOCKS, asyncio.run(printed_by_cpython(flights)), strict=True):
        assert collapsed(block) in shown
        for line in printed.splitlines():
            assert collapsed(line) in shown

    assert '✓' in shown and "list_routes(code='ATL')" in shown
    assert "get_airport(code='DIA') no airport has the code 'DIA'" in shown
    for figure in '28.3%', '1,573 km', '11.0%', '62,535', '53,056':
        assert figure in flights.conversation.ANSWER
    for figure in '"departures": 62535, "shared": 29', '"departures": 53056, "shared": 32', '"routes": 74':
        assert figure in shown

    requests = re.search(r'model requests\D*(\d+)\D*(\d+)', shown)
    trips = re.search(r'round trips through the model\D*(\d+)\D*(\d+)', shown)
    tokens = re.search(r'input tokens\D*([\d,]+)\D*([\d,]+)', shown)
    assert requests and int(requests[2]) == 5 < int(requests[1])
    assert trips and (int(trips[1]), int(trips[2])) == (36, 4)
    assert tokens and int(tokens[2].replace(',', '')) * 10 < int(tokens[1].replace(',', ''))


def test_weather() -> None:
    shown = run_example('weather.py')
    assert shown.startswith('Warmest first: ')
    cities = [shown.index(city) for city in ('Tokyo', 'Paris', 'London')]
    assert cities == sorted(cities)
    assert 'light rain' in shown and '21.9' in shown


def test_weather_is_short() -> None:
    assert len((EXAMPLES / 'weather.py').read_text(encoding='utf-8').splitlines()) < 60


def test_no_model_is_named_wrongly() -> None:
    environment = os.environ | {'MONTY_DEMO_MODEL': 'nobody:nothing'}
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / 'weather.py')], capture_output=True, encoding='utf-8', env=environment
    )
    assert done.returncode != 0
    assert 'nobody' in done.stderr


@pytest.mark.parametrize(
    ('path', 'status', 'expected'),
    [
        ('/airports/ATL', 200, {'code': 'ATL', 'state': 'GA', 'departures': 414513}),
        ('/airports/XXX', 404, {'detail': "no airport has the code 'XXX'"}),
        ('/airports/00M/routes', 404, {'detail': '00M has no scheduled departures'}),
        ('/busiest?limit=0', 400, {'detail': 'limit must be between 1 and 100, not 0'}),
        ('/busiest?limit=many', 400, {}),
        ('/nowhere', 404, {'detail': 'nothing at /nowhere'}),
    ],
)
def test_service(flights: SimpleNamespace, path: str, status: int, expected: dict[str, object]) -> None:
    with flights.service.serving() as url:
        response = httpx.get(url + path)
    assert response.status_code == status
    body = response.json()
    assert {name: body[name] for name in expected} == expected


def test_service_lists(flights: SimpleNamespace) -> None:
    with flights.service.serving() as url:
        busiest = httpx.get(f'{url}/busiest?limit=3&state=TX').json()
        found = httpx.get(f'{url}/airports', params={'search': "o'hare"}).json()
        routes = httpx.get(f'{url}/airports/ATL/routes').json()
    assert [airport['code'] for airport in busiest] == ['DFW', 'IAH', 'HOU']
    assert [airport['code'] for airport in found] == ['ORD']
    assert routes[0]['destination'] == 'LGA'
    assert len(routes) == 173
