"""`int`, `bool`, `float`, `complex`."""

from __future__ import annotations

from typing import Any, Final

from monty_vm.builtins.tables import builtin_class, class_method, constructor, method, plain
from monty_vm.machine import digits
from monty_vm.machine.frame import UNSET
from monty_vm.machine.machine import Machine
from monty_vm.machine.operations import COSTLY, is_plain
from monty_vm.objects.classes import type_of
from monty_vm.objects.native import Native, TailCall

# CPython names an argument `bytes`.
host_bytes: Final = bytes


def make_int(machine: Machine, value: Any = UNSET, base: Any = UNSET) -> int:
    if value is UNSET:
        if base is not UNSET:
            raise TypeError('int() missing string argument')
        return 0
    if base is not UNSET:
        return int(value, machine.to_index(base))
    if type(value) is str:
        try:
            return int(value)
        except ValueError as error:
            return digits.read(machine, value, error)
    if type(value) is int or type(value) is float:
        return int(value)
    if not is_plain(value) and not isinstance(value, (int, str, bytes, bytearray, float)):
        return machine.to_int(value)
    check = COSTLY.get(type(value))
    if check is not None:
        check(machine, value, None, 'int')
    try:
        return int(value)
    except TypeError:
        raise TypeError(
            f"int() argument must be a string, a bytes-like object or a real number, not '{type_of(value).name}'"
        ) from None


def make_bool(machine: Machine, value: Any = False) -> bool:
    return machine.truth(value)


def make_float(machine: Machine, value: Any = UNSET) -> float:
    if value is UNSET:
        return 0.0
    if not is_plain(value) and not isinstance(value, (int, str, bytes, bytearray, float)):
        return machine.to_float(value)
    try:
        return float(value)
    except TypeError:
        raise TypeError(f"float() argument must be a string or a real number, not '{type_of(value).name}'") from None


def make_complex(machine: Machine, real: Any = UNSET, imag: Any = UNSET) -> complex:
    if real is not UNSET and not is_plain(real):
        found = machine.special(real, '__complex__')
        if found is UNSET:
            if machine.special(real, '__float__') is UNSET and machine.special(real, '__index__') is UNSET:
                raise TypeError(f"complex() first argument must be a string or a number, not '{type_of(real).name}'")
            real = machine.to_float(real)
        else:
            real = machine.call(found, [])
            if not isinstance(real, complex):
                raise TypeError(f'__complex__ returned non-complex (type {type_of(real).name})')
    if imag is UNSET:
        if real is UNSET:
            return complex()
        try:
            return complex(real)
        except TypeError:
            raise TypeError(
                f"complex() first argument must be a string or a number, not '{type_of(real).name}'"
            ) from None
    return complex(0 if real is UNSET else real, imag)


def operator_method(symbol: str) -> Any:
    """A special method whose cost has to be looked at first."""

    def apply(machine: Machine, left: Any, right: Any) -> object:
        if not isinstance(right, (int, float, complex)):
            return NotImplemented
        machine.check_operands(left, right, symbol)
        host: Any = int if isinstance(left, int) else type(left)
        if symbol == '*':
            return host.__mul__(left, right)
        if symbol == '**':
            return host.__pow__(left, right)
        return int.__lshift__(left, right) if isinstance(right, int) else NotImplemented

    return apply


def int_pow(machine: Machine, left: Any, right: Any, modulus: Any = None) -> object:
    if not isinstance(right, int) or not (modulus is None or isinstance(modulus, int)):
        return NotImplemented
    # As plain numbers: those of a guest's subclass would come here again.
    return machine.power(int.__int__(left), int.__int__(right), None if modulus is None else int.__int__(modulus))


def from_bytes(machine: Machine, cls: Any, bytes: Any, byteorder: Any = 'big', *, signed: Any = False) -> object:
    if isinstance(bytes, str):
        raise TypeError("cannot convert 'str' object to bytes")
    found = UNSET if is_plain(bytes) else machine.special(bytes, '__bytes__')
    if found is not UNSET:
        bytes = machine.call(found, [])
    content = bytes if isinstance(bytes, (host_bytes, bytearray)) else host_bytes(machine.collect(bytes))  # type: ignore[arg-type]
    number = int.from_bytes(content, byteorder, signed=machine.truth(signed))
    return number if cls is INT else TailCall(cls, [number])


def to_bytes(machine: Machine, value: int, length: Any = 1, byteorder: Any = 'big', *, signed: Any = False) -> bytes:
    size = machine.to_index(length)
    machine.check_size(size)
    return value.to_bytes(size, byteorder, signed=machine.truth(signed))


INT = builtin_class('int', int, extendable=True, visible=True)
constructor(INT, make_int)
for name, symbol in (('__mul__', '*'), ('__rmul__', '*'), ('__lshift__', '<<')):
    method(INT, name, operator_method(symbol))
method(INT, '__pow__', int_pow)
method(INT, '__repr__', lambda machine, value: machine.to_repr(int.__int__(value)))
class_method(INT, 'from_bytes', from_bytes)
method(INT, 'to_bytes', to_bytes)
BOOL = builtin_class('bool', bool, INT, visible=True, public=False)
BOOL.construct = Native('bool', make_bool, machine=True)
FLOAT = builtin_class('float', float, extendable=True, visible=True)
constructor(FLOAT, make_float)
COMPLEX = builtin_class('complex', complex, extendable=True, visible=True)
constructor(COMPLEX, make_complex)
plain(INT.construct, int, int, float, str, bool)
plain(FLOAT.construct, float, int, float, str)
plain(BOOL.construct, bool, int, str, float, list, dict, bool)


def formatted(base: Any) -> Any:
    """`__format__`, also for instances of a guest's subclass."""
    return lambda machine, value, spec: machine.format_value(base(value), spec) if spec else machine.to_str(value)


for cls, host in ((INT, int.__int__), (FLOAT, float.__float__), (COMPLEX, complex.__complex__)):
    method(cls, '__format__', formatted(host))
