"""`zlib`: the host's, its work counted, and what it makes checked while it grows.

A stream (`compressobj`, `decompressobj`) is data: the steps that it was taken through. The host's object that has gone
through them works for it; a session has few of these, and one that is missing is made anew from the steps.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, Final, final

from mypy_extensions import mypyc_attr

from monty_vm.builtins.tables import builtin_class, get_set, method
from monty_vm.builtins.text import bytes_like
from monty_vm.modules.raising import module_error
from monty_vm.objects.classes import GENERATOR_CLASSES
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine

ERROR: Final = module_error(zlib.error, 'zlib')
#: Work for a byte, in units of copying one.
COMPRESSION: Final = 64
#: Bytes that are decompressed at once, before the result is looked at.
STEP: Final = 1 << 18
#: Host objects that a session has at a time.
MOST_WORKERS: Final = 8


@final
@mypyc_attr(serializable=True)
class Stream:
    """What `compressobj` and `decompressobj` make."""

    def __init__(self, compresses: bool, options: tuple[object, ...]) -> None:
        self.compresses = compresses
        self.options = options
        #: What it was given, each with the limit of what it may give back (or, when compressing, how it is flushed).
        self.steps: list[tuple[bytes, int]] = []
        self.eof = False
        self.unused = b''
        self.unconsumed = b''
        self.kind = 'Compress' if compresses else 'Decompress'


#: The value of a compressor's step that isn't a flush.
FEED: Final = -1


def compress(machine: Machine, data: Any, /, level: Any = -1, wbits: Any = 15) -> bytes:
    machine.check_size(len(bytes_like(data)))
    machine.charge(len(data) * COMPRESSION)
    return zlib.compress(data, level, wbits)


def decompress(machine: Machine, data: Any, /, wbits: Any = 15, bufsize: Any = 16384) -> bytes:
    worker = zlib.decompressobj(wbits)
    found = inflate(machine, worker, bytes(bytes_like(data)), 0)
    if not worker.eof:
        raise zlib.error('Error -5 while decompressing data: incomplete or truncated stream')
    return found


def inflate(machine: Machine, worker: Any, data: bytes, limit: int) -> bytes:
    """Decompresses in steps, so that a small input with a huge result stops at the memory limit."""
    parts: list[bytes] = []
    size = 0
    while True:
        wanted = min(STEP, limit - size) if limit else STEP
        part = worker.decompress(data, wanted)
        size += len(part)
        parts.append(part)
        machine.charge(len(part) * 8)
        if size > 1 << 20:
            machine.check_size(size)
        data = worker.unconsumed_tail
        if worker.eof or len(part) < wanted or size == limit:
            return b''.join(parts)


def checksum(host: Any) -> Callable[..., object]:
    def function(machine: Machine, data: Any, value: Any = None, /) -> object:
        machine.charge(len(bytes_like(data)))
        return host(data) if value is None else host(data, value)

    return function


# -- streams


def make_compressor(
    machine: Machine,
    level: Any = -1,
    method: Any = zlib.DEFLATED,
    wbits: Any = zlib.MAX_WBITS,
    memLevel: Any = zlib.DEF_MEM_LEVEL,
    strategy: Any = zlib.Z_DEFAULT_STRATEGY,
    zdict: Any = None,
) -> Stream:
    numbers = [machine.to_index(value) for value in (level, method, wbits, memLevel, strategy)]
    made = Stream(True, (*numbers, *(() if zdict is None else (bytes(bytes_like(zdict)),))))
    worker_of(machine, made)
    return made


def make_decompressor(machine: Machine, wbits: Any = zlib.MAX_WBITS, zdict: Any = None) -> Stream:
    made = Stream(False, (machine.to_index(wbits), *(() if zdict is None else (bytes(bytes_like(zdict)),))))
    worker_of(machine, made)
    return made


def worker_of(machine: Machine, stream: Stream) -> Any:
    """The host's object that has gone through the steps of a stream."""
    workers = machine.workers
    for index, (owner, worker) in enumerate(workers):
        if owner is stream:
            workers.append(workers.pop(index))
            return worker
    options: Any = stream.options
    worker = zlib.compressobj(*options) if stream.compresses else zlib.decompressobj(*options)
    machine.charge(1 << 16)
    for data, parameter in stream.steps:
        take(machine, stream, worker, data, parameter)
    workers.append((stream, worker))
    del workers[:-MOST_WORKERS]
    return worker


def take(machine: Machine, stream: Stream, worker: Any, data: bytes, parameter: int) -> bytes:
    """Takes a host's object through a step."""
    if not stream.compresses:
        return inflate(machine, worker, data, parameter)
    machine.charge(len(data) * COMPRESSION)
    found: bytes = worker.compress(data) if parameter == FEED else worker.flush(parameter)
    return found


def feed(machine: Machine, stream: Stream, data: Any, /) -> bytes:
    """`compress`."""
    given = bytes(bytes_like(data))
    machine.check_size(len(given))
    found = take(machine, stream, worker_of(machine, stream), given, FEED)
    stream.steps.append((given, FEED))
    return found


def flush(machine: Machine, stream: Stream, mode: Any = zlib.Z_FINISH, /) -> bytes:
    number = int(machine.to_index(mode))
    found = take(machine, stream, worker_of(machine, stream), b'', number)
    stream.steps.append((b'', number))
    return found


def draw(machine: Machine, stream: Stream, data: Any, /, max_length: Any = 0) -> bytes:
    """`decompress`."""
    limit = int(machine.to_index(max_length))
    if limit < 0:
        raise ValueError('max_length must be non-negative')
    given = bytes(bytes_like(data))
    machine.check_size(len(given))
    if stream.eof:
        stream.unused += given
        return b''
    worker = worker_of(machine, stream)
    found = take(machine, stream, worker, given, limit)
    stream.eof = worker.eof
    stream.unused = worker.unused_data
    stream.unconsumed = worker.unconsumed_tail
    stream.steps.append((given[: len(given) - len(stream.unconsumed)], limit))
    return found


def draw_rest(machine: Machine, stream: Stream, length: Any = 0, /) -> bytes:
    """`flush` of a decompressor."""
    return draw(machine, stream, stream.unconsumed)


def copy(machine: Machine, stream: Stream, *args: object) -> Stream:
    made = Stream(stream.compresses, stream.options)
    made.steps = list(stream.steps)
    made.eof, made.unused, made.unconsumed = stream.eof, stream.unused, stream.unconsumed
    return made


COMPRESS: Final = builtin_class('Compress', None, adopt=False, module='zlib')
DECOMPRESS: Final = builtin_class('Decompress', Stream, adopt=False, module='zlib')
DECOMPRESS.varied = True
GENERATOR_CLASSES['Compress'] = COMPRESS
method(COMPRESS, 'compress', feed)
method(COMPRESS, 'flush', flush)
method(DECOMPRESS, 'decompress', draw)
method(DECOMPRESS, 'flush', draw_rest)
get_set(DECOMPRESS, 'eof', lambda stream: stream.eof)
get_set(DECOMPRESS, 'unused_data', lambda stream: stream.unused)
get_set(DECOMPRESS, 'unconsumed_tail', lambda stream: stream.unconsumed)
for cls in (COMPRESS, DECOMPRESS):
    for name in ('copy', '__copy__', '__deepcopy__'):
        method(cls, name, copy)
TABLE: Final[dict[str, object]] = {
    'error': ERROR,
    'compress': Native('compress', compress, machine=True, module='zlib'),
    'decompress': Native('decompress', decompress, machine=True, module='zlib'),
    'compressobj': Native('compressobj', make_compressor, machine=True, module='zlib'),
    'decompressobj': Native('decompressobj', make_decompressor, machine=True, module='zlib'),
    'crc32': Native('crc32', checksum(zlib.crc32), machine=True, module='zlib'),
    'adler32': Native('adler32', checksum(zlib.adler32), machine=True, module='zlib'),
}
for name in dir(zlib):
    if isinstance(getattr(zlib, name), (int, str)) and not name.startswith('_'):
        TABLE[name] = getattr(zlib, name)


def make(machine: Machine) -> dict[str, object]:
    return TABLE
