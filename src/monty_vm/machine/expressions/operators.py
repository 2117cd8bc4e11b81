"""Operators. The hot ones have a node each with a fast path for exact builtin types; all others, and all slow paths, go
to the machine's one definition of the data model.
"""

from __future__ import annotations

from typing import Final, final

from mypy_extensions import i64

from monty_vm.machine.frame import UNSET, Expression, Frame

#: Products beyond these bounds go through the machine, which knows what large integers cost.
LARGE: Final = 1 << 60
#: Integers below this bound are the same as floats.
EXACT: Final = 1 << 53


class BinaryOperation(Expression):
    """`left symbol right` for any operator."""

    def __init__(self, left: Expression, right: Expression, symbol: str) -> None:
        self.left = left
        self.right = right
        self.symbol = symbol

    def evaluate(self, frame: Frame) -> object:
        return self.general(frame, self.left.evaluate(frame), self.right.evaluate(frame))

    def general(self, frame: Frame, left: object, right: object) -> object:
        try:
            return frame.machine.binary(left, right, self.symbol)
        except Exception:
            frame.machine.fault = self
            raise

    def describe(self) -> str:
        return f'({self.left.describe()} {self.symbol} {self.right.describe()})'


@final
class InplaceOperation(Expression):
    """The operator of an augmented assignment."""

    def __init__(self, left: Expression, right: Expression, symbol: str) -> None:
        self.left = left
        self.right = right
        self.symbol = symbol
        self.adds = symbol == '+'
        self.subtracts = symbol == '-'
        self.multiplies = symbol == '*'

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            if self.adds:
                return left + right
            if self.subtracts:
                return left - right
        elif type(left) is float and type(right) is float:
            if self.adds:
                return left + right
            if self.subtracts:
                return left - right
            if self.multiplies:
                return left * right
        elif self.adds and type(left) is str and type(right) is str and len(left) + len(right) < 256:
            return left + right
        try:
            return frame.machine.inplace(left, right, self.symbol)
        except Exception:
            frame.machine.fault = self
            raise

    def describe(self) -> str:
        return f'({self.left.describe()} {self.symbol}= {self.right.describe()})'


@final
class Add(BinaryOperation):
    """`left + right`."""

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left + right
        if type(left) is float:
            if type(right) is float:
                return left + right
            if type(right) is int and -LARGE < right < LARGE:
                return left + float(right)
        elif type(left) is int and type(right) is float and -LARGE < left < LARGE:
            return float(left) + right
        elif type(left) is str and type(right) is str and len(left) + len(right) < 256:
            return left + right
        return self.general(frame, left, right)


@final
class Subtract(BinaryOperation):
    """`left - right`."""

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left - right
        if type(left) is float:
            if type(right) is float:
                return left - right
            if type(right) is int and -LARGE < right < LARGE:
                return left - float(right)
        elif type(left) is int and type(right) is float and -LARGE < left < LARGE:
            return float(left) - right
        return self.general(frame, left, right)


@final
class Multiply(BinaryOperation):
    """`left * right`."""

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            a: int = left
            b: int = right
            if -LARGE < a < LARGE and -LARGE < b < LARGE:
                return a * b
            return self.general(frame, left, right)
        if type(left) is float:
            if type(right) is float:
                return left * right
            if type(right) is int and -LARGE < right < LARGE:
                return left * float(right)
        elif type(left) is int and type(right) is float and -LARGE < left < LARGE:
            return float(left) * right
        return self.general(frame, left, right)


@final
class Divide(BinaryOperation):
    """`left / right`."""

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(right) is float:
            if right != 0.0:
                if type(left) is float:
                    return left / right
                if type(left) is int and -LARGE < left < LARGE:
                    return float(left) / right
        elif type(right) is int and right != 0 and -EXACT < right < EXACT:
            if type(left) is int and -EXACT < left < EXACT:
                return float(left) / float(right)
            if type(left) is float:
                return left / float(right)
        return self.general(frame, left, right)


@final
class FloorDivide(BinaryOperation):
    """`left // right`."""

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            a: int = left
            b: int = right
            if b != 0 and -LARGE < a < LARGE:
                return a // b
        return self.general(frame, left, right)


@final
class Modulo(BinaryOperation):
    """`left % right`."""

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            a: int = left
            b: int = right
            if b != 0 and -LARGE < a < LARGE:
                return a % b
        return self.general(frame, left, right)


@final
class UnaryOperation(Expression):
    """`-value`, `+value` or `~value`."""

    def __init__(self, value: Expression, symbol: str) -> None:
        self.value = value
        self.symbol = symbol
        self.negates = symbol == '-'

    def evaluate(self, frame: Frame) -> object:
        value = self.value.evaluate(frame)
        if self.negates:
            if type(value) is int:
                return -value
            if type(value) is float:
                return -value
        try:
            return frame.machine.unary(value, self.symbol)
        except Exception:
            frame.machine.fault = self
            raise

    def describe(self) -> str:
        return f'({self.symbol}{self.value.describe()})'


@final
class Not(Expression):
    """`not value`."""

    def __init__(self, value: Expression) -> None:
        self.value = value

    def evaluate(self, frame: Frame) -> object:
        return not self.value.test(frame)

    def test(self, frame: Frame) -> bool:
        return not self.value.test(frame)

    def describe(self) -> str:
        return f'(not {self.value.describe()})'


class Comparison(Expression):
    """`left symbol right`."""

    def __init__(self, left: Expression, right: Expression, symbol: str) -> None:
        self.left = left
        self.right = right
        self.symbol = symbol

    def evaluate(self, frame: Frame) -> object:
        return self.general(frame, self.left.evaluate(frame), self.right.evaluate(frame))

    def general(self, frame: Frame, left: object, right: object) -> object:
        try:
            return frame.machine.compare(left, right, self.symbol)
        except Exception:
            frame.machine.fault = self
            raise

    def general_test(self, frame: Frame, left: object, right: object) -> bool:
        value = self.general(frame, left, right)
        if value is True:
            return True
        return False if value is False else frame.machine.truth(value)

    def describe(self) -> str:
        return f'({self.left.describe()} {self.symbol} {self.right.describe()})'


@final
class Less(Comparison):
    """`left < right`."""

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left < right
        if type(left) is float and type(right) is float:
            return left < right
        return self.general(frame, left, right)

    def test(self, frame: Frame) -> bool:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left < right
        if type(left) is float and type(right) is float:
            return left < right
        return self.general_test(frame, left, right)


@final
class LessEqual(Comparison):
    """`left <= right`."""

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left <= right
        if type(left) is float and type(right) is float:
            return left <= right
        return self.general(frame, left, right)

    def test(self, frame: Frame) -> bool:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left <= right
        if type(left) is float and type(right) is float:
            return left <= right
        return self.general_test(frame, left, right)


@final
class Greater(Comparison):
    """`left > right`."""

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left > right
        if type(left) is float and type(right) is float:
            return left > right
        return self.general(frame, left, right)

    def test(self, frame: Frame) -> bool:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left > right
        if type(left) is float and type(right) is float:
            return left > right
        return self.general_test(frame, left, right)


@final
class GreaterEqual(Comparison):
    """`left >= right`."""

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left >= right
        if type(left) is float and type(right) is float:
            return left >= right
        return self.general(frame, left, right)

    def test(self, frame: Frame) -> bool:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left >= right
        if type(left) is float and type(right) is float:
            return left >= right
        return self.general_test(frame, left, right)


@final
class Equal(Comparison):
    """`left == right`."""

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left == right
        if type(left) is float and type(right) is float:
            return left == right
        if type(left) is str and type(right) is str:
            return left == right
        return self.general(frame, left, right)

    def test(self, frame: Frame) -> bool:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left == right
        if type(left) is float and type(right) is float:
            return left == right
        if type(left) is str and type(right) is str:
            return left == right
        return self.general_test(frame, left, right)


@final
class NotEqual(Comparison):
    """`left != right`."""

    def evaluate(self, frame: Frame) -> object:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left != right
        if type(left) is float and type(right) is float:
            return left != right
        if type(left) is str and type(right) is str:
            return left != right
        return self.general(frame, left, right)

    def test(self, frame: Frame) -> bool:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is int and type(right) is int:
            return left != right
        if type(left) is float and type(right) is float:
            return left != right
        if type(left) is str and type(right) is str:
            return left != right
        return self.general_test(frame, left, right)


@final
class Is(Expression):
    """`left is right`, or with `negated`, `left is not right`."""

    def __init__(self, left: Expression, right: Expression, negated: bool) -> None:
        self.left = left
        self.right = right
        self.negated = negated

    def evaluate(self, frame: Frame) -> object:
        return self.test(frame)

    def test(self, frame: Frame) -> bool:
        return (self.left.evaluate(frame) is self.right.evaluate(frame)) != self.negated

    def describe(self) -> str:
        return f'({self.left.describe()} is {"not " if self.negated else ""}{self.right.describe()})'


@final
class In(Expression):
    """`left in right`, or with `negated`, `left not in right`, where `right` isn't lazy (see `lower_expressions`)."""

    def __init__(self, left: Expression, right: Expression, negated: bool) -> None:
        self.left = left
        self.right = right
        self.negated = negated

    def evaluate(self, frame: Frame) -> object:
        return self.test(frame)

    def test(self, frame: Frame) -> bool:
        left = self.left.evaluate(frame)
        right = self.right.evaluate(frame)
        if type(left) is str:
            if type(right) is dict:
                return (left in right) != self.negated
            if type(right) is str and len(right) < 64:
                return (left in right) != self.negated
            if type(right) is set:
                return (left in right) != self.negated
        elif type(left) is int:
            if type(right) is set:
                return (left in right) != self.negated
            if type(right) is dict:
                return (left in right) != self.negated
        try:
            return frame.machine.contains(right, left) != self.negated
        except Exception:
            frame.machine.fault = self
            raise

    def describe(self) -> str:
        return f'({self.left.describe()} {"not " if self.negated else ""}in {self.right.describe()})'


@final
class And(Expression):
    """`left and right`."""

    def __init__(self, left: Expression, right: Expression) -> None:
        self.left = left
        self.right = right
        #: The left operand finds out about its value's truth itself; nobody asks twice.
        self.nested = isinstance(left, (And, Or))

    def evaluate(self, frame: Frame) -> object:
        if self.nested:
            value = settle(self.left, frame, False)
            return self.right.evaluate(frame) if value is UNSET else value
        value = self.left.evaluate(frame)
        if value is True:
            return self.right.evaluate(frame)
        if value is False or value is None or not frame.machine.truth(value):
            return value
        return self.right.evaluate(frame)

    def test(self, frame: Frame) -> bool:
        return self.left.test(frame) and self.right.test(frame)

    def describe(self) -> str:
        return f'({self.left.describe()} and {self.right.describe()})'


@final
class Or(Expression):
    """`left or right`."""

    def __init__(self, left: Expression, right: Expression) -> None:
        self.left = left
        self.right = right
        self.nested = isinstance(left, (And, Or))

    def evaluate(self, frame: Frame) -> object:
        if self.nested:
            value = settle(self.left, frame, True)
            return self.right.evaluate(frame) if value is UNSET else value
        value = self.left.evaluate(frame)
        if value is True:
            return value
        if value is False or value is None or not frame.machine.truth(value):
            return self.right.evaluate(frame)
        return value

    def test(self, frame: Frame) -> bool:
        return self.left.test(frame) or self.right.test(frame)

    def describe(self) -> str:
        return f'({self.left.describe()} or {self.right.describe()})'


def settle(node: Expression, frame: Frame, truth: bool) -> object:
    """The value of a node if its truth is this one, or UNSET; the truth of each operand is asked for once."""
    if isinstance(node, (And, Or)):
        stop = isinstance(node, Or)
        value = settle(node.left, frame, stop)
        if value is not UNSET:
            return value if stop is truth else UNSET
        return settle(node.right, frame, truth)
    value = node.evaluate(frame)
    return value if frame.machine.truth(value) is truth else UNSET


@final
class Conditional(Expression):
    """`value if condition else otherwise`."""

    def __init__(self, condition: Expression, value: Expression, otherwise: Expression) -> None:
        self.condition = condition
        self.value = value
        self.otherwise = otherwise

    def evaluate(self, frame: Frame) -> object:
        if self.condition.test(frame):
            return self.value.evaluate(frame)
        return self.otherwise.evaluate(frame)

    def describe(self) -> str:
        return f'({self.value.describe()} if {self.condition.describe()} else {self.otherwise.describe()})'


# Operands that are a local variable and a small constant, as in `n - 1` and `n < 2`.


@final
class AddConstant(BinaryOperation):
    """`local + constant` (or `-`, as a negative constant)."""

    def __init__(self, left: Expression, right: Expression, symbol: str, register: int, constant: int) -> None:
        super().__init__(left, right, symbol)
        self.register: i64 = register
        self.constant = constant

    def evaluate(self, frame: Frame) -> object:
        left = frame.registers[self.register]
        if type(left) is int:
            return left + self.constant
        return self.general(frame, self.left.evaluate(frame), self.right.evaluate(frame))


@final
class LessConstant(Comparison):
    """`local < constant`."""

    def __init__(self, left: Expression, right: Expression, symbol: str, register: int, constant: int) -> None:
        super().__init__(left, right, symbol)
        self.register: i64 = register
        self.constant = constant

    def evaluate(self, frame: Frame) -> object:
        left = frame.registers[self.register]
        if type(left) is int:
            return left < self.constant
        return self.general(frame, self.left.evaluate(frame), self.right.evaluate(frame))

    def test(self, frame: Frame) -> bool:
        left = frame.registers[self.register]
        if type(left) is int:
            return left < self.constant
        return self.general_test(frame, self.left.evaluate(frame), self.right.evaluate(frame))


BINARY_NODES: Final[dict[str, type[BinaryOperation]]] = {
    '+': Add,
    '-': Subtract,
    '*': Multiply,
    '/': Divide,
    '//': FloorDivide,
    '%': Modulo,
}
COMPARISON_NODES: Final[dict[str, type[Comparison]]] = {
    '<': Less,
    '<=': LessEqual,
    '>': Greater,
    '>=': GreaterEqual,
    '==': Equal,
    '!=': NotEqual,
}
