"""Leaves function bodies of library modules uncompiled until they are first called.

A program that imports a module of the standard library calls few of its functions, and parsing is most of what the
import costs. So the source is first cut: the bodies of longer functions at the outermost level, and of methods of
classes there, are taken out but for their docstrings. The compiler gives such a function a code without instructions
of its own, and the first call compiles the body.

The cut needs no parser: strings and comments are blanked with one regular expression, then indentation says where a
body ends. The rule: what is left says everything about a function but what it does, on the lines where it was. So
generators stay whole, for only their body says that they are.
"""

from __future__ import annotations

import re
from typing import Final

from monty_vm.machine.frame import DeferredBody

#: Lines that a body must have, beyond its docstring, to be worth a parse of its own.
WORTHWHILE: Final = 3
#: Strings and comments, the only places where text isn't code.
OPAQUE: Final = re.compile(
    r'"""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""'
    r"|'''[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''"
    r'|"[^"\\\n]*(?:\\.[^"\\\n]*)*"'
    r"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'"
    r'|#[^\n]*',
    re.DOTALL,
)
#: What stands for a string in blanked text, followed by one of these for each of its line breaks.
STRING: Final = '\x02'
BREAK: Final = '\x01'
DEFINITION: Final = re.compile(r'(    )?(?:async )?def (\w+)')
CLASS: Final = re.compile(r'class (\w+)')
DOCSTRING: Final = re.compile(r'\s+[rRuU]?\x02\x01*\s*$')
YIELD: Final = re.compile(r'\byield\b')
CLASS_CELL: Final = re.compile(r'(?<!\.)\b(?:super|__class__)\b')
FUTURE: Final = 'from __future__ import annotations\n'


def blank(found: re.Match[str]) -> str:
    text = found[0]
    return '' if text[0] == '#' else STRING + BREAK * text.count('\n')


def cut(source: str) -> tuple[str, dict[int, DeferredBody]]:
    """The source without its longer bodies, and these by the line of their `def`."""
    lines = source.split('\n')
    # A line of the blanked text is a line of the source with all lines of the strings that begin on it.
    blanked = OPAQUE.sub(blank, source).split('\n')
    numbers = [0]
    for line in blanked:
        numbers.append(numbers[-1] + 1 + line.count(BREAK))
    future = FUTURE if FUTURE in source else '\n'
    bodies: dict[int, DeferredBody] = {}
    class_name = ''
    at = 0
    while at < len(blanked):
        line = blanked[at]
        if line and line[0] not in ' \t)]}':
            found = CLASS.match(line)
            class_name = found[1] if found else ''
        definition = DEFINITION.match(line)
        header = at
        body = 0 if definition is None else after_header(blanked, at)
        at += 1
        if definition is None or not body or numbers[header] < 2:
            continue
        indent = len(definition[1] or '')
        if indent and not class_name:
            continue
        at = after_body(blanked, body, indent)
        while body < at and not blanked[body].strip():
            body += 1
        if body < at and DOCSTRING.match(blanked[body]):
            body += 1
        text = '\n'.join(blanked[body:at])
        if at - body < WORTHWHILE or YIELD.search(text):
            continue
        first, rest, end = numbers[header], numbers[body], numbers[at]
        around = f'class {class_name}:\n' if indent else '\n'
        alone = future + '\n' * (first - 2) + around + '\n'.join(lines[first:end])
        name = definition[2]
        bodies[first + 1] = DeferredBody(alone, f'{class_name}.{name}' if indent else name)
        # Whether a method has the cell of its class is to be seen from outside too.
        stub = 'super' if indent and CLASS_CELL.search(text) else 'pass'
        lines[rest:end] = [' ' * (indent + 4) + stub, *[''] * (end - rest - 1)]
    return '\n'.join(lines), bodies


def after_header(blanked: list[str], at: int) -> int:
    """The line after the header of the function at a line; 0 where the body is on the same line."""
    depth = 0
    while at < len(blanked):
        line = blanked[at]
        depth += line.count('(') + line.count('[') + line.count('{')
        depth -= line.count(')') + line.count(']') + line.count('}')
        at += 1
        if depth <= 0:
            return at if line.rstrip().endswith(':') else 0
    return 0


def after_body(blanked: list[str], at: int, indent: int) -> int:
    """The first line from `at` on that isn't indented more than `indent`."""
    while at < len(blanked):
        line = blanked[at]
        if line[indent : indent + 1] not in (' ', '\t', '') or line[:indent].strip():
            break
        at += 1
    return at
