"""`fractions`: the host's `Fraction`, with a look at the size of the numbers."""

from __future__ import annotations

import fractions as host
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.reductions import remake
from monty_vm.builtins.tables import builtin_class, class_method, constructor, method, new_method
from monty_vm.machine.frame import UNSET
from monty_vm.machine.operations import COSTLY, NOTABLE_BITS, is_plain
from monty_vm.modules.decimal import check_digits
from monty_vm.objects.classes import Class, type_of
from monty_vm.objects.extended import allocate

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

EXPONENT: Final = re.compile(r'[eE]([-+]?\d+)\s*\Z')


def bits_of(value: Any) -> int:
    if isinstance(value, host.Fraction):
        return max(value.numerator.bit_length(), value.denominator.bit_length())
    return value.bit_length() if isinstance(value, int) else 64


def check_bits(machine: Any, bits: int) -> None:
    """Refuses arithmetic on numbers so large that their greatest common divisor would overrun the time limit."""
    if bits <= NOTABLE_BITS:
        return
    machine.check_size(bits >> 3)
    machine.spend((bits / 30) ** 2 * 1e-9)


def check_cost(machine: Any, left: Any, right: Any, symbol: str) -> None:
    """For `operations.COSTLY`."""
    if symbol == '**' and isinstance(right, (int, host.Fraction)):
        exponent = right if isinstance(right, int) else right.numerator if right.denominator == 1 else 0
        check_bits(machine, bits_of(left) * abs(exponent))
    elif symbol not in ('int', 'format'):
        check_bits(machine, bits_of(left) + bits_of(right))


def parts(machine: Machine, value: Any) -> Any:
    """A guest's own rational number, as one that the host knows."""
    if is_plain(value) or isinstance(value, (int, float, str, Decimal, host.Fraction)):
        return value
    numerator = machine.attribute_or(value, 'numerator', UNSET)
    denominator = machine.attribute_or(value, 'denominator', UNSET)
    if isinstance(numerator, int) and isinstance(denominator, int):
        return host.Fraction(numerator, denominator)
    method_found = machine.special(value, 'as_integer_ratio')
    if method_found is not UNSET:
        ratio: Any = machine.call(method_found, [])
        return host.Fraction(*ratio)
    raise TypeError(argument_error())


def argument_error() -> str:
    make: Any = host.Fraction
    try:
        make(())
    except TypeError as error:
        return str(error)
    return 'argument should be a string or a Rational instance'


def make_fraction(machine: Machine, numerator: Any = 0, denominator: Any = None) -> host.Fraction:
    numerator = parts(machine, numerator)
    if denominator is not None:
        denominator = parts(machine, denominator)
    for value in (numerator, denominator):
        if isinstance(value, str):
            machine.charge(len(value))
            found = EXPONENT.search(value)
            if found is not None:
                exponent = found.group(1)
                check_bits(machine, (1 << 60) if len(exponent) > 12 else abs(int(exponent)) * 4)
        elif isinstance(value, Decimal):
            check_digits(machine, value)
        elif isinstance(value, int):
            check_bits(machine, value.bit_length())
    return host.Fraction(numerator, denominator)


def of_class(machine: Machine, cls: Any, value: host.Fraction) -> object:
    if not isinstance(cls, Class) or cls.machine is None:
        return value
    return machine.call(cls, [value.numerator, value.denominator])


def from_float(machine: Machine, cls: Class, f: Any) -> object:
    return of_class(machine, cls, host.Fraction.from_float(f))


def from_decimal(machine: Machine, cls: Class, dec: Any) -> object:
    if isinstance(dec, Decimal):
        check_digits(machine, dec)
    return of_class(machine, cls, host.Fraction.from_decimal(dec))


def power(machine: Machine, left: Any, right: Any, modulus: Any = None) -> object:
    check_cost(machine, left, right, '**')
    return host.Fraction.__pow__(left, right)


def new(machine: Machine, subclass: Any, *args: Any, **keywords: Any) -> object:
    value = make_fraction(machine, *args, **keywords)
    if not isinstance(subclass, Class) or subclass.machine is None:
        return value
    extended = FRACTION.extended
    assert extended is not None
    return allocate(subclass, extended, (value.numerator, value.denominator))


def shown(machine: Machine, value: Any) -> str:
    return f'{type_of(value).name}({value.numerator}, {value.denominator})'


def copied(machine: Machine, value: Any, memo: Any = None) -> object:
    return of_class(machine, type_of(value), value)


FRACTION: Final = builtin_class('Fraction', host.Fraction, extendable=True, module='fractions', omit='from_number')
constructor(FRACTION, make_fraction)
new_method(FRACTION, new)
class_method(FRACTION, 'from_float', from_float)
class_method(FRACTION, 'from_decimal', from_decimal)
method(FRACTION, '__pow__', power)
method(FRACTION, '__str__', lambda value: host.Fraction.__str__(value), machine=False)
method(FRACTION, '__repr__', shown)
remake(FRACTION, lambda value: (value.numerator, value.denominator))
method(FRACTION, '__copy__', copied)
method(FRACTION, '__deepcopy__', copied)
method(FRACTION, '__format__', lambda value, spec: format(value, spec), machine=False)
COSTLY[host.Fraction] = check_cost


def make(machine: Machine) -> dict[str, object]:
    return {'Fraction': FRACTION, '__all__': ['Fraction']}
