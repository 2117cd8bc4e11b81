"""Blocks that wait for a person, or for a result from elsewhere.

Theory of operation: a nested call that needs approval, or whose result comes from outside, pauses its block. `run_code`
is then deferred as a call that needs approval; the request's metadata lists the nested calls, and the block's state is
a `PausedBlock` in a snapshot store. The host answers through `resolve_nested`; the answers travel as plain data in the
metadata of the `DeferredToolResults`, so they survive being stored too, and Pydantic AI hands them to `run_code`, which
continues the block.

Two scopes of approval: an answer through `resolve_nested` covers the calls it names; approving `run_code` itself, whose
code the person could read, covers every call that the block makes, then and later. Neither makes up the result of a
call that is answered from outside.

Rule kept: what can be refused is refused before the stored state is claimed, so that an answer that doesn't fit leaves
it intact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from pydantic import ConfigDict, TypeAdapter
from pydantic_ai.exceptions import ModelRetry, ToolFailed, UserError
from pydantic_ai.messages import ToolReturn
from pydantic_ai.tools import DeferredToolRequests, DeferredToolResults, ToolApproved, ToolDenied
from pydantic_core import from_json

from monty_toolset.results import CallRecord, Conversion, Data
from monty_vm import SnapshotError

CallKind: TypeAlias = Literal['approval', 'external']

NESTED_CALLS = 'nested_calls'
NESTED_RESULTS = 'nested_results'
SNAPSHOT = 'snapshot'
WAITING = 'waiting'


@dataclass(frozen=True)
class NestedCall:
    """A call inside a paused block that somebody has to answer."""

    id: str
    """Key of the call in the answers given to `resolve_nested`."""
    tool_name: str
    args: dict[str, object]
    line: int
    """The line of the block that makes the call, from 1; 0 where it isn't known."""
    kind: CallKind
    """`'approval'`: may it run? `'external'`: what is its result?"""
    run_code_id: str
    """The `tool_call_id` of the `run_code` call whose block makes it."""
    metadata: dict[str, object] = field(default_factory=dict)
    """What the tool attached when it deferred the call."""


def nested_calls(requests: DeferredToolRequests) -> list[NestedCall]:
    """The calls inside paused blocks that wait for an answer, in the order in which the blocks made them."""
    found: list[NestedCall] = []
    for call in requests.approvals:
        listed = requests.metadata.get(call.tool_call_id, {}).get(NESTED_CALLS)
        if isinstance(listed, list):
            found += [_read_call(item, call.tool_call_id) for item in listed]
    return found


def _read_call(item: Mapping[str, object], run_code_id: str) -> NestedCall:
    try:
        return NestedCall(
            id=str(item['id']),
            tool_name=str(item['tool_name']),
            args=dict(item['args']),  # type: ignore[call-overload]
            line=int(item['line']),  # type: ignore[call-overload]
            kind='external' if item['kind'] == 'external' else 'approval',
            metadata=dict(item.get('metadata') or {}),  # type: ignore[call-overload]
            run_code_id=run_code_id,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(
            f'The metadata of {run_code_id!r} does not list nested calls as `run_code` wrote them.'
        ) from error


def resolve_nested(requests: DeferredToolRequests, answers: Mapping[str, object]) -> DeferredToolResults:
    """The results with which `agent.run(..., deferred_tool_results=...)` continues paused blocks.

    Args:
        requests: what the paused run returned.
        answers: an answer for each nested call by its `id`. A call that needs approval takes `True`, `ToolApproved`,
            `False` or `ToolDenied`; one whose result comes from outside takes that result, or `ToolDenied`,
            `ToolFailed` or `ModelRetry` to raise it in the code. Calls left out stay pending: the block goes on as
            far as it can and pauses again. Answers for deferred calls that aren't nested are passed on as they are.

    Raises:
        UserError: an answer is for no pending call, or not of a kind the call takes.
    """
    pending = {call.id: call for call in nested_calls(requests)}
    approvals = {call.tool_call_id for call in requests.approvals}
    external = {call.tool_call_id for call in requests.calls}
    results = DeferredToolResults()
    nested: dict[str, dict[str, Answer]] = {}
    for call_id, answer in answers.items():
        if (call := pending.get(call_id)) is not None:
            nested.setdefault(call.run_code_id, {})[call_id] = _answer(call, answer)
        elif call_id in approvals:
            if not isinstance(answer, (bool, ToolApproved, ToolDenied)):
                raise UserError(f'{call_id!r} needs an approval: True, False, ToolApproved or ToolDenied.')
            results.approvals[call_id] = answer
        elif call_id in external:
            results.calls[call_id] = answer
        else:
            known = ', '.join(map(repr, [*pending, *sorted(approvals | external)])) or 'none'
            raise UserError(f'There is no pending call {call_id!r}. Pending: {known}.')
    for run_code in requests.approvals:
        metadata = requests.metadata.get(run_code.tool_call_id, {})
        if NESTED_CALLS not in metadata or run_code.tool_call_id in results.approvals:
            continue
        results.approvals[run_code.tool_call_id] = ToolApproved()
        results.metadata[run_code.tool_call_id] = {
            NESTED_RESULTS: nested.get(run_code.tool_call_id, {}),
            SNAPSHOT: metadata.get(SNAPSHOT),
        }
    return results


Answer: TypeAlias = dict[str, 'Data']
"""An answer as data, of one of these kinds."""

_ANSWERS = ('approved', 'denied', 'value', 'failed', 'retry')


def _answer(call: NestedCall, answer: object) -> Answer:
    if isinstance(answer, ToolDenied) or (answer is False and call.kind == 'approval'):
        return {'kind': 'denied', 'message': answer.message if isinstance(answer, ToolDenied) else ToolDenied().message}
    if call.kind == 'approval':
        if answer is True:
            return {'kind': 'approved', 'override_args': None}
        if isinstance(answer, ToolApproved):
            override = answer.override_args
            return {'kind': 'approved', 'override_args': None if override is None else _plain(override, call)}
        raise UserError(
            f'The call {call.id!r} of {call.tool_name!r} needs an approval: True, False, ToolApproved or ToolDenied.'
        )
    if isinstance(answer, ToolApproved):
        raise UserError(f'The call {call.id!r} of {call.tool_name!r} needs its result, not an approval.')
    if isinstance(answer, ToolFailed):
        return {'kind': 'failed', 'message': answer.message}
    if isinstance(answer, ModelRetry):
        return {'kind': 'retry', 'message': answer.message}
    return {'kind': 'value', 'value': _plain(answer.return_value if isinstance(answer, ToolReturn) else answer, call)}


def _plain(value: object, call: NestedCall) -> Data:
    conversion = Conversion()
    data = conversion.data(value)
    if conversion.reprs:
        raise UserError(f'The answer for {call.id!r} of {call.tool_name!r} is not data: {", ".join(conversion.reprs)}.')
    return data


def read_answers(metadata: object, run_code_id: str) -> dict[str, Answer] | None:
    """The answers in the metadata that `run_code` was continued with, `None` if it has none."""
    if not isinstance(metadata, Mapping) or NESTED_RESULTS not in metadata:
        return None
    answers = metadata[NESTED_RESULTS]
    if not isinstance(answers, Mapping) or not all(
        isinstance(answer, Mapping) and answer.get('kind') in _ANSWERS for answer in answers.values()
    ):
        raise UserError(f'The metadata given for {run_code_id!r} was not made by `resolve_nested`.')
    return {str(call_id): dict(answer) for call_id, answer in answers.items()}


# --- the stored state -----------------------------------------------------------------------------------------------

_MAGIC = b'monty-toolset 1\n'


@dataclass
class PendingCall:
    """A call of a paused block, under the number the session knows it by."""

    call: int
    id: str
    function: str
    tool_name: str
    args: dict[str, object]
    line: int
    kind: Literal['approval', 'external', 'sleep']
    metadata: dict[str, object] | None = None
    seconds: float = 0.0
    """What is left of a sleep. Time doesn't pass for a block while it waits for a person."""


@dataclass
class PausedBlock:
    """All that is needed to continue a block, or a conversation, in another process."""

    __pydantic_config__ = ConfigDict(extra='forbid', defer_build=True)

    session: bytes
    history: list[str] = field(default_factory=list)
    """The blocks whose names the session holds, for the type checker."""
    code: str = ''
    pending: list[PendingCall] = field(default_factory=list)
    finished: list[CallRecord] = field(default_factory=list)
    """Calls that the block has completed."""
    approve_all: bool = False
    """Whether `run_code` itself was approved, and with it every call the block makes."""
    number: int = 0
    """How many calls the block has made, so that ids go on from there."""
    functions: list[str] = field(default_factory=list)

    def encode(self) -> bytes:
        header = _blocks.dump_json(self, exclude={'session'}, fallback=repr)
        return _MAGIC + len(header).to_bytes(8, 'big') + header + self.session

    @classmethod
    def decode(cls, data: bytes) -> PausedBlock:
        """The block in these bytes.

        Raises:
            SnapshotError: they are something else, or of another version.
        """
        if not data.startswith(_MAGIC):
            raise SnapshotError('these bytes are not a paused block of this version of monty-toolset')
        start = len(_MAGIC) + 8
        size = int.from_bytes(data[len(_MAGIC) : start], 'big')
        if len(data) < start or size > len(data) - start:
            raise SnapshotError('the paused block is cut short')
        try:
            header = from_json(data[start : start + size])
            return _blocks.validate_python({**header, 'session': data[start + size :]})
        except (ValueError, TypeError, RecursionError) as error:
            raise SnapshotError('the description of the paused block is damaged') from error


_blocks = TypeAdapter(PausedBlock)
