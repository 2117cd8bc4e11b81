"""What the model is told about the tools it can call from code, and how a call in code finds its tool again.

Theory of operation: the definitions of the selected tools are rendered once into a `Catalog`: type definitions and
`async def` signatures with docstrings, as text for the model and as a stub file for the type checker. Pydantic AI
derives the signatures from the tools' JSON schemas; here functions, parameters and classes get names that are valid
Python and each mean one thing, and functions an order.

Rule kept: the text depends on the definitions alone, and functions known earlier keep their place when others join
them, because providers cache prompts by their prefix.
"""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
import warnings
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from pydantic_ai.exceptions import UserError
from pydantic_ai.function_signature import FunctionParam, FunctionSignature, SimpleTypeExpr, TypeExpr, TypeSignature
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
- Variables, functions, classes and imports stay for your next blocks{until}. `restart=true` clears them first.
- Do the whole job in one block where you can: loop, filter, sort and compute in code instead of calling again.
- It is ordinary Python with most of the standard library, without third-party packages, network, processes or the \
host's files. Everything outside goes through the functions."""

UNTIL_ANSWERED = ', until you give your answer'
"""What the description says where a session lives for one run."""

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
    parameters: Mapping[str, str]
    """The tool's names of the parameters by their names in the code, in the order in which positional arguments bind to
    them."""
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
        # Names with an underscore in front count as well.
        names = f'__all__ = {[*self.type_names, *self.functions]}\n'
        return STUB_IMPORTS + names + '\n\n'.join(['', *blocks]) + '\n'

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
    # Signatures are built afresh: they are renamed here, and those on the definitions are shared with everything else
    # that reads them.
    signatures = {
        name: FunctionSignature.from_schema(
            name=name,
            parameters_schema=_arguments_schema(definition.parameters_json_schema),
            return_schema=definition.return_schema and _with_definitions(definition.return_schema),
        )
        for name, definition in names.items()
    }
    parameters = {name: _name_parameters(signature) for name, signature in signatures.items()}
    types = _name_types(signatures.values())
    functions = {
        name: ToolFunction(
            name=name,
            tool_name=definition.name,
            parameters=MappingProxyType(parameters[name]),
            sequential=definition.sequential,
            external=definition.kind == 'external',
            signature=_render(signatures[name], definition),
        )
        for name, definition in names.items()
    }
    return Catalog(
        functions=MappingProxyType(functions),
        type_names=tuple(type_.name for type_ in types),
        type_definitions=tuple(map(_define, types)),
    )


def _function_names(definitions: Iterable[ToolDefinition]) -> dict[str, ToolDefinition]:
    """Each tool under a name that is valid Python; the first of two that collide keeps it."""
    names: dict[str, ToolDefinition] = {}
    for definition in definitions:
        name = python_name(definition.name)
        if name == RUN_CODE:
            raise UserError(f'A tool called {definition.name!r} would hide `{RUN_CODE}` itself. Rename or prefix it.')
        unique = _unique(name, names)
        if unique != name:
            warnings.warn(
                f'The tools {definition.name!r} and {names[name].name!r} have the same name in Python code; '
                f'{definition.name!r} is called {unique!r} there.',
                stacklevel=2,
            )
        names[unique] = definition
    return names


def python_name(name: str) -> str:
    """The name of a tool or a class as a Python identifier: `get-weather` becomes `get_weather`."""
    name = _identifier(name)
    # Hiding a builtin would break other lines of the block (`list`, `print`) in ways the model can't see.
    return f'{name}_' if name in _RESERVED else name


_RESERVED = frozenset({*dir(builtins), 'Any', 'Literal', 'NotRequired', 'TypedDict'})


def _identifier(name: str) -> str:
    name = unicodedata.normalize('NFKC', name)
    if not _is_name(name):
        name = re.sub(r'\W', '_', name, flags=re.ASCII)
    if not name or name[0].isdigit():
        name = f'_{name}'
    return f'{name}_' if keyword.iskeyword(name) else name


def _is_name(name: str) -> bool:
    """Whether code can write the name: Python reads identifiers in a normal form."""
    return name.isidentifier() and not keyword.iskeyword(name) and unicodedata.normalize('NFKC', name) == name


def _unique(name: str, taken: Container[str]) -> str:
    unique, number = name, 2
    while unique in taken:
        unique, number = f'{name}_{number}', number + 1
    return unique


def _with_definitions(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema with its definitions under `$defs`, where older drafts of JSON schema have another name."""
    return schema if '$defs' in schema else {**schema, '$defs': schema.get('definitions', {})}


def _arguments_schema(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of a tool's arguments, without the reference by which Pydantic writes a class that holds itself."""
    schema = _with_definitions(schema)
    named = schema['$defs'].get(str(schema.get('$ref')).rpartition('/')[2])
    return {**named, '$defs': schema['$defs']} if isinstance(named, dict) else schema


def _name_parameters(signature: FunctionSignature) -> dict[str, str]:
    """Gives each parameter a name in Python; the tool's own names by those."""
    # A name that is right as it is isn't changed because of one that isn't.
    taken = {name for name in signature.params if _is_name(name)}
    names: dict[str, str] = {}
    for name, parameter in signature.params.items():
        if name not in taken:
            parameter.name = _unique(_identifier(name), taken)
            parameter.description = f'The tool calls it {name!r}. {parameter.description or ""}'.rstrip()
            taken.add(parameter.name)
        names[parameter.name] = name
    return names


def _name_types(signatures: Iterable[FunctionSignature]) -> list[TypeSignature]:
    """Gives each class a name in Python that means nothing else; the classes to define.

    Of several different classes of one name the first keeps it, so that tools which join later don't change it.
    """
    signatures = list(signatures)
    taken = {signature.name for signature in signatures}
    # What the classes are like is looked at before any has another name, because they name each other.
    found = [
        (
            signature,
            type_,
            (type_.name, *((name, item.required, str(item.type)) for name, item in type_.fields.items())),
        )
        for signature in signatures
        for type_ in _types_in(signature)
    ]
    seen: set[str] = set()
    names: dict[tuple[object, ...], str] = {}
    defined: dict[str, TypeSignature] = {}
    for signature, type_, key in found:
        if key not in names:
            name = f'{signature.name}_{type_.name}' if type_.name in seen else type_.name
            seen.add(type_.name)
            names[key] = _unique(python_name(name), taken)
            taken.add(names[key])
        type_.name = names[key]
        if any(type_ is listed for listed in signature.referenced_types):
            defined.setdefault(type_.name, type_)
    return list(defined.values())


def _types_in(signature: FunctionSignature) -> list[TypeSignature]:
    """The classes that a signature names, each object once."""
    found: dict[int, TypeSignature] = {}
    stack: list[TypeExpr] = [
        *signature.referenced_types,
        *(parameter.type for parameter in signature.params.values()),
        signature.return_type,
    ]
    stack.reverse()
    while stack:
        expression = stack.pop()
        match expression.kind:
            case 'type' if id(expression) not in found:
                found[id(expression)] = expression
                stack += [item.type for item in expression.fields.values()]
            case 'generic':
                stack += expression.args
            case 'union':
                stack += expression.members
            case _:
                pass
    return list(found.values())


def _define(type_: TypeSignature) -> str:
    if all(map(_is_name, type_.fields)):
        return type_.render_definition()
    lines = [f'{type_.name} = TypedDict({type_.name!r}, {{']
    for name, item in type_.fields.items():
        lines += [f'    # {line}' for line in (item.description or '').splitlines()]
        lines.append(f'    {name!r}: {item.type if item.required else f"NotRequired[{item.type}]"},')
    return '\n'.join([*lines, '})'])


def _render(signature: FunctionSignature, definition: ToolDefinition) -> str:
    schema = _arguments_schema(definition.parameters_json_schema)
    description = definition.description or ''
    if alternatives := {key: schema[key] for key in ('anyOf', 'oneOf', 'allOf') if key in schema}:
        # What belongs together is more than a signature can say.
        description = f'{description}\n\nJSON schema of the arguments: {to_json(alternatives).decode()}'.lstrip()
    if alternatives or schema.get('additionalProperties'):
        others = FunctionParam(name=_OTHERS, type=SimpleTypeExpr('Any'))
        signature = replace(signature, params={**signature.params, _OTHERS: others})
    text = signature.render('...', description=description, is_async=True)
    # Positional arguments are bound here, so the signature doesn't forbid them.
    return text.replace(f'async def {signature.name}(*, ', f'async def {signature.name}(', 1)


_OTHERS = '**others'

RUN_CODE_METADATA: Mapping[str, Any] = MappingProxyType({'code_arg_name': 'code', 'code_arg_language': 'python'})
"""Tells tracing that the argument is code, and other code-running tools not to take this one in."""
