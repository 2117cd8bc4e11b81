"""A code as text, for people: the instructions with their source lines, as `monty-vm dis` shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy_extensions import i64

if TYPE_CHECKING:
    from monty_vm.machine.frame import Code, Unit


def list_unit(unit: Unit) -> str:
    """Every code of a unit, the body first."""
    return '\n\n'.join([list_code(code) for code in unit.codes])


def list_code(code: Code) -> str:
    """One code: a heading, then a line for each instruction.

    A line shows the source line where it changes, the instruction's number, its name, its operands, and after `!` the
    number of the instruction that handles its exceptions.
    """
    names = ', '.join([f'%{number}={name}' for name, number in code.variables.items()])
    lines = [f'{code.qualname} ({len(code.instructions)} instructions, {len(code.template)} registers)']
    if names:
        lines.append(f'  variables: {names}')
    last: i64 = 0
    for instruction in code.instructions:
        number = instruction.line
        shown = ''
        if number and number != last:
            shown = str(number)
            last = number
        handler = '' if instruction.handler is None else f'  ! {instruction.handler.target.index}'
        operands = instruction.describe()
        lines.append(
            f'{shown:>5} {instruction.index:>5}  {type(instruction).__name__:<16} {operands}{handler}'.rstrip()
        )
    return '\n'.join(lines)
