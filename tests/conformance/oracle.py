"""Run scripts under plain CPython and report what they did, as JSON lines.

This file is executed by path, in an interpreter of its own, with nothing of the project imported: it is the oracle, so
it must not share code with what it judges. It reads script paths from standard input, one a line, and answers each with
one JSON object: the text printed, the value of the last statement, and the type and message of an uncaught exception.

Rule kept: a script sees a fresh `__main__` module, and nothing that an earlier script of the batch defined, or changed
in a module of the library: each runs in a child process of its own where the system can fork.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import inspect
import io
import json
import os
import sys
import tempfile
import types
from typing import TextIO

VALUE_NAME = '__value_of_last_statement__'


def capture_last_value(tree: ast.Module) -> None:
    """Make the last statement leave its value in `VALUE_NAME`, as a block in a session has the value of its last one."""
    if not tree.body:
        return
    last = tree.body[-1]
    target = ast.Name(VALUE_NAME, ast.Store())
    if isinstance(last, ast.Expr):
        replacement = ast.Assign([target], last.value)
    elif isinstance(last, ast.Assign):
        replacement = ast.Assign([*last.targets, target], last.value)
        # The targets are bound in order, so the extra name comes last and an error in an earlier one still shows.
    else:
        return
    tree.body[-1] = ast.fix_missing_locations(ast.copy_location(replacement, last))


def plain(value: object) -> bool:
    """Whether a value's repr is the same in any implementation."""
    if value is None or type(value) in (int, float, str, bool, bytes):
        return True
    if type(value) in (list, tuple):
        return all(plain(item) for item in value)  # type: ignore[attr-defined]
    if type(value) is dict:
        return all(plain(key) and plain(item) for key, item in value.items())
    return False


def run(path: str) -> dict[str, object]:
    """Run one script and describe the outcome."""
    with open(path, encoding='utf-8') as file:
        source = file.read()
    module = types.ModuleType('__main__')
    sys.modules['__main__'] = module
    output = io.StringIO()
    outcome: dict[str, object] = {'error': None, 'message': None, 'value': None}
    folder: tempfile.TemporaryDirectory[str] | None = None
    if '# conformance: files' in source:
        folder = tempfile.TemporaryDirectory()
        os.chdir(folder.name)
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(io.StringIO()):
        try:
            tree = ast.parse(source, 'block')
            capture_last_value(tree)
            code = compile(tree, 'block', 'exec', flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
            if code.co_flags & inspect.CO_COROUTINE:
                asyncio.run(eval(code, module.__dict__))
            else:
                exec(code, module.__dict__)
            value = module.__dict__.get(VALUE_NAME)
            outcome['value'] = repr(value) if plain(value) else None
        except BaseException as error:  # noqa: BLE001 - SystemExit and KeyboardInterrupt are outcomes too
            outcome['error'] = type(error).__name__
            outcome['message'] = error.msg if isinstance(error, SyntaxError) else str(error)
    if folder is not None:
        os.chdir('/')
        folder.cleanup()
    outcome['stdout'] = output.getvalue()
    return outcome


def answer(path: str, answers: TextIO) -> None:
    """Run one script and write what it did."""
    child = os.fork() if hasattr(os, 'fork') else 0
    if child:
        _, status = os.waitpid(child, 0)
        if status:
            crash = {'error': 'crash', 'message': f'the oracle ended with status {status}', 'value': None, 'stdout': ''}
            print(json.dumps(crash), file=answers, flush=True)
        return
    print(json.dumps(run(path)), file=answers, flush=True)
    if hasattr(os, 'fork'):
        os._exit(0)


def main() -> None:
    """Answer every path on standard input."""
    # Messages built by the interpreter must not depend on the terminal or the machine's locale.
    answers = sys.stdout
    paths = sys.stdin
    for line in paths:
        # A script may close it: `exit()` does.
        sys.stdin = io.StringIO()
        answer(line.rstrip('\n'), answers)


if __name__ == '__main__':
    main()
