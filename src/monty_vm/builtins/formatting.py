"""`str.format`, with a parser of its own: the host's would follow attributes on the host."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Any, Final

from monty_vm.machine.expressions.build import ascii_of

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


#: The host's parser only splits text; it looks nothing up.
PARSER: Final[Any] = string.Formatter()


class Numbering:
    """Whether the fields of a template are numbered by hand (None: not known yet) and the next number."""

    def __init__(self) -> None:
        self.manual: bool | None = None
        self.next = 0


def format_template(machine: Machine, template: str, args: tuple[Any, ...], keywords: Any) -> str:
    """The formatted text. `keywords` is any mapping. The template's syntax is that of PEP 3101."""
    pieces: list[str] = []
    expand(machine, template, args, keywords, 2, Numbering(), pieces)
    size = sum([len(piece) for piece in pieces])
    if size > 4096:
        machine.check_size(size)
    return ''.join(pieces)


def expand(
    machine: Machine,
    template: str,
    args: tuple[Any, ...],
    keywords: Any,
    depth: int,
    numbering: Numbering,
    pieces: list[str],
) -> None:
    if depth <= 0:
        raise ValueError('Max string recursion exceeded')
    for literal, field, spec, conversion in PARSER.parse(template):
        if literal:
            pieces.append(literal)
        if field is None:
            continue
        value = find_field(machine, field, args, keywords, numbering)
        if conversion == 'r':
            value = machine.to_repr(value)
        elif conversion == 's':
            value = machine.to_str(value)
        elif conversion == 'a':
            value = ascii_of(machine.to_repr(value))
        elif conversion is not None:
            # CPython shows the character without quotes, and other than letters by their number.
            shown = conversion if '!' <= conversion <= '~' else f'\\x{ord(conversion):x}'
            raise ValueError(f'Unknown conversion specifier {shown}')
        if spec and '{' in spec:
            parts: list[str] = []
            expand(machine, spec, args, keywords, depth - 1, numbering, parts)
            spec = ''.join(parts)
        pieces.append(machine.format_value(value, spec or ''))


def find_field(machine: Machine, field: str, args: tuple[Any, ...], keywords: Any, numbering: Numbering) -> object:
    first, rest = split_field(field)
    if first == '':
        if numbering.manual:
            raise ValueError('cannot switch from manual field specification to automatic field numbering')
        numbering.manual = False
        first = numbering.next
        numbering.next += 1
    elif isinstance(first, int):
        if numbering.manual is False:
            raise ValueError('cannot switch from automatic field numbering to manual field specification')
        numbering.manual = True
    value: object
    if isinstance(first, int):
        if first >= len(args):
            raise IndexError(f'Replacement index {first} out of range for positional args tuple')
        value = args[first]
    elif isinstance(keywords, dict) and type(keywords) is dict:
        value = keywords[first]
    else:
        value = machine.get_item(keywords, first)
    for is_attribute, name in rest:
        if is_attribute:
            assert isinstance(name, str)
            value = machine.get_attribute(value, name)
        else:
            value = machine.get_item(value, name)
    return value


def split_field(field: str) -> tuple[int | str, list[tuple[bool, int | str]]]:
    """A field's name and what is looked up in it: `a.b[0]` is `a`, attribute `b`, item 0."""
    end = len(field)
    for mark in '.[':
        found = field.find(mark)
        if 0 <= found < end:
            end = found
    first: int | str = as_number(field[:end])
    rest: list[tuple[bool, int | str]] = []
    position = end
    while position < len(field):
        if field[position] == '.':
            stop = position + 1
            while stop < len(field) and field[stop] not in '.[':
                stop += 1
            name = field[position + 1 : stop]
            if not name:
                raise ValueError('Empty attribute in format string')
            rest.append((True, name))
            position = stop
        elif field[position] == '[':
            stop = field.find(']', position)
            if stop < 0:
                raise ValueError("expected '}' before end of string")
            if stop == position + 1:
                raise ValueError('Empty attribute in format string')
            rest.append((False, as_number(field[position + 1 : stop])))
            position = stop + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return first, rest


def as_number(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else text
