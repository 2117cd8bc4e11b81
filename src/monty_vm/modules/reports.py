"""`_traceback` (what `guest/traceback.py` builds on) and `contextvars`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final

from mypy_extensions import mypyc_attr

from monty_vm.builtins.tables import builtin_class, class_method, constructor, get_set, method
from monty_vm.machine.frame import UNSET
from monty_vm.objects.classes import type_of
from monty_vm.objects.exception import ExceptionObject, FrameObject, TracebackObject
from monty_vm.objects.native import Native, TailCall
from monty_vm.traceback import frame_line, frame_object, headline, report, visible
from monty_vm.versions import HOST_313

if TYPE_CHECKING:
    from monty_vm.machine.frame import Frame
    from monty_vm.machine.machine import Machine
    from monty_vm.objects.exception import TracebackEntry


# -- tracebacks


def entries_of(traceback: Any) -> list[TracebackEntry]:
    """The entries that a guest's traceback shows, outermost first."""
    if not isinstance(traceback, TracebackObject):
        return []
    return visible(list(reversed(traceback.entries[: traceback.start + 1])))


def checked(value: Any) -> ExceptionObject:
    if not isinstance(value, ExceptionObject):
        raise TypeError(f'Exception expected for value, {type_of(value).name} found')
    return value


def full(machine: Machine, error: Any, chained: Any, limit: Any, traceback: Any, /) -> list[str]:
    """The text of an exception, in lines as `traceback.format_exception` gives them."""
    most = None if limit is None else machine.to_index(limit)
    return report(machine, checked(error), machine.truth(chained), most, entries_of(traceback))


def only(machine: Machine, error: Any, /) -> list[str]:
    return headline(machine, checked(error))


def is_hidden(traceback: Any, /) -> bool:
    """Whether a traceback begins in guest code that doesn't show."""
    return isinstance(traceback, TracebackObject) and traceback.entries[traceback.start].code.unit.hidden


def source_lines(machine: Machine, frame: Any, first: Any, last: Any, /) -> object:
    """Lines of the source that a frame runs, as `traceback.FrameSummary` takes them; None where there are none."""
    if not isinstance(frame, FrameObject) or not isinstance(first, int):
        return None
    unit = frame.code.unit
    numbers = range(first, last + 1) if HOST_313 and isinstance(last, int) else (first,)
    lines = [unit.line(number) for number in numbers]
    machine.charge(sum([len(line) for line in lines]) * 2)
    return '\n'.join([line.rstrip() for line in lines]) + '\n' if lines and lines[0] else None


# -- frames that run


def running(machine: Machine) -> list[Frame]:
    """The frames of the guest that run, innermost first."""
    found: list[Frame] = []
    frame = machine.current
    while frame is not None:
        if not frame.code.unit.hidden:
            found.append(frame)
        frame = frame.caller
    machine.charge(len(found) * 64)
    return found


def frame_at(machine: Machine, depth: Any, /) -> FrameObject:
    """The frame that is this many calls away from the innermost, and those outside it."""
    frames = running(machine)[max(0, machine.to_index(depth)) :]
    if not frames:
        raise ValueError('call stack is not deep enough')
    made: FrameObject | None = None
    for frame in reversed(frames):
        made = frame_object(machine, frame, made)
    assert made is not None
    return made


def get_frame(machine: Machine, depth: Any = 0, /) -> TailCall:
    """`sys._getframe`. Only a frame that is calling knows its line, so a function of the prelude does the asking."""
    return TailCall(machine.prelude('get_frame'), [FRAME_AT, depth])


def place(machine: Machine, module: str, level: Any, /) -> object:
    """File, line and name of a frame outside a module that asks; None if there are fewer."""
    left = machine.to_index(level)
    frame = machine.current
    while frame is not None:
        unit = frame.code.unit
        if not unit.hidden and (left < 1 or unit.module != module):
            left -= 1
            if left < 1:
                return unit.filename, frame_line(frame), frame.code.name
        frame = frame.caller
    return None


FRAME_AT: Final = Native('frame_at', frame_at, machine=True, module='_traceback')
TRACEBACK: Final[dict[str, object]] = {
    'place': Native('place', place, machine=True, module='_traceback'),
    'full': Native('full', full, machine=True, module='_traceback'),
    'only': Native('only', only, machine=True, module='_traceback'),
    'is_hidden': Native('is_hidden', is_hidden, module='_traceback'),
    'source_lines': Native('source_lines', source_lines, machine=True, module='_traceback'),
}


def make_traceback(machine: Machine) -> dict[str, object]:
    return TRACEBACK


# -- contextvars: every task has a dictionary of values, copied from that of its creator


@final
@mypyc_attr(serializable=True)
class ContextVariable:
    """`ContextVar`."""

    def __init__(self, name: str, default: object) -> None:
        self.name = name
        self.default = default

    def __repr__(self) -> str:
        default = '' if self.default is UNSET else f' default={self.default!r}'
        return f'<ContextVar name={self.name!r}{default} at {hex(id(self) & 0xFFFFFF)}>'


@final
@mypyc_attr(serializable=True)
class Token:
    """What `ContextVar.set` returns."""

    def __init__(self, variable: ContextVariable, old: object) -> None:
        self.variable = variable
        self.old = old
        self.used = False


@final
@mypyc_attr(serializable=True)
class Context:
    """`Context`: a copy of the values."""

    def __init__(self, values: dict[object, object]) -> None:
        self.values = values
        self.entered = False

    def __getitem__(self, variable: object) -> object:
        if variable not in self.values:
            raise KeyError(variable)
        return self.values[variable]

    def __contains__(self, variable: object) -> bool:
        return variable in self.values

    def __len__(self) -> int:
        return len(self.values)


@final
class Missing:
    """`Token.MISSING`."""

    def __repr__(self) -> str:
        return '<Token.MISSING>'


MISSING: Final = Missing()


def values_now(machine: Machine) -> dict[object, object]:
    """The values of the task that runs."""
    task = machine.task
    if task is None or task is machine.main:
        # Blocks of a session share the values of what runs outside other tasks.
        found = machine.state.get('context')
        if not isinstance(found, dict):
            found = {}
            machine.state['context'] = found
        return found
    if task.context is None:
        task.context = {}
    return task.context


def make_variable(machine: Machine, name: Any, *, default: Any = UNSET) -> ContextVariable:
    if not isinstance(name, str):
        raise TypeError('context variable name must be a str')
    return ContextVariable(name, default)


def get(machine: Machine, variable: ContextVariable, default: Any = UNSET, /) -> object:
    value = values_now(machine).get(variable, UNSET)
    if value is not UNSET:
        return value
    if default is not UNSET:
        return default
    if variable.default is not UNSET:
        return variable.default
    raise machine.error('LookupError', variable)


def set_value(machine: Machine, variable: ContextVariable, value: Any, /) -> Token:
    values = values_now(machine)
    token = Token(variable, values.get(variable, UNSET))
    values[variable] = value
    return token


def reset(machine: Machine, variable: ContextVariable, token: Any, /) -> None:
    if not isinstance(token, Token):
        raise TypeError(f'expected an instance of Token, got {token!r}')
    if token.used:
        raise RuntimeError(f'{token!r} has already been used once')
    if token.variable is not variable:
        raise ValueError(f'{token!r} was created by a different ContextVar')
    token.used = True
    values = values_now(machine)
    if token.old is UNSET:
        values.pop(variable, None)
    else:
        values[variable] = token.old


def copy_context(machine: Machine) -> Context:
    return Context(dict(values_now(machine)))


def run_in(__machine: Machine, __context: Context, __function: Any, *args: Any, **keywords: Any) -> object:
    if __context.entered:
        raise RuntimeError(f'cannot enter context: {__context!r} is already entered')
    return TailCall(__machine.prelude('run_in_context'), [ENTER, LEAVE, __context, __function, args, keywords])


def enter(machine: Machine, context: Context) -> object:
    """Puts a context in the place of the task's values; gives these."""
    values = values_now(machine)
    saved = dict(values)
    values.clear()
    values.update(context.values)
    context.entered = True
    return saved


def leave(machine: Machine, context: Context, saved: Any) -> None:
    values = values_now(machine)
    context.values = dict(values)
    context.entered = False
    values.clear()
    values.update(saved)


ENTER: Final = Native('enter', enter, machine=True, module='contextvars')
LEAVE: Final = Native('leave', leave, machine=True, module='contextvars')
VARIABLE: Final = builtin_class('ContextVar', ContextVariable, adopt=False, module='_contextvars')
TOKEN: Final = builtin_class('Token', Token, adopt=False, module='_contextvars')
CONTEXT: Final = builtin_class('Context', Context, adopt=False, module='_contextvars')
NOTHING: Final = builtin_class('MISSING', Missing, adopt=False, module='_contextvars')
constructor(VARIABLE, make_variable)
constructor(CONTEXT, lambda machine: Context({}))
method(VARIABLE, 'get', get)
method(VARIABLE, 'set', set_value)
method(VARIABLE, 'reset', reset)
get_set(VARIABLE, 'name', lambda variable: variable.name)
class_method(VARIABLE, '__class_getitem__', lambda machine, cls, item: cls)
class_method(TOKEN, '__class_getitem__', lambda machine, cls, item: cls)
get_set(TOKEN, 'var', lambda token: token.variable)
get_set(TOKEN, 'old_value', lambda token: MISSING if token.old is UNSET else token.old)
TOKEN.namespace['MISSING'] = MISSING
method(CONTEXT, 'run', run_in)
method(CONTEXT, 'copy', lambda machine, context: Context(dict(context.values)))
method(CONTEXT, 'get', lambda machine, context, variable, default=None: context.values.get(variable, default))
method(CONTEXT, '__getitem__', lambda machine, context, variable: context[variable])
method(CONTEXT, '__contains__', lambda machine, context, variable: variable in context.values)
method(CONTEXT, '__len__', lambda machine, context: len(context.values))
method(CONTEXT, '__iter__', lambda machine, context: machine.iterate(list(context.values)))
method(CONTEXT, 'keys', lambda machine, context: list(context.values))
method(CONTEXT, 'values', lambda machine, context: list(context.values.values()))
method(CONTEXT, 'items', lambda machine, context: list(context.values.items()))
CONTEXTVARS: Final[dict[str, object]] = {
    'ContextVar': VARIABLE,
    'Token': TOKEN,
    'Context': CONTEXT,
    'copy_context': Native('copy_context', copy_context, machine=True, module='contextvars'),
}


def make_contextvars(machine: Machine) -> dict[str, object]:
    return CONTEXTVARS
