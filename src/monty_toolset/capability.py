"""`CodeMode`: code execution for all of an agent's tools, as a capability.

Theory of operation: Pydantic AI hands a capability the agent's assembled toolset in every run; `CodeMode` wraps it in a
`CodeExecutionToolset`. The store for paused blocks belongs to the capability, because the toolset lives for one run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import Any

from pydantic_ai.capabilities import AbstractCapability, CapabilityOrdering, ToolSearch
from pydantic_ai.tools import AgentDepsT, RunContext, ToolSelector
from pydantic_ai.toolsets import AbstractToolset

from monty_toolset.results import DEFAULT_OUTPUT_LIMIT
from monty_toolset.stores import MemorySnapshotStore, SnapshotStore
from monty_toolset.toolset import CodeExecutionToolset
from monty_vm import Limits, Recording


@dataclass
class CodeMode(AbstractCapability[AgentDepsT]):
    """Makes the agent's tools functions that the model calls from Python code.

    ```python
    from pydantic_ai import Agent

    from monty_toolset import CodeMode

    agent = Agent('anthropic:claude-sonnet-4-5', tools=[...], capabilities=[CodeMode()])
    agent = Agent('anthropic:claude-sonnet-4-5', tools=[...], capabilities=[CodeMode(tools=['search', 'fetch'])])
    ```
    """

    tools: ToolSelector[AgentDepsT] = 'all'
    """Which of the agent's tools become functions: all, those with these names or this metadata, or by a predicate.
    The others stay tools of the model."""

    _: KW_ONLY

    limits: Limits | None = None
    """What a block may use; by default that of `Limits()`."""
    type_check: bool = False
    """Check blocks with `ty` before they run (`pip install 'monty-toolset[typecheck]'`)."""
    max_retries: int = 5
    """How often in a row a block may fail before the run ends."""
    output_limit: int = DEFAULT_OUTPUT_LIMIT
    """Characters of a block's outcome that the model gets to see."""
    snapshots: SnapshotStore = field(default_factory=MemorySnapshotStore)
    """Where blocks that wait for an approval or a result are kept."""
    keep_between_runs: bool = False
    """Keep the session in `snapshots` between the runs of a conversation."""
    session_options: Mapping[str, Any] = field(default_factory=dict)
    """What else the code is granted: further arguments of `monty_vm.Session`."""
    on_recording: Callable[[RunContext[AgentDepsT], Recording], None] | None = None
    """Called with the recording of each block, when it has ended or waits."""

    def get_ordering(self) -> CapabilityOrdering:
        # What other capabilities do to the toolset has to have happened; tool search stays a tool of the model.
        return CapabilityOrdering(position='outermost', wraps=[ToolSearch])

    def get_wrapper_toolset(self, toolset: AbstractToolset[AgentDepsT]) -> AbstractToolset[AgentDepsT]:
        return CodeExecutionToolset(
            toolset,
            tools=self.tools,
            limits=self.limits,
            type_check=self.type_check,
            max_retries=self.max_retries,
            output_limit=self.output_limit,
            snapshots=self.snapshots,
            keep_between_runs=self.keep_between_runs,
            session_options=self.session_options,
            on_recording=self.on_recording,
        )
