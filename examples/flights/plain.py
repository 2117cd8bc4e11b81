"""The same conversation as plain tool calls, to compare the costs.

The calls that the blocks made are made again, by a model that sends each batch of them (see `observe.Record`) in one
response and reads the results in its next request, as agents do without code. It is a generous comparison: this model
knows every call in advance, never asks for one twice, and does the sorting, counting and trigonometry of the blocks in
its head.
"""

from __future__ import annotations

from pydantic_ai import AbstractToolset, Agent, ModelMessage, ModelResponse, TextPart, ToolCallPart
from pydantic_ai.models.function import AgentInfo, FunctionModel
from pydantic_ai.run import AgentRunResult
from pydantic_ai.tools import AgentDepsT

from .observe import Call


def plain_model(batches: list[list[Call]], answer: str) -> FunctionModel:
    """A model that makes the calls of the batches and then gives the answer."""

    def respond(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        sent = sum(isinstance(message, ModelResponse) for message in messages)
        if sent < len(batches):
            return ModelResponse(parts=[ToolCallPart(call.name, call.arguments) for call in batches[sent]])
        return ModelResponse(parts=[TextPart(answer)])

    return FunctionModel(respond, model_name='plain')


async def run_plain(
    tools: AbstractToolset[AgentDepsT],
    deps: AgentDepsT,
    instructions: str,
    question: str,
    batches: list[list[Call]],
    answer: str,
) -> AgentRunResult[str]:
    """Run the conversation with the tools given to the model directly."""
    agent = Agent(plain_model(batches, answer), toolsets=[tools], instructions=instructions, deps_type=type(deps))
    return await agent.run(question, deps=deps)
