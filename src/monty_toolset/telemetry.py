"""What a trace shows about a block, beside the spans that Pydantic AI makes for every tool call.

Theory of operation: Pydantic AI opens the span of `run_code` and the spans of the nested calls, because those go
through its tool manager; nested spans stand under `run_code` since the calls run in its context. Here the current
span, that of `run_code`, gets the code as text and what the virtual machine used.

Rule kept: no span is opened here, and nothing is computed when nobody records.
"""

from __future__ import annotations

from opentelemetry.trace import get_current_span

from monty_toolset.results import clean
from monty_vm import Usage

PREFIX = 'monty.'


def record_code(code: str, *, include_content: bool) -> None:
    """The block as plain text; the tool's arguments hold it as JSON."""
    if include_content and (span := get_current_span()).is_recording():
        span.set_attribute(f'{PREFIX}code', clean(code))


def record_usage(usage: Usage | None, *, tool_calls: int, outcome: str) -> None:
    """What the block used, and how it ended: `complete`, `error`, `limit`, `paused`, `rejected` or `stopped`."""
    span = get_current_span()
    if not span.is_recording():
        return
    span.set_attribute(f'{PREFIX}outcome', outcome)
    span.set_attribute(f'{PREFIX}tool_calls', tool_calls)
    if usage is not None:
        span.set_attributes(
            {
                f'{PREFIX}usage.instructions': usage.instructions,
                f'{PREFIX}usage.seconds': usage.seconds,
                f'{PREFIX}usage.memory': usage.memory,
                f'{PREFIX}usage.output': usage.output,
                f'{PREFIX}usage.calls': usage.calls,
            }
        )
