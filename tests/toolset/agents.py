"""Agents for the tests: a model that sends given blocks, and what came back for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic_ai import Agent
from pydantic_ai.messages import (
    ModelMessage,
    ModelRequest,
    ModelResponse,
    TextPart,
    ToolCallPart,
    ToolReturnPart,
)
from pydantic_ai.models.function import AgentInfo, FunctionModel
from pydantic_ai.toolsets import AbstractToolset, FunctionToolset

from monty_toolset import CodeExecutionToolset

Block = str | dict[str, Any] | list[str]


@dataclass
class Script:
    """A model that sends one block per request (or several in a response, given as a list), then says `done`."""

    blocks: Sequence[Block]
    requests: list[AgentInfo] = field(default_factory=list)

    def model(self) -> FunctionModel:
        return FunctionModel(self._respond)

    def _respond(self, messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        self.requests.append(info)
        # Counted in the history, so that a run that is continued goes on where it was.
        sent = sum(
            any(isinstance(part, ToolCallPart) for part in message.parts)
            for message in messages
            if isinstance(message, ModelResponse)
        )
        if sent >= len(self.blocks):
            return ModelResponse([TextPart('done')])
        block = self.blocks[sent]
        calls = block if isinstance(block, list) else [block]
        return ModelResponse(
            [
                ToolCallPart(
                    'run_code', {'code': call} if isinstance(call, str) else call, tool_call_id=f'{sent}.{index}'
                )
                for index, call in enumerate(calls)
            ]
        )


def returns(messages: Sequence[ModelMessage]) -> list[ToolReturnPart]:
    """What the blocks of these messages gave the model."""
    return [
        part
        for message in messages
        if isinstance(message, ModelRequest)
        for part in message.parts
        if isinstance(part, ToolReturnPart)
    ]


async def run(tools: AbstractToolset[Any] | Sequence[Any], *blocks: Block, **options: Any) -> list[ToolReturnPart]:
    """Run the blocks in one agent run with these tools."""
    wrapped = tools if isinstance(tools, AbstractToolset) else FunctionToolset(list(tools))
    options.setdefault('max_retries', 100)
    agent = Agent(Script(blocks).model(), toolsets=[CodeExecutionToolset(wrapped, **options)])
    result = await agent.run('go')
    assert result.output == 'done'
    return returns(result.all_messages())


async def content(tools: AbstractToolset[Any] | Sequence[Any], *blocks: Block, **options: Any) -> Any:
    """What the last of the blocks gave the model."""
    return (await run(tools, *blocks, **options))[-1].content
