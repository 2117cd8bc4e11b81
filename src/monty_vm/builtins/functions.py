"""The builtin functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from monty_vm.builtins import generators
from monty_vm.builtins.containers import sort_values
from monty_vm.builtins.tables import function, plain, plain_many
from monty_vm.machine.calls import is_lazy
from monty_vm.machine.expressions.build import ascii_of
from monty_vm.machine.frame import UNSET
from monty_vm.machine.machine import Machine
from monty_vm.machine.operations import attribute_name, is_plain
from monty_vm.objects.classes import Class, Instance, type_of
from monty_vm.objects.function import BoundMethod, Function, StaticMethod
from monty_vm.objects.future import HostFunction
from monty_vm.objects.native import BoundNative, Native, TailCall

#: Types that the host's arithmetic functions take as they are. (`isinstance` with int and float together would make
#: compiled code treat an int as a float.)
NUMBERS: Final = frozenset({int, float, bool, complex})
host_sum: Final[Any] = sum
host_round: Final[Any] = round
host_abs: Final[Any] = abs


#: What `input` adds to its error where the guest's program has no other input.
NO_INPUT: Final = "The sandbox's standard input is empty; use Session(inputs=...), offer a function, or set sys.stdin."


def read_input(machine: Machine, *prompt: Any) -> TailCall:
    """`input`: a line of what `sys.stdin` is."""
    if len(prompt) > 1:
        raise TypeError(f'input expected at most 1 argument, got {len(prompt)}')
    return TailCall(machine.prelude('read_input'), [prompt, NO_INPUT])


def print_values(
    machine: Machine, *values: Any, sep: Any = ' ', end: Any = '\n', file: Any = None, flush: Any = False
) -> None:
    if sep is None:
        sep = ' '
    elif not isinstance(sep, str):
        raise TypeError(f'sep must be None or a string, not {type_of(sep).name}')
    if end is None:
        end = '\n'
    elif not isinstance(end, str):
        raise TypeError(f'end must be None or a string, not {type_of(end).name}')
    parts: list[str] = []
    for value in values:
        parts.append(value if type(value) is str else machine.to_str(value))
    text = sep.join(parts) + end
    standard = machine.state.get('stdout')
    if file is None and standard is not None and 'sys' in machine.modules:
        # `sys.stdout` may have been replaced.
        file = machine.modules['sys'].globals.get('stdout')
        if file is UNSET:
            raise RuntimeError('lost sys.stdout')
        if file is None:
            return
    if file is None or file is standard:
        machine.write(text)
        return
    write = machine.get_attribute(file, 'write')
    if isinstance(write, BoundNative):
        machine.call(write, [text])
    else:
        # As in CPython, the guest's method gets every part by itself.
        for index, part in enumerate(parts):
            if index:
                machine.call(write, [sep])
            machine.call(write, [part])
        machine.call(write, [end])
    if flush is not False and machine.truth(flush):
        machine.call(machine.get_attribute(file, 'flush'), [])


def length(machine: Machine, value: Any) -> int:
    host = type(value)
    if host is list or host is str or host is dict or host is tuple or host is set:
        return len(value)
    return machine.length(value)


def sum_values(machine: Machine, values: Any, /, start: Any = 0) -> object:
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, (bytes, bytearray)):
        raise TypeError(f"sum() can't sum {type_of(start).name} [use b''.join(seq) instead]")
    if is_lazy(values):
        return TailCall(machine.prelude('sum_items'), [values, start])
    if isinstance(values, range) and isinstance(start, int):
        count = len_of(values)
        return start + count * values.start + values.step * (count * (count - 1) // 2)
    items: Any = machine.collect(values)
    machine.charge(len(items) * 4)
    if all_numbers(items) and type(start) in NUMBERS:
        return host_sum(items, start)
    return TailCall(machine.prelude('sum_items'), [items, start])


def len_of(values: range) -> int:
    from monty_vm.machine.operations import len_of_range

    return len_of_range(values)


def all_numbers(items: list[Any]) -> bool:
    for item in items:
        if type(item) is not int and type(item) is not float:
            return False
    return True


def any_value(machine: Machine, values: Any) -> object:
    if is_lazy(values):
        return TailCall(machine.prelude('any_item'), [values])
    for value in machine.collect(values):
        if machine.truth(value):
            return True
    return False


def all_values(machine: Machine, values: Any) -> object:
    if is_lazy(values):
        return TailCall(machine.prelude('all_items'), [values])
    for value in machine.collect(values):
        if not machine.truth(value):
            return False
    return True


def empty_message(host: Any) -> str:
    """What the host says of an empty argument; it differs between versions."""
    try:
        host(())
    except ValueError as error:
        return str(error)
    raise AssertionError


EMPTY: Final = {'min': empty_message(min), 'max': empty_message(max)}


def extreme(name: str, host: Callable[..., Any]) -> Any:
    """`min` and `max`."""

    def find(machine: Machine, *args: Any, key: Any = None, default: Any = UNSET) -> object:
        if not args:
            raise TypeError(f'{name} expected at least 1 argument, got 0')
        if len(args) > 1:
            if default is not UNSET:
                raise TypeError(f'Cannot specify a default for {name}() with multiple positional arguments')
            values: Any = list(args)
        else:
            values = args[0]
            if is_lazy(values):
                missing = object_marker(machine)
                return TailCall(
                    machine.prelude('extreme'),
                    [
                        values,
                        key,
                        missing if default is UNSET else default,
                        missing,
                        EMPTY[name],
                        name == 'max',
                    ],
                )
            values = machine.collect(values)
        if not values:
            if default is UNSET:
                raise ValueError(EMPTY[name])
            return default
        machine.charge(len(values) * 8)
        keys: list[Any] = values if key is None else machine.call_each(key, values)
        symbol = '>' if name == 'max' else '<'
        best = 0
        plain = True
        for item in keys:
            if not is_plain(item):
                plain = False
                break
        if plain and key is None and default is UNSET:
            try:
                return host(values)
            except TypeError:
                pass  # said again below, about the guest's types
        for index in range(1, len(keys)):
            if plain:
                try:
                    better = keys[index] > keys[best] if name == 'max' else keys[index] < keys[best]
                except TypeError as error:
                    raise machine.fix_operands(error, keys[index], keys[best], symbol) from None
            else:
                better = machine.truth(machine.compare(keys[index], keys[best], symbol))
            if better:
                best = index
        return values[best]

    return find


def object_marker(machine: Machine) -> object:
    from monty_vm.builtins.tables import OBJECT

    return Instance(OBJECT)


def sorted_values(machine: Machine, values: Any = UNSET, /, *, key: Any = None, reverse: Any = False) -> list[Any]:
    if values is UNSET:
        raise TypeError('sorted expected 1 argument, got 0')
    return sort_values(machine, machine.collect(values), key, reverse)


def callable_value(machine: Machine, value: Any) -> bool:
    if isinstance(value, (Function, BoundMethod, Native, BoundNative, Class, HostFunction, StaticMethod)):
        return True
    return type_of(value).lookup('__call__') is not UNSET


def get_attribute(machine: Machine, value: Any, name: Any, default: Any = UNSET) -> object:
    if default is UNSET:
        return machine.get_attribute(value, attribute_name(name))
    return machine.attribute_or(value, attribute_name(name), default)


def has_attribute(machine: Machine, value: Any, name: Any) -> bool:
    return machine.attribute_or(value, attribute_name(name), UNSET) is not UNSET


def set_attribute(machine: Machine, value: Any, name: Any, item: Any) -> None:
    machine.set_attribute(value, attribute_name(name), item)


def delete_attribute(machine: Machine, value: Any, name: Any) -> None:
    machine.delete_attribute(value, attribute_name(name))


def round_number(machine: Machine, number: Any, ndigits: Any = None) -> object:
    if type(number) in NUMBERS:
        if ndigits is None:
            return host_round(number)
        digits = machine.to_index(ndigits)
        if type(number) is int and digits < -10000:
            return 0
        return host_round(number, digits)
    found = machine.special(number, '__round__')
    if found is UNSET:
        raise TypeError(f"type {type_of(number).name} doesn't define __round__ method")
    return TailCall(found, [] if ndigits is None else [ndigits])


def absolute(machine: Machine, value: Any) -> object:
    if type(value) in NUMBERS:
        return host_abs(value)
    found = machine.special(value, '__abs__')
    if found is UNSET:
        raise TypeError(f"bad operand type for abs(): '{type_of(value).name}'")
    return TailCall(found, [])


def divide(machine: Machine, left: Any, right: Any) -> object:
    return machine.binary(left, right, 'divmod()')


def power(machine: Machine, base: Any, exp: Any, mod: Any = None) -> object:
    return machine.power(base, exp, mod)


def convert_base(name: str) -> Any:
    def convert(machine: Machine, value: Any) -> str:
        number = machine.to_index(value)
        machine.charge(number.bit_length())
        return {'bin': bin, 'oct': oct, 'hex': hex}[name](number)

    return convert


def character(machine: Machine, value: Any) -> str:
    return chr(machine.to_index(value))


def code_point(machine: Machine, value: Any) -> int:
    if not isinstance(value, (str, bytes, bytearray)):
        raise TypeError(f'ord() expected string of length 1, but {type_of(value).name} found')
    return ord(value)


def identity(machine: Machine, value: Any) -> int:
    return int(machine.address(value), 16)


def ascii_text(machine: Machine, value: Any) -> str:
    return ascii_of(machine.to_repr(value))


def format_value(machine: Machine, value: Any, spec: Any = '') -> str:
    if not isinstance(spec, str):
        raise TypeError(f'format() argument 2 must be str, not {type_of(spec).name}')
    return machine.format_value(value, spec)


def variables_of(machine: Machine, value: Any = UNSET) -> object:
    if value is UNSET:
        return scope_variables(machine, 'vars')
    attrs = machine.attribute_or(value, '__dict__', UNSET)
    if attrs is UNSET:
        raise TypeError('vars() argument must have __dict__ attribute')
    return attrs


def directory(machine: Machine, value: Any = UNSET) -> object:
    if value is UNSET:
        return scope_variables(machine, 'dir')
    found = machine.special(value, '__dir__')
    names = machine.collect(machine.call(found, []))
    return sorted([str(name) for name in names])


def async_iterator(machine: Machine, value: Any) -> object:
    found = machine.special(value, '__aiter__')
    if found is UNSET:
        raise TypeError(f"'{type_of(value).name}' object is not an async iterable")
    return TailCall(found, [])


def async_next(machine: Machine, iterator: Any, default: Any = UNSET) -> object:
    found = machine.special(iterator, '__anext__')
    if found is UNSET:
        raise TypeError(f"'{type_of(iterator).name}' object is not an async iterator")
    if default is UNSET:
        return TailCall(found, [])
    return TailCall(machine.prelude('anext_or'), [iterator, default])


def is_instance(machine: Machine, value: Any, classes: Any) -> bool:
    return machine.is_instance(value, classes)


def is_subclass(machine: Machine, cls: Any, classes: Any) -> bool:
    return machine.is_subclass(cls, classes)


def leave(machine: Machine, code: Any = None, /) -> None:
    """`exit`, `quit` and `sys.exit`."""
    raise machine.error('SystemExit', *(() if code is None else (code,)))


def scope_variables(machine: Machine, name: str) -> object:
    """What code that calls one of these builtins by another name gets; by their own they are expressions."""
    frame = machine.current
    assert frame is not None
    return machine.scope_variables(frame, name)


function('print', print_values)
function('input', read_input)
plain(function('len', length), len, list, str, dict, tuple, set, bytes)
function('sum', sum_values)
function('any', any_value)
function('all', all_values)
plain_many(function('min', extreme('min', min)), min, int, float, str)
plain_many(function('max', extreme('max', max)), max, int, float, str)
function('sorted', sorted_values, drains=0)
function('callable', callable_value)
function('getattr', get_attribute)
function('hasattr', has_attribute)
function('setattr', set_attribute)
function('delattr', delete_attribute)
function('round', round_number)
plain(function('abs', absolute), abs, int, float)
function('divmod', divide)
function('pow', power)
for title in ('bin', 'oct', 'hex'):
    function(title, convert_base(title))
plain(function('chr', character), chr, int)
plain(function('ord', code_point), ord, str)
function('id', identity)
function('ascii', ascii_text)
function('repr', lambda machine, value: machine.to_repr(value))
function('hash', lambda machine, value: machine.hash_of(value))
function('format', format_value)
function('vars', variables_of)
function('dir', directory)
function('globals', lambda machine: scope_variables(machine, 'globals'))
function('locals', lambda machine: scope_variables(machine, 'locals'))
function('iter', generators.make_iter)
function('next', generators.next_item)
function('aiter', async_iterator)
function('anext', async_next)
function('isinstance', is_instance)
function('issubclass', is_subclass)
function('exit', leave)
function('quit', leave)
