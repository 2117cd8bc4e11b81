"""Traces, as Logfire captures them."""

from __future__ import annotations

from typing import Any

import logfire
import pytest
from dirty_equals import IsPartialDict, IsPositive
from logfire.testing import CaptureLogfire
from pydantic_ai import Agent, ModelRetry
from pydantic_ai.tools import DeferredToolRequests, Tool
from pydantic_ai.toolsets import FunctionToolset

from monty_toolset import CodeExecutionToolset, CodeMode, Limits

from .agents import Script, run


async def get_temp(city: str) -> float:
    """The temperature."""
    if city == 'nowhere':
        raise ModelRetry('no such city')
    return 21.5


def tree(capfire: CaptureLogfire) -> list[tuple[str, str | None]]:
    """The spans with their parents, by name, in the order in which they began."""
    spans = sorted(capfire.exporter.exported_spans_as_dict(), key=lambda span: span['start_time'])
    names = {span['context']['span_id']: span['name'] for span in spans}
    return [(span['name'], names.get((span['parent'] or {}).get('span_id'))) for span in spans]


def attributes(capfire: CaptureLogfire, name: str) -> dict[str, Any]:
    for span in capfire.exporter.exported_spans_as_dict():
        if span['name'] == name:
            found: dict[str, Any] = span['attributes']
            return found
    raise AssertionError(f'no span {name!r}')


@pytest.mark.parametrize('as_capability', [True, False])
async def test_a_run(capfire: CaptureLogfire, as_capability: bool) -> None:
    logfire.instrument_pydantic_ai()
    code = 'import asyncio\nprint("hello")\nawait asyncio.gather(get_temp("London"), get_temp("Paris"))'
    model = Script([code]).model()
    agent = (
        Agent(model, name='weather', tools=[get_temp], capabilities=[CodeMode()])
        if as_capability
        else Agent(model, name='weather', toolsets=[CodeExecutionToolset(FunctionToolset([get_temp]))])
    )
    await agent.run('go')
    spans = tree(capfire)
    assert spans[0] == ('invoke_agent weather', None)
    assert spans.count(('execute_tool run_code', 'invoke_agent weather')) == 1
    assert spans.count(('execute_tool get_temp', 'execute_tool run_code')) == 2
    assert attributes(capfire, 'execute_tool run_code') == IsPartialDict(
        {
            'monty.code': code,
            'monty.outcome': 'complete',
            'monty.tool_calls': 2,
            'monty.usage.calls': 2,
            'monty.usage.output': 6,
            'monty.usage.instructions': IsPositive,
            'monty.usage.seconds': IsPositive,
        }
    )
    assert attributes(capfire, 'execute_tool get_temp') == IsPartialDict(
        {'gen_ai.tool.name': 'get_temp', 'gen_ai.tool.call.id': '0.0__1'}
    )


@pytest.mark.parametrize(
    ('code', 'outcome'),
    [('await get_temp("nowhere")', 'error'), ('while True:\n    pass', 'limit'), ('x = (', 'error')],
)
async def test_a_block_that_fails(capfire: CaptureLogfire, code: str, outcome: str) -> None:
    logfire.instrument_pydantic_ai()
    toolset = CodeExecutionToolset(FunctionToolset([get_temp]), limits=Limits(seconds=0.1))
    await Agent(Script([code]).model(), toolsets=[toolset]).run('go')
    assert attributes(capfire, 'execute_tool run_code')['monty.outcome'] == outcome


async def test_a_block_that_pauses(capfire: CaptureLogfire) -> None:
    logfire.instrument_pydantic_ai()
    agent = Agent(
        Script(['await get_temp("London")']).model(),
        tools=[Tool(get_temp, requires_approval=True)],
        capabilities=[CodeMode()],
        output_type=[str, DeferredToolRequests],
    )
    await agent.run('go')
    assert attributes(capfire, 'execute_tool run_code')['monty.outcome'] == 'paused'


async def test_content_is_left_out_when_told_so(capfire: CaptureLogfire) -> None:
    logfire.instrument_pydantic_ai(include_content=False)
    await Agent(Script(['secret = 12345']).model(), toolsets=[CodeExecutionToolset(FunctionToolset([]))]).run('go')
    assert '12345' not in str(capfire.exporter.exported_spans_as_dict())


async def test_results_that_cannot_be_written_out_are_traced_as_the_code_gets_them(capfire: CaptureLogfire) -> None:
    async def get_function(city: str) -> Any:
        """A tool that returns what no trace can hold."""
        return {'f': get_temp}

    logfire.instrument_pydantic_ai()
    (part,) = await run([get_function], 'value = await get_function("x")\nvalue["f"][:9]')
    assert part.content == IsPartialDict({'result': '<function'})
    assert 'which the code got as text' in part.content['note']
    assert '<function' in attributes(capfire, 'execute_tool get_function')['gen_ai.tool.call.result']
