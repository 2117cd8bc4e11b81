"""The main job, end to end: an agent answers a question by writing code over four tools of a real HTTP service.

    python examples/demo.py

The service is started on loopback with the data in `examples/data`. The model is a replayed conversation, so that
nothing leaves the machine; `MONTY_DEMO_MODEL=openai:gpt-5` (any model name that Pydantic AI knows) puts a real one in
its place. At the end the same calls are made again as plain tool calls, and the costs stand side by side.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time

import httpx
from flights import conversation
from flights.observe import ObservedBlocks, ObservedTools, Record
from flights.plain import run_plain
from flights.service import serving
from flights.terminal import Costs, Terminal
from flights.tools import toolset
from pydantic_ai import Agent
from pydantic_ai.run import AgentRunResult

import monty_vm
from monty_toolset import CodeExecutionToolset


def costs(result: AgentRunResult[str], seconds: float) -> Costs:
    usage = result.usage
    calls = sum(len(message.tool_calls) for message in result.all_messages() if message.kind == 'response')
    return Costs(usage.requests, calls, usage.input_tokens, usage.output_tokens, seconds)


async def main() -> None:
    terminal = Terminal()
    model = os.environ.get('MONTY_DEMO_MODEL') or conversation.replayed_model()
    record = Record(listener=terminal)
    code_tools = ObservedBlocks(CodeExecutionToolset(ObservedTools(toolset, record)), record)
    agent = Agent(model, toolsets=[code_tools], instructions=conversation.INSTRUCTIONS, deps_type=httpx.AsyncClient)

    with serving() as url:
        async with httpx.AsyncClient(base_url=url) as client:
            shown = model if isinstance(model, str) else 'a replayed conversation (MONTY_DEMO_MODEL names a real model)'
            terminal.introduction(url, shown, monty_vm.COMPILED)
            terminal.question(conversation.QUESTION)
            result = await agent.run(conversation.QUESTION, deps=client)
            terminal.answer(result.output)

            began = time.perf_counter()
            plain = await run_plain(
                toolset, client, conversation.INSTRUCTIONS, conversation.QUESTION, record.batches(), result.output
            )
            seconds = time.perf_counter() - began
            terminal.costs(costs(plain, seconds), costs(result, record.seconds_in_blocks))


if __name__ == '__main__':
    try:
        asyncio.run(main())
    except conversation.ReplayError:
        sys.exit('The block above failed, and the replayed conversation has no answer to that.')
    except KeyboardInterrupt:
        sys.exit(130)
