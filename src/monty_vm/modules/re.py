"""`re`: patterns that can't hang the host.

A pattern is parsed by the host's `re`, which also gives the errors. From its parsed form follows how the time to match
can grow with the text. When that is harmless for the text at hand, the host's `re` does the work; otherwise `regex`
does, with a timeout of what is left of the time limit. Both give the spans of the groups, and the objects that guests
hold are made of those: a pattern is its text and flags, a match its pattern, text and spans.
"""

from __future__ import annotations

import operator
import re
import sys
from typing import TYPE_CHECKING, Any, Final, final

import regex
from mypy_extensions import mypyc_attr

from monty_vm.builtins.generics import make_generic
from monty_vm.builtins.reductions import remake
from monty_vm.builtins.tables import builtin_class, constructor, get_set, method
from monty_vm.builtins.text import bytes_like
from monty_vm.machine.frame import UNSET
from monty_vm.machine.machine import Machine, current_machine
from monty_vm.modules.lazy import getattr_from
from monty_vm.modules.pattern_cost import ENDLESS, pattern_cost
from monty_vm.modules.raising import module_error, out_of_time, seconds_left
from monty_vm.objects.classes import HOST_CLASSES, type_of
from monty_vm.objects.exception import ExceptionObject, Thrown
from monty_vm.objects.iterators import ListIterator
from monty_vm.objects.native import Native, TailCall
from monty_vm.objects.proxy import MappingProxy

if TYPE_CHECKING:
    from collections.abc import Callable

#: Steps that the host's `re` may need in the worst case.
HARMLESS: Final = 2e7
#: Characters that the results of one call may have without being counted one by one.
SMALL: Final = 1_000_000
FLAGS: Final = re.A | re.I | re.L | re.M | re.S | re.U | re.X


@final
class Engine:
    """A compiled pattern, shared by all sessions."""

    def __init__(self, host: Any, degree: int, factor: float, lookaround: bool) -> None:
        self.host = host
        #: The worst case is about `factor * n ** (degree + 1)` steps for n characters.
        self.degree = degree
        self.factor = factor
        self.lookaround = lookaround
        self.other: Any = None

    def is_harmless(self, size: int) -> bool:
        if self.degree >= 8:
            return False
        return self.factor * float(size + 1) ** (self.degree + 1) <= HARMLESS

    def is_small(self, size: int, extra: int = 0) -> bool:
        """Whether all that a call can produce is small."""
        length = (size + 1) * (size + 1) if self.lookaround else size + 1
        groups: int = self.host.groups
        return (groups + 1) * (extra + 1) * length <= SMALL

    def timed(self) -> Any:
        """The pattern compiled by `regex`."""
        if self.other is None:
            flags = regex.V0
            host_flags = self.host.flags
            for mine, theirs in (
                (re.A, regex.A),
                (re.I, regex.I),
                (re.L, regex.L),
                (re.M, regex.M),
                (re.S, regex.S),
                (re.U, regex.U),
                (re.X, regex.X),
            ):
                if host_flags & mine:
                    flags |= theirs
            pattern = self.host.pattern
            if isinstance(pattern, bytes):
                text: Any = translated(pattern.decode('latin-1'), bool(host_flags & re.X)).encode('latin-1')
            else:
                text = translated(pattern, bool(host_flags & re.X))
            self.other = regex.compile(text, flags)
        return self.other


@final
@mypyc_attr(serializable=True)
class PatternObject:
    """`re.Pattern`."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __repr__(self) -> str:
        return repr(engine_of(self).host)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PatternObject):
            return NotImplemented
        return type(self.pattern) is type(other.pattern) and self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self) -> int:
        return hash((self.pattern, self.flags))


@final
@mypyc_attr(serializable=True)
class MatchObject:
    """`re.Match`."""

    def __init__(
        self, pattern: PatternObject, string: Any, spans: tuple[tuple[int, int], ...], last: Any, pos: int, endpos: int
    ) -> None:
        self.pattern = pattern
        self.string = string
        self.spans = spans
        self.last = last
        self.pos = pos
        self.endpos = endpos

    def number(self, group: Any) -> int:
        """The number of a group that is named or numbered by a guest."""
        found: Any = None
        if isinstance(group, str):
            found = engine_of(self.pattern).host.groupindex.get(group)
        elif isinstance(group, int) or hasattr(group, '__index__'):
            found = operator.index(group)
        if found is None or not 0 <= found < len(self.spans):
            raise IndexError('no such group')
        result: int = found
        return result

    def text(self, number: int, default: object = None) -> Any:
        start, end = self.spans[number]
        if start < 0:
            return default
        string = self.string
        if type(string) is str or type(string) is bytes:
            return string[start:end]
        if isinstance(string, str):
            return str.__str__(string)[start:end]
        return bytes(string)[start:end]

    def __getitem__(self, group: object) -> object:
        return self.text(self.number(group))

    def __repr__(self) -> str:
        return f'<re.Match object; span={self.spans[0]!r}, match={self.text(0)!r}>'


# -- compiling

ENGINES: Final[dict[tuple[type, Any, int], Engine]] = {}
ERROR: Final = module_error(re.error, 're')


def engine_of(pattern: PatternObject) -> Engine:
    key = (type(pattern.pattern), pattern.pattern, pattern.flags)
    engine = ENGINES.get(key)
    if engine is None:
        # A pattern of a snapshot: what compiling it takes hasn't been counted here.
        count_pattern(current_machine(), pattern.pattern)
        engine = build(pattern.pattern, pattern.flags)
        if len(ENGINES) >= 500:
            del ENGINES[next(iter(ENGINES))]
        ENGINES[key] = engine
    return engine


def count_pattern(machine: Machine, pattern: Any) -> None:
    """Counts what compiling a pattern takes, before it begins."""
    if len(pattern) > 100:
        machine.check_size(len(pattern) * 1000)
        machine.spend(len(pattern) * 1e-5)


def build(pattern: Any, flags: int) -> Engine:
    host: Any = re.compile(pattern, flags)
    try:
        parser: Any = vars(re)['_parser']
        parsed = parser.parse(pattern, flags)
        factor, degree, lookaround = pattern_cost(parsed, parsed.state.flags)
    except (KeyError, TypeError, ValueError, AttributeError):
        factor, degree, lookaround = 1.0, ENDLESS, True
    return Engine(host, degree, factor, lookaround)


QUANTIFIER: Final = re.compile(r'\{\d*(?:,\d*)?\}')


def translated(pattern: str, verbose: bool) -> str:
    """A pattern of `re` as `regex` writes it: what only the latter gives a meaning is escaped."""
    parts: list[str] = []
    at = 0
    size = len(pattern)
    while at < size:
        character = pattern[at]
        if character == '\\':
            parts.append(pattern[at : at + 2])
            at += 2
            continue
        if character == '[':
            at += 1
            parts.append('[')
            if pattern[at : at + 1] == '^':
                parts.append('^')
                at += 1
            first = True
            while at < size and (first or pattern[at] != ']'):
                inner = pattern[at]
                if inner == '\\':
                    parts.append(pattern[at : at + 2])
                    at += 2
                else:
                    parts.append('\\' + inner if inner in '[]' else inner)
                    at += 1
                first = False
            continue
        if character == '{':
            found = QUANTIFIER.match(pattern, at)
            if found is None or found.group() == '{}':
                parts.append('\\{')
                at += 1
            else:
                parts.append('*' if found.group() == '{,}' else found.group())
                at = found.end()
            continue
        if character == '#' and verbose:
            end = pattern.find('\n', at)
            end = size if end < 0 else end
            at = end
            continue
        parts.append(character)
        at += 1
    return ''.join(parts)


def compile_pattern(machine: Machine, pattern: Any, flags: Any = 0) -> PatternObject:
    """`re.compile(pattern, flags)`."""
    if isinstance(pattern, PatternObject):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if isinstance(pattern, str):
        pattern = str.__str__(pattern)
    elif isinstance(pattern, (bytes, bytearray)):
        pattern = bytes(pattern)
    else:
        if type_of(pattern).lookup('__hash__') is None:
            raise TypeError(f"unhashable type: '{type_of(pattern).name}'")
        raise TypeError('first argument must be string or compiled pattern')
    number = int(flags) & ~int(re.DEBUG) if isinstance(flags, int) else machine.to_index(flags)
    made = ENGINES.get((type(pattern), pattern, number))
    if made is None:
        count_pattern(machine, pattern)
        try:
            made = build(pattern, number)
        except re.error as error:
            raise pattern_error(machine, error) from None
        except OverflowError as error:
            raise OverflowError(str(error)) from None
        except RecursionError:
            raise machine.error('RecursionError', 'maximum recursion depth exceeded') from None
        if len(ENGINES) >= 500:
            del ENGINES[next(iter(ENGINES))]
        ENGINES[(type(pattern), pattern, number)] = made
    result = PatternObject(pattern, int(made.host.flags))
    ENGINES.setdefault((type(pattern), pattern, result.flags), made)
    return result


def pattern_error(machine: Machine, error: re.error) -> Thrown:
    value = make_error(machine, error.msg, error.pattern, error.pos)
    machine.set_context(value)
    return Thrown(value)


def make_error(machine: Machine, msg: Any, pattern: Any = None, pos: Any = None) -> ExceptionObject:
    host = re.error(msg, pattern, pos)
    value = ExceptionObject(ERROR, host.args)
    value.attrs['msg'] = host.msg
    value.attrs['pattern'] = host.pattern
    value.attrs['pos'] = host.pos
    if pattern is not None and pos is not None:
        value.attrs['lineno'] = host.lineno
        value.attrs['colno'] = host.colno
    else:
        value.attrs['lineno'] = value.attrs['colno'] = None
    return value


# -- matching


def checked(pattern: PatternObject, string: Any) -> Any:
    """The text to search, as the host's engines take it."""
    if isinstance(string, str):
        if isinstance(pattern.pattern, bytes):
            raise TypeError('cannot use a bytes pattern on a string-like object')
        return string if type(string) is str else str.__str__(string)
    try:
        data = bytes_like(string)
    except TypeError:
        raise TypeError(f"expected string or bytes-like object, got '{type_of(string).name}'") from None
    if isinstance(pattern.pattern, str):
        raise TypeError('cannot use a string pattern on a bytes-like object')
    return bytes(data)


def bounds(machine: Machine, pos: Any, endpos: Any, size: int) -> tuple[int, int]:
    start = min(max(machine.to_index(pos), 0), size)
    return start, min(max(machine.to_index(endpos), 0), size)


def find(machine: Machine, pattern: PatternObject, kind: str, string: Any, pos: Any, endpos: Any) -> object:
    """`match`, `search` or `fullmatch`."""
    text = checked(pattern, string)
    start, end = bounds(machine, pos, endpos, len(text))
    engine = engine_of(pattern)
    size = max(0, end - start)
    found: Any
    if engine.is_harmless(size):
        host = engine.host
        if kind == 'search':
            found = host.search(text, start, end)
        elif kind == 'match':
            found = host.match(text, start, end)
        else:
            found = host.fullmatch(text, start, end)
        if size > 256:
            machine.charge(size)
    else:
        other = engine.timed()
        try:
            if kind == 'search':
                found = other.search(text, start, end, timeout=seconds_left(machine))
            elif kind == 'match':
                found = other.match(text, start, end, timeout=seconds_left(machine))
            else:
                found = other.fullmatch(text, start, end, timeout=seconds_left(machine))
        except TimeoutError:
            raise out_of_time(machine) from None
        machine.charge(size)
    if found is None:
        return None
    return MatchObject(pattern, string, found.regs, found.lastindex, start, end)


def all_matches(
    machine: Machine, pattern: PatternObject, string: Any, pos: int, endpos: int, count: int
) -> list[MatchObject]:
    """Up to `count` matches (0: all of them)."""
    text = checked(pattern, string)
    engine = engine_of(pattern)
    start, end = bounds(machine, pos, endpos, len(text))
    size = max(0, end - start)
    found: list[MatchObject] = []
    cost = 16 * (engine.host.groups + 6)
    if engine.is_harmless(size):
        iterator: Any = engine.host.finditer(text, start, end)
    else:
        iterator = engine.timed().finditer(text, start, end, timeout=seconds_left(machine))
    machine.charge(size)
    try:
        for item in iterator:
            found.append(MatchObject(pattern, string, item.regs, item.lastindex, start, end))
            machine.charge(cost)
            if len(found) == count:
                break
    except TimeoutError:
        raise out_of_time(machine) from None
    return found


def groups_text(machine: Machine, found: MatchObject, groups: int, empty: Any) -> Any:
    """What `findall` gives for a match."""
    if groups == 0:
        return found.text(0)
    if groups == 1:
        result = found.text(1, empty)
        machine.charge(len(result))
        return result
    parts = tuple([found.text(number, empty) for number in range(1, groups + 1)])
    machine.charge(sum([len(part) for part in parts]))
    return parts


def find_all(
    machine: Machine, pattern: PatternObject, string: Any, pos: Any = 0, endpos: Any = sys.maxsize
) -> list[object]:
    text = checked(pattern, string)
    engine = engine_of(pattern)
    start, end = bounds(machine, pos, endpos, len(text))
    if engine.is_small(len(text)) and engine.is_harmless(len(text)):
        machine.charge(len(text) * 4)
        result: list[object] = engine.host.findall(text, start, end)
        return result
    groups = engine.host.groups
    empty: Any = '' if isinstance(text, str) else b''
    return [groups_text(machine, found, groups, empty) for found in all_matches(machine, pattern, text, start, end, 0)]


def find_iterator(
    machine: Machine, pattern: PatternObject, string: Any, pos: Any = 0, endpos: Any = sys.maxsize
) -> object:
    return ListIterator(list(all_matches(machine, pattern, string, pos, endpos, 0)))


def make_scanner(
    machine: Machine, pattern: PatternObject, string: Any, pos: Any = 0, endpos: Any = sys.maxsize
) -> object:
    text = checked(pattern, string)
    start, end = bounds(machine, pos, endpos, len(text))
    return TailCall(machine.load_module('_re_scanner').globals.get('SRE_Scanner'), [pattern, text, start, end])


def split_text(machine: Machine, pattern: PatternObject, string: Any, maxsplit: Any = 0) -> list[object]:
    text = checked(pattern, string)
    engine = engine_of(pattern)
    count = machine.to_index(maxsplit)
    if engine.is_small(len(text)) and engine.is_harmless(len(text)):
        machine.charge(len(text) * 4)
        result: list[object] = engine.host.split(text, count)
        return result
    if count < 0:
        return [text]
    pieces: list[object] = []
    at = 0
    for found in all_matches(machine, pattern, text, 0, sys.maxsize, count):
        start, end = found.spans[0]
        pieces.append(text[at:start])
        for number in range(1, len(found.spans)):
            part = found.text(number)
            if part is not None:
                machine.charge(len(part))
            pieces.append(part)
        at = end
    pieces.append(text[at:])
    return pieces


def template_of(machine: Machine, pattern: PatternObject, template: Any) -> list[Any]:
    """A replacement template as literals and group numbers."""
    parser: Any = vars(re)['_parser']
    machine.charge(len(template) * 16)
    try:
        parsed = parser.parse_template(template, engine_of(pattern).host)
    except re.error as error:
        raise pattern_error(machine, error) from None
    if isinstance(parsed, list):
        return parsed
    groups, literals = parsed
    parts: list[Any] = list(literals)
    for position, number in groups:
        parts[position] = number
    return parts


def expanded(machine: Machine, found: MatchObject, parts: list[Any]) -> Any:
    """The text of a template for a match."""
    empty: Any = '' if isinstance(found.pattern.pattern, str) else b''
    texts = [found.text(part, empty) if isinstance(part, int) else part for part in parts]
    size = sum([len(text) for text in texts])
    if size > 512:
        machine.check_size(size)
    return empty.join(texts)


def replaced(machine: Machine, string: Any, matches: list[MatchObject], texts: list[Any]) -> Any:
    """The text with the matches replaced."""
    empty: Any = '' if isinstance(string, str) else b''
    pieces: list[Any] = []
    at = 0
    size = len(string)
    for found, text in zip(matches, texts, strict=True):
        start, end = found.spans[0]
        if at < start:
            pieces.append(string[at:start])
        if text is not None:
            if not isinstance(text, (str,) if empty == '' else (bytes, bytearray, memoryview)):
                wanted = 'str instance' if empty == '' else 'a bytes-like object'
                raise TypeError(f'sequence item {len(pieces)}: expected {wanted}, {type_of(text).name} found')
            pieces.append(text)
            size += len(text)
        at = end
    if at < len(string):
        pieces.append(string[at:])
    machine.check_size(size)
    return empty.join(pieces)


def finish_sub(machine: Machine, string: Any, matches: Any, texts: Any, counted: Any) -> object:
    """The result of `sub` or `subn` when the guest's function has been called for every match."""
    text = replaced(machine, string, matches, texts)
    return (text, len(matches)) if counted else text


def substitute(machine: Machine, pattern: PatternObject, repl: Any, string: Any, count: Any, counted: bool) -> object:
    text = checked(pattern, string)
    limit = machine.to_index(count)
    engine = engine_of(pattern)
    if limit < 0:
        return (text, 0) if counted else text
    if not isinstance(repl, (str, bytes, bytearray)):
        matches = all_matches(machine, pattern, text, 0, sys.maxsize, limit)
        if machine.special(repl, '__call__') is UNSET and not is_callable(repl):
            # The error of CPython's template parser for something that isn't text.
            raise TypeError(f'decoding to str: need a bytes-like object, {type_of(repl).name} found')
        if not matches:
            return (text, 0) if counted else text
        return TailCall(machine.prelude('substitute_matches'), [repl, matches, FINISH, text, counted])
    template: Any = str.__str__(repl) if isinstance(repl, str) else bytes(repl)
    if engine.is_small(len(text), len(template)) and engine.is_harmless(len(text)):
        machine.charge(len(text) * 4)
        try:
            replace: Any = engine.host.subn if counted else engine.host.sub
            result: object = replace(template, text, limit)
        except re.error as error:
            raise pattern_error(machine, error) from None
        except IndexError as error:
            raise IndexError(str(error)) from None
        return result
    matches = all_matches(machine, pattern, text, 0, sys.maxsize, limit)
    parts = template_of(machine, pattern, template)
    return finish_sub(machine, text, matches, [expanded(machine, found, parts) for found in matches], counted)


def is_callable(value: object) -> bool:
    from monty_vm.objects.classes import Class
    from monty_vm.objects.function import BoundMethod, Function
    from monty_vm.objects.future import HostFunction
    from monty_vm.objects.native import BoundNative

    return isinstance(value, (Class, BoundMethod, Function, HostFunction, BoundNative, Native))


FINISH: Final = Native('finish_sub', finish_sub, machine=True, module='re')


# -- functions of the module: each compiles and goes on with the pattern


def match(machine: Machine, pattern: Any, string: Any, flags: Any = 0) -> object:
    return find(machine, compile_pattern(machine, pattern, flags), 'match', string, 0, sys.maxsize)


def fullmatch(machine: Machine, pattern: Any, string: Any, flags: Any = 0) -> object:
    return find(machine, compile_pattern(machine, pattern, flags), 'fullmatch', string, 0, sys.maxsize)


def search(machine: Machine, pattern: Any, string: Any, flags: Any = 0) -> object:
    return find(machine, compile_pattern(machine, pattern, flags), 'search', string, 0, sys.maxsize)


def sub(machine: Machine, pattern: Any, repl: Any, string: Any, count: Any = 0, flags: Any = 0) -> object:
    return substitute(machine, compile_pattern(machine, pattern, flags), repl, string, count, False)


def subn(machine: Machine, pattern: Any, repl: Any, string: Any, count: Any = 0, flags: Any = 0) -> object:
    return substitute(machine, compile_pattern(machine, pattern, flags), repl, string, count, True)


def split(machine: Machine, pattern: Any, string: Any, maxsplit: Any = 0, flags: Any = 0) -> list[object]:
    return split_text(machine, compile_pattern(machine, pattern, flags), string, maxsplit)


def findall(machine: Machine, pattern: Any, string: Any, flags: Any = 0) -> list[object]:
    return find_all(machine, compile_pattern(machine, pattern, flags), string)


def finditer(machine: Machine, pattern: Any, string: Any, flags: Any = 0) -> object:
    return find_iterator(machine, compile_pattern(machine, pattern, flags), string)


def escape(machine: Machine, pattern: Any) -> Any:
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError(f'decoding to str: need a bytes-like object, {type_of(pattern).name} found')
    machine.check_size(len(pattern) * 2)
    text: Any = str.__str__(pattern) if isinstance(pattern, str) else bytes(pattern)
    return re.escape(text)


def purge(machine: Machine) -> None:
    """Nothing to do: compiled patterns are shared by all sessions and bounded in number."""


# -- methods of patterns


def finder(kind: str) -> Callable[..., object]:
    def method(
        machine: Machine, pattern: PatternObject, string: Any, pos: Any = 0, endpos: Any = sys.maxsize
    ) -> object:
        return find(machine, pattern, kind, string, pos, endpos)

    return method


def pattern_sub(machine: Machine, pattern: PatternObject, repl: Any, string: Any, count: Any = 0) -> object:
    return substitute(machine, pattern, repl, string, count, False)


def pattern_subn(machine: Machine, pattern: PatternObject, repl: Any, string: Any, count: Any = 0) -> object:
    return substitute(machine, pattern, repl, string, count, True)


# -- methods of matches


def group(machine: Machine, found: MatchObject, *groups: Any) -> object:
    if not groups:
        return found.text(0)
    if len(groups) == 1:
        return found.text(found.number(groups[0]))
    return tuple([found.text(found.number(name)) for name in groups])


def all_groups(machine: Machine, found: MatchObject, default: Any = None) -> object:
    return tuple([found.text(number, default) for number in range(1, len(found.spans))])


def group_dictionary(machine: Machine, found: MatchObject, default: Any = None) -> dict[str, object]:
    names: dict[str, int] = dict(engine_of(found.pattern).host.groupindex)
    return {name: found.text(number, default) for name, number in names.items()}


def span(machine: Machine, found: MatchObject, group: Any = 0) -> tuple[int, int]:
    return found.spans[found.number(group)]


def start(machine: Machine, found: MatchObject, group: Any = 0) -> int:
    return found.spans[found.number(group)][0]


def end(machine: Machine, found: MatchObject, group: Any = 0) -> int:
    return found.spans[found.number(group)][1]


def expand(machine: Machine, found: MatchObject, template: Any) -> object:
    return expanded(machine, found, template_of(machine, found.pattern, template))


def last_group(found: MatchObject) -> object:
    for name, number in engine_of(found.pattern).host.groupindex.items():
        if number == found.last:
            return name
    return None


PATTERN: Final = builtin_class('Pattern', PatternObject, adopt=False, module='re')
MATCH: Final = builtin_class('Match', MatchObject, adopt=False, module='re')
FLAG: Final = builtin_class('RegexFlag', re.RegexFlag, HOST_CLASSES[int], adopt=False, module='re')
TABLE: Final[dict[str, object]] = {}


def fill() -> None:
    for kind in ('match', 'search', 'fullmatch'):
        method(PATTERN, kind, finder(kind))
    method(PATTERN, 'findall', find_all)
    method(PATTERN, 'finditer', find_iterator)
    method(PATTERN, 'split', split_text)
    method(PATTERN, 'sub', pattern_sub)
    method(PATTERN, 'subn', pattern_subn)
    method(PATTERN, 'scanner', make_scanner)
    get_set(PATTERN, 'pattern', lambda pattern: pattern.pattern)
    get_set(PATTERN, 'flags', lambda pattern: pattern.flags)
    get_set(PATTERN, 'groups', lambda pattern: engine_of(pattern).host.groups)
    get_set(PATTERN, 'groupindex', lambda pattern: MappingProxy(dict(engine_of(pattern).host.groupindex)))
    method(MATCH, 'group', group)
    method(MATCH, 'groups', all_groups)
    method(MATCH, 'groupdict', group_dictionary)
    method(MATCH, 'span', span)
    method(MATCH, 'start', start)
    method(MATCH, 'end', end)
    method(MATCH, 'expand', expand)
    method(MATCH, '__getitem__', lambda machine, found, group: found.text(found.number(group)))
    get_set(MATCH, 'string', lambda found: found.string)
    get_set(MATCH, 're', lambda found: found.pattern)
    get_set(MATCH, 'pos', lambda found: found.pos)
    get_set(MATCH, 'endpos', lambda found: found.endpos)
    get_set(MATCH, 'regs', lambda found: found.spans)
    get_set(MATCH, 'lastindex', lambda found: found.last)
    get_set(MATCH, 'lastgroup', last_group)
    method(PATTERN, '__reduce__', lambda machine, pattern: (TABLE['_compile'], (pattern.pattern, pattern.flags)))
    for cls in (PATTERN, MATCH):
        method(cls, '__copy__', lambda machine, value: value)
        method(cls, '__deepcopy__', lambda machine, value, memo: value)
        make_generic(cls)
    get_set(FLAG, 'name', lambda flag: flag.name)
    get_set(FLAG, 'value', lambda flag: flag.value)
    constructor(FLAG, lambda machine, value: re.RegexFlag(value))
    remake(FLAG, lambda flag: (flag.value,))
    ERROR.construct = Native('error', make_error, machine=True)
    functions = (match, fullmatch, search, sub, subn, split, findall, finditer, escape, purge)
    for function in functions:
        TABLE[function.__name__] = Native(function.__name__, function, machine=True, module='re')
    TABLE['compile'] = Native('compile', compile_pattern, machine=True, module='re')
    TABLE['_compile'] = Native('_compile', compile_pattern, machine=True, module='re')
    for flag in re.RegexFlag.__members__:
        TABLE[flag] = re.RegexFlag[flag]
        FLAG.namespace[flag] = re.RegexFlag[flag]
    TABLE['__getattr__'] = getattr_from('re', '_re_scanner')
    TABLE.update({'Pattern': PATTERN, 'Match': MATCH, 'RegexFlag': FLAG, 'error': ERROR})
    if hasattr(re, 'PatternError'):
        TABLE['PatternError'] = ERROR


fill()


def make(machine: Machine) -> dict[str, object]:
    return TABLE
