"""Blocks that wait for a person or for a result from elsewhere, and what continues them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from dirty_equals import IsPartialDict
from pydantic import TypeAdapter
from pydantic_ai import Agent, ApprovalRequired, CallDeferred, RunContext
from pydantic_ai.capabilities import HandleDeferredToolCalls
from pydantic_ai.exceptions import ModelRetry, ToolFailed, UserError
from pydantic_ai.messages import ModelMessagesTypeAdapter
from pydantic_ai.tools import (
    DeferredToolRequests,
    DeferredToolResults,
    Tool,
    ToolApproved,
    ToolDefinition,
    ToolDenied,
)
from pydantic_ai.toolsets import CombinedToolset, ExternalToolset, FunctionToolset

from monty_toolset import (
    CodeExecutionToolset,
    CodeMode,
    FileSnapshotStore,
    MemorySnapshotStore,
    SnapshotStore,
    nested_calls,
    resolve_nested,
)
from monty_toolset.approvals import PausedBlock
from monty_vm import Complete, Recording, Session, SnapshotError

from .agents import Block, Script, returns

EXTERNAL = ToolDefinition(
    name='ask_office',
    description='Ask somebody.',
    parameters_json_schema={'type': 'object', 'properties': {'question': {'type': 'string'}}, 'required': ['question']},
)


@dataclass
class Bank:
    """Tools with effects, which it counts."""

    paid: list[tuple[str, int]] = field(default_factory=list)
    looked: list[str] = field(default_factory=list)

    async def pay(self, to: str, amount: int) -> str:
        """Pay somebody."""
        self.paid.append((to, amount))
        return f'paid {amount} to {to}'

    async def look_up(self, name: str) -> int:
        """What somebody is owed."""
        await asyncio.sleep(0.01)
        self.looked.append(name)
        return len(name) * 10

    async def transfer(self, ctx: RunContext[object], amount: int) -> int:
        """Large transfers need approval."""
        if amount > 100 and not ctx.tool_call_approved:
            raise ApprovalRequired({'reason': 'large'})
        self.paid.append(('transfer', amount))
        return amount

    async def later(self, what: str) -> str:
        """Done by a worker."""
        raise CallDeferred({'job': what})

    def toolset(self) -> CombinedToolset[object]:
        return CombinedToolset(
            [
                FunctionToolset([Tool(self.pay, requires_approval=True), self.look_up, self.transfer, self.later]),
                ExternalToolset([EXTERNAL]),
            ]
        )


@dataclass
class Conversation:
    """An agent whose runs are continued, each time with a toolset of its own, as in another process."""

    blocks: tuple[Block, ...]
    bank: Bank = field(default_factory=Bank)
    store: SnapshotStore = field(default_factory=MemorySnapshotStore)
    history: bytes = b'[]'
    requests: DeferredToolRequests | None = None
    options: dict[str, Any] = field(default_factory=dict)

    async def run(self, results: DeferredToolResults | None = None) -> Any:
        toolset = CodeExecutionToolset(self.bank.toolset(), snapshots=self.store, max_retries=20, **self.options)
        agent = Agent(Script(self.blocks).model(), toolsets=[toolset], output_type=[str, DeferredToolRequests])
        messages = ModelMessagesTypeAdapter.validate_json(self.history)
        result = await agent.run(
            'go' if results is None else None, message_history=messages, deferred_tool_results=results
        )
        self.history = result.all_messages_json()
        self.requests = None
        if isinstance(result.output, DeferredToolRequests):
            # What is stored and read again is all that the next process has.
            adapter = TypeAdapter(DeferredToolRequests)
            self.requests = adapter.validate_json(adapter.dump_json(result.output))
            return self.requests
        return result.output

    async def answer(self, *answers: Any) -> Any:
        """Continue with answers for the pending calls, in order; `...` leaves one open."""
        assert self.requests is not None
        calls = nested_calls(self.requests)
        given = {call.id: answer for call, answer in zip(calls, answers, strict=True) if answer is not ...}
        adapter = TypeAdapter(DeferredToolResults)
        return await self.run(adapter.validate_json(adapter.dump_json(resolve_nested(self.requests, given))))

    @property
    def last(self) -> Any:
        return returns(ModelMessagesTypeAdapter.validate_json(self.history))[-1].content


async def test_a_call_is_approved() -> None:
    conversation = Conversation(
        ("owed = await look_up('Ada')\nprint('owed', owed)\nreceipt = await pay('Ada', owed)", 'owed, receipt')
    )
    requests = await conversation.run()
    (call,) = nested_calls(requests)
    assert (call.tool_name, call.args, call.line, call.kind) == ('pay', {'to': 'Ada', 'amount': 30}, 3, 'approval')
    assert requests.approvals[0].tool_name == 'run_code'
    assert conversation.bank.paid == []
    assert await conversation.answer(True) == 'done'
    assert conversation.bank.paid == [('Ada', 30)]
    assert conversation.bank.looked == ['Ada']
    parts = returns(ModelMessagesTypeAdapter.validate_json(conversation.history))
    assert parts[0].content == {'output': 'owed 30\n', 'result': 'paid 30 to Ada'}
    # The session goes on with the block that was continued.
    assert parts[1].content == [30, 'paid 30 to Ada']
    assert len(conversation.store) == 0  # type: ignore[arg-type]


async def test_a_call_is_denied() -> None:
    code = "try:\n    await pay('Ada', 5)\nexcept PermissionError as error:\n    result = str(error)\nresult"
    conversation = Conversation((code,))
    await conversation.run()
    assert await conversation.answer(ToolDenied('not today')) == 'done'
    assert conversation.last == 'not today'
    assert conversation.bank.paid == []


async def test_an_uncaught_denial_is_reported() -> None:
    conversation = Conversation(("await pay('Ada', 5)",))
    await conversation.run()
    await conversation.answer(False)
    assert 'PermissionError: The tool call was denied.' in conversation.last
    assert "pay(to='Ada', amount=5) denied" in conversation.last


@pytest.mark.parametrize(
    ('answer', 'result'),
    [
        ({'rate': 1.5}, {'rate': 1.5}),
        (True, True),
        (None, None),
        (ToolDenied('nobody there'), 'PermissionError nobody there'),
        (ToolFailed('broken'), 'RuntimeError ask_office(): broken'),
        (ModelRetry('ask again'), 'RuntimeError ask_office(): ask again'),
    ],
)
async def test_a_result_comes_from_outside(answer: Any, result: Any) -> None:
    code = """
try:
    value = await ask_office(question='why?')
except Exception as error:
    value = f'{type(error).__name__} {error}'
[value]
"""
    conversation = Conversation((code,))
    (call,) = nested_calls(await conversation.run())
    assert (call.kind, call.args) == ('external', {'question': 'why?'})
    await conversation.answer(answer)
    assert conversation.last == [result]


async def test_tools_that_decide_for_themselves() -> None:
    code = "import asyncio\nawait asyncio.gather(transfer(50), transfer(500), later('print'))"
    conversation = Conversation((code,))
    calls = nested_calls(await conversation.run())
    assert [(call.tool_name, call.kind, call.metadata) for call in calls] == [
        ('transfer', 'approval', {'reason': 'large'}),
        ('later', 'external', {'job': 'print'}),
    ]
    assert conversation.bank.paid == [('transfer', 50)]
    await conversation.answer(True, 'printed')
    assert conversation.last == [50, 500, 'printed']
    assert conversation.bank.paid == [('transfer', 50), ('transfer', 500)]


async def test_calls_beside_it_finish_and_are_kept() -> None:
    code = """
import asyncio
async def owed(name):
    first = await look_up(name)
    return first + await look_up(name + '!')
await asyncio.gather(pay('Ada', 1), owed('Grace'))
"""
    conversation = Conversation((code,))
    assert len(nested_calls(await conversation.run())) == 1
    assert conversation.bank.looked == ['Grace', 'Grace!']
    await conversation.answer(True)
    assert conversation.last == ['paid 1 to Ada', 110]
    assert conversation.bank.looked == ['Grace', 'Grace!']


async def test_answers_one_at_a_time() -> None:
    code = "import asyncio\nawait asyncio.gather(pay('a', 1), pay('b', 2), pay('c', 3))"
    conversation = Conversation((code,))
    await conversation.run()
    requests = await conversation.answer(..., True, ...)
    assert conversation.bank.paid == [('b', 2)]
    assert [call.args['to'] for call in nested_calls(requests)] == ['a', 'c']
    requests = await conversation.answer(True, ...)
    assert conversation.bank.paid == [('b', 2), ('a', 1)]
    assert await conversation.answer(True) == 'done'
    assert conversation.last == ['paid 1 to a', 'paid 2 to b', 'paid 3 to c']
    assert conversation.bank.paid == [('b', 2), ('a', 1), ('c', 3)]


async def test_approvals_in_a_loop() -> None:
    code = "total = 0\nfor name in ('a', 'b', 'c'):\n    await pay(name, 1)\n    total += await look_up(name)\ntotal"
    conversation = Conversation((code,))
    requests = await conversation.run()
    ids = []
    for name in 'abc':
        (call,) = nested_calls(requests)
        ids.append(call.id)
        assert call.args['to'] == name
        requests = await conversation.answer(True)
    assert requests == 'done'
    assert conversation.last == 30
    assert conversation.bank.paid == [('a', 1), ('b', 1), ('c', 1)]
    assert len(set(ids)) == 3


async def test_arguments_are_overridden() -> None:
    conversation = Conversation(("await pay('Ada', 500)",))
    await conversation.run()
    await conversation.answer(ToolApproved(override_args={'to': 'Ada', 'amount': 50}))
    assert conversation.last == 'paid 50 to Ada'


async def test_a_second_block_after_the_first() -> None:
    conversation = Conversation(("x = await pay('a', 1)", "y = await pay('b', 2)", 'x, y'))
    await conversation.run()
    assert isinstance(await conversation.answer(True), DeferredToolRequests)
    assert await conversation.answer(True) == 'done'
    assert conversation.last == ['paid 1 to a', 'paid 2 to b']


async def test_two_blocks_in_one_response() -> None:
    conversation = Conversation((["x = await pay('a', 1)", "y = x + '!'", "await pay('b', 2)"],))
    requests = await conversation.run()
    assert len(requests.approvals) == 3
    (call,) = nested_calls(requests)
    assert call.args['to'] == 'a'
    requests = await conversation.answer(True)
    (call,) = nested_calls(requests)
    assert call.args['to'] == 'b'
    assert await conversation.answer(True) == 'done'
    parts = returns(ModelMessagesTypeAdapter.validate_json(conversation.history))
    assert {part.tool_call_id: part.content for part in parts} == {
        '0.0': 'paid 1 to a',
        '0.1': 'paid 1 to a!',
        '0.2': 'paid 2 to b',
    }
    assert conversation.bank.paid == [('a', 1), ('b', 2)]


async def test_approving_run_code_approves_its_calls() -> None:
    code = "import asyncio\nawait asyncio.gather(pay('a', 1), pay('b', 2))\nawait pay('c', 3)"
    conversation = Conversation((code,))
    requests = await conversation.run()
    assert await conversation.run(requests.build_results(approve_all=True)) == 'done'
    assert conversation.bank.paid == [('a', 1), ('b', 2), ('c', 3)]


async def test_an_approval_gives_no_result_from_outside() -> None:
    conversation = Conversation(("await pay('a', 1)\nawait ask_office('why?')\nawait pay('b', 2)",))
    requests = await conversation.run()
    requests = await conversation.run(requests.build_results(approve_all=True))
    (call,) = nested_calls(requests)
    assert call.kind == 'external'
    requests = await conversation.run(requests.build_results(approve_all=True))
    assert [call.kind for call in nested_calls(requests)] == ['external']
    assert await conversation.answer('because') == 'done'
    # The approval of the whole block still stands.
    assert conversation.bank.paid == [('a', 1), ('b', 2)]


async def test_run_code_itself_is_denied() -> None:
    conversation = Conversation(("await pay('a', 1)", '1 + 1'))
    requests = await conversation.run()
    results = requests.build_results(approvals={requests.approvals[0].tool_call_id: ToolDenied('no')})
    assert await conversation.run(results) == 'done'
    parts = returns(ModelMessagesTypeAdapter.validate_json(conversation.history))
    assert [part.content for part in parts] == ['no', 2]
    assert conversation.bank.paid == []


async def test_time_does_not_pass_for_a_block_that_waits() -> None:
    code = """
import asyncio
await asyncio.wait_for(pay('a', 1), 0.2)
"""
    conversation = Conversation((code,))
    await conversation.run()
    await asyncio.sleep(0.3)
    await conversation.answer(True)
    assert conversation.last == 'paid 1 to a'


@pytest.mark.parametrize('approve', [True, False])
async def test_answers_given_inline(approve: bool) -> None:
    bank = Bank()
    asked: list[str] = []

    async def handler(ctx: RunContext[object], requests: DeferredToolRequests) -> DeferredToolResults:
        asked.extend(call.tool_name for call in requests.approvals)
        return requests.build_results(approvals={call.tool_call_id: approve for call in requests.approvals})

    code = "try:\n    r = await pay('a', 1)\nexcept PermissionError as e:\n    r = 'refused'\nr"
    agent = Agent(
        Script([code]).model(),
        toolsets=[CodeExecutionToolset(bank.toolset())],
        capabilities=[HandleDeferredToolCalls(handler)],
    )
    result = await agent.run('go')
    assert returns(result.all_messages())[0].content == ('paid 1 to a' if approve else 'refused')
    assert asked == ['pay']


@pytest.mark.parametrize('approve', [True, False])
async def test_run_code_answered_inline(approve: bool) -> None:
    bank = Bank()

    async def handler(ctx: RunContext[object], requests: DeferredToolRequests) -> DeferredToolResults | None:
        if requests.approvals[0].tool_name != 'run_code':
            return None
        if not approve:
            return requests.build_results(approvals={requests.approvals[0].tool_call_id: False})
        return resolve_nested(requests, {call.id: True for call in nested_calls(requests)})

    agent = Agent(
        Script(["x = 5\nawait pay('a', x)", '1 + 1', 'x']).model(),
        toolsets=[CodeExecutionToolset(bank.toolset())],
        capabilities=[HandleDeferredToolCalls(handler)],
    )
    parts = returns((await agent.run('go')).all_messages())
    if approve:
        assert [part.content for part in parts] == ['paid 5 to a', 2, 5]
    else:
        assert parts[0].outcome == 'denied'
        # What the block had defined before it waited is still there.
        assert [part.content for part in parts[1:]] == [2, 5]


async def test_code_mode_keeps_blocks_between_runs() -> None:
    bank = Bank()
    agent = Agent(
        Script(["await pay('a', 1)"]).model(),
        tools=[Tool(bank.pay, requires_approval=True)],
        capabilities=[CodeMode()],
        output_type=[str, DeferredToolRequests],
    )
    first = await agent.run('go')
    assert isinstance(first.output, DeferredToolRequests)
    results = resolve_nested(first.output, {call.id: True for call in nested_calls(first.output)})
    second = await agent.run(message_history=first.all_messages(), deferred_tool_results=results)
    assert second.output == 'done'
    assert bank.paid == [('a', 1)]


async def test_other_deferred_calls_beside_nested_ones() -> None:
    bank = Bank()
    from pydantic_ai.messages import ModelResponse, TextPart, ToolCallPart
    from pydantic_ai.models.function import FunctionModel

    def respond(messages: Any, info: Any) -> ModelResponse:
        if len(messages) > 1:
            return ModelResponse([TextPart('done')])
        return ModelResponse(
            [
                ToolCallPart('run_code', {'code': "await pay('a', 1)"}, tool_call_id='code'),
                ToolCallPart('remove', {'what': 'x'}, tool_call_id='plain'),
            ]
        )

    def remove(what: str) -> str:
        return f'removed {what}'

    agent = Agent(
        FunctionModel(respond),
        toolsets=[CodeExecutionToolset(bank.toolset()), FunctionToolset([Tool(remove, requires_approval=True)])],
        output_type=[str, DeferredToolRequests],
    )
    first = await agent.run('go')
    assert isinstance(first.output, DeferredToolRequests)
    (call,) = nested_calls(first.output)
    results = resolve_nested(first.output, {call.id: True, 'plain': True})
    second = await agent.run(message_history=first.all_messages(), deferred_tool_results=results)
    assert {part.content for part in returns(second.all_messages())} == {'paid 1 to a', 'removed x'}


async def test_a_session_that_cannot_be_dumped_waits_in_memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(self: Session, key: bytes | None = None) -> bytes:
        raise SnapshotError("x['y'] cannot be dumped")

    monkeypatch.setattr(Session, 'dump', refuse)
    conversation = Conversation(("x = await look_up('Ada')\nawait pay('Ada', x)", 'x'))
    await conversation.run()
    assert await conversation.answer(True) == 'done'
    assert conversation.last == 30
    assert conversation.bank.looked == ['Ada']
    assert conversation.bank.paid == [('Ada', 30)]
    conversation = Conversation(("await pay('Ada', 1)",), store=FileSnapshotStore(tmp_path))
    assert await conversation.run() == 'done'
    assert "its state could not be stored: x['y'] cannot be dumped" in conversation.last


# --- bad input ------------------------------------------------------------------------------------------------------


async def test_answers_that_do_not_fit() -> None:
    conversation = Conversation(("import asyncio\nawait asyncio.gather(pay('a', 1), ask_office('why?'))",))
    requests = await conversation.run()
    pay, ask = nested_calls(requests)
    with pytest.raises(UserError, match="no pending call 'x'"):
        resolve_nested(requests, {'x': True})
    with pytest.raises(UserError, match='needs an approval'):
        resolve_nested(requests, {pay.id: 'yes'})
    with pytest.raises(UserError, match='needs its result'):
        resolve_nested(requests, {ask.id: ToolApproved()})
    with pytest.raises(UserError, match='is not data: object'):
        resolve_nested(requests, {ask.id: object()})


async def test_results_for_unknown_calls_leave_the_state() -> None:
    conversation = Conversation(("await pay('a', 1)",))
    requests = await conversation.run()
    results = resolve_nested(requests, {nested_calls(requests)[0].id: True})
    results.metadata['0.0']['nested_results']['0.0__9'] = {'kind': 'approved'}
    history = conversation.history
    with pytest.raises(UserError, match="has no pending call '0.0__9'"):
        await conversation.run(results)
    results.metadata['0.0']['nested_results'] = {'0.0__1': {'kind': 'nonsense'}}
    with pytest.raises(UserError, match='was not made by `resolve_nested`'):
        await conversation.run(results)
    assert conversation.history == history
    assert await conversation.answer(True) == 'done'
    assert conversation.bank.paid == [('a', 1)]


async def test_results_delivered_twice() -> None:
    conversation = Conversation(("await pay('a', 1)",))
    requests = await conversation.run()
    results = resolve_nested(requests, {nested_calls(requests)[0].id: True})
    history = conversation.history
    assert await conversation.run(results) == 'done'
    conversation.history = history
    with pytest.raises(UserError, match='has been continued already'):
        await conversation.run(results)
    # Not even a plain approval, which names no snapshot, begins the block anew.
    conversation.history = history
    with pytest.raises(UserError, match='has been continued already'):
        await conversation.run(requests.build_results(approve_all=True))
    assert conversation.bank.paid == [('a', 1)]


async def test_results_delivered_at_the_same_time() -> None:
    conversation = Conversation(("await pay('a', 1)",))
    requests = await conversation.run()
    results = resolve_nested(requests, {nested_calls(requests)[0].id: True})
    twice = await asyncio.gather(conversation.run(results), conversation.run(results), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in twice) == ['UserError', 'str']
    assert conversation.bank.paid == [('a', 1)]


async def test_tools_that_are_gone() -> None:
    conversation = Conversation(("await pay('a', 1)",))
    requests = await conversation.run()
    results = resolve_nested(requests, {nested_calls(requests)[0].id: True})
    history = conversation.history
    whole, conversation.bank.toolset = conversation.bank.toolset, lambda: FunctionToolset([])  # type: ignore
    with pytest.raises(UserError, match='tools that are not there any more: pay. These calls can still be denied'):
        await conversation.run(results)
    conversation.bank.toolset, conversation.history = whole, history  # type: ignore[method-assign]
    assert await conversation.run(results) == 'done'


async def test_what_is_not_run_needs_no_tool() -> None:
    """A call whose tool is gone, or takes other arguments, can be denied, approved otherwise, or left open."""
    code = """
import asyncio
await asyncio.gather(pay('a', 1), ask_office('why?'), pay('b', 2), return_exceptions=True)
[repr(result) for result in _]
""".replace('await', '_ = await', 1)
    conversation = Conversation((code,))
    await conversation.run()
    conversation.bank.toolset = lambda: CombinedToolset([FunctionToolset([])])  # type: ignore
    assert isinstance(await conversation.answer(..., 'because', ToolDenied('no')), DeferredToolRequests)
    assert await conversation.answer(False) == 'done'
    assert conversation.last == ["PermissionError('The tool call was denied.')", "'because'", "PermissionError('no')"]
    assert conversation.bank.paid == []

    def pay(recipient: str) -> str:
        """Pay somebody."""
        return f'paid {recipient}'

    conversation = Conversation(("await pay('a', 1)",))
    await conversation.run()
    conversation.bank.toolset = lambda: CombinedToolset([FunctionToolset([Tool(pay, requires_approval=True)])])  # type: ignore
    await conversation.answer(ToolApproved(override_args={'recipient': 'b'}))
    assert conversation.last == 'paid b'


async def test_tools_that_take_other_arguments() -> None:
    conversation = Conversation(("await pay('a', 1)",))
    requests = await conversation.run()
    results = resolve_nested(requests, {nested_calls(requests)[0].id: True})
    history = conversation.history

    def pay(recipient: str) -> str:
        """Pay somebody."""
        raise NotImplementedError

    whole = conversation.bank.toolset
    conversation.bank.toolset = lambda: FunctionToolset([Tool(pay, requires_approval=True)])  # type: ignore
    with pytest.raises(UserError, match="calls 'pay' with arguments that it does not take any more: .*recipient"):
        await conversation.run(results)
    conversation.bank.toolset, conversation.history = whole, history  # type: ignore[method-assign]
    assert await conversation.run(results) == 'done'
    assert conversation.bank.paid == [('a', 1)]


@pytest.mark.parametrize(
    ('damage', 'message'),
    [
        (lambda data: b'something else', 'not a paused block of this version'),
        (lambda data: data.replace(b'monty-toolset 1', b'monty-toolset 2'), 'not a paused block of this version'),
        (lambda data: data[:20], 'cut short'),
        (lambda data: data.replace(b'"pending"', b'"expired"'), 'damaged'),
        (lambda data: data.replace(b'"line":1', b'"line":['), 'damaged'),
        (lambda data: data.replace(b'"kind":"approval"', b'"kind":"APPROVAL"'), 'damaged'),
        (lambda data: data[:-30], 'cannot be continued'),
        (lambda data: data.replace(b'MontyVM\x01', b'MontyVM\x63'), 'the snapshot has format 99'),
    ],
)
async def test_damaged_snapshots(damage: Callable[[bytes], bytes], message: str) -> None:
    store = MemorySnapshotStore()
    conversation = Conversation(("await pay('a', 1)",), store=store)
    await conversation.run()
    ((key, data),) = store._entries.items()
    store._entries[key] = damage(data)
    with pytest.raises(UserError, match=message):
        await conversation.answer(True)
    assert store._entries[key] == damage(data)
    assert conversation.bank.paid == []


async def test_a_store_that_fails(caplog: pytest.LogCaptureFixture) -> None:
    class Failing(MemorySnapshotStore):
        broken = ''

        async def save(self, key: str, data: bytes) -> None:
            if self.broken == 'save':
                raise OSError('disk full')
            await super().save(key, data)

        async def load(self, key: str) -> bytes | None:
            if self.broken == 'load':
                raise OSError('disk gone')
            return await super().load(key)

        async def claim(self, key: str) -> bool:
            if self.broken == 'claim':
                raise OSError('disk busy')
            return await super().claim(key)

        async def delete(self, key: str) -> None:
            if self.broken == 'delete':
                raise OSError('disk odd')
            await super().delete(key)

    store = Failing()
    conversation = Conversation(("await pay('a', 1)",), store=store)
    store.broken = 'save'
    with pytest.raises(UserError, match=r'failed to save \(Failing\): disk full'):
        await conversation.run()
    store.broken = ''
    await conversation.run()
    history, requests = conversation.history, conversation.requests
    store.broken = 'load'
    with pytest.raises(UserError, match=r'failed to load \(Failing\): disk gone'):
        await conversation.answer(True)
    conversation.history, conversation.requests = history, requests
    store.broken = 'claim'
    with pytest.raises(UserError, match=r'failed to claim \(Failing\): disk busy'):
        await conversation.answer(True)
    assert conversation.bank.paid == []
    # A block that has ended isn't lost because its state stays in the store; it's claimed, so it runs no second time.
    store.broken, conversation.history, conversation.requests = 'delete', history, requests
    assert await conversation.answer(True) == 'done'
    assert conversation.last == 'paid 1 to a'
    assert 'could not be deleted: disk odd' in caplog.text
    conversation.history, conversation.requests = history, requests
    with pytest.raises(UserError, match='is being continued elsewhere'):
        await conversation.answer(True)
    assert conversation.bank.paid == [('a', 1)]


async def test_other_code_than_the_paused_block() -> None:
    conversation = Conversation(("await pay('a', 1)",))
    requests = await conversation.run()
    results = resolve_nested(requests, {nested_calls(requests)[0].id: True})
    results.approvals['0.0'] = ToolApproved(override_args={'code': "await pay('a', 2)"})
    with pytest.raises(UserError, match='continued or denied, not changed'):
        await conversation.run(results)
    assert conversation.bank.paid == []


async def test_a_run_that_is_stopped_while_it_continues() -> None:
    conversation = Conversation(("import asyncio\nawait asyncio.gather(pay('a', 1), pay('b', 2))",))
    requests = await conversation.run()
    history = conversation.history
    started = asyncio.Event()

    async def hang(to: str, amount: int) -> str:
        started.set()
        await asyncio.sleep(30)
        return ''

    working, conversation.bank.pay = conversation.bank.pay, hang  # type: ignore[method-assign]
    conversation.bank.pay.__doc__ = 'Pay.'
    hang.__name__ = 'pay'
    task = asyncio.create_task(conversation.answer(True, ...))
    await asyncio.wait_for(started.wait(), 5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    # Whether the call had an effect isn't known, so it waits for a person again.
    conversation.bank.pay, conversation.history, conversation.requests = working, history, requests  # type: ignore
    assert await conversation.answer(True, True) == 'done'
    assert conversation.last == ['paid 1 to a', 'paid 2 to b']


def test_paused_blocks_are_read_as_they_were_written() -> None:
    block = PausedBlock(session=b'\x00\xff', code='x', history=['y'], number=3)
    assert PausedBlock.decode(block.encode()) == block
    for size in range(len(block.encode()) - 2):
        with pytest.raises(SnapshotError):
            PausedBlock.decode(block.encode()[:size])


# --- the state of a conversation ------------------------------------------------------------------------------------


async def test_the_session_of_a_conversation(tmp_path: Path) -> None:
    store = FileSnapshotStore(tmp_path)

    async def ask(blocks: list[str], **options: Any) -> Any:
        toolset = CodeExecutionToolset(FunctionToolset([]), snapshots=store, keep_between_runs=True)
        result = await Agent(Script(blocks).model(), toolsets=[toolset]).run('go', **options)
        return result, returns(result.new_messages())[-1].content

    first, value = await ask(['def double(x):\n    return 2 * x\nx = 4'], conversation_id='one')
    assert value == 4
    _, value = await ask(['double(x)'], conversation_id='one')
    assert value == 8
    _, value = await ask(['sent before', 'x = 0', 'double(x)'], message_history=first.all_messages())
    assert value == 0
    _, value = await ask(['double(x)'], conversation_id='two')
    assert "name 'double' is not defined" in value
    _, value = await ask([{'code': '"x" in globals()', 'restart': True}], conversation_id='one')
    _, value = await ask(['double(3)'], conversation_id='one')
    assert "name 'double' is not defined" in value


async def test_a_conversation_that_cannot_be_restored() -> None:
    store = MemorySnapshotStore()
    await store.save('conversation:one', b'nonsense')
    toolset = CodeExecutionToolset(FunctionToolset([]), snapshots=store, keep_between_runs=True)
    result = await Agent(Script(['1 + 1']).model(), toolsets=[toolset]).run('go', conversation_id='one')
    assert returns(result.all_messages())[0].content == IsPartialDict(result=2)


async def test_blocks_are_recorded() -> None:
    """Each block, and each part of one that waited, gives a recording that needs no tools."""
    recordings: list[Recording] = []
    conversation = Conversation(
        ("owed = await look_up('Ada')\nawait pay('Ada', owed)", '1 / 0'),
        options={'on_recording': lambda ctx, recording: recordings.append(recording)},
    )
    await conversation.run()
    (paused,) = recordings
    assert [moment.outcome for moment in paused.moments] == ['waits', 'waits']
    assert [call.text for call in paused.view(1).calls] == ["pay('Ada', 30)"]
    await conversation.answer(True)
    _, continued, failed = recordings[:3]
    assert [moment.outcome for moment in continued.moments] == ['waits', 'complete']
    assert continued.view(0).calls[0].answer == "'paid 30 to Ada'"
    assert [moment.outcome for moment in failed.moments] == ['failed']
    assert 'ZeroDivisionError' in failed.moments[0].text
    step = Recording.load(continued.dump()).replay(0)
    assert isinstance(step, Complete) and step.value == 'paid 30 to Ada'
    assert conversation.bank.paid == [('Ada', 30)]


def test_metadata_is_plain_data() -> None:
    requests = DeferredToolRequests(
        metadata={'x': {'nested_calls': [{'id': 'x__1'}]}},
    )
    assert nested_calls(requests) == []
    json.dumps(requests.metadata)
