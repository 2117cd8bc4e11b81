"""The native part of `ast`: literals, what the host's grammar says of its nodes, and the trees of texts.

`ast` itself is a table with `literal_eval`, what programs use most. Its other names come from CPython's own `ast.py`,
which runs as guest code with the node classes of `guest/_ast.py`. The host parses a text, under the caps that a block
has, and its tree becomes instances of those classes, node by node.
"""

from __future__ import annotations

import _ast
import ast
import warnings
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.dynamic import syntax_error, text_of
from monty_vm.compiler.parse import MAX_BLOCK, MAX_DEPTH, from_syntax_error
from monty_vm.modules.lazy import getattr_from, member
from monty_vm.objects.classes import Class, Instance
from monty_vm.objects.native import Native, TailCall

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

#: The module that has CPython's own `ast.py`.
LIBRARY: Final = '_ast_library'
#: What a character of source may become, in bytes of its tree.
TREE_BYTES: Final = 512
#: The host's node classes, each after its base.
NODES: Final[list[type[ast.AST]]] = sorted(
    [cls for cls in vars(_ast).values() if isinstance(cls, type) and issubclass(cls, ast.AST) and cls is not ast.AST],
    key=lambda cls: len(cls.mro()),
)


def variables_of(node: type[ast.AST]) -> tuple[tuple[str, object], ...]:
    """What a node class says of its nodes: the names of their parts, and those that are None unless they are given."""
    return tuple(
        [
            (name, value)
            for name, value in vars(node).items()
            if value is None or isinstance(value, str) or name in ('_fields', '_attributes', '__match_args__')
        ]
    )


def implied_by(node: type[ast.AST]) -> tuple[tuple[str, str], ...]:
    """The fields that a new node has without being given them, and of which kind they are; from Python 3.13 on."""
    types: dict[str, object] = getattr(node, '_field_types', {})
    lists = [(name, 'list') for name, kind in types.items() if getattr(kind, '__origin__', None) is list]
    return (*lists, *[(name, 'context') for name, kind in types.items() if kind is ast.expr_context])


def literal_eval(machine: Machine, node_or_string: Any) -> object:
    if not isinstance(node_or_string, str):
        return TailCall(member(machine, LIBRARY, 'literal_eval'), [node_or_string])
    # The tree takes some hundred bytes for a character.
    machine.check_size(len(node_or_string) * 64)
    try:
        return ast.literal_eval(str.__str__(node_or_string))
    except (RecursionError, MemoryError):
        raise too_deep(machine) from None


def too_deep(machine: Machine) -> Exception:
    return machine.error('RecursionError', 'maximum recursion depth exceeded during compilation')


def parse(
    machine: Machine, classes: Any, source: Any, filename: Any, mode: Any, type_comments: Any, feature_version: Any
) -> object:
    """The tree of a text, of the guest's node classes."""
    text = text_of(source)
    if isinstance(text, Instance):
        return text
    if not isinstance(text, str):
        raise TypeError('compile() arg 1 must be a string, bytes or AST object')
    text = str.__str__(text)
    if len(text) > MAX_BLOCK:
        raise ValueError(f'the source has {len(text)} characters; at most {MAX_BLOCK} are accepted')
    if not isinstance(filename, str) or mode not in ('exec', 'eval', 'single', 'func_type'):
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    machine.check_size(len(text) * TREE_BYTES)
    version = machine.to_index(feature_version)
    minor = (3, int(version)) if 0 <= version < 100 else None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            tree = ast.parse(text, filename, mode, type_comments=machine.truth(type_comments), feature_version=minor)
    except SyntaxError as error:
        raise syntax_error(machine, from_syntax_error(error, text, filename)) from None
    except (RecursionError, MemoryError):
        raise too_deep(machine) from None
    return guest_tree(machine, tree, classes)


def guest_tree(machine: Machine, tree: ast.AST, classes: dict[str, Class]) -> Instance:
    """A host's tree as instances of these classes. Marks of context and operators are shared, as in the host's tree."""
    shared: dict[str, Instance] = {}
    root = Instance(classes[type(tree).__name__])
    pending: list[tuple[ast.AST, Instance, int]] = [(tree, root, 0)]

    def convert(node: ast.AST, depth: int) -> Instance:
        name = type(node).__name__
        if not node._fields and not node._attributes:
            return shared.setdefault(name, Instance(classes[name]))
        made = Instance(classes[name])
        pending.append((node, made, depth))
        return made

    while pending:
        node, made, depth = pending.pop()
        if depth > MAX_DEPTH:
            raise too_deep(machine)
        for name, value in vars(node).items():
            if isinstance(value, ast.AST):
                made.attrs[name] = convert(value, depth + 1)
            elif isinstance(value, list):
                made.attrs[name] = [convert(item, depth + 1) if isinstance(item, ast.AST) else item for item in value]
            else:
                made.attrs[name] = value
    return root


TABLE: Final[dict[str, object]] = {
    'literal_eval': Native('literal_eval', literal_eval, machine=True, module='ast'),
    '__getattr__': getattr_from('ast', LIBRARY),
}
PRIVATE: Final[dict[str, object]] = {
    'CLASSES': tuple([(node.__name__, node.__bases__[0].__name__, variables_of(node)) for node in NODES]),
    'IMPLIED': tuple([(node.__name__, implied) for node in NODES if (implied := implied_by(node))]),
    'parse': Native('parse', parse, machine=True, module='_ast'),
}


def make(machine: Machine) -> dict[str, object]:
    return TABLE


def make_private(machine: Machine) -> dict[str, object]:
    return PRIVATE
