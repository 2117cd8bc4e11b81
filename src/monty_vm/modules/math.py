"""`math` and `cmath`: the host's functions, where their cost could be large behind a check of the operands' size."""

from __future__ import annotations

import cmath
import math
from typing import TYPE_CHECKING, Any, Final

from monty_vm.machine.frame import UNSET
from monty_vm.machine.operations import COSTLY, is_plain
from monty_vm.objects.classes import type_of
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine

#: Functions of numbers whose cost doesn't depend on how large these are.
PLAIN: Final = (
    'acos acosh asin asinh atan atan2 atanh cbrt copysign cos cosh degrees erf erfc exp exp2 expm1 fabs fma fmod '
    'frexp gamma hypot isclose isfinite isinf isnan ldexp lgamma log log10 log1p log2 modf nextafter pow radians '
    'remainder sin sinh sqrt tan tanh ulp'
).split()
COMPLEX: Final = (
    'acos acosh asin asinh atan atanh cos cosh exp isclose isfinite isinf isnan log log10 phase polar rect sin sinh '
    'sqrt tan tanh'
).split()
BIG: Final = 1 << 12


def rounded(name: str, special: str) -> Callable[..., object]:
    host: Any = {'floor': math.floor, 'ceil': math.ceil, 'trunc': math.trunc}[name]

    def function(machine: Machine, x: Any, /) -> object:
        if is_plain(x) and type(x) not in COSTLY:
            return host(x)
        found = machine.special(x, special)
        if found is not UNSET:
            return machine.call(found, [])
        if name == 'trunc':
            raise TypeError(f"type {type_of(x).name} doesn't define __trunc__ method")
        return host(as_float(machine, x))

    return function


def as_float(machine: Machine, x: Any) -> float:
    """A number as a float, with the error that `math` gives for others."""
    if isinstance(x, float):
        return x
    if machine.special(x, '__float__') is UNSET and machine.special(x, '__index__') is UNSET:
        raise TypeError(f'must be real number, not {type_of(x).name}')
    return machine.to_float(x)


def real(name: str) -> Callable[..., object]:
    """A host function of floats for arguments that may be guest instances."""
    host: Any = getattr(math, name)

    def function(machine: Machine, *args: Any, **keywords: Any) -> object:
        for arg in args:
            if not is_plain(arg):
                return host(*[arg if is_plain(arg) else as_float(machine, arg) for arg in args], **keywords)
        return host(*args, **keywords)

    return function


def complex_function(name: str) -> Callable[..., object]:
    """A host function of complex numbers for arguments that may be guest instances."""
    host: Any = getattr(cmath, name)

    def function(machine: Machine, *args: Any, **keywords: Any) -> object:
        return host(*[as_complex(machine, arg) for arg in args], **keywords)

    return function


def as_complex(machine: Machine, x: Any) -> Any:
    if is_plain(x):
        return x
    found = machine.special(x, '__complex__')
    return as_float(machine, x) if found is UNSET else machine.call(found, [])


def integer(machine: Machine, value: Any) -> int:
    return value if isinstance(value, int) else machine.to_index(value)


def product_work(machine: Machine, size: int) -> None:
    """Counts a product of many factors with this many bytes: measured as 4 s for 0.7 MB, growing as size ** 1.6."""
    machine.check_size(size)
    machine.spend(4 * (size / 7e5) ** 1.6)


def factorial(machine: Machine, x: Any, /) -> int:
    number = integer(machine, x)
    if number > 500:
        # Bits of n! by Stirling; the work grows faster than the size.
        size = int(number * (math.log2(number) - 1.4427)) // 8 if number < 1 << 60 else 1 << 62
        product_work(machine, size)
    return math.factorial(number)


def combinations(machine: Machine, n: Any, k: Any, /) -> int:
    total, chosen = integer(machine, n), integer(machine, k)
    if 0 <= chosen <= total:
        chosen_few = min(chosen, total - chosen)
        if chosen_few > 200:
            size = chosen_few * total.bit_length() // 8
            product_work(machine, size)
    return math.comb(total, chosen)


def permutations(machine: Machine, n: Any, k: Any = None, /) -> int:
    total = integer(machine, n)
    chosen = total if k is None else integer(machine, k)
    if 200 < chosen <= total:
        size = chosen * total.bit_length() // 8
        product_work(machine, size)
    return math.perm(total, chosen)


def big_work(machine: Machine, number: int) -> None:
    bits = number.bit_length()
    if bits > BIG:
        words = bits >> 6
        machine.spend(words * words * 2e-8)


def common(name: str) -> Callable[..., object]:
    host: Any = getattr(math, name)

    def function(machine: Machine, *integers: Any) -> int:
        # One after the other: a common multiple grows with each.
        result: int = host()
        for value in integers:
            number = integer(machine, value)
            machine.spend(((result.bit_length() >> 6) + 1) * ((number.bit_length() >> 6) + 1) * 2e-8)
            result = host(result, number)
        return result

    return function


def isqrt(machine: Machine, n: Any, /) -> int:
    number = integer(machine, n)
    big_work(machine, number)
    return math.isqrt(number)


def fsum(machine: Machine, seq: Any, /) -> float:
    values = machine.collect(seq)
    machine.charge(len(values) * 16)
    return math.fsum([value if is_plain(value) else as_float(machine, value) for value in values])  # type: ignore[misc]


def prod(machine: Machine, iterable: Any, /, *, start: Any = 1) -> object:
    values: list[Any] = machine.collect(iterable)
    machine.charge(len(values) * 16)
    if type(start) is float or (type(start) is int and all(type(value) is float for value in values)):
        if all(type(value) is float or type(value) is int for value in values):
            return math.prod(values, start=start)
    result = start
    for value in values:
        result = machine.binary(result, value, '*')
    return result


def dist(machine: Machine, p: Any, q: Any, /) -> float:
    left: list[Any] = machine.collect(p)
    right: list[Any] = machine.collect(q)
    machine.charge(len(left) * 16)
    return math.dist([as_float(machine, x) for x in left], [as_float(machine, x) for x in right])


def sumprod(machine: Machine, p: Any, q: Any, /) -> object:
    left: list[Any] = machine.collect(p)
    right: list[Any] = machine.collect(q)
    if len(left) != len(right):
        raise ValueError('Inputs are not the same length')
    machine.charge(len(left) * 16)
    host: Any = vars(math)['sumprod']
    if all(is_plain(value) for value in left) and all(is_plain(value) for value in right):
        return host(left, right)
    result: object = 0
    for x, y in zip(left, right, strict=True):
        result = machine.binary(result, machine.binary(x, y, '*'), '+')
    return result


#: The table, made once: what it holds never changes.
TABLE: Final[dict[str, object]] = {}
COMPLEX_TABLE: Final[dict[str, object]] = {}


def native(name: str, function: Callable[..., object], drains: int = -1) -> None:
    if hasattr(math, name):
        host: Any = getattr(math, name)
        TABLE[name] = Native(name, function, machine=True, drains=drains, module='math', doc=host.__doc__)


def make(machine: Machine) -> dict[str, object]:
    if not TABLE:
        for name in ('pi', 'e', 'tau', 'inf', 'nan'):
            TABLE[name] = getattr(math, name)
        for name in PLAIN:
            if hasattr(math, name):
                native(name, real(name))
        for name in ('floor', 'ceil', 'trunc'):
            native(name, rounded(name, f'__{name}__'))
        for name in ('gcd', 'lcm'):
            native(name, common(name))
        native('factorial', factorial)
        native('comb', combinations)
        native('perm', permutations)
        native('isqrt', isqrt)
        native('fsum', fsum, 0)
        native('prod', prod, 0)
        native('dist', dist)
        native('sumprod', sumprod)
    return TABLE


def make_complex(machine: Machine) -> dict[str, object]:
    if not COMPLEX_TABLE:
        for name in ('pi', 'e', 'tau', 'inf', 'nan', 'infj', 'nanj'):
            COMPLEX_TABLE[name] = getattr(cmath, name)
        for name in COMPLEX:
            COMPLEX_TABLE[name] = Native(name, complex_function(name), machine=True, module='cmath', leaf=True)
    return COMPLEX_TABLE
