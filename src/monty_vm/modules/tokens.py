"""`_tokenize_native`: the host's tokens of a text, which CPython's `tokenize` builds on since 3.12."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def tokens(machine: Machine, lines: Any, encoding: Any, extra: Any, /) -> tuple[list[object], object]:
    """The tokens of lines up to a mistake, and the mistake."""
    given = machine.collect(lines)
    for line in given:
        if not isinstance(line, (str, bytes)):
            raise TypeError('readline() returned a non-string object')
        # A token for each character.
        machine.check_size(len(line) * 256)
    options = {} if encoding is None else {'encoding': str(encoding)}
    host: Any = importlib.import_module('_tokenize')
    found: list[object] = []
    try:
        for token in host.TokenizerIter(iter(given).__next__, extra_tokens=machine.truth(extra), **options):
            found.append(token)
    except SyntaxError as error:
        details = (error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset)
        return found, machine.error(type(error).__name__, error.msg, details).value
    return found, None


TABLE: Final[dict[str, object]] = {'tokens': Native('tokens', tokens, machine=True, module='_tokenize')}


def make(machine: Machine) -> dict[str, object]:
    return TABLE
