"""`StringIO` and `BytesIO`, which are the host's, with counted growth."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.tables import attribute_getter, builtin_class, constructor, get_set, method, new_method
from monty_vm.builtins.text import bytes_like
from monty_vm.machine.operations import WITH_ATTRIBUTES, attributes_of
from monty_vm.modules.system import IO_BASE, TEXT_BASE
from monty_vm.objects.classes import Class, type_of
from monty_vm.objects.extended import allocate

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine

BUFFERED_BASE: Final = builtin_class('_BufferedIOBase', None, IO_BASE, adopt=False, extendable=True, module='_io')
TEXT: Final = builtin_class('StringIO', io.StringIO, TEXT_BASE, adopt=False, extendable=True, module='_io')
BYTES: Final = builtin_class('BytesIO', io.BytesIO, BUFFERED_BASE, adopt=False, extendable=True, module='_io')


def write(machine: Machine, stream: Any, data: Any) -> int:
    if isinstance(stream, io.StringIO):
        if not isinstance(data, str):
            raise TypeError(f"string argument expected, got '{type_of(data).name}'")
        size = len(data)
        if size > 512:
            machine.check_size(io.StringIO.tell(stream) + size)
        return io.StringIO.write(stream, data)
    data = bytes_like(data)
    size = len(data)
    if size > 512:
        machine.check_size(io.BytesIO.tell(stream) + size)
    return io.BytesIO.write(stream, data)


def write_lines(machine: Machine, stream: Any, lines: Any) -> None:
    if stream.closed:
        raise ValueError('I/O operation on closed file.')
    for line in machine.collect(lines):
        write(machine, stream, line)


def next_line(machine: Machine, stream: Any) -> object:
    line = host_of(stream).readline(stream)
    if not line:
        raise machine.error('StopIteration')
    machine.charge(len(line))
    return line


def host_of(stream: Any) -> Any:
    return io.StringIO if isinstance(stream, io.StringIO) else io.BytesIO


def passed(name: str) -> Callable[..., object]:
    """A method of the host's stream, its result counted."""

    def function(machine: Machine, stream: Any, *args: Any) -> object:
        result = getattr(host_of(stream), name)(stream, *args)
        if isinstance(result, (str, bytes)) and len(result) > 256:
            machine.charge(len(result))
        return result

    return function


def get_buffer(machine: Machine, stream: Any) -> memoryview:
    # While there is a view, the stream can't change its size: it shows how long views are kept.
    machine.be_careful()
    return io.BytesIO.getbuffer(stream)


def seek(machine: Machine, stream: Any, position: Any, whence: Any = 0) -> object:
    target = machine.to_index(position)
    # Writing after a seek beyond the end fills the gap.
    if target < 1 << 63:
        machine.check_size(max(0, target))
    return host_of(stream).seek(stream, target, machine.to_index(whence))


def truncate(machine: Machine, stream: Any, size: Any = None) -> object:
    if size is not None:
        machine.check_size(machine.to_index(size))
    return host_of(stream).truncate(stream, size)


def read_lines(machine: Machine, stream: Any, hint: Any = -1) -> object:
    lines: list[Any] = host_of(stream).readlines(stream, -1 if hint is None else machine.to_index(hint))
    machine.charge(sum([len(line) + 50 for line in lines]))
    return lines


def text_arguments(machine: Machine, initial_value: Any = '', newline: Any = '\n') -> tuple[Any, ...]:
    if initial_value is not None and not isinstance(initial_value, str):
        raise TypeError(f'initial_value must be str or None, not {type_of(initial_value).name}')
    machine.charge(len(initial_value or ''))
    return initial_value, newline


def bytes_arguments(machine: Machine, initial_bytes: Any = b'') -> tuple[Any, ...]:
    content = b'' if initial_bytes is None else bytes_like(initial_bytes)
    machine.charge(len(content))
    return (content,)


def make_text(__machine: Machine, *args: Any, **keywords: Any) -> io.StringIO:
    return io.StringIO(*text_arguments(__machine, *args, **keywords))


def make_bytes(__machine: Machine, *args: Any, **keywords: Any) -> io.BytesIO:
    return io.BytesIO(*bytes_arguments(__machine, *args, **keywords))


def new_stream(cls: Class) -> Callable[..., object]:
    """`__new__`: guest subclasses get an empty stream, which `__init__` fills."""

    def new(machine: Machine, subclass: Any, *args: Any, **keywords: Any) -> object:
        if subclass.machine is None:
            return make_text(machine, *args, **keywords) if cls is TEXT else make_bytes(machine, *args, **keywords)
        assert cls.extended is not None
        made = allocate(subclass, cls.extended, ())
        host_of(made).__init__(made)
        return made

    return new


def initialise(machine: Machine, stream: Any, *args: Any, **keywords: Any) -> None:
    arguments: Any = text_arguments if isinstance(stream, io.StringIO) else bytes_arguments
    host_of(stream).__init__(stream, *arguments(machine, *args, **keywords))


def get_state(machine: Machine, stream: Any) -> tuple[object, ...]:
    content, *rest, _ = host_of(stream).__getstate__(stream)
    machine.charge(len(content))
    return content, *rest, attributes_of(stream) or None


def set_state(machine: Machine, stream: Any, state: Any) -> None:
    count = 4 if isinstance(stream, io.StringIO) else 3
    if not isinstance(state, tuple) or len(state) < count:
        name, got = type_of(stream).name, type_of(state).name
        raise TypeError(f'{name}.__setstate__ argument should be {count}-tuple, got {got}')
    content, *rest, attrs = state[:count]
    # Writing after a position beyond the end fills the gap.
    machine.check_size(max(0, machine.to_index(rest[-1])) + len(content or ''))
    host_of(stream).__setstate__(stream, (content, *rest, None))
    own = attributes_of(stream)
    if own is not None and isinstance(attrs, dict):
        own.update(attrs)


WITH_ATTRIBUTES.update((io.StringIO, io.BytesIO))
constructor(TEXT, make_text)
constructor(BYTES, make_bytes)
for cls in (TEXT, BYTES):
    cls.has_dict = True
    new_method(cls, new_stream(cls))
    method(cls, '__init__', initialise)
    method(cls, '__getstate__', get_state)
    method(cls, '__setstate__', set_state)
    method(cls, 'write', write)
    method(cls, 'writelines', write_lines, drains=1)
    method(cls, 'seek', seek)
    method(cls, 'truncate', truncate)
    method(cls, 'readlines', read_lines)
    for name in 'read readline getvalue tell close flush isatty readable writable seekable'.split():
        method(cls, name, passed(name))
    method(cls, '__next__', next_line)
    method(cls, '__iter__', lambda machine, stream: stream)
    method(cls, '__enter__', passed('__enter__'))
    method(cls, '__exit__', lambda machine, stream, *args: host_of(stream).close(stream))
    get_set(cls, 'closed', lambda stream: stream.closed)
for name in ('read1', 'readinto'):
    method(BYTES, name, passed(name))
method(BYTES, 'getbuffer', get_buffer)
get_set(TEXT, 'line_buffering', lambda stream: False)
get_set(TEXT, 'encoding', lambda stream: None)
get_set(TEXT, 'errors', lambda stream: None)
get_set(TEXT, 'newlines', attribute_getter(io.StringIO, 'newlines'))
