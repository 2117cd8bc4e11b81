"""A web page on which a person approves the payments that an agent's code wants to make.

    python examples/approvals/app.py

The block stops inside its loop at the first payment, and its state goes to a file. Stop the server with Ctrl-C, start
it again, approve: the same block goes on where it was, pays, and stops at the next payment. A payment that is denied
raises `PermissionError` in the code, which deals with it. `MONTY_DEMO_MODEL=openai:gpt-5` puts a real model in place of
the replayed one.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

import anyio
import uvicorn
from bookkeeper import QUESTION, Bank, bookkeeper
from conversations import Conversation, Conversations
from pydantic_ai import DeferredToolRequests, ModelRequest, ToolCallPart, ToolDenied, ToolReturnPart
from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexers.python import PythonLexer
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.templating import Jinja2Templates

from monty_toolset import FileSnapshotStore, NestedCall, nested_calls, resolve_nested

HERE = Path(__file__).parent
templates = Jinja2Templates(HERE)


def shown_code(code: str, waiting: list[NestedCall]) -> str:
    """A block as HTML, with the lines marked that wait."""
    formatter = HtmlFormatter(linenos='inline', hl_lines=[call.line for call in waiting], cssclass='code')
    return highlight(code, PythonLexer(), formatter)


def blocks(conversation: Conversation) -> list[dict[str, object]]:
    """What the page shows of each block: its code, the calls that have ended, the calls that wait."""
    waiting = nested_calls(conversation.requests) if conversation.requests else []
    returned = {
        part.tool_call_id: part
        for message in conversation.messages
        if isinstance(message, ModelRequest)
        for part in message.parts
        if isinstance(part, ToolReturnPart)
    }
    shown: list[dict[str, object]] = []
    for message in conversation.messages:
        for part in message.parts:
            if isinstance(part, ToolCallPart) and part.tool_name == 'run_code':
                own = [call for call in waiting if call.run_code_id == part.tool_call_id]
                result = returned.get(part.tool_call_id)
                calls = (result.metadata or {}).get('tool_calls', []) if result else []
                code = str(part.args_as_dict().get('code', ''))
                shown.append({'code': shown_code(code, own), 'waiting': own, 'calls': calls})
    return shown


class Site:
    """The pages, over the files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.conversations = Conversations(folder / 'conversations')
        self.bank = Bank(folder / 'payments.jsonl')
        self.agent = bookkeeper(FileSnapshotStore(folder / 'snapshots'))
        # Two answers to one conversation are taken in turn.
        self.locks: defaultdict[str, anyio.Lock] = defaultdict(anyio.Lock)

    async def home(self, request: Request) -> Response:
        """The form for a question, and the conversations so far."""
        return self.page(request, {'default_question': QUESTION})

    async def ask(self, request: Request) -> Response:
        """Starts a conversation."""
        form = await request.form()
        question = str(form.get('question', '')).strip()
        if not question:
            raise HTTPException(400, 'Please write what the agent shall do.')
        conversation = Conversation(question)
        result = await self.agent.run(question, deps=self.bank)
        key = self.conversations.new_key()
        self.keep(key, conversation, result.all_messages(), result.output)
        return RedirectResponse(f'/{key}', 303)

    async def show(self, request: Request) -> Response:
        """A conversation."""
        key, conversation = self.find(request)
        return self.page(request, {'key': key, 'conversation': conversation, 'blocks': blocks(conversation)})

    async def answer(self, request: Request) -> Response:
        """Takes a person's answer to one call, and lets the block go on."""
        form = await request.form()
        call_id = str(form.get('call', ''))
        key, _ = self.find(request)
        async with self.locks[key]:
            key, conversation = self.find(request)
            requests = conversation.requests
            if requests is None or call_id not in {call.id for call in nested_calls(requests)}:
                raise HTTPException(409, 'This call has been answered already.')
            reason = str(form.get('reason', '')).strip()
            approved = form.get('decision') == 'approve'
            decision = True if approved else ToolDenied(reason or 'The payment was denied.')
            result = await self.agent.run(
                deps=self.bank,
                message_history=conversation.messages,
                deferred_tool_results=resolve_nested(requests, {call_id: decision}),
            )
            self.keep(key, conversation, result.all_messages(), result.output)
        return RedirectResponse(f'/{key}', 303)

    def find(self, request: Request) -> tuple[str, Conversation]:
        key = request.path_params['key']
        conversation = self.conversations.load(key)
        if conversation is None:
            raise HTTPException(404, 'There is no such conversation.')
        return key, conversation

    def keep(self, key: str, conversation: Conversation, messages: list, output: str | DeferredToolRequests) -> None:
        conversation.messages = messages
        conversation.requests = output if isinstance(output, DeferredToolRequests) else None
        conversation.answer = output if isinstance(output, str) else None
        self.conversations.save(key, conversation)

    def page(self, request: Request, content: dict[str, object], status: int = 200) -> Response:
        known = {'payments': self.bank.payments(), 'conversations': list(self.conversations)}
        return templates.TemplateResponse(request, 'page.html', known | content, status_code=status)

    async def failed(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return self.page(request, {'error': error.detail}, error.status_code)

    def app(self) -> Starlette:
        routes = [
            Route('/', self.home),
            Route('/', self.ask, methods=['POST']),
            Route('/{key}', self.show),
            Route('/{key}', self.answer, methods=['POST']),
        ]
        return Starlette(routes=routes, exception_handlers={HTTPException: self.failed})


def main() -> None:
    parser = argparse.ArgumentParser(description='A page to approve payments on.')
    parser.add_argument('--port', type=int, default=8000)
    parser.add_argument('--data', type=Path, default=Path('.build/approvals'), help='where everything is kept')
    options = parser.parse_args()
    uvicorn.run(Site(options.data).app(), port=options.port, log_level='warning')


if __name__ == '__main__':
    main()
