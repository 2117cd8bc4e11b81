"""Blocks sent by a model, through Pydantic AI's real machinery."""

from __future__ import annotations

import asyncio
import re
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from dirty_equals import IsPartialDict, IsStr
from inline_snapshot import snapshot
from pydantic import BaseModel
from pydantic_ai import Agent, ModelRetry, RunContext
from pydantic_ai.capabilities import Hooks
from pydantic_ai.exceptions import ToolFailed, UnexpectedModelBehavior, UsageLimitExceeded, UserError
from pydantic_ai.messages import BinaryContent, ModelResponse, TextPart, ToolCallPart, ToolReturn
from pydantic_ai.models.function import FunctionModel
from pydantic_ai.tools import Tool
from pydantic_ai.toolsets import FunctionToolset
from pydantic_ai.usage import UsageLimits

from monty_toolset import CodeExecutionToolset, Limits, MemorySnapshotStore
from monty_vm import MachineError, MemoryFileSystem, Mount, Session

from .agents import Script, content, returns, run


class Place(BaseModel):
    """Where something is."""

    lat: float
    lng: float
    surveyed: date | None = None


@dataclass
class Reading:
    station: str
    values: list[float]


PLACES = {'London': Place(lat=51.5, lng=-0.1), 'Paris': Place(lat=48.9, lng=2.4, surveyed=date(2024, 5, 1))}


async def get_place(city: str) -> Place:
    """Find a city.

    Args:
        city: Its English name.
    """
    if city not in PLACES:
        raise ModelRetry(f'no city called {city}')
    return PLACES[city]


async def get_reading(place: Place, hours: int = 2) -> Reading:
    """Measure the temperature."""
    return Reading('near', [place.lat + hour for hour in range(hours)])


def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


# --- what the model sees --------------------------------------------------------------------------------------------


async def test_description() -> None:
    script = Script([])
    agent = Agent(script.model(), toolsets=[CodeExecutionToolset(FunctionToolset([get_reading, add, get_place]))])
    await agent.run('go')
    (tool,) = script.requests[0].function_tools
    assert tool.name == 'run_code'
    assert tool.parameters_json_schema['required'] == ['code']
    assert set(tool.parameters_json_schema['properties']) == {'code', 'restart'}
    assert tool.description is not None
    assert tool.description.partition('```python\n')[2] == snapshot('''\
class Place(TypedDict):
    """Where something is."""
    lat: float
    lng: float
    surveyed: NotRequired[str | None]

class Reading(TypedDict):
    station: str
    values: list[float]

async def add(a: int, b: int) -> int:
    """Add two numbers."""
    ...

async def get_place(city: str) -> Place:
    """
    Find a city.

    Args:
        city: Its English name.
    """
    ...

async def get_reading(place: Place, hours: int = 2) -> Reading:
    """Measure the temperature."""
    ...
```\
''')


async def test_files(tmp_path: Path) -> None:
    """Blocks share the files that they are granted; runs don't; the model is told what there is."""
    (tmp_path / 'a.txt').write_text('from the host')
    grant = MemoryFileSystem({'data.csv': 'x'}, directory='/home', mounts=[Mount(tmp_path, '/in', mode='overlay')])
    script = Script(['open("out.txt", "w").write("kept")', 'open("out.txt").read() + open("/in/a.txt").read()'])
    toolset = CodeExecutionToolset(FunctionToolset([add]), session_options={'filesystem': grant})
    agent = Agent(script.model(), toolsets=[toolset])
    for _ in range(2):
        result = await agent.run('go')
        assert returns(result.all_messages())[-1].content == 'keptfrom the host'
    assert await content([add], 'import os\nsorted(os.listdir())', session_options={'filesystem': grant}) == [
        'data.csv'
    ]
    description = script.requests[0].function_tools[0].description
    assert description is not None
    assert (
        'It has files of its own, which stay for your next blocks: `open`, `os`, `pathlib` and so on work, in `/home`. At '
        'first there are: `/home/data.csv`. The folder `/in` can be changed without consequences outside.'
    ) in description


async def test_description_does_not_depend_on_order() -> None:
    descriptions = []
    for tools in ([get_place, add], [add, get_place]):
        script = Script([])
        await Agent(script.model(), toolsets=[CodeExecutionToolset(FunctionToolset(tools))]).run('go')
        descriptions.append(script.requests[0].function_tools[0].description)
    assert descriptions[0] == descriptions[1]


# --- values and state -----------------------------------------------------------------------------------------------


async def test_main_path() -> None:
    parts = await run(
        [get_place, get_reading, add],
        """
import asyncio
london, paris = await asyncio.gather(get_place('London'), get_place(city='Paris'))
print(paris['surveyed'])
readings = await asyncio.gather(*[get_reading(place=p, hours=2) for p in (london, paris)])
best = max(readings, key=lambda r: r['values'][-1])
""",
        'best["values"]',
        'await add(1, b=41)',
    )
    assert [part.outcome for part in parts] == ['success'] * 3
    assert parts[0].content == {'output': '2024-05-01\n', 'result': {'station': 'near', 'values': [51.5, 52.5]}}
    assert parts[1].content == [51.5, 52.5]
    assert parts[2].content == 42
    assert [call['tool_name'] for call in parts[0].metadata['tool_calls']] == ['get_place'] * 2 + ['get_reading'] * 2
    assert parts[0].metadata['tool_calls'][0] == IsPartialDict(
        args={'city': 'London'}, line=3, outcome='returned', id='0.0__1'
    )
    assert parts[0].metadata['usage'] == IsPartialDict(calls=4)


async def test_assignment_is_returned_and_nothing_is_said_so() -> None:
    assert await content([], 'x = 40 + 2') == 42
    assert await content([], 'x = 42\nNone') == {'note': IsStr(regex='.*printed nothing.*')}
    assert await content([], 'print("a")') == {'output': 'a\n'}


async def test_what_is_written_to_stderr_is_shown() -> None:
    code = """
import sys, traceback, warnings
print('one', file=sys.stderr)
warnings.warn('two')
try:
    1 / 0
except ZeroDivisionError:
    traceback.print_exc()
"""
    output = (await content([], code))['output']
    assert output.startswith('one\n') and 'UserWarning: two' in output and output.endswith('division by zero\n')
    assert await content([], 'sorted(name for name in globals() if name[0] != "_")') == []


async def test_state_stays_and_restart_clears_it() -> None:
    parts = await run(
        [],
        'import math\ndef double(x):\n    return 2 * x\ny = 4',
        'double(y) + math.floor(0.5)',
        {'code': 'y', 'restart': True},
        'y = 1',
    )
    assert parts[1].content == 8
    assert parts[2].outcome == 'retried'
    assert "NameError: name 'y' is not defined" in parts[2].content
    assert parts[3].content == 1


async def test_a_failed_block_keeps_what_it_set() -> None:
    assert await content([], 'a = 1\nb = 1 / 0', 'a') == 1


async def test_concurrent_runs_do_not_share() -> None:
    toolset = CodeExecutionToolset(FunctionToolset([add]))

    async def one(number: int) -> Any:
        script = Script([f'x = {number}', 'import asyncio\nawait asyncio.sleep(0.01)\ny = await add(x, 1)', '(x, y)'])
        result = await Agent(script.model(), toolsets=[toolset]).run('go')
        return returns(result.all_messages())[-1].content

    assert await asyncio.gather(*[one(number) for number in range(5)]) == [(n, n + 1) for n in range(5)]


async def test_blocks_of_one_response_run_in_turn() -> None:
    parts = await run([add], ['x = await add(1, 2)', 'x * 2'])
    assert [part.content for part in parts] == [3, 6]


@pytest.mark.parametrize('code', ['```python\nx = 1\nx + 1\n```', '```\nx = 1\nx + 1\n```', '    x = 1\n    x + 1'])
async def test_habits_of_models(code: str) -> None:
    assert await content([], code) == 2


# --- calls ----------------------------------------------------------------------------------------------------------


async def test_calls_run_together_and_the_first_answer_goes_on_first() -> None:
    order: list[str] = []

    async def wait(name: str, seconds: float) -> str:
        await asyncio.sleep(seconds)
        order.append(name)
        return name

    begun = time.perf_counter()
    result = await content(
        [wait],
        """
import asyncio
seen = []
async def follow(name, seconds):
    seen.append(await wait(name, seconds))
    seen.append(await wait(name + '2', 0.01))
await asyncio.gather(follow('slow', 0.2), follow('fast', 0.02))
seen
""",
    )
    assert result == ['fast', 'fast2', 'slow', 'slow2']
    assert order == ['fast', 'fast2', 'slow', 'slow2']
    assert time.perf_counter() - begun < 1


async def test_what_the_code_gives_up_is_cancelled() -> None:
    cancelled: list[str] = []

    async def hang(name: str) -> None:
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            cancelled.append(name)
            raise

    code = """
import asyncio
try:
    await asyncio.wait_for(hang('late'), 0.02)
except TimeoutError as error:
    result = 'timed out'
result
"""
    assert await content([hang], code) == 'timed out'
    assert cancelled == ['late']
    parts = await run([hang], 'import asyncio\nt = asyncio.create_task(hang("left"))\nawait asyncio.sleep(0.01)\n1 / 0')
    assert 'ZeroDivisionError' in parts[0].content
    assert 'was started and cancelled' in parts[0].content
    assert cancelled == ['late', 'left']


async def test_sequential_tools_run_alone() -> None:
    running = 0
    overlaps: list[tuple[str, int]] = []

    async def work(name: str) -> str:
        nonlocal running
        running += 1
        overlaps.append((name, running))
        await asyncio.sleep(0.01)
        running -= 1
        return name

    async def shared(name: str) -> str:
        return await work(name)

    async def alone(name: str) -> str:
        return await work(name)

    tools = FunctionToolset([shared, Tool(alone, sequential=True)])
    code = 'import asyncio\nawait asyncio.gather(shared("a"), shared("b"), alone("c"), shared("d"), shared("e"))'
    assert await content(tools, code) == ['a', 'b', 'c', 'd', 'e']
    assert overlaps == [('a', 1), ('b', 2), ('c', 1), ('d', 1), ('e', 2)]


async def test_dependencies_and_context_reach_the_tools() -> None:
    seen: list[tuple[str | None, str | None, int]] = []

    async def whoami(ctx: RunContext[str], greeting: str) -> str:
        seen.append((ctx.tool_name, ctx.tool_call_id, ctx.retry))
        if ctx.retry == 0:
            raise ModelRetry('once more')
        return f'{greeting} {ctx.deps}'

    script = Script(['await whoami("hello")', 'await whoami("hello")'])
    agent = Agent(script.model(), deps_type=str, toolsets=[CodeExecutionToolset(FunctionToolset([whoami]))])
    result = await agent.run('go', deps='Ada')
    parts = returns(result.all_messages())
    assert 'RuntimeError: whoami(): once more' in parts[0].content
    assert parts[1].content == 'hello Ada'
    assert seen == [('whoami', '0.0__1', 0), ('whoami', '1.0__1', 1)]


async def test_hooks_see_nested_calls() -> None:
    hooks = Hooks()
    seen: list[str] = []

    @hooks.on.before_tool_execute
    async def before(ctx: RunContext[object], *, call: ToolCallPart, tool_def: Any, args: dict[str, Any]) -> Any:
        seen.append(call.tool_name)
        return {**args, 'b': 100} if call.tool_name == 'add' else args

    script = Script(['await add(1, 2)'])
    agent = Agent(script.model(), capabilities=[hooks], toolsets=[CodeExecutionToolset(FunctionToolset([add]))])
    result = await agent.run('go')
    assert returns(result.all_messages())[0].content == 101
    assert seen == ['run_code', 'add']


async def test_usage_limits_count_nested_calls() -> None:
    calls: list[int] = []

    async def count(n: int) -> int:
        calls.append(n)
        return n

    script = Script(['import asyncio\nawait asyncio.gather(*[count(n) for n in range(10)])'])
    agent = Agent(script.model(), toolsets=[CodeExecutionToolset(FunctionToolset([count]))])
    with pytest.raises(UsageLimitExceeded, match='tool_calls_limit of 5'):
        await agent.run('go', usage_limits=UsageLimits(tool_calls_limit=5))
    assert len(calls) <= 4
    calls.clear()
    result = await agent.run('go', usage_limits=UsageLimits(tool_calls_limit=11))
    assert len(calls) == 10
    assert result.usage.tool_calls == 11


async def test_the_code_cannot_catch_a_usage_limit() -> None:
    script = Script(['n = 0\nwhile True:\n    try:\n        n += await add(1, 1)\n    except Exception:\n        pass'])
    agent = Agent(script.model(), toolsets=[CodeExecutionToolset(FunctionToolset([add]))])
    with pytest.raises(UsageLimitExceeded):
        await agent.run('go', usage_limits=UsageLimits(tool_calls_limit=3))


async def test_content_for_the_model_passes_by_the_code() -> None:
    async def look() -> ToolReturn[str]:
        return ToolReturn('seen', content=['a picture'], metadata={'x': 1})

    script = Script(['await look()'])
    agent = Agent(script.model(), toolsets=[CodeExecutionToolset(FunctionToolset([look]))])
    result = await agent.run('go')
    assert returns(result.all_messages())[0].content == 'seen'
    assert 'a picture' in str(result.all_messages())


async def test_images_come_through_the_code() -> None:
    async def picture() -> BinaryContent:
        return BinaryContent(b'\x89PNG\xff', media_type='image/png')

    image = await content([picture], 'image = await picture()\nimage')
    assert isinstance(image, BinaryContent)
    assert (image.data, image.media_type) == (b'\x89PNG\xff', 'image/png')


# --- bad input ------------------------------------------------------------------------------------------------------


async def failing(kind: str) -> Any:
    """Fail."""
    match kind:
        case 'retry':
            raise ModelRetry('try a bigger one')
        case 'failed':
            raise ToolFailed('out of order')
        case 'builtin':
            raise KeyError('missing')
        case 'own':
            raise OwnError('of its own')
        case 'strange':
            return object()
        case 'function':
            return {'f': failing}
        case 'timeout':
            raise TimeoutError
        case 'cancelled':
            raise asyncio.CancelledError
        case 'circular':
            circle: list[Any] = []
            circle.append(circle)
            return circle
        case _:
            raise AssertionError(kind)


class OwnError(LookupError):
    pass


@pytest.mark.parametrize(
    ('kind', 'error'),
    [
        ('retry', 'RuntimeError: failing(): try a bigger one'),
        ('failed', 'RuntimeError: failing(): out of order'),
        ('builtin', "KeyError: 'missing'"),
        ('own', 'LookupError: OwnError: of its own'),
        ('timeout', 'TimeoutError: failing() timed out'),
        ('cancelled', 'RuntimeError: the call was cancelled'),
    ],
)
async def test_a_tool_that_raises(kind: str, error: str) -> None:
    parts = await run([failing], f'print("before")\nawait failing({kind!r})')
    assert parts[0].outcome == 'retried'
    assert error in parts[0].content
    assert 'line 2' in parts[0].content
    assert 'Printed before that:\nbefore' in parts[0].content
    name = error.partition(':')[0]
    assert (
        await content([failing], f'try:\n    await failing({kind!r})\nexcept {name} as e:\n    r = "caught"\nr')
        == 'caught'
    )


@pytest.mark.parametrize('kind', ['strange', 'function', 'circular'])
async def test_a_tool_that_returns_something_strange(kind: str) -> None:
    result = await content([failing], f'value = await failing({kind!r})\nstr(type(value))')
    assert 'which the code got as text' in result['note']


async def test_a_tool_that_times_out() -> None:
    async def slow() -> None:
        await asyncio.sleep(10)

    parts = await run(FunctionToolset([Tool(slow, timeout=0.01)]), 'await slow()')
    assert parts[0].outcome == 'retried'
    assert 'slow()' in parts[0].content


@pytest.mark.parametrize(
    ('call', 'error'),
    [
        ('add(1)', "TypeError: add() missing required argument: 'b'"),
        ('add(1, 2, 3)', 'TypeError: add() takes 2 positional arguments but 3 were given'),
        ('add(1, a=2)', "TypeError: add() got multiple values for argument 'a'"),
        ('add(1, 2, c=3)', "TypeError: add() got an unexpected keyword argument 'c'"),
        ('add(1, "x")', "ValueError: add() argument 'b': Input should be a valid integer, unable to parse"),
    ],
)
async def test_wrong_arguments(call: str, error: str) -> None:
    parts = await run([add], f'await {call}', '"goes on"')
    assert parts[0].outcome == 'retried'
    assert error in parts[0].content
    assert parts[1].content == 'goes on'


@pytest.mark.parametrize(
    ('code', 'error', 'hint'),
    [
        ('await ad(1, 2)', "NameError: name 'ad' is not defined", 'add'),
        ('totl = total = 1\ndel totl\ntotl', "NameError: name 'totl' is not defined", 'total'),
        ('import numpy', "No module named 'numpy'", '`math` and `statistics`'),
        ('import requests', "No module named 'requests'", 'call the functions'),
        ('from add import add', "No module named 'add'", 'call it without importing it'),
        ('from tools import add', "No module named 'tools'", 'need no import'),
        ('await add', 'TypeError', 'has to be called'),
        ('import asyncio\nawait asyncio.Event().wait()', 'RuntimeError: deadlock', 'Tasks end with the block'),
        ('add(1, 2)["x"]', 'TypeError', 'await function(...)'),
        ('add(1, 2) + 1', 'TypeError', 'await function(...)'),
        ('(await get_place("London")).lat', "AttributeError: 'dict' object has no attribute 'lat'", "value['lat']"),
        ('x = (1,\n', 'SyntaxError', ''),
        ('raise ValueError("own")', 'ValueError: own', ''),
        ('json.dumps(1)', "NameError: name 'json' is not defined", '`import json` is missing'),
    ],
)
async def test_errors_come_with_hints(code: str, error: str, hint: str) -> None:
    parts = await run([add, get_place], code, '1 + 1')
    assert parts[0].outcome == 'retried'
    assert error in parts[0].content
    assert hint in parts[0].content
    assert parts[1].content == 2


@pytest.mark.parametrize('type_check', [False, True])
async def test_a_variable_with_the_name_of_a_function(type_check: bool) -> None:
    parts = await run(
        [add], 'add = await add(1, 2)', 'await add(3, 4)', 'add', 'del add', 'await add(5, 6)', type_check=type_check
    )
    assert [part.content for part in parts if part.outcome == 'success'] == [3, 3, IsPartialDict(), 11]
    assert 'The variable `add` hides the function `add`. Name it otherwise; after `del add`' in parts[1].content
    assert '`add` was deleted; your next block has it again' in await content([add], 'del add\nawait add(1, 2)')


async def test_a_forgotten_await() -> None:
    calls: list[str] = []

    async def send(text: str) -> str:
        calls.append(text)
        return text

    parts = await run(
        [send],
        'await send("a")\nif True:\n    send("b")',
        'send("c")',
        'x = send("d")',
        'print(send("e"))',
        '[send("f")]',
        'async def all():\n    return await send("g")\nawait all()',
        'send = print\nsend("h")',
        'send("i")',
    )
    assert [part.outcome for part in parts] == ['retried'] * 2 + ['success'] * 6
    assert parts[0].content == snapshot("""\
The block forgets to await, so it wasn't run:
line 3: `send(...)` is not awaited, so it would do nothing; write `await send(...)` [not-awaited]
    send("b")
    ^\
""")
    for part in parts[2:5]:
        assert '`send(...)` was not awaited: write `await send(...)`.' in part.content['note']
    assert calls == ['g']


async def test_the_report_of_a_failure() -> None:
    report = await content(
        [add, failing],
        """\
print('starting')
total = await add(1, 2)
def check(value):
    if value > 2:
        raise ValueError(f'{value} is too large')
check(total)
""",
    )
    assert report == snapshot("""\
Traceback (most recent call last):
  File "<block>", line 6, in <module>
    check(total)
  File "<block>", line 5, in check
    raise ValueError(f'{value} is too large')
ValueError: 3 is too large

The block had already made 1 call; don't repeat those that change something:
- line 2: add(a=1, b=2) returned 3

Printed before that:
starting\
""")


async def test_a_block_that_is_not_text() -> None:
    parts = await run([add], {'code': 3}, {'code': None}, {}, {'code': '1', 'restart': 'what'}, '1')
    assert [part.outcome for part in parts] == ['retried'] * 4 + ['success']


async def test_an_endless_loop() -> None:
    parts = await run([], 'x = 1', 'while True:\n    x += 1', 'x > 1', limits=Limits(seconds=0.3))
    assert 'reached its limit of seconds' in parts[1].content
    assert parts[2].content is True


async def test_a_block_leaves_the_event_loop_room() -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0.005)

    task = asyncio.create_task(tick())
    await run([], 'while True:\n    pass', limits=Limits(seconds=0.5))
    task.cancel()
    assert ticks > 8


async def test_too_much_memory() -> None:
    parts = await run([], 'x = [0] * 200_000_000', '1', limits=Limits(memory=32 * 2**20))
    assert parts[0].outcome == 'retried'
    assert 'memory' in parts[0].content.lower()
    assert parts[1].content == 1


async def test_too_many_calls() -> None:
    parts = await run([add], 'for n in range(50):\n    await add(n, n)', '1', limits=Limits(calls=10))
    assert 'reached its limit of calls' in parts[0].content
    assert 'had already made 10 calls' in parts[0].content or 'had already made 11 calls' in parts[0].content
    assert parts[1].content == 1


async def test_sleeping_too_long() -> None:
    begun = time.perf_counter()
    parts = await run([], 'import asyncio\nawait asyncio.sleep(3600)', limits=Limits(seconds=0.2))
    assert time.perf_counter() - begun < 3
    assert 'a block may sleep for 0.2 seconds in all' in parts[0].content


@pytest.mark.parametrize(
    'code',
    [
        'lambda: 1',
        'def f():\n    pass\n[f, 1]',
        'object()',
        'class A:\n    pass\nA',
        '(n for n in range(3))',
        '{"a": {1: {2, 3}}, "f": print}',
        'float("nan")',
        'b"\\xff\\xfe"',
        'x = []\nx.append(x)\nx',
    ],
)
async def test_results_that_are_not_data(code: str) -> None:
    parts = await run([], code, '1')
    assert parts[0].outcome == 'success'
    assert IsStr(regex='(?s).*[Tt]ext.*') == parts[0].content['note']
    assert parts[1].content == 1


BOMB = 'bomb = ["x" * 1000]\nfor _ in range(60):\n    bomb = [bomb, bomb]\n'


async def test_values_that_are_endless_when_written_out() -> None:
    begun = time.perf_counter()
    parts = await run([add], BOMB + 'bomb', BOMB + 'await add(bomb, 1)', 'x = []\nx += [x, x]\nx', '1')
    assert time.perf_counter() - begun < 10
    assert 'not data: list' in parts[0].content['note']
    assert "ValueError: add() argument 'a' is too large" in parts[1].content
    assert 'not data: result' in parts[2].content['note']
    assert all(len(str(part.content)) < 5000 for part in parts)
    assert parts[3].content == 1


@pytest.mark.parametrize(
    'code',
    [
        '"\\ud800"',
        'print("\\ud800")',
        '{"\\ud800": 1}',
        'raise ValueError("\\ud800")',
        'await echo("\\ud800")',
        'await echo(text="a\\udfff")',
        '10 ** 5000',
        '{10 ** 5000: 1}',
        'await echo(10 ** 5000)',
        'await echo(b"\\xff")',
        'await echo(lambda: 1)',
        'await echo([object()])',
    ],
)
async def test_values_that_json_cannot_hold(code: str) -> None:
    def echo(text: Any) -> Any:
        return text

    script = Script([code, '1'])
    agent = Agent(script.model(), toolsets=[CodeExecutionToolset(FunctionToolset([echo]))])
    result = await agent.run('go')
    assert returns(result.all_messages())[1].content == 1
    assert b'run_code' in result.all_messages_json()


async def test_long_output_is_cut_once() -> None:
    parts = await run([], 'print("x" * 100_000)\n["y" * 10] * 10_000', output_limit=5000)
    assert len(str(parts[0].content)) < 6500
    assert 'left out' in parts[0].content['output']
    assert 'too long and is cut' in parts[0].content['note']
    parts = await run([], 'print("x" * 100_000)\n1 / 0', output_limit=5000)
    assert len(parts[0].content) < 6500
    assert 'ZeroDivisionError' in parts[0].content
    parts = await run([], 'print("x" * 100_000)\n"kept"', output_limit=5000)
    assert parts[0].content['result'] == 'kept'


async def test_a_defect_of_the_machine_costs_the_block_only(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    start = Session.start

    def broken(self: Session, code: str, **options: Any) -> Any:
        if 'broken' in code:
            raise MachineError('IndexError: list index out of range')
        return start(self, code, **options)

    monkeypatch.setattr('monty_toolset.execution.Session.start', broken)
    try:
        parts = await run([], 'x = 1', 'broken', '1 + 1', 'x')
    except TypeError:
        pytest.skip('the compiled class cannot be patched')
    assert 'internal error: IndexError: list index out of range' in parts[1].content
    assert 'The session was cleared' in parts[1].content
    assert parts[2].content == 2
    assert "name 'x' is not defined" in parts[3].content
    assert 'A block could not be run' in caplog.text


async def test_retries_run_out() -> None:
    agent = Agent(Script(['1 / 0'] * 10).model(), toolsets=[CodeExecutionToolset(FunctionToolset(), max_retries=2)])
    with pytest.raises(UnexpectedModelBehavior, match="'run_code' exceeded max retries count of 2"):
        await agent.run('go')


async def test_cancelling_the_run_cancels_the_calls() -> None:
    cancelled = asyncio.Event()
    started = asyncio.Event()

    async def hang() -> None:
        started.set()
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    agent = Agent(Script(['await hang()']).model(), toolsets=[CodeExecutionToolset(FunctionToolset([hang]))])
    task = asyncio.create_task(agent.run('go'))
    await asyncio.wait_for(started.wait(), 5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert cancelled.is_set()


async def test_tools_that_join_later_can_be_called() -> None:
    async def prepared(ctx: RunContext[object], definition: Any) -> Any:
        return definition if ctx.run_step > 1 else None

    tools = FunctionToolset([get_place, Tool(add, prepare=prepared)])
    script = Script(['x = 20', 'await add(x, 1) * 2'])
    result = await Agent(script.model(), toolsets=[CodeExecutionToolset(tools)]).run('go')
    assert returns(result.all_messages())[-1].content == 42
    first, second = (info.function_tools[0].description or '' for info in script.requests[:2])
    assert 'async def add' not in first
    # What was described before stays where it was.
    assert second.startswith(first.removesuffix('\n```'))


async def test_annotations_may_name_the_tools_classes() -> None:
    code = 'def area(place: Place) -> float:\n    return place["lat"]\narea(await get_place("London"))'
    assert await content([get_place], code) == 51.5


async def test_final_answer_and_blocks_stream() -> None:
    async def respond(messages: Any, info: Any) -> Any:
        from pydantic_ai.models.function import DeltaToolCall

        if len(messages) == 1:
            yield {0: DeltaToolCall(name='run_code', json_args='{"code": "await add(1, 2)"}', tool_call_id='x')}
        else:
            yield 'three'

    agent = Agent(FunctionModel(stream_function=respond), toolsets=[CodeExecutionToolset(FunctionToolset([add]))])
    async with agent.run_stream('go') as stream:
        assert await stream.get_output() == 'three'
    assert returns(stream.all_messages())[0].content == 3


@pytest.mark.parametrize('kept', [False, True])
async def test_a_conversation_goes_on(kept: bool) -> None:
    """The history shows blocks of runs whose sessions are gone, unless they are kept."""

    async def ask(*blocks: str, history: Any = None) -> Any:
        toolset = CodeExecutionToolset(FunctionToolset(), keep_between_runs=kept, snapshots=store)
        return await Agent(Script(blocks).model(), toolsets=[toolset]).run('go', message_history=history)

    store = MemorySnapshotStore()
    first = await ask('total = 41')
    second = await ask('total = 41', 'total + 1', 'other', history=first.all_messages())
    value, unknown = [part.content for part in returns(second.new_messages())]
    if kept:
        assert value == 42
    else:
        assert '`total` is gone: what blocks define stays until you give your answer. Define it again.' in value
    assert 'is gone' not in unknown


def test_without_a_running_loop() -> None:
    def respond(messages: Any, info: Any) -> ModelResponse:
        if len(messages) == 1:
            return ModelResponse([ToolCallPart('run_code', '{"code": "await add(1, 2)"}')])
        return ModelResponse([TextPart('done')])

    agent = Agent(FunctionModel(respond), toolsets=[CodeExecutionToolset(FunctionToolset([add]))])
    assert returns(agent.run_sync('go').all_messages())[0].content == 3


@pytest.mark.parametrize(
    ('options', 'message'),
    [
        ({'wrapped': [add]}, 'wraps a toolset, not a list: write FunctionToolset'),
        ({'wrapped': add}, 'wraps a toolset, not a function: write FunctionToolset'),
        ({'wrapped': FunctionToolset(), 'snapshots': '/tmp'}, "FileSnapshotStore(folder), not '/tmp'"),
        ({'wrapped': FunctionToolset(), 'limits': 5}, 'limits= is a Limits(...), not 5'),
    ],
)
def test_what_is_mixed_up_easily(options: dict[str, Any], message: str) -> None:
    with pytest.raises(UserError, match=re.escape(message)):
        CodeExecutionToolset(**options)
