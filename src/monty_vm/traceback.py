"""Guest tracebacks as CPython prints them, with the source lines and carets."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from monty_vm.errors import FrameSummary, GuestError

if TYPE_CHECKING:
    from monty_vm.limits import Usage
    from monty_vm.machine.machine import Machine
    from monty_vm.objects.exception import ExceptionObject, TracebackEntry

CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


def guest_error(machine: Machine, error: ExceptionObject, usage: Usage) -> GuestError:
    """The host's form of an exception that the block didn't catch."""
    frames = frame_summaries(list(reversed(error.traceback)))
    try:
        message = machine.to_str(error)
    except Exception:
        message = '<exception str() failed>'
    return GuestError(error.cls.name, message, frames, render(machine, error), ''.join(machine.printed), usage)


def visible(entries: list[TracebackEntry]) -> list[TracebackEntry]:
    return [entry for entry in entries if not entry.code.unit.hidden]


def frame_summaries(entries: list[TracebackEntry]) -> list[FrameSummary]:
    """Entries, outermost first, for the host."""
    found = []
    for entry in visible(entries):
        code = entry.code
        found.append(FrameSummary(code.unit.filename, entry.line(), code.name, code.unit.line(entry.line()).strip()))
    return found


def render(machine: Machine, error: ExceptionObject) -> str:
    """The whole traceback text, chained exceptions first, ending with a newline."""
    return ''.join(chain(machine, error, set(), 0))


def chain(machine: Machine, error: ExceptionObject, seen: set[int], depth: int) -> list[str]:
    seen.add(id(error))
    lines: list[str] = []
    before = error.cause
    if before is not None and id(before) not in seen and depth < 50:
        lines += chain(machine, before, seen, depth + 1)
        lines.append(CAUSE)
    elif before is None and not error.suppress_context:
        context = error.context
        if context is not None and id(context) not in seen and depth < 50:
            lines += chain(machine, context, seen, depth + 1)
            lines.append(CONTEXT)
    entries = visible(list(reversed(error.traceback)))
    if entries:
        lines.append('Traceback (most recent call last):\n')
        lines += frames(entries)
    lines += headline(machine, error)
    return lines


def frames(entries: list[TracebackEntry]) -> list[str]:
    lines: list[str] = []
    repeats = 0
    last: tuple[int, int] | None = None
    for entry in entries:
        place = (id(entry.code), entry.line())
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
    number = entry.line()
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
    node = entry.position
    if not isinstance(node, (ast.expr, ast.stmt)):
        return ''
    stripped = source.rstrip()
    indent = len(stripped) - len(stripped.lstrip())
    encoded = source.encode()
    start = len(encoded[: node.col_offset].decode('utf-8', 'replace'))
    end = len(stripped)
    if node.end_lineno == node.lineno and node.end_col_offset is not None:
        end = len(encoded[: node.end_col_offset].decode('utf-8', 'replace'))
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
    if isinstance(node, ast.BinOp) and node.left.end_lineno == node.right.lineno:
        left, right = node.left.end_col_offset or 0, node.right.col_offset
        between = source[left:right]
        found = len(between) - len(between.lstrip(' )'))
        width = 2 if between[found : found + 2] in ('**', '//', '<<', '>>') else 1
        return left + found, left + found + width
    if isinstance(node, ast.Subscript) and node.value.end_col_offset is not None:
        if node.end_lineno == node.lineno and node.end_col_offset is not None:
            return node.value.end_col_offset, node.end_col_offset
    return None


def headline(machine: Machine, error: ExceptionObject) -> list[str]:
    """The last line: the class and the message, then notes and members of a group."""
    cls = error.cls
    name = cls.qualname if cls.module in ('builtins', '__main__') else f'{cls.module}.{cls.qualname}'
    try:
        message = machine.to_str(error)
    except Exception:
        message = '<exception str() failed>'
    lines = [f'{name}: {message}\n' if message else f'{name}\n']
    notes = error.attrs.get('__notes__')
    if isinstance(notes, list):
        lines += [f'{line}\n' for note in notes for line in str(note).split('\n')]
    if machine.is_group(error):
        for number, member in enumerate(machine.group_members(error)):
            lines.append(
                f'  +-+---------------- {number + 1} ----------------\n'
                if not number
                else f'    +---------------- {number + 1} ----------------\n'
            )
            for line in ''.join(chain(machine, member, set(), 40)).splitlines():
                lines.append(f'    | {line}\n')
        lines.append('    +------------------------------------\n')
    return lines
