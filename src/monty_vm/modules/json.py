"""`_json`: what `json` does natively. The guest-facing module is `guest/json.py`.

Encoding makes a tree of plain values first (calling `default` where the guest gave one, in document order), counts what
it will cost, and gives it to the host's encoder. Decoding is the host's; hooks are called through the machine, which
may unwind the decoder and run it again.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.exceptions import exception_class
from monty_vm.machine.operations import is_plain
from monty_vm.objects.classes import type_of
from monty_vm.objects.exception import ExceptionObject
from monty_vm.objects.function import Function
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

#: Types that the host's encoder takes as they are.
SCALARS: Final = frozenset({str, int, float, bool, type(None)})
DEPTH: Final = 900


class Encoding:
    """One call of `dumps`: turns values into plain ones."""

    def __init__(self, machine: Machine, default: object, skipkeys: bool, check_circular: bool) -> None:
        self.machine = machine
        self.default = default
        self.skipkeys = skipkeys
        self.check_circular = check_circular
        self.path: set[int] = set()
        #: About how many characters the text has.
        self.size = 0

    def is_plain(self, value: Any, depth: int) -> bool:
        """Whether the host's encoder can have a value as it is: a short walk for the usual case."""
        host = type(value)
        if host is str:
            self.size += len(value) + 4
            return True
        if host in SCALARS:
            self.size += 8
            return True
        if depth > 100:
            return False
        if host is list or host is tuple:
            self.size += len(value) * 2
            # The host's encoder writes shared parts as often as this walk comes by.
            self.machine.work(len(value) * 32 + 32)
            for item in value:
                if not self.is_plain(item, depth + 1):
                    return False
            return True
        if host is dict:
            self.machine.work(len(value) * 32 + 32)
            for key, item in value.items():
                if type(key) is not str:
                    return False
                self.size += len(key) + 8
                if not self.is_plain(item, depth + 1):
                    return False
            return True
        return False

    def plain(self, value: Any, depth: int) -> object:
        """A tree of plain values that has the same text."""
        host = type(value)
        self.size += 8
        if host in SCALARS:
            if host is str:
                self.size += len(value)
            return value
        if isinstance(value, str):
            return str.__str__(value)
        if isinstance(value, int):
            return int.__int__(value)
        if isinstance(value, float):
            return float.__float__(value)
        if depth > DEPTH:
            raise self.machine.error('RecursionError', 'maximum recursion depth exceeded while encoding a JSON object')
        result: object
        identity = id(value)
        if self.check_circular:
            if identity in self.path:
                raise ValueError('Circular reference detected')
            self.path.add(identity)
        if isinstance(value, (list, tuple)):
            items: Any = value if is_plain(value) else self.machine.collect(value)
            self.machine.charge(len(items) * 32)
            made: list[object] = []
            # `default` may change the list, as in CPython.
            while len(made) < len(items):
                made.append(self.plain(items[len(made)], depth + 1))
            result = made
        elif isinstance(value, dict):
            result = self.plain_dict(value, depth)
        else:
            if self.default is None:
                raise TypeError(f'Object of type {type_of(value).name} is not JSON serializable')
            result = self.plain(self.machine.call(self.default, [value]), depth + 1)
        if self.check_circular:
            self.path.discard(identity)
        return result

    def plain_dict(self, value: dict[Any, Any], depth: int) -> dict[Any, object]:
        found: dict[Any, object] = {}
        if isinstance(type_of(value).lookup('items'), Function):
            pairs: list[Any] = self.machine.collect(self.machine.call(self.machine.get_attribute(value, 'items'), []))
        else:
            pairs = list(value.items())
        self.machine.charge(len(pairs) * 32)
        for key, item in pairs:
            if type(key) is str:
                self.size += len(key)
            elif isinstance(key, str):
                key = str.__str__(key)
            elif type(key) in SCALARS:
                pass
            elif isinstance(key, int):
                key = int.__int__(key)
            elif isinstance(key, float):
                key = float.__float__(key)
            elif self.skipkeys:
                continue
            else:
                raise TypeError(f'keys must be str, int, float, bool or None, not {type_of(key).name}')
            found[key] = self.plain(item, depth + 1)
        return found


def dumps(
    machine: Machine,
    value: Any,
    skipkeys: Any = False,
    ensure_ascii: Any = True,
    check_circular: Any = True,
    allow_nan: Any = True,
    indent: Any = None,
    separators: Any = None,
    default: Any = None,
    sort_keys: Any = False,
    /,
) -> str:
    """`json.dumps` with the default encoder."""
    encoding = Encoding(machine, default, machine.truth(skipkeys), machine.truth(check_circular))
    if not encoding.is_plain(value, 0):
        encoding.size = 0
        value = encoding.plain(value, 0)
    if indent is not None and not isinstance(indent, str):
        indent = machine.to_index(indent)
    size = encoding.size
    if indent is not None:
        width = len(indent) if isinstance(indent, str) else max(indent, 0)
        size *= 1 + width
    if size > 512:
        machine.charge(size * 2)
        if size > 4096:
            machine.check_size(size)
    return json.dumps(
        value,
        skipkeys=encoding.skipkeys,
        ensure_ascii=machine.truth(ensure_ascii),
        check_circular=encoding.check_circular,
        allow_nan=machine.truth(allow_nan),
        indent=indent,
        separators=None if separators is None else tuple(machine.collect(separators)),  # type: ignore[arg-type]
        sort_keys=machine.truth(sort_keys),
    )


def text_of(value: Any) -> str:
    """What `json.loads` is given, as text."""
    if isinstance(value, str):
        if value.startswith('\ufeff'):
            raise json.JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', value, 0)
        return value
    if not isinstance(value, (bytes, bytearray)):
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {type_of(value).name}')
    return value.decode(json.detect_encoding(value), 'surrogatepass')


def decoder(machine: Machine, hooks: tuple[Any, ...], strict: Any) -> json.JSONDecoder:
    object_hook, parse_float, parse_int, parse_constant, object_pairs_hook = hooks
    return json.JSONDecoder(
        object_hook=calling(machine, object_hook),
        parse_float=calling(machine, parse_float),
        parse_int=calling(machine, parse_int),
        parse_constant=calling(machine, parse_constant),
        object_pairs_hook=calling(machine, object_pairs_hook),
        strict=machine.truth(strict),
    )


def calling(machine: Machine, hook: Any) -> Any:
    """A hook as the host's decoder takes it."""
    if hook is None:
        return None
    return lambda value: machine.call(hook, [value])


def loads(machine: Machine, value: Any, hooks: Any = None, strict: Any = True, /) -> object:
    """`json.loads` with the default decoder."""
    if isinstance(value, (str, bytes, bytearray)) and len(value) > 64:
        machine.charge(len(value) * 4)
    text = text_of(value)
    try:
        if hooks is None and strict is True:
            return json.loads(text)
        return decoder(machine, hooks or (None,) * 5, strict).decode(text)
    except RecursionError:
        raise machine.error('RecursionError', 'maximum recursion depth exceeded while decoding a JSON array') from None


def raw_decode(machine: Machine, text: Any, index: Any, hooks: Any, strict: Any, /) -> object:
    """`JSONDecoder.raw_decode`."""
    if not isinstance(text, str):
        raise TypeError(f'first argument must be a string, not {type_of(text).name}')
    machine.charge(max(0, len(text) - index) * 4)
    try:
        return decoder(machine, hooks, strict).raw_decode(text, index)
    except RecursionError:
        raise machine.error('RecursionError', 'maximum recursion depth exceeded while decoding a JSON array') from None


host_decoder: Final[Any] = json.decoder


def scan_string(machine: Machine, text: Any, end: Any, strict: Any = True, /) -> object:
    """`json.decoder.scanstring`: the text of a string literal from after its quote, and where it ends."""
    if not isinstance(text, str):
        raise TypeError(f'first argument must be a string, not {type_of(text).name}')
    machine.charge(len(text) * 4)
    return host_decoder.scanstring(str.__str__(text), machine.to_index(end), machine.truth(strict))


def quoted(machine: Machine, text: Any, /) -> str:
    if not isinstance(text, str):
        raise TypeError(f'first argument must be a string, not {type_of(text).name}')
    machine.check_size(len(text) * 2)
    return json.dumps(str.__str__(text), ensure_ascii=False)


def quoted_ascii(machine: Machine, text: Any, /) -> str:
    if not isinstance(text, str):
        raise TypeError(f'first argument must be a string, not {type_of(text).name}')
    machine.check_size(len(text) * 6)
    return json.dumps(str.__str__(text))


def make_error(machine: Machine, msg: Any, doc: Any, pos: Any) -> ExceptionObject:
    """`JSONDecodeError(msg, doc, pos)`."""
    host = json.JSONDecodeError(msg, doc, pos)
    error = ExceptionObject(ERROR, host.args)
    machine.copy_fields(error, host)
    return error


ERROR: Final = exception_class(json.JSONDecodeError)
ERROR.module = 'json.decoder'
ERROR.construct = Native('JSONDecodeError', make_error, machine=True)

TABLE: Final[dict[str, object]] = {
    'dumps': Native('dumps', dumps, machine=True, module='_json'),
    'loads': Native('loads', loads, machine=True, module='_json'),
    'raw_decode': Native('raw_decode', raw_decode, machine=True, module='_json'),
    'scanstring': Native('scanstring', scan_string, machine=True, module='_json'),
    'encode_basestring': Native('encode_basestring', quoted, machine=True, module='_json'),
    'encode_basestring_ascii': Native('encode_basestring_ascii', quoted_ascii, machine=True, module='_json'),
    'JSONDecodeError': ERROR,
}


def make(machine: Machine) -> dict[str, object]:
    return TABLE
