"""Checks a block's types before it runs, with `ty`.

Theory of operation: one `ty server` per process stays warm in a folder of its own and answers over the language server
protocol, in about a millisecond. Tools are a stub file in that folder. A block is checked as one document: an import of
the stub, the blocks that ran before in the session (so that their names and types are known), and the block; only
problems in its own lines count. The server is asked from a worker thread, one question at a time.

Rules kept: a block that would run isn't rejected for a matter of taste or for what the checker can't know, and a
checker that is missing or broken never stops a block: it is run unchecked, with one warning.
"""

from __future__ import annotations

import ast
import atexit
import builtins
import contextlib
import functools
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

import anyio.to_thread

TIMEOUT = 10.0
"""Seconds that one answer may take. A server that takes longer is stopped, and the block runs unchecked."""


@dataclass(frozen=True)
class Problem:
    """A type error in a block."""

    line: int
    column: int
    message: str
    rule: str
    source: str

    def render(self) -> str:
        lines = [f'line {self.line}: {self.message} [{self.rule}]']
        if self.source.strip():
            stripped = self.source.lstrip()
            lines += [
                f'    {stripped.rstrip()}',
                '    ' + ' ' * max(self.column - 1 - (len(self.source) - len(stripped)), 0) + '^',
            ]
        return '\n'.join(lines)


UNKNOWN = 'monty_unknown_value'
"""Name, in the stub, of a value that could be anything."""


async def check_block(code: str, *, stub: str, history: Sequence[str] = ()) -> list[Problem]:
    """The problems that would make `code` fail, given the tools in `stub` and the blocks that ran before it.

    Code that isn't valid Python has none here: the virtual machine says better what is wrong with it.
    """
    try:
        ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    return await anyio.to_thread.run_sync(_check, code, stub, tuple(history))


def forgotten_awaits(code: str, functions: Iterable[str]) -> list[Problem]:
    """The statements that only call an asynchronous function, one of these or the block's own, and so do nothing."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    own = [node for node in tree.body if isinstance(node, ast.AsyncFunctionDef) and not node.decorator_list]
    candidates = {*functions, *(node.name for node in own)}
    calls: list[tuple[ast.Call, str]] = []
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Call(func=ast.Name(id=name)) as call) if name in candidates:
                calls.append((call, name))
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name) | ast.alias(name=name) | ast.alias(asname=name):
                candidates.discard(name or '')
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                if node not in own:
                    candidates.discard(name)
            case _:
                pass
    lines = code.splitlines()
    return [
        Problem(
            call.lineno,
            call.col_offset + 1,
            f'`{name}(...)` is not awaited, so it would do nothing; write `await {name}(...)`',
            'not-awaited',
            lines[call.lineno - 1] if call.lineno <= len(lines) else '',
        )
        for call, name in calls
        if name in candidates
    ]


def available() -> bool:
    """Whether `ty` is installed."""
    return _find_ty() is not None


def executed_part(code: str, failed_line: int | None) -> str:
    """What of a block to remember: all of it, or what ran before it failed.

    A statement at the top level that always fails would make all later code unreachable to the checker. So of the one
    that failed only the names remain that a part of it may have set, if it has parts.
    """
    if failed_line is None:
        return code
    try:
        statements = ast.parse(code).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ''
    before = [node for node in statements if (node.end_lineno or 0) < failed_line]
    part = ''.join(code.splitlines(keepends=True)[: before[-1].end_lineno if before else 0])
    failed = next((node for node in statements if node.lineno <= failed_line <= (node.end_lineno or 0)), None)
    if isinstance(failed, (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try, ast.Match)):
        names = sorted(
            {node.id for node in ast.walk(failed) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        )
        part += ''.join(f'{name} = {UNKNOWN}\n' for name in names)
    return part


# --- which problems count -------------------------------------------------------------------------------------------

# Wrong annotations of the block's own are harmless when it runs, so they don't count, and neither does what ty only
# supposes of a union: a dictionary with values of two types makes each of its values a union.
_IGNORED_RULES = frozenset(
    {
        'invalid-syntax',
        'invalid-assignment',
        'invalid-return-type',
        'invalid-parameter-default',
        'invalid-declaration',
        'conflicting-declarations',
        'invalid-type-form',
        'invalid-implicit-return',
        'missing-union-attribute',
        'invalid-method-override',
        'redundant-cast',
        'type-assertion-failure',
        'unresolved-global',
        'no-matching-overload',
    }
)
_COUNTED_WARNINGS = frozenset({'unused-awaitable'})
# What ty knows only as one of several types, or not at all.
_VAGUE = re.compile(r'`([^`]*(\||\bobject\b)[^`]*|None|~[^`]*)`')
_ATTRIBUTE = re.compile(r'(?:attribute|Unresolved attribute) `(\w+)`')
_ARGUMENT = re.compile(r'Expected `(?P<expected>[^`]*)`, found `(?P<found>[^`]*)`')
_CONTAINER = re.compile(r'(list|dict|set|frozenset|tuple)\b')
_STUB_CLASS = re.compile(r'^(?:class )?(\w+)(?:\(TypedDict\):| = TypedDict\()', re.MULTILINE)


def _counts(rule: str, severity: int, message: str, stored: frozenset[str], classes: frozenset[str]) -> bool:
    """Whether a problem would stop the block.

    `stored` are the attributes that code of the session sets, `classes` those of the tools.
    """
    if rule in _IGNORED_RULES or (severity != 1 and rule not in _COUNTED_WARNINGS):
        return False
    if rule == 'missing-attribute' and (attribute := _ATTRIBUTE.search(message)) and attribute[1] in stored:
        # Objects and functions take attributes that their class doesn't declare.
        return False
    if match := _ARGUMENT.search(message):
        found = match['found']
        # The tool's own validation decides on containers: type parameters of literals are only guesses, and a plain
        # dictionary is how the code writes a value of one of the tools' classes. It also decides on what JSON writes
        # in another form, such as dates, decimals and dataclasses, and on floats that are whole.
        written_otherwise = found.isidentifier() and found not in classes and not hasattr(builtins, found)
        whole = match['expected'] == 'int' and found.startswith('float')
        return '|' not in found and not _CONTAINER.match(found) and not written_otherwise and not whole
    return not _VAGUE.search(message)


# --- the server -----------------------------------------------------------------------------------------------------


@functools.cache
def _find_ty() -> str | None:
    try:
        from ty import find_ty_bin

        return str(find_ty_bin())
    except (ImportError, FileNotFoundError):
        return shutil.which('ty')


class _ServerFailed(Exception):
    """The server ended, or what it says makes no sense."""


class _Server:
    """A `ty server` and the folder that it works in."""

    def __init__(self, executable: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix='monty-ty-'))
        packages = self.folder / 'environment' / 'lib' / f'python{sys.version_info[0]}.{sys.version_info[1]}'
        # An environment without packages: what the host has installed doesn't exist for the block.
        (packages / 'site-packages').mkdir(parents=True)
        (self.folder / 'environment' / 'pyvenv.cfg').write_text('home = /usr/bin\n')
        (self.folder / 'ty.toml').write_text(
            f'[environment]\npython = "environment"\npython-version = "{sys.version_info[0]}.{sys.version_info[1]}"\n'
        )
        hidden = ('VIRTUAL_ENV', 'CONDA_PREFIX', 'PYTHONPATH')
        self.process = subprocess.Popen(
            [executable, 'server'],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            env={name: value for name, value in os.environ.items() if name not in hidden},
        )
        self.number = 0
        self.stubs: set[str] = set()
        folder_uri = self.folder.as_uri()
        self._request(
            'initialize',
            {
                'processId': os.getpid(),
                'capabilities': {'textDocument': {'diagnostic': {}}},
                'workspaceFolders': [{'uri': folder_uri, 'name': 'blocks'}],
            },
        )
        self._send({'method': 'initialized', 'params': {}})

    def diagnose(self, stub: str, text: str) -> list[Mapping[str, object]]:
        """The server's diagnostics for a document that begins with an import of everything in `stub`."""
        module = f'monty_tools_{hashlib.sha256(stub.encode()).hexdigest()[:16]}'
        if module not in self.stubs:
            unknown = f'{UNKNOWN}: Any\n__all__ += [{UNKNOWN!r}]\n'
            (self.folder / f'{module}.pyi').write_text(f'{stub}\n{unknown}', encoding='utf-8')
            self.stubs.add(module)
        self.number += 1
        uri = (self.folder / f'block_{self.number}.py').as_uri()
        document = {'uri': uri, 'languageId': 'python', 'version': 1, 'text': f'from {module} import *\n{text}'}
        self._send({'method': 'textDocument/didOpen', 'params': {'textDocument': document}})
        try:
            answer = self._request('textDocument/diagnostic', {'textDocument': {'uri': uri}})
        finally:
            self._send({'method': 'textDocument/didClose', 'params': {'textDocument': {'uri': uri}}})
        items = answer.get('items') if isinstance(answer, dict) else None
        return items if isinstance(items, list) else []

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _request(self, method: str, parameters: Mapping[str, object]) -> object:
        self.number += 1
        number = self.number
        self._send({'id': number, 'method': method, 'params': parameters})
        while True:
            message = self._receive()
            if 'method' in message:
                if 'id' in message:
                    # It asks for configuration and the like: nothing is configured beyond the file.
                    items = cast('dict[str, list[object]]', message.get('params') or {}).get('items', [])
                    configuration = message['method'] == 'workspace/configuration'
                    self._send({'id': message['id'], 'result': [None] * len(items) if configuration else None})
            elif message.get('id') == number:
                if 'error' in message:
                    raise _ServerFailed(str(message['error']))
                return message.get('result')

    def _send(self, message: Mapping[str, object]) -> None:
        body = json.dumps({'jsonrpc': '2.0', **message}).encode()
        stream = cast('IO[bytes]', self.process.stdin)
        try:
            stream.write(b'Content-Length: %d\r\n\r\n%s' % (len(body), body))
            stream.flush()
        except (OSError, ValueError) as error:
            raise _ServerFailed('ty server has ended') from error

    def _receive(self) -> dict[str, object]:
        stream = cast('IO[bytes]', self.process.stdout)
        try:
            size = 0
            while line := stream.readline().strip():
                name, _, value = line.partition(b':')
                if name.lower() == b'content-length':
                    size = int(value)
            body = stream.read(size) if size else b''
            message = json.loads(body)
        except (OSError, ValueError) as error:
            raise _ServerFailed('ty server has ended') from error
        if not isinstance(message, dict):
            raise _ServerFailed('ty server answered with something else than an object')
        return message


_lock = threading.Lock()
_server: _Server | None = None
_unusable = False


def _check(code: str, stub: str, history: tuple[str, ...]) -> list[Problem]:
    global _unusable
    with _lock:
        if _unusable:
            return []
        executable = _find_ty()
        if executable is None:
            _unusable = True
            warnings.warn(
                "Blocks aren't type-checked, because ty isn't installed: pip install 'monty-toolset[typecheck]'",
                stacklevel=2,
            )
            return []
        before = ''.join(f'{block.rstrip()}\n' for block in history)
        # A server can have died since its last answer; a second one is worth a try, a third isn't.
        for attempt in (1, 2):
            try:
                diagnostics = _ask(executable, stub, before + code)
                break
            except (_ServerFailed, OSError) as error:
                _stop_server()
                if attempt == 2:
                    _unusable = True
                    warnings.warn(f"Blocks aren't type-checked any more: {error}", stacklevel=2)
                    return []
    stored, classes = _stored_attributes(before + code), frozenset(_STUB_CLASS.findall(stub))
    return _problems(diagnostics, code, before.count('\n') + 1, stored, classes)


def _ask(executable: str, stub: str, text: str) -> list[Mapping[str, object]]:
    global _server
    if _server is None:
        _server = _Server(executable)
    watchdog = threading.Timer(TIMEOUT, _server.process.kill)
    watchdog.daemon = True
    watchdog.start()
    try:
        return _server.diagnose(stub, text)
    finally:
        watchdog.cancel()


def _stop_server() -> None:
    global _server
    if _server is not None:
        _server.stop()
        _server = None


atexit.register(_stop_server)


def _after_fork() -> None:
    """A child has its parent's pipes: it forgets the server without stopping it."""
    global _server, _lock
    _server = None
    _lock = threading.Lock()


if hasattr(os, 'register_at_fork'):
    os.register_at_fork(after_in_child=_after_fork)


def _stored_attributes(text: str) -> frozenset[str]:
    try:
        nodes = ast.walk(ast.parse(text))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    return frozenset(node.attr for node in nodes if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store))


def _problems(
    diagnostics: Sequence[Mapping[str, object]],
    code: str,
    offset: int,
    stored: frozenset[str],
    classes: frozenset[str],
) -> list[Problem]:
    lines = code.splitlines()
    problems: list[Problem] = []
    for diagnostic in diagnostics:
        try:
            start = cast('dict[str, dict[str, int]]', diagnostic['range'])['start']
            line = start['line'] - offset + 1
            # Everything after the first line is advice on configuring ty.
            message = str(diagnostic['message']).partition('\n')[0]
            rule = str(diagnostic.get('code') or '')
            severity = cast('int', diagnostic.get('severity', 1))
        except (KeyError, TypeError):
            continue
        if 1 <= line <= len(lines) and rule and _counts(rule, severity, message, stored, classes):
            source = lines[line - 1]
            problems.append(Problem(line, start['character'] + 1, message, rule, source))
    return problems
