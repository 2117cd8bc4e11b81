"""What CPython's own compiler makes of the source of a code: its constants and names, in its order.

Programs look at `co_consts` and the like; nothing here runs by them, so they are made when they are asked for.
"""

from __future__ import annotations

import ast
import warnings
from collections import deque
from types import CodeType
from typing import TYPE_CHECKING, Final, final

if TYPE_CHECKING:
    from monty_vm.machine.frame import Code, Unit

#: How the host compiles units of these modes; all others are modules.
MODES: Final = {'eval': 'eval', 'single': 'single'}
#: The units asked for last, by identity.
MADE: Final[dict[int, HostUnit]] = {}
KEPT: Final = 20


@final
class HostUnit:
    """The host's codes beside those of a unit."""

    def __init__(self, unit: Unit) -> None:
        #: Kept, so that its identity stays its own.
        self.unit = unit
        #: Codes of the same name and line, in the order of the source.
        twins: dict[tuple[str, int], deque[CodeType]] = {}
        for made in host_codes(unit):
            twins.setdefault((made.co_name, made.co_firstlineno), deque()).append(made)
        self.hosts: dict[int, CodeType] = {}
        self.codes: dict[int, Code] = {}
        for code in unit.codes:
            waiting = twins.get((code.name, code.line))
            if waiting is None and unit.stub is not None and code.line == unit.stub.line:
                # A function whose body was deferred stands here without its decorators.
                waiting = next((found for (name, _), found in twins.items() if name == code.name), None)
            if waiting:
                made = waiting.popleft()
                self.hosts[code.number] = made
                self.codes[id(made)] = code


def host_codes(unit: Unit) -> list[CodeType]:
    """All the host's codes for a unit, in the order of the source; none if its compiler doesn't take the source."""
    mode = MODES.get(unit.mode.removesuffix(' names'), 'exec')
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if unit.mode == 'block' else 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            found = [compile(unit.source, unit.filename, mode, flags, dont_inherit=True)]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    # Each is followed by those inside it, which are among its constants.
    for code in found:
        found += [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return found


def host_unit(unit: Unit) -> HostUnit:
    found = MADE.get(id(unit))
    if found is None:
        found = HostUnit(unit)
        if len(MADE) >= KEPT:
            MADE.pop(next(iter(MADE)))
        MADE[id(unit)] = found
    return found


def host_code(code: Code) -> CodeType | None:
    """The host's code for one of the VM's, if there is one."""
    return host_unit(code.unit).hosts.get(code.number)


def constants_of(code: Code) -> tuple[object, ...] | None:
    """`co_consts`; what the VM has no code of its own for (a comprehension) is left out."""
    unit = host_unit(code.unit)
    made = unit.hosts.get(code.number)
    if made is None:
        return None
    found: list[object] = []
    for constant in made.co_consts:
        if not isinstance(constant, CodeType):
            found.append(constant)
        elif id(constant) in unit.codes:
            found.append(unit.codes[id(constant)])
    return tuple(found)
