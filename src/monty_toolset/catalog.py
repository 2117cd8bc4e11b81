"""What the model is told about the tools it can call from code, and how a call in code finds its tool again.

Theory of operation: the definitions of the selected tools are rendered once into a `Catalog`: type definitions and
`async def` signatures with docstrings, as text for the model and as a stub file for the type checker. Pydantic AI
derives the signatures from the tools' JSON schemas; here they get names that are valid Python, an order, and an escape
for schemas that don't fit a Python signature.

Rule kept: the text depends on the definitions alone, and functions known earlier keep their place when others join
them, because providers cache prompts by their prefix.
"""

from __future__ import annotations

import ast
import builtins
import keyword
import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from pydantic_ai.exceptions import UserError
from pydantic_ai.function_signature import FunctionSignature
from pydantic_ai.tools import ToolDefinition
from pydantic_core import to_json

from monty_vm import MemoryFileSystem, Mount

RUN_CODE = 'run_code'
"""The name of the tool that the model sees."""

STUB_IMPORTS = 'from typing import Any, Literal, NotRequired, TypedDict\n'

DESCRIPTION = """\
Run a block of Python. The functions listed below are already defined in it.

- The value of the block's last statement comes back (an expression, or what an assignment assigned), and what it \
printed. Return what you need, not everything you fetched.
- Variables, functions, classes and imports stay for your next blocks. `restart=true` clears them first.
- Do the whole job in one block where you can: loop, filter, sort and compute in code instead of calling again.
- It is ordinary Python with most of the standard library, without third-party packages, network, processes or the \
host's files. Everything outside goes through the functions."""

LISTED_FILES = 20
"""How many of the files that a session begins with the model is told of."""


def describe_files(filesystem: MemoryFileSystem | Mount) -> str:
    """What the model is told of the files that its code has."""
    mounts = [filesystem] if isinstance(filesystem, Mount) else filesystem.mounts
    files = [] if isinstance(filesystem, Mount) else list(filesystem.files)
    directory = '/' if isinstance(filesystem, Mount) else filesystem.directory
    text = (
        '- It has files of its own, which stay for your next blocks: `open`, `os`, `pathlib` and so on work, in '
        f'`{directory}`.'
    )
    if files:
        more = f' and {len(files) - LISTED_FILES} more' if len(files) > LISTED_FILES else ''
        text += f' At first there are: {", ".join(f"`{path}`" for path in files[:LISTED_FILES])}{more}.'
    for mount in mounts:
        text += f' The folder `{mount.guest_path}` {MOUNTED[mount.mode]}.'
    return text


MOUNTED = {
    'read-only': 'is read-only',
    'overlay': 'can be changed without consequences outside',
    'read-write': 'is shared with the host: changes last',
}

FUNCTIONS_HEADER = """\
The functions are asynchronous: write `await function(...)` at the top level or in an `async def`. Run independent \
calls together: `import asyncio`, then `a, b = await asyncio.gather(first(...), second(...))`. Values of the classes \
below are plain dictionaries: read `value['field']`."""

NO_FUNCTIONS = 'No functions are available in it at the moment.'


@dataclass(frozen=True)
class ToolFunction:
    """A tool as the code sees it."""

    name: str
    """The function's name in the code."""
    tool_name: str
    """The name Pydantic AI knows the tool by."""
    parameters: tuple[str, ...]
    """The parameters' names in the order in which positional arguments bind to them."""
    sequential: bool
    """Whether the tool asks not to run beside others."""
    external: bool
    """Whether its results come from outside, so that approving a call doesn't make it run."""
    signature: str
    """`async def` with types and docstring."""


@dataclass(frozen=True)
class Catalog:
    """The functions of one run step, by their name in the code."""

    functions: Mapping[str, ToolFunction] = field(default_factory=dict)
    type_names: tuple[str, ...] = ()
    """Names of the rendered classes; the session defines them, so that code may use them in annotations."""
    type_definitions: tuple[str, ...] = ()

    @property
    def stub(self) -> str:
        """The functions and types as a stub file."""
        blocks = [*self.type_definitions, *(function.signature for function in self.functions.values())]
        return STUB_IMPORTS + '\n\n'.join(['', *blocks]) + '\n'

    def describe(self) -> str:
        """The functions and types for the model, in Markdown."""
        if not self.functions:
            return NO_FUNCTIONS
        blocks = [*self.type_definitions, *(function.signature for function in self.functions.values())]
        return FUNCTIONS_HEADER + '\n\n```python\n' + '\n\n'.join(blocks) + '\n```'

    def by_tool_name(self, tool_name: str) -> ToolFunction | None:
        return next((function for function in self.functions.values() if function.tool_name == tool_name), None)


EMPTY_CATALOG = Catalog()


def build_catalog(definitions: Iterable[ToolDefinition], known: Sequence[str] = ()) -> Catalog:
    """The catalog of these tools.

    `known` are tool names in the order of an earlier catalog of the same run; they come first, the rest by name.
    """
    by_name = {definition.name: definition for definition in definitions}
    order = [name for name in known if name in by_name]
    order += sorted(by_name.keys() - set(order))
    # Definitions are made anew at every step; what they say is what decides whether the rendering can be reused.
    key = to_json(
        [
            (
                name,
                by_name[name].description,
                by_name[name].sequential,
                by_name[name].kind,
                by_name[name].parameters_json_schema,
                by_name[name].return_schema,
            )
            for name in order
        ]
    )
    return _build(_Definitions(key, tuple(by_name[name] for name in order)))


class _Definitions:
    """Tool definitions that hash and compare by their rendered content."""

    __slots__ = ('definitions', 'key')

    def __init__(self, key: bytes, definitions: tuple[ToolDefinition, ...]) -> None:
        self.key = key
        self.definitions = definitions

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Definitions) and self.key == other.key


@lru_cache(maxsize=256)
def _build(ordered: _Definitions) -> Catalog:
    names = _function_names(ordered.definitions)
    # Signatures are built afresh: finding conflicting type names rewrites them, and those on the definitions are
    # shared with everything else that reads them.
    signatures = {
        name: FunctionSignature.from_schema(
            name=name, parameters_schema=definition.parameters_json_schema, return_schema=definition.return_schema
        )
        for name, definition in names.items()
    }
    fitting = {name: signature for name, signature in signatures.items() if _fits(signature)}
    conflicting = FunctionSignature.get_conflicting_type_names(list(fitting.values()))
    type_definitions = FunctionSignature.render_type_definitions(list(fitting.values()), conflicting)
    functions = {
        name: ToolFunction(
            name=name,
            tool_name=definition.name,
            parameters=tuple(signatures[name].params),
            sequential=definition.sequential,
            external=definition.kind == 'external',
            signature=_render(fitting[name], definition, conflicting)
            if name in fitting
            else _render_loosely(name, definition),
        )
        for name, definition in names.items()
    }
    return Catalog(
        functions=MappingProxyType(functions),
        type_names=tuple(_class_name(text) for text in type_definitions),
        type_definitions=tuple(type_definitions),
    )


def _function_names(definitions: Iterable[ToolDefinition]) -> dict[str, ToolDefinition]:
    """Each tool under a name that is valid Python; the first of two that collide keeps it."""
    names: dict[str, ToolDefinition] = {}
    for definition in definitions:
        name = python_name(definition.name)
        if name == RUN_CODE:
            raise UserError(f'A tool called {definition.name!r} would hide `{RUN_CODE}` itself. Rename or prefix it.')
        unique, number = name, 2
        while unique in names:
            unique, number = f'{name}_{number}', number + 1
        if unique != name:
            warnings.warn(
                f'The tools {definition.name!r} and {names[name].name!r} have the same name in Python code; '
                f'{definition.name!r} is called {unique!r} there.',
                stacklevel=2,
            )
        names[unique] = definition
    return names


def python_name(name: str) -> str:
    """A tool's name as a Python identifier: `get-weather` becomes `get_weather`."""
    name = re.sub(r'\W', '_', name, flags=re.ASCII)
    if not name or name[0].isdigit():
        name = f'_{name}'
    # Hiding a builtin would break other lines of the block (`list`, `print`) in ways the model can't see.
    return f'{name}_' if keyword.iskeyword(name) or hasattr(builtins, name) else name


def _fits(signature: FunctionSignature) -> bool:
    """Whether the schema's names all are names in Python."""
    return all(_is_name(name) for name in signature.params) and all(
        _is_name(type_.name) and all(_is_name(name) for name in type_.fields) for type_ in signature.referenced_types
    )


def _is_name(name: str) -> bool:
    return name.isidentifier() and not keyword.iskeyword(name)


def _render(signature: FunctionSignature, definition: ToolDefinition, conflicting: frozenset[str]) -> str:
    text = signature.render(
        '...', description=definition.description, is_async=True, conflicting_type_names=conflicting
    )
    # Positional arguments are bound here, so the signature doesn't forbid them.
    text = text.replace(f'async def {signature.name}(*, ', f'async def {signature.name}(', 1)
    try:
        ast.parse(text)
    except (SyntaxError, ValueError):
        return _render_loosely(signature.name, definition)
    return text


def _render_loosely(name: str, definition: ToolDefinition) -> str:
    """A signature for a schema that Python can't express: keyword arguments, and the schema in the docstring."""
    documentation = '\n\n'.join(
        part
        for part in (
            definition.description,
            f'Call it as {name}(**arguments), with arguments of this JSON schema:',
            to_json(definition.parameters_json_schema).decode(),
        )
        if part
    )
    return f'async def {name}(**arguments: Any) -> Any:\n    {_docstring(documentation)}\n    ...'


def _docstring(text: str) -> str:
    escaped = text.replace('\\', '\\\\').replace('"""', '\\"\\"\\"').replace('\0', '\\x00')
    lines = escaped.splitlines()
    return '\n'.join([f'"""{lines[0]}', *(f'    {line}'.rstrip() for line in lines[1:]), '    """'])


def _class_name(definition: str) -> str:
    return definition.removeprefix('class ').partition('(')[0]


RUN_CODE_METADATA: Mapping[str, Any] = MappingProxyType({'code_arg_name': 'code', 'code_arg_language': 'python'})
"""Tells tracing that the argument is code, and other code-running tools not to take this one in."""
