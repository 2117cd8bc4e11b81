"""What the demonstration shows: each block, its calls while they run, what it printed, the answer and the costs.

On a terminal the calls under way stand in a live area below the text, each with its running time, and move up as they
finish. In a pipe or a log only finished calls are written, so that the output is plain lines.
"""

from __future__ import annotations

import json
import time
from contextlib import suppress
from dataclasses import dataclass

from pydantic_ai.messages import ToolReturn
from rich.console import Console, Group
from rich.live import Live
from rich.markdown import Markdown
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.spinner import Spinner
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from .observe import Call


@dataclass
class Costs:
    """What one conversation cost, as Pydantic AI counts it."""

    requests: int
    tool_calls: int
    input_tokens: int
    output_tokens: int
    seconds: float


class Terminal:
    """The listener of the observed toolsets, writing to a console."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console(highlight=False)
        self._blocks = 0
        self._running: list[Call] = []
        self._spinner = Spinner('dots', style='cyan')
        self._live: Live | None = None

    def introduction(self, service: str, model: str, compiled: bool) -> None:
        machine = 'compiled' if compiled else 'plain Python: no compiler was there when it was installed'
        self.console.print(Rule('[bold]an agent that writes code'))
        for name, value in (('service', service), ('model', model), ('interpreter', f'monty_vm, {machine}')):
            self.console.print(Text.assemble((f'{name:<12}', 'dim'), value))

    def question(self, text: str) -> None:
        self.console.print(Panel(text, title='question', title_align='left', border_style='magenta', padding=(0, 1)))

    def block_begins(self, code: str) -> None:
        self._blocks += 1
        source = Syntax(code.rstrip(), 'python', theme='ansi_dark', background_color='default', word_wrap=True)
        title = f'run_code, block {self._blocks}'
        self.console.print(Panel(source, title=title, title_align='left', border_style='blue', padding=(0, 1)))
        if self.console.is_terminal:
            self._live = Live(
                console=self.console, get_renderable=self._calls_under_way, transient=True, refresh_per_second=25
            )
            self._live.start()

    def call_begins(self, call: Call) -> None:
        self._running.append(call)

    def call_ends(self, call: Call) -> None:
        with suppress(ValueError):
            self._running.remove(call)
        milliseconds = f'{(call.seconds or 0) * 1000:7.1f} ms  '
        if call.error is None:
            self.console.print(Text.assemble(('  ✓ ', 'green'), (milliseconds, 'dim'), str(call)))
        else:
            self.console.print(
                Text.assemble(('  ✗ ', 'red'), (milliseconds, 'dim'), str(call), (f'  {call.error}', 'red'))
            )

    def block_ends(self, seconds: float, returned: object) -> None:
        self._stop_live()
        printed, value, note = _outcome(returned)
        if printed:
            self.console.print(Padding(Text(printed.rstrip('\n'), style='bold'), (0, 0, 0, 4)))
        if value is not None:
            shown = value if isinstance(value, str) else json.dumps(value, default=repr)
            self.console.print(Padding(Text.assemble(('→ ', 'cyan'), shown), (0, 0, 0, 2)))
        if note:
            self.console.print(Padding(Text(note, style='yellow'), (0, 0, 0, 4)))
        self.console.print(Text(f'  block {self._blocks} took {seconds * 1000:.0f} ms', style='dim'))

    def block_fails(self, seconds: float, message: str) -> None:
        self._stop_live()
        self.console.print(Padding(Text(message, style='red'), (0, 0, 0, 4)))
        self.console.print(Text(f'  block {self._blocks} failed after {seconds * 1000:.0f} ms', style='dim'))

    def answer(self, text: str) -> None:
        self.console.print(
            Panel(Markdown(text), title='answer', title_align='left', border_style='green', padding=(0, 1))
        )

    def costs(self, plain: Costs, code: Costs) -> None:
        table = Table(title='what this conversation costs', title_style='bold', title_justify='left', width=76)
        table.add_column('')
        table.add_column('plain tool calls', justify='right')
        table.add_column('run_code', justify='right', style='green')
        table.add_column('', justify='right')
        rows: list[tuple[str, float, float, str]] = [
            ('model requests', plain.requests, code.requests, ',.0f'),
            ('tool round trips through the model', plain.tool_calls, code.tool_calls, ',.0f'),
            ('input tokens', plain.input_tokens, code.input_tokens, ',.0f'),
            ('output tokens', plain.output_tokens, code.output_tokens, ',.0f'),
            ('seconds, without the model', plain.seconds, code.seconds, '.2f'),
        ]
        for name, before, after, form in rows:
            table.add_row(name, format(before, form), format(after, form), f'{after / before - 1:+.0%}')
        self.console.print(table)
        self.console.print(
            'Both columns were run against the same service. Plain: the same calls, those that ran side by side in one '
            'response. Tokens are as Pydantic AI counts the messages; tool definitions are in neither count.',
            style='dim',
        )

    def _stop_live(self) -> None:
        if self._live is not None:
            self._live.stop()
            self._live = None

    def _calls_under_way(self) -> Group:
        now = time.perf_counter()
        lines = [
            Text.assemble('  ', self._spinner.render(now), f'{(now - call.began) * 1000:8.0f} ms  ', (str(call), 'dim'))
            for call in self._running
        ]
        return Group(*lines)


def _outcome(returned: object) -> tuple[str, object, str]:
    """What a block printed, what its last statement gave and what the toolset remarks, out of `run_code`'s result."""
    if isinstance(returned, ToolReturn):
        returned = returned.return_value
    if isinstance(returned, dict) and returned and returned.keys() <= {'output', 'result', 'note'}:
        return str(returned.get('output', '')), returned.get('result'), str(returned.get('note', ''))
    return '', returned, ''
