"""`_csv_native`: one record of CSV at a time, read and written by the host's `csv`. Used by `guest/_csv.py`."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Final

from monty_vm.machine.operations import is_plain
from monty_vm.modules.raising import module_error
from monty_vm.objects.classes import type_of
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monty_vm.machine.machine import Machine

NAMES: Final = (
    'delimiter',
    'doublequote',
    'escapechar',
    'lineterminator',
    'quotechar',
    'quoting',
    'skipinitialspace',
    'strict',
)


class Lines:
    """The lines of a record so far; notes when the reader would need another one."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.position = 0
        self.wanting = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.position >= len(self.lines):
            self.wanting = True
            raise StopIteration
        self.position += 1
        return self.lines[self.position - 1]


def options(machine: Machine, values: Any) -> dict[str, Any]:
    given = machine.collect(values)
    return dict(zip(NAMES, given, strict=True))


def check(machine: Machine, values: Any, /) -> None:
    """Raises what CPython raises for parameters that make no dialect."""
    csv.reader([], **options(machine, values))


def parse(machine: Machine, lines: Any, values: Any, ended: Any, /) -> object:
    """The record that lines hold, or None if it needs another line."""
    for line in lines:
        if not isinstance(line, str):
            raise csv.Error(
                f'iterator should return strings, not {type_of(line).name} (the file should be opened in text mode)'
            )
        machine.charge(len(line) * 8)
    source = Lines([str.__str__(line) for line in lines])
    given = options(machine, values)
    if given['strict'] and not ended:
        given['strict'] = False
    reader = csv.reader(source, **given)
    row: Any = next(reader, None)
    if source.wanting and not ended:
        return None
    return row


def compose(machine: Machine, row: Any, values: Any, /) -> str:
    """The text of a record."""
    try:
        items: list[Any] = machine.collect(row)
    except TypeError:
        raise csv.Error(f'iterable expected, not {type_of(row).name}') from None
    fields: list[Any] = [
        item if is_plain(item) and not isinstance(item, (list, dict, tuple, set)) else machine.to_str(item)
        for item in items
    ]
    target = io.StringIO(newline='')
    csv.writer(target, **options(machine, values)).writerow(fields)
    text = target.getvalue()
    machine.charge(len(text))
    return text


TABLE: Final[dict[str, object]] = {
    'Error': module_error(csv.Error, '_csv'),
    'check': Native('check', check, machine=True, module='_csv'),
    'parse': Native('parse', parse, machine=True, module='_csv'),
    'compose': Native('compose', compose, machine=True, module='_csv'),
}
for name in ('QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL'):
    if hasattr(csv, name):
        TABLE[name] = getattr(csv, name)


def make(machine: Machine) -> dict[str, object]:
    return TABLE
