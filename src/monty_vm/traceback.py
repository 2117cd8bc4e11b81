"""Guest tracebacks as CPython prints them, with the source lines and carets."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from monty_vm.compiler.places import line_of, node_at
from monty_vm.errors import FrameSummary, GuestError
from monty_vm.objects.exception import EXCEPTIONS, FrameObject
from monty_vm.objects.extended import view_of

if TYPE_CHECKING:
    from monty_vm.limits import Usage
    from monty_vm.machine.frame import Frame
    from monty_vm.machine.machine import Machine
    from monty_vm.objects.exception import ExceptionObject, TracebackEntry

CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
#: Characters of a message, or of a whole traceback, that leave the session.
LONGEST = 200_000
#: Members of an exception group that are shown, and groups in groups.
WIDEST = 15
DEEPEST = 10
CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


def guest_error(machine: Machine, error: ExceptionObject, usage: Usage) -> GuestError:
    """The host's form of an exception that the block didn't catch."""
    frames = frame_summaries(list(reversed(error.traceback)))
    try:
        message = machine.to_str(error)
    except Exception:
        message = '<exception str() failed>'
    return GuestError(
        error.cls.name, shortened(message), frames, render(machine, error), ''.join(machine.printed), usage
    )


def visible(entries: list[TracebackEntry]) -> list[TracebackEntry]:
    return [entry for entry in entries if not entry.code.unit.hidden]


def limited(entries: list[TracebackEntry], limit: int | None) -> list[TracebackEntry]:
    """As many of the entries as `traceback` shows with a limit."""
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def line_of_entry(entry: TracebackEntry) -> int:
    return line_of(entry.code, entry.instruction, entry.position)


def frame_line(frame: Frame) -> int:
    """The line at which a frame stands."""
    return line_of(frame.code, frame.at.index, frame.at.position)


def frame_object(machine: Machine, frame: Frame, back: FrameObject | None = None) -> FrameObject:
    """What the guest sees of a frame."""
    local: Any = machine.scope_variables(frame, 'locals') if frame.code.number and frame.registers else None
    machine.charge(256 + 64 * len(local or ()))
    return FrameObject(frame.code, frame_line(frame), view_of(frame.globals), local, back)


def frame_summaries(entries: list[TracebackEntry]) -> list[FrameSummary]:
    """Entries, outermost first, for the host."""
    found = []
    for entry in visible(entries):
        code = entry.code
        number = line_of_entry(entry)
        found.append(FrameSummary(code.unit.filename, number, code.name, code.unit.line(number).strip()))
    return found


def shortened(text: str) -> str:
    """A text that isn't too long to be handed to people."""
    return text if len(text) <= LONGEST else f'{text[:LONGEST]}... [{len(text) - LONGEST} more characters]'


def render(machine: Machine, error: ExceptionObject) -> str:
    """The whole traceback text, chained exceptions first, ending with a newline."""
    return ''.join(report(machine, error, True))


def report(
    machine: Machine,
    error: ExceptionObject,
    chained: bool,
    limit: int | None = None,
    entries: list[TracebackEntry] | None = None,
) -> list[str]:
    """The lines of a traceback, with or without those of the exceptions it was raised from.

    Args:
        limit: how many entries of each are shown, from the outermost, or if it's negative from the innermost.
        entries: what is shown instead of where the exception passed, outermost first.
    """
    made = Report(machine, LONGEST, limit)
    if entries is not None:
        made.given[id(error)] = entries
    made.chain(error, set(), chained)
    return made.lines


def headline(machine: Machine, error: ExceptionObject) -> list[str]:
    """The last line: the class and the message, then notes."""
    made = Report(machine, LONGEST)
    made.headline(error)
    return made.lines


class Report:
    """Lines of a traceback, up to a number of characters: an exception group may have exponentially many."""

    def __init__(self, machine: Machine, room: int, limit: int | None = None) -> None:
        self.machine = machine
        self.limit = limit
        #: Entries to show of exceptions, by their identity, where not all of their own are.
        self.given: dict[int, list[TracebackEntry]] = {}
        self.lines: list[str] = []
        self.room = room
        #: How many groups what is written stands in, and whether the frame around the last one is still open.
        self.nesting = 0
        self.open = False

    def write(self, text: str, margin: str = '|') -> None:
        """Writes lines, with the margin of the groups they are in."""
        if self.nesting:
            indent = f'{self.indent()}{margin} '
            text = ''.join([indent + line for line in text.splitlines(True)])
        self.write_as_is(text)

    def write_as_is(self, text: str) -> None:
        if self.room > 0:
            self.room -= len(text)
            if self.room <= 0:
                text = text[: self.room - 1] + '... [the rest is left out]\n'
            self.lines.append(text)

    def indent(self) -> str:
        return '  ' * self.nesting

    def chain(self, error: ExceptionObject, seen: set[int], chained: bool) -> None:
        """An exception after those it was raised from."""
        found = [('', error)]
        seen.add(id(error))
        last = error
        while chained and len(found) < 50:
            before = last.cause if last.cause is not None else None if last.suppress_context else last.context
            if before is None or id(before) in seen:
                break
            seen.add(id(before))
            found.append((CONTEXT if last.cause is None else CAUSE, before))
            last = before
        while found and self.room > 0:
            message, error = found.pop()
            self.one(error, seen, chained)
            if message:
                self.write(message)

    def one(self, error: ExceptionObject, seen: set[int], chained: bool) -> None:
        """An exception, and the members of a group."""
        group = self.machine.is_group(error)
        if group and self.nesting > DEEPEST:
            self.write(f'... (max_group_depth is {DEEPEST})\n')
            return
        outermost = group and not self.nesting
        if outermost:
            self.nesting = 1
        entries = self.given.get(id(error))
        if entries is None:
            entries = visible(list(reversed(error.traceback)))
        entries = limited(entries, self.limit)
        if entries:
            start = 'Exception Group Traceback' if group else 'Traceback'
            self.write(f'{start} (most recent call last):\n', '+' if outermost else '|')
            for line in frames(entries):
                self.write(line)
        self.headline(error)
        if group:
            self.members(self.machine.group_members(error), seen, chained)
        if outermost:
            self.nesting = 0

    def headline(self, error: ExceptionObject) -> None:
        cls = error.cls
        name = cls.qualname if cls.module in ('builtins', '__main__') else f'{cls.module}.{cls.qualname}'
        try:
            if error.cls.is_subclass(EXCEPTIONS['SyntaxError']):
                message = self.syntax_error(error)
            else:
                message = self.machine.to_str(error)
        except Exception:
            message = '<exception str() failed>'
        self.write(f'{name}: {message}\n' if message else f'{name}\n')
        notes = error.attrs.get('__notes__')
        if isinstance(notes, list):
            for note in notes:
                for line in str(note).split('\n'):
                    self.write(f'{line}\n')
        elif notes is not None:
            self.write(f'{self.machine.to_repr(notes)}\n')

    def syntax_error(self, error: ExceptionObject) -> str:
        """Writes where a mistake in source text is, as CPython's `traceback` does; gives the message."""
        names = ('msg', 'filename', 'lineno', 'text', 'offset', 'end_offset')
        message, filename, line, text, offset, end = [self.machine.get_attribute(error, name) for name in names]
        shown = self.machine.to_str(message) if message is not None else '<no detail available>'
        if line is None:
            return shown if filename is None else f'{shown} ({filename})'
        self.write(f'  File "{filename or "<string>"}", line {line}\n')
        if isinstance(text, str):
            text = text.rstrip('\n')
            stripped = text.lstrip(' \n\f')
            self.write(f'    {stripped}\n')
            start = offset - 1 - len(text) + len(stripped) if isinstance(offset, int) else -1
            if isinstance(offset, int) and start >= 0:
                past = end if isinstance(end, int) and end > offset else offset + 1
                blank = ''.join([char if char.isspace() else ' ' for char in stripped[:start].ljust(start)])
                self.write(f'    {blank}{"^" * min(past - offset, len(text) + 1)}\n')
        return shown

    def members(self, members: list[ExceptionObject], seen: set[int], chained: bool) -> None:
        """The members of a group, as many as CPython shows."""
        shown = min(len(members), WIDEST + 1)
        for number in range(shown):
            if self.room <= 0:
                return
            self.open = number == shown - 1
            left_out = len(members) - WIDEST if number == WIDEST else 0
            branch = '  ' if number else '+-'
            title = '...' if left_out else str(number + 1)
            self.write_as_is(f'{self.indent()}{branch}+---------------- {title} ----------------\n')
            self.nesting += 1
            if left_out:
                self.write(f'and {left_out} more exception{"s" if left_out > 1 else ""}\n')
            else:
                self.chain(members[number], seen, chained)
            if number == shown - 1 and self.open:
                self.write_as_is(f'{self.indent()}+------------------------------------\n')
                self.open = False
            self.nesting -= 1


def frames(entries: list[TracebackEntry]) -> list[str]:
    lines: list[str] = []
    repeats = 0
    last: tuple[int, int] | None = None
    for entry in entries:
        place = (id(entry.code), line_of_entry(entry))
        if place == last:
            repeats += 1
            if repeats > 2:
                continue
        else:
            if repeats > 2:
                lines.append(repeated(repeats - 2))
            last = place
            repeats = 0
        lines += frame(entry)
    if repeats > 2:
        lines.append(repeated(repeats - 2))
    return lines


def repeated(count: int) -> str:
    return f'  [Previous line repeated {count} more time{"" if count == 1 else "s"}]\n'


def frame(entry: TracebackEntry) -> list[str]:
    code = entry.code
    number = line_of_entry(entry)
    lines = [f'  File "{code.unit.filename}", line {number}, in {code.name}\n']
    source = code.unit.line(number)
    text = source.strip()
    if text:
        lines.append(f'    {text}\n')
        carets = underline(entry, source)
        if carets:
            lines.append(f'    {carets}\n')
    return lines


def underline(entry: TracebackEntry, source: str) -> str:
    """The carets below a source line, or nothing where they would mark the whole line."""
    node = node_at(entry.code, entry.position)
    if not isinstance(node, (ast.expr, ast.stmt)):
        return ''
    stripped = source.rstrip()
    indent = len(stripped) - len(stripped.lstrip())
    encoded = source.encode()
    start = column(encoded, node.col_offset)
    end = len(stripped)
    if node.end_lineno == node.lineno and node.end_col_offset is not None:
        end = column(encoded, node.end_col_offset)
    if start <= indent and end >= len(stripped):
        anchored = anchors(node, source)
        if anchored is None:
            return ''
    marks = ['^'] * (end - start)
    anchored = anchors(node, source)
    if anchored is not None and node.end_lineno == node.lineno:
        left, right = anchored
        marks = ['~'] * (end - start)
        for position in range(left, right):
            if 0 <= position - start < len(marks):
                marks[position - start] = '^'
    return ' ' * (start - indent) + ''.join(marks)


def anchors(node: ast.AST, source: str) -> tuple[int, int] | None:
    """Where the operator of an operation stands: columns of its first and past its last character."""
    encoded = source.encode()
    if isinstance(node, ast.BinOp) and node.left.end_lineno == node.right.lineno:
        left = node.left.end_col_offset or 0
        between = encoded[left : node.right.col_offset]
        start = left + len(between) - len(between.lstrip(b' )'))
        end = start + (2 if encoded[start : start + 2] in (b'**', b'//', b'<<', b'>>') else 1)
    elif isinstance(node, ast.Subscript) and node.end_lineno == node.lineno == node.value.end_lineno:
        start, end = encoded.find(b'[', node.value.end_col_offset), node.end_col_offset or 0
    else:
        return None
    return column(encoded, start), column(encoded, end)


def column(encoded: bytes, offset: int) -> int:
    """A column in characters, of one in bytes."""
    return len(encoded[:offset].decode('utf-8', 'replace'))
