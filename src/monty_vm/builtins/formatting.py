"""`str.format`, with a parser of its own: the host's would follow attributes on the host."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from _string import formatter_field_name_split, formatter_parser

from monty_vm.machine.expressions.build import ascii_of

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


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
    machine: Machine, template: str, args: tuple[Any, ...], keywords: Any, depth: int, numbering: Numbering,
    pieces: list[str],
) -> None:
    if depth < 0:
        raise ValueError('Max string recursion exceeded')
    # The host's parser only splits text; it looks nothing up.
    for literal, field, spec, conversion in formatter_parser(template):
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
            raise ValueError(f'Unknown conversion specifier {conversion!r}')
        if spec and '{' in spec:
            parts: list[str] = []
            expand(machine, spec, args, keywords, depth - 1, numbering, parts)
            spec = ''.join(parts)
        pieces.append(machine.format_value(value, spec or ''))


def find_field(machine: Machine, field: str, args: tuple[Any, ...], keywords: Any, numbering: Numbering) -> object:
    first, rest = formatter_field_name_split(field)
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
        value = machine.get_attribute(value, name) if is_attribute else machine.get_item(value, name)
    return value


