"""The agent: it pays invoices by code, and a person has to approve each payment that the code makes."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from pydantic_ai import (
    Agent,
    DeferredToolRequests,
    FunctionToolset,
    ModelMessage,
    ModelResponse,
    RunContext,
    TextPart,
    ToolCallPart,
    ToolReturnPart,
)
from pydantic_ai.models.function import AgentInfo, FunctionModel

from monty_toolset import CodeExecutionToolset, SnapshotStore

INVOICES = [
    {'number': 'A-1017', 'supplier': 'Harbour Paper', 'amount': 420.0, 'due': '2026-05-04'},
    {'number': 'A-1021', 'supplier': 'Nine Elms Coffee', 'amount': 86.5, 'due': '2026-05-29'},
    {'number': 'A-1022', 'supplier': 'Lumen Electric', 'amount': 1310.0, 'due': '2026-05-07'},
]
QUESTION = 'Pay the invoices that are due by 8 May 2026.'
CODE = """\
invoices = await open_invoices()
due = sorted((i for i in invoices if i['due'] <= '2026-05-08'), key=lambda i: i['due'])
outcomes = []
for invoice in due:
    supplier = invoice['supplier']
    try:
        receipt = await pay(supplier=supplier, amount=invoice['amount'], invoice=invoice['number'])
        outcomes.append(f'{supplier}: paid, {receipt}')
    except PermissionError as refused:
        outcomes.append(f'{supplier}: not paid ({refused})')
outcomes
"""


@dataclass
class Bank:
    """Stands for a bank: a file with one line for each payment that was made."""

    ledger: Path

    def payments(self) -> list[dict[str, object]]:
        return (
            [json.loads(line) for line in self.ledger.read_text('utf-8').splitlines()] if self.ledger.exists() else []
        )

    def pay(self, supplier: str, amount: float, invoice: str) -> str:
        number = len(self.payments()) + 1
        with self.ledger.open('a', encoding='utf-8') as file:
            file.write(json.dumps({'supplier': supplier, 'amount': amount, 'invoice': invoice}) + '\n')
        return f'receipt {number}'


tools: FunctionToolset[Bank] = FunctionToolset()


@tools.tool
async def open_invoices(ctx: RunContext[Bank]) -> list[dict[str, str | float]]:
    """Invoices that are not paid yet: `number`, `supplier`, `amount` in euros, and `due`, an ISO date."""
    paid = {payment['invoice'] for payment in ctx.deps.payments()}
    return [invoice for invoice in INVOICES if invoice['number'] not in paid]


@tools.tool(requires_approval=True)
async def pay(ctx: RunContext[Bank], supplier: str, amount: float, invoice: str) -> str:
    """Pay an invoice, in euros. A person approves each payment; a refusal raises `PermissionError`."""
    return ctx.deps.pay(supplier, amount, invoice)


def replay(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
    """Stands for the model: sends the block, then tells what came of it."""
    last = messages[-1].parts[-1]
    if not isinstance(last, ToolReturnPart):
        return ModelResponse([ToolCallPart('run_code', {'code': CODE})])
    outcomes = last.content if isinstance(last.content, list) else [str(last.content)]
    return ModelResponse([TextPart('\n'.join(outcomes) if outcomes else 'No invoice is due by then.')])


def bookkeeper(snapshots: SnapshotStore) -> Agent[Bank, str | DeferredToolRequests]:
    """The agent. What its paused blocks need to continue is kept in `snapshots`."""
    return Agent(
        os.environ.get('MONTY_DEMO_MODEL') or FunctionModel(replay),
        deps_type=Bank,
        instructions='You pay the invoices of a small company. Pay by code, and report what was paid.',
        toolsets=[CodeExecutionToolset(tools, snapshots=snapshots)],
        output_type=[str, DeferredToolRequests],
    )
