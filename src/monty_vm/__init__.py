"""A Python interpreter for code that nobody reviewed: embedded, deny by default, suspendable, and its state is data."""

from monty_vm.errors import (
    CompileError,
    ConversionError,
    FrameSummary,
    GuestError,
    LimitError,
    MachineError,
    MontyError,
    SnapshotError,
)
from monty_vm.host.filesystem import MemoryFileSystem, Mount
from monty_vm.host.record import Record
from monty_vm.limits import Limits, Usage
from monty_vm.machine import loop as _loop
from monty_vm.recording import Recording
from monty_vm.session import Session
from monty_vm.steps import Complete, ExternalCall, Paused, Raised, Returned, Suspended

#: Whether the interpreter was compiled ahead of time; if not, it runs as plain Python, many times slower.
COMPILED: bool = not _loop.__file__.endswith('.py')

__all__ = [
    'COMPILED',
    'CompileError',
    'Complete',
    'ConversionError',
    'ExternalCall',
    'FrameSummary',
    'GuestError',
    'LimitError',
    'Limits',
    'MachineError',
    'MemoryFileSystem',
    'MontyError',
    'Mount',
    'Paused',
    'Raised',
    'Record',
    'Recording',
    'Returned',
    'Session',
    'SnapshotError',
    'Suspended',
    'Usage',
]
