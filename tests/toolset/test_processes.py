"""A block that waits in one process and goes on in another."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

PROGRAM = '''
import asyncio
import json
import sys
from pathlib import Path

from pydantic import TypeAdapter
from pydantic_ai import Agent, DeferredToolRequests, ModelMessagesTypeAdapter
from pydantic_ai.messages import ModelResponse, TextPart, ToolCallPart
from pydantic_ai.models.function import FunctionModel
from pydantic_ai.tools import Tool

from monty_toolset import CodeMode, FileSnapshotStore, nested_calls, resolve_nested

folder = Path(sys.argv[1])
CODE = """
from dataclasses import dataclass

@dataclass
class Invoice:
    to: str
    amount: int

    def describe(self):
        return f'{self.to}: {self.amount}'

def numbers():
    n = 1
    while True:
        yield n
        n += 1

counter = numbers()
log = [next(counter)]
invoices = [Invoice(name, await owed(name=name)) for name in ('Ada', 'Grace')]
for invoice in invoices:
    try:
        log.append(await pay(to=invoice.to, amount=invoice.amount))
    finally:
        log.append(next(counter))
print([invoice.describe() for invoice in invoices])
log
"""


def record(line):
    with (folder / 'effects').open('a') as file:
        file.write(line + '\\n')


def owed(name: str) -> int:
    record(f'owed {name}')
    return len(name) * 10


def pay(to: str, amount: int) -> str:
    record(f'pay {to} {amount}')
    return f'{to} has {amount}'


def respond(messages, info):
    if len(messages) > 1:
        return ModelResponse([TextPart(json.dumps(messages[-1].parts[0].content))])
    return ModelResponse([ToolCallPart('run_code', {'code': CODE})])


async def main():
    agent = Agent(
        FunctionModel(respond),
        tools=[owed, Tool(pay, requires_approval=True)],
        capabilities=[CodeMode(snapshots=FileSnapshotStore(folder / 'snapshots'))],
        output_type=[str, DeferredToolRequests],
    )
    history, adapter = folder / 'history', TypeAdapter(DeferredToolRequests)
    if history.exists():
        requests = adapter.validate_json((folder / 'requests').read_bytes())
        result = await agent.run(
            message_history=ModelMessagesTypeAdapter.validate_json(history.read_bytes()),
            deferred_tool_results=resolve_nested(requests, {call.id: True for call in nested_calls(requests)}),
        )
    else:
        result = await agent.run('go')
    history.write_bytes(result.all_messages_json())
    if isinstance(result.output, DeferredToolRequests):
        (folder / 'requests').write_bytes(adapter.dump_json(result.output))
        print('waiting for', [call.args for call in nested_calls(result.output)])
    else:
        print(result.output)


asyncio.run(main())
'''


def test_three_processes(tmp_path: Path) -> None:
    outputs = []
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, '-c', PROGRAM, str(tmp_path)], capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        outputs.append(done.stdout.strip())
    assert outputs[:2] == [
        "waiting for [{'to': 'Ada', 'amount': 30}]",
        "waiting for [{'to': 'Grace', 'amount': 50}]",
    ]
    assert json.loads(outputs[2]) == {
        'output': "['Ada: 30', 'Grace: 50']\n",
        'result': [1, 'Ada has 30', 2, 'Grace has 50', 3],
    }
    assert (tmp_path / 'effects').read_text().splitlines() == ['owed Ada', 'owed Grace', 'pay Ada 30', 'pay Grace 50']
    assert list((tmp_path / 'snapshots').iterdir()) == []
