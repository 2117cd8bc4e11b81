"""Expressions to trees and hoisted calls.

`expression` gives a tree. Whatever in it has to be an instruction of its own (calls, awaits, yields, comprehensions) is
emitted on the way and stands in the tree as the register it wrote. When a later operand was emitted, the earlier ones
are put into registers in front of it (`spill_at`), so that operands are evaluated in CPython's order.
"""

from __future__ import annotations

import ast
from typing import Final

from mypy_extensions import i64

from monty_vm.compiler.builder import Builder, from_name
from monty_vm.compiler.kinds import (
    ATTRIBUTE,
    AWAIT,
    BINARY,
    BOOLEAN,
    CALL,
    COMPARE,
    COMPREHENSION,
    CONDITIONAL,
    CONSTANT,
    DICT,
    FORMATTED_STRING,
    FORMATTED_VALUE,
    GENERATOR_EXPRESSION,
    KINDS,
    LAMBDA,
    LIST,
    NAME,
    OTHER,
    SET,
    SLICE,
    STARRED,
    SUBSCRIPT,
    TUPLE,
    UNARY,
    WALRUS,
    YIELD,
    YIELD_FROM,
)
from monty_vm.compiler.parse import MAX_DEPTH
from monty_vm.compiler.scope import Located
from monty_vm.machine.expressions.access import Attribute, Item, ItemSlice, Slice
from monty_vm.machine.expressions.atoms import Constant, Local, Temporary
from monty_vm.machine.expressions.build import (
    ConstantSet,
    DictDisplay,
    FormattedString,
    FormattedValue,
    ListDisplay,
    MakeFunction,
    ScopeVariables,
    SetDisplay,
    TupleDisplay,
)
from monty_vm.machine.expressions.operators import (
    BINARY_NODES,
    COMPARISON_NODES,
    AddConstant,
    And,
    BinaryOperation,
    Comparison,
    Conditional,
    In,
    Is,
    LessConstant,
    Not,
    Or,
    UnaryOperation,
)
from monty_vm.machine.frame import Expression
from monty_vm.machine.instructions.calls import Call, CallKeywords, CallMethod, CallSpread, KeywordsUpdate
from monty_vm.machine.instructions.flow import (
    Branching,
    DictAdd,
    DictUpdate,
    ForNext,
    Iterate,
    JumpIfFalse,
    JumpIfTrue,
    ListAppend,
    SetAdd,
    Store,
    Weigh,
)
from monty_vm.machine.instructions.generators import AsyncIterate, AsyncNext, Await, Clear, Yield, YieldFrom

#: A display with more items than this is weighed.
NOTABLE_ITEMS: Final = 32
BINARY_SYMBOLS: Final[dict[type, str]] = {
    ast.Add: '+',
    ast.Sub: '-',
    ast.Mult: '*',
    ast.Div: '/',
    ast.FloorDiv: '//',
    ast.Mod: '%',
    ast.Pow: '**',
    ast.MatMult: '@',
    ast.LShift: '<<',
    ast.RShift: '>>',
    ast.BitAnd: '&',
    ast.BitOr: '|',
    ast.BitXor: '^',
}
COMPARE_SYMBOLS: Final[dict[type, str]] = {
    ast.Eq: '==',
    ast.NotEq: '!=',
    ast.Lt: '<',
    ast.LtE: '<=',
    ast.Gt: '>',
    ast.GtE: '>=',
}
UNARY_SYMBOLS: Final[dict[type, str]] = {ast.USub: '-', ast.UAdd: '+', ast.Invert: '~'}
#: Builtins that, without arguments, look at the frame they are called in.
SCOPE_FUNCTIONS: Final = ('locals', 'globals', 'vars', 'dir')
SMALL: Final = 1 << 30


def frozen(values: list[object]) -> frozenset[object]:
    """A constant set. CPython's compiler makes it again from what it has made, which shows in the order."""
    return frozenset(list(frozenset(values)))


class ExpressionLowering(Builder):
    """Lowers expressions."""

    def expression(self, node: ast.expr, destination: int = -1) -> Expression:
        """The tree of an expression. A hoisted result goes to `destination` where that is given and possible."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.error('the block is nested too deeply', node)
        before = self.position
        self.position = node
        result = self.lower(node, destination)
        self.position = before
        self.depth -= 1
        return result

    def lower(self, node: ast.expr, destination: int) -> Expression:
        result: Expression
        kind: i64 = KINDS.get(type(node), OTHER)
        if kind == NAME:
            assert isinstance(node, ast.Name)
            return self.load(node.id, node)
        if kind == CONSTANT:
            assert isinstance(node, ast.Constant)
            return self.shared.constant(node.value)
        if kind == CALL:
            assert isinstance(node, ast.Call)
            return self.call(node, destination)
        if kind == ATTRIBUTE:
            assert isinstance(node, ast.Attribute)
            result = Attribute(self.expression(node.value), self.scope.mangle(node.attr))
            result.position = self.shared.place(from_name(node, node))
            return result
        elif kind == BINARY:
            assert isinstance(node, ast.BinOp)
            result = self.binary(node)
        elif kind == COMPARE:
            assert isinstance(node, ast.Compare)
            return self.compare(node)
        elif kind == SUBSCRIPT:
            assert isinstance(node, ast.Subscript)
            operands = self.operands([node.value, node.slice])
            owner, key = operands
            if isinstance(key, Slice) and key.step is None:
                result = ItemSlice(owner, key)
            else:
                result = Item(owner, key)
        elif kind == FORMATTED_STRING:
            assert isinstance(node, ast.JoinedStr)
            result = self.formatted_string(node)
        elif kind == TUPLE:
            assert isinstance(node, ast.Tuple)
            result = self.display(node, node.elts, 'tuple')
        elif kind == LIST:
            assert isinstance(node, ast.List)
            result = self.display(node, node.elts, 'list')
        elif kind == DICT:
            assert isinstance(node, ast.Dict)
            result = self.dict_display(node)
        elif kind == BOOLEAN:
            assert isinstance(node, ast.BoolOp)
            result = self.boolean(node)
        elif kind == UNARY:
            assert isinstance(node, ast.UnaryOp)
            result = self.unary(node)
        elif kind == CONDITIONAL:
            assert isinstance(node, ast.IfExp)
            result = self.conditional(node)
        elif kind == COMPREHENSION:
            assert isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp))
            return self.comprehension(node, destination)
        elif kind == GENERATOR_EXPRESSION:
            assert isinstance(node, ast.GeneratorExp)
            return self.generator_expression(node)
        elif kind == LAMBDA:
            assert isinstance(node, ast.Lambda)
            return self.lambda_expression(node)
        elif kind == AWAIT:
            assert isinstance(node, ast.Await)
            return self.await_expression(node, destination)
        elif kind == WALRUS:
            assert isinstance(node, ast.NamedExpr)
            return self.walrus(node)
        elif kind == SLICE:
            assert isinstance(node, ast.Slice)
            result = self.slice(node)
        elif kind == SET:
            assert isinstance(node, ast.Set)
            result = self.display(node, node.elts, 'set')
        elif kind == YIELD:
            assert isinstance(node, ast.Yield)
            return self.yield_expression(node)
        elif kind == YIELD_FROM:
            assert isinstance(node, ast.YieldFrom)
            return self.yield_from(node)
        elif kind == FORMATTED_VALUE:
            assert isinstance(node, ast.FormattedValue)
            result = self.formatted_value(node)
        elif kind == STARRED:
            raise self.error("can't use starred expression here", node)
        else:
            raise self.error(f'{type(node).__name__} is not supported in the sandbox', node, 'NotImplementedError')
        result.position = self.shared.place(node)
        return result

    def operands(self, nodes: list[ast.expr]) -> list[Expression]:
        """The trees of several operands, to be evaluated in this order."""
        values: list[Expression] = []
        for node in nodes:
            mark = len(self.out)
            value = self.expression(node)
            if len(self.out) > mark:
                self.spill_at(mark, values)
            values.append(value)
        return values

    def destination(self, wanted: int) -> int:
        return wanted if wanted >= 0 else self.temporary()

    # -- operators

    def binary(self, node: ast.BinOp) -> Expression:
        operands = self.operands([node.left, node.right])
        return self.binary_node(operands[0], operands[1], BINARY_SYMBOLS[type(node.op)])

    def binary_node(self, left: Expression, right: Expression, symbol: str) -> Expression:
        if isinstance(left, Constant) and isinstance(right, Constant) and symbol in '+-*/':
            folded = fold(left.value, right.value, symbol)
            if folded is not None:
                return self.shared.constant(folded)
        if symbol in '+-' and isinstance(left, Local) and isinstance(right, Constant):
            value = right.value
            if type(value) is int and -SMALL < value < SMALL:
                return AddConstant(left, right, symbol, left.register, value if symbol == '+' else -value)
        node = BINARY_NODES.get(symbol, BinaryOperation)
        return node(left, right, symbol)

    def unary(self, node: ast.UnaryOp) -> Expression:
        value = self.expression(node.operand)
        if isinstance(node.op, ast.Not):
            return Not(value)
        if isinstance(value, Constant) and isinstance(node.op, ast.USub) and type(value.value) in (int, float):
            number = value.value
            assert isinstance(number, (int, float))
            return self.shared.constant(-number)
        return UnaryOperation(value, UNARY_SYMBOLS[type(node.op)])

    def comparison(self, left: Expression, operator: ast.cmpop, right: Expression, node: ast.expr) -> Expression:
        result: Expression
        symbol = COMPARE_SYMBOLS.get(type(operator))
        if symbol is not None:
            if symbol == '<' and isinstance(left, Local) and isinstance(right, Constant):
                value = right.value
                if type(value) is int and -SMALL < value < SMALL:
                    result = LessConstant(left, right, symbol, left.register, value)
                    result.position = self.shared.place(node)
                    return result
            result = COMPARISON_NODES.get(symbol, Comparison)(left, right, symbol)
        elif isinstance(operator, (ast.Is, ast.IsNot)):
            result = Is(left, right, isinstance(operator, ast.IsNot))
        else:
            result = In(left, right, isinstance(operator, ast.NotIn))
        result.position = self.shared.place(node)
        return result

    def compare(self, node: ast.Compare) -> Expression:
        if len(node.ops) == 1:
            operands = self.operands([node.left, node.comparators[0]])
            return self.comparison(operands[0], node.ops[0], operands[1], node)
        left = self.spill(self.expression(node.left))
        result: Expression | None = None
        register = -1
        end = self.label()
        last = len(node.ops) - 1
        for index in range(len(node.ops)):
            mark = len(self.out)
            right = self.expression(node.comparators[index])
            if index < last:
                right = self.spill(right)
            step = self.comparison(left, node.ops[index], right, node)
            if result is None:
                result = step
            elif len(self.out) == mark:
                result = And(result, step)
            else:
                if register < 0:
                    register = self.temporary()
                jump = JumpIfFalse(Temporary(register))
                jump.target = end
                self.insert(mark, Store(register, result))
                self.insert(mark + 1, jump)
                result = step
            left = right
        assert result is not None
        if register < 0:
            return result
        self.emit(Store(register, result))
        self.place(end)
        return Temporary(register)

    def boolean(self, node: ast.BoolOp) -> Expression:
        conjunction = isinstance(node.op, ast.And)
        pure = [self.expression(node.values[0])]
        register = -1
        end = self.label()
        for value in node.values[1:]:
            mark = len(self.out)
            operand = self.expression(value)
            if len(self.out) == mark:
                pure.append(operand)
                continue
            if register < 0:
                register = self.temporary()
            for item in pure:
                jump = JumpIfFalse(Temporary(register)) if conjunction else JumpIfTrue(Temporary(register))
                jump.target = end
                self.insert(mark, Store(register, item))
                self.insert(mark + 1, jump)
                mark += 2
            pure = [operand]
        # The first operand outermost, so that each one's truth is asked for once.
        result = pure.pop()
        while pure:
            result = And(pure.pop(), result) if conjunction else Or(pure.pop(), result)
        if register < 0:
            return result
        self.emit(Store(register, result))
        self.place(end)
        return Temporary(register)

    def conditional(self, node: ast.IfExp) -> Expression:
        condition = self.expression(node.test)
        start = len(self.out)
        value = self.expression(node.body)
        middle = len(self.out)
        otherwise = self.expression(node.orelse)
        if len(self.out) == start:
            return Conditional(condition, value, otherwise)
        register = self.temporary()
        otherwise_label, end = self.label(), self.label()
        leave = JumpIfFalse(condition)
        leave.target = otherwise_label
        tail = self.out[middle:]
        del self.out[middle:]
        self.insert(start, leave)
        self.emit(Store(register, value))
        self.jump(end)
        self.place(otherwise_label)
        self.out.extend(tail)
        self.emit(Store(register, otherwise))
        self.place(end)
        return Temporary(register)

    def slice(self, node: ast.Slice) -> Expression:
        given = [part for part in (node.lower, node.upper, node.step) if part is not None]
        values = self.operands(given)
        parts: list[Expression | None] = []
        for part in (node.lower, node.upper, node.step):
            parts.append(None if part is None else values.pop(0))
        return Slice(parts[0], parts[1], parts[2])

    def walrus(self, node: ast.NamedExpr) -> Expression:
        value = self.expression(node.value)
        register = self.temporary()
        self.emit(Store(register, value))
        before = self.scope
        while self.scope.kind == 3:
            assert self.scope.parent is not None
            self.scope = self.scope.parent
        self.store(node.target.id, Temporary(register))
        self.scope = before
        return Temporary(register)

    # -- displays

    def weigh(self, count: int) -> None:
        if count > NOTABLE_ITEMS:
            self.emit(Weigh(count))

    def display(self, node: ast.expr, items: list[ast.expr], kind: str) -> Expression:
        if any(isinstance(item, ast.Starred) for item in items):
            # CPython says of a set's starred item what it says of any value that isn't iterable.
            register = self.build_list(items, kind != 'set')
            if kind == 'list':
                return Temporary(register)
            return self.convert(Temporary(register), kind)
        self.weigh(len(items))
        values = self.operands(items)
        if kind == 'list':
            return ListDisplay(values)
        constants = [value.value for value in values if isinstance(value, Constant)]
        fixed = len(constants) == len(values)
        if kind == 'set':
            return ConstantSet(frozen(constants)) if fixed and len(values) > 2 else SetDisplay(values)
        return self.shared.constant(tuple(constants)) if fixed else TupleDisplay(values)

    def convert(self, value: Expression, kind: str) -> Expression:
        """A list in a register as a tuple or set."""
        from monty_vm.machine.expressions.build import ConvertList

        register = self.temporary()
        self.emit(Store(register, ConvertList(value, kind)))
        return Temporary(register)

    def build_list(self, items: list[ast.expr], starred: bool = True) -> int:
        """Fills a new list with items some of which are starred; returns its register."""
        register = self.temporary()
        plain: list[ast.expr] = []
        started = False
        for item in items:
            if not isinstance(item, ast.Starred):
                plain.append(item)
                continue
            self.add_items(register, plain, started)
            plain = []
            started = True
            self.extend(register, self.expression(item.value), None, starred)
        self.add_items(register, plain, started)
        return register

    def add_items(self, register: int, items: list[ast.expr], started: bool) -> None:
        values = self.operands(items)
        if not started:
            self.emit(Store(register, ListDisplay(values)))
            return
        for value in values:
            self.emit(ListAppend(register, value))

    def extend(self, register: int, value: Expression, function: Expression | None, starred: bool = True) -> None:
        """Adds the items of an iterable to the list in a register; `function` is what they are arguments of."""
        iterator, item = self.temporary(), self.temporary()
        end = self.label()
        iterate = Iterate(iterator, value)
        iterate.starred = starred
        iterate.function = function
        self.emit(iterate)
        top = self.label()
        self.place(top)
        step = ForNext(iterator, item)
        step.target = end
        self.emit(step)
        self.emit(ListAppend(register, Temporary(item)))
        self.jump(top)
        self.place(end)

    def dict_display(self, node: ast.Dict) -> Expression:
        if all(key is not None for key in node.keys):
            pairs: list[ast.expr] = []
            for index in range(len(node.keys)):
                key = node.keys[index]
                assert key is not None
                pairs += [key, node.values[index]]
            self.weigh(len(pairs))
            values = self.operands(pairs)
            return DictDisplay(values[::2], values[1::2])
        register = self.temporary()
        self.emit(Store(register, DictDisplay([], [])))
        for index in range(len(node.keys)):
            key = node.keys[index]
            if key is None:
                self.emit(DictUpdate(register, self.expression(node.values[index])))
            else:
                pair = self.operands([key, node.values[index]])
                self.emit(DictAdd(register, pair[0], pair[1]))
        return Temporary(register)

    def formatted_string(self, node: ast.JoinedStr) -> Expression:
        parts = self.operands(node.values)
        if not parts:
            return Constant('')
        return FormattedString(parts)

    def formatted_value(self, node: ast.FormattedValue) -> Expression:
        conversion = '' if node.conversion < 0 else chr(node.conversion)
        operands = [node.value] if node.format_spec is None else [node.value, node.format_spec]
        values = self.operands(operands)
        return FormattedValue(values[0], conversion, values[1] if len(values) > 1 else None)

    # -- calls

    def call(self, node: ast.Call, destination: int) -> Expression:
        function = node.func
        spread = any(isinstance(arg, ast.Starred) for arg in node.args)
        spread = spread or any(keyword.arg is None for keyword in node.keywords)
        if spread:
            return self.call_spread(node, destination)
        if not node.keywords and isinstance(function, ast.Attribute):
            values = self.operands([function.value, *node.args])
            register = self.destination(destination)
            method = CallMethod(register, values[0], self.scope.mangle(function.attr), values[1:])
            method.attribute = Attribute(values[0], function.attr)
            method.attribute.position = self.shared.place(from_name(function, function))
            self.locate(method, from_name(node, function))
            self.emit(method)
            return Temporary(register)
        if not node.keywords and not node.args and isinstance(function, ast.Name) and function.id == 'super':
            hidden = self.super_arguments()
            if hidden is not None:
                register = self.destination(destination)
                self.emit(Call(register, self.expression(function), hidden))
                return Temporary(register)
        if not node.keywords and not node.args and isinstance(function, ast.Name) and function.id in SCOPE_FUNCTIONS:
            register = self.destination(destination)
            self.emit(Store(register, ScopeVariables(function.id, self.expression(function))))
            return Temporary(register)
        names: list[str] = []
        seen: set[str] = set()
        operands = [function, *node.args]
        for keyword in node.keywords:
            assert keyword.arg is not None
            if keyword.arg in seen:
                raise self.error(f'keyword argument repeated: {keyword.arg}', keyword)
            seen.add(keyword.arg)
            names.append(keyword.arg)
            operands.append(keyword.value)
        values = self.operands(operands)
        register = self.destination(destination)
        if names:
            first = 1 + len(node.args)
            call = CallKeywords(register, values[0], values[1:first], names, values[first:])
            self.locate(call, from_name(node, function))
            self.emit(call)
        else:
            simple = Call(register, values[0], values[1:])
            self.locate(simple, node)
            self.emit(simple)
        return Temporary(register)

    def super_arguments(self) -> list[Expression] | None:
        """What `super()` without arguments stands for: the class around and the first argument."""
        owner = self.owner
        if owner.kind != 1 or '__class__' not in owner.free or not owner.parameters:
            return None
        first = owner.parameters[0]
        before = self.scope
        self.scope = owner
        arguments = [self.load('__class__'), self.load(first)]
        self.scope = before
        return arguments

    def call_spread(self, node: ast.Call, destination: int) -> Expression:
        function = self.spill(self.expression(node.func))
        first = node.args[0] if len(node.args) == 1 else None
        # As in CPython: what alone is unpacked is iterated last, and only then is it said for which function.
        alone = self.spill(self.expression(first.value)) if isinstance(first, ast.Starred) else None
        args = Temporary(self.build_list([] if alone is not None else node.args))
        keywords: Expression | None = None
        if node.keywords:
            register = self.temporary()
            self.emit(Store(register, DictDisplay([], [])))
            for keyword in node.keywords:
                value = self.expression(keyword.value)
                if keyword.arg is None:
                    self.emit(KeywordsUpdate(register, value, function))
                else:
                    single = DictDisplay([Constant(keyword.arg)], [value])
                    self.emit(KeywordsUpdate(register, single, function))
            keywords = Temporary(register)
        if alone is not None:
            self.extend(args.register, alone, function)
        result = self.destination(destination)
        call = CallSpread(result, function, args, keywords)
        self.locate(call, node)
        self.emit(call)
        return Temporary(result)

    # -- await and yield

    def await_expression(self, node: ast.Await, destination: int) -> Expression:
        value = self.spill(self.expression(node.value))
        register = self.destination(destination)
        self.emit_await(register, value, node)
        return Temporary(register)

    def emit_await(self, register: int, value: Expression, node: Located | None, source: str = '') -> None:
        """Awaits a value; `source` is the method of `async with` that has given it."""
        self.note_await()
        delegate = self.temporaries(2)
        self.emit(Clear(delegate, 2))
        instruction = Await(register, delegate, value)
        if source:
            instruction.unfit = (
                f"'async with' received an object from {source} that does not implement __await__: {{type}}"
            )
        self.locate(instruction, node)
        self.emit(instruction)

    def yield_expression(self, node: ast.Yield) -> Expression:
        value = Constant(None) if node.value is None else self.expression(node.value)
        register = self.temporary()
        self.emit(Yield(register, value))
        return Temporary(register)

    def yield_from(self, node: ast.YieldFrom) -> Expression:
        value = self.spill(self.expression(node.value))
        delegate, register = self.temporaries(2), self.temporary()
        self.emit(Clear(delegate, 2))
        self.emit(YieldFrom(register, delegate, value))
        return Temporary(register)

    def iterated(self, node: ast.expr) -> Expression:
        """What a loop goes through: a display of constants isn't copied, which a set's order shows."""
        values = self.expression(node)
        return Constant(values.value) if isinstance(values, ConstantSet) else values

    # -- comprehensions

    def comprehension(self, node: ast.ListComp | ast.SetComp | ast.DictComp, destination: int) -> Expression:
        # The first iterable is evaluated outside of the comprehension's scope.
        first = self.iterated(node.generators[0].iter)
        register = self.temporary()
        iterator = self.temporary()
        generator = node.generators[0]
        self.emit(AsyncIterate(iterator, first) if generator.is_async else Iterate(iterator, first))
        empty: Expression
        if isinstance(node, ast.ListComp):
            empty = ListDisplay([])
        elif isinstance(node, ast.SetComp):
            empty = SetDisplay([])
        else:
            empty = DictDisplay([], [])
        self.emit(Store(register, empty))
        before = self.enter_inline(self.shared.analysis.scopes[id(node)])
        self.comprehension_loop(node, 0, iterator, register)
        self.scope = before
        if before is self.owner:
            # Nothing of the last turn is held by the frame, which may live long.
            self.emit(Clear(iterator, self.top - iterator))
        return Temporary(register)

    def comprehension_loop(
        self,
        node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp,
        number: int,
        iterator: int,
        register: int,
    ) -> None:
        if number == len(node.generators):
            self.comprehension_item(node, register)
            return
        generator = node.generators[number]
        if number:
            iterator = self.temporary()
            values = self.iterated(generator.iter)
            self.emit(AsyncIterate(iterator, values) if generator.is_async else Iterate(iterator, values))
        top, end = self.label(), self.label()
        self.place(top)
        self.loop_step(iterator, generator.target, end, generator.is_async == 1, generator.iter)
        for condition in generator.ifs:
            test = self.expression(condition)
            jump = JumpIfFalse(test)
            jump.target = top
            self.emit(jump)
        self.comprehension_loop(node, number + 1, -1, register)
        self.jump(top)
        self.place(end)

    def loop_step(self, iterator: int, target: ast.expr, end: object, is_async: bool, node: ast.expr) -> None:
        """The next item of an iterator into a target, or on at `end`."""
        from monty_vm.machine.instructions.flow import Label

        assert isinstance(end, Label)
        item = -1
        number = -1
        if isinstance(target, ast.Name):
            name = self.scope.mangle(target.id)
            kind, register, _ = self.find(name)
            if kind == 'local':
                item = register
            elif kind == 'global' and not is_async:
                number = self.shared.unit.global_number(name)
        direct = item >= 0 or number >= 0
        if item < 0:
            item = self.temporary()
        step: Branching
        if is_async:
            self.note_await()
            delegate = self.temporaries(2)
            self.emit(Clear(delegate, 2))
            step = AsyncNext(iterator, item, delegate)
        else:
            step = each = ForNext(iterator, item)
            each.number = number
        step.target = end
        self.locate(step, node)
        self.emit(step)
        if not direct:
            self.assign(target, Temporary(item))

    def assign(self, target: ast.expr, value: Expression) -> None:
        raise NotImplementedError

    def comprehension_item(
        self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp, register: int
    ) -> None:
        if isinstance(node, ast.DictComp):
            pair = self.operands([node.key, node.value])
            self.emit(DictAdd(register, pair[0], pair[1]))
        elif isinstance(node, ast.ListComp):
            self.emit(ListAppend(register, self.expression(node.elt)))
        elif isinstance(node, ast.SetComp):
            self.emit(SetAdd(register, self.expression(node.elt)))
        else:
            self.emit(Yield(register, self.expression(node.elt)))

    def generator_expression(self, node: ast.GeneratorExp) -> Expression:
        raise NotImplementedError

    def lambda_expression(self, node: ast.Lambda) -> Expression:
        raise NotImplementedError

    def make_function_node(
        self,
        code_builder: ExpressionLowering,
        defaults: list[Expression],
        keyword_defaults: list[tuple[str, Expression]],
    ) -> Expression:
        return MakeFunction(code_builder.code, defaults, keyword_defaults, self.closure_of(code_builder.owner))


def fold(left: object, right: object, symbol: str) -> object | None:
    """The value of an operation on two small numeric constants, or None."""
    if type(left) not in (int, float) or type(right) not in (int, float):
        return None
    assert isinstance(left, (int, float)) and isinstance(right, (int, float))
    if abs(left) > SMALL or abs(right) > SMALL:
        return None
    if symbol == '+':
        return left + right
    if symbol == '-':
        return left - right
    if symbol == '*':
        return left * right
    if symbol == '/' and right:
        return left / right
    return None
