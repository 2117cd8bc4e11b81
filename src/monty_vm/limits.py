# not compiled: plain dataclasses.
"""What a block may use, and what it has used."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Limits of one block. `None` switches one off. Reaching one raises `LimitError`, which the guest can't catch.

    Attributes:
        seconds: time spent running guest code; waiting for the host's answers doesn't count.
        memory: bytes that the session's objects may occupy, measured while it runs.
        instructions: instructions of the VM.
        recursion: depth of guest calls, at most 100,000.
        output: bytes of printed text (UTF-8).
        calls: host calls.
    """

    seconds: float | None = 30.0
    memory: int | None = 256 * 2**20
    instructions: int | None = None
    recursion: int | None = 1000
    output: int | None = 10 * 2**20
    calls: int | None = 1000

    def __post_init__(self) -> None:
        if self.recursion is not None and self.recursion > 100_000:
            raise ValueError('recursion can be at most 100,000')
        for name in ('seconds', 'memory', 'instructions', 'recursion', 'output', 'calls'):
            value = getattr(self, name)
            if value is not None and (isinstance(value, bool) or not isinstance(value, (int, float)) or value < 0):
                raise ValueError(f'{name} must be a number of at least 0 or None, not {value!r}')


@dataclass(frozen=True)
class Usage:
    """What a block used.

    Attributes:
        instructions: instructions of the VM.
        seconds: time spent running guest code.
        memory: bytes the session's objects occupied when they were last measured, 0 if the block ended before that.
        output: bytes of printed text.
        calls: host calls.
    """

    instructions: int = 0
    seconds: float = 0.0
    memory: int = 0
    output: int = 0
    calls: int = 0
