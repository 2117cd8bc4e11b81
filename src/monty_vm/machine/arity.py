"""CPython's words for calls of natives with the wrong number of arguments.

A native's parameters are not those of the function it stands for, so the host's error about them would confuse. When
such an error arrives, the function of the host that the native stands for is called with as many arguments, all
`None`, and its error is taken. It fails before it does anything; where the host has no such function, only the name is
put right.
"""

from __future__ import annotations

import builtins
import re
import sys
from typing import TYPE_CHECKING, Any, Final

from monty_vm.machine.expressions.atoms import CellVariable, Global, Local, Name, Temporary
from monty_vm.machine.frame import UNSET
from monty_vm.machine.instructions.calls import Call, CallKeywords, CallMethod, CallSpread
from monty_vm.objects.classes import Class, in_guest_terms, type_of
from monty_vm.objects.native import BoundNative, Native

if TYPE_CHECKING:
    from monty_vm.machine.frame import Expression, Frame, Instruction

MESSAGE: Final = re.compile(r'([\w.<>]+)\(\) (takes|missing|got|expected) ')
#: What compiled code says of a keyword that a function doesn't have.
INVALID: Final = re.compile(r"'\w+' is an invalid keyword argument for ([\w.<>]+)\(\)")
#: Builtin functions that must not be called with other arguments than the guest's.
ACTIVE: Final = frozenset(
    {'breakpoint', 'compile', 'eval', 'exec', 'exit', 'help', 'input', 'open', 'print', 'quit', '__import__'}
)
#: Modules whose functions only compute.
PURE: Final = frozenset(
    {'math', 'cmath', '_operator', 'itertools', '_heapq', '_bisect', 'functools', '_functools', 'statistics'}
)


def explain(frame: Frame, at: Instruction, error: TypeError) -> TypeError:
    """The error that CPython gives for the call at an instruction, or the same error if it is about something else."""
    text = str(error)
    if 'Instance' in text:
        text = in_guest_terms(text, plain_arguments(frame, at))
        error = TypeError(text)
    found = MESSAGE.match(text) or INVALID.match(text)
    if found is None:
        return error
    count = 0
    names: list[str] = []
    function: object = UNSET
    try:
        if isinstance(at, Call):
            function = at.function.evaluate(frame)
            count = len(at.args)
        elif isinstance(at, CallMethod):
            function = frame.machine.get_attribute(at.object.evaluate(frame), at.name)
            count = len(at.args)
        elif isinstance(at, CallKeywords):
            function = at.function.evaluate(frame)
            count = len(at.args)
            names = at.names
        elif isinstance(at, CallSpread):
            function = at.function.evaluate(frame)
            args = at.args.evaluate(frame)
            count = len(args) if isinstance(args, list) else 0
            if at.keywords is not None:
                given = at.keywords.evaluate(frame)
                names = list(given) if isinstance(given, dict) else []
    except Exception:
        return error
    native: object = function
    instance: object = UNSET
    if isinstance(function, BoundNative):
        native = function.native
        instance = function.instance
    elif isinstance(function, Class):
        if function.machine is not None and isinstance(function.lookup('__new__'), Native):
            function = function.layout
        native = function.construct if function.machine is None else None
    if not isinstance(native, Native) or not is_about(native, found.group(1)):
        return error
    target = counterpart(function, native, instance)
    if target is not None:
        try:
            target(*[None] * min(count, 1000), **dict.fromkeys(names))
        except TypeError as other:
            if 'argument' in str(other):
                return TypeError(*other.args)
        except Exception:
            pass
    return TypeError(f'{text[: found.start(1)]}{native.name}(){text[found.end(1) + 2 :]}')


def plain_arguments(frame: Frame, at: Instruction) -> list[object]:
    """The arguments of a call that can be looked at again without effect."""
    given: list[Expression] = []
    if isinstance(at, (Call, CallMethod)):
        given = list(at.args)
    elif isinstance(at, CallKeywords):
        given = [*at.args, *at.values]
    elif isinstance(at, CallSpread):
        given = [at.args]
    found = [item.evaluate(frame) for item in given if isinstance(item, (Local, Temporary, CellVariable, Global, Name))]
    return list(found[0]) if isinstance(at, CallSpread) and found and isinstance(found[0], list) else found


def is_about(native: Native, name: str) -> bool:
    """Whether an error names the host function of a native."""
    short = name.rpartition('.')[2]
    return short == '__call__' or short == getattr(native.function, '__name__', '')


def counterpart(function: object, native: Native, instance: object) -> Any:
    """The host's function that a native stands for, ready to be called; None if there is none."""
    if isinstance(function, Class):
        if is_host(function.host):
            return function.host
        module = builtins if function.module == 'builtins' else sys.modules.get(function.module)
        return getattr(module, function.name, None) if function.module in PURE or module is builtins else None
    if instance is UNSET:
        if native.method:
            return None
        if native.module == 'builtins':
            return None if native.name in ACTIVE else getattr(builtins, native.name, None)
        return getattr(sys.modules.get(native.module), native.name, None) if native.module in PURE else None
    if isinstance(instance, Class):
        host = instance.layout.host
        return getattr(host, native.name, None) if is_host(host) else None
    cls = type_of(instance)
    for owner in cls.mro:
        if owner.namespace.get(native.name) is native:
            host = owner.host
            if host is None or not is_host(host):
                return None
            mutable = isinstance(instance, (list, dict, set, bytearray)) or host.__module__ == 'collections'
            return getattr(host() if mutable else instance, native.name, None)
    return None


def is_host(host: type | None) -> bool:
    return host is not None and not host.__module__.startswith('monty_vm')
