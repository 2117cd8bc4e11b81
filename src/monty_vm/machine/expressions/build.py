"""Displays, formatted strings and functions: expressions that make a new object."""

from __future__ import annotations

from typing import final

from mypy_extensions import i64

from monty_vm.machine.expressions.operators import LARGE
from monty_vm.machine.frame import UNSET, Cell, Code, Expression, Frame, operands
from monty_vm.machine.operations import check_depth
from monty_vm.objects.function import Function


@final
class TupleDisplay(Expression):
    """`(a, b)`."""

    def __init__(self, items: list[Expression]) -> None:
        self.items = items
        self.operand = operands(items)
        self.count: i64 = len(items)

    def evaluate(self, frame: Frame) -> object:
        operand = self.operand
        if operand is not None:
            following = operand.next
            if following is not None:
                if self.count == 2:
                    return (operand.value.evaluate(frame), following.value.evaluate(frame))
                last = following.next
                if self.count == 3 and last is not None:
                    return (operand.value.evaluate(frame), following.value.evaluate(frame), last.value.evaluate(frame))
        values: list[object] = []
        while operand is not None:
            values.append(operand.value.evaluate(frame))
            operand = operand.next
        return tuple(values)

    def describe(self) -> str:
        return f'({", ".join([item.describe() for item in self.items])})'


@final
class ListDisplay(Expression):
    """`[a, b]`."""

    def __init__(self, items: list[Expression]) -> None:
        self.items = items
        self.operand = operands(items)

    def evaluate(self, frame: Frame) -> object:
        values: list[object] = []
        operand = self.operand
        while operand is not None:
            values.append(operand.value.evaluate(frame))
            operand = operand.next
        return values

    def describe(self) -> str:
        return f'[{", ".join([item.describe() for item in self.items])}]'


@final
class SetDisplay(Expression):
    """`{a, b}`."""

    def __init__(self, items: list[Expression]) -> None:
        self.items = items
        self.operand = operands(items)

    def evaluate(self, frame: Frame) -> object:
        values: set[object] = set()
        operand = self.operand
        while operand is not None:
            value = operand.value.evaluate(frame)
            if isinstance(value, tuple):
                check_depth(value)
            values.add(value)
            operand = operand.next
        return values

    def describe(self) -> str:
        return f'{{{", ".join([item.describe() for item in self.items])}}}'


@final
class ConstantSet(Expression):
    """`{1, 2, 3}`: a copy of a frozen set, as in CPython, which decides the order of the items."""

    def __init__(self, value: frozenset[object]) -> None:
        self.value = value

    def evaluate(self, frame: Frame) -> object:
        return set(self.value)

    def describe(self) -> str:
        return repr(set(self.value))


@final
class DictDisplay(Expression):
    """`{a: b}`."""

    def __init__(self, keys: list[Expression], values: list[Expression]) -> None:
        self.keys = keys
        self.values = values
        #: Keys and values by turns.
        self.operand = operands([part for pair in zip(keys, values) for part in pair])

    def evaluate(self, frame: Frame) -> object:
        result: dict[object, object] = {}
        operand = self.operand
        while operand is not None:
            key = operand.value.evaluate(frame)
            if isinstance(key, tuple):
                check_depth(key)
            operand = operand.next
            assert operand is not None
            result[key] = operand.value.evaluate(frame)
            operand = operand.next
        return result

    def describe(self) -> str:
        pairs = zip(self.keys, self.values, strict=True)
        return f'{{{", ".join([f"{key.describe()}: {value.describe()}" for key, value in pairs])}}}'


@final
class FormattedValue(Expression):
    """`{value!conversion:spec}` in an f-string. `conversion` is 's', 'r', 'a' or ''."""

    def __init__(self, value: Expression, conversion: str, spec: Expression | None) -> None:
        self.value = value
        self.conversion = conversion
        self.spec = spec

    def evaluate(self, frame: Frame) -> object:
        value = self.value.evaluate(frame)
        if self.spec is None and not self.conversion:
            if type(value) is str:
                return value
            if type(value) is int and -LARGE < value < LARGE:
                return str(value)
        machine = frame.machine
        try:
            if self.conversion:
                if self.conversion == 's':
                    value = machine.to_str(value)
                else:
                    value = machine.to_repr(value)
                    if self.conversion == 'a':
                        value = ascii_of(value)
            spec = self.spec
            if spec is None:
                return machine.format_value(value, '')
            text = spec.evaluate(frame)
            assert isinstance(text, str)
            if len(text) < 5 and (type(value) is float or (type(value) is int and -LARGE < value < LARGE)):
                # Too short for a width or precision that would matter.
                return format(value, text)
            return machine.format_value(value, text)
        except Exception:
            machine.fault = self
            raise

    def describe(self) -> str:
        conversion = f'!{self.conversion}' if self.conversion else ''
        spec = '' if self.spec is None else f':{self.spec.describe()}'
        return f'{{{self.value.describe()}{conversion}{spec}}}'


def ascii_of(text: str) -> str:
    return text if text.isascii() else text.encode('ascii', 'backslashreplace').decode('ascii')


@final
class FormattedString(Expression):
    """An f-string."""

    def __init__(self, parts: list[Expression]) -> None:
        self.parts = parts
        self.operand = operands(parts)

    def evaluate(self, frame: Frame) -> object:
        pieces: list[str] = []
        size: i64 = 0
        operand = self.operand
        while operand is not None:
            piece = operand.value.evaluate(frame)
            assert isinstance(piece, str)
            size += len(piece)
            pieces.append(piece)
            operand = operand.next
        if size > 256:
            frame.machine.check_size(size)
        return ''.join(pieces)

    def describe(self) -> str:
        return f'f({", ".join([part.describe() for part in self.parts])})'


@final
class MakeFunction(Expression):
    """A function or lambda: its code with defaults and closure as they are now."""

    def __init__(
        self,
        code: Code,
        defaults: list[Expression],
        keyword_defaults: list[tuple[str, Expression]],
        closure: list[Expression],
    ) -> None:
        self.code = code
        self.defaults = defaults
        self.keyword_defaults = keyword_defaults
        self.closure = closure

    def evaluate(self, frame: Frame) -> object:
        closure: list[Cell] | None = None
        if self.closure:
            closure = []
            for item in self.closure:
                cell = item.evaluate(frame)
                assert isinstance(cell, Cell)
                closure.append(cell)
        function = Function(self.code, frame.globals, frame.cells, frame.machine, closure)
        if self.defaults:
            function.defaults = [item.evaluate(frame) for item in self.defaults]
        if self.keyword_defaults:
            function.keyword_defaults = {name: item.evaluate(frame) for name, item in self.keyword_defaults}
        return function

    def describe(self) -> str:
        return f'function {self.code.qualname}'


@final
class ConvertList(Expression):
    """A list that the compiler has made, as a tuple or set."""

    def __init__(self, value: Expression, kind: str) -> None:
        self.value = value
        self.kind = kind

    def evaluate(self, frame: Frame) -> object:
        values = self.value.evaluate(frame)
        assert isinstance(values, list)
        if self.kind == 'tuple':
            return tuple(values)
        for value in values:
            frame.machine.check_key(value)
        return set(values)

    def describe(self) -> str:
        return f'{self.kind}({self.value.describe()})'


@final
class Annotations(Expression):
    """The `__annotations__` of the class body or module that is running, made when first needed."""

    def evaluate(self, frame: Frame) -> object:
        namespace = frame.namespace
        if namespace is not None:
            if isinstance(namespace, dict):
                return namespace.setdefault('__annotations__', {})
            made = frame.machine.item_or_unset(namespace, '__annotations__')
            if made is UNSET:
                made = {}
                frame.machine.set_item(namespace, '__annotations__', made)
            return made
        found = frame.globals.get('__annotations__')
        if not isinstance(found, dict):
            found = {}
            frame.globals.set('__annotations__', found)
        return found

    def describe(self) -> str:
        return '__annotations__'


@final
class ScopeVariables(Expression):
    """`locals()` and its like: the frame's variables, if the name still means the builtin."""

    def __init__(self, name: str, function: Expression) -> None:
        self.name = name
        self.function = function

    def evaluate(self, frame: Frame) -> object:
        machine = frame.machine
        function = self.function.evaluate(frame)
        if function is not machine.builtins.get(self.name):
            return machine.call(function, [])
        return machine.scope_variables(frame, self.name)

    def describe(self) -> str:
        return f'{self.name}()'
