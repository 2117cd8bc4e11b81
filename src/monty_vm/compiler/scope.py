"""Resolves every name to a local, a cell, a global or a name of a class body.

A first walk makes a `Scope` for every function, class, lambda, generator expression and comprehension and notes what it
binds and uses; `resolve` then decides which variables are shared. Comprehensions, and the type parameters of functions
and classes, have a scope of their own but no code of their own: their variables live in registers of the code around
them (`owner`).
"""

from __future__ import annotations

import ast
from typing import Final, final

from mypy_extensions import i64

from monty_vm.compiler.kinds import (
    ANNOTATED,
    ATTRIBUTE,
    AWAIT,
    BINARY,
    CALL,
    CLASS_DEFINITION,
    COMPREHENSION,
    CONSTANT,
    EXCEPT_HANDLER,
    EXPRESSION_STATEMENT,
    FUNCTION_DEFINITION,
    GENERATOR_EXPRESSION,
    GLOBAL,
    IMPORT,
    IMPORT_FROM,
    KINDS,
    LAMBDA,
    MATCH_MAPPING,
    MATCH_NAME,
    NAME,
    NONLOCAL,
    OTHER,
    TYPE_ALIAS,
    WALRUS,
    YIELD,
    YIELD_FROM,
    child_fields,
)
from monty_vm.compiler.parse import MAX_DEPTH, error_at
from monty_vm.errors import CompileError

MODULE: Final = 0
FUNCTION: Final = 1
CLASS: Final = 2
INLINE: Final = 3


LOAD: Final = ast.Load
#: Syntax nodes that stand at a place in the source.
Located = ast.expr | ast.stmt | ast.excepthandler | ast.pattern


@final
class Scope:
    """What is known of the names of one scope."""

    def __init__(self, kind: int, parent: Scope | None, class_name: str) -> None:
        self.kind = kind
        self.parent = parent
        #: Name of the innermost class around, for name mangling.
        self.class_name = class_name
        self.owner: Scope = parent.owner if kind == INLINE and parent is not None else self
        self.bound: dict[str, bool] = {}
        self.used: dict[str, bool] = {}
        self.parameters: list[str] = []
        self.globals: set[str] = set()
        self.nonlocals: dict[str, ast.AST] = {}
        #: Variables of this scope that inner code shares.
        self.cells: set[str] = set()
        #: Variables of outer scopes that this code (an owner) uses.
        self.free: dict[str, bool] = {}
        #: Names bound by `:=`, which may change while an expression is evaluated.
        self.walrus: set[str] = set()
        self.children: list[Scope] = []
        self.is_async = False
        self.is_generator = False
        self.needs_class_cell = False
        self.is_function_like = kind != CLASS
        #: Whether it has type parameters only; the names of a class around it can be seen from there.
        self.is_type_parameters = False
        if parent is not None:
            parent.children.append(self)

    def mangle(self, name: str) -> str:
        class_name = self.class_name
        if not class_name or not name.startswith('__') or name.endswith('__') or '.' in name:
            return name
        stripped = class_name.lstrip('_')
        return f'_{stripped}{name}' if stripped else name


@final
class Analysis:
    """Walks a tree once and makes its scopes; `scopes` finds one by the identity of its node."""

    def __init__(self, source: str, filename: str, awaits: bool = True) -> None:
        self.source = source
        self.filename = filename
        #: Whether `await` may stand outside of functions.
        self.awaits = awaits
        self.scopes: dict[int, Scope] = {}
        self.module = Scope(MODULE, None, '')
        self.depth = 0
        #: How many iterables of comprehensions the walk is in.
        self.iterables = 0
        #: Imports from `__future__` at the beginning, by the identity of their nodes.
        self.futures: set[int] = set()

    def error(self, message: str, node: ast.AST, kind: str = 'SyntaxError') -> CompileError:
        return error_at(message, node, self.source, self.filename, kind)

    def analyse(self, tree: ast.Module) -> Scope:
        scope = self.module
        scope.is_async = self.awaits
        for statement in tree.body:
            if isinstance(statement, ast.ImportFrom) and statement.module == '__future__':
                self.futures.add(id(statement))
            elif not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)):
                break
        for statement in tree.body:
            self.visit(statement, scope)
        self.resolve(scope)
        return scope

    # -- first walk

    def bind(self, scope: Scope, name: str, node: ast.AST) -> None:
        self.check_target(name, node)
        name = scope.mangle(name)
        scope.bound[name] = True

    def use(self, scope: Scope, name: str) -> None:
        name = scope.mangle(name)
        scope.used[name] = True
        if name == 'super' and scope.owner.kind == FUNCTION:
            scope.used['__class__'] = True

    def visit_all(self, nodes: list[ast.stmt] | list[ast.expr], scope: Scope) -> None:
        for node in nodes:
            self.visit(node, scope)

    def visit(self, node: ast.AST | None, scope: Scope) -> None:
        if node is None:
            return
        kind: i64 = KINDS.get(type(node), OTHER)
        if kind == CONSTANT:
            return
        if kind == NAME:
            assert isinstance(node, ast.Name)
            if type(node.ctx) is LOAD:
                self.use(scope, node.id)
            else:
                self.bind(scope, node.id, node)
            return
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.error('the block is nested too deeply', node)
        if kind == ATTRIBUTE:
            assert isinstance(node, ast.Attribute)
            if type(node.ctx) is not LOAD:
                self.check_target(node.attr, node)
            self.visit(node.value, scope)
        elif kind == CALL:
            assert isinstance(node, ast.Call)
            self.visit(node.func, scope)
            for arg in node.args:
                self.visit(arg, scope)
            for keyword in node.keywords:
                if keyword.arg is not None:
                    self.check_target(keyword.arg, node)
                self.visit(keyword.value, scope)
        elif kind == EXPRESSION_STATEMENT:
            assert isinstance(node, ast.Expr)
            self.visit(node.value, scope)
        elif kind == BINARY:
            assert isinstance(node, ast.BinOp)
            self.visit(node.left, scope)
            self.visit(node.right, scope)
        elif kind == FUNCTION_DEFINITION:
            assert isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
            self.visit_function(node, scope)
        elif kind == LAMBDA:
            assert isinstance(node, ast.Lambda)
            self.visit_lambda(node, scope)
        elif kind == CLASS_DEFINITION:
            assert isinstance(node, ast.ClassDef)
            self.visit_class(node, scope)
        elif kind == COMPREHENSION or kind == GENERATOR_EXPRESSION:
            assert isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp))
            self.visit_comprehension(node, scope)
        elif kind == WALRUS:
            assert isinstance(node, ast.NamedExpr)
            self.visit_walrus(node, scope)
        elif kind == GLOBAL:
            assert isinstance(node, ast.Global)
            for name in node.names:
                self.declare_global(scope, name, node)
        elif kind == NONLOCAL:
            assert isinstance(node, ast.Nonlocal)
            self.declare_nonlocal(scope, node)
        elif kind == IMPORT or kind == IMPORT_FROM:
            assert isinstance(node, (ast.Import, ast.ImportFrom))
            self.visit_import(node, scope)
        elif kind == EXCEPT_HANDLER:
            assert isinstance(node, ast.ExceptHandler)
            self.visit(node.type, scope)
            if node.name is not None:
                self.bind(scope, node.name, node)
            self.visit_all(node.body, scope)
        elif kind == YIELD or kind == YIELD_FROM:
            assert isinstance(node, (ast.Yield, ast.YieldFrom))
            self.visit_yield(node, scope)
        elif kind == AWAIT:
            assert isinstance(node, ast.Await)
            self.visit_await(node, scope)
        elif kind == ANNOTATED:
            assert isinstance(node, ast.AnnAssign)
            self.visit_annotated(node, scope)
        elif kind == MATCH_NAME:
            assert isinstance(node, (ast.MatchAs, ast.MatchStar))
            if isinstance(node, ast.MatchAs) and node.pattern is not None:
                self.visit(node.pattern, scope)
            if node.name is not None:
                self.bind(scope, node.name, node)
        elif kind == MATCH_MAPPING:
            assert isinstance(node, ast.MatchMapping)
            for key in node.keys:
                self.visit(key, scope)
            for pattern in node.patterns:
                self.visit(pattern, scope)
            if node.rest is not None:
                self.bind(scope, node.rest, node)
        elif kind == TYPE_ALIAS:
            self.visit_type_alias(node, scope)
        else:
            self.visit_children(node, scope)
        self.depth -= 1

    def visit_children(self, node: ast.AST, scope: Scope) -> None:
        host = type(node)
        if not scope.owner.is_async and (host is ast.AsyncFor or host is ast.AsyncWith):
            word = 'for' if isinstance(node, ast.AsyncFor) else 'with'
            raise self.error(f"'async {word}' outside async function", node)
        for field in child_fields(host):
            value = getattr(node, field, None)
            if type(value) is list:
                for item in value:
                    self.visit(item, scope)
            elif value is not None:
                self.visit(value, scope)

    def check_target(self, name: str, node: ast.AST) -> None:
        if name == '__debug__':
            verb = 'delete' if isinstance(getattr(node, 'ctx', None), ast.Del) else 'assign to'
            raise self.error(f'cannot {verb} __debug__', node)

    def declare_global(self, scope: Scope, name: str, node: ast.AST) -> None:
        name = scope.mangle(name)
        if name in scope.parameters:
            raise self.error(f"name '{name}' is parameter and global", node)
        if name in scope.nonlocals:
            raise self.error(f"name '{name}' is nonlocal and global", node)
        if name in scope.bound:
            raise self.error(f"name '{name}' is assigned to before global declaration", node)
        if name in scope.used:
            raise self.error(f"name '{name}' is used prior to global declaration", node)
        scope.globals.add(name)
        # Text that `exec` runs with variables of its own has this one as a global wherever it stands, as in CPython.
        self.module.globals.add(name)

    def declare_nonlocal(self, scope: Scope, node: ast.Nonlocal) -> None:
        for name in node.names:
            name = scope.mangle(name)
            if scope.kind == MODULE:
                raise self.error('nonlocal declaration not allowed at module level', node)
            if name in scope.parameters:
                raise self.error(f"name '{name}' is parameter and nonlocal", node)
            if name in scope.globals:
                raise self.error(f"name '{name}' is nonlocal and global", node)
            if name in scope.bound:
                raise self.error(f"name '{name}' is assigned to before nonlocal declaration", node)
            if name in scope.used:
                raise self.error(f"name '{name}' is used prior to nonlocal declaration", node)
            scope.nonlocals[name] = node

    def type_parameter_scope(self, node: ast.AST, scope: Scope) -> Scope:
        """The scope of the type parameters of a function, class or alias; `scope` itself if there are none."""
        parameters = getattr(node, 'type_params', None)
        if not parameters:
            return scope
        inner = Scope(INLINE, scope, scope.class_name)
        inner.is_type_parameters = True
        self.scopes[-id(node)] = inner
        for parameter in parameters:
            inner.bound[inner.mangle(parameter.name)] = True
        for parameter in parameters:
            self.visit(getattr(parameter, 'bound', None), inner)
            self.visit(getattr(parameter, 'default_value', None), inner)
        return inner

    def visit_arguments(self, args: ast.arguments, scope: Scope, annotations: Scope) -> None:
        for default in args.defaults:
            self.visit(default, scope)
        for default_or_none in args.kw_defaults:
            self.visit(default_or_none, scope)
        for arg in all_arguments(args):
            if arg.annotation is not None:
                self.visit(arg.annotation, annotations)

    def parameters_of(self, args: ast.arguments, inner: Scope) -> None:
        for arg in all_arguments(args):
            name = inner.mangle(arg.arg)
            if name in inner.bound:
                raise self.error(f"duplicate argument '{name}' in function definition", arg)
            self.check_target(name, arg)
            inner.bound[name] = True
            inner.parameters.append(name)

    def visit_function(self, node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope) -> None:
        for decorator in node.decorator_list:
            self.visit(decorator, scope)
        around = self.type_parameter_scope(node, scope)
        self.visit_arguments(node.args, scope, around)
        self.visit(node.returns, around)
        self.bind(scope, node.name, node)
        inner = Scope(FUNCTION, around, scope.class_name)
        inner.is_async = isinstance(node, ast.AsyncFunctionDef)
        self.scopes[id(node)] = inner
        self.parameters_of(node.args, inner)
        self.visit_all(node.body, inner)

    def visit_lambda(self, node: ast.Lambda, scope: Scope) -> None:
        self.visit_arguments(node.args, scope, scope)
        inner = Scope(FUNCTION, scope, scope.class_name)
        self.scopes[id(node)] = inner
        self.parameters_of(node.args, inner)
        self.visit(node.body, inner)

    def visit_class(self, node: ast.ClassDef, scope: Scope) -> None:
        for decorator in node.decorator_list:
            self.visit(decorator, scope)
        around = self.type_parameter_scope(node, scope)
        for base in node.bases:
            self.visit(base, around)
        for keyword in node.keywords:
            self.visit(keyword.value, around)
        self.bind(scope, node.name, node)
        inner = Scope(CLASS, around, node.name)
        self.scopes[id(node)] = inner
        self.visit_all(node.body, inner)

    def visit_comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp, scope: Scope
    ) -> None:
        generators = node.generators
        self.visit_iterable(generators[0].iter, scope)
        if isinstance(node, ast.GeneratorExp):
            inner = Scope(FUNCTION, scope, scope.class_name)
            inner.is_generator = True
            inner.is_async = True
            inner.bound['.0'] = True
            inner.parameters.append('.0')
        else:
            inner = Scope(INLINE, scope, scope.class_name)
        self.scopes[id(node)] = inner
        for number, generator in enumerate(generators):
            if generator.is_async and not inner.owner.is_async:
                raise self.error('asynchronous comprehension outside of an asynchronous function', node)
            if number:
                self.visit_iterable(generator.iter, inner)
            self.visit(generator.target, inner)
            for condition in generator.ifs:
                self.visit(condition, inner)
        if isinstance(node, ast.DictComp):
            self.visit(node.key, inner)
            self.visit(node.value, inner)
        else:
            self.visit(node.elt, inner)

    def visit_iterable(self, node: ast.expr, scope: Scope) -> None:
        self.iterables += 1
        self.visit(node, scope)
        self.iterables -= 1

    def visit_walrus(self, node: ast.NamedExpr, scope: Scope) -> None:
        if self.iterables:
            raise self.error('assignment expression cannot be used in a comprehension iterable expression', node)
        self.visit(node.value, scope)
        target = scope
        while target.kind == INLINE or '.0' in target.bound:
            if target.mangle(node.target.id) in target.bound:
                raise self.error(
                    f"assignment expression cannot rebind comprehension iteration variable '{node.target.id}'",
                    node,
                )
            assert target.parent is not None
            if target.parent.kind == CLASS:
                raise self.error('assignment expression within a comprehension cannot be used in a class body', node)
            if '.0' in target.bound:
                target.used[target.mangle(node.target.id)] = True
            target = target.parent
        self.bind(target, node.target.id, node)
        target.walrus.add(target.mangle(node.target.id))
        if target is not scope:
            scope.used[scope.mangle(node.target.id)] = True

    def visit_import(self, node: ast.Import | ast.ImportFrom, scope: Scope) -> None:
        if isinstance(node, ast.ImportFrom) and node.module == '__future__':
            if id(node) not in self.futures:
                raise self.error('from __future__ imports must occur at the beginning of the file', node)
            for alias in node.names:
                if alias.name == 'braces':
                    raise self.error('not a chance', node)
                if alias.name not in FUTURES:
                    raise self.error(f'future feature {alias.name} is not defined', node)
        for alias in node.names:
            if alias.name == '*':
                if scope.kind != MODULE:
                    raise self.error('import * only allowed at module level', node)
                continue
            name = alias.asname
            if name is None:
                name = alias.name.split('.')[0] if isinstance(node, ast.Import) else alias.name
            self.bind(scope, name, node)

    def visit_yield(self, node: ast.Yield | ast.YieldFrom, scope: Scope) -> None:
        owner = scope.owner
        word = 'yield from' if isinstance(node, ast.YieldFrom) else 'yield'
        if owner.kind != FUNCTION:
            raise self.error(f"'{word}' outside function", node)
        if scope.kind == INLINE or '.0' in owner.bound:
            kind = 'generator expression' if '.0' in owner.bound else 'list comprehension'
            raise self.error(f"'yield' inside {kind}", node)
        if owner.is_async and isinstance(node, ast.YieldFrom):
            raise self.error("'yield from' inside async function", node)
        owner.is_generator = True
        self.visit(node.value, scope)

    def visit_await(self, node: ast.Await, scope: Scope) -> None:
        owner = scope.owner
        if owner.kind == CLASS or not owner.is_async:
            where = 'async function' if owner.kind == FUNCTION else 'function'
            raise self.error(f"'await' outside {where}", node)
        self.visit(node.value, scope)

    def visit_annotated(self, node: ast.AnnAssign, scope: Scope) -> None:
        self.visit(node.value, scope)
        if scope.owner.kind != FUNCTION:
            self.visit(node.annotation, scope)
        if isinstance(node.target, ast.Name) and node.simple and scope.kind != MODULE:
            for names, kind in ((scope.globals, 'global'), (scope.nonlocals, 'nonlocal')):
                if scope.mangle(node.target.id) in names:
                    raise self.error(f"annotated name '{node.target.id}' can't be {kind}", node)
        if isinstance(node.target, ast.Name):
            self.bind(scope, node.target.id, node)
        else:
            self.visit(node.target, scope)

    def visit_type_alias(self, node: ast.AST, scope: Scope) -> None:
        name = getattr(node, 'name')
        self.bind(scope, name.id, node)
        around = self.type_parameter_scope(node, scope)
        inner = Scope(FUNCTION, around, scope.class_name)
        self.scopes[id(node)] = inner
        self.visit(getattr(node, 'value'), inner)

    # -- resolution

    def resolve(self, scope: Scope) -> None:
        for name in scope.globals:
            scope.bound.pop(name, None)
        for name, node in scope.nonlocals.items():
            # Where it is bound may stand further on in the source.
            if name != '__class__' and find_binding(scope.parent, name) is None:
                raise self.error(f"no binding for nonlocal '{name}' found", node)
            scope.bound.pop(name, None)
            scope.used[name] = True
        for child in scope.children:
            self.resolve(child)
        if scope.kind == MODULE:
            return
        for name in scope.used:
            if name in scope.bound or name in scope.globals:
                continue
            self.share(scope, name)

    def share(self, scope: Scope, name: str) -> None:
        """Notes that `scope` uses a variable of an outer scope, if there is such a variable."""
        found = find_binding(scope.parent, name)
        if found is None or found.owner is scope.owner:
            return
        if found.kind == CLASS:
            found.needs_class_cell = True
        else:
            found.cells.add(name)
        step: Scope | None = scope
        while step is not None and step.owner is not found.owner:
            step.owner.free[name] = True
            step = step.owner.parent


FUTURES: Final = (
    'annotations',
    'nested_scopes',
    'generators',
    'division',
    'absolute_import',
    'with_statement',
    'print_function',
    'unicode_literals',
    'barry_as_FLUFL',
    'generator_stop',
)


def find_binding(scope: Scope | None, name: str) -> Scope | None:
    """The scope around whose variable a free name means, or None for a global."""
    while scope is not None:
        if scope.kind == MODULE:
            return None
        if scope.kind == CLASS:
            if name == '__class__':
                return scope
        elif name in scope.globals:
            return None
        elif name in scope.bound and name not in scope.nonlocals:
            return scope
        scope = scope.parent
    return None


def all_arguments(args: ast.arguments) -> list[ast.arg]:
    """Every parameter in the order of the registers."""
    found = [*args.posonlyargs, *args.args, *args.kwonlyargs]
    if args.vararg is not None:
        found.append(args.vararg)
    if args.kwarg is not None:
        found.append(args.kwarg)
    return found
