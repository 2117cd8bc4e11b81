"""Integers of more digits than the host converts, as text and back: what `sys.set_int_max_str_digits` allows.

The host's own limit holds for all of its process, so a session that lifts its limit has longer integers converted here:
in halves, which the host converts when they are short enough. The host's error is what leads here.

The rule: the work, which grows with the square of the length, is refused before it begins where there isn't the time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

#: Where a session keeps its limit; 0 stands for none.
STATE: Final = 'digits'
#: Digits that the host converts under any limit that it can have.
SHORT: Final = 600
#: Seconds for the square of a number of bits: for the text of an integer, and for an integer of a text.
WRITING: Final = 3e-12
READING: Final = 5e-13
INTEGER: Final = re.compile(r'\s*([-+]?)(\d+(?:_\d+)*)\s*')
SPEC: Final = re.compile(r'([-+ ]?)([,_]?)d?')


def check(machine: Machine, count: int, error: ValueError, reads: bool = False) -> None:
    """Raises the host's error, or its words with the session's own limit, unless that many digits are allowed."""
    limit = machine.state.get(STATE)
    if not isinstance(limit, int) or not str(error).startswith('Exceeds the limit'):
        raise error
    if 0 < limit < count:
        known = f': value has {count} digits' if reads else ''
        raise ValueError(
            f'Exceeds the limit ({limit} digits) for integer string conversion{known}; '
            'use sys.set_int_max_str_digits() to increase the limit'
        )


def write(machine: Machine, number: int, error: ValueError) -> str:
    """The digits of an integer that the host has refused to write."""
    bits = number.bit_length()
    width = int(bits * 0.30103) + 1
    check(machine, width - 1, error)
    machine.spend(float(bits) * bits * WRITING)
    text = halves(abs(number), width).lstrip('0')
    check(machine, len(text), error)
    return f'-{text}' if number < 0 else text


def halves(number: int, width: int) -> str:
    if width <= SHORT:
        return str(number).rjust(width, '0')
    half = width // 2
    high, low = divmod(number, 10**half)
    return halves(high, width - half) + halves(low, half)


def write_as(machine: Machine, number: int, spec: str, error: ValueError) -> str:
    """The same in the simpler of the formats that there are."""
    found = SPEC.fullmatch(spec)
    if found is None:
        raise error
    text = write(machine, abs(number), error)
    sign, separator = found.groups()
    if separator:
        first = len(text) % 3 or 3
        text = separator.join([text[:first], *[text[at : at + 3] for at in range(first, len(text), 3)]])
    return ('-' if number < 0 else sign.strip('-')) + text


def read(machine: Machine, text: str, error: ValueError) -> int:
    """The integer that the host has refused to read."""
    check(machine, 0, error)
    found = INTEGER.fullmatch(text)
    if found is None:
        raise ValueError(f'invalid literal for int() with base 10: {repr(text)[:200]}')
    digits = found[2].replace('_', '')
    check(machine, len(digits), error, True)
    machine.spend((len(digits) * 3.33) ** 2 * READING)
    return -joined(digits) if found[1] == '-' else joined(digits)


def joined(digits: str) -> int:
    if len(digits) <= SHORT:
        return int(digits)
    half = len(digits) // 2
    scale: int = 10**half
    return joined(digits[:-half]) * scale + joined(digits[-half:])
