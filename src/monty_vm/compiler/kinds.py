"""The kinds of syntax nodes as numbers: choosing by a number takes a fraction of the time of asking for one class of
`ast` after another, and the compiler does that several times for each node.
"""

from __future__ import annotations

import ast
from typing import Final

OTHER: Final = 0
NAME: Final = 1
CONSTANT: Final = 2
CALL: Final = 3
ATTRIBUTE: Final = 4
BINARY: Final = 5
COMPARE: Final = 6
SUBSCRIPT: Final = 7
FORMATTED_STRING: Final = 8
TUPLE: Final = 9
LIST: Final = 10
DICT: Final = 11
BOOLEAN: Final = 12
UNARY: Final = 13
CONDITIONAL: Final = 14
COMPREHENSION: Final = 15
GENERATOR_EXPRESSION: Final = 16
LAMBDA: Final = 17
AWAIT: Final = 18
WALRUS: Final = 19
SLICE: Final = 20
SET: Final = 21
YIELD: Final = 22
YIELD_FROM: Final = 23
FORMATTED_VALUE: Final = 24
STARRED: Final = 25

EXPRESSION_STATEMENT: Final = 30
ASSIGN: Final = 31
AUGMENTED: Final = 32
IF: Final = 33
FOR: Final = 34
WHILE: Final = 35
RETURN: Final = 36
FUNCTION_DEFINITION: Final = 37
CLASS_DEFINITION: Final = 38
TRY: Final = 39
RAISE: Final = 40
WITH: Final = 41
ANNOTATED: Final = 42
LEAVE_LOOP: Final = 43
DELETE: Final = 44
ASSERT: Final = 45
IMPORT: Final = 46
IMPORT_FROM: Final = 47
MATCH: Final = 48
PASS: Final = 49
GLOBAL: Final = 50
NONLOCAL: Final = 51
TYPE_ALIAS: Final = 52

EXCEPT_HANDLER: Final = 60
MATCH_NAME: Final = 61
MATCH_MAPPING: Final = 62

KINDS: Final[dict[type, int]] = {
    ast.Name: NAME,
    ast.Constant: CONSTANT,
    ast.Call: CALL,
    ast.Attribute: ATTRIBUTE,
    ast.BinOp: BINARY,
    ast.Compare: COMPARE,
    ast.Subscript: SUBSCRIPT,
    ast.JoinedStr: FORMATTED_STRING,
    ast.Tuple: TUPLE,
    ast.List: LIST,
    ast.Dict: DICT,
    ast.BoolOp: BOOLEAN,
    ast.UnaryOp: UNARY,
    ast.IfExp: CONDITIONAL,
    ast.ListComp: COMPREHENSION,
    ast.SetComp: COMPREHENSION,
    ast.DictComp: COMPREHENSION,
    ast.GeneratorExp: GENERATOR_EXPRESSION,
    ast.Lambda: LAMBDA,
    ast.Await: AWAIT,
    ast.NamedExpr: WALRUS,
    ast.Slice: SLICE,
    ast.Set: SET,
    ast.Yield: YIELD,
    ast.YieldFrom: YIELD_FROM,
    ast.FormattedValue: FORMATTED_VALUE,
    ast.Starred: STARRED,
    ast.Expr: EXPRESSION_STATEMENT,
    ast.Assign: ASSIGN,
    ast.AugAssign: AUGMENTED,
    ast.If: IF,
    ast.For: FOR,
    ast.AsyncFor: FOR,
    ast.While: WHILE,
    ast.Return: RETURN,
    ast.FunctionDef: FUNCTION_DEFINITION,
    ast.AsyncFunctionDef: FUNCTION_DEFINITION,
    ast.ClassDef: CLASS_DEFINITION,
    ast.Try: TRY,
    ast.TryStar: TRY,
    ast.Raise: RAISE,
    ast.With: WITH,
    ast.AsyncWith: WITH,
    ast.AnnAssign: ANNOTATED,
    ast.Break: LEAVE_LOOP,
    ast.Continue: LEAVE_LOOP,
    ast.Delete: DELETE,
    ast.Assert: ASSERT,
    ast.Import: IMPORT,
    ast.ImportFrom: IMPORT_FROM,
    ast.Match: MATCH,
    ast.Pass: PASS,
    ast.Global: GLOBAL,
    ast.Nonlocal: NONLOCAL,
    ast.ExceptHandler: EXCEPT_HANDLER,
    ast.MatchAs: MATCH_NAME,
    ast.MatchStar: MATCH_NAME,
    ast.MatchMapping: MATCH_MAPPING,
}
#: Only later hosts than 3.11 have it.
if hasattr(ast, 'TypeAlias'):
    KINDS[getattr(ast, 'TypeAlias')] = TYPE_ALIAS

#: Fields that hold no expressions, statements or patterns.
PLAIN_FIELDS: Final = frozenset(
    'arg asname attr conversion ctx id is_async kind kwd_attrs level module name names op ops rest simple str '
    'type_comment'.split()
)
#: The fields of a kind of node that hold further nodes, filled as the kinds are met.
CHILDREN: Final[dict[type, list[str]]] = {}


def child_fields(host: type[ast.AST]) -> list[str]:
    """The names of the fields in which a node of this type holds others."""
    found = CHILDREN.get(host)
    if found is None:
        found = [] if host is ast.MatchSingleton else [name for name in host._fields if name not in PLAIN_FIELDS]
        CHILDREN[host] = found
    return found
