"""The builtin exceptions: the host's hierarchy, as guest classes."""

from __future__ import annotations

import builtins as host_builtins
from collections.abc import Callable
from typing import Any

from monty_vm.builtins.tables import OBJECT, builtin_class, get_set, method, new_method
from monty_vm.machine.frame import UNSET
from monty_vm.machine.machine import BUILTINS, Machine
from monty_vm.objects.classes import Class, linearise, type_of
from monty_vm.objects.exception import EXCEPTIONS, HOST_EXCEPTIONS, ExceptionObject, TracebackObject
from monty_vm.objects.native import Native
from monty_vm.versions import HOST_313


def new(__machine: Machine, __cls: Any, *args: Any, **keywords: Any) -> ExceptionObject:
    made = ExceptionObject(__cls, args)
    return made


def construct_with(cls: Class) -> Any:
    def construct(__machine: Machine, *args: Any, **keywords: Any) -> ExceptionObject:
        made = ExceptionObject(by_errno(args) if cls is EXCEPTIONS['OSError'] else cls, args)
        if len(args) > 2 and cls.is_subclass(EXCEPTIONS['OSError']):
            made.args = args[:2]
            made.attrs['filename'] = args[2]
            if len(args) > 4:
                made.attrs['filename2'] = args[4]
            return made
        if keywords or cls.lookup('__init__') is not BASE_INIT:
            __machine.call(cls.lookup('__init__'), [made, *args], keywords)
        return made

    return construct


def by_errno(args: tuple[Any, ...]) -> Class:
    """The subclass of `OSError` that an error number stands for."""
    if 2 <= len(args) <= 5 and isinstance(args[0], int):
        return EXCEPTIONS[type(OSError(args[0], '')).__name__]
    return EXCEPTIONS['OSError']


def init(__machine: Machine, __error: ExceptionObject, *args: Any, **keywords: Any) -> None:
    if keywords:
        owner = next((c.name for c in __error.cls.mro if c.name in KEYWORDS), '')
        allowed = KEYWORDS.get(owner, ())
        for name, value in keywords.items():
            if name not in allowed:
                if owner:
                    if HOST_313:
                        raise TypeError(f"{owner}() got an unexpected keyword argument '{name}'")
                    raise TypeError(f"'{name}' is an invalid keyword argument for {owner}()")
                raise TypeError(f'{__error.cls.name}() takes no keyword arguments')
            __error.attrs[name] = value
    elif __error.attrs:
        # Made anew: what keywords would have given is gone.
        for cls in __error.cls.mro:
            for name in KEYWORDS.get(cls.name, ()):
                __error.attrs.pop(name, None)
    __error.args = args


KEYWORDS = {'ImportError': ('name', 'path', 'name_from'), 'AttributeError': ('name', 'obj'), 'NameError': ('name',)}


def to_text(machine: Machine, error: ExceptionObject) -> str:
    args = error.args
    if error.cls.is_subclass(EXCEPTIONS['SyntaxError']):
        return syntax_error_text(machine, error)
    if not args:
        return ''
    if len(args) == 1:
        if error.cls.is_subclass(EXCEPTIONS['KeyError']):
            return machine.to_repr(args[0])
        return machine.to_str(args[0])
    if error.cls.is_subclass(EXCEPTIONS['OSError']) and len(args) <= 5:
        text = f'[Errno {machine.to_str(args[0])}] {machine.to_str(args[1])}'
        filename = error.attrs.get('filename')
        if filename is not None:
            text += f': {machine.to_repr(filename)}'
            other = error.attrs.get('filename2')
            if other is not None:
                text += f' -> {machine.to_repr(other)}'
        return text
    if error.cls.is_subclass(EXCEPTIONS['UnicodeDecodeError']) and len(args) == 5:
        return unicode_text(UnicodeDecodeError, args)
    if error.cls.is_subclass(EXCEPTIONS['UnicodeEncodeError']) and len(args) == 5:
        return unicode_text(UnicodeEncodeError, args)
    if error.cls.is_subclass(EXCEPTIONS['BaseExceptionGroup']):
        count = len(machine.group_members(error))
        return f'{machine.to_str(args[0])} ({count} sub-exception{"" if count == 1 else "s"})'
    return machine.to_repr(args)


#: What a `SyntaxError` has beside its message: the items of its second argument.
PLACE = ('filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset')


def syntax_error_field(name: str, position: int) -> None:
    def get(error: ExceptionObject) -> object:
        if name in error.attrs or len(error.args) != 2:
            return error.attrs.get(name)
        place = error.args[1]
        return place[position] if isinstance(place, (tuple, list)) and position < len(place) else None

    def put(error: ExceptionObject, value: object) -> None:
        error.attrs[name] = value

    get_set(EXCEPTIONS['SyntaxError'], name, get, put)


def syntax_error_text(machine: Machine, error: ExceptionObject) -> str:
    filename = machine.get_attribute(error, 'filename')
    line = machine.get_attribute(error, 'lineno')
    place = []
    if isinstance(filename, str):
        place.append(filename.rpartition('/')[2])
    if isinstance(line, int):
        place.append(f'line {line}')
    text = machine.to_str(machine.get_attribute(error, 'msg'))
    return f'{text} ({", ".join(place)})' if place else text


def unicode_text(host: Any, args: tuple[Any, ...]) -> str:
    return str(host(*args))


def to_repr(machine: Machine, error: ExceptionObject) -> str:
    if len(error.args) == 1:
        return f'{error.cls.name}({machine.to_repr(error.args[0])})'
    if not error.args:
        return f'{error.cls.name}()'
    return f'{error.cls.name}{machine.to_repr(error.args)}'


def set_args(error: ExceptionObject, value: Any) -> None:
    error.args = tuple(value)


def set_cause(error: ExceptionObject, value: Any) -> None:
    if value is not None and not isinstance(value, ExceptionObject):
        raise TypeError('exception cause must be None or derive from BaseException')
    error.cause = value
    error.suppress_context = True


def set_context(error: ExceptionObject, value: Any) -> None:
    if value is not None and not isinstance(value, ExceptionObject):
        raise TypeError('exception context must be None or derive from BaseException')
    error.context = value


def set_suppress(error: ExceptionObject, value: Any) -> None:
    error.suppress_context = bool(value)


def set_traceback(error: ExceptionObject, value: Any) -> None:
    if isinstance(value, TracebackObject):
        error.shown = value
        error.traceback = value.entries[: value.start + 1]
    elif value is None:
        error.traceback = []
    else:
        raise TypeError('__traceback__ must be a traceback or None')


def with_traceback(error: ExceptionObject, value: Any) -> ExceptionObject:
    set_traceback(error, value)
    return error


def add_note(machine: Machine, error: ExceptionObject, note: Any) -> None:
    if not isinstance(note, str):
        raise TypeError(f"note must be a str, not '{type_of(note).name}'")
    if not isinstance(error.attrs.get('__notes__', []), list):
        raise TypeError('Cannot add note: __notes__ is not a list')
    machine.add_note(error, note)


def lasting(name: str) -> Callable[..., None]:
    """The deleter of an attribute that can't be deleted."""

    def refuse(error: ExceptionObject) -> None:
        raise TypeError(f'{name} may not be deleted')

    return refuse


def field(title: str, name: str, position: int = -1, least: int = 0) -> None:
    """An attribute of an exception class: what it was set to or, before that, the argument at a position.

    Of fewer than `least` arguments none counts.
    """

    def get(error: ExceptionObject) -> object:
        if name in error.attrs or not 0 <= position < len(error.args) or len(error.args) < least:
            return error.attrs.get(name)
        return error.args[position]

    def put(error: ExceptionObject, value: object) -> None:
        error.attrs[name] = value

    get_set(EXCEPTIONS[title], name, get, put)


def exception_class(host: type[BaseException]) -> Class:
    """The guest class of a host exception, its bases first."""
    name = host.__name__
    found = EXCEPTIONS.get(name)
    if found is not None:
        return found
    bases = [exception_class(base) for base in host.__bases__ if issubclass(base, BaseException)]
    cls = set_up(name, bases[0] if bases else OBJECT, 'builtins')
    if len(bases) > 1:
        cls.bases = bases
        cls.mro = linearise(cls, bases)
    HOST_EXCEPTIONS[host] = cls
    return cls


def set_up(name: str, base: Class, module: str) -> Class:
    """A builtin exception class."""
    cls = builtin_class(name, None, base, extendable=True, module=module)
    cls.extended = Exception
    cls.has_dict = True
    EXCEPTIONS[name] = cls
    cls.layout = EXCEPTIONS['BaseException']
    # Attributes such as `args` are descriptors, so instances take the general path.
    cls.has_data_descriptors = True
    cls.construct = Native(name, construct_with(cls), machine=True)
    return cls


def group_new(machine: Machine, cls: Any, *args: Any, **keywords: Any) -> ExceptionObject:
    if len(args) != 2:
        raise TypeError(f'BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)')
    message, members = args
    if not isinstance(message, str):
        raise TypeError(f'BaseExceptionGroup.__new__() argument 1 must be str, not {type_of(message).name}')
    if isinstance(members, (str, dict)) or not (isinstance(members, (list, tuple)) or machine.is_sequence(members)):
        raise TypeError('second argument (exceptions) must be a sequence')
    items = machine.collect(members)
    if not items:
        raise ValueError('second argument (exceptions) must be a non-empty sequence')
    plain = True
    for index, item in enumerate(items):
        if not isinstance(item, ExceptionObject):
            raise ValueError(f'Item {index} of second argument (exceptions) is not an exception')
        if not item.cls.is_subclass(EXCEPTIONS['Exception']):
            plain = False
    if not plain and cls.is_subclass(EXCEPTIONS['Exception']):
        title = 'an ExceptionGroup' if cls is EXCEPTIONS['ExceptionGroup'] else repr(cls.name)
        raise TypeError(f'Cannot nest BaseExceptions in {title}')
    if plain and cls is EXCEPTIONS['BaseExceptionGroup']:
        cls = EXCEPTIONS['ExceptionGroup']
    return ExceptionObject(cls, (message, members))


def split(machine: Machine, group: ExceptionObject, condition: object) -> object:
    return machine.divide_group(group, checked(machine, condition))


def subgroup(machine: Machine, group: ExceptionObject, condition: object) -> object:
    return machine.divide_group(group, checked(machine, condition))[0]


def checked(machine: Machine, condition: object) -> object:
    """What members of a group are chosen by."""
    parts = condition if isinstance(condition, tuple) else (condition,)
    fits = all(isinstance(part, Class) and part.is_subclass(EXCEPTIONS['BaseException']) for part in parts)
    if not fits and (isinstance(condition, (tuple, Class)) or machine.special(condition, '__call__') is UNSET):
        if HOST_313:
            raise TypeError(
                'expected an exception type, a tuple of exception types, or a callable (other than a class)'
            )
        raise TypeError('expected a function, exception type or tuple of exception types')
    return condition


def derive(machine: Machine, group: ExceptionObject, members: Any) -> object:
    return machine.call(EXCEPTIONS['BaseExceptionGroup'], [group.args[0], members])


for value in list(vars(host_builtins).values()):
    if isinstance(value, type) and issubclass(value, BaseException):
        BUILTINS[value.__name__] = exception_class(value)
BUILTINS['IOError'] = BUILTINS['EnvironmentError'] = EXCEPTIONS['OSError']
# Those of `asyncio`, which is not imported for them: it would take longer than everything else together.
for title, parent, place in (
    ('CancelledError', 'BaseException', 'asyncio.exceptions'),
    ('InvalidStateError', 'Exception', 'asyncio.exceptions'),
    ('QueueEmpty', 'Exception', 'asyncio.queues'),
    ('QueueFull', 'Exception', 'asyncio.queues'),
):
    set_up(title, EXCEPTIONS[parent], place)

BASE = EXCEPTIONS['BaseException']
new_method(BASE, new)
BASE_INIT = Native('__init__', init, machine=True, method=True, owner='BaseException')
BASE.namespace['__init__'] = BASE_INIT
method(BASE, '__str__', to_text)
method(BASE, '__repr__', to_repr)
method(BASE, 'with_traceback', with_traceback, machine=False)
method(BASE, 'add_note', add_note)
get_set(BASE, 'args', lambda error: error.args, set_args, deleter=lasting('args'))
get_set(BASE, '__cause__', lambda error: error.cause, set_cause, deleter=lasting('__cause__'))
get_set(BASE, '__context__', lambda error: error.context, set_context, deleter=lasting('__context__'))
get_set(BASE, '__suppress_context__', lambda error: error.suppress_context, set_suppress)
get_set(
    BASE,
    '__traceback__',
    lambda machine, error: machine.traceback_of(error),
    lambda machine, error, value: set_traceback(error, value),
    machine=True,
    deleter=lasting('__traceback__'),
)
field('StopIteration', 'value', 0)
field('SystemExit', 'code', 0)
field('SyntaxError', 'msg', 0)
field('SyntaxError', 'print_file_and_line')
for position, name in enumerate(PLACE):
    syntax_error_field(name, position)
field('ImportError', 'msg', 0)
field('OSError', 'filename')
field('OSError', 'filename2')
for position, name in enumerate(('errno', 'strerror')):
    field('OSError', name, position, 2)
for position, name in enumerate(('encoding', 'object', 'start', 'end', 'reason')):
    for title in ('UnicodeDecodeError', 'UnicodeEncodeError'):
        field(title, name, position)
for title, names in KEYWORDS.items():
    for name in names:
        field(title, name)
GROUP = EXCEPTIONS['BaseExceptionGroup']
new_method(GROUP, group_new)
for title in ('BaseExceptionGroup', 'ExceptionGroup'):
    EXCEPTIONS[title].construct = Native(
        title, lambda machine, *args, title=title: group_new(machine, EXCEPTIONS[title], *args), machine=True
    )
get_set(GROUP, 'message', lambda group: group.args[0])
get_set(GROUP, 'exceptions', lambda machine, error: tuple(machine.group_members(error)), machine=True)
method(GROUP, 'split', split)
method(GROUP, 'subgroup', subgroup)
method(GROUP, 'derive', derive)
