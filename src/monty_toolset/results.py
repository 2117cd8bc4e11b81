"""What crosses between the tools, the code and the model, and how it reads.

Theory of operation: a tool's result becomes plain data before it enters the code, in the shape the tool's signature
promises (its JSON schema); arguments and the block's value become plain data on their way out. What isn't data
becomes its `repr`, and a note says so: the call or the block has already run, so failing would only lose its effects.
What a block printed, returned or failed with is shown to the model within one budget of characters.

Rule kept: nothing here raises for a value it is given.
"""

from __future__ import annotations

import builtins
import difflib
import importlib
import math
import re
import reprlib
import sys
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from pydantic import TypeAdapter, ValidationError
from pydantic_ai.exceptions import ModelRetry, ToolFailed, ToolRetryError
from pydantic_ai.messages import ToolReturn, ToolReturnContent, is_multi_modal_content
from pydantic_core import ErrorDetails, PydanticSerializationError, to_json, to_jsonable_python

from monty_vm import Record

Data: TypeAlias = 'None | bool | int | float | str | bytes | list[Data] | dict[str, Data]'
"""What a tool's result is made of inside the code: JSON's types, and bytes."""

DEFAULT_OUTPUT_LIMIT = 30_000
"""Characters of a block's outcome that the model sees, some 7,500 tokens."""

_DEPTH_LIMIT = 200
_SIZE_LIMIT = 2_000_000
_SURROGATE = re.compile('[\ud800-\udfff]')
_REPR_LIMIT = 500
_PREVIEW_LIMIT = 100
_CONTENT_ADAPTER: TypeAdapter[object] = TypeAdapter(ToolReturnContent)


# --- values ---------------------------------------------------------------------------------------------------------


@dataclass
class Conversion:
    """Turns values into data, and remembers what it could only show as a `repr`.

    A small value of the code can be endless once it is written out: a list that contains itself, or a list of two
    times a list of two times a list... So a conversion counts what it has written, and has a limit.
    """

    for_model: bool = False
    """For the model, what JSON writes with a little loss stays as it is: tuples, and numbers as keys. For the code it
    doesn't, because a tool's signature, made from its JSON schema, promises lists and texts."""
    reprs: list[str] = field(default_factory=list)
    """What became its `repr`: its type, or where it stands in the value; without repetition."""
    written: int = 0
    _above: set[int] = field(default_factory=set)

    def data(self, value: object) -> Data:
        """`value` as data of its own: no object in it is shared with the host."""
        try:
            return self._data(value, 0)
        except _TooLargeError:
            return self.as_repr(value)

    def _data(self, value: object, depth: int) -> Data:
        kind = type(value)
        self.written += 1
        if self.written > _SIZE_LIMIT:
            raise _TooLargeError
        if value is None or kind is bool:
            return value  # type: ignore[return-value]
        if kind is str:
            return self._text(value)  # type: ignore[arg-type]
        if kind is int:
            # JSON is written from the decimal digits, and CPython refuses to make very many.
            return value if value.bit_length() < 14_000 else self.as_repr(value)  # type: ignore
        if kind is float:
            # JSON would make them null.
            return self.as_repr(value) if self.for_model and not math.isfinite(value) else value  # type: ignore
        if kind is bytes and not self.for_model:
            self.written += len(value) // 8  # type: ignore[arg-type]
            return value  # type: ignore[return-value]
        if isinstance(value, Record):
            if len(vars(value)) == 1:
                # An object without attributes has nothing to show but its class.
                return self.as_repr(value)
            value = {name: item for name, item in vars(value).items() if name != '_type_name'}
        if isinstance(value, (list, tuple, set, frozenset, deque, range, Mapping)) and not hasattr(value, '_asdict'):
            identity = id(value)
            if identity in self._above or depth > _DEPTH_LIMIT:
                return self.as_repr(value)
            self._above.add(identity)
            try:
                if isinstance(value, Mapping):
                    return {self._key(key): self._data(item, depth + 1) for key, item in value.items()}
                items = [self._data(item, depth + 1) for item in value]
            finally:
                self._above.discard(identity)
            return tuple(items) if self.for_model and isinstance(value, tuple) else items  # type: ignore[return-value]
        try:
            data: Data = to_jsonable_python(value)
        except (PydanticSerializationError, ValueError, TypeError, RecursionError):
            return self.as_repr(value)
        return data

    def _key(self, key: object) -> str:
        if type(key) is str:
            return self._text(key)
        if self.for_model and (type(key) is int or type(key) is bool):
            return key  # type: ignore[return-value]
        try:
            # Pydantic writes a key as JSON does, which is also what a schema promises.
            (text,) = to_jsonable_python({key: None})
        except (PydanticSerializationError, ValueError, TypeError, RecursionError):
            return str(self.as_repr(key))
        return str(text)

    def _text(self, text: str) -> str:
        self.written += len(text) // 8
        return clean(text)

    def as_repr(self, value: object) -> str:
        name = value.__dict__['_type_name'] if isinstance(value, Record) else type(value).__name__
        if name not in self.reprs:
            self.reprs.append(name)
        return shorten(safe_repr(value), _REPR_LIMIT)

    @property
    def note(self) -> str | None:
        if not self.reprs:
            return None
        more = f' and {len(self.reprs) - 5} more' if len(self.reprs) > 5 else ''
        return f'Shown as text, because it is not data: {", ".join(self.reprs[:5])}{more}.'


class _TooLargeError(Exception):
    """A value that takes more room written out than a host should give it."""


def clean(text: str) -> str:
    """`text` as it can be encoded: halves of surrogate pairs, which no JSON holds, become escapes."""
    return (
        text if text.isascii() or _SURROGATE.search(text) is None else text.encode(errors='backslashreplace').decode()
    )


class _BoundedRepr(reprlib.Repr):
    """Reprs of bounded length, made in bounded time, whatever the value."""

    def __init__(self) -> None:
        super().__init__()
        self.maxlevel, self.maxlist, self.maxtuple, self.maxdict = 4, 6, 6, 6
        self.maxset = self.maxfrozenset = self.maxdeque = 6
        self.maxstring = self.maxother = 100
        self.maxlong = 60

    def repr_bytes(self, value: bytes, level: int) -> str:
        return repr(value) if len(value) <= 40 else f'{value[:40]!r}...'

    def repr_Record(self, value: Record, level: int) -> str:
        attributes = {name: item for name, item in vars(value).items() if name != '_type_name'}
        shown = ', '.join(f'{name}={self.repr1(item, level - 1)}' for name, item in list(attributes.items())[:6])
        return f'{value.__dict__["_type_name"]}({shown if level > 0 else "..."})'

    def repr_int(self, value: int, level: int) -> str:
        # CPython refuses to make very many digits.
        return super().repr_int(value, level) if value.bit_length() < 14_000 else f'<int of {value.bit_length()} bits>'


_bounded = _BoundedRepr()


def safe_repr(value: object) -> str:
    """A bounded `repr` that never fails."""
    try:
        return clean(_bounded.repr(value))
    except Exception:
        return f'<{type(value).__name__}>'


def json_arguments(arguments: Mapping[str, object], function: str) -> dict[str, object]:
    """A call's arguments as a model would have sent them.

    Raises:
        TypeError, ValueError: JSON can't hold one of them; for the code to see.
    """
    converted: dict[str, object] = {}
    for name, value in arguments.items():
        conversion = Conversion()
        try:
            converted[name] = conversion._data(value, 0)
        except _TooLargeError:
            raise ValueError(f"{function}() argument '{name}' is too large") from None
        if conversion.reprs:
            kinds = ', '.join(conversion.reprs)
            raise TypeError(f"{function}() argument '{name}' cannot be passed to a tool: {kinds}")
        try:
            to_json(converted[name])
        except (PydanticSerializationError, ValueError, RecursionError):
            raise TypeError(f"{function}() argument '{name}' is not text or JSON data; pass bytes as base64") from None
    return converted


# --- a tool's failure, as the code sees it --------------------------------------------------------------------------

_MISSING = frozenset({'missing', 'missing_argument'})
_UNEXPECTED = frozenset({'unexpected_keyword_argument', 'extra_forbidden'})


def guest_exception(error: BaseException, function: str) -> Exception:
    """The exception that the code gets for a call that failed: a builtin one, with a message that says what to do."""
    if isinstance(error, ValidationError):
        problems = error.errors(include_url=False, include_context=False)
        described = '; '.join(_describe_problem(problem) for problem in problems)
        # Only what CPython calls a TypeError too: a parameter of the function itself, not a field of its value.
        kind = (
            TypeError
            if all(problem['type'] in _MISSING | _UNEXPECTED and len(problem['loc']) == 1 for problem in problems)
            else ValueError
        )
        return kind(f'{function}() {described}')
    if isinstance(error, (ModelRetry, ToolFailed)):
        # Pydantic AI reports a tool's timeout so.
        timed_out = isinstance(error.__context__, TimeoutError)
        return (TimeoutError if timed_out else RuntimeError)(f'{function}(): {error.message}')
    if isinstance(error, ToolRetryError):
        return RuntimeError(f'{function}(): {error.tool_retry.content}')
    if isinstance(error, TimeoutError):
        return TimeoutError(str(error) or f'{function}() timed out')
    kind_of_error = type(error)
    message = f'{kind_of_error.__name__}: {_message(error)}'
    for base in kind_of_error.__mro__:
        if base is Exception or not issubclass(base, Exception) or getattr(builtins, base.__name__, None) is not base:
            continue
        try:
            # One of its own, without the traceback and causes that lead into the host.
            return base(*error.args) if base is kind_of_error else base(message)  # type: ignore[return-value]
        except Exception:
            break
    return RuntimeError(message)


def _describe_problem(problem: ErrorDetails) -> str:
    where = '.'.join(str(part) for part in problem['loc'])
    if len(problem['loc']) == 1 and problem['type'] in _MISSING:
        return f"missing required argument: '{where}'"
    if len(problem['loc']) == 1 and problem['type'] in _UNEXPECTED:
        return f"got an unexpected keyword argument '{where}'"
    given = '' if problem['type'] in _MISSING | _UNEXPECTED else f' (got {shorten(safe_repr(problem["input"]), 80)})'
    return f"argument '{where}': {problem['msg']}{given}" if where else f'{problem["msg"]}{given}'


def _message(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:
        return ''


# --- calls, as the model and the trace see them ---------------------------------------------------------------------


@dataclass
class CallRecord:
    """A call that a block made."""

    id: str
    tool_name: str
    function: str
    arguments: dict[str, object]
    line: int
    outcome: str = 'running'
    """`'running'`, `'returned'`, `'failed'`, `'refused'` (its arguments are wrong, so the tool didn't run), `'denied'`,
    `'cancelled'` or `'waiting'` (for an approval or a result)."""
    seconds: float = 0.0
    preview: str = ''
    """The start of what it returned, or the error."""

    def describe(self) -> str:
        arguments = ', '.join(f'{name}={preview(value)}' for name, value in self.arguments.items())
        call = f'{self.function}({shorten(arguments, 2 * _PREVIEW_LIMIT)})'
        if self.outcome == 'returned':
            return f'{call} returned {self.preview}'
        if self.outcome in ('failed', 'refused', 'denied'):
            return f'{call} {self.outcome}: {self.preview}'
        if self.outcome == 'cancelled':
            return f'{call} was started and cancelled'
        return f'{call} was started and had not finished'

    def summary(self) -> dict[str, object]:
        return {
            'id': self.id,
            'tool_name': self.tool_name,
            'args': self.arguments,
            'line': self.line,
            'outcome': self.outcome,
            'seconds': round(self.seconds, 6),
        }


def preview(value: object, limit: int = _PREVIEW_LIMIT) -> str:
    """The start of a value's `repr`."""
    return shorten(safe_repr(value), limit)


def shorten(text: str, limit: int) -> str:
    return text if len(text) <= limit else f'{text[: max(limit - 3, 0)].removesuffix("...")}...'


# --- what goes back to the model ------------------------------------------------------------------------------------


def cut(text: str, limit: int, advice: str) -> str:
    """`text` within `limit` characters: its start, a note of what is missing, and its end."""
    text = clean(text)
    if len(text) <= limit:
        return text
    head = max(limit * 2 // 3, 1)
    tail = max(limit - head, 1)
    note = f'\n[... {len(text) - head - tail:,} of {len(text):,} characters left out; {advice} ...]\n'
    return text[:head] + note + text[-tail:]


def block_result(
    value: object,
    stdout: str,
    limit: int,
    *,
    notes: Sequence[str] = (),
    reprs: Sequence[str] = (),
) -> ToolReturn[object]:
    """What a block that ran to its end gives the model.

    Its value alone if there is nothing else to say; otherwise a dictionary of `output`, `result` and `note`. `reprs`
    says what the session had already turned into text.
    """
    remarks = list(notes)
    stdout = clean(stdout)
    if _is_content(value):
        return ToolReturn(return_value=_with_content(value, stdout, limit, remarks))
    conversion = Conversion(for_model=True, reprs=list(reprs))
    result: object = conversion.data(value)
    if conversion.note:
        remarks.append(conversion.note)
    start = f'{stdout[:10_000]} {preview(result, 2000)}'
    unawaited = dict.fromkeys(_COROUTINE_REPR.findall(start))
    remarks += [f'`{name}(...)` was not awaited: write `await {name}(...)`.' for name in unawaited]
    size = _json_size(result)
    # The value is what the block was written for: it comes first, but leaves some room for what was printed.
    reserved = min(len(stdout), limit // 5)
    if size > limit - reserved:
        text = result if isinstance(result, str) else to_json(result).decode()
        result = cut(text, limit - reserved, 'return only the part you need')
        size = limit - reserved
        remarks.append(
            'The result was too long and is cut. Variables are still in the session: read the part you need from them.'
        )
    printed = cut(stdout, limit - size, 'print less')
    if not stdout and not remarks:
        if result is None:
            remarks.append('The block ran to its end. It printed nothing and its last statement has no value.')
        else:
            return ToolReturn(return_value=result)
    parts: dict[str, object] = {}
    if stdout:
        parts['output'] = printed
    if result is not None:
        parts['result'] = result
    if remarks:
        parts['note'] = ' '.join(remarks)
    return ToolReturn(return_value=parts)


_COROUTINE_REPR = re.compile(r'<coroutine object ([\w.]+)')


def _json_size(value: object) -> int:
    try:
        return len(to_json(value))
    except (PydanticSerializationError, ValueError, TypeError, RecursionError):
        return len(safe_repr(value))


def restore_content(value: object) -> object:
    """Images and documents that a tool gave the code are data there; as a block's value they become content again."""
    if isinstance(value, dict) and isinstance(value.get('kind'), str) and isinstance(value.get('media_type'), str):
        try:
            content = _CONTENT_ADAPTER.validate_python(value)
        except ValidationError:
            return value
        return content if is_multi_modal_content(content) else value
    if isinstance(value, list) and any(isinstance(item, dict) and 'media_type' in item for item in value):
        return [restore_content(item) for item in value]
    return value


def _is_content(value: object) -> bool:
    return is_multi_modal_content(value) or (isinstance(value, list) and any(map(is_multi_modal_content, value)))


def _with_content(value: object, stdout: str, limit: int, remarks: list[str]) -> object:
    conversion = Conversion(for_model=True)
    items = [
        item if is_multi_modal_content(item) else conversion.data(item)
        for item in (value if isinstance(value, list) else [value])
    ]
    if conversion.note:
        remarks.append(conversion.note)
    before = [text for text in (cut(stdout, limit, 'print less'), ' '.join(remarks)) if text]
    if not before and not isinstance(value, list):
        return value
    return [*before, *items]


def failure_report(
    failure: str,
    *,
    stdout: str,
    calls: Iterable[CallRecord],
    hints: Iterable[str],
    limit: int,
    notes: Iterable[str] = (),
) -> str:
    """What a block that failed tells the model: how, what it printed, what it already did, and what to try."""
    records = [record for record in calls if record.outcome != 'refused']
    sections = [cut(failure.rstrip(), limit // 2, 'the middle of the traceback is missing')]
    sections += [f'Hint: {hint}' for hint in hints]
    left = max(limit - sum(map(len, sections)), limit // 4)
    if records:
        sections.append(_describe_calls(records, left // 2))
        left -= len(sections[-1])
    if stdout.strip():
        printed = cut(stdout.rstrip(), max(left, limit // 10), 'print less')
        sections.append(f'Printed before that:\n{printed}')
    sections += notes
    return clean('\n\n'.join(sections))


def _describe_calls(records: Sequence[CallRecord], limit: int) -> str:
    lines: list[str] = []
    used = 0
    for record in records:
        line = f'- line {record.line}: {record.describe()}' if record.line else f'- {record.describe()}'
        if used + len(line) > limit and lines:
            lines.append(f'- ... and {len(records) - len(lines)} more')
            break
        lines.append(line)
        used += len(line)
    count = '1 call' if len(records) == 1 else f'{len(records)} calls'
    return f"The block had already made {count}; don't repeat those that change something:\n" + '\n'.join(lines)


# --- hints ----------------------------------------------------------------------------------------------------------

_UNDEFINED = re.compile(r"[Nn]ame ['`](\w+)['`] (?:is not|used when not) defined")
_NO_MODULE = re.compile(r"No module named '([\w.]+)'")
_METHOD = re.compile(r"'builtin_function_or_method' object is not")
_NO_ATTRIBUTE = re.compile(r"(?:'dict' object|type `(?P<type>\w+)`) has no attribute ['`](?P<name>\w+)['`]")
_NOT_CALLABLE = re.compile(r'object is not callable|Object of type .* is not callable')
_NOT_CALLED = re.compile(r"object function can't be used in 'await'")
_COROUTINE = re.compile(r"coroutine|'Future' object|never awaited", re.IGNORECASE)
_UNEXPECTED_KEYWORD = re.compile(r"(\w+)\(\).*unexpected keyword argument '?(\w+)'?", re.IGNORECASE)

_INSTEAD_OF = {
    'requests': 'call the functions given to you instead',
    'httpx': 'call the functions given to you instead',
    'aiohttp': 'call the functions given to you instead',
    'urllib3': 'call the functions given to you instead',
    'numpy': 'use lists, `math` and `statistics`',
    'scipy': 'use lists, `math` and `statistics`',
    'pandas': 'use lists of dictionaries, `collections` and `statistics`',
    'polars': 'use lists of dictionaries, `collections` and `statistics`',
    'dateutil': 'use `datetime`',
    'pytz': 'use `datetime.timezone`',
    'pydantic': 'use `dataclasses`',
    'yaml': 'use `json`',
    'bs4': 'use `re` or string methods',
}


_HOMES = ('asyncio', 'collections', 'dataclasses', 'datetime', 'decimal', 'enum', 'functools', 'itertools', 'typing')
"""Modules whose names code uses without importing them."""


def _home_of(name: str) -> str | None:
    """The module that a name is usually imported from."""
    modules = map(importlib.import_module, _HOMES)
    return next((module.__name__ for module in modules if name in getattr(module, '__all__', dir(module))), None)


def undefined_name(type_name: str, message: str) -> str | None:
    """The name that a block used and that isn't defined."""
    match = _UNDEFINED.search(message) if type_name in ('NameError', 'UnboundLocalError') else None
    return match[1] if match else None


def hints(
    type_name: str,
    message: str,
    *,
    functions: Iterable[str],
    variables: Iterable[str],
    classes: Iterable[str],
) -> list[str]:
    """Advice for a block, where the cause of its failure can be told from the exception, or from the type checker.

    `classes` are those of the tools, whose values are dictionaries.
    """
    functions, variables = list(functions), list(variables)
    found: list[str] = []
    if (name := undefined_name(type_name, message)) is not None:
        if name in functions:
            found.append(f'`{name}` was deleted; your next block has it again.')
        elif name not in ('open', 'exec', 'eval', 'compile', '__import__', 'breakpoint'):
            close = difflib.get_close_matches(name, [*functions, *variables], n=3, cutoff=0.6)
            if name in sys.stdlib_module_names and not name.startswith('_') and 'Did you' not in message:
                found.append(f'`import {name}` is missing.')
            elif home := _home_of(name):
                found.append(f'`from {home} import {name}` is missing.')
            elif close and 'Did you mean' not in message:
                found.append(f'`{name}` is not defined; close to it: {", ".join(f"`{other}`" for other in close)}.')
    elif type_name in ('ModuleNotFoundError', 'ImportError') and (match := _NO_MODULE.search(message)):
        root = match[1].partition('.')[0]
        if root in functions:
            found.append(f'`{root}` is already defined; call it without importing it.')
        else:
            instead = _INSTEAD_OF.get(root)
            if instead is None and root not in sys.stdlib_module_names and functions:
                instead = 'the functions given to you need no import'
            found.append(f'`{root}` is not available here' + (f'; {instead}.' if instead else '.'))
    elif type_name == 'AttributeError' and (match := _NO_ATTRIBUTE.search(message)):
        if not hasattr(dict, match['name']) and (match['type'] is None or match['type'] in classes):
            found.append(f"It is a dictionary: read it as value['{match['name']}'].")
    elif type_name == 'TypeError' and _NOT_CALLABLE.search(message):
        found += [
            f'The variable `{name}` hides the function `{name}`. Name it otherwise; after `del {name}` your next block '
            'has the function again.'
            for name in functions
            if name in variables
        ]
    elif type_name == 'TypeError' and _NOT_CALLED.search(message):
        found.append('A function has to be called, then awaited: `await function(...)`.')
    elif type_name == 'TypeError' and _METHOD.search(message):
        found.append("A method has to be called; a dictionary's item is read as value['name'], not as attribute.")
    elif type_name == 'RuntimeError' and message.startswith('deadlock'):
        found.append('Tasks end with the block that made them: await them in the same block.')
    if type_name in ('TypeError', 'AttributeError') and _COROUTINE.search(message):
        found.append('A call of an asynchronous function gives its result only when awaited: `await function(...)`.')
    return found
