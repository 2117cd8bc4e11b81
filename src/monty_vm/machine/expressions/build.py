"""Displays, formatted strings and functions: expressions that make a new object."""

from __future__ import annotations

from typing import final

from monty_vm.machine.frame import Cell, Code, Expression, Frame
from monty_vm.machine.operations import check_depth
from monty_vm.objects.function import Function


@final
class TupleDisplay(Expression):
    """`(a, b)`."""

    def __init__(self, items: list[Expression]) -> None:
        self.items = items

    def evaluate(self, frame: Frame) -> object:
        items = self.items
        if len(items) == 2:
            return (items[0].evaluate(frame), items[1].evaluate(frame))
        values: list[object] = []
        for item in items:
            values.append(item.evaluate(frame))
        return tuple(values)

    def describe(self) -> str:
        return f'({", ".join([item.describe() for item in self.items])})'


@final
class ListDisplay(Expression):
    """`[a, b]`."""

    def __init__(self, items: list[Expression]) -> None:
        self.items = items

    def evaluate(self, frame: Frame) -> object:
        values: list[object] = []
        for item in self.items:
            values.append(item.evaluate(frame))
        return values

    def describe(self) -> str:
        return f'[{", ".join([item.describe() for item in self.items])}]'


@final
class SetDisplay(Expression):
    """`{a, b}`."""

    def __init__(self, items: list[Expression]) -> None:
        self.items = items

    def evaluate(self, frame: Frame) -> object:
        values: set[object] = set()
        for item in self.items:
            value = item.evaluate(frame)
            if isinstance(value, tuple):
                check_depth(value)
            values.add(value)
        return values

    def describe(self) -> str:
        return f'{{{", ".join([item.describe() for item in self.items])}}}'


@final
class DictDisplay(Expression):
    """`{a: b}`."""

    def __init__(self, keys: list[Expression], values: list[Expression]) -> None:
        self.keys = keys
        self.values = values

    def evaluate(self, frame: Frame) -> object:
        result: dict[object, object] = {}
        values = self.values
        index = 0
        for item in self.keys:
            key = item.evaluate(frame)
            if isinstance(key, tuple):
                check_depth(key)
            result[key] = values[index].evaluate(frame)
            index += 1
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
                if isinstance(value, str) and type(value) is str:
                    return value
                return machine.format_value(value, '')
            text = spec.evaluate(frame)
            assert isinstance(text, str)
            return machine.format_value(value, text)
        except Exception:
            machine.fault = self
            raise

    def describe(self) -> str:
        conversion = f'!{self.conversion}' if self.conversion else ''
        spec = '' if self.spec is None else f':{self.spec.describe()}'
        return f'{{{self.value.describe()}{conversion}{spec}}}'


def ascii_of(text: str) -> str:
    return text.encode('ascii', 'backslashreplace').decode('ascii')


@final
class FormattedString(Expression):
    """An f-string."""

    def __init__(self, parts: list[Expression]) -> None:
        self.parts = parts

    def evaluate(self, frame: Frame) -> object:
        pieces: list[str] = []
        size = 0
        for part in self.parts:
            piece = part.evaluate(frame)
            assert isinstance(piece, str)
            size += len(piece)
            pieces.append(piece)
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
            return namespace.setdefault('__annotations__', {})
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
