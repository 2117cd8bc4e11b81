"""Pydantic AI tools as functions in Python code that a language model writes, run safely in this process.

`CodeExecutionToolset` wraps a toolset, `CodeMode` all of an agent's tools. The model gets one tool, `run_code`.
"""

from __future__ import annotations

from monty_toolset.approvals import NestedCall, nested_calls, resolve_nested
from monty_toolset.capability import CodeMode
from monty_toolset.stores import FileSnapshotStore, MemorySnapshotStore, SnapshotStore, SQLSnapshotStore
from monty_toolset.toolset import CodeExecutionToolset
from monty_vm import Limits

__all__ = (
    'CodeExecutionToolset',
    'CodeMode',
    'FileSnapshotStore',
    'Limits',
    'MemorySnapshotStore',
    'NestedCall',
    'SQLSnapshotStore',
    'SnapshotStore',
    'nested_calls',
    'resolve_nested',
)
