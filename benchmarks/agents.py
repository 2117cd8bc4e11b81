"""A whole agent run: a block that gathers ten tools, beside ten plain tool calls in one response.

The models are Pydantic AI's `FunctionModel`, so all of the time is the framework's, the toolset's and the VM's.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic_ai import Agent, FunctionToolset, ModelMessage, ModelResponse, TextPart, ToolCallPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

from benchmarks.measure import interleaved, timed

TOOLS = 10
CODE = f"""\
import asyncio

results = await asyncio.gather(*[look_up(key=i) for i in range({TOOLS})])
sum(results)
"""

tools: FunctionToolset[None] = FunctionToolset()


@tools.tool_plain
async def look_up(key: int) -> int:
    """The value of a key."""
    return key * key


@dataclass
class AgentRow:
    name: str
    milliseconds: float | None
    note: str = ''


def _model(*calls: ToolCallPart) -> FunctionModel:
    def respond(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        if len(messages) == 1:
            return ModelResponse(parts=list(calls))
        return ModelResponse(parts=[TextPart('done')])

    return FunctionModel(respond)


def _agents() -> tuple[dict[str, Agent[None, str]], dict[str, str]]:
    """The agents that can be made here, and why others can't."""
    code = _model(ToolCallPart('run_code', {'code': CODE}))
    plain = _model(*(ToolCallPart('look_up', {'key': key}) for key in range(TOOLS)))
    agents: dict[str, Agent[None, str]] = {f'{TOOLS} plain tool calls in one response': Agent(plain, toolsets=[tools])}
    missing: dict[str, str] = {}
    from monty_toolset import CodeExecutionToolset

    agents['CodeExecutionToolset'] = Agent(code, toolsets=[CodeExecutionToolset(tools)])
    try:
        from pydantic_ai_harness import CodeMode
    except ImportError:
        missing['CodeMode of pydantic-ai-harness'] = 'not installed'
    else:
        capability: Any = CodeMode()
        agents['CodeMode of pydantic-ai-harness'] = Agent(code, toolsets=[tools], capabilities=[capability])
    return agents, missing


def measure_agents(rounds: int, seconds: float) -> list[AgentRow]:
    agents, missing = _agents()
    rows = [AgentRow(name, None, reason) for name, reason in missing.items()]
    with asyncio.Runner() as runner:
        measurements: dict[str, Callable[[], float]] = {}
        for name, agent in agents.items():

            def measurement(agent: Agent[None, str] = agent) -> float:
                return timed(lambda: runner.run(agent.run('go')))

            try:
                answered = runner.run(agent.run('go')).all_messages()
                returned = [part for part in answered[2].parts if part.part_kind == 'tool-return']
                assert all(part.outcome == 'success' for part in returned), returned
            except Exception as error:
                rows.append(AgentRow(name, None, f'{type(error).__name__}: {error}'[:200]))
            else:
                measurements[name] = measurement
        taken = interleaved(measurements, rounds * 4, seconds)
    return [AgentRow(name, seconds * 1e3) for name, seconds in taken.items()] + rows
