"""Runs one block: the loop between the virtual machine, which only computes, and the tools, which take time.

Theory of operation: `Session.start` and `resume` run the guest until it waits, and list the calls that are open then.
A call that is new in the list is started as a task through Pydantic AI's tool manager; one that is gone from it was
given up by the guest, and its task is cancelled. Whatever has finished first goes back with the next `resume`. Sleeps
and timeouts of the guest are calls as well, answered from a table of deadlines. A call that needs a person is left
open; when nothing else is left to do, the block pauses.

Rule kept: a call has exactly one outcome. It is started once, and what it returned is delivered, kept in the session's
state, or, if the block ends first, recorded for the model to see.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, cast

from pydantic_ai.exceptions import ApprovalRequired, CallDeferred, RunCancelled, UsageLimitExceeded, UserError
from pydantic_ai.messages import ToolCallPart, ToolReturn, UserContent
from pydantic_ai.tool_manager import ToolManager
from pydantic_ai.tools import AgentDepsT, RunContext, ToolDenied
from pydantic_ai.toolsets import AbstractToolset, ToolsetTool, WrapperToolset

from monty_toolset.approvals import Answer, CallKind, PausedBlock, PendingCall
from monty_toolset.catalog import Catalog, ToolFunction
from monty_toolset.results import CallRecord, Conversion, guest_exception, json_arguments, preview, shorten
from monty_vm import Complete, ExternalCall, Paused, Raised, Returned, Session, Suspended
from monty_vm.drive import SLICE, take_turn

SLEEP = 'asyncio.sleep'
"""Name of the calls by which the guest sleeps and times out."""

_DENIED = PermissionError


@dataclass(frozen=True)
class Deferred:
    """A call can't be answered in this run."""

    kind: CallKind
    metadata: dict[str, object] | None


@dataclass(frozen=True)
class Pause:
    """Nothing in the block can go on without an answer from outside."""

    pending: tuple[PendingCall, ...]


class ResultsAsData(WrapperToolset[AgentDepsT]):
    """Makes results data where they can't be written out, before a trace tries to; notes what became text, by call."""

    def __init__(self, wrapped: AbstractToolset[AgentDepsT], reprs: dict[str, list[str]]) -> None:
        super().__init__(wrapped)
        self.reprs = reprs

    async def call_tool(
        self, name: str, tool_args: dict[str, Any], ctx: RunContext[AgentDepsT], tool: ToolsetTool[AgentDepsT]
    ) -> Any:
        result = await super().call_tool(name, tool_args, ctx, tool)
        value = result.return_value if isinstance(result, ToolReturn) else result
        conversion = Conversion()
        data = conversion.data(value)
        if not conversion.reprs:
            return result
        self.reprs[ctx.tool_call_id or ''] = conversion.reprs
        return replace(result, return_value=data) if isinstance(result, ToolReturn) else data


class ToolCaller(Generic[AgentDepsT]):
    """Calls tools for a block as Pydantic AI calls them for the model: validated, hooked, counted and traced.

    A failure of a nested call is the block's to handle, so it doesn't count against the tool's retries, which would
    end the run; the tools see how often they have failed in a row in `RunContext.retry` all the same.
    """

    def __init__(self, manager: ToolManager[AgentDepsT], failures: dict[str, int]) -> None:
        if manager.ctx is None:  # pragma: no cover - the toolset always passes one
            raise UserError('The tool manager has no run context.')
        context = manager.ctx
        self._reprs: dict[str, list[str]] = {}
        self._retries = {**context.retries, **failures}
        self._manager = replace(
            manager,
            ctx=replace(context, retries=self._retries),
            toolset=ResultsAsData(manager.toolset, self._reprs),
        )
        self._usage = context.usage
        self._usage_limits = context.usage_limits
        self._failures = failures
        self._in_flight = 0
        self._gate: asyncio.Event | None = None
        self._open: list[asyncio.Event] = []
        self.sequential = manager.get_parallel_execution_mode() == 'sequential'
        self.user_content: dict[str, list[UserContent]] = {}
        self.revealed_tools: list[str] = []
        self.notes: list[str] = []
        self.refused: set[str] = set()
        """Ids of calls whose arguments are wrong."""

    def queue(self, *, alone: bool) -> tuple[list[asyncio.Event], asyncio.Event]:
        """A place in the order of calls: what to wait for, and what to set when done.

        A tool that asks to run alone waits for everything before it, and everything after it waits for it.
        """
        done = asyncio.Event()
        self._open = [event for event in self._open if not event.is_set()]
        if alone or self.sequential:
            before = self._open
            self._gate = done
        else:
            before = [self._gate] if self._gate is not None and not self._gate.is_set() else []
        self._open = [*self._open, done]
        return list(before), done

    async def call(
        self, function: ToolFunction, part: ToolCallPart, *, approved: bool, metadata: dict[str, object] | None = None
    ) -> Returned | Raised | Deferred:
        """Call a tool.

        Raises:
            UsageLimitExceeded, UserError, RunCancelled: the run can't go on; the block isn't asked.
        """
        valid = True

        async def on_validate(outcome: bool) -> None:
            nonlocal valid
            valid = outcome

        self._check_usage()
        self._in_flight += 1
        try:
            result = await self._manager.handle_call(
                part, approved=approved, metadata=metadata, wrap_validation_errors=False, on_validate=on_validate
            )
        except (UsageLimitExceeded, UserError, RunCancelled):
            raise
        except ApprovalRequired as request:
            return Deferred('approval', request.metadata)
        except CallDeferred as request:
            return Deferred('external', request.metadata)
        except Exception as error:
            self._failures[part.tool_name] = self._failures.get(part.tool_name, 0) + 1
            self._retries[part.tool_name] = self._retries.get(part.tool_name, 0) + 1
            if not valid:
                self.refused.add(part.tool_call_id)
            return Raised(guest_exception(error, function.name))
        finally:
            self._in_flight -= 1
        self._failures.pop(part.tool_name, None)
        self._retries.pop(part.tool_name, None)
        if isinstance(result, ToolDenied):
            return Raised(_DENIED(result.message))
        return self.returned(function.name, part.tool_call_id, result)

    def returned(self, function: str, call_id: str, result: object) -> Returned:
        """A tool's result as the code gets it; what it holds for the model and the run is set aside."""
        if isinstance(result, ToolReturn):
            if result.content:
                content = result.content
                self.user_content[call_id] = [content] if isinstance(content, str) else list(content)
            self.revealed_tools += result.tools or []
            result = result.return_value
        conversion = Conversion()
        data = conversion.data(result)
        reprs = self._reprs.pop(call_id, conversion.reprs)
        if reprs:
            self.notes.append(f'{function}() returned {", ".join(reprs)}, which the code got as text.')
        return Returned(data)

    def _check_usage(self) -> None:
        limits = self._usage_limits
        if limits is not None and limits.tool_calls_limit is not None:
            # The calls under way, this one and `run_code` itself are counted only once they have succeeded.
            ahead = self._usage.tool_calls + self._in_flight + 2
            limits.check_before_tool_call(replace(self._usage, tool_calls=ahead))


class BlockExecution(Generic[AgentDepsT]):
    """One block, from its start to its end or a pause, or from a pause on."""

    def __init__(
        self,
        session: Session,
        catalog: Catalog,
        caller: ToolCaller[AgentDepsT],
        run_code_id: str,
        *,
        sleep_limit: float | None,
        approve_all: bool = False,
    ) -> None:
        self.session = session
        self.catalog = catalog
        self.caller = caller
        self.run_code_id = run_code_id
        self.approve_all = approve_all
        self.records: list[CallRecord] = []
        self.number = 0
        self._sleep_limit = sleep_limit
        self._slept = 0.0
        self._tasks: dict[int, asyncio.Task[Returned | Raised | Deferred]] = {}
        self._cancelled: set[asyncio.Task[Returned | Raised | Deferred]] = set()
        self._deadlines: dict[int, float] = {}
        self._answers: dict[int, Returned | Raised] = {}
        self._deferred: dict[int, PendingCall] = {}
        self._record_of: dict[int, CallRecord] = {}
        self._begun: dict[int, float] = {}
        self._stored: dict[int, PendingCall] = {}

    # --- beginning and going on -------------------------------------------------------------------------------------

    async def start(self, code: str) -> Complete | Pause:
        """Run a block.

        Raises:
            MontyError: it isn't valid, failed, or reached a limit.
        """
        return await self._drive(await take_turn(lambda: self.session.start(code, slice=SLICE)))

    async def go_on(self, paused: PausedBlock, answers: Mapping[str, Answer]) -> Complete | Pause:
        """Run a paused block on, with answers by the ids of its calls."""
        self.records = list(paused.finished)
        self.number = paused.number
        self.approve_all = self.approve_all or paused.approve_all
        suspended = self.session.pending
        if suspended is None:
            raise UserError(f'The stored state of {self.run_code_id!r} is not that of a paused block.')
        now = asyncio.get_running_loop().time()
        for pending in paused.pending:
            if pending.kind == 'sleep':
                self._deadlines[pending.call] = now + pending.seconds
            else:
                self._answer(pending, answers.get(pending.id))
        return await self._drive(suspended)

    def _answer(self, pending: PendingCall, answer: Answer | None) -> None:
        record = CallRecord(pending.id, pending.tool_name, pending.function, pending.args, pending.line)
        self.records.append(record)
        self._record_of[pending.call] = record
        self._stored[pending.call] = pending
        if answer is None and self.approve_all and pending.kind == 'approval':
            answer = {'kind': 'approved'}
        kind = answer['kind'] if answer is not None else None
        if answer is None or (kind == 'approved' and pending.kind == 'external'):
            record.outcome = 'waiting'
            self._deferred[pending.call] = pending
        elif kind == 'approved':
            override = answer.get('override_args')
            if isinstance(override, dict):
                record.arguments = dict(override)
            self._run_tool(pending.call, self.catalog.functions[pending.function], record, approved=True)
        elif kind == 'value':
            record.outcome, record.preview = 'returned', preview(answer.get('value'))
            self._answers[pending.call] = Returned(answer.get('value'))
        else:
            message = str(answer.get('message', ''))
            record.outcome, record.preview = 'denied' if kind == 'denied' else 'failed', message
            error = _DENIED(message) if kind == 'denied' else RuntimeError(f'{pending.function}(): {message}')
            self._answers[pending.call] = Raised(error)

    # --- the loop ---------------------------------------------------------------------------------------------------

    async def _drive(self, step: Complete | Suspended | Paused) -> Complete | Pause:
        try:
            while True:
                while isinstance(step, Paused):
                    step = await take_turn(lambda: self.session.resume(slice=SLICE))
                if isinstance(step, Complete):
                    return step
                self._follow(step.calls)
                while not (answers := self._take_answers()):
                    if self._deferred and not self._tasks:
                        return Pause(self._pending(step.calls))
                    if step.busy:
                        await asyncio.sleep(0)
                        break
                    await self._wait()
                step = await self._resume(answers)
        finally:
            await self._stop()

    async def _resume(self, answers: dict[int, Returned | Raised]) -> Complete | Suspended | Paused:
        return await take_turn(lambda: self.session.resume(answers, slice=SLICE))

    def _follow(self, calls: Sequence[ExternalCall]) -> None:
        """Start what is new among the open calls, and give up what the guest has given up."""
        open_ids = {call.id for call in calls}
        for call_id in self._tasks.keys() - open_ids:
            task = self._tasks.pop(call_id)
            task.cancel()
            self._cancelled.add(task)
            self._settle(call_id, 'cancelled', '')
        for table in (self._deadlines, self._deferred, self._answers):
            for call_id in table.keys() - open_ids:
                cast('dict[int, object]', table).pop(call_id)
                if (record := self._record_of.get(call_id)) is not None and record.outcome in ('running', 'waiting'):
                    record.outcome = 'cancelled'
        for call in calls:
            if not any(call.id in table for table in (self._tasks, self._deadlines, self._deferred, self._answers)):
                self._begin(call)

    def _begin(self, call: ExternalCall) -> None:
        if call.function == SLEEP:
            delay = _seconds(call.args)
            self._deadlines[call.id] = asyncio.get_running_loop().time() + delay
            return
        function = self.catalog.functions.get(call.function)
        if function is None:
            self._answers[call.id] = Raised(RuntimeError(f'{call.function}() is not available any more'))
            return
        if call.reprs:
            path, text = next(iter(call.reprs.items()))
            self._answers[call.id] = Raised(TypeError(f'{path} cannot be passed to a tool: {text}'))
            return
        try:
            arguments = json_arguments(bind(function, call.args, call.kwargs), function.name)
        except (TypeError, ValueError) as error:
            self._answers[call.id] = Raised(error)
            return
        self.number += 1
        record = CallRecord(
            f'{self.run_code_id}__{self.number}',
            function.tool_name,
            function.name,
            arguments,
            call.line,
        )
        self.records.append(record)
        self._record_of[call.id] = record
        self._run_tool(call.id, function, record, approved=self.approve_all)

    def _run_tool(self, call_id: int, function: ToolFunction, record: CallRecord, *, approved: bool) -> None:
        part = ToolCallPart(function.tool_name, record.arguments, tool_call_id=record.id)
        before, done = self.caller.queue(alone=function.sequential)
        self._begun[call_id] = time.perf_counter()
        self._tasks[call_id] = asyncio.create_task(
            self._call_tool(function, part, before, done, approved=approved and not function.external),
            name=f'{self.run_code_id}:{function.name}',
        )

    async def _call_tool(
        self,
        function: ToolFunction,
        part: ToolCallPart,
        before: list[asyncio.Event],
        done: asyncio.Event,
        *,
        approved: bool,
    ) -> Returned | Raised | Deferred:
        try:
            for event in before:
                await event.wait()
            return await self.caller.call(function, part, approved=approved)
        finally:
            done.set()

    def _take_answers(self) -> dict[int, Returned | Raised]:
        """What has been answered since the last turn. A call that turns out to need a person is set aside."""
        answers, self._answers = self._answers, {}
        for call_id in [call_id for call_id, task in self._tasks.items() if task.done()]:
            task = self._tasks.pop(call_id)
            # Cancelled, but not from here: something in the tool was, and that is the tool's failure.
            outcome = Raised(RuntimeError('the call was cancelled')) if task.cancelled() else task.result()
            if isinstance(outcome, Deferred):
                record = self._record_of[call_id]
                record.outcome = 'waiting'
                self._deferred[call_id] = PendingCall(
                    call_id,
                    record.id,
                    record.function,
                    record.tool_name,
                    record.arguments,
                    record.line,
                    outcome.kind,
                    outcome.metadata,
                )
                continue
            if isinstance(outcome, Returned):
                self._settle(call_id, 'returned', preview(outcome.value))
            else:
                refused = self._record_of[call_id].id in self.caller.refused
                denied = type(outcome.exception) is _DENIED
                kind = 'refused' if refused else 'denied' if denied else 'failed'
                self._settle(call_id, kind, shorten(str(outcome.exception), 200))
            answers[call_id] = outcome
        if self._deadlines:
            now = asyncio.get_running_loop().time()
            for call_id in [call_id for call_id, deadline in self._deadlines.items() if deadline <= now]:
                del self._deadlines[call_id]
                answers[call_id] = Returned(None)
        return answers

    def _settle(self, call_id: int, outcome: str, text: str) -> None:
        record = self._record_of[call_id]
        record.outcome, record.preview = outcome, text
        if (begun := self._begun.pop(call_id, None)) is not None:
            record.seconds = time.perf_counter() - begun

    async def _wait(self) -> None:
        """Until a call finishes or a sleep ends."""
        loop = asyncio.get_running_loop()
        timeout = max(min(self._deadlines.values()) - loop.time(), 0.0) if self._deadlines else None
        if self._tasks:
            await asyncio.wait(self._tasks.values(), timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
            return
        if timeout is None:
            # The machine reports a deadlock of the guest as an error in it, so there is always something to wait for.
            raise RuntimeError('the block waits for nothing')
        if self._sleep_limit is not None and self._slept + timeout > self._sleep_limit:
            await asyncio.sleep(max(self._sleep_limit - self._slept, 0.0))
            self._slept = self._sleep_limit
            for call_id in list(self._deadlines):
                del self._deadlines[call_id]
                self._answers[call_id] = Raised(
                    TimeoutError(f'a block may sleep for {self._sleep_limit:g} seconds in all')
                )
            return
        self._slept += timeout
        await asyncio.sleep(timeout)

    def _pending(self, calls: Sequence[ExternalCall]) -> tuple[PendingCall, ...]:
        now = asyncio.get_running_loop().time()
        pending: list[PendingCall] = []
        for call in calls:
            if call.id in self._deadlines:
                left = max(self._deadlines[call.id] - now, 0.0)
                pending.append(PendingCall(call.id, '', SLEEP, SLEEP, {}, call.line, 'sleep', seconds=left))
            elif call.id in self._deferred:
                pending.append(self._deferred[call.id])
        return tuple(pending)

    def interrupted(self) -> tuple[PendingCall, ...]:
        """The open calls of a block that was stopped from outside.

        A call that had been started may have had an effect, so it needs approval to be made again.
        """
        suspended = self.session.pending
        if suspended is None:
            return ()
        pending = list(self._pending(suspended.calls))
        known = {call.call for call in pending}
        for call in suspended.calls:
            record = self._record_of.get(call.id)
            if call.id in known or record is None:
                continue
            if call.id in self._stored:
                pending.append(self._stored[call.id])
            else:
                pending.append(
                    PendingCall(
                        call.id,
                        record.id,
                        record.function,
                        record.tool_name,
                        record.arguments,
                        record.line,
                        'approval',
                        {'interrupted': True},
                    )
                )
        return tuple(pending)

    def finished_records(self) -> list[CallRecord]:
        return [record for record in self.records if record.outcome not in ('running', 'waiting')]

    async def _stop(self) -> None:
        """Cancel what still runs, and wait for it to have stopped: nothing of a block outlives it."""
        for call_id, task in self._tasks.items():
            if task.done() and not task.cancelled() and task.exception() is None:
                # It finished in the same moment in which the block ended.
                outcome = task.result()
                self._settle(call_id, 'returned' if isinstance(outcome, Returned) else 'failed', 'a result not used')
                continue
            task.cancel()
            self._settle(call_id, 'cancelled', '')
            self._cancelled.add(task)
        self._tasks.clear()
        if self._cancelled:
            await asyncio.gather(*self._cancelled, return_exceptions=True)
            self._cancelled.clear()


def bind(function: ToolFunction, args: Sequence[object], kwargs: Mapping[str, object]) -> dict[str, object]:
    """The arguments of a call by the tool's names. Tools take them by name only; code may give them by position too.

    Raises:
        TypeError: with CPython's wording.
    """
    count = len(function.parameters)
    if len(args) > count:
        plural = '' if count == 1 else 's'
        verb = 'was' if len(args) == 1 else 'were'
        raise TypeError(f'{function.name}() takes {count} positional argument{plural} but {len(args)} {verb} given')
    arguments = dict(zip(function.parameters.values(), args, strict=False))
    for given, value in kwargs.items():
        name = function.parameters.get(given, given)
        if name in arguments:
            raise TypeError(f"{function.name}() got multiple values for argument '{given}'")
        arguments[name] = value
    return arguments


def _seconds(args: Sequence[object]) -> float:
    value = args[0] if args else 0
    if isinstance(value, (int, float)) and value == value and value > 0:
        return min(float(value), 1e9)
    return 0.0
