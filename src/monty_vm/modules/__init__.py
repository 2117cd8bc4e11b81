"""What guests can import.

A module is native (a table made by a function here), guest source of our own (`guest/`), or a pure-Python module of the
host's standard library, run as guest code. The first import in a session makes it.
"""

from __future__ import annotations

from pathlib import Path

from monty_vm.machine.machine import SOURCES

GUEST = Path(__file__).parent / 'guest'


def source_of(name: str) -> str | None:
    """The source of a module that runs as guest code, or None."""
    path = GUEST / (name.replace('.', '/') + '.py')
    if name.replace('_', 'a').replace('.', 'a').isalnum() and path.is_file():
        return path.read_text('utf-8')
    return None


SOURCES.append(source_of)
