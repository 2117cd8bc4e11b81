"""`binascii`, `struct`, `hashlib` and `hmac`: the host's functions, their work and their results counted."""

from __future__ import annotations

import binascii
import struct
from typing import TYPE_CHECKING, Any, Final, final

from mypy_extensions import mypyc_attr

from monty_vm.builtins.tables import builtin_class, constructor, get_set, method
from monty_vm.builtins.text import bytes_like
from monty_vm.machine.frame import UNSET
from monty_vm.modules.raising import module_error
from monty_vm.objects.classes import type_of
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine


# -- binascii


def converter(name: str) -> Callable[..., object]:
    host: Any = getattr(binascii, name)

    def function(machine: Machine, *args: Any, **keywords: Any) -> object:
        if args:
            data = str.__str__(args[0]) if isinstance(args[0], str) else bytes_like(args[0])
            machine.check_size(len(data) * 4)
            args = (data, *args[1:])
        return host(*args, **keywords)

    return function


BINASCII: Final[dict[str, object]] = {
    'Error': module_error(binascii.Error, 'binascii'),
    'Incomplete': module_error(binascii.Incomplete, 'binascii'),
}
for name in 'a2b_base64 a2b_hex a2b_qp a2b_uu b2a_base64 b2a_hex b2a_qp b2a_uu crc32 crc_hqx hexlify unhexlify'.split():
    BINASCII[name] = Native(name, converter(name), machine=True, module='binascii')


def make_binascii(machine: Machine) -> dict[str, object]:
    return BINASCII


# -- struct

ERROR: Final = module_error(struct.error, 'struct')


@final
@mypyc_attr(serializable=True)
class Layout:
    """`struct.Struct`."""

    def __init__(self, format: str) -> None:
        self.format = format

    def __repr__(self) -> str:
        return f'Struct({self.format!r})'


def format_text(machine: Machine, format: Any) -> str:
    if isinstance(format, (bytes, bytearray)):
        format = bytes(format).decode('ascii')
    if not isinstance(format, str):
        raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type_of(format).name}')
    if len(format) > 1000:
        machine.charge(len(format) * 32)
    size = struct.calcsize(format)
    if size > 4096:
        machine.check_size(size)
    # Repeat counts of items without a size, and the host's record of every item.
    number = 0
    total = 0
    for character in format:
        if '0' <= character <= '9':
            number = number * 10 + ord(character) - 48
        else:
            total += number
            number = 0
    if total > 4096:
        machine.check_size(total * 8)
    return format


def pack(machine: Machine, format: Any, /, *values: Any) -> bytes:
    return struct.pack(format_text(machine, format), *values)


def unpack(machine: Machine, format: Any, data: Any, /) -> tuple[Any, ...]:
    return struct.unpack(format_text(machine, format), bytes_like(data))


def pack_into(machine: Machine, format: Any, target: Any, offset: Any, /, *values: Any) -> None:
    struct.pack_into(format_text(machine, format), target, machine.to_index(offset), *values)


def unpack_from(machine: Machine, format: Any, /, buffer: Any, offset: Any = 0) -> tuple[Any, ...]:
    return struct.unpack_from(format_text(machine, format), bytes_like(buffer), machine.to_index(offset))


def iter_unpack(machine: Machine, format: Any, data: Any, /) -> object:
    machine.charge(len(bytes_like(data)) * 8)
    return machine.iterate(list(struct.iter_unpack(format_text(machine, format), data)))


def calcsize(machine: Machine, format: Any, /) -> int:
    if isinstance(format, (bytes, bytearray)):
        format = bytes(format).decode('ascii')
    machine.charge(len(format))
    return struct.calcsize(format)


STRUCT: Final[dict[str, object]] = {'error': ERROR, '_clearcache': Native('_clearcache', lambda: None, module='struct')}
LAYOUT: Final = builtin_class('Struct', Layout, adopt=False, module='_struct')
constructor(LAYOUT, lambda machine, format: Layout(format_text(machine, format)))
get_set(LAYOUT, 'format', lambda layout: layout.format)
get_set(LAYOUT, 'size', lambda layout: struct.calcsize(layout.format))
STRUCT['Struct'] = LAYOUT
for function in (pack, unpack, pack_into, unpack_from, iter_unpack):
    STRUCT[function.__name__] = Native(function.__name__, function, machine=True, module='struct')


def layout_method(name: str, implementation: Callable[..., object]) -> None:
    def call(machine: Machine, layout: Layout, *args: Any, **keywords: Any) -> object:
        return implementation(machine, layout.format, *args, **keywords)

    method(LAYOUT, name, call)


layout_method('pack', pack)
layout_method('unpack', unpack)
layout_method('pack_into', pack_into)
layout_method('unpack_from', unpack_from)
layout_method('iter_unpack', iter_unpack)
STRUCT['calcsize'] = Native('calcsize', calcsize, machine=True, module='struct')


def make_struct(machine: Machine) -> dict[str, object]:
    return STRUCT


# -- hashlib

ALGORITHMS: Final = (
    'md5 sha1 sha224 sha256 sha384 sha512 sha3_224 sha3_256 sha3_384 sha3_512 shake_128 shake_256 blake2b blake2s'
).split()


def host_hashlib() -> Any:
    """The host's `hashlib`: it loads a large library, and `random` imports this module whether it hashes or not."""
    import hashlib

    return hashlib


def host_hmac() -> Any:
    """The host's `hmac`, which loads the same."""
    import hmac

    return hmac


@final
@mypyc_attr(serializable=True)
class Hash:
    """A hash object: what it has been given is kept until it is small no more, so that it is data."""

    def __init__(self, name: str, options: dict[str, Any], data: bytearray) -> None:
        self.name = name
        self.options = options
        self.data = data

    def __repr__(self) -> str:
        return f'<{self.name} _hashlib.HASH object>'

    def host(self) -> Any:
        host: Any = getattr(host_hashlib(), self.name)
        return host(bytes(self.data), **self.options)


def hash_data(data: Any) -> Any:
    if isinstance(data, str):
        raise TypeError('Strings must be encoded before hashing')
    try:
        return bytes_like(data)
    except TypeError:
        raise TypeError('object supporting the buffer API required') from None


def hash_function(name: str) -> Callable[..., object]:
    def function(machine: Machine, string: Any = b'', **options: Any) -> Hash:
        data = options.pop('data', string)
        options.pop('usedforsecurity', None)
        machine.check_size(len(hash_data(data)))
        made = Hash(name, options, bytearray(data))
        if options:
            made.host()
        return made

    return function


def new_hash(machine: Machine, name: Any, data: Any = b'', **options: Any) -> Hash:
    if not isinstance(name, str):
        raise TypeError('name must be a string')
    plain = name.lower()
    plain = plain.replace('-', '_') if plain.startswith(('sha3', 'shake')) else plain.replace('-', '')
    if plain not in ALGORITHMS:
        raise ValueError(f'unsupported hash type {name}')
    made = hash_function(plain)(machine, data, **options)
    assert isinstance(made, Hash)
    return made


def update(machine: Machine, made: Hash, data: Any) -> None:
    size = len(hash_data(data))
    if size > 64:
        machine.charge(size)
        machine.check_size(len(made.data) + size)
    made.data += data


def digest(machine: Machine, made: Hash, length: Any = None) -> bytes:
    machine.charge(len(made.data) * 4)
    if made.name.startswith('shake'):
        count = machine.to_index(length)
        machine.check_size(count)
        result: bytes = made.host().digest(count)
        return result
    result = made.host().digest()
    return result


def hexdigest(machine: Machine, made: Hash, length: Any = None) -> str:
    return digest(machine, made, length).hex()


HASH: Final = builtin_class('HASH', Hash, adopt=False, module='_hashlib')
method(HASH, 'update', update)
method(HASH, 'digest', digest)
method(HASH, 'hexdigest', hexdigest)
method(HASH, 'copy', lambda machine, made: Hash(made.name, dict(made.options), bytearray(made.data)))
get_set(HASH, 'name', lambda made: made.name)
get_set(HASH, 'digest_size', lambda made: made.host().digest_size)
get_set(HASH, 'block_size', lambda made: made.host().block_size)


def stretched(machine: Machine, hash_name: Any, password: Any, salt: Any, iterations: Any, dklen: Any = None) -> bytes:
    rounds = machine.to_index(iterations)
    size = 64 if dklen is None else machine.to_index(dklen)
    if size >= 1 << 31:
        raise OverflowError('key length is too great.')
    machine.check_size(size)
    machine.spend(max(rounds, 1) * (size // 16 + 1) * 1.3e-6)
    stretch: Any = host_hashlib().pbkdf2_hmac
    result: bytes = stretch(hash_name, password, salt, rounds, dklen)
    return result


def file_digest(machine: Machine, fileobj: Any, digest: Any, /, *, _bufsize: Any = 2**18) -> object:
    """The hash of what can be read from a file."""
    made = new_hash(machine, digest) if isinstance(digest, str) else machine.call(digest, [])
    add = machine.get_attribute(made, 'update')
    whole = machine.attribute_or(fileobj, 'getbuffer', UNSET)
    if whole is not UNSET:
        machine.call(add, [machine.call(whole, [])])
        return made
    read = machine.get_attribute(fileobj, 'read')
    while True:
        data: Any = machine.call(read, [_bufsize])
        if not isinstance(data, bytes):
            raise ValueError(f'{machine.to_repr(fileobj)} is not a file-like object in binary reading mode.')
        if not data:
            return made
        machine.call(add, [data])


def constructor_of(machine: Machine, name: Any, /) -> object:
    """What CPython's `hashlib` has for a name without OpenSSL."""
    if not isinstance(name, str) or name.lower() not in ALGORITHMS:
        raise ValueError(f'unsupported hash type {machine.to_str(name)}')
    return HASHLIB[name.lower()]


HASHLIB: Final[dict[str, object]] = {
    '__get_builtin_constructor': Native('__get_builtin_constructor', constructor_of, machine=True, module='hashlib'),
    'new': Native('new', new_hash, machine=True, module='hashlib'),
    'file_digest': Native('file_digest', file_digest, machine=True, module='hashlib'),
    'pbkdf2_hmac': Native('pbkdf2_hmac', stretched, machine=True, module='hashlib'),
}
for name in ALGORITHMS:
    HASHLIB[name] = Native(name, hash_function(name), machine=True, module='_hashlib')


def make_hashlib(machine: Machine) -> dict[str, object]:
    return {'algorithms_guaranteed': set(ALGORITHMS), 'algorithms_available': set(ALGORITHMS), **HASHLIB}


def make_hashes(machine: Machine) -> dict[str, object]:
    """The modules that have these functions in CPython where OpenSSL doesn't."""
    return {name: HASHLIB[name] for name in ('md5', 'sha1', 'blake2b', 'blake2s')}


# -- hmac


@final
@mypyc_attr(serializable=True)
class Keyed:
    """`hmac.HMAC`."""

    def __init__(self, key: bytes, digest: str, data: bytearray) -> None:
        self.key = key
        self.digest = digest
        self.data = data

    def host(self) -> Any:
        return host_hmac().new(self.key, bytes(self.data), self.digest)


def digest_name(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Native) and value.name in ALGORITHMS:
        return value.name
    if not value:
        raise TypeError("Missing required argument 'digestmod'.")
    raise TypeError('digestmod must be a name or a function of hashlib')


def new_keyed(machine: Machine, key: Any, msg: Any = None, digestmod: Any = '') -> Keyed:
    if not isinstance(key, (bytes, bytearray)):
        raise TypeError(f'key: expected bytes or bytearray, but got {type_of(key).name!r}')
    made = Keyed(bytes(key), digest_name(digestmod), bytearray(b'' if msg is None else hash_data(msg)))
    machine.charge(len(made.data) + len(key))
    made.host()
    return made


def keyed_update(machine: Machine, made: Keyed, msg: Any) -> None:
    machine.check_size(len(made.data) + len(hash_data(msg)))
    made.data += msg


def keyed_digest(machine: Machine, made: Keyed) -> bytes:
    machine.charge(len(made.data) * 4)
    result: bytes = made.host().digest()
    return result


def compare_digest(machine: Machine, a: Any, b: Any, /) -> bool:
    if isinstance(a, (str, bytes, bytearray)):
        machine.charge(len(a))
    same: bool = host_hmac().compare_digest(a, b)
    return same


def one_shot(machine: Machine, key: Any, msg: Any, digest: Any) -> bytes:
    return keyed_digest(machine, new_keyed(machine, key, msg, digest))


KEYED: Final = builtin_class('HMAC', Keyed, adopt=False, module='hmac')
constructor(KEYED, new_keyed)
method(KEYED, 'update', keyed_update)
method(KEYED, 'digest', keyed_digest)
method(KEYED, 'hexdigest', lambda machine, made: keyed_digest(machine, made).hex())
method(KEYED, 'copy', lambda machine, made: Keyed(made.key, made.digest, bytearray(made.data)))
get_set(KEYED, 'name', lambda made: made.host().name)
get_set(KEYED, 'digest_size', lambda made: made.host().digest_size)
get_set(KEYED, 'block_size', lambda made: made.host().block_size)
HMAC: Final[dict[str, object]] = {
    'HMAC': KEYED,
    'new': Native('new', new_keyed, machine=True, module='hmac'),
    'digest': Native('digest', one_shot, machine=True, module='hmac'),
    'compare_digest': Native('compare_digest', compare_digest, machine=True, module='hmac'),
}


def make_hmac(machine: Machine) -> dict[str, object]:
    return HMAC
