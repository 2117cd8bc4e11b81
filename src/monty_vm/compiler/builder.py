"""Puts instructions together: registers, labels, handlers, variables, and the final linking.

A builder makes one `Code`. Registers are the parameters, the other variables, the cells of outer scopes, then
temporaries in the manner of a stack: a statement gives back those it took. `emit` gives each instruction the innermost
exception handler and the syntax node it stands for.
"""

from __future__ import annotations

import ast
from typing import final

from mypy_extensions import i64

from monty_vm.compiler.scope import CLASS, MODULE, Analysis, Located, Scope
from monty_vm.errors import CompileError
from monty_vm.machine.expressions.atoms import (
    CellItself,
    CellVariable,
    Constant,
    Global,
    Local,
    Name,
    Temporary,
)
from monty_vm.machine.frame import UNSET, Code, DeferredBody, Expression, Handler, Instruction, Unit
from monty_vm.machine.instructions.exceptions import EndFinally
from monty_vm.machine.instructions.flow import (
    Branching,
    DeleteGlobal,
    DeleteLocal,
    DeleteName,
    Jump,
    Label,
    Store,
    StoreCell,
    StoreGlobal,
    StoreName,
)
from monty_vm.versions import HOST_312


def from_name(node: Located, attribute: ast.expr) -> Located:
    """Where an operation stands that is about an attribute: as in CPython, on the line of the attribute's name."""
    line = attribute.end_lineno
    if not isinstance(attribute, ast.Attribute) or line is None or attribute.lineno == line:
        return node
    column = (attribute.end_col_offset or 0) - len(attribute.attr)
    return ast.Name(
        attribute.attr,
        ast.Load(),
        lineno=line,
        col_offset=max(column, 0),
        end_lineno=node.end_lineno,
        end_col_offset=node.end_col_offset,
    )


@final
class Shared:
    """What all codes of a unit have in common while it is compiled."""

    def __init__(self, unit: Unit, analysis: Analysis) -> None:
        self.unit = unit
        self.analysis = analysis
        self.future_annotations = False
        #: Variables of the outermost code live in `frame.namespace` (for `exec`).
        self.namespace = False
        #: What the source was cut by, by line.
        self.bodies: dict[int, DeferredBody] = {}
        #: Positions given so far, and the nodes they stand for where somebody asks, see `compiler.places`.
        self.positions: i64 = 0
        self.nodes: list[Located] | None = None
        self.constants: dict[object, object] = {}

    def constant(self, value: object) -> Constant:
        """A literal. As in CPython, equal ones in a unit are the same object."""
        return Constant(self.constants.setdefault(constant_key(value), value))

    def place(self, node: Located | None) -> i64:
        """A position for a syntax node."""
        if node is None:
            return 0
        self.positions += 1
        if self.nodes is not None:
            self.nodes.append(node)
        return self.positions


def constant_key(value: object) -> object:
    """What two literals have in common that can't be told apart but by identity."""
    if isinstance(value, tuple):
        return tuple([constant_key(item) for item in value])
    # Zeros have signs.
    return type(value), repr(value) if isinstance(value, (float, complex)) else value


class Builder:
    """One code under construction."""

    def __init__(self, shared: Shared, scope: Scope, name: str, qualname: str, line: int) -> None:
        self.shared = shared
        self.owner = scope
        self.scope = scope
        self.code = Code(shared.unit, name, qualname, line)
        self.out: list[Instruction] = []
        self.handler: Handler | None = None
        self.handlers: list[Handler] = []
        self.position: Located | None = None
        self.free_registers: dict[str, int] = {}
        self.slots: dict[int, dict[str, int]] = {id(scope): {}}
        self.top = 0
        self.high = 0
        self.depth = 0

    def error(self, message: str, node: ast.AST, kind: str = 'SyntaxError') -> CompileError:
        return self.shared.analysis.error(message, node, kind)

    # -- registers

    def temporary(self) -> int:
        register = self.top
        self.top += 1
        if self.top > self.high:
            self.high = self.top
        return register

    def temporaries(self, count: int) -> int:
        """The first of `count` registers in a row."""
        first = self.top
        for _ in range(count):
            self.temporary()
        return first

    def allocate(self, scope: Scope) -> None:
        """Gives the variables of an owner their registers."""
        slots = self.slots[id(scope)]
        code = self.code
        for name in scope.parameters:
            slots[name] = self.temporary()
        for name in scope.bound:
            if name not in slots and name not in scope.globals and name not in scope.nonlocals:
                slots[name] = self.temporary()
        code.local_names = list(slots)
        code.variables = dict(slots)
        for name in slots:
            if name in scope.cells:
                if name in scope.parameters:
                    code.parameter_cells.append(slots[name])
                else:
                    code.cell_registers.append(slots[name])
        self.allocate_free(scope)

    def allocate_free(self, scope: Scope) -> None:
        code = self.code
        code.free_register = self.top
        for name in scope.free:
            self.free_registers[name] = self.temporary()
            code.free_names.append(name)
        code.temporary_register = self.top

    def enter_inline(self, scope: Scope) -> Scope:
        """Gives the variables of a comprehension registers and makes it the current scope; returns the one before."""
        from monty_vm.machine.instructions.flow import NewCell

        slots: dict[str, int] = {}
        for name in scope.bound:
            slots[name] = self.temporary()
        self.slots[id(scope)] = slots
        for name in scope.bound:
            if name in scope.cells:
                self.emit(NewCell(slots[name]))
        before = self.scope
        self.scope = scope
        return before

    # -- instructions

    def emit(self, instruction: Instruction) -> Instruction:
        instruction.handler = self.handler
        if instruction.position == 0:
            self.locate(instruction, self.position)
        self.out.append(instruction)
        return instruction

    def insert(self, mark: int, instruction: Instruction) -> None:
        instruction.handler = self.handler
        if instruction.position == 0:
            self.locate(instruction, self.position)
        self.out.insert(mark, instruction)

    def locate(self, instruction: Instruction, node: Located | None) -> None:
        """Says where an instruction stands."""
        if node is not None:
            instruction.position = self.shared.place(node)
            instruction.line = node.lineno

    def label(self) -> Label:
        return Label()

    def place(self, label: Label) -> None:
        self.out.append(label)

    def jump(self, label: Label) -> None:
        instruction = Jump()
        instruction.target = label
        self.emit(instruction)

    def new_handler(self) -> Handler:
        handler = Handler(self.temporary())
        self.handlers.append(handler)
        return handler

    # -- variables

    def find(self, name: str) -> tuple[str, int, Scope | None]:
        """What a mangled name means here: 'local', 'cell', 'free', 'global' or 'name', its register, its scope."""
        scope: Scope | None = self.scope
        start = self.scope
        while start.is_type_parameters and start.parent is not None:
            start = start.parent
        while scope is not None:
            if name in scope.globals and (scope is start or scope.kind != CLASS):
                return ('global', 0, None)
            if scope.kind == MODULE:
                if self.shared.namespace and self.owner.kind == MODULE and (scope is start or HOST_312):
                    return ('name', 0, scope)
                return ('global', 0, None)
            if scope.kind == CLASS:
                if scope is start and name not in scope.globals and name not in scope.nonlocals:
                    return ('name', 0, scope)
                if name == '__class__' and scope is not start:
                    return ('free', self.free_registers[name], scope)
            elif name in scope.bound and name not in scope.nonlocals:
                if scope.owner is self.owner:
                    register = self.slots[id(scope)][name]
                    return ('cell' if name in scope.cells else 'local', register, scope)
                return ('free', self.free_registers[name], scope)
            scope = scope.parent
        return ('global', 0, None)

    def load(self, name: str, node: Located | None = None) -> Expression:
        name = self.scope.mangle(name)
        kind, register, _ = self.find(name)
        result: Expression
        if kind == 'local':
            result = Local(register, name)
        elif kind == 'cell':
            result = CellVariable(register, name, False)
        elif kind == 'free':
            result = CellVariable(register, name, True)
        elif kind == 'name':
            result = Name(name, self.outside(name, node))
        else:
            result = Global(self.shared.unit.global_number(name), name)
        if node is not None:
            result.position = self.shared.place(node)
        return result

    def outside(self, name: str, node: Located | None) -> Expression:
        """What a name of a class body means where the class doesn't bind it."""
        before = self.scope
        result: Expression
        if before.parent is not None and before.kind == CLASS and name in self.free_registers:
            result = CellVariable(self.free_registers[name], name, True)
        else:
            result = Global(self.shared.unit.global_number(name), name)
        result.position = self.shared.place(node)
        return result

    def store(self, name: str, value: Expression) -> None:
        name = self.scope.mangle(name)
        kind, register, _ = self.find(name)
        if kind == 'local':
            self.emit(Store(register, value, name))
        elif kind in ('cell', 'free'):
            self.emit(StoreCell(register, value, name))
        elif kind == 'name':
            self.emit(StoreName(name, value))
        else:
            self.emit(StoreGlobal(self.shared.unit.global_number(name), value, name))

    def delete(self, name: str, quiet: bool = False) -> None:
        name = self.scope.mangle(name)
        kind, register, _ = self.find(name)
        if kind == 'local':
            self.emit(DeleteLocal(register, name, False, quiet))
        elif kind in ('cell', 'free'):
            self.emit(DeleteLocal(register, name, True, quiet, kind == 'free'))
        elif kind == 'name':
            self.emit(DeleteName(name, quiet))
        else:
            self.emit(DeleteGlobal(self.shared.unit.global_number(name), name, quiet))

    def closure_of(self, inner: Scope) -> list[Expression]:
        """The cells that a function or class made here gets."""
        cells: list[Expression] = []
        for name in inner.free:
            cells.append(self.cell_of(name, inner.parent))
        return cells

    def cell_of(self, name: str, scope: Scope | None) -> Expression:
        while scope is not None and scope.owner is self.owner:
            if scope.kind == CLASS:
                if name == '__class__':
                    return CellItself(self.slots[id(scope)]['__class__'], name)
            elif name in scope.bound and name not in scope.nonlocals and name not in scope.globals:
                return CellItself(self.slots[id(scope)][name], name)
            scope = scope.parent
        return CellItself(self.free_registers[name], name)

    def note_await(self) -> None:
        if self.owner.kind == MODULE:
            self.shared.unit.awaits = True

    # -- operands

    def is_stable(self, value: Expression) -> bool:
        """Whether a value stays the same while later operands are evaluated."""
        if isinstance(value, (Constant, Temporary)):
            return True
        if isinstance(value, Local):
            return value.name not in self.owner.walrus
        return False

    def spill(self, value: Expression) -> Expression:
        """The value in a register, if it might change otherwise."""
        if self.is_stable(value):
            return value
        register = self.temporary()
        self.emit(Store(register, value))
        return Temporary(register)

    def spill_at(self, mark: int, values: list[Expression]) -> None:
        """Puts earlier operands into registers before the instructions that stand from `mark` on."""
        if len(self.out) == mark:
            return
        for index in range(len(values)):
            value = values[index]
            if not self.is_stable(value):
                register = self.temporary()
                self.insert(mark, Store(register, value))
                mark += 1
                values[index] = Temporary(register)

    # -- linking

    def finish(self) -> Code:
        """Links the instructions; the code is complete."""
        code = self.code
        instructions: list[Instruction] = []
        places: dict[int, int] = {}
        for instruction in self.out:
            if isinstance(instruction, Label):
                places[id(instruction)] = len(instructions)
            else:
                instructions.append(instruction)
        count = len(instructions)
        for index in range(count):
            instruction = instructions[index]
            instruction.index = index
            if index + 1 < count:
                instruction.next = instructions[index + 1]
            if isinstance(instruction, Branching):
                instruction.target = instructions[places[id(instruction.target)]]
            elif isinstance(instruction, EndFinally):
                instruction.exits = [instructions[places[id(exit)]] for exit in instruction.exits]
        for handler in self.handlers:
            handler.target = instructions[places[id(handler.target)]]
        for instruction in instructions:
            if isinstance(instruction, Branching):
                hops = 0
                target = instruction.target
                while isinstance(target, Jump) and hops < 10:
                    target = target.target
                    hops += 1
                instruction.target = target
            following = instruction.next
            if isinstance(following, Jump):
                instruction.next = following.target
        code.instructions = instructions
        code.entry = instructions[0]
        code.template = [UNSET] * self.high
        return code
