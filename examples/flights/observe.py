"""Two toolset wrappers that tell the terminal what happens, and remember it.

Pydantic AI's toolsets wrap one another: `ObservedTools` stands between the tools and `CodeExecutionToolset` and sees
each call that a block makes; `ObservedBlocks` stands around `CodeExecutionToolset` and sees each block. Neither changes
anything, so the agent runs as it would without them.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any, Protocol

from pydantic_ai import ModelRetry, RunContext, ToolsetTool, WrapperToolset
from pydantic_ai.tools import AgentDepsT


@dataclass
class Call:
    """One tool call, as it was made."""

    name: str
    arguments: dict[str, Any]
    batch: int
    began: float = field(default_factory=time.perf_counter)
    seconds: float | None = None
    error: str | None = None

    def __str__(self) -> str:
        return f'{self.name}({", ".join(f"{name}={value!r}" for name, value in self.arguments.items())})'


class Listener(Protocol):
    """Who is told. The terminal for the conversation with blocks, nobody for the plain one."""

    def block_begins(self, code: str) -> None: ...
    def block_ends(self, seconds: float, returned: object) -> None: ...
    def block_fails(self, seconds: float, message: str) -> None: ...
    def call_begins(self, call: Call) -> None: ...
    def call_ends(self, call: Call) -> None: ...


@dataclass
class Record:
    """The calls of one conversation, in batches: a batch ends where a call begins after one of its calls has ended.

    What ran side by side is what a model could have asked for in one response of plain tool calls.
    """

    listener: Listener | None = None
    calls: list[Call] = field(default_factory=list)
    batch: int = 0
    seconds_in_blocks: float = 0.0
    _batch_answered: bool = False

    def begin(self, name: str, arguments: dict[str, Any]) -> Call:
        if self._batch_answered:
            self.batch += 1
            self._batch_answered = False
        call = Call(name, arguments, self.batch)
        self.calls.append(call)
        if self.listener:
            self.listener.call_begins(call)
        return call

    def end(self, call: Call, error: str | None) -> None:
        call.seconds = time.perf_counter() - call.began
        call.error = error
        # A straggler of an earlier batch says nothing about the batch that runs now.
        self._batch_answered = self._batch_answered or call.batch == self.batch
        if self.listener:
            self.listener.call_ends(call)

    def close_batch(self) -> None:
        """Between two blocks the model is asked, so that their calls are never in one batch."""
        self._batch_answered = bool(self.calls)

    def batches(self) -> list[list[Call]]:
        grouped: dict[int, list[Call]] = {}
        for call in self.calls:
            grouped.setdefault(call.batch, []).append(call)
        return list(grouped.values())


@dataclass
class ObservedTools(WrapperToolset[AgentDepsT]):
    """Records every call of the wrapped toolset."""

    record: Record = field(default_factory=Record)

    async def call_tool(
        self, name: str, tool_args: dict[str, Any], ctx: RunContext[AgentDepsT], tool: ToolsetTool[AgentDepsT]
    ) -> Any:
        call = self.record.begin(name, tool_args)
        error = None
        try:
            return await self.wrapped.call_tool(name, tool_args, ctx, tool)
        except Exception as exception:
            error = str(exception)
            raise
        finally:
            self.record.end(call, error)


@dataclass
class ObservedBlocks(WrapperToolset[AgentDepsT]):
    """Tells the listener of every block that the model sends to `run_code`."""

    record: Record = field(default_factory=Record)

    async def call_tool(
        self, name: str, tool_args: dict[str, Any], ctx: RunContext[AgentDepsT], tool: ToolsetTool[AgentDepsT]
    ) -> Any:
        listener = self.record.listener
        if name != 'run_code' or listener is None:
            return await self.wrapped.call_tool(name, tool_args, ctx, tool)
        self.record.close_batch()
        listener.block_begins(str(tool_args.get('code', '')))
        began = time.perf_counter()
        try:
            returned = await self.wrapped.call_tool(name, tool_args, ctx, tool)
        except Exception as error:
            message = error.message if isinstance(error, ModelRetry) else f'{type(error).__name__}: {error}'
            listener.block_fails(self._spent(began), message)
            raise
        listener.block_ends(self._spent(began), returned)
        return returned

    def _spent(self, began: float) -> float:
        seconds = time.perf_counter() - began
        self.record.seconds_in_blocks += seconds
        return seconds
