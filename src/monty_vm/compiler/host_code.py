"""What CPython's own compiler makes of the source of a code: its constants and names, in its order.

Programs look at `co_consts` and the like; nothing here runs by them, so they are made when they are asked for.
"""

from __future__ import annotations

import ast
from types import CodeType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from monty_vm.machine.frame import Code, Unit

#: The codes of the units asked for last, outermost first, with the unit, so that its id stays its own.
MADE: Final[dict[int, tuple[Unit, list[CodeType]]]] = {}
KEPT: Final = 20
#: How the host compiles units of these modes; all others are modules.
MODES: Final = {'eval': 'eval', 'single': 'single'}


def host_codes(unit: Unit) -> list[CodeType]:
    """All codes of a unit, in the order of the source."""
    found = MADE.get(id(unit))
    if found is None:
        mode = MODES.get(unit.mode.removesuffix(' names'), 'exec')
        flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if unit.mode == 'block' else 0
        try:
            made = [compile(unit.source, unit.filename, mode, flags, dont_inherit=True)]
        except (SyntaxError, ValueError, RecursionError):
            # It has more of something than the host's compiler takes.
            made = []
        # Each is followed by those inside it, which are among its constants.
        for code in made:
            made += [constant for constant in code.co_consts if isinstance(constant, CodeType)]
        if len(MADE) >= KEPT:
            MADE.pop(next(iter(MADE)))
        found = (unit, made)
        MADE[id(unit)] = found
    return found[1]


def host_code(code: Code) -> CodeType | None:
    """The host's code for one of the VM's, if there is one."""
    twins = [other for other in code.unit.codes if same(other, code.name, code.line)]
    number = twins.index(code)
    for made in host_codes(code.unit):
        if same(code, made.co_name, made.co_firstlineno):
            if number == 0:
                return made
            number -= 1
    return None


def constants_of(code: Code) -> tuple[object, ...] | None:
    """`co_consts`; what the VM has no code of its own for (a comprehension) is left out."""
    made = host_code(code)
    if made is None:
        return None
    found: list[object] = []
    for constant in made.co_consts:
        if not isinstance(constant, CodeType):
            found.append(constant)
            continue
        for other in code.unit.codes:
            if host_code(other) is constant:
                found.append(other)
                break
    return tuple(found)


def same(code: Code, name: str, line: int) -> bool:
    return code.name == name and code.line == line
