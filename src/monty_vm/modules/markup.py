"""What `xml.parsers.expat` (guest/xml/parsers/expat.py) needs: the host's expat, run over a whole document.

The result is data, a list of events, so that the guest's handlers are called by guest code. Nothing outside of the
document is ever read, and entities may not refer to entities, so that a document can't blow up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.text import bytes_like
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine

#: The handlers that a guest can set.
HANDLERS: Final = (
    'StartElementHandler EndElementHandler CharacterDataHandler CommentHandler ProcessingInstructionHandler '
    'StartNamespaceDeclHandler EndNamespaceDeclHandler StartCdataSectionHandler EndCdataSectionHandler '
    'StartDoctypeDeclHandler EndDoctypeDeclHandler XmlDeclHandler DefaultHandler DefaultHandlerExpand '
    'NotationDeclHandler ElementDeclHandler AttlistDeclHandler SkippedEntityHandler'
).split()


class Refused(Exception):
    """Ends parsing: the document isn't accepted."""


class Collector:
    """Takes down what the parser finds."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.events: list[tuple[object, ...]] = []
        self.size = 0
        self.note_entity: Callable[..., None] | None = None
        self.note_rest: Callable[..., None] | None = None

    def handler(self, name: str) -> Callable[..., None]:
        def handle(*args: Any) -> None:
            self.events.append((name, *args))
            self.size += 100
            for item in args:
                if isinstance(item, (str, list)):
                    self.size += len(item)
            self.machine.check_size(self.size)

        return handle

    def entity(self, name: str, parameter: int, value: str | None, *rest: object) -> None:
        if self.note_entity is not None:
            self.note_entity(name, parameter, value, *rest)
        elif self.note_rest is not None and value is not None:
            # The parser passes on the text of what has no handler, and this has one here.
            self.note_rest(f'<!ENTITY {name} "{value}">')
        if parameter or value is None or '&' in value or '%' in value:
            raise Refused


def parse(
    machine: Machine, data: Any, encoding: Any, separator: Any, wanted: Any, options: Any, /
) -> tuple[object, object]:
    """The events of a document, for the handlers that are wanted, and the error that ended it: code, text, place."""
    from xml.parsers import expat

    if not isinstance(data, str):
        data = bytes_like(data)
    machine.check_size(len(data) * 4)
    machine.charge(len(data) * 16)
    parser: Any = expat.ParserCreate(encoding, separator)
    collector = Collector(machine)
    chosen = list(wanted)
    if 'StartDoctypeDeclHandler' in chosen:
        # What it finds there may make a handler ask for the rest of the declaration.
        chosen += ['EndDoctypeDeclHandler', *([] if 'DefaultHandler' in chosen else ['DefaultHandlerExpand'])]
    for name in HANDLERS:
        if name in chosen:
            setattr(parser, name, collector.handler(name))
    for option in ('buffer_text', 'ordered_attributes', 'specified_attributes', 'namespace_prefixes'):
        if option in options:
            setattr(parser, option, True)
    for name in ('DefaultHandlerExpand', 'DefaultHandler'):
        if name in chosen:
            collector.note_rest = collector.handler(name)
    if 'EntityDeclHandler' in wanted:
        collector.note_entity = collector.handler('EntityDeclHandler')
    parser.EntityDeclHandler = collector.entity
    error: object = None
    try:
        parser.Parse(data if isinstance(data, (str, bytes)) else bytes(data), True)
    except expat.ExpatError as caught:
        error = (caught.code, str(caught), caught.lineno, caught.offset)
    except Refused:
        line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber
        text = f'entities of entities are not accepted in the sandbox: line {line}, column {column}'
        error = (0, text, line, column)
    return collector.events, error


def describe(machine: Machine, code: Any, /) -> str | None:
    from xml.parsers import expat

    return expat.ErrorString(machine.to_index(code))


TABLE: Final[dict[str, object]] = {
    'parse': Native('parse', parse, machine=True, module='_expat'),
    'ErrorString': Native('ErrorString', describe, machine=True, module='pyexpat'),
}


def make(machine: Machine) -> dict[str, object]:
    from xml.parsers import expat

    table = dict(TABLE)
    table['version_info'] = expat.version_info
    table['EXPAT_VERSION'] = expat.EXPAT_VERSION
    for group in ('errors', 'model'):
        table[group] = {
            name: value
            for name, value in vars(getattr(expat, group)).items()
            if isinstance(value, (str, int)) and not name.startswith('_')
        }
    return table
