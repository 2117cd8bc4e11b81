"""Finds what a block uses of modules that the sandbox doesn't have, before the block runs.

A type checker knows the whole standard library; the sandbox has most of it. What is left out is found here by asking a
session for the names of each module that a block imports. Only what would surely fail counts: names that the block
reads from a module directly, outside of a `try` that could expect the failure.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator, Sequence

import anyio.to_thread

from monty_toolset.typecheck import Problem
from monty_vm import GuestError, MontyError, Session

RULE = 'not-in-sandbox'


@functools.cache
def names_of(module: str) -> frozenset[str] | str:
    """The names in a module of the sandbox, or why it isn't there."""
    names = attempt(f'import {module} as module\ndir(module)')
    if isinstance(names, GuestError) and names.type_name == 'ModuleNotFoundError':
        return names.message
    # A module that can't be imported for another reason is left to the block.
    return frozenset(names) if isinstance(names, list) else frozenset(('__getattr__',))


async def absent_names(code: str, history: Sequence[str] = ()) -> list[Problem]:
    """What `code` uses of modules and isn't there; blocks that ran before it may have imported the modules."""
    return await anyio.to_thread.run_sync(_absent_names, code, tuple(history))


def _absent_names(code: str, history: tuple[str, ...]) -> list[Problem]:
    modules: dict[str, str] = {}
    for block in (*history, code):
        try:
            tree = ast.parse(block)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        bind(tree, modules)
    lines = code.splitlines()
    try:
        return [
            Problem(node.lineno, node.col_offset + 1, message, RULE, lines[node.lineno - 1])
            for node, message in found(ast.parse(code), modules)
        ]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def bind(tree: ast.Module, modules: dict[str, str]) -> None:
    """Notes which names surely mean modules; one that also means something else, or is asked about, doesn't."""
    doubtful: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=aliases):
                for alias in aliases:
                    name = alias.asname or alias.name.partition('.')[0]
                    module = alias.name if alias.asname else name
                    if modules.setdefault(name, module) != module:
                        doubtful.add(name)
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()) | ast.arg(arg=name):
                doubtful.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                doubtful.add(name)
            case ast.ImportFrom(names=aliases):
                doubtful.update(alias.asname or alias.name for alias in aliases)
            case ast.Call(
                func=ast.Name(id='hasattr' | 'getattr' | 'setattr' | 'dir' | 'vars'), args=[ast.Name(id=name), *_]
            ):
                doubtful.add(name)
            case ast.Attribute(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()):
                doubtful.add(name)
            case _:
                pass
    for name in doubtful:
        modules.pop(name, None)


def found(tree: ast.Module, modules: dict[str, str]) -> Iterator[tuple[ast.stmt | ast.expr, str]]:
    stack: list[ast.AST] = [tree]
    while stack:
        node = stack.pop()
        match node:
            case ast.Try(handlers=[_, *_] as handlers):
                # What is tried may fail; what isn't in the body of the `try` is looked at as usual.
                stack += [*handlers, *node.orelse, *node.finalbody]
                continue
            case ast.Import(names=aliases):
                for alias in aliases:
                    names = names_of(alias.name)
                    if isinstance(names, str):
                        yield node, names
            case ast.ImportFrom(module=str(module), names=aliases, level=0):
                names = names_of(module)
                if isinstance(names, str):
                    yield node, names
                    continue
                for alias in aliases:
                    if alias.name != '*' and lacks(module, alias.name):
                        yield node, f"cannot import name '{alias.name}' from '{module}': the sandbox doesn't have it"
            case ast.Attribute(value=ast.Name(id=name), attr=attribute) if name in modules:
                module = modules[name]
                if lacks(module, attribute):
                    yield node, f"module '{module}' has no attribute '{attribute}' in the sandbox"
            case _:
                pass
        stack.extend(ast.iter_child_nodes(node))


@functools.cache
def lacks(module: str, name: str) -> bool:
    """Whether a module of the sandbox surely has neither an attribute nor a module of this name."""
    names = names_of(module)
    if isinstance(names, str) or name in names or name.startswith('__'):
        return False
    if '__getattr__' in names and attempt(f'import {module} as module\nhasattr(module, {name!r})') is not False:
        return False
    return isinstance(names_of(f'{module}.{name}'), str)


def attempt(code: str) -> object:
    """The value of a block in a session of its own, or why it has none."""
    try:
        return Session(dynamic_code=True, lenient=True).run_sync(code).value
    except MontyError as error:
        return error
