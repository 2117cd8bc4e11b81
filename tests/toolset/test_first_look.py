"""What a model meets in its first blocks: mistakes that are easy to make, and what it is told about them."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic_ai import Agent, FunctionToolset, ModelMessage, ModelResponse, RunContext, TextPart, ToolCallPart
from pydantic_ai.exceptions import ModelRetry
from pydantic_ai.models.function import AgentInfo, FunctionModel

from monty_toolset import CodeExecutionToolset

pytestmark = pytest.mark.anyio
tools: FunctionToolset[None] = FunctionToolset()


@tools.tool_plain
async def save(text: str) -> str:
    """Save a text."""
    return f'saved {text}'


@tools.tool_plain
async def total(numbers: list[int]) -> int:
    """Sum of numbers."""
    return sum(numbers)


@tools.tool(retries=5)
async def flaky(ctx: RunContext[None]) -> int:
    """Fails twice."""
    if ctx.retry < 2:
        raise ModelRetry(f'attempt {ctx.retry}')
    return ctx.retry


async def outcome(code: str) -> Any:
    """What the model gets for a block."""
    found: list[Any] = []

    def respond(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        if len(messages) == 1:
            return ModelResponse([ToolCallPart('run_code', {'code': code})])
        found.append(messages[-1].parts[0].content)  # type: ignore[union-attr]
        return ModelResponse([TextPart('done')])

    await Agent(FunctionModel(respond), toolsets=[CodeExecutionToolset(tools)]).run('go')
    return found[0]


async def test_what_is_not_data_is_not_passed_to_a_tool() -> None:
    report = await outcome("await save(save('a'))")
    assert 'TypeError: save() argument 1 cannot be passed to a tool: <coroutine object save>' in report
    assert 'await function(...)' in report
    assert 'already made' not in report


async def test_views_ranges_and_paths_are_data() -> None:
    assert await outcome('await total({1: 2, 3: 4}.keys()), await total(range(4))') == (4, 6)
    assert await outcome("from pathlib import Path\nawait save(Path('/a') / 'b')") == 'saved /a/b'


async def test_refused_calls_are_not_said_to_have_been_made() -> None:
    report = await outcome("await total('x')")
    assert "argument 'numbers'" in report
    assert 'already made' not in report


async def test_tools_see_how_often_they_failed_in_the_block() -> None:
    code = 'for _ in range(3):\n    try:\n        n = await flaky()\n    except RuntimeError:\n        pass\nn'
    assert await outcome(code) == 2


async def test_own_functions_that_are_not_awaited() -> None:
    assert 'write `await main(...)`' in await outcome('async def main():\n    return 1\nmain()')
    result = await outcome('async def main():\n    return 1\nx = main()')
    assert 'write `await main(...)`' in result['note']


async def test_missing_imports() -> None:
    assert '`from collections import Counter` is missing' in await outcome('Counter([1])')
    assert '`import json` is missing' in await outcome('json.dumps(1)')
