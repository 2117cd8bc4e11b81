"""`io`: `open`, and the classes of what it gives.

Without a grant there is nothing to open: `open` isn't a builtin then, and `io.open` says what would grant it.
"""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.tables import OBJECT, builtin_class, get_set, method
from monty_vm.builtins.text import bytes_like
from monty_vm.machine.frame import UNSET
from monty_vm.modules.lazy import member
from monty_vm.modules.raising import module_error
from monty_vm.modules.streams import BUFFERED_BASE, BYTES, TEXT
from monty_vm.modules.system import IO_BASE, STREAM, TEXT_BASE, path_text
from monty_vm.objects.classes import GENERATOR_CLASSES, HOST_CLASSES, Class, Instance, type_of
from monty_vm.objects.exception import EXCEPTIONS, ExceptionObject, Thrown
from monty_vm.objects.files import FARTHEST, BinaryFile, Files, TextFile, codec_named, filesystem_of
from monty_vm.objects.native import Native, TailCall

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine

#: The flags of `os.open`, which the guest has under the same names.
READ_ONLY, WRITE_ONLY, READ_WRITE = 0, 1, 2
CREATE, EXCLUSIVE, TRUNCATE, APPEND = 64, 128, 512, 1024
#: Files that can have a number at a time.
DESCRIPTORS: Final = 256
UNSUPPORTED: Final = module_error(io.UnsupportedOperation, 'io')


# -- errors and arguments


def os_error(machine: Machine, error: OSError, name: object = UNSET, other: object = UNSET) -> Thrown:
    """The guest's form of a failed file operation, with the paths as the guest has named them."""
    code = error.errno or 0
    made = ExceptionObject(EXCEPTIONS[type(OSError(code, '')).__name__], (code, os.strerror(code)))
    if name is not UNSET:
        made.attrs['filename'] = name
    if other is not UNSET:
        made.attrs['filename2'] = other
    machine.set_context(made)
    return Thrown(made)


def decoded(path: Any) -> str:
    """A path as text."""
    return path.decode('utf-8', 'surrogateescape') if isinstance(path, bytes) else path


def files_of(machine: Machine) -> Files:
    files = machine.state['files']
    assert isinstance(files, Files)
    return files


def size_argument(machine: Machine, size: Any) -> int:
    """A number of bytes or characters; -1 for all."""
    if size is None:
        return -1
    if not isinstance(size, int) and machine.special(size, '__index__') is UNSET:
        raise TypeError(f"argument should be integer or None, not '{type_of(size).name}'")
    return min(machine.to_index(size), FARTHEST)


def position_argument(machine: Machine, position: Any) -> int:
    target = machine.to_index(position)
    if abs(target) > FARTHEST:
        raise OverflowError('Python int too large to convert to C long')
    return target


# -- descriptors


def file_numbered(machine: Machine, number: Any) -> BinaryFile:
    """The open file of a number that `os.open` or `fileno` gave."""
    found = files_of(machine).descriptors.get(machine.to_index(number)) if 'files' in machine.state else None
    if found is None:
        raise OSError(9, 'Bad file descriptor')
    return found


def number_of(machine: Machine, file: BinaryFile) -> int:
    """The number of an open file, which it gets when it is first asked for."""
    if file.descriptor < 0:
        descriptors = files_of(machine).descriptors
        if len(descriptors) >= DESCRIPTORS:
            raise OSError(24, 'Too many open files')
        file.descriptor = next(number for number in range(3, DESCRIPTORS + 4) if number not in descriptors)
        descriptors[file.descriptor] = file
    return file.descriptor


# -- opening


def open_path(machine: Machine, name: Any, mode: str, kind: str, what: str = 'open()') -> BinaryFile:
    """A file opened by its path. The mode is that of the raw file: one of `r`, `w`, `a`, `x`, then `b`, then `+`."""
    filesystem = filesystem_of(machine, what)
    way = mode[0]
    try:
        content = filesystem.open(
            decoded(name), way != 'r' or '+' in mode, create=way != 'r', exclusive=way == 'x', truncate=way == 'w'
        )
    except OSError as error:
        raise os_error(machine, error, name) from None
    shown = 'rb+' if way == 'w' and '+' in mode else mode
    made = BinaryFile(content, name, shown, kind)
    if made.appends:
        made.position = made.size(machine)
    return made


def check_mode(mode: str) -> tuple[str, bool]:
    """The mode of the raw file, and whether it is opened in binary mode."""
    if any(character not in 'axrwb+t' for character in mode) or len(set(mode)) != len(mode):
        raise ValueError(f"invalid mode: '{mode}'")
    binary = 'b' in mode
    if binary and 't' in mode:
        raise ValueError("can't have text and binary mode at once")
    ways = [character for character in mode if character in 'axrw']
    if len(ways) > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if not ways:
        raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
    return ways[0] + ('b+' if '+' in mode else 'b'), binary


def check_option(value: Any, name: str, binary: bool) -> None:
    if value is None:
        return
    if not isinstance(value, str):
        raise TypeError(f"open() argument '{name}' must be str or None, not {type_of(value).name}")
    if binary:
        article = 'an' if name[0] == 'e' else 'a'
        raise ValueError(f"binary mode doesn't take {article} {name} argument")


def check_newline(newline: str | None) -> None:
    if newline not in (None, '', '\n', '\r', '\r\n'):
        raise ValueError(f'illegal newline value: {newline}')


def open_file(
    machine: Machine,
    file: Any,
    mode: Any = 'r',
    buffering: Any = -1,
    encoding: Any = None,
    errors: Any = None,
    newline: Any = None,
    closefd: Any = True,
    opener: Any = None,
) -> object:
    filesystem_of(machine, 'open()')
    name = file if isinstance(file, int) else path_text(machine, file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type_of(mode).name}")
    raw_mode, binary = check_mode(mode)
    for title, option in (('encoding', encoding), ('errors', errors), ('newline', newline)):
        check_option(option, title, binary)
    size = machine.to_index(buffering)
    if size == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    check_newline(newline)
    kind = 'FileIO' if size == 0 else KINDS[raw_mode[1:] if '+' in raw_mode else raw_mode[0]]
    number = name if isinstance(name, int) else -1
    if opener is not None and number < 0:
        number = machine.to_index(machine.call(opener, [name, flags_of(raw_mode)]))
    if isinstance(name, int) or opener is not None:
        buffer = open_number(machine, number, name, raw_mode, kind, machine.truth(closefd))
    else:
        buffer = open_path(machine, name, raw_mode, kind)
    return buffer if binary else make_text(machine, buffer, mode, encoding, errors, newline)


#: What of `io` a binary file is, by its way of opening.
KINDS: Final = {
    'r': 'BufferedReader',
    'w': 'BufferedWriter',
    'a': 'BufferedWriter',
    'x': 'BufferedWriter',
    'b+': 'BufferedRandom',
}


def flags_of(mode: str) -> int:
    access = READ_WRITE if '+' in mode else READ_ONLY if mode[0] == 'r' else WRITE_ONLY
    more = {'r': 0, 'w': CREATE | TRUNCATE, 'a': CREATE | APPEND, 'x': CREATE | EXCLUSIVE}
    return access | more[mode[0]]


def open_number(machine: Machine, number: int, name: object, mode: str, kind: str, closing: bool) -> BinaryFile:
    """A file made from the number of an open one, whose place it takes unless that stays open."""
    found = file_numbered(machine, number)
    made = BinaryFile(found.content, name, 'rb+' if mode == 'wb+' else mode, kind)
    made.reads = made.reads and found.reads
    made.writes = made.writes and found.writes
    made.position = found.position
    made.descriptor = number
    if mode[0] == 'w':
        resize(machine, made, 0)
    if closing:
        files_of(machine).descriptors[number] = made
    else:
        made.borrowed = True
    return made


def make_text(
    machine: Machine,
    buffer: Any,
    mode: str,
    encoding: Any,
    errors: Any,
    newline: Any,
) -> TextFile:
    given = 'UTF-8' if encoding is None or encoding == 'locale' else str.__str__(encoding)
    handler = 'strict' if errors is None else str.__str__(errors)
    made = TextFile(buffer, mode, given, codec_named(given), handler, newline)
    made.ahead = buffer.position
    return made


def wrap_text(
    machine: Machine,
    buffer: Any,
    encoding: Any = None,
    errors: Any = None,
    newline: Any = None,
    line_buffering: Any = False,
    write_through: Any = False,
) -> object:
    """`io.TextIOWrapper` over a binary file, a `BytesIO`, or what the guest has made of its own."""
    if isinstance(buffer, Instance):
        wrapper = member(machine, '_buffered', 'TextIOWrapper')
        return TailCall(wrapper, [buffer, encoding, errors, newline])
    if isinstance(buffer, io.BytesIO):
        position = io.BytesIO.tell(buffer)
        buffer = BinaryFile(buffer, None, 'rb+', 'BytesIO')
        buffer.position = position
    if not isinstance(buffer, BinaryFile):
        raise TypeError(f"a binary file is required, not '{type_of(buffer).name}'")
    for title, option in (('encoding', encoding), ('errors', errors), ('newline', newline)):
        check_option(option, title, False)
    check_newline(newline)
    return make_text(machine, buffer, buffer.mode.replace('b', ''), encoding, errors, newline)


def make_raw(machine: Machine, file: Any, mode: Any = 'r', closefd: Any = True, opener: Any = None) -> object:
    """`io.FileIO`."""
    return open_file(machine, file, mode.replace('b', '') + 'b', 0, closefd=closefd, opener=opener)


def wrap_raw(machine: Machine, raw: Any, buffer_size: Any = io.DEFAULT_BUFFER_SIZE) -> object:
    """`io.BufferedWriter` and its like, over a raw file: which is as good."""
    if not isinstance(raw, (BinaryFile, io.BytesIO)):
        raise TypeError(f"a raw file is required, not '{type_of(raw).name}'")
    return raw


def wrap_reader(machine: Machine, raw: Any, buffer_size: Any = io.DEFAULT_BUFFER_SIZE) -> object:
    """`io.BufferedReader`, over what the guest has made of its own, too."""
    if isinstance(raw, (Instance, io.BytesIO)):
        return TailCall(member(machine, '_buffered', 'BufferedReader'), [raw, buffer_size])
    return wrap_raw(machine, raw, buffer_size)


# -- what both kinds of files do


def close(machine: Machine, file: BinaryFile) -> None:
    if file.closed:
        return
    file.closed = True
    if file.descriptor >= 0 and not file.borrowed:
        descriptors = files_of(machine).descriptors
        if descriptors.get(file.descriptor) is file:
            del descriptors[file.descriptor]
    content = file.content
    if isinstance(content, io.BytesIO):
        io.BytesIO.close(content)
    elif not file.borrowed and machine.filesystem is not None:
        filesystem_of(machine, 'a file').close(content)


def resize(machine: Machine, file: BinaryFile, size: int) -> int:
    if size < 0:
        raise OSError(22, 'Invalid argument')
    content = file.content
    if isinstance(content, io.BytesIO):
        machine.check_size(size)
        io.BytesIO.truncate(content, size)
    else:
        filesystem_of(machine, 'a file').resize(content, size)
    return size


def check_open(file: BinaryFile, message: str = 'I/O operation on closed file.') -> BinaryFile:
    if file.closed:
        raise ValueError(message)
    return file


def buffer_of(file: Any) -> BinaryFile:
    """The binary file that a file is or has."""
    buffer: BinaryFile = file.buffer if isinstance(file, TextFile) else file
    return buffer


def itself(machine: Machine, file: Any) -> object:
    check_open(buffer_of(file))
    return file


def next_line(machine: Machine, file: Any) -> object:
    line = machine.next_item(file)
    if line is UNSET:
        raise machine.error('StopIteration')
    return line


def read_lines(machine: Machine, file: Any, hint: Any = -1) -> list[object]:
    check_open(buffer_of(file))
    limit = size_argument(machine, hint)
    lines: list[object] = []
    size = 0
    machine.holding.append(lines)
    try:
        while limit <= 0 or size <= limit:
            line: Any = file.advance(machine)
            if line is UNSET:
                break
            size += len(line)
            lines.append(line)
            machine.charge(len(line) + 64)
    finally:
        machine.holding.pop()
    return lines


def in_state(name: str) -> Callable[..., object]:
    """`readable` and its like: whether an open file is what the method asks."""

    def ask(machine: Machine, file: Any) -> bool:
        buffer = buffer_of(file)
        if buffer.kind == 'FileIO':
            check_open(buffer, 'I/O operation on closed file')
        if name == 'readable' and not buffer.reads:
            return False
        if name == 'writable' and not buffer.writes:
            return False
        check_open(buffer, 'I/O operation on closed file')
        return name != 'isatty'

    return ask


def file_number(machine: Machine, file: Any) -> int:
    buffer = check_open(buffer_of(file), 'I/O operation on closed file')
    if isinstance(buffer.content, io.BytesIO):
        raise io.UnsupportedOperation('fileno')
    return number_of(machine, buffer)


def leave(machine: Machine, file: Any, *error: Any) -> None:
    close(machine, buffer_of(file))


def detach(machine: Machine, file: TextFile) -> object:
    """The binary file of a text file, which is of no use any more."""
    buffer = check_open(file.buffer)
    file.buffer = BinaryFile(buffer.content, buffer.name, buffer.mode, buffer.kind)
    file.buffer.closed = True
    if isinstance(buffer.content, io.BytesIO):
        io.BytesIO.seek(buffer.content, buffer.position)
        return buffer.content
    return buffer


def flush(machine: Machine, file: Any) -> None:
    buffered = isinstance(file, BinaryFile) and file.kind in ('BufferedWriter', 'BufferedRandom')
    check_open(buffer_of(file), 'flush of closed file' if buffered else 'I/O operation on closed file.')
    if isinstance(file, TextFile):
        file.iterating = False


# -- binary files


def read(machine: Machine, file: BinaryFile, size: Any = -1, /) -> bytes:
    count = size_argument(machine, size)
    file.check('read', True)
    if count < -1 and file.kind != 'FileIO':
        raise ValueError('read length must be non-negative or -1')
    return file.read(machine, count)


def read_into(machine: Machine, file: BinaryFile, buffer: Any, /) -> int:
    file.check('readinto', True)
    target = memoryview(buffer).cast('B')
    data = file.read(machine, len(target))
    target[: len(data)] = data
    return len(data)


def peek(machine: Machine, file: BinaryFile, size: Any = 0, /) -> bytes:
    file.check('peek', True)
    return file.part(machine, file.position, io.DEFAULT_BUFFER_SIZE)


def read_line(machine: Machine, file: BinaryFile, size: Any = -1, /) -> bytes:
    limit = size_argument(machine, size)
    file.check('readline', True)
    return file.read_line(machine, limit)


def write(machine: Machine, file: BinaryFile, data: Any, /) -> int:
    file.check('write', False)
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return file.write(machine, bytes_like(data))


def write_lines(machine: Machine, file: BinaryFile, lines: Any, /) -> None:
    check_open(file)
    for line in machine.collect(lines):
        write(machine, file, line)


def seek(machine: Machine, file: BinaryFile, offset: Any, whence: Any = 0, /) -> int:
    target = position_argument(machine, offset)
    way = machine.to_index(whence)
    check_open(file, 'I/O operation on closed file' if file.kind == 'FileIO' else 'seek of closed file')
    if way == 1:
        target += file.position
    elif way == 2:
        target += file.size(machine)
    elif way != 0:
        raise ValueError(f'whence value {way} unsupported')
    if target < 0:
        raise OSError(22, 'Invalid argument')
    file.position = min(target, FARTHEST)
    return file.position


def tell(machine: Machine, file: BinaryFile, /) -> int:
    return check_open(file, 'I/O operation on closed file').position


def truncate(machine: Machine, file: BinaryFile, size: Any = None, /) -> int:
    target = file.position if size is None else position_argument(machine, size)
    if file.closed and file.kind != 'FileIO':
        raise ValueError('truncate of closed file')
    file.check('truncate', False)
    return resize(machine, file, target)


# -- text files


def text_read(machine: Machine, file: TextFile, size: Any = -1, /) -> str:
    count = size_argument(machine, size)
    file.check(True)
    return file.read(machine, count)


def text_read_line(machine: Machine, file: TextFile, size: Any = -1, /) -> str:
    limit = size_argument(machine, size)
    file.check(True)
    return file.read_line(machine, limit)


def text_write(machine: Machine, file: TextFile, text: Any, /) -> int:
    if not isinstance(text, str):
        raise TypeError(f'write() argument must be str, not {type_of(text).name}')
    file.check(False)
    file.write(machine, str.__str__(text))
    return len(text)


def text_write_lines(machine: Machine, file: TextFile, lines: Any, /) -> None:
    check_open(file.buffer)
    for line in machine.collect(lines):
        text_write(machine, file, line)


def text_seek(machine: Machine, file: TextFile, cookie: Any, whence: Any = 0, /) -> int:
    target = position_argument(machine, cookie)
    way = machine.to_index(whence)
    buffer = check_open(file.buffer)
    if way == 1:
        if target:
            raise io.UnsupportedOperation("can't do nonzero cur-relative seeks")
        target = buffer.position
    elif way == 2:
        if target:
            raise io.UnsupportedOperation("can't do nonzero end-relative seeks")
        target = buffer.size(machine)
    elif way != 0:
        raise ValueError(f'invalid whence ({way}, should be 0, 1 or 2)')
    if target < 0:
        raise ValueError(f'negative seek position {target}')
    buffer.position = target
    file.ahead = target
    file.iterating = False
    return target


def text_tell(machine: Machine, file: TextFile, /) -> int:
    position = check_open(file.buffer).position
    if file.iterating:
        raise OSError('telling position disabled by next() call')
    return position


def text_truncate(machine: Machine, file: TextFile, size: Any = None, /) -> int:
    buffer = check_open(file.buffer)
    if not buffer.writes:
        raise io.UnsupportedOperation('truncate')
    target = max(buffer.position, file.ahead) if size is None else position_argument(machine, size)
    file.iterating = False
    return resize(machine, buffer, target)


def reconfigure(
    machine: Machine,
    file: TextFile,
    *,
    encoding: Any = None,
    errors: Any = None,
    newline: Any = UNSET,
    line_buffering: Any = None,
    write_through: Any = None,
) -> None:
    for title, option in (('encoding', encoding), ('errors', errors)):
        check_option(option, title, False)
    if encoding is not None:
        file.codec = codec_named(encoding)
        file.encoding = encoding
    if errors is not None:
        file.errors = errors
    if newline is not UNSET:
        check_newline(newline)
        file.newline = newline


def line_ends_seen(file: TextFile) -> object:
    found = [end for bit, end in ((1, '\r'), (2, '\n'), (4, '\r\n')) if file.seen & bit]
    return None if not found else found[0] if len(found) == 1 else tuple(found)


def rename(file: Any, name: object) -> None:
    buffer_of(file).name = name


def raw_of(file: BinaryFile) -> BinaryFile:
    made = BinaryFile(file.content, file.name, file.mode, 'FileIO')
    made.position = file.position
    return made


# -- what classes of the guest inherit when they derive from `IOBase`


def end_with(machine: Machine, stream: Any, *error: Any) -> TailCall:
    return TailCall(machine.get_attribute(stream, 'close'), [])


def close_base(machine: Machine, stream: Any) -> None:
    stream.attrs['__closed'] = True


def next_of(machine: Machine, stream: Any) -> object:
    line = machine.call(machine.get_attribute(stream, 'readline'), [])
    if not machine.truth(line):
        raise machine.error('StopIteration')
    return line


def write_each(machine: Machine, stream: Any, lines: Any) -> None:
    for line in machine.collect(lines):
        machine.call(machine.get_attribute(stream, 'write'), [line])


def check_base(machine: Machine, stream: Any) -> object:
    if machine.truth(machine.get_attribute(stream, 'closed')):
        raise ValueError('I/O operation on closed file.')
    return stream


def answer_no(machine: Machine, stream: Any) -> bool:
    return False


def flush_base(machine: Machine, stream: Any) -> None:
    if '__closed' in stream.attrs:
        raise ValueError('I/O operation on closed file.')


def unsupported(name: str) -> Callable[..., object]:
    """A method that a class of the guest has to bring itself."""

    def refuse(machine: Machine, stream: Any, *args: Any) -> object:
        raise io.UnsupportedOperation(name)

    return refuse


def in_prelude(name: str) -> Any:
    """A method that is guest code: it calls others of the stream."""
    return lambda machine, stream, given=-1: TailCall(machine.prelude(name), [stream, given])


for name, inherited in (
    ('readline', in_prelude('read_line')),
    ('__enter__', check_base),
    ('__exit__', end_with),
    ('__iter__', check_base),
    ('__next__', next_of),
    ('close', close_base),
    ('flush', flush_base),
    ('tell', lambda machine, stream: TailCall(machine.get_attribute(stream, 'seek'), [0, 1])),
    ('readlines', lambda machine, stream, hint=-1: machine.collect(stream)),
    ('readable', answer_no),
    ('writable', answer_no),
    ('seekable', answer_no),
    ('isatty', answer_no),
):
    method(IO_BASE, name, inherited)
method(IO_BASE, 'writelines', write_each, drains=1)
get_set(IO_BASE, 'closed', lambda stream: '__closed' in stream.attrs)
RAW_BASE: Final = builtin_class('_RawIOBase', None, IO_BASE, adopt=False, extendable=True, module='_io')
for base, names in (
    (IO_BASE, 'seek truncate fileno'),
    (BUFFERED_BASE, 'read read1 write detach'),
    (TEXT_BASE, 'read readline write detach'),
):
    for name in names.split():
        method(base, name, unsupported(name))
method(RAW_BASE, 'read', in_prelude('read_raw'))
method(RAW_BASE, 'readall', in_prelude('read_raw'))
method(BUFFERED_BASE, 'readinto', in_prelude('read_into'))
for base in (IO_BASE, TEXT_BASE, BUFFERED_BASE, RAW_BASE):
    # Instances of classes derived from these are the guest's own alone.
    base.layout = OBJECT
    base.has_dict = True
MADE_BY: Final[tuple[tuple[str, Class, Callable[..., object]], ...]] = (
    ('BufferedReader', BUFFERED_BASE, wrap_reader),
    ('BufferedWriter', BUFFERED_BASE, wrap_raw),
    ('BufferedRandom', BUFFERED_BASE, wrap_raw),
    ('FileIO', RAW_BASE, make_raw),
)
for title, base, maker in MADE_BY:
    GENERATOR_CLASSES[title] = builtin_class(title, BinaryFile, base, adopt=False, module='_io')
    GENERATOR_CLASSES[title].construct = Native(title, maker, machine=True)
#: Binary files are one host type for several guest types, by their `kind`.
HOST_CLASSES[BinaryFile] = GENERATOR_CLASSES['BufferedReader']
for title in ('BufferedReader', 'BufferedWriter', 'BufferedRandom', 'FileIO'):
    GENERATOR_CLASSES[title].varied = True
TEXT_FILE: Final = builtin_class('TextIOWrapper', TextFile, STREAM, adopt=False, module='_io')
STREAM.construct = Native('TextIOWrapper', wrap_text, machine=True)
SHARED: Final[dict[str, Callable[..., object]]] = {
    '__iter__': itself,
    '__next__': next_line,
    '__enter__': itself,
    '__exit__': leave,
    'close': leave,
    'flush': flush,
    'readlines': read_lines,
    'fileno': file_number,
}
BINARY: Final[dict[str, Callable[..., object]]] = {
    'read': read,
    'read1': read,
    'readall': read,
    'readinto': read_into,
    'readinto1': read_into,
    'readline': read_line,
    'peek': peek,
    'write': write,
    'seek': seek,
    'tell': tell,
    'truncate': truncate,
}
TEXTUAL: Final[dict[str, Callable[..., object]]] = {
    'read': text_read,
    'readline': text_read_line,
    'write': text_write,
    'seek': text_seek,
    'tell': text_tell,
    'truncate': text_truncate,
    'reconfigure': reconfigure,
    'detach': detach,
}
for title in ('BufferedReader', 'BufferedWriter', 'BufferedRandom', 'FileIO', 'TextIOWrapper'):
    textual = title == 'TextIOWrapper'
    cls = TEXT_FILE if textual else GENERATOR_CLASSES[title]
    for name, function in {**SHARED, **(TEXTUAL if textual else BINARY)}.items():
        method(cls, name, function)
    for name in ('readable', 'writable', 'seekable', 'isatty'):
        method(cls, name, in_state(name))
    method(cls, 'writelines', text_write_lines if textual else write_lines, drains=1)
    get_set(cls, 'name', lambda file: buffer_of(file).name, rename)
    get_set(cls, 'closed', lambda file: buffer_of(file).closed)
    get_set(cls, 'mode', lambda file: file.mode)
    if not textual:
        get_set(cls, 'raw', raw_of)
for name in ('encoding', 'errors', 'buffer'):
    get_set(TEXT_FILE, name, lambda file, name=name: getattr(file, name))
get_set(TEXT_FILE, 'newlines', line_ends_seen)
get_set(TEXT_FILE, 'line_buffering', lambda file: False)
get_set(TEXT_FILE, 'write_through', lambda file: False)


def text_encoding(machine: Machine, encoding: Any, stacklevel: Any = 2, /) -> object:
    return 'locale' if encoding is None else encoding


OPEN: Final = Native('open', open_file, machine=True, module='io')
TABLE: Final[dict[str, object]] = {
    'StringIO': TEXT,
    'BytesIO': BYTES,
    'IOBase': IO_BASE,
    'RawIOBase': RAW_BASE,
    'TextIOBase': TEXT_BASE,
    'BufferedIOBase': BUFFERED_BASE,
    'TextIOWrapper': STREAM,
    **{title: GENERATOR_CLASSES[title] for title in ('BufferedReader', 'BufferedWriter', 'BufferedRandom', 'FileIO')},
    'UnsupportedOperation': UNSUPPORTED,
    'SEEK_SET': 0,
    'SEEK_CUR': 1,
    'SEEK_END': 2,
    'DEFAULT_BUFFER_SIZE': io.DEFAULT_BUFFER_SIZE,
    'text_encoding': Native('text_encoding', text_encoding, machine=True, module='io'),
    'open': OPEN,
}


def make(machine: Machine) -> dict[str, object]:
    return TABLE
