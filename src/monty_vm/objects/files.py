"""What a granted filesystem is made of: the files and folders a session holds in memory, and handles on open files.

All of it is data that stands in snapshots. A file of the host is known here only by the guest's path to it; what opens
it is `host.filesystem`, which asks the session's grant each time.

Writing goes to the file at once, since there are no finalisers that would write what is left in a buffer. Reading text
decodes what is asked for, from the bytes where they stand: line ends are found among bytes. So a handle is its file, a
position in bytes and a mode, and has no buffer.
"""

from __future__ import annotations

import codecs
import io
import sys
from typing import TYPE_CHECKING, Any, Final, final

from monty_vm.machine.frame import UNSET
from monty_vm.objects.iterators import Iterator

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

#: Positions and sizes that a handle may have are smaller than this.
FARTHEST: Final = 1 << 60


class Node:
    """A file or folder in memory."""

    def __init__(self, number: int, mode: int, modified: float) -> None:
        #: What `stat` shows: a number of its own, the permission bits, and when it was changed.
        self.number = number
        self.mode = mode
        self.modified = modified


@final
class Directory(Node):
    """A folder. Over a folder of the host, `None` is the entry of a name that was removed."""

    def __init__(self, number: int, mode: int, modified: float) -> None:
        super().__init__(number, mode, modified)
        self.entries: dict[str, Node | None] = {}
        #: Whether it hides the folder of the host that it stands over.
        self.opaque = False


@final
class FileNode(Node):
    """A file. Its content is `bytes` until it is first written to."""

    def __init__(self, number: int, mode: int, modified: float, data: bytes | bytearray) -> None:
        super().__init__(number, mode, modified)
        self.data = data
        #: Whether it still stands in a folder. Of one that doesn't, handles are left, and its bytes no longer count.
        self.linked = True

    def part(self, start: int, size: int) -> bytes:
        data = self.data
        if isinstance(data, bytes):
            return data[start : start + size]
        return bytes(memoryview(data)[start : start + size])


@final
class HostFile:
    """A file of the host that the guest has opened: its path, and whether it may be written to."""

    def __init__(self, number: int, path: str, writable: bool) -> None:
        self.number = number
        self.path = path
        self.writable = writable


@final
class Files:
    """The files of a session."""

    def __init__(self) -> None:
        self.root = Directory(1, 0o755, 0.0)
        #: What was changed over mounted folders, by the path of the mount.
        self.overlays: dict[str, Directory] = {}
        self.directory = '/'
        #: Bytes of all files in memory, and bytes added on the host: what the limit is about.
        self.size = 0
        self.added = 0
        #: Counts files and folders, and changes, which are the time where there is no clock.
        self.numbers = 1
        self.ticks = 0
        #: Open files by the numbers that `os.open` and `fileno` have given.
        self.descriptors: dict[int, BinaryFile] = {}


def filesystem_of(machine: Machine, what: str) -> Any:
    """The session's filesystem (`host.filesystem.FileSystem`); an error that says what grants it if it has none."""
    found = machine.filesystem
    if found is None:
        raise PermissionError(
            1,
            f'{what} needs files, which this sandbox has none of; the host can grant them with Session(filesystem=...)',
        )
    return found


@final
class LineEnds:
    """What ends lines in an encoding, where a character of it has `width` bytes at least."""

    def __init__(self, line_feed: bytes, carriage_return: bytes, only: bytes) -> None:
        self.width = len(line_feed)
        self.line_feed = line_feed
        self.carriage_return = carriage_return
        #: The one thing that ends lines; empty where that is a line feed, a carriage return or both.
        self.only = only

    def find(self, data: Any, first: int, start: int, stop: int, complete: bool) -> int:
        """The end of the line that begins at `first`, looked for in a part of the data; -1 if it isn't there.

        `complete` says that nothing comes after the part.
        """
        only = self.only
        if only:
            found = self.aligned(data, only, first, start, stop)
            return found + len(only) if found >= 0 else -1
        width = self.width
        feed = self.aligned(data, self.line_feed, first, start, stop)
        back = self.aligned(data, self.carriage_return, first, start, feed if feed >= 0 else stop)
        if back < 0:
            return feed + width if feed >= 0 else -1
        if back + width == feed:
            return feed + width
        if feed < 0 and back + width >= stop and not complete:
            return -1
        return back + width

    def aligned(self, data: Any, wanted: bytes, first: int, start: int, stop: int) -> int:
        width = self.width
        found: int = data.find(wanted, start, stop)
        while width > 1 and found >= 0 and (found - first) % width:
            found = data.find(wanted, found + 1, stop)
        return found


LINE_FEED: Final = LineEnds(b'\n', b'\r', b'\n')
#: The line ends of an encoding, by it and the argument `newline` of `open`.
LINE_ENDS: Final[dict[tuple[str, str], LineEnds]] = {}
#: How far the host's text files read ahead at a time.
AHEAD: Final = 8192
NATIVE_ORDER: Final = '-le' if sys.byteorder == 'little' else '-be'
#: Encodings that begin with a mark: the marks and what each says of the rest, and what is meant without one.
MARKED: Final[dict[str, tuple[tuple[tuple[bytes, str], ...], str]]] = {
    'utf-8-sig': (((codecs.BOM_UTF8, 'utf-8'),), 'utf-8'),
    'utf-16': (
        ((codecs.BOM_UTF16_LE, 'utf-16-le'), (codecs.BOM_UTF16_BE, 'utf-16-be')),
        f'utf-16{NATIVE_ORDER}',
    ),
    'utf-32': (
        ((codecs.BOM_UTF32_LE, 'utf-32-le'), (codecs.BOM_UTF32_BE, 'utf-32-be')),
        f'utf-32{NATIVE_ORDER}',
    ),
}
#: The other encodings that files can have: those without a state between characters.
ENCODINGS: Final = frozenset(
    [
        *'utf-8 utf-16-le utf-16-be utf-32-le utf-32-be ascii koi8-r koi8-u mac-roman cp437 cp850 cp866'.split(),
        *'cp874 shift_jis cp932 euc_jp euc_kr cp949 big5 gbk gb2312 gb18030'.split(),
        *[f'cp{number}' for number in range(1250, 1259)],
        *[f'iso8859-{number}' for number in range(1, 17) if number != 12],
    ]
)


def codec_named(encoding: str) -> str:
    """The host's name of an encoding that files can have."""
    try:
        found = codecs.lookup(encoding).name if len(encoding) < 40 else ''
    except (LookupError, ValueError):
        found = ''
    if found not in ENCODINGS and found not in MARKED:
        raise LookupError(f'unknown encoding: {encoding}')
    return found


def line_ends(codec: str, newline: str) -> LineEnds:
    key = (codec, newline)
    found = LINE_ENDS.get(key)
    if found is None:
        only = newline.encode(codec)
        found = LINE_ENDS[key] = LineEnds('\n'.encode(codec), '\r'.encode(codec), only)
    return found


@final
class BinaryFile(Iterator):
    """A file opened in binary mode, or what a text file reads and writes."""

    def __init__(self, content: FileNode | HostFile | io.BytesIO, name: object, mode: str, kind: str) -> None:
        super().__init__()
        self.content = content
        #: As it was given to `open`.
        self.name: object = name
        self.mode = mode
        #: Which of the classes of `io` the guest sees.
        self.kind = kind
        self.reads = 'r' in mode or '+' in mode
        self.writes = 'r' not in mode or '+' in mode
        self.appends = 'a' in mode
        self.position = 0
        self.closed = False
        #: The number that `fileno` gives, or -1.
        self.descriptor = -1
        #: Whether that number was made for something else and stays when this is closed.
        self.borrowed = False

    def size(self, machine: Machine) -> int:
        content = self.content
        if isinstance(content, FileNode):
            return len(content.data)
        if isinstance(content, io.BytesIO):
            return content.getbuffer().nbytes
        size: int = filesystem_of(machine, 'a file').host_size(content)
        return size

    def part(self, machine: Machine, start: int, size: int) -> bytes:
        """`size` bytes from a position on; fewer only at the end of the file."""
        size = min(size, self.size(machine) - start)
        if size <= 0:
            return b''
        if size > 1024:
            machine.check_size(size)
        content = self.content
        if isinstance(content, FileNode):
            return content.part(start, size)
        if isinstance(content, io.BytesIO):
            return bytes(content.getbuffer()[start : start + size])
        found: bytes = filesystem_of(machine, 'a file').host_part(content, start, size)
        return found

    def line_end(self, machine: Machine, start: int, ends: LineEnds) -> int:
        """Where the line that starts at a position ends. Looks at more and more of the file."""
        content = self.content
        size = 512
        searched = 0
        while True:
            if isinstance(content, FileNode):
                length = len(content.data)
                complete = start + size >= length
                end = ends.find(content.data, start, start + searched, min(start + size, length), complete)
                if size > 1024:
                    machine.work(size)
            else:
                chunk = self.part(machine, start, size)
                length = start + len(chunk)
                complete = len(chunk) < size
                end = ends.find(chunk, 0, searched, len(chunk), complete)
                if end >= 0:
                    end += start
            if end >= 0:
                return end
            if complete:
                return max(start, length)
            # Two that belong together may stand across the border.
            searched = max(0, size - 2 * ends.width)
            size *= 4

    def read(self, machine: Machine, size: int) -> bytes:
        """Bytes from the position on, all if `size` is negative."""
        if size < 0:
            size = FARTHEST
        found = self.part(machine, self.position, size)
        self.position += len(found)
        return found

    def read_line(self, machine: Machine, limit: int) -> bytes:
        end = self.line_end(machine, self.position, LINE_FEED)
        if limit >= 0:
            end = min(end, self.position + limit)
        return self.read(machine, end - self.position)

    def write(self, machine: Machine, data: Any) -> int:
        """Writes bytes at the position, at the end if the file is appended to."""
        size = len(data)
        if self.appends:
            self.position = self.size(machine)
        content = self.content
        if isinstance(content, io.BytesIO):
            machine.check_size(self.position + size)
            io.BytesIO.seek(content, self.position)
            io.BytesIO.write(content, data)
        else:
            filesystem_of(machine, 'a file').write(machine, content, self.position, data)
        self.position += size
        return size

    def __repr__(self) -> str:
        if self.kind == 'FileIO':
            closing = 'False' if self.borrowed else 'True'
            shown = 'closed' if self.closed else f'name={self.name!r} mode={self.mode!r} closefd={closing}'
            return f'<_io.FileIO [{shown}]>' if self.closed else f'<_io.FileIO {shown}>'
        return f'<_io.{self.kind} name={self.name!r}>'

    def check(self, what: str, reading: bool) -> None:
        """Refuses what the file can't do, in the words of its class in `io`."""
        raw = self.kind == 'FileIO'
        if raw and self.closed:
            raise ValueError('I/O operation on closed file')
        if not (self.reads if reading else self.writes):
            if raw:
                raise io.UnsupportedOperation(f'File not open for {"reading" if reading else "writing"}')
            raise io.UnsupportedOperation('read' if reading else what)
        if self.closed:
            raise ValueError(f'{what} {"to" if what == "write" else "of"} closed file')

    def advance(self, machine: Machine) -> object:
        self.check('readline', True)
        line = self.read_line(machine, -1)
        return line if line else UNSET


@final
class TextFile(Iterator):
    """A file opened in text mode. Its position is that of its buffer: a number of bytes."""

    def __init__(
        self, buffer: BinaryFile, mode: str, encoding: str, codec: str, errors: str, newline: str | None
    ) -> None:
        super().__init__()
        self.buffer = buffer
        self.mode = mode
        #: As it was given to `open`, and as the host calls it.
        self.encoding = encoding
        self.codec = codec
        self.errors = errors
        self.newline = newline
        #: How far the host would have read ahead: where it writes after reading.
        self.ahead = 0
        #: Whether it is being iterated over, when the host can't tell the position.
        self.iterating = False
        #: Kinds of line ends that have been read: 1 carriage return, 2 line feed, 4 both together.
        self.seen = 0

    def __repr__(self) -> str:
        return f'<_io.TextIOWrapper name={self.buffer.name!r} mode={self.mode!r} encoding={self.encoding!r}>'

    # -- reading

    def begin(self, machine: Machine) -> str:
        """Steps over the mark at the beginning of the file. Returns the codec of the rest."""
        marked = MARKED.get(self.codec)
        if marked is None:
            return self.codec
        marks, otherwise = marked
        head = self.buffer.part(machine, 0, 4)
        for mark, codec in marks:
            if head.startswith(mark):
                self.buffer.position = max(self.buffer.position, len(mark))
                return codec
        return otherwise

    def end(self, machine: Machine) -> None:
        """Notes how far has been read."""
        missing = self.buffer.position - self.ahead
        if missing > 0:
            self.ahead = min(self.ahead + (missing + AHEAD - 1) // AHEAD * AHEAD, self.buffer.size(machine))

    def decode(self, machine: Machine, codec: str, data: bytes, start: int) -> str:
        """The text of complete characters that stand at a position."""
        try:
            return data.decode(codec, self.errors)
        except UnicodeDecodeError as error:
            # Positions in the message are those in the file, as far as it isn't huge.
            if error.object is not data or not 0 < start < 1 << 20:
                raise
            raise UnicodeDecodeError(
                error.encoding, bytes(start) + data, error.start + start, error.end + start, error.reason
            ) from None

    def translate(self, text: str) -> str:
        """Text with the line ends that the guest sees."""
        if self.newline:
            return text
        if '\r' not in text:
            if '\n' in text:
                self.seen |= 2
            return text
        pairs = text.count('\r\n')
        if pairs:
            self.seen |= 4
        if text.count('\r') > pairs:
            self.seen |= 1
        if text.count('\n') > pairs:
            self.seen |= 2
        return text if self.newline == '' else text.replace('\r\n', '\n').replace('\r', '\n')

    def read_all(self, machine: Machine) -> str:
        buffer = self.buffer
        codec = self.begin(machine)
        start = buffer.position
        data = buffer.read(machine, -1)
        machine.charge(len(data))
        try:
            text = data.decode(codec, self.errors)
        except UnicodeDecodeError:
            buffer.position = start
            raise
        self.end(machine)
        return self.translate(text)

    def read(self, machine: Machine, count: int) -> str:
        """At most `count` characters, all if that is negative."""
        if count < 0:
            return self.read_all(machine)
        buffer = self.buffer
        codec = self.begin(machine)
        parts: list[str] = []
        while count > 0:
            text = self.take(machine, codec, count)
            if not text:
                break
            if self.newline is None and text.endswith('\r'):
                position = buffer.position
                if self.take(machine, codec, 1) == '\n':
                    text += '\n'
                else:
                    buffer.position = position
            text = self.translate(text)
            parts.append(text)
            count -= len(text)
        self.end(machine)
        return ''.join(parts)

    def take(self, machine: Machine, codec: str, count: int) -> str:
        """At most `count` characters as they stand in the file."""
        buffer = self.buffer
        start = buffer.position
        # The fewest bytes that can hold them; more when a character has more.
        width = line_ends(codec, '').width
        size = count * width
        while True:
            data = buffer.part(machine, start, size)
            complete = len(data) < size
            decoder = codecs.getincrementaldecoder(codec)(self.errors)
            text = decoder.decode(data, complete)
            if text or complete:
                break
            size += 4
        if len(text) > count:
            size = self.size_of(codec, data, text, count)
            # More than asked for where several characters stand for bytes that aren't valid.
            text = data[:size].decode(codec, self.errors)
        else:
            size = len(data) - len(decoder.getstate()[0])
        buffer.position = start + size
        return text

    def size_of(self, codec: str, data: bytes, text: str, count: int) -> int:
        """How many bytes of data its first `count` characters take."""
        if self.errors == 'strict':
            return len(text[:count].encode(codec))
        low, high = 0, len(data)
        while low < high:
            middle = (low + high) // 2
            if self.complete_characters(codec, data[:middle]) < count:
                low = middle + 1
            else:
                high = middle
        # The last byte may have shown that those before it aren't valid, and stand for itself.
        decoder = codecs.getincrementaldecoder(codec)(self.errors)
        found = len(decoder.decode(data[:low]))
        if found > count and len(data[: low - 1].decode(codec, self.errors)) == count:
            return low - 1
        return low - len(decoder.getstate()[0])

    def complete_characters(self, codec: str, data: bytes) -> int:
        return len(codecs.getincrementaldecoder(codec)(self.errors).decode(data))

    def read_line(self, machine: Machine, limit: int) -> str:
        """The rest of the line, or its first `limit` characters."""
        buffer = self.buffer
        codec = self.begin(machine)
        start = buffer.position
        data = buffer.read(machine, buffer.line_end(machine, start, line_ends(codec, self.newline or '')) - start)
        try:
            text = self.decode(machine, codec, data, start)
        except UnicodeDecodeError:
            buffer.position = start
            raise
        # A line end that is translated to one character counts as one.
        if limit >= 0 and len(text) > limit and not (self.newline is None and len(text.rstrip('\r\n')) < limit):
            buffer.position = start + self.size_of(codec, data, text, limit)
            text = text[:limit]
        self.end(machine)
        return self.translate(text)

    def advance(self, machine: Machine) -> object:
        self.check(True)
        self.iterating = True
        line = self.read_line(machine, -1)
        if line:
            return line
        self.iterating = False
        return UNSET

    # -- writing

    def write(self, machine: Machine, text: str) -> None:
        newline = self.newline
        if newline and newline != '\n':
            machine.check_size(text.count('\n') + len(text))
            text = text.replace('\n', newline)
        buffer = self.buffer
        if self.ahead > buffer.position:
            buffer.position = self.ahead
        codec = self.codec
        marked = MARKED.get(codec)
        if marked is not None and (buffer.size(machine) if buffer.appends else buffer.position):
            codec = marked[1]
        if len(text) > 256:
            machine.check_size(len(text) * 4)
        buffer.write(machine, text.encode(codec, self.errors))
        self.ahead = buffer.position

    def check(self, reading: bool) -> None:
        """Refuses what a file that is closed, or opened for something else, can't do."""
        if self.buffer.closed:
            raise ValueError('I/O operation on closed file.')
        if reading:
            if not self.buffer.reads:
                raise io.UnsupportedOperation('not readable')
        elif not self.buffer.writes:
            raise io.UnsupportedOperation('not writable')


def is_sound(file: BinaryFile | TextFile) -> bool:
    """Whether a handle of a snapshot, which may be forged, is what it should be."""
    value: Any = file
    if isinstance(file, TextFile):
        texts = [value.mode, value.encoding, value.codec, value.errors]
        return (
            type(value.buffer) is BinaryFile
            and all(type(text) is str for text in texts)
            and codec_named(value.encoding) == value.codec
            and value.newline in (None, '', '\n', '\r', '\r\n')
            and type(value.ahead) is int
            and 0 <= value.ahead <= FARTHEST
            and type(value.seen) is int
        )
    content = value.content
    if type(content) is FileNode and (type(value.content.linked) is not bool or type(value.content.number) is not int):
        return False
    flags = [value.reads, value.writes, value.appends, value.closed, value.borrowed]
    figures = [value.position, value.descriptor]
    return (
        (type(content) in (FileNode, HostFile) or isinstance(content, io.BytesIO))
        and type(value.mode) is str
        and type(value.kind) is str
        and all(type(flag) is bool for flag in flags)
        and all(type(figure) is int and -1 <= figure <= FARTHEST for figure in figures)
        and value.position >= 0
    )
