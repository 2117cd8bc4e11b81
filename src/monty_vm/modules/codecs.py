"""`_codecs`: the host's encoders and decoders, their results counted.

They take texts, bytes and what says how; none of them asks the host's registry of encodings. Handlers of errors are
those that the host brings. The registry is guest code, in `guest/_codecs.py`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.text import BUFFERS, bytes_like
from monty_vm.objects.classes import type_of
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine

#: Bytes that a character can become, and characters that a byte can.
WIDEST: Final = 12
ENCODERS: Final = (
    'ascii_encode latin_1_encode raw_unicode_escape_encode unicode_escape_encode utf_7_encode utf_8_encode '
    'utf_16_encode utf_16_be_encode utf_16_le_encode utf_32_encode utf_32_be_encode utf_32_le_encode'
).split()
DECODERS: Final = (
    'ascii_decode escape_decode latin_1_decode raw_unicode_escape_decode unicode_escape_decode utf_7_decode '
    'utf_8_decode utf_16_decode utf_16_be_decode utf_16_le_decode utf_16_ex_decode utf_32_decode utf_32_be_decode '
    'utf_32_le_decode utf_32_ex_decode escape_encode readbuffer_encode'
).split()
#: Those that take texts too.
EITHER: Final = ('escape_decode', 'raw_unicode_escape_decode', 'unicode_escape_decode', 'readbuffer_encode')
HOST: Final = vars(importlib.import_module('_codecs'))


def encoder(name: str) -> Callable[..., object]:
    function = HOST[name]

    def encode(machine: Machine, value: Any, *args: Any) -> object:
        if not isinstance(value, str):
            raise TypeError(f'{name}() argument 1 must be str, not {type_of(value).name}')
        machine.check_size(len(value) * WIDEST)
        return function(str.__str__(value), *args)

    return encode


def decoder(name: str) -> Callable[..., object]:
    function = HOST[name]

    def decode(machine: Machine, value: Any, *args: Any) -> object:
        if type(value) not in BUFFERS and not isinstance(value, (bytes, bytearray, memoryview)):
            if name not in EITHER or not isinstance(value, str):
                raise TypeError(f"a bytes-like object is required, not '{type_of(value).name}'")
        machine.check_size(memoryview(value).nbytes * WIDEST if not isinstance(value, str) else len(value) * WIDEST)
        return function(value, *args)

    return decode


def checked_mapping(machine: Machine, mapping: Any, length: int) -> Any:
    """A table of characters; what it makes of a text of this length isn't too large."""
    if mapping is None or isinstance(mapping, str):
        return mapping
    if not isinstance(mapping, dict):
        raise TypeError(f'character mapping must be a dictionary or a string, not {type_of(mapping).name}')
    machine.charge(len(mapping))
    # As it is, whatever a guest's subclass says.
    plain = dict(dict.items(mapping))
    longest = 1
    for value in plain.values():
        if isinstance(value, str):
            longest = max(longest, str.__len__(value))
        elif isinstance(value, bytes):
            longest = max(longest, bytes.__len__(value))
    machine.check_size(length * longest * 4)
    return plain


def encode_by_map(machine: Machine, value: Any, errors: Any = 'strict', mapping: Any = None) -> object:
    if not isinstance(value, str):
        raise TypeError(f'charmap_encode() argument 1 must be str, not {type_of(value).name}')
    machine.check_size(len(value) * WIDEST)
    table = checked_mapping(machine, mapping, len(value))
    return HOST['charmap_encode'](str.__str__(value), errors, table)


def decode_by_map(machine: Machine, value: Any, errors: Any = 'strict', mapping: Any = None) -> object:
    data = bytes_like(value)
    machine.check_size(len(data) * 4)
    return HOST['charmap_decode'](data, errors, checked_mapping(machine, mapping, len(value)))


def build_map(machine: Machine, table: Any) -> object:
    """The table for encoding that belongs to one for decoding."""
    if not isinstance(table, str):
        raise TypeError(f'charmap_build() argument must be str, not {type_of(table).name}')
    machine.check_size(len(table) * 96)
    return {ord(character): code for code, character in enumerate(table) if character != '\ufffe'}


FUNCTIONS: Final[dict[str, Callable[..., object]]] = {
    **{name: encoder(name) for name in ENCODERS},
    **{name: decoder(name) for name in DECODERS},
    'charmap_encode': encode_by_map,
    'charmap_decode': decode_by_map,
    'charmap_build': build_map,
}
TABLE: Final[dict[str, object]] = {
    name: Native(name, function, machine=True, module='_codecs') for name, function in FUNCTIONS.items()
}


def make(machine: Machine) -> dict[str, object]:
    """The variables of `_codecs_native`."""
    return dict(TABLE)
