"""Constants and variables."""

from __future__ import annotations

from typing import final

from mypy_extensions import i64

from monty_vm.machine.frame import UNSET, Cell, Expression, Frame


@final
class Constant(Expression):
    """A literal."""

    def __init__(self, value: object) -> None:
        self.value = value

    def evaluate(self, frame: Frame) -> object:
        return self.value

    def describe(self) -> str:
        return repr(self.value)


@final
class Local(Expression):
    """A local variable, or a temporary that is surely set."""

    def __init__(self, register: int, name: str) -> None:
        self.register: i64 = register
        self.name = name

    def evaluate(self, frame: Frame) -> object:
        value = frame.registers[self.register]
        if value is UNSET:
            raise unbound(frame, self, self.name)
        return value

    def describe(self) -> str:
        return self.name


@final
class Temporary(Expression):
    """A register of the compiler's; always set."""

    def __init__(self, register: int) -> None:
        self.register: i64 = register

    def evaluate(self, frame: Frame) -> object:
        return frame.registers[self.register]

    def describe(self) -> str:
        return f'%{self.register}'


@final
class CellVariable(Expression):
    """A variable that an inner or outer function shares; its register holds a `Cell`."""

    def __init__(self, register: int, name: str, free: bool) -> None:
        self.register: i64 = register
        self.name = name
        self.free = free

    def evaluate(self, frame: Frame) -> object:
        cell = frame.registers[self.register]
        assert isinstance(cell, Cell)
        value = cell.value
        if value is UNSET:
            frame.machine.fault = self
            if self.free:
                thrown = frame.machine.error(
                    'NameError',
                    f"cannot access free variable '{self.name}' where it is not associated with a value"
                    ' in enclosing scope',
                )
                thrown.value.attrs['name'] = self.name
                raise thrown
            raise unbound(frame, self, self.name)
        return value

    def describe(self) -> str:
        return f'cell {self.name}'


@final
class CellItself(Expression):
    """The `Cell` of a variable, to be put into a closure."""

    def __init__(self, register: int, name: str) -> None:
        self.register: i64 = register
        self.name = name

    def evaluate(self, frame: Frame) -> object:
        return frame.registers[self.register]


@final
class Global(Expression):
    """A global variable, or the builtin of that name."""

    def __init__(self, number: int, name: str) -> None:
        self.number: i64 = number
        self.name = name

    def evaluate(self, frame: Frame) -> object:
        cell = frame.cells[self.number]
        value = cell.value
        if value is UNSET:
            value = cell.fallback
            if value is UNSET:
                frame.machine.fault = self
                raise frame.machine.name_error(self.name)
        return value

    def describe(self) -> str:
        return f'global {self.name}'


@final
class Name(Expression):
    """A variable of a class body or of `exec`: looked up in the namespace first."""

    def __init__(self, name: str, otherwise: Expression) -> None:
        self.name = name
        self.otherwise = otherwise

    def evaluate(self, frame: Frame) -> object:
        namespace = frame.namespace
        if namespace is not None:
            value = (
                namespace.get(self.name, UNSET)
                if type(namespace) is dict
                else frame.machine.item_or_unset(namespace, self.name)
            )
            if value is not UNSET:
                return value
        return self.otherwise.evaluate(frame)

    def describe(self) -> str:
        return f'name {self.name}'


def unbound(frame: Frame, node: Expression, name: str) -> Exception:
    frame.machine.fault = node
    return UnboundLocalError(f"cannot access local variable '{name}' where it is not associated with a value")
