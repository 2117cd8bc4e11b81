"""`_string` (what CPython's `string` builds on) and `unicodedata`."""

from __future__ import annotations

import importlib
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from monty_vm.objects.classes import type_of
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine

host_string: Any = importlib.import_module('_string')


def parse_format(machine: Machine, template: Any, /) -> object:
    if not isinstance(template, str):
        raise TypeError(f'expected str, got {type_of(template).name}')
    machine.charge(len(template) * 16)
    return [tuple(part) for part in host_string.formatter_parser(str.__str__(template))]


def split_field(machine: Machine, name: Any, /) -> object:
    if not isinstance(name, str):
        raise TypeError(f'expected str, got {type_of(name).name}')
    first, rest = host_string.formatter_field_name_split(str.__str__(name))
    return first, [tuple(part) for part in rest]


STRING: Final[dict[str, object]] = {
    'formatter_parser': Native('formatter_parser', parse_format, machine=True, module='_string'),
    'formatter_field_name_split': Native('formatter_field_name_split', split_field, machine=True, module='_string'),
}


def make_string(machine: Machine) -> dict[str, object]:
    return STRING


def character_function(host: Any) -> Callable[..., object]:
    def function(machine: Machine, *args: Any) -> object:
        for arg in args:
            if isinstance(arg, str):
                machine.charge(len(arg))
        return host(*args)

    return function


def normalizer(host: Any) -> Callable[..., object]:
    """`normalize`. A character becomes up to 18, so those that are there say how large it may be."""

    def normalize(machine: Machine, form: Any, unistr: Any, /) -> object:
        if isinstance(form, str) and isinstance(unistr, str) and len(unistr) > 1000 and not unistr.isascii():
            machine.spend(len(unistr) * 2e-8)
            widest = max([len(host(form, character)) for character in set(unistr)])
            machine.check_size(len(unistr) * widest * 2)
            machine.spend(len(unistr) * widest * 4e-8)
        return host(form, unistr)

    return normalize


def database(host: Any) -> dict[str, object]:
    """The functions of a version of Unicode's database."""
    table: dict[str, object] = {'unidata_version': host.unidata_version}
    for name in (
        'bidirectional category combining decimal decomposition digit east_asian_width is_normalized lookup mirrored '
        'name numeric'
    ).split():
        table[name] = Native(name, character_function(getattr(host, name)), machine=True, module='unicodedata')
    table['normalize'] = Native('normalize', normalizer(host.normalize), machine=True, module='unicodedata')
    return table


UNICODE: Final = database(unicodedata)
#: The version that internationalised names of domains are defined with.
UNICODE_3_2: Final = database(unicodedata.ucd_3_2_0)


def make_unicodedata(machine: Machine) -> dict[str, object]:
    return {**UNICODE, 'ucd_3_2_0': machine.load_module('_unicodedata_3_2')}


def make_unicodedata_3_2(machine: Machine) -> dict[str, object]:
    return UNICODE_3_2
