"""Finds the syntax node that a position of compiled code stands for.

Code keeps no syntax tree: few errors are ever shown, and a tree takes more room than what is made of it. A position is
a count of the places that the compiler has named so far. The compiler is deterministic, so compiling the source again
names them again, with their nodes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mypy_extensions import i64

from monty_vm.compiler.lower import compile_unit
from monty_vm.errors import CompileError

if TYPE_CHECKING:
    from monty_vm.compiler.scope import Located
    from monty_vm.machine.frame import Code, Unit

#: Nodes by position of the units asked for last, with the unit, so that its id stays its own.
PLACES: Final[dict[int, tuple[Unit, list[Located]]]] = {}
KEPT: Final = 20


def nodes_of(unit: Unit) -> list[Located]:
    """The node of each position of a unit, from 1."""
    found = PLACES.get(id(unit))
    if found is None:
        nodes: list[Located] = []
        try:
            compile_unit(unit.source, unit.filename, unit.module, unit.mode, nodes)
        except CompileError:  # the host's stack has no room for it here
            return []
        if len(PLACES) >= KEPT:
            PLACES.pop(next(iter(PLACES)))
        found = (unit, nodes)
        PLACES[id(unit)] = found
    return found[1]


def node_at(code: Code, position: i64) -> Located | None:
    """The syntax node of a position, if there is one."""
    if position <= 0:
        return None
    nodes = nodes_of(code.unit)
    return nodes[position - 1] if position <= len(nodes) else None


def line_of(code: Code, instruction: i64, position: i64) -> int:
    """The line of a position in an instruction of a code."""
    if 0 <= instruction < len(code.instructions):
        at = code.instructions[instruction]
        if at.position == position:
            return int(at.line) or code.line
    node = node_at(code, position)
    return code.line if node is None else node.lineno
