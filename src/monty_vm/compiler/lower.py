"""Statements, functions and classes to instructions; `compile_block` is the way in.

Leaving a block early (`break`, `continue`, `return`) passes the blocks around it, innermost first: a handler is left, a
`finally` or `with` is entered with a note of where to go on, which is then the same question one block further out.
"""

from __future__ import annotations

import ast
import gc
from typing import TYPE_CHECKING, final

from mypy_extensions import i64

from monty_vm.compiler.builder import Shared, from_name
from monty_vm.compiler.cutting import cut
from monty_vm.compiler.kinds import (
    ANNOTATED,
    ASSERT,
    ASSIGN,
    AUGMENTED,
    CLASS_DEFINITION,
    DELETE,
    EXPRESSION_STATEMENT,
    FOR,
    FUNCTION_DEFINITION,
    GLOBAL,
    IF,
    IMPORT,
    IMPORT_FROM,
    KINDS,
    LEAVE_LOOP,
    MATCH,
    NONLOCAL,
    OTHER,
    PASS,
    RAISE,
    RETURN,
    TRY,
    TYPE_ALIAS,
    WHILE,
    WITH,
)
from monty_vm.compiler.lower_expressions import BINARY_SYMBOLS
from monty_vm.compiler.lower_patterns import PatternLowering
from monty_vm.compiler.parse import MAX_BLOCK, parse
from monty_vm.compiler.scope import CLASS, FUNCTION, MODULE, Analysis, Located, Scope
from monty_vm.errors import CompileError
from monty_vm.machine.expressions.access import Attribute, Item
from monty_vm.machine.expressions.atoms import CellItself, Constant, Global, Temporary
from monty_vm.machine.expressions.build import DictDisplay, ListDisplay, MakeFunction, TupleDisplay
from monty_vm.machine.expressions.operators import And, InplaceOperation, Or
from monty_vm.machine.frame import (
    ASYNC_GENERATOR,
    COROUTINE,
    GENERATOR,
    PLAIN,
    Code,
    DeferredBody,
    Expression,
    Handler,
    Unit,
)
from monty_vm.machine.instructions.calls import Call, CallSpecial, KeywordsUpdate
from monty_vm.machine.instructions.exceptions import (
    FELL_THROUGH,
    Completion,
    EndFinally,
    EndGroup,
    EnterFinally,
    EnterHandler,
    LeaveHandler,
    MatchException,
    Raise,
    RaiseAgain,
    Reraise,
    SplitGroup,
    StoreTraceback,
)
from monty_vm.machine.instructions.flow import (
    Branching,
    DeleteAttribute,
    DeleteItem,
    Display,
    Evaluate,
    JumpIfFalse,
    JumpIfTrue,
    Label,
    ListAppend,
    Return,
    Store,
    StoreAttribute,
    StoreItem,
    Unpack,
)
from monty_vm.machine.instructions.generators import Yield, YieldFrom
from monty_vm.machine.instructions.scopes import (
    BuildClass,
    ClassBody,
    Import,
    ImportFrom,
    ImportStar,
    SetFunction,
)
from monty_vm.versions import HOST_313

if TYPE_CHECKING:
    from collections.abc import Sequence


class Block:
    """Something that `break`, `continue` or `return` may have to pass."""


@final
class Loop(Block):
    """A loop: where `break` and `continue` go."""

    def __init__(self, start: Label, end: Label) -> None:
        self.start = start
        self.end = end


@final
class Handling(Block):
    """An `except` clause: leaving it restores the previous exception and deletes the name."""

    def __init__(self, previous: int, name: str | None, of_group: bool = False) -> None:
        self.previous = previous
        self.name = name
        #: Whether it is `except*`.
        self.of_group = of_group


@final
class Finally(Block):
    """A `finally` or `with` that has to run first. `exits` are where the ways through it go on."""

    def __init__(self, entry: Label, register: int, value: int, previous: int) -> None:
        self.entry = entry
        self.register = register
        self.value = value
        self.previous = previous
        self.exits: list[tuple[str, Label, Label]] = []


class Lowering(PatternLowering):
    """Lowers statements."""

    def __init__(self, shared: Shared, scope: Scope, name: str, qualname: str, line: int) -> None:
        super().__init__(shared, scope, name, qualname, line)
        self.blocks: list[Block] = []

    # -- statements

    def statements(self, nodes: list[ast.stmt]) -> None:
        for node in nodes:
            self.statement(node)

    def statement(self, node: ast.stmt) -> None:
        mark = self.top
        self.position = node
        self.depth += 1
        if self.depth > 200:
            raise self.error('the block is nested too deeply', node)
        kind: i64 = KINDS.get(type(node), OTHER)
        if kind == EXPRESSION_STATEMENT:
            assert isinstance(node, ast.Expr)
            value = self.expression(node.value)
            if self.shared.unit.mode.startswith('single') and self.owner.kind == MODULE:
                self.emit(Display(value))
            elif not isinstance(value, (Temporary, Constant)):
                self.emit(Evaluate(value))
        elif kind == ASSIGN:
            assert isinstance(node, ast.Assign)
            self.assignment(node.targets, node.value)
        elif kind == AUGMENTED:
            assert isinstance(node, ast.AugAssign)
            self.augmented(node)
        elif kind == IF:
            assert isinstance(node, ast.If)
            self.if_statement(node)
        elif kind == FOR:
            assert isinstance(node, (ast.For, ast.AsyncFor))
            self.for_statement(node)
        elif kind == WHILE:
            assert isinstance(node, ast.While)
            self.while_statement(node)
        elif kind == RETURN:
            assert isinstance(node, ast.Return)
            self.return_statement(node)
        elif kind == FUNCTION_DEFINITION:
            assert isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
            self.function(node)
        elif kind == CLASS_DEFINITION:
            assert isinstance(node, ast.ClassDef)
            self.class_statement(node)
        elif kind == TRY:
            assert isinstance(node, (ast.Try, ast.TryStar))
            self.try_statement(node)
        elif kind == RAISE:
            assert isinstance(node, ast.Raise)
            self.raise_statement(node)
        elif kind == WITH:
            assert isinstance(node, (ast.With, ast.AsyncWith))
            self.with_statement(node, 0)
        elif kind == ANNOTATED:
            assert isinstance(node, ast.AnnAssign)
            self.annotated(node)
        elif kind == LEAVE_LOOP:
            assert isinstance(node, (ast.Break, ast.Continue))
            self.leave_loop(node)
        elif kind == DELETE:
            assert isinstance(node, ast.Delete)
            for target in node.targets:
                self.delete_target(target)
        elif kind == ASSERT:
            assert isinstance(node, ast.Assert)
            self.assert_statement(node)
        elif kind == IMPORT:
            assert isinstance(node, ast.Import)
            self.import_statement(node)
        elif kind == IMPORT_FROM:
            assert isinstance(node, ast.ImportFrom)
            self.import_from(node)
        elif kind == MATCH:
            assert isinstance(node, ast.Match)
            self.match(node)
        elif kind == PASS or kind == GLOBAL or kind == NONLOCAL:
            pass
        elif kind == TYPE_ALIAS:
            self.type_alias(node)
        else:
            raise self.error(f'{type(node).__name__} is not supported in the sandbox', node, 'NotImplementedError')
        self.depth -= 1
        self.top = mark

    # -- assignment

    def assignment(self, targets: Sequence[ast.expr], node: ast.expr) -> Expression:
        """Assigns a value to targets, left to right; returns the value."""
        if len(targets) == 1 and isinstance(targets[0], ast.Name):
            name = self.scope.mangle(targets[0].id)
            kind, register, _ = self.find(name)
            if kind == 'local' and not isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp)):
                value = self.expression(node, register)
                if isinstance(value, Temporary) and value.register == register:
                    return value
                self.store(targets[0].id, value)
                return self.load(targets[0].id)
        value = self.expression(node)
        if len(targets) > 1:
            value = self.spill(value)
        for target in targets:
            value = self.assign_one(target, value)
        return value

    def assign(self, target: ast.expr, value: Expression) -> None:
        self.assign_one(target, value)

    def assign_one(self, target: ast.expr, value: Expression) -> Expression:
        """Assigns to one target; returns the value, in a register if evaluating the target took instructions."""
        before = self.position
        self.position = target
        if isinstance(target, ast.Name):
            self.position = before
            self.store(target.id, value)
        elif isinstance(target, ast.Attribute):
            values = [value]
            mark = len(self.out)
            owner = self.expression(target.value)
            self.spill_at(mark, values)
            value = values[0]
            self.position = from_name(target, target)
            self.emit(StoreAttribute(owner, self.scope.mangle(target.attr), value))
        elif isinstance(target, ast.Subscript):
            values = [value]
            mark = len(self.out)
            parts = self.operands([target.value, target.slice])
            self.spill_at(mark, values)
            value = values[0]
            self.emit(StoreItem(parts[0], parts[1], value))
        elif isinstance(target, (ast.Tuple, ast.List)):
            value = self.unpack(target, value)
        elif isinstance(target, ast.Starred):
            raise self.error('starred assignment target must be in a list or tuple', target)
        else:
            raise self.error('cannot assign to this', target)
        self.position = before
        return value

    def unpack(self, target: ast.Tuple | ast.List, value: Expression) -> Expression:
        value = self.spill(value)
        star = -1
        for index, item in enumerate(target.elts):
            if isinstance(item, ast.Starred):
                if star >= 0:
                    raise self.error('multiple starred expressions in assignment', target)
                star = index
        registers: list[int] = []
        direct: list[bool] = []
        # Straight into variables only where the order of the stores can't be seen.
        simple = all(isinstance(item, ast.Name) for item in target.elts)
        for item in target.elts:
            register = -1
            if simple and isinstance(item, ast.Name):
                kind, found, _ = self.find(self.scope.mangle(item.id))
                if kind == 'local' and found not in registers:
                    register = found
            direct.append(register >= 0)
            registers.append(self.temporary() if register < 0 else register)
        self.emit(Unpack(value, registers, star))
        for index, item in enumerate(target.elts):
            if not direct[index]:
                inner = item.value if isinstance(item, ast.Starred) else item
                self.assign_one(inner, Temporary(registers[index]))
        return value

    def augmented(self, node: ast.AugAssign) -> Expression:
        symbol = BINARY_SYMBOLS[type(node.op)]
        target = node.target
        if isinstance(target, ast.Name):
            operands = self.operands([ast.copy_location(ast.Name(target.id, ast.Load()), target), node.value])
            operation = InplaceOperation(operands[0], operands[1], symbol)
            operation.position = self.shared.place(node)
            self.store(target.id, operation)
            return self.load(target.id)
        owner = self.spill(self.expression(target.value))
        current: Expression
        if isinstance(target, ast.Attribute):
            current = Attribute(owner, self.scope.mangle(target.attr))
            current.position = self.shared.place(target)
        else:
            key = self.spill(self.expression(target.slice))
            current = Item(owner, key)
            current.position = self.shared.place(target)
        mark = len(self.out)
        right = self.expression(node.value)
        values: list[Expression] = [current]
        self.spill_at(mark, values)
        operation = InplaceOperation(values[0], right, symbol)
        operation.position = self.shared.place(node)
        register = self.temporary()
        self.emit(Store(register, operation))
        if isinstance(target, ast.Attribute):
            self.emit(StoreAttribute(owner, self.scope.mangle(target.attr), Temporary(register)))
        else:
            self.emit(StoreItem(owner, key, Temporary(register)))
        return Temporary(register)

    def annotated(self, node: ast.AnnAssign) -> Expression | None:
        value: Expression | None = None
        if node.value is not None:
            value = self.expression(node.value)
            value = self.assign_one(node.target, value)
        elif isinstance(node.target, ast.Attribute):
            self.spill(self.expression(node.target.value))
        if self.owner.kind != FUNCTION and isinstance(node.target, ast.Name) and node.simple:
            annotation = self.annotation(node.annotation)
            self.emit(StoreItem(self.annotations(), Constant(self.scope.mangle(node.target.id)), annotation))
        return value

    def annotations(self) -> Expression:
        """The `__annotations__` of the class or module whose body this is."""
        from monty_vm.machine.expressions.build import Annotations

        return Annotations()

    def prepare_annotations(self, body: list[ast.stmt]) -> None:
        """Makes `__annotations__` at the start of a body that annotates variables of its own."""
        if annotates(body):
            self.emit(Evaluate(self.annotations()))

    def annotation(self, node: ast.expr) -> Expression:
        if self.shared.future_annotations:
            return Constant(ast.unparse(node))
        return self.expression(node)

    def delete_target(self, target: ast.expr) -> None:
        self.position = target
        if isinstance(target, ast.Name):
            self.delete(target.id)
        elif isinstance(target, ast.Attribute):
            self.emit(DeleteAttribute(self.expression(target.value), self.scope.mangle(target.attr)))
        elif isinstance(target, ast.Subscript):
            parts = self.operands([target.value, target.slice])
            self.emit(DeleteItem(parts[0], parts[1]))
        elif isinstance(target, (ast.Tuple, ast.List)):
            for item in target.elts:
                self.delete_target(item)

    # -- branches and loops

    def if_statement(self, node: ast.If) -> None:
        otherwise, end = self.label(), self.label()
        self.branch(node.test, otherwise)
        self.statements(node.body)
        if node.orelse:
            self.jump(end)
        self.place(otherwise)
        self.statements(node.orelse)
        self.place(end)

    def branch(self, test: ast.expr, otherwise: Label) -> None:
        """Goes on if the test is true, at `otherwise` if not. Each operand's truth is asked for once."""
        if not isinstance(test, ast.BoolOp):
            self.jump_unless(self.expression(test), otherwise, test)
            return
        conjunction = isinstance(test.op, ast.And)
        after = self.label()
        pending: Expression | None = None
        for value in test.values:
            mark = len(self.out)
            operand = self.expression(value)
            if pending is None:
                pending = operand
            elif len(self.out) == mark:
                pending = And(pending, operand) if conjunction else Or(pending, operand)
            else:
                jump: Branching = JumpIfFalse(pending) if conjunction else JumpIfTrue(pending)
                jump.target = otherwise if conjunction else after
                self.locate(jump, test)
                self.insert(mark, jump)
                pending = operand
        assert pending is not None
        self.jump_unless(pending, otherwise, test)
        self.place(after)

    def jump_unless(self, value: Expression, otherwise: Label, node: ast.expr) -> None:
        jump = JumpIfFalse(value)
        jump.target = otherwise
        self.locate(jump, node)
        self.emit(jump)

    def while_statement(self, node: ast.While) -> None:
        top, otherwise, end = self.label(), self.label(), self.label()
        self.place(top)
        if not (isinstance(node.test, ast.Constant) and node.test.value is True):
            self.branch(node.test, otherwise)
        self.blocks.append(Loop(top, end))
        self.statements(node.body)
        self.blocks.pop()
        self.jump(top)
        self.place(otherwise)
        self.statements(node.orelse)
        self.place(end)

    def for_statement(self, node: ast.For | ast.AsyncFor) -> None:
        from monty_vm.machine.instructions.flow import Iterate
        from monty_vm.machine.instructions.generators import AsyncIterate

        is_async = isinstance(node, ast.AsyncFor)
        values = self.iterated(node.iter)
        iterator = self.temporary()
        self.position = node.iter
        self.emit(AsyncIterate(iterator, values) if is_async else Iterate(iterator, values))
        top, otherwise, end = self.label(), self.label(), self.label()
        self.place(top)
        self.loop_step(iterator, node.target, otherwise, is_async, node.iter)
        self.blocks.append(Loop(top, end))
        self.statements(node.body)
        self.blocks.pop()
        self.jump(top)
        self.place(otherwise)
        self.statements(node.orelse)
        self.place(end)

    def leave_loop(self, node: ast.Break | ast.Continue) -> None:
        word = 'break' if isinstance(node, ast.Break) else 'continue'
        for block in reversed(self.blocks):
            if isinstance(block, Loop):
                break
            self.check_leaving(block, node)
        if not any(isinstance(block, Loop) for block in self.blocks):
            if word == 'break':
                raise self.error("'break' outside loop", node)
            raise self.error("'continue' not properly in loop", node)
        self.leave(word, -1)

    def return_statement(self, node: ast.Return) -> None:
        if self.owner.kind != FUNCTION:
            raise self.error("'return' outside function", node)
        if node.value is not None and self.owner.is_async and self.owner.is_generator:
            raise self.error("'return' with value in async generator", node)
        for block in reversed(self.blocks):
            self.check_leaving(block, node)
        value: Expression = Constant(None) if node.value is None else self.expression(node.value)
        self.return_value(value)

    def check_leaving(self, block: Block, node: ast.AST) -> None:
        if isinstance(block, Handling) and block.of_group:
            raise self.error("'break', 'continue' and 'return' cannot appear in an except* block", node)

    def return_value(self, value: Expression) -> None:
        if not any(isinstance(block, (Handling, Finally)) for block in self.blocks):
            self.emit(Return(value))
            return
        register = self.temporary()
        self.emit(Store(register, value))
        self.leave('return', register)

    def leave(self, way: str, register: int) -> None:
        """Leaves blocks from the innermost outwards; `register` holds the value of a `return`."""
        blocks = self.blocks
        handler = self.handler
        while self.blocks:
            block = self.blocks[-1]
            if isinstance(block, Loop):
                if way == 'break':
                    self.jump(block.end)
                    break
                if way == 'continue':
                    self.jump(block.start)
                    break
            elif isinstance(block, Handling):
                if block.name is not None:
                    self.store(block.name, Constant(None))
                    self.delete(block.name, quiet=True)
                self.emit(LeaveHandler(block.previous))
            elif isinstance(block, Finally):
                if way == 'return':
                    self.emit(Store(block.value, Temporary(register)))
                label = self.label()
                self.emit(Completion(block.register, len(block.exits), block.previous))
                block.exits.append((way, label, label))
                self.jump(block.entry)
                break
            self.blocks = self.blocks[:-1]
        else:
            self.emit(Return(Temporary(register)))
        self.blocks = blocks
        self.handler = handler

    def end_finally(self, block: Finally) -> None:
        """The end of a `finally` or `with`, and where each way through it goes on."""
        end = EndFinally(block.register, block.value, block.previous)
        end.exits = [label for _, label, _ in block.exits]
        self.emit(end)
        if block.exits:
            after = self.label()
            self.jump(after)
            for way, label, _ in block.exits:
                self.place(label)
                self.leave(way, block.value)
            self.place(after)

    def assert_statement(self, node: ast.Assert) -> None:
        end = self.label()
        jump = JumpIfTrue(self.expression(node.test))
        jump.target = end
        self.emit(jump)
        register = self.temporary()
        args = [] if node.msg is None else [self.expression(node.msg)]
        self.emit(Call(register, Global(self.shared.unit.global_number('AssertionError'), 'AssertionError'), args))
        self.position = node.test
        self.emit(Raise(Temporary(register), None))
        self.place(end)

    # -- exceptions

    def raise_statement(self, node: ast.Raise) -> None:
        if node.exc is None:
            self.emit(RaiseAgain())
            return
        operands = self.operands([node.exc] if node.cause is None else [node.exc, node.cause])
        self.emit(Raise(operands[0], operands[1] if node.cause is not None else None))

    def try_statement(self, node: ast.Try | ast.TryStar) -> None:
        if not node.finalbody:
            self.try_except(node)
            return
        block = Finally(self.label(), self.temporary(), self.temporary(), self.temporary())
        outer = self.handler
        handler = Handler(block.value)
        handler.target = Label()
        self.handlers.append(handler)
        self.handler = handler
        self.blocks.append(block)
        if node.handlers:
            self.try_except(node)
        else:
            self.statements(node.body)
        self.blocks.pop()
        self.handler = outer
        self.emit(Completion(block.register, FELL_THROUGH, block.previous))
        self.jump(block.entry)
        self.place_handler(handler)
        self.emit(EnterFinally(block.register, block.value, block.previous))
        self.place(block.entry)
        # An exception in the block itself leaves the one it was entered with.
        cleanup = self.new_handler()
        cleanup.target = Label()
        self.handler = cleanup
        self.blocks.append(Handling(block.previous, None))
        self.statements(node.finalbody)
        self.blocks.pop()
        self.handler = outer
        self.end_finally(block)
        end = self.label()
        self.jump(end)
        self.place_handler(cleanup)
        self.emit(LeaveHandler(block.previous))
        self.emit(Reraise(int(cleanup.register)))
        self.place(end)

    def place_handler(self, handler: Handler) -> None:
        target = handler.target
        assert isinstance(target, Label)
        self.place(target)

    def try_except(self, node: ast.Try | ast.TryStar) -> None:
        outer = self.handler
        handler = self.new_handler()
        handler.target = Label()
        end = self.label()
        self.handler = handler
        self.statements(node.body)
        self.handler = outer
        self.statements(node.orelse)
        self.jump(end)
        self.place_handler(handler)
        previous = self.temporary()
        self.emit(EnterHandler(int(handler.register), previous))
        if isinstance(node, ast.TryStar):
            self.group_handlers(node, int(handler.register), previous, end)
        else:
            self.handlers_of(node, int(handler.register), previous, end)
        self.handler = outer
        self.place(end)

    def handlers_of(self, node: ast.Try, register: int, previous: int, end: Label) -> None:
        outer = self.handler
        for number, clause in enumerate(node.handlers):
            self.position = clause
            following = self.label()
            cleanup = self.new_handler()
            cleanup.target = Label()
            self.handler = cleanup
            if clause.type is not None:
                test = MatchException(register, self.expression(clause.type))
                test.target = following
                self.locate(test, clause.type)
                self.emit(test)
            elif number < len(node.handlers) - 1:
                raise self.error("default 'except:' must be last", clause)
            if clause.name is not None:
                self.store(clause.name, Temporary(register))
            self.blocks.append(Handling(previous, clause.name))
            self.statements(clause.body)
            self.blocks.pop()
            self.handler = outer
            self.leave_clause(clause.name, previous)
            self.jump(end)
            self.place_handler(cleanup)
            self.leave_clause(clause.name, previous)
            self.emit(Reraise(int(cleanup.register)))
            self.place(following)
        self.emit(LeaveHandler(previous))
        self.emit(Reraise(register))

    def leave_clause(self, name: str | None, previous: int) -> None:
        if name is not None:
            self.store(name, Constant(None))
            self.delete(name, quiet=True)
        self.emit(LeaveHandler(previous))

    def group_handlers(self, node: ast.TryStar, register: int, previous: int, end: Label) -> None:
        outer = self.handler
        rest, matched, raised = self.temporary(), self.temporary(), self.temporary()
        self.emit(Store(rest, Temporary(register)))
        self.emit(Store(raised, ListDisplay([])))
        for clause in node.handlers:
            self.position = clause
            following = self.label()
            cleanup = self.new_handler()
            cleanup.target = Label()
            assert clause.type is not None
            test = SplitGroup(rest, matched, self.expression(clause.type))
            test.target = following
            self.emit(test)
            inner = self.temporary()
            self.emit(EnterHandler(matched, inner))
            self.handler = cleanup
            if clause.name is not None:
                self.store(clause.name, Temporary(matched))
            self.blocks.append(Handling(inner, clause.name, True))
            self.statements(clause.body)
            self.blocks.pop()
            self.handler = outer
            self.leave_clause(clause.name, inner)
            self.jump(following)
            self.place_handler(cleanup)
            self.leave_clause(clause.name, inner)
            self.emit(ListAppend(raised, Temporary(int(cleanup.register))))
            self.place(following)
        self.emit(LeaveHandler(previous))
        self.emit(EndGroup(register, rest, raised))
        self.jump(end)

    def with_statement(self, node: ast.With | ast.AsyncWith, number: int) -> None:
        if number == len(node.items):
            self.statements(node.body)
            return
        is_async = isinstance(node, ast.AsyncWith)
        enter, leave = ('__aenter__', '__aexit__') if is_async else ('__enter__', '__exit__')
        kind = 'asynchronous context manager' if is_async else 'context manager'
        item = node.items[number]
        self.position = item.context_expr
        manager = Temporary(self.temporary())
        self.emit(Store(int(manager.register), self.expression(item.context_expr)))
        entered = self.temporary()
        missing = f"'{{type}}' object does not support the {kind} protocol"
        special = CallSpecial(entered, manager, enter, [], missing)
        special.requires = leave
        special.requires_message = f'{missing} (missed {leave} method)'
        self.emit(special)
        if is_async:
            self.emit_await(entered, Temporary(entered), item.context_expr, enter)
        block = Finally(self.label(), self.temporary(), self.temporary(), self.temporary())
        result = self.temporary()
        outer = self.handler
        handler = self.new_handler()
        handler.target = Label()
        self.handler = handler
        self.blocks.append(block)
        if item.optional_vars is not None:
            self.assign(item.optional_vars, Temporary(entered))
        self.with_statement(node, number + 1)
        self.blocks.pop()
        self.handler = outer
        self.position = item.context_expr
        self.emit(Completion(block.register, FELL_THROUGH, block.previous))
        self.place(block.entry)
        none: list[Expression] = [Constant(None), Constant(None), Constant(None)]
        self.emit(CallSpecial(result, manager, leave, none, missing))
        if is_async:
            self.emit_await(result, Temporary(result), item.context_expr, leave)
        self.end_finally(block)
        end = self.label()
        self.jump(end)
        self.place_handler(handler)
        self.emit(EnterHandler(int(handler.register), block.previous))
        cleanup = self.new_handler()
        cleanup.target = Label()
        self.handler = cleanup
        first = self.temporaries(3)
        self.emit(StoreTraceback(int(handler.register), first))
        details: list[Expression] = [Temporary(first), Temporary(first + 1), Temporary(first + 2)]
        self.emit(CallSpecial(result, manager, leave, details, missing))
        if is_async:
            self.emit_await(result, Temporary(result), item.context_expr, leave)
        suppressed = self.label()
        jump = JumpIfTrue(Temporary(result))
        jump.target = suppressed
        self.emit(jump)
        self.handler = outer
        self.emit(LeaveHandler(block.previous))
        self.emit(Reraise(int(handler.register)))
        self.place_handler(cleanup)
        self.emit(LeaveHandler(block.previous))
        self.emit(Reraise(int(cleanup.register)))
        self.place(suppressed)
        self.emit(LeaveHandler(block.previous))
        self.place(end)

    # -- functions

    def qualname_of(self, name: str) -> str:
        owner = self.owner
        if name in owner.globals or owner.kind == MODULE:
            return name
        if owner.kind == CLASS:
            return f'{self.code.qualname}.{name}'
        return f'{self.code.qualname}.<locals>.{name}'

    def inner(self, scope: Scope, name: str, line: int) -> Lowering:
        """A builder for a function or class inside this code."""
        builder = Lowering(self.shared, scope, name, self.qualname_of(name), line)
        return builder

    def parameters(self, builder: Lowering, args: ast.arguments) -> None:
        code = builder.code
        code.positional_only = len(args.posonlyargs)
        code.positional = len(args.posonlyargs) + len(args.args)
        code.keyword_only = len(args.kwonlyargs)
        code.variadic = args.vararg is not None
        code.variadic_keywords = args.kwarg is not None

    def function_body(self, builder: Lowering, scope: Scope, body: list[ast.stmt]) -> None:
        builder.allocate(scope)
        code = builder.code
        first = body[0] if body else None
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
            if isinstance(first.value.value, str):
                code.docstring = first.value.value
                body = body[1:]
        builder.statements(body)
        builder.position = None
        builder.emit(Return(Constant(None)))
        builder.finish()
        self.set_kind(code, scope)

    def set_kind(self, code: Code, scope: Scope) -> None:
        if scope.is_async and scope.is_generator:
            code.kind = ASYNC_GENERATOR
        elif scope.is_async:
            code.kind = COROUTINE
        elif scope.is_generator:
            code.kind = GENERATOR
            code.is_guarded = any(
                item.handler is not None and isinstance(item, (Yield, YieldFrom)) for item in code.instructions
            )
        code.simple = (
            code.kind == PLAIN
            and not code.keyword_only
            and not code.variadic
            and not code.variadic_keywords
            and not code.parameter_cells
            and not code.cell_registers
        )

    def defaults_of(self, args: ast.arguments) -> tuple[list[Expression], list[tuple[str, Expression]]]:
        nodes: list[ast.expr] = list(args.defaults)
        names: list[str] = []
        for arg, default in zip(args.kwonlyargs, args.kw_defaults, strict=True):
            if default is not None:
                names.append(self.scope.mangle(arg.arg))
                nodes.append(default)
        values = self.operands(nodes)
        count = len(args.defaults)
        return values[:count], list(zip(names, values[count:], strict=True))

    def function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        decorators = [(self.spill(self.expression(decorator)), decorator) for decorator in node.decorator_list]
        defaults, keyword_defaults = self.defaults_of(node.args)
        defaults = [self.spill(value) for value in defaults]
        keyword_defaults = [(name, self.spill(value)) for name, value in keyword_defaults]
        before = self.scope
        parameters = self.enter_type_parameters(node)
        names: list[str] = []
        nodes: list[ast.expr] = []
        for arg in written_arguments(node.args):
            if arg.annotation is not None:
                names.append(self.scope.mangle(arg.arg))
                nodes.append(arg.annotation)
        if node.returns is not None:
            names.append('return')
            nodes.append(node.returns)
        if self.shared.future_annotations:
            annotations: list[Expression] = [Constant(ast.unparse(item)) for item in nodes]
        else:
            annotations = self.operands([unpacked(item) for item in nodes])
        scope = self.shared.analysis.scopes[id(node)]
        builder = self.inner(scope, node.name, first_line(node))
        self.parameters(builder, node.args)
        self.function_body(builder, scope, node.body)
        body = self.shared.bodies.get(node.lineno)
        if body is not None:
            builder.code.deferred = body
            builder.code.simple = False
        made = MakeFunction(builder.code, defaults, keyword_defaults, self.closure_of(scope))
        value: Expression = made
        if annotations or parameters is not None:
            register = self.temporary()
            self.emit(Store(register, made))
            self.emit(SetFunction(register, list(zip(names, annotations, strict=True)), parameters))
            value = Temporary(register)
        self.scope = before
        self.store(node.name, self.decorate(decorators, value))

    def decorate(self, decorators: list[tuple[Expression, ast.expr]], value: Expression) -> Expression:
        """What decorators make of a function or class."""
        for decorator, node in reversed(decorators):
            register = self.temporary()
            call = Call(register, decorator, [value])
            self.locate(call, node)
            self.emit(call)
            value = Temporary(register)
        return value

    def enter_type_parameters(self, node: ast.AST) -> Expression | None:
        """Binds the type parameters of a function, class or alias in a scope of their own."""
        scope = self.shared.analysis.scopes.get(-id(node))
        if scope is None:
            return None
        self.enter_inline(scope)
        values: list[Expression] = []
        for parameter in getattr(node, 'type_params', []):
            register = self.temporary()
            bound = getattr(parameter, 'bound', None)
            kind = type(parameter).__name__
            args: list[Expression] = [Constant(parameter.name), Constant(kind)]
            args.append(Constant(None) if bound is None else self.spill(self.expression(bound)))
            default = getattr(parameter, 'default_value', None)
            if isinstance(default, ast.Starred):
                # Iterating gives the one thing that the star stands for.
                args.append(self.spill(self.expression(ast.copy_location(ast.Tuple([default], ast.Load()), default))))
            elif default is not None:
                args.append(self.spill(self.expression(default)))
            function = Global(self.shared.unit.global_number('.type_parameter'), '.type_parameter')
            self.emit(Call(register, function, args))
            self.store(parameter.name, Temporary(register))
            values.append(Temporary(register))
        return TupleDisplay(values)

    def type_alias(self, node: ast.AST) -> None:
        before = self.scope
        name = getattr(node, 'name').id
        parameters = self.enter_type_parameters(node)
        scope = self.shared.analysis.scopes[id(node)]
        builder = self.inner(scope, name, getattr(node, 'lineno'))
        value = getattr(node, 'value')
        self.function_body(builder, scope, [ast.copy_location(ast.Return(value), value)])
        register = self.temporary()
        function = Global(self.shared.unit.global_number('.type_alias'), '.type_alias')
        made = MakeFunction(builder.code, [], [], self.closure_of(scope))
        args: list[Expression] = [Constant(name), made, parameters or Constant(())]
        self.emit(Call(register, function, args))
        self.scope = before
        self.store(name, Temporary(register))

    def lambda_expression(self, node: ast.Lambda) -> Expression:
        defaults, keyword_defaults = self.defaults_of(node.args)
        scope = self.shared.analysis.scopes[id(node)]
        builder = self.inner(scope, '<lambda>', node.lineno)
        self.parameters(builder, node.args)
        builder.allocate(scope)
        builder.position = node.body
        value = builder.expression(node.body)
        builder.emit(Return(value))
        builder.finish()
        self.set_kind(builder.code, scope)
        return MakeFunction(builder.code, defaults, keyword_defaults, self.closure_of(scope))

    def generator_expression(self, node: ast.GeneratorExp) -> Expression:
        from monty_vm.machine.instructions.flow import Iterate
        from monty_vm.machine.instructions.generators import AsyncIterate

        generator = node.generators[0]
        first = self.iterated(generator.iter)
        iterator = self.temporary()
        self.emit(AsyncIterate(iterator, first) if generator.is_async else Iterate(iterator, first))
        scope = self.shared.analysis.scopes[id(node)]
        builder = self.inner(scope, '<genexpr>', node.lineno)
        builder.code.positional = 1
        builder.allocate(scope)
        builder.position = node
        builder.comprehension_loop(node, 0, 0, builder.temporary())
        builder.emit(Return(Constant(None)))
        builder.finish()
        scope.is_async = is_async_generator(node)
        self.set_kind(builder.code, scope)
        made = MakeFunction(builder.code, [], [], self.closure_of(scope))
        register = self.temporary()
        self.emit(Call(register, made, [Temporary(iterator)]))
        return Temporary(register)

    # -- classes

    def class_statement(self, node: ast.ClassDef) -> None:
        decorators = [(self.spill(self.expression(decorator)), decorator) for decorator in node.decorator_list]
        before = self.scope
        parameters = self.enter_type_parameters(node)
        # Bases, keywords, metaclass, namespace: the registers that ClassBody and BuildClass share.
        first = self.temporaries(4)
        bases = self.build_list(list(node.bases))
        self.emit(Store(first, Temporary(bases)))
        keywords = self.temporary()
        self.emit(Store(keywords, DictDisplay([], [])))
        for keyword in node.keywords:
            value = self.expression(keyword.value)
            if keyword.arg is not None:
                value = DictDisplay([Constant(keyword.arg)], [value])
            self.emit(KeywordsUpdate(keywords, value, Constant(None)))
        self.emit(Store(first + 1, Temporary(keywords)))
        if parameters is not None:
            register = self.temporary()
            function = Global(self.shared.unit.global_number('.generic_base'), '.generic_base')
            self.emit(Call(register, function, [Temporary(first), parameters]))
        scope = self.shared.analysis.scopes[id(node)]
        builder = self.inner(scope, node.name, first_line(node))
        self.class_body(builder, scope, node)
        cell = self.temporary()
        self.position = node
        self.emit(ClassBody(cell, builder.code, node.name, first, self.closure_of(scope)))
        register = self.temporary()
        static = tuple(attributes_of_self(node)) if HOST_313 else None
        self.emit(BuildClass(register, node.name, first, cell, static))
        result: Expression = Temporary(register)
        if parameters is not None:
            self.emit(StoreAttribute(result, '__type_params__', parameters))
        self.scope = before
        self.store(node.name, self.decorate(decorators, result))

    def class_body(self, builder: Lowering, scope: Scope, node: ast.ClassDef) -> None:
        code = builder.code
        code.is_class_body = True
        for name in ('__module__', '__qualname__', '__doc__'):
            scope.bound.setdefault(name, True)
        if annotates(node.body):
            scope.bound.setdefault('__annotations__', True)
        if scope.needs_class_cell:
            builder.slots[id(scope)]['__class__'] = register = builder.temporary()
            code.cell_registers.append(register)
        builder.allocate_free(scope)
        body = node.body
        first = body[0]
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
            if isinstance(first.value.value, str):
                code.docstring = first.value.value
                body = body[1:]
        builder.prepare_annotations(body)
        builder.statements(body)
        result: Expression = Constant(None)
        if scope.needs_class_cell:
            result = CellItself(builder.slots[id(scope)]['__class__'], '__class__')
        builder.emit(Return(result))
        builder.finish()

    # -- imports

    def import_statement(self, node: ast.Import) -> None:
        outermost = self.shared.unit.mode == 'library' and self.owner.kind == MODULE
        for alias in node.names:
            register = self.temporary()
            late = outermost and '.' not in alias.name
            self.emit(Import(register, alias.name, alias.asname is not None, 0, late))
            self.store(alias.asname or alias.name.split('.')[0], Temporary(register))

    def import_from(self, node: ast.ImportFrom) -> None:
        if node.module == '__future__':
            for alias in node.names:
                if alias.name == 'annotations':
                    self.shared.future_annotations = True
            if self.shared.unit.mode == 'library':
                return
        module = self.temporary()
        self.emit(Import(module, node.module or '', True, node.level))
        for alias in node.names:
            if alias.name == '*':
                self.emit(ImportStar(Temporary(module)))
                continue
            register = self.temporary()
            self.emit(ImportFrom(register, Temporary(module), alias.name))
            self.store(alias.asname or alias.name, Temporary(register))

    # -- the whole block

    def block(self, body: list[ast.stmt]) -> None:
        """The statements of a block; its value is that of the last one."""
        self.prepare_annotations(body)
        if not body:
            self.emit(Return(Constant(None)))
            return
        self.statements(body[:-1])
        last = body[-1]
        self.position = last
        value: Expression | None = None
        if isinstance(last, ast.Expr):
            value = self.expression(last.value)
        elif isinstance(last, ast.Assign):
            value = self.assignment(last.targets, last.value)
        elif isinstance(last, ast.AugAssign):
            value = self.augmented(last)
        elif isinstance(last, ast.AnnAssign):
            value = self.annotated(last)
        else:
            self.statement(last)
        self.position = None
        self.emit(Return(value or Constant(None)))


def annotates(body: list[ast.stmt]) -> bool:
    """Whether statements annotate a variable of the scope they are in."""
    for node in body:
        if isinstance(node, ast.AnnAssign):
            return True
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        for part in ('body', 'orelse', 'finalbody', 'handlers', 'cases'):
            inner: list[ast.stmt] | None = getattr(node, part, None)
            if inner and annotates(inner):
                return True
    return False


def written_arguments(args: ast.arguments) -> list[ast.arg]:
    """Every parameter in the order in which annotations are evaluated."""
    found = [*args.posonlyargs, *args.args]
    if args.vararg is not None:
        found.append(args.vararg)
    found += args.kwonlyargs
    if args.kwarg is not None:
        found.append(args.kwarg)
    return found


def first_line(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    """The line that a definition begins on: that of its first decorator."""
    return node.decorator_list[0].lineno if node.decorator_list else node.lineno


def unpacked(annotation: ast.expr) -> ast.expr:
    """An annotation; that of `*args: *Ts` is the one item of `Ts`."""
    if not isinstance(annotation, ast.Starred):
        return annotation
    items = ast.Tuple([annotation], ast.Load())
    return ast.fix_missing_locations(ast.copy_location(ast.Subscript(items, ast.Constant(0), ast.Load()), annotation))


def is_async_generator(node: ast.GeneratorExp) -> bool:
    """Whether a generator expression awaits anything in its own code."""
    stack: list[ast.AST] = [node.elt]
    for number, generator in enumerate(node.generators):
        if generator.is_async:
            return True
        stack.extend(generator.ifs)
        if number:
            stack.append(generator.iter)
    while stack:
        item = stack.pop()
        if isinstance(item, ast.Await):
            return True
        if isinstance(item, (ast.Lambda, ast.GeneratorExp)):
            continue
        if isinstance(item, ast.comprehension) and item.is_async:
            return True
        stack.extend(ast.iter_child_nodes(item))
    return False


def compile_unit(source: str, filename: str, module: str, mode: str, nodes: list[Located] | None = None) -> Unit:
    """Compiles source text; `nodes` takes the syntax node of each position.

    `mode` is 'block' (of the host: it has a value, and may await), 'eval' (has a value), 'module', 'library' (a module
    whose function bodies wait for their first call), 'single' (prints the values of its expressions), or 'names' (has
    a value; variables in the frame's namespace), or 'single names'.

    Raises:
        CompileError: if it isn't valid.
    """
    # Thousands of new objects of which none is garbage yet: the host's collector would look at them for nothing.
    collecting = gc.isenabled()
    gc.disable()
    try:
        bodies: dict[int, DeferredBody] = {}
        if mode == 'library':
            shorter, bodies = cut(source)
            try:
                tree = parse(shorter, filename)
            except CompileError:  # text that only a parser can cut
                bodies = {}
                tree = parse(source, filename)
        else:
            tree = parse(source, filename)
        return lower_tree(tree, bodies, Unit(source, filename, module, mode), nodes)
    finally:
        if collecting:
            gc.enable()


def lower_tree(tree: ast.Module, bodies: dict[int, DeferredBody], unit: Unit, nodes: list[Located] | None) -> Unit:
    mode = unit.mode
    analysis = Analysis(unit.source, unit.filename, mode == 'block')
    scope = analysis.analyse(tree)
    shared = Shared(unit, analysis)
    shared.namespace = mode.endswith('names')
    shared.bodies = bodies
    shared.nodes = nodes
    builder = Lowering(shared, scope, '<module>', '<module>', 1)
    try:
        if mode != 'eval':
            builder.code.docstring = ast.get_docstring(tree, clean=False)
        if mode in ('module', 'library') or mode.startswith('single'):
            builder.prepare_annotations(tree.body)
            builder.statements(tree.body)
            builder.position = None
            builder.emit(Return(Constant(None)))
        else:
            builder.block(tree.body)
    except RecursionError:
        raise analysis.error('the block is nested too deeply', tree) from None
    builder.finish()
    return unit


def attributes_of_self(node: ast.ClassDef) -> list[str]:
    """The attributes that methods of a class store in `self`: its `__static_attributes__` (Python 3.13)."""
    found: dict[str, bool] = {}
    work: list[ast.AST] = [item for item in node.body if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef))]
    while work:
        item = work.pop()
        if isinstance(item, ast.Attribute) and isinstance(item.ctx, ast.Store):
            if isinstance(item.value, ast.Name) and item.value.id == 'self':
                found[item.attr] = True
        if not isinstance(item, ast.ClassDef):
            work += reversed(list(ast.iter_child_nodes(item)))
    return list(found)


def compile_body(stub: Code) -> Code:
    """The code of a function whose body was deferred."""
    deferred = stub.deferred
    assert deferred is not None
    if deferred.code is None:
        outer = stub.unit
        unit = compile_unit(deferred.source, outer.filename, outer.module, 'module')
        unit.hidden = outer.hidden
        unit.stub = stub
        for code in unit.codes:
            if code.qualname == deferred.qualname:
                # Its decorators were cut off.
                code.line = stub.line
                deferred.code = code
                break
    assert deferred.code is not None
    return deferred.code


#: Units by what they were compiled from: a block that runs again isn't compiled again.
CACHE: dict[tuple[str, str, str, str], Unit] = {}
CACHE_SIZE = 256


def compile_block(source: str, filename: str = '<block>', module: str = '__main__', mode: str = 'block') -> Unit:
    """Compiles source text, or finds what it was compiled to before; see `compile_unit`.

    Raises:
        CompileError: if it isn't valid.
    """
    key = (source, filename, module, mode)
    try:
        unit = CACHE.get(key)
    except TypeError:
        unit = None
    if unit is None:
        if mode == 'block' and isinstance(source, str) and len(source) > MAX_BLOCK:
            raise CompileError(f'the block has {len(source)} characters; at most {MAX_BLOCK} are accepted')
        unit = compile_unit(source, filename, module, mode)
        if len(CACHE) >= CACHE_SIZE:
            CACHE.pop(next(iter(CACHE)))
        CACHE[key] = unit
    return unit
