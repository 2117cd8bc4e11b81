"""`CodeExecutionToolset`: the tools of another toolset as functions in Python code, behind one tool, `run_code`.

Theory of operation: `get_tools` takes the selected tools away from the model and puts `run_code` in their place, whose
description lists them (`catalog`). `call_tool` runs a block in the run's session (`execution`); calls in it go to the
wrapped toolset through a tool manager of the run. Blocks share the session of their run; each run has its own, because
`for_run` makes a copy with fresh state. A block that has to wait for a person is stored and continued in a later run
(`approvals`, `stores`).

Rule kept: whatever the code does, the model gets an answer it can act on: a value, or a retry that says what went wrong
and what has already happened. Only what concerns the application reaches it as an exception: limits on usage,
cancellation, a store that fails, answers that don't fit.
"""

from __future__ import annotations

import logging
import re
import textwrap
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import KW_ONLY, asdict, dataclass, field, replace
from typing import Annotated, Any, NotRequired, TypeVar, cast

import anyio
from pydantic import Field, TypeAdapter, ValidationError
from pydantic_ai.exceptions import ApprovalRequired, ModelRetry, UserError
from pydantic_ai.messages import ModelRequest, ModelResponse, ToolCallPart, ToolReturn, UserPromptPart
from pydantic_ai.tool_manager import ToolManager
from pydantic_ai.tools import AgentDepsT, RunContext, ToolDefinition, ToolSelector, matches_tool_selector
from pydantic_ai.toolsets import AbstractToolset, WrapperToolset
from pydantic_ai.toolsets.abstract import SchemaValidatorProt, ToolsetTool
from typing_extensions import TypedDict

from monty_toolset import telemetry
from monty_toolset.absent import RULE, absent_names
from monty_toolset.approvals import (
    NESTED_CALLS,
    SNAPSHOT,
    WAITING,
    Answer,
    PausedBlock,
    PendingCall,
    read_answers,
)
from monty_toolset.catalog import (
    DESCRIPTION,
    RUN_CODE,
    RUN_CODE_METADATA,
    UNTIL_ANSWERED,
    Catalog,
    build_catalog,
    describe_files,
)
from monty_toolset.execution import BlockExecution, Pause, ToolCaller
from monty_toolset.results import (
    DEFAULT_OUTPUT_LIMIT,
    block_result,
    failure_report,
    hints,
    restore_content,
    undefined_name,
)
from monty_toolset.stores import MemorySnapshotStore, SnapshotStore
from monty_toolset.typecheck import UNKNOWN, check_block, executed_part, forgotten_awaits
from monty_vm import (
    Complete,
    GuestError,
    LimitError,
    Limits,
    MachineError,
    MontyError,
    Recording,
    Session,
    SnapshotError,
)

T = TypeVar('T')

_RAISED = {
    RULE: 'ModuleNotFoundError',
    'missing-attribute': 'AttributeError',
    'unresolved-reference': 'NameError',
}
"""What a problem that is found before a block runs would raise in it, by its rule, where that is no `TypeError`."""

_SHOW_ERRORS = 'import sys as monty_sys\nmonty_sys.stderr = monty_sys.stdout\ndel monty_sys'
"""What `traceback.print_exc()`, warnings and the like write is for the model to see, as in a notebook."""

_logger = logging.getLogger('monty_toolset')

HISTORY_MARK = 'monty_toolset'
"""Key in the metadata of a model response under which paused `run_code` calls are marked in the history."""


class RunCodeArguments(TypedDict):
    """The arguments of `run_code`."""

    code: Annotated[str, Field(description='The block of Python to run.')]
    restart: NotRequired[
        Annotated[bool, Field(description='Clear the variables of earlier blocks first. Off by default.')]
    ]


_ARGUMENTS = TypeAdapter(RunCodeArguments)
_ARGUMENTS_SCHEMA = _ARGUMENTS.json_schema()


@dataclass(kw_only=True)
class RunCodeTool(ToolsetTool[AgentDepsT]):
    """`run_code` as it was offered in a run step, with what it needs to be called."""

    catalog: Catalog
    wrapped_tools: dict[str, ToolsetTool[AgentDepsT]]


@dataclass
class _RunState:
    """What the blocks of one run share."""

    session: Session | None = None
    functions: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    history: list[str] = field(default_factory=list)
    """The blocks that the session has executed, for the type checker."""
    known_tools: list[str] = field(default_factory=list)
    failures: dict[str, int] = field(default_factory=dict)
    paused: str | None = None
    """The `run_code` call whose block is paused in the session."""
    paused_step: int = -1
    loaded: bool = False
    """Whether the conversation's state has been looked for."""
    lock: anyio.Lock = field(default_factory=anyio.Lock)


@dataclass
class CodeExecutionToolset(WrapperToolset[AgentDepsT]):
    """Lets the model call tools from Python code that runs in this process, in a sandbox.

    ```python
    from pydantic_ai import Agent
    from pydantic_ai.toolsets import FunctionToolset

    from monty_toolset import CodeExecutionToolset

    tools = FunctionToolset()
    agent = Agent('anthropic:claude-sonnet-4-5', toolsets=[CodeExecutionToolset(tools)])
    ```

    The model sees `run_code(code, restart=False)`, described with each wrapped tool as a typed async function.
    Calls that the code makes are validated, hooked, limited and traced as if the model had made them.
    """

    _: KW_ONLY

    tools: ToolSelector[AgentDepsT] = 'all'
    """Which of the wrapped tools become functions; the others stay tools of the model."""
    limits: Limits | None = None
    """What a block may use; by default that of `Limits()`."""
    type_check: bool = False
    """Check blocks with `ty` before they run (`pip install 'monty-toolset[typecheck]'`)."""
    max_retries: int = 5
    """How often in a row a block may fail before the run ends."""
    output_limit: int = DEFAULT_OUTPUT_LIMIT
    """Characters of a block's outcome (value, printed text and errors together) that the model gets to see."""
    snapshots: SnapshotStore = field(default_factory=MemorySnapshotStore)
    """Where blocks that wait for an approval or a result are kept."""
    keep_between_runs: bool = False
    """Keep the session in `snapshots` between the runs of a conversation, under Pydantic AI's conversation id."""
    session_options: Mapping[str, Any] = field(default_factory=dict)
    """What else the code is granted: further arguments of `monty_vm.Session`, such as `clock='host'`."""
    on_recording: Callable[[RunContext[AgentDepsT], Recording], None] | None = None
    """Called with the recording of each block, when it has ended or waits; what it raises ends the run. Recording takes
    a dump of the session at every answer."""

    _state: _RunState = field(default_factory=_RunState, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # What is mixed up easily is better said here than in the middle of a run.
        wrapped: object = self.wrapped
        snapshots: object = self.snapshots
        limits: object = self.limits
        if not isinstance(wrapped, AbstractToolset):
            kind = type(wrapped).__name__
            raise UserError(
                f'CodeExecutionToolset wraps a toolset, not a {kind}: write FunctionToolset([...]) around it.'
            )
        if not isinstance(snapshots, SnapshotStore):
            raise UserError(f'snapshots= is a SnapshotStore such as FileSnapshotStore(folder), not {snapshots!r}.')
        if not isinstance(limits, Limits | None):
            raise UserError(f'limits= is a Limits(...), not {limits!r}.')

    # --- one toolset per run ----------------------------------------------------------------------------------------

    async def for_run(self, ctx: RunContext[AgentDepsT]) -> AbstractToolset[AgentDepsT]:
        # A copy begins with a state of its own, so concurrent runs share nothing.
        return replace(self, wrapped=await self.wrapped.for_run(ctx))

    async def for_run_step(self, ctx: RunContext[AgentDepsT]) -> AbstractToolset[AgentDepsT]:
        wrapped = await self.wrapped.for_run_step(ctx)
        if wrapped is self.wrapped:
            return self
        copy = replace(self, wrapped=wrapped)
        copy._state = self._state
        return copy

    # --- what the model sees ----------------------------------------------------------------------------------------

    async def get_tools(self, ctx: RunContext[AgentDepsT]) -> dict[str, ToolsetTool[AgentDepsT]]:
        wrapped = await self.wrapped.get_tools(ctx)
        inside: list[ToolDefinition] = []
        outside: dict[str, ToolsetTool[AgentDepsT]] = {}
        for name, tool in wrapped.items():
            if await self._goes_inside(ctx, tool.tool_def):
                inside.append(tool.tool_def)
            else:
                outside[name] = tool
        if RUN_CODE in outside:
            raise UserError(f'A tool called {RUN_CODE!r} would hide that of {self.label}. Rename or prefix it.')
        catalog = build_catalog(inside, self._state.known_tools)
        self._state.known_tools = [function.tool_name for function in catalog.functions.values()]
        filesystem = self.session_options.get('filesystem')
        files = '' if filesystem is None else f'\n{describe_files(filesystem)}'
        until = '' if self.keep_between_runs else UNTIL_ANSWERED
        description = f'{DESCRIPTION.format(until=until)}{files}\n\n{catalog.describe()}'
        search = next((name for name, tool in outside.items() if tool.tool_def.tool_kind == 'tool-search'), None)
        if search is not None:
            description += (
                f'\n\nThere may be more functions: those found with `{search}` can be called in later blocks.'
            )
        definition = ToolDefinition(
            name=RUN_CODE,
            description=description,
            parameters_json_schema=_ARGUMENTS_SCHEMA,
            metadata=dict(RUN_CODE_METADATA),
            # Blocks of one run share a session, so two of one response run in turn.
            sequential=True,
        )
        return {
            **outside,
            RUN_CODE: RunCodeTool(
                toolset=self,
                tool_def=definition,
                max_retries=self.max_retries,
                args_validator=cast(SchemaValidatorProt, _ARGUMENTS.validator),
                catalog=catalog,
                wrapped_tools=wrapped,
            ),
        }

    async def _goes_inside(self, ctx: RunContext[AgentDepsT], definition: ToolDefinition) -> bool:
        """Whether a tool becomes a function.

        Tools by which Pydantic AI reveals other tools, fallbacks for what a provider may do itself and other
        tools that run code work only on the outside; a tool that isn't revealed yet is nowhere to be seen.
        """
        return (
            definition.tool_kind not in ('tool-search', 'capability-load')
            and not definition.unless_native
            and 'code_arg_name' not in (definition.metadata or {})
            and ctx.is_tool_available(definition)
            and await matches_tool_selector(self.tools, ctx, definition)
        )

    # --- running a block --------------------------------------------------------------------------------------------

    async def call_tool(
        self,
        name: str,
        tool_args: dict[str, object],
        ctx: RunContext[AgentDepsT],
        tool: ToolsetTool[AgentDepsT],
    ) -> object:
        if not isinstance(tool, RunCodeTool):
            return await self.wrapped.call_tool(name, tool_args, ctx, tool)
        code = without_fence(str(tool_args['code']))
        # Pydantic AI runs `run_code` calls in turn. Should someone else call the tool, blocks still don't mix.
        async with self._state.lock:
            paused = await self._stored_block(ctx, tool, code) if ctx.tool_call_approved else None
            if paused is not None:
                return await self._continue_block(ctx, tool, *paused)
            return await self._new_block(ctx, tool, code, restart=bool(tool_args.get('restart')))

    async def _new_block(
        self, ctx: RunContext[AgentDepsT], tool: RunCodeTool[AgentDepsT], code: str, *, restart: bool
    ) -> ToolReturn[object]:
        state = self._state
        notes: list[str] = []
        if state.paused is not None:
            if state.paused_step == ctx.run_step and state.paused != ctx.tool_call_id:
                # It belongs to the same response as a block that waits, whose variables it may need.
                raise ApprovalRequired({NESTED_CALLS: [], WAITING: state.paused})
            # It was denied as a whole. What it had defined until then stays.
            if state.session is not None:
                state.session.abandon()
            state.paused = None
        if restart:
            self._reset()
            state.loaded = True
        elif not state.loaded:
            state.loaded = True
            if self.keep_between_runs and (note := await self._load_conversation(ctx, tool.catalog)):
                notes.append(note)
        telemetry.record_code(code, include_content=ctx.trace_include_content)
        session = self._session(tool.catalog)
        await self._check(ctx, code, tool.catalog)
        execution = self._execution(ctx, tool, session)
        if ctx.tool_call_approved and read_answers(ctx.tool_call_metadata, ctx.tool_call_id or '') is None:
            # A person approved `run_code` itself, and has seen its code.
            execution.approve_all = True
        return await self._finish(ctx, tool, execution, code, execution.start(code), notes, claimed=None)

    async def _continue_block(
        self,
        ctx: RunContext[AgentDepsT],
        tool: RunCodeTool[AgentDepsT],
        key: str,
        paused: PausedBlock,
        answers: dict[str, Answer] | None,
        session: Session,
    ) -> ToolReturn[object]:
        state = self._state
        if not await self._use_store('claim', self.snapshots.claim(key)):
            raise UserError(
                f'The paused block of {ctx.tool_call_id!r} is being continued elsewhere, or was interrupted when it '
                'was. Its state is still in the snapshot store.'
            )
        state.session, state.history, state.paused, state.loaded = session, list(paused.history), None, True
        state.functions, state.types = frozenset({*paused.functions, *tool.catalog.functions}), frozenset()
        telemetry.record_code(paused.code, include_content=ctx.trace_include_content)
        execution = self._execution(ctx, tool, session)
        execution.approve_all = answers is None
        running = execution.go_on(paused, answers or {})
        return await self._finish(ctx, tool, execution, paused.code, running, [], claimed=key)

    async def _finish(
        self,
        ctx: RunContext[AgentDepsT],
        tool: RunCodeTool[AgentDepsT],
        execution: BlockExecution[AgentDepsT],
        code: str,
        running: Awaitable[Complete | Pause],
        notes: list[str],
        *,
        claimed: str | None,
    ) -> ToolReturn[object]:
        """Run a block to its end, its failure or a pause, and tell the model, the trace and the store."""
        state = self._state
        try:
            outcome = await (running if self.on_recording is None else self._recorded(ctx, execution.session, running))
        except MontyError as error:
            if isinstance(error, MachineError):
                _logger.error('A block could not be run', exc_info=error)
                self._reset()
                notes = [*notes, 'The session was cleared, because its state may be damaged.']
            elif failed_line := _failed_line(error):
                state.history.append(executed_part(code, failed_line))
            await self._settled(ctx, execution, claimed)
            telemetry.record_usage(
                getattr(error, 'usage', None),
                tool_calls=len(execution.records),
                outcome='limit' if isinstance(error, LimitError) else 'error',
            )
            raise ModelRetry(self._report(ctx, error, execution, notes)) from error
        except BaseException:
            # The run ends here. A block that was being continued is stored again as far as it came.
            telemetry.record_usage(None, tool_calls=len(execution.records), outcome='stopped')
            if claimed is not None and execution.interrupted():
                with anyio.CancelScope(shield=True), suppress(Exception):
                    stored = self._stored(claimed, execution, code, execution.interrupted(), tool.catalog)
                    await self.snapshots.save(claimed, stored.encode())
            raise
        if isinstance(outcome, Pause):
            await self._pause(ctx, tool, execution, code, outcome)
        assert isinstance(outcome, Complete)
        state.history.append(code)
        await self._settled(ctx, execution, claimed)
        telemetry.record_usage(outcome.usage, tool_calls=len(execution.records), outcome='complete')
        return self._return(outcome, execution, notes)

    async def _recorded(
        self, ctx: RunContext[AgentDepsT], session: Session, running: Awaitable[Complete | Pause]
    ) -> Complete | Pause:
        """Run a block, and hand out its recording however it ends."""
        assert self.on_recording is not None
        recording = session.record()
        try:
            return await running
        finally:
            recording.close()
            self.on_recording(ctx, recording)

    def _return(self, outcome: Complete, execution: BlockExecution[AgentDepsT], notes: list[str]) -> ToolReturn[object]:
        caller = execution.caller
        result = block_result(
            restore_content(outcome.value),
            outcome.stdout,
            self.output_limit,
            notes=[*notes, *dict.fromkeys(caller.notes)],
            reprs=outcome.reprs,
        )
        content = [item for record in execution.records for item in caller.user_content.get(record.id, ())]
        return replace(
            result,
            content=content or None,
            tools=caller.revealed_tools or None,
            metadata={
                'tool_calls': [record.summary() for record in execution.records],
                'usage': asdict(outcome.usage),
            },
        )

    def _report(
        self,
        ctx: RunContext[AgentDepsT],
        error: MontyError,
        execution: BlockExecution[AgentDepsT],
        notes: list[str],
    ) -> str:
        advice: list[str] = []
        if isinstance(error, GuestError):
            failure = error.render()
            advice = self._advice(ctx, error.type_name, error.message, execution.catalog)
        elif isinstance(error, LimitError):
            failure = f'The block was stopped, because it reached its limit of {error.limit}: {error.message}'
            if error.frames:
                failure += '\n' + '\n'.join(f'  line {frame.line}, in {frame.name}' for frame in error.frames[-3:])
            advice = ['Variables it had set are still there. Do less in one block, or do it in smaller parts.']
        elif isinstance(error, MachineError):
            failure = f'The block could not be run, because of an internal error: {error}'
            advice = ['Write it in another way.']
        else:
            failure = str(error)
        return failure_report(
            failure,
            stdout=getattr(error, 'stdout', ''),
            calls=execution.records,
            hints=advice,
            limit=self.output_limit,
            notes=notes,
        )

    def _advice(self, ctx: RunContext[AgentDepsT], type_name: str, message: str, catalog: Catalog) -> list[str]:
        name = undefined_name(type_name, message)
        if name is not None and not self.keep_between_runs and _was_used_before(ctx, name):
            return [f'`{name}` is gone: what blocks define stays until you give your answer. Define it again.']
        session = self._state.session
        return hints(
            type_name,
            message,
            functions=catalog.functions,
            variables=[] if session is None else session.variables,
            classes=catalog.type_names,
        )

    async def _check(self, ctx: RunContext[AgentDepsT], code: str, catalog: Catalog) -> None:
        """Reject a block that can be seen to fail, or to do nothing, before it has any effect."""
        state = self._state
        own = [] if state.session is None else state.session.variables
        problems = forgotten_awaits(code, catalog.functions.keys() - set(own))
        kind = 'forgets to await'
        if not problems and self.type_check:
            problems = await absent_names(code, state.history)
            lines = {problem.line for problem in problems}
            checked = await check_block(code, stub=catalog.stub, history=state.history)
            problems += [problem for problem in checked if problem.line not in lines]
            kind = 'has type errors'
        if problems:
            telemetry.record_usage(None, tool_calls=0, outcome='rejected')
            listed = '\n'.join(problem.render() for problem in problems[:10])
            more = f'\n... and {len(problems) - 10} more' if len(problems) > 10 else ''
            advice = dict.fromkeys(
                f'\n\nHint: {hint}'
                for problem in problems
                for hint in self._advice(ctx, _RAISED.get(problem.rule, 'TypeError'), problem.message, catalog)
            )
            raise ModelRetry(f"The block {kind}, so it wasn't run:\n{listed}{more}{''.join(advice)}")

    def _execution(
        self, ctx: RunContext[AgentDepsT], tool: RunCodeTool[AgentDepsT], session: Session
    ) -> BlockExecution[AgentDepsT]:
        parent = ctx.tool_manager
        if parent is None:
            raise UserError(f'{self.label} can only be called in an agent run.')
        manager = ToolManager(
            toolset=self.wrapped,
            root_capability=parent.root_capability,
            ctx=ctx,
            tools=tool.wrapped_tools,
            default_max_retries=parent.default_max_retries,
        )
        return BlockExecution(
            session,
            tool.catalog,
            ToolCaller(manager, self._state.failures),
            ctx.tool_call_id or RUN_CODE,
            sleep_limit=(self.limits or Limits()).seconds,
        )

    # --- the session ------------------------------------------------------------------------------------------------

    def _reset(self) -> None:
        state = self._state
        state.session, state.paused = None, None
        state.history.clear()

    def _session(self, catalog: Catalog) -> Session:
        """The run's session, with the functions of this step."""
        state = self._state
        if state.session is None:
            state.session = Session(limits=self.limits, lenient=True, **self.session_options)
            state.session.run_sync(_SHOW_ERRORS)
            state.types = state.functions = frozenset()
        self._equip(state.session, catalog)
        return state.session

    def _equip(self, session: Session, catalog: Catalog) -> None:
        """Give the session what it doesn't know yet: the step's functions, and the names of their classes."""
        state = self._state
        # A block may give a variable the name of a function, and delete it again: then the function comes back.
        present = frozenset(session.machine.globals.names())
        new = [name for name in catalog.functions if name not in state.functions or name not in present]
        if new:
            session.add_functions(dict.fromkeys(new, _placeholder))
            state.history += [f'{name} = {UNKNOWN}' for name in new if name in state.functions]
            state.functions = state.functions.union(new)
        types = [name for name in catalog.type_names if name not in state.types]
        if types and session.pending is None:
            # Values of these classes are dictionaries. The names are there for annotations.
            session.run_sync('\n'.join(f'{name} = dict' for name in types))
            state.types = state.types.union(types)

    def _load(self, data: bytes, functions: Iterable[str]) -> Session:
        return Session.load(
            data,
            functions=dict.fromkeys(functions, _placeholder),
            limits=self.limits,
            lenient=True,
            **self.session_options,
        )

    async def _load_conversation(self, ctx: RunContext[AgentDepsT], catalog: Catalog) -> str | None:
        """Take over the session of the conversation's last run; a note for the model if that isn't possible."""
        data = await self._use_store('load', self.snapshots.load(_conversation_key(ctx)))
        if data is None:
            return None
        state = self._state
        try:
            stored = PausedBlock.decode(data)
            functions = {*stored.functions, *catalog.functions}
            state.session = self._load(stored.session, functions)
        except SnapshotError as error:
            return f'The variables of the earlier conversation could not be restored ({error}).'
        state.history, state.functions, state.types = stored.history, frozenset(functions), frozenset()
        return None

    # --- pausing and continuing -------------------------------------------------------------------------------------

    async def _pause(
        self,
        ctx: RunContext[AgentDepsT],
        tool: RunCodeTool[AgentDepsT],
        execution: BlockExecution[AgentDepsT],
        code: str,
        pause: Pause,
    ) -> None:
        """Store the block and defer `run_code`."""
        key = _block_key(ctx)
        try:
            data = self._stored(key, execution, code, pause.pending, tool.catalog).encode()
        except SnapshotError as error:
            self._reset()
            report = failure_report(
                f'The block waits for an approval, and its state could not be stored: {error}',
                stdout='',
                calls=execution.records,
                hints=[],
                limit=self.output_limit,
            )
            raise ModelRetry(report) from error
        await self._use_store('save', self.snapshots.save(key, data))
        self._state.paused, self._state.paused_step = ctx.tool_call_id or RUN_CODE, ctx.run_step
        _mark_paused(ctx)
        telemetry.record_usage(None, tool_calls=len(execution.records), outcome='paused')
        raise ApprovalRequired(
            {
                NESTED_CALLS: [
                    {
                        'id': call.id,
                        'tool_name': call.tool_name,
                        'args': call.args,
                        'line': call.line,
                        'kind': call.kind,
                        'metadata': call.metadata,
                    }
                    for call in pause.pending
                    if call.kind != 'sleep'
                ],
                SNAPSHOT: key,
            }
        )

    def _stored(
        self,
        key: str,
        execution: BlockExecution[AgentDepsT],
        code: str,
        pending: Sequence[PendingCall],
        catalog: Catalog,
    ) -> PausedBlock:
        """The block as it is stored.

        Raises:
            SnapshotError: its state can't be dumped, and the store can't keep it otherwise.
        """
        try:
            session = execution.session.dump()
        except SnapshotError:
            if not isinstance(self.snapshots, MemorySnapshotStore):
                raise
            self.snapshots.keep_live(key, execution.session)
            session = b''
        return PausedBlock(
            session=session,
            history=self._state.history,
            code=code,
            pending=list(pending),
            finished=execution.finished_records(),
            approve_all=execution.approve_all,
            number=execution.number,
            functions=sorted({*self._state.functions, *catalog.functions}),
        )

    async def _stored_block(
        self, ctx: RunContext[AgentDepsT], tool: RunCodeTool[AgentDepsT], code: str
    ) -> tuple[str, PausedBlock, dict[str, Answer] | None, Session] | None:
        """The block that an approval of `run_code` continues, `None` if the approval is for one that hasn't begun.

        Raises:
            UserError: it can't be continued with these answers and tools. Nothing has been changed then.
        """
        run_code_id = ctx.tool_call_id or RUN_CODE
        metadata = ctx.tool_call_metadata
        answers = read_answers(metadata, run_code_id)
        named = metadata.get(SNAPSHOT) if isinstance(metadata, Mapping) else None
        key = named if isinstance(named, str) else _block_key(ctx)
        data = await self._use_store('load', self.snapshots.load(key))
        if data is None:
            if isinstance(named, str) or _is_marked(ctx):
                raise UserError(
                    f'The paused block of {run_code_id!r} is not in the snapshot store: it has been continued already, '
                    'has expired, or was stored elsewhere. Running it again from its start would repeat its calls. '
                    f'Deny {run_code_id!r} as a whole, and the model can write another block.'
                )
            return None
        try:
            paused = PausedBlock.decode(data)
            live = self.snapshots.live(key) if isinstance(self.snapshots, MemorySnapshotStore) else None
            if live is not None and not paused.session:
                session = live
            else:
                session = self._load(paused.session, {*paused.functions, *tool.catalog.functions})
        except SnapshotError as error:
            raise UserError(f'The paused block of {run_code_id!r} cannot be continued: {error}') from error
        if paused.code != code:
            raise UserError(
                f'The code of {run_code_id!r} is not that of the paused block. A block that has begun can be continued '
                'or denied, not changed.'
            )
        waiting = {call.id: call for call in paused.pending if call.kind != 'sleep'}
        given = answers or {}
        if unknown := sorted(given.keys() - waiting.keys()):
            raise UserError(
                f'The paused block of {run_code_id!r} has no pending call {", ".join(map(repr, unknown))}. '
                f'Pending: {", ".join(map(repr, waiting)) or "none"}.'
            )
        # What is denied, or answered from outside, needs no tool.
        unanswered: Answer = {'kind': 'approved'} if answers is None or paused.approve_all else {}
        approved = [
            call
            for call in waiting.values()
            if call.kind == 'approval' and given.get(call.id, unanswered).get('kind') == 'approved'
        ]
        gone = sorted({call.tool_name for call in approved if call.function not in tool.catalog.functions})
        if gone:
            raise UserError(
                f'The paused block of {run_code_id!r} calls tools that are not there any more: {", ".join(gone)}. '
                'These calls can still be denied.'
            )
        for call in approved:
            if given.get(call.id, unanswered).get('override_args') is None:
                try:
                    tool.wrapped_tools[call.tool_name].args_validator.validate_python(
                        call.args, context=ctx.validation_context
                    )
                except ValidationError as error:
                    wrong = '; '.join(f'{".".join(map(str, item["loc"]))}: {item["msg"]}' for item in error.errors())
                    raise UserError(
                        f'The paused block of {run_code_id!r} calls {call.tool_name!r} with arguments that it does not '
                        f'take any more: {wrong}. The call can be denied, or approved with other arguments.'
                    ) from error
        return key, paused, answers, session

    async def _settled(
        self, ctx: RunContext[AgentDepsT], execution: BlockExecution[AgentDepsT], claimed: str | None
    ) -> None:
        """After a block has ended: forget its paused state, and keep the session for the conversation."""
        if claimed is not None:
            try:
                await self.snapshots.delete(claimed)
            except Exception as error:
                # It is claimed, so nothing runs twice. What the block came to matters more than room in the store.
                _logger.warning('The snapshot %s could not be deleted: %s', claimed, error)
        state = self._state
        if self.keep_between_runs and state.session is not None:
            try:
                session = execution.session.dump()
            except SnapshotError as error:
                # The conversation goes on from the last state that could be kept.
                _logger.warning('The session of conversation %s could not be kept: %s', ctx.conversation_id, error)
                return
            stored = PausedBlock(session=session, history=state.history, functions=sorted(state.functions))
            await self._use_store('save', self.snapshots.save(_conversation_key(ctx), stored.encode()))

    async def _use_store(self, verb: str, result: Awaitable[T]) -> T:
        try:
            return await result
        except Exception as error:
            raise UserError(
                f'The snapshot store failed to {verb} ({type(self.snapshots).__name__}): {error}'
            ) from error


async def _placeholder(*args: object, **kwargs: object) -> None:
    """Stands for a tool in the session, which only needs to know that it is called with `await`."""


def without_fence(code: str) -> str:
    """The code in a Markdown fence, which models add out of habit, and without common indentation."""
    text = code.strip()
    if text.startswith('```') and text.endswith('```') and '\n' in text:
        first, _, rest = text.partition('\n')
        if first.removeprefix('```').strip().lower() in ('', 'python', 'py', 'python3'):
            code = rest.removesuffix('```').rstrip()
    return textwrap.dedent(code) if code[:1] in (' ', '\t') else code


def _failed_line(error: MontyError) -> int | None:
    """The line of the block that failed; `None` if it didn't run at all."""
    if isinstance(error, (GuestError, LimitError)) and error.frames:
        return error.frames[0].line
    return None


def _was_used_before(ctx: RunContext[AgentDepsT], name: str) -> bool:
    """Whether a block that ran before the user's last message has this name in it."""
    asked = [
        index
        for index, message in enumerate(ctx.messages)
        if isinstance(message, ModelRequest) and any(isinstance(part, UserPromptPart) for part in message.parts)
    ]
    return any(
        isinstance(part, ToolCallPart)
        and part.tool_name == RUN_CODE
        and re.search(rf'\b{re.escape(name)}\b', str(part.args_as_dict().get('code')))
        for message in ctx.messages[: asked[-1] if asked else 0]
        for part in message.parts
    )


def _block_key(ctx: RunContext[AgentDepsT]) -> str:
    return f'block:{ctx.conversation_id or ""}:{ctx.tool_call_id or RUN_CODE}'


def _conversation_key(ctx: RunContext[AgentDepsT]) -> str:
    return f'conversation:{ctx.conversation_id or ""}'


def _mark_paused(ctx: RunContext[AgentDepsT]) -> None:
    """Note in the history that the block has begun, so that it is never taken for one that hasn't."""
    if (response := _response(ctx)) is not None:
        mark = {'begun': [*_marked(response), ctx.tool_call_id]}
        response.metadata = {**(response.metadata or {}), HISTORY_MARK: mark}


def _is_marked(ctx: RunContext[AgentDepsT]) -> bool:
    response = _response(ctx)
    return response is not None and ctx.tool_call_id in _marked(response)


def _marked(response: ModelResponse) -> list[object]:
    mark = (response.metadata or {}).get(HISTORY_MARK)
    begun = mark.get('begun') if isinstance(mark, Mapping) else None
    return begun if isinstance(begun, list) else []


def _response(ctx: RunContext[AgentDepsT]) -> ModelResponse | None:
    """The response of the model that contains this call."""
    for message in reversed(ctx.messages):
        if isinstance(message, ModelResponse) and any(
            isinstance(part, ToolCallPart) and part.tool_call_id == ctx.tool_call_id for part in message.parts
        ):
            return message
    return None
