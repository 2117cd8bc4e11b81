"""`decimal`: the host's `Decimal` and `Context`.

The host has one current context for a thread. While a session runs that has imported the module, its own context is in
that place (`machine.SWAPPED`), so that arithmetic can go straight to the host.

The rule: nothing here makes a number, or a text, larger than was checked before: the precision is bounded, and a huge
exponent is looked at wherever digits would be written out.
"""

from __future__ import annotations

import decimal as host
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.reductions import remake
from monty_vm.builtins.tables import builtin_class, class_method, constructor, get_set, method
from monty_vm.machine.machine import SWAPPED
from monty_vm.machine.operations import BIG_BITS, COSTLY
from monty_vm.machine.types import ARGUMENTS
from monty_vm.modules.raising import module_error
from monty_vm.objects.classes import HOST_CLASSES, Class, linearise, type_of
from monty_vm.objects.exception import HOST_EXCEPTIONS
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

#: Digits of the largest precision.
MOST_DIGITS: Final = 100_000
#: Exponents from here on are looked at before digits are written out.
LARGE: Final = 4096
STATE: Final = 'decimal'
OUTER: Final = 'decimal.outer'


def digits_of(value: Any) -> int:
    """About how many digits a number has when it is written out."""
    if not value.is_finite():
        return 0
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return max(int(value.adjusted()), 0) + max(-exponent, 0)


def check_digits(machine: Any, value: Any) -> None:
    """Refuses to write out a number that is too large."""
    adjusted = value.adjusted()
    if -LARGE < adjusted < LARGE:
        return
    digits = digits_of(value)
    if digits > LARGE:
        machine.check_size(digits)
        machine.check_division(digits * 4, digits * 2)


def check_cost(machine: Any, left: Any, right: Any, symbol: str) -> None:
    """For `operations.COSTLY`."""
    if symbol == 'int':
        check_digits(machine, left)
    elif symbol == 'format':
        if 'e' not in right and 'E' not in right:
            check_digits(machine, left)
    else:
        precision = int((left if isinstance(left, host.Context) else host.getcontext()).prec)
        if symbol == '**' and precision > 200:
            slow(machine, precision)
        size = left.__sizeof__()
        if isinstance(right, host.Decimal):
            size += right.__sizeof__()
        if precision > 200 or size > 200:
            machine.spend(max(precision, size * 2) * 1e-7)


def slow(machine: Machine, precision: int) -> None:
    """Counts an operation whose time grows with almost the cube of the precision."""
    if precision < 200:
        machine.work(precision * 4)
    else:
        machine.spend((precision / 1000) ** 2.8 * 0.06)


def make_decimal(machine: Machine, value: Any = '0', context: Any = None) -> host.Decimal:
    source = checked_source(machine, value)
    return host.Decimal(source) if context is None else host.Decimal(source, context)


def checked_source(machine: Machine, value: Any) -> Any:
    """What a decimal number is to be made of, if the host knows how to and it isn't too large."""
    if isinstance(value, int):
        bits = value.bit_length()
        if bits > BIG_BITS:
            machine.check_product(bits, bits)
    elif isinstance(value, str):
        machine.charge(len(value))
    elif isinstance(value, list):
        value = tuple(value)
    elif not isinstance(value, (float, tuple, host.Decimal)):
        raise TypeError(f'conversion from {type_of(value).name} to Decimal is not supported')
    return value


def from_float(machine: Machine, cls: Class, value: Any) -> object:
    if not isinstance(value, (int, float)):
        raise TypeError('argument must be int or float')
    made = host.Decimal.from_float(value)
    return made if cls.machine is None else machine.call(cls, [made])


def written_out(function: Callable[..., Any]) -> Callable[..., Any]:
    """A method that gives an integer or a text with all digits."""

    def call(machine: Machine, value: Any, *args: Any) -> object:
        check_digits(machine, value)
        return function(value, *args)

    return call


def slowly(function: Callable[..., Any]) -> Callable[..., Any]:
    """A method that computes a transcendental function."""

    def call(machine: Machine, value: Any, *args: Any, **keywords: Any) -> object:
        slow(machine, host.getcontext().prec)
        return function(value, *args, **keywords)

    return call


def measured(function: Callable[..., Any]) -> Callable[..., Any]:
    """A method whose cost depends on the precision, and on the digits of its operands."""

    def call(machine: Machine, value: Any, *args: Any, **keywords: Any) -> object:
        check_cost(machine, value, args[0] if args else None, '')
        return function(value, *args, **keywords)

    return call


def measure_all(cls: Class) -> None:
    """Puts `measured` around the methods that are the host's own."""
    for name, value in list(cls.namespace.items()):
        if isinstance(value, Native) and value.leaf and value.method:
            method(cls, name, measured(value.function))


def format_decimal(machine: Machine, value: Any, spec: Any, *rest: Any) -> str:
    if not isinstance(spec, str):
        raise TypeError('format argument must be str')
    machine.check_format(spec)
    check_cost(machine, value, spec, 'format')
    return format(host.Decimal(value), spec)


DECIMAL: Final = builtin_class('Decimal', host.Decimal, extendable=True, module='decimal')
constructor(DECIMAL, make_decimal)
class_method(DECIMAL, 'from_float', from_float)
for title in ('__int__', '__trunc__', '__floor__', '__ceil__', '__round__', 'as_integer_ratio'):
    original: Any = getattr(host.Decimal, title)
    method(DECIMAL, title, written_out(original))
for title in ('exp', 'ln', 'log10', '__pow__'):
    transcendental: Any = getattr(host.Decimal, title)
    method(DECIMAL, title, slowly(transcendental))
method(DECIMAL, '__format__', format_decimal)
remake(DECIMAL, lambda value: (host.Decimal.__str__(value),))
method(DECIMAL, '__copy__', lambda machine, value: value)
method(DECIMAL, '__deepcopy__', lambda machine, value, memo: value)
method(DECIMAL, '__str__', lambda value: host.Decimal.__str__(value), machine=False)
measure_all(DECIMAL)
COSTLY[host.Decimal] = check_cost
PARTS: Final = builtin_class('DecimalTuple', host.DecimalTuple, HOST_CLASSES[tuple], module='decimal')
remake(PARTS, tuple)
constructor(PARTS, lambda machine, sign, digits, exponent: host.DecimalTuple(sign, digits, exponent))
for position, field in enumerate(('sign', 'digits', 'exponent')):
    get_set(PARTS, field, lambda value, index=position: value[index])

# -- exceptions

SIGNALS: Final[dict[str, Class]] = {}


def plain_args(error: BaseException) -> tuple[object, ...]:
    """The arguments of an exception, with guest classes for the conditions that the host lists."""
    found: list[object] = []
    for arg in error.args:
        if isinstance(arg, list):
            found.append([signal(item) for item in arg])
        else:
            found.append(arg)
    return tuple(found)


def signal(condition: Any) -> Class:
    """The guest class of a condition, a host exception."""
    known = HOST_EXCEPTIONS.get(condition)
    if known is not None:
        return known
    cls = module_error(condition, 'decimal')
    bases = [signal(base) for base in condition.__bases__]
    if len(bases) > 1:
        cls.bases = bases
        cls.mro = linearise(cls, bases)
        cls.cache.clear()
    ARGUMENTS[cls] = plain_args
    return cls


CONDITIONS: Final = (
    'DecimalException',
    'Clamped',
    'InvalidOperation',
    'DivisionByZero',
    'Inexact',
    'Rounded',
    'Subnormal',
    'Overflow',
    'Underflow',
    'FloatOperation',
    'DivisionImpossible',
    'InvalidContext',
    'ConversionSyntax',
    'DivisionUndefined',
)
for title in CONDITIONS:
    condition: Any = vars(host).get(title)
    if condition is not None:
        SIGNALS[title] = signal(condition)
HOST_SIGNALS: Final[dict[str, Any]] = {name: vars(host)[name] for name in SIGNALS}

# -- contexts


def host_signals(machine: Machine, values: Any) -> list[Any]:
    signals: list[Any] = []
    for value in machine.collect(values):
        known = HOST_SIGNALS.get(value.name) if isinstance(value, Class) else None
        if known is None:
            raise TypeError('values must be signals')
        signals.append(known)
    return signals


def checked_precision(value: Any) -> int:
    if not isinstance(value, int):
        raise TypeError(f"'{type_of(value).name}' object cannot be interpreted as an integer")
    if value > MOST_DIGITS:
        raise ValueError(f'the sandbox allows a precision of at most {MOST_DIGITS} digits')
    return value


#: What mypy doesn't take the types of: `traps` and `flags` are no dictionaries.
host_context: Final[Any] = host.Context


def make_context(
    machine: Machine,
    prec: Any = None,
    rounding: Any = None,
    Emin: Any = None,
    Emax: Any = None,
    capitals: Any = None,
    clamp: Any = None,
    flags: Any = None,
    traps: Any = None,
) -> Any:
    made: Any = host_context(
        None if prec is None else checked_precision(prec), rounding, Emin, Emax, capitals, clamp, [], None
    )
    if traps is not None:
        chosen = host_signals(machine, [key for key, on in traps.items() if on] if isinstance(traps, dict) else traps)
        for key in list(made.traps):
            made.traps[key] = key in chosen
    if flags is not None:
        for key in host_signals(machine, flags):
            made.flags[key] = True
    return made


def own_context(machine: Machine) -> host.Context:
    """The context of the session: what `decimal.getcontext()` gives while it runs."""
    return host.getcontext()


def set_context(machine: Machine, context: Any) -> None:
    if not isinstance(context, host.Context):
        raise TypeError('optional argument must be a context')
    host.setcontext(context)


def begin(machine: Machine) -> None:
    context = machine.state[STATE]
    assert isinstance(context, host.Context)
    machine.state[OUTER] = host.getcontext()
    host.setcontext(context)


def end(machine: Machine) -> None:
    outer = machine.state.pop(OUTER, None)
    machine.state[STATE] = host.getcontext()
    if isinstance(outer, host.Context):
        host.setcontext(outer)


SWAPPED[STATE] = (begin, end)
CONTEXT: Final = builtin_class(
    'Context', host.Context, module='decimal', omit='flags traps prec create_decimal exp ln log10 power to_sci_string'
)
constructor(CONTEXT, make_context)


def context_field(name: str) -> None:
    def setter(value: Any, item: Any) -> None:
        if name == 'prec':
            checked_precision(item)
        setattr(value, name, item)

    get_set(CONTEXT, name, lambda value: getattr(value, name), setter)


FIELDS: Final = ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp')
KINDS: Final = ('flags', 'traps')
measure_all(CONTEXT)
for title in FIELDS:
    context_field(title)


class Signals:
    """`flags` or `traps` of a context, as a mapping from the guest's classes."""

    def __init__(self, context: host.Context, kind: str) -> None:
        self.context = context
        self.kind = kind

    def table(self) -> Any:
        # It isn't a dictionary, whatever its type says.
        context: Any = self.context
        return context.flags if self.kind == 'flags' else context.traps

    def as_dict(self) -> dict[object, object]:
        return {signal(key): value for key, value in self.table().items()}

    def __repr__(self) -> str:
        return repr(self.as_dict())

    def __getitem__(self, key: Any) -> object:
        return self.table()[signal_key(key)]

    def __setitem__(self, key: Any, item: Any) -> None:
        self.table()[signal_key(key)] = bool(item)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Signals):
            return self.as_dict() == other.as_dict()
        return isinstance(other, dict) and self.as_dict() == other

    def __len__(self) -> int:
        return len(self.as_dict())

    def __contains__(self, key: Any) -> bool:
        return key in self.as_dict()


def raised(context: host.Context, kind: str) -> list[object]:
    """The signals that are set among the flags or traps of a context."""
    return [key for key, on in Signals(context, kind).as_dict().items() if on]


def signal_key(key: Any) -> Any:
    known = HOST_SIGNALS.get(key.name) if isinstance(key, Class) else None
    if known is None:
        raise KeyError('invalid error flag')
    return known


SIGNALS_CLASS: Final = builtin_class('SignalDict', Signals, adopt=False, module='decimal')
for title in ('__getitem__', '__setitem__', '__len__', '__contains__', '__eq__'):
    method(SIGNALS_CLASS, title, vars(Signals)[title], machine=False)
method(SIGNALS_CLASS, '__iter__', lambda machine, value: machine.iterate(list(value.as_dict())))
for title in ('keys', 'values', 'items'):
    method(
        SIGNALS_CLASS,
        title,
        lambda value, name=title: {'keys': dict.keys, 'values': dict.values, 'items': dict.items}[name](
            value.as_dict()
        ),
        machine=False,
    )
method(SIGNALS_CLASS, 'copy', lambda value: value.as_dict(), machine=False)
remake(CONTEXT, lambda value: (*[getattr(value, name) for name in FIELDS], *[raised(value, kind) for kind in KINDS]))
method(CONTEXT, 'copy', lambda value: value.copy(), machine=False)
method(CONTEXT, '__copy__', lambda value: value.copy(), machine=False)


def create_decimal(machine: Machine, context: Any, value: Any = '0') -> host.Decimal:
    """`Context.create_decimal`: rounded, with the signals of the context."""
    made: host.Decimal = context.create_decimal(checked_source(machine, value))
    return made


def set_signals(kind: str) -> Callable[..., None]:
    """The setter of `Context.flags` or `Context.traps`."""

    def setter(machine: Machine, context: host.Context, value: Any) -> None:
        given = value.as_dict() if isinstance(value, Signals) else value
        if not isinstance(given, dict):
            raise TypeError('argument must be a signal dict')
        target = Signals(context, kind)
        if set(given) != set(target.as_dict()):
            raise KeyError('invalid error flag')
        for key, on in list(given.items()):
            target[key] = machine.truth(on)

    return setter


def context_power(name: str) -> Callable[..., Any]:
    def call(machine: Machine, context: Any, *args: Any, **keywords: Any) -> object:
        slow(machine, context.prec)
        if name == 'power':
            return context.power(*args, **keywords)
        return {'exp': context.exp, 'ln': context.ln, 'log10': context.log10}[name](*args)

    return call


method(CONTEXT, 'create_decimal', create_decimal)
for title in ('to_sci_string', '_apply'):
    method(CONTEXT, title, measured(vars(host.Context)[title]))
get_set(CONTEXT, 'flags', lambda machine, value: Signals(value, 'flags'), set_signals('flags'), machine=True)
get_set(CONTEXT, 'traps', lambda machine, value: Signals(value, 'traps'), set_signals('traps'), machine=True)
for title in ('exp', 'ln', 'log10', 'power'):
    method(CONTEXT, title, context_power(title))
TABLE: Final[dict[str, object]] = {
    'Decimal': DECIMAL,
    'Context': CONTEXT,
    'DecimalTuple': PARTS,
    **SIGNALS,
    'getcontext': Native('getcontext', own_context, machine=True, module='decimal'),
    'setcontext': Native('setcontext', set_context, machine=True, module='decimal'),
    'DefaultContext': host.DefaultContext.copy(),
    'BasicContext': host.BasicContext.copy(),
    'ExtendedContext': host.ExtendedContext.copy(),
    'MAX_PREC': host.MAX_PREC,
    'MAX_EMAX': host.MAX_EMAX,
    'MIN_EMIN': host.MIN_EMIN,
    'MIN_ETINY': host.MIN_ETINY,
    'HAVE_THREADS': True,
    'HAVE_CONTEXTVAR': True,
}
for title in ('UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', '05UP'):
    TABLE[f'ROUND_{title}'] = f'ROUND_{title}'


def make(machine: Machine) -> dict[str, object]:
    """The variables of a fresh module; from now on the session has a context of its own."""
    if STATE not in machine.state:
        machine.state[STATE] = host.Context(
            prec=28,
            rounding=host.ROUND_HALF_EVEN,
            Emin=-999999,
            Emax=999999,
            capitals=1,
            clamp=0,
            flags=[],
            traps=[host.InvalidOperation, host.DivisionByZero, host.Overflow],
        )
        begin(machine)
    table = dict(TABLE)
    for name in ('DefaultContext', 'BasicContext', 'ExtendedContext'):
        context = table[name]
        assert isinstance(context, host.Context)
        table[name] = context.copy()
    return table
