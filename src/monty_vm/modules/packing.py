"""`_bz2` and `_lzma`, on which CPython's `bz2` and `lzma` build: the host's, their work counted.

A compressor is data: what it has been given, which is compressed when it is flushed. A decompressor is data, too: what
it has been given, and how much it has given back. A host's object that has come as far works for it; a session has one
at a time of each library, since it may be large, and one that is missing is made anew.

The rule: the host's library gets memory for a dictionary only after `check_size` has seen how much.
"""

from __future__ import annotations

import bz2
import lzma
from typing import TYPE_CHECKING, Any, Final, final

from mypy_extensions import mypyc_attr

from monty_vm.builtins.tables import builtin_class, constructor, get_set, method
from monty_vm.builtins.text import bytes_like
from monty_vm.modules.raising import module_error
from monty_vm.objects.classes import GENERATOR_CLASSES, type_of
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine

#: Bytes that are worked on at once, before the clock and the size of the result are looked at.
STEP: Final = 1 << 17
#: Seconds for a byte: of what is compressed, and of what decompressing gives or takes.
COMPRESSION: Final = {'bz2': 2e-7, 'lzma': 1.5e-6}
DECOMPRESSION: Final = {'bz2': 1e-7, 'lzma': 5e-8}
#: Memory of a compressor of `lzma`, in sizes of its dictionary.
OVERHEAD: Final = 12
#: Sizes of dictionaries by preset.
DICTIONARIES: Final = [1 << bits for bits in (18, 20, 21, 22, 22, 23, 23, 24, 25, 26)]
#: Steps of a search that the presets do at most. Where a filter asks for more, the work is more.
DEPTH: Final = 512
NO_LIMIT: Final = 1 << 34


@final
@mypyc_attr(serializable=True)
class Packer:
    """What compresses: the data so far."""

    def __init__(self, library: str, options: tuple[Any, ...]) -> None:
        self.library = library
        self.options = options
        self.data = bytearray()
        self.flushed = False
        self.kind = 'BZ2Compressor' if library == 'bz2' else 'LZMACompressor'


@final
@mypyc_attr(serializable=True)
class Unpacker:
    """What decompresses: what it was given, and how many bytes it has given back."""

    def __init__(self, library: str, options: tuple[Any, ...]) -> None:
        self.library = library
        self.options = options
        self.data = bytearray()
        self.drawn = 0
        self.eof = False
        self.needs_input = True
        self.unused = b''
        self.check = lzma.CHECK_UNKNOWN
        self.kind = 'BZ2Decompressor' if library == 'bz2' else 'LZMADecompressor'


# -- compressing


def make_bz2_packer(machine: Machine, compresslevel: Any = 9, /) -> Packer:
    made = Packer('bz2', (machine.to_index(compresslevel),))
    host_packer(machine, made)
    return made


def make_lzma_packer(
    machine: Machine, format: Any = lzma.FORMAT_XZ, check: Any = -1, preset: Any = None, filters: Any = None
) -> Packer:
    number = None if preset is None else machine.to_index(preset)
    made = Packer('lzma', (machine.to_index(format), machine.to_index(check), number, filters_of(machine, filters)))
    host_packer(machine, made)
    return made


def host_packer(machine: Machine, packer: Packer) -> Any:
    if packer.library == 'bz2':
        return bz2.BZ2Compressor(*packer.options)
    _, _, preset, filters = packer.options
    if filters is None:
        machine.check_size(dictionary(lzma.PRESET_DEFAULT if preset is None else preset) * OVERHEAD)
    else:
        check_filters(machine, filters, OVERHEAD)
    return lzma.LZMACompressor(*packer.options)


def dictionary(preset: int) -> int:
    """The size of the dictionary that a preset asks for. The host refuses those that there aren't."""
    level = preset & 31
    return DICTIONARIES[level] if level < len(DICTIONARIES) else 0


def filters_of(machine: Machine, value: Any) -> list[dict[str, int]] | None:
    """Filters that a guest gives, as plain data."""
    if value is None:
        return None
    if not isinstance(value, (list, tuple)):
        raise TypeError(f"object of type '{type_of(value).name}' has no len()")
    return [filter_of(machine, item) for item in value]


def filter_of(machine: Machine, value: Any) -> dict[str, int]:
    if not isinstance(value, dict):
        raise TypeError('Filter specifier must be a dict or dict-like object')
    return {str(name): int(machine.to_index(item)) for name, item in value.items()}


def check_filters(machine: Machine, filters: list[dict[str, int]], overhead: int) -> None:
    """Sees whether there is the memory that filters ask for."""
    for options in filters:
        wanted = options.get('dict_size', dictionary(options.get('preset', lzma.PRESET_DEFAULT)))
        machine.check_size(wanted * overhead)


def feed(machine: Machine, packer: Packer, data: Any, /) -> bytes:
    """`compress`."""
    if packer.flushed:
        raise ValueError('Compressor has been flushed')
    given = bytes_like(data)
    machine.check_size(len(packer.data) + len(given))
    packer.data += given
    return b''


def flush(machine: Machine, packer: Packer) -> bytes:
    if packer.flushed:
        raise ValueError('Repeated call to flush()')
    worker = host_packer(machine, packer)
    cost = COMPRESSION[packer.library] * STEP
    if packer.library == 'lzma':
        cost *= max([1, *[item.get('depth', 0) // DEPTH for item in packer.options[3] or ()]])
    parts: list[bytes] = []
    for start in range(0, len(packer.data), STEP):
        machine.spend(cost)
        parts.append(worker.compress(bytes(packer.data[start : start + STEP])))
    parts.append(worker.flush())
    packer.flushed = True
    packer.data = bytearray()
    return b''.join(parts)


# -- decompressing


def make_bz2_unpacker(machine: Machine) -> Unpacker:
    return Unpacker('bz2', ())


def make_lzma_unpacker(
    machine: Machine, format: Any = lzma.FORMAT_AUTO, memlimit: Any = None, filters: Any = None
) -> Unpacker:
    most = None if memlimit is None else machine.to_index(memlimit)
    made = Unpacker('lzma', (machine.to_index(format), most, filters_of(machine, filters)))
    worker_of(machine, made)
    return made


def host_unpacker(machine: Machine, unpacker: Unpacker) -> Any:
    if unpacker.library == 'bz2':
        return bz2.BZ2Decompressor()
    form, most, filters = unpacker.options
    if filters is not None:
        check_filters(machine, filters, 1)
    if form != lzma.FORMAT_RAW:
        # What a stream says that it needs may be anything.
        allowed = NO_LIMIT if machine.limits.memory is None else machine.limits.memory
        most = allowed if most is None else min(most, allowed)
    return lzma.LZMADecompressor(form, most, filters)


def worker_of(machine: Machine, unpacker: Unpacker) -> Any:
    """The host's object that has come as far as a decompressor."""
    for owner, worker in machine.workers:
        if owner is unpacker:
            return worker
    dismiss(machine, unpacker.library)
    worker = host_unpacker(machine, unpacker)
    machine.charge(STEP)
    if unpacker.data:
        take(machine, unpacker, worker, bytes(unpacker.data), unpacker.drawn)
    machine.workers.append((unpacker, worker))
    return worker


def dismiss(machine: Machine, library: str) -> None:
    workers = machine.workers
    workers[:] = [pair for pair in workers if not (isinstance(pair[0], Unpacker) and pair[0].library == library)]


def take(machine: Machine, unpacker: Unpacker, worker: Any, data: bytes, limit: int) -> bytes:
    """Has a host's object work in steps, so that a small input with a huge result stops at the memory limit."""
    cost = DECOMPRESSION[unpacker.library]
    machine.spend(len(data) * cost)
    parts: list[bytes] = []
    size = 0
    checked = 1 << 20
    while True:
        wanted = STEP if limit < 0 else min(STEP, limit - size)
        machine.spend(wanted * cost)
        part: bytes = worker.decompress(data, wanted)
        data = b''
        size += len(part)
        parts.append(part)
        if size > checked:
            machine.check_size(size)
            checked = size + size // 4
        if worker.eof or len(part) < wanted or size == limit:
            return b''.join(parts)


def draw(machine: Machine, unpacker: Unpacker, data: Any, max_length: Any = -1) -> bytes:
    """`decompress`."""
    if unpacker.eof:
        raise EOFError('End of stream already reached')
    given = bytes(bytes_like(data))
    limit = max(-1, int(machine.to_index(max_length)))
    machine.check_size(len(given))
    worker = worker_of(machine, unpacker)
    try:
        found = take(machine, unpacker, worker, given, limit)
    except BaseException:
        # It is further than the decompressor.
        dismiss(machine, unpacker.library)
        raise
    unpacker.data += given
    unpacker.drawn += len(found)
    unpacker.eof = worker.eof
    unpacker.needs_input = worker.needs_input
    if unpacker.library == 'lzma':
        unpacker.check = worker.check
    if unpacker.eof:
        rest: bytes = worker.unused_data
        unpacker.unused = rest
        unpacker.data = bytearray()
    return found


# -- the modules


def checked(machine: Machine, check_id: Any, /) -> bool:
    return lzma.is_check_supported(machine.to_index(check_id))


def encode_filter(machine: Machine, filter: Any, /) -> bytes:
    encoded: bytes = HOST_LZMA._encode_filter_properties(filter_of(machine, filter))
    return encoded


def decode_filter(machine: Machine, filter_id: Any, encoded_props: Any, /) -> object:
    return HOST_LZMA._decode_filter_properties(machine.to_index(filter_id), bytes(bytes_like(encoded_props)))


def add_class(table: dict[str, object], host: type, name: str, module: str, make: Callable[..., object]) -> None:
    cls = builtin_class(name, host, adopt=False, module=module)
    cls.varied = True
    GENERATOR_CLASSES[name] = table[name] = cls
    constructor(cls, make)
    if host is Packer:
        method(cls, 'compress', feed)
        method(cls, 'flush', flush)
        return
    method(cls, 'decompress', draw)
    get_set(cls, 'eof', lambda unpacker: unpacker.eof)
    get_set(cls, 'needs_input', lambda unpacker: unpacker.needs_input)
    get_set(cls, 'unused_data', lambda unpacker: unpacker.unused)
    if module == '_lzma':
        get_set(cls, 'check', lambda unpacker: unpacker.check)


HOST_LZMA: Final[Any] = lzma
BZ2: Final[dict[str, object]] = {}
LZMA: Final[dict[str, object]] = {
    name: getattr(lzma, name)
    for name in dir(lzma)
    if name.startswith(('CHECK_', 'FILTER_', 'FORMAT_', 'MF_', 'MODE_', 'PRESET_'))
}
LZMA['LZMAError'] = module_error(lzma.LZMAError, '_lzma')
for name, function in (
    ('is_check_supported', checked),
    ('_encode_filter_properties', encode_filter),
    ('_decode_filter_properties', decode_filter),
):
    LZMA[name] = Native(name, function, machine=True, module='_lzma')
add_class(BZ2, Packer, 'BZ2Compressor', '_bz2', make_bz2_packer)
add_class(BZ2, Unpacker, 'BZ2Decompressor', '_bz2', make_bz2_unpacker)
add_class(LZMA, Packer, 'LZMACompressor', '_lzma', make_lzma_packer)
add_class(LZMA, Unpacker, 'LZMADecompressor', '_lzma', make_lzma_unpacker)


def make_bz2(machine: Machine) -> dict[str, object]:
    return BZ2


def make_lzma(machine: Machine) -> dict[str, object]:
    return LZMA
