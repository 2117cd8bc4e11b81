# not compiled: a user interface.
"""`monty-vm replay`: a recording, a moment at a time, forwards and backwards.

A moment is laid out as text once (`render`), for a pipe as for a terminal; at a terminal a few keys choose which.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from monty_vm.errors import MontyError
from monty_vm.recording import Moment, Recording, View

if TYPE_CHECKING:
    from prompt_toolkit.application import Application
    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output

#: Lines of code around the one at which a block stands, and of printed text.
AROUND: Final = 12
PRINTED: Final = 8
#: Characters of a value in a table.
WIDE: Final = 400
KEYS: Final = 'n next   b back   g first   G last   q quit'


def render(recording: Recording, number: int) -> RenderableType:
    """A moment: the code with where it stands, the calls with their answers, variables, what was printed."""
    moment = recording.moments[number]
    heading = Text(f'{number + 1}/{len(recording)}  ', style='bold')
    heading.append(describe(moment), style={'waits': 'yellow', 'complete': 'green', 'failed': 'red'}[moment.outcome])
    parts: list[RenderableType] = [heading]
    try:
        view = recording.view(number)
    except MontyError as error:
        view = View(moment, {}, (), {})
        parts.append(Text(plain(f'The state of this moment cannot be loaded here: {error}'), style='red'))
    if moment.problem:
        parts.append(Text(plain(f'The state of this moment could not be stored: {moment.problem}'), style='red'))
    parts.append(code(view))
    if view.calls:
        table = Table('call', 'line', 'answered with', box=box.SIMPLE, header_style='dim')
        for call in view.calls:
            table.add_row(cut(call.text), str(call.line), cut(call.answer) or Text('(still waiting)', style='dim'))
        parts.append(table)
    parts += frames(view)
    if moment.stdout:
        parts += [Text('printed', style='dim'), indented('\n'.join(moment.stdout.rstrip('\n').split('\n')[-PRINTED:]))]
    if moment.text:
        parts += [Text('value' if moment.outcome == 'complete' else 'failure', style='dim'), indented(moment.text)]
    return Group(*parts)


def describe(moment: Moment) -> str:
    return {'waits': 'the block waits', 'complete': 'the block has ended', 'failed': 'the block has failed'}[
        moment.outcome
    ]


def plain(text: str) -> str:
    """Text of a guest for a terminal: what would control the terminal is shown instead."""
    return ''.join(
        [sign if sign.isprintable() or sign in '\n\t' else sign.encode('unicode_escape').decode() for sign in text]
    )


def indented(text: str) -> RenderableType:
    return Padding(Text(plain(text.rstrip('\n'))), (0, 0, 1, 2))


def cut(text: str) -> Text:
    return Text(plain(text if len(text) <= WIDE else f'{text[:WIDE]}...'))


def code(view: View) -> RenderableType:
    """The block around the line at which its own task stands; every line at which something stands is marked."""
    source = view.moment.code
    lines = [
        frame.line for chain in view.tasks.values() for frame in chain if frame.source == source and 0 < frame.line
    ]
    count = source.count('\n') + 1
    first = lines[0] if lines else 1
    start = max(min(first - AROUND, count - 2 * AROUND), 1)
    return Syntax(
        plain(source),
        'python',
        background_color='default',
        line_numbers=True,
        line_range=(start, min(start + 2 * AROUND, count)),
        highlight_lines=set(lines),
        word_wrap=True,
    )


def frames(view: View) -> list[RenderableType]:
    """The variables of the session, then those of each frame, by task."""
    parts: list[RenderableType] = []
    if view.variables:
        parts.append(variables('variables', view.variables))
    for task, chain in view.tasks.items():
        for frame in chain:
            if frame.variables:
                place = f'line {frame.line}' + ('' if frame.source == view.moment.code else f' of {frame.filename}')
                parts.append(variables(f'{frame.name}(), {place}, in {task}', frame.variables))
    return parts


def variables(title: str, values: Mapping[str, str]) -> RenderableType:
    table = Table(box=None, show_header=False, padding=(0, 1, 0, 2))
    for name, value in values.items():
        table.add_row(Text(plain(name), style='cyan'), cut(value))
    return Group(Text(plain(title), style='dim'), Padding(table, (0, 0, 1, 0)))


def print_all(recording: Recording, console: Console) -> None:
    """Every moment in turn."""
    for number in range(len(recording)):
        if number:
            console.rule(style='dim')
        console.print(render(recording, number))


def browser(recording: Recording, source: Input | None = None, target: Output | None = None) -> Application[None]:
    """An application that shows one moment, and others by keys."""
    from prompt_toolkit.application import Application
    from prompt_toolkit.formatted_text import ANSI
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from prompt_toolkit.layout import HSplit, Layout, Window
    from prompt_toolkit.layout.controls import FormattedTextControl

    at = 0
    shown: dict[tuple[int, int], ANSI] = {}
    keys = KeyBindings()

    def move(to: int) -> None:
        nonlocal at
        at = min(max(to, 0), len(recording) - 1)
        body.vertical_scroll = 0

    def text() -> ANSI:
        width = application.output.get_size().columns
        if (at, width) not in shown:
            written = io.StringIO()
            Console(file=written, force_terminal=True, width=width).print(render(recording, at))
            shown[at, width] = ANSI(written.getvalue())
        return shown[at, width]

    def bind(names: str, action: Any) -> None:
        def act(event: KeyPressEvent) -> None:
            action()

        for name in names.split():
            keys.add(name)(act)

    bind('n right space pagedown', lambda: move(at + 1))
    bind('b p left pageup', lambda: move(at - 1))
    bind('g home', lambda: move(0))
    bind('G end', lambda: move(len(recording) - 1))

    def scroll(lines: int) -> None:
        body.vertical_scroll = max(body.vertical_scroll + lines, 0)

    bind('j down', lambda: scroll(3))
    bind('k up', lambda: scroll(-3))
    bind('q escape c-c c-d', lambda: application.exit())
    body = Window(FormattedTextControl(text), wrap_lines=True)
    footer = Window(FormattedTextControl(KEYS), height=1, style='reverse')
    application: Application[None] = Application(
        Layout(HSplit([body, footer])), key_bindings=keys, full_screen=True, input=source, output=target
    )
    return application
