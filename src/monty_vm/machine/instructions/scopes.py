"""Classes, imports and annotations."""

from __future__ import annotations

from typing import final

from mypy_extensions import i64

from monty_vm.machine.frame import UNSET, Cell, Code, Expression, Frame, Instruction
from monty_vm.machine.instructions.calls import Producer, complete
from monty_vm.objects.classes import Class
from monty_vm.objects.function import Function, Module
from monty_vm.versions import HOST_313


@final
class ClassBody(Producer):
    """Runs the body of a class in a namespace of its own; the result is the namespace.

    `bases` is a list in a register, `keywords` a dictionary in the one after it. The registers that follow take the
    resolved bases, the metaclass and the namespace for `BuildClass`.
    """

    def __init__(self, destination: int, code: Code, name: str, first: int, closure: list[Expression]) -> None:
        super().__init__(destination)
        self.code = code
        self.name = name
        self.first = first
        self.closure = closure

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        registers = frame.registers
        bases = registers[self.first]
        keywords = registers[self.first + 1]
        assert isinstance(bases, list) and isinstance(keywords, dict)
        resolved, options, metaclass, namespace = machine.prepare_class(self.name, bases, keywords)
        namespace['__module__'] = frame.globals.name
        namespace['__qualname__'] = self.code.qualname
        if HOST_313:
            namespace['__firstlineno__'] = self.code.line
        if self.code.docstring is not None:
            namespace['__doc__'] = self.code.docstring
        # A prepared namespace may have code of the guest that waits; until then nothing is changed.
        registers[self.first] = resolved
        registers[self.first + 1] = options
        registers[self.first + 2] = metaclass
        registers[self.first + 3] = namespace
        closure: list[Cell] = []
        for item in self.closure:
            cell = item.evaluate(frame)
            assert isinstance(cell, Cell)
            closure.append(cell)
        function = Function(self.code, frame.globals, frame.cells, machine, closure or None)
        callee = machine.bind(function, [], None)
        callee.namespace = namespace
        return complete(frame, self, callee)

    def describe(self) -> str:
        return f'%{self.destination} = body of {self.name}'


@final
class BuildClass(Producer):
    """Makes the class when its body has run.

    `cell` is what the body returned: the `__class__` cell or None. `static` is what the class then has as
    `__static_attributes__`.
    """

    def __init__(self, destination: int, name: str, first: int, cell: int, static: tuple[str, ...] | None) -> None:
        super().__init__(destination)
        self.name = name
        self.first = first
        self.cell = cell
        self.static = static

    def execute(self, frame: Frame) -> Instruction:
        registers = frame.registers
        keywords = registers[self.first + 1]
        namespace = registers[self.first + 3]
        cell = registers[self.cell]
        assert isinstance(keywords, dict) and isinstance(namespace, dict)
        if self.static is not None:
            namespace['__static_attributes__'] = self.static
        if isinstance(cell, Cell):
            # Set as soon as the class is there, before hooks of its bases and metaclass see it.
            namespace['__classcell__'] = cell
        result = frame.machine.build_class(
            self.name, registers[self.first], registers[self.first + 2], namespace, keywords
        )
        if isinstance(cell, Cell) and isinstance(result, Class):
            cell.value = result
        following = complete(frame, self, result)
        return following

    def describe(self) -> str:
        return f'%{self.destination} = class {self.name}'


@final
class Import(Producer):
    """`import name`, or if `whole`, the module that `from name import ...` takes its names from.

    Modules that a module of the library imports for its functions are `late`: most programs don't call those.
    """

    def __init__(self, destination: int, name: str, whole: bool, level: int, late: bool = False) -> None:
        super().__init__(destination)
        self.name = name
        #: Whether the result is `a.b.c` itself, not `a`.
        self.whole = whole
        self.level = level
        self.late = late

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        name = self.name
        if self.late:
            late = machine.late_module(name)
            if late is not None:
                frame.registers[self.destination] = late
                return self.next
        if self.level:
            name = machine.relative_name(frame.globals.name, name, self.level)
        loading = machine.import_module(name)
        if isinstance(loading, Frame):
            following = complete(frame, self, loading)
            if following is not self.next:
                return following
            # The body has run; the module is complete.
            return self
        module = loading
        if not self.whole and '.' in self.name:
            module = machine.import_module(self.name.split('.')[0])
            if isinstance(module, Frame):
                following = complete(frame, self, module)
                return self if following is self.next else following
        frame.registers[self.destination] = module
        return self.next

    def receive(self, frame: Frame, kind: i64, value: object) -> Instruction:
        following = super().receive(frame, kind, value)
        return self if following is self.next else following

    def describe(self) -> str:
        return f'%{self.destination} = import {self.name}'


@final
class ImportFrom(Producer):
    """`from module import name`."""

    def __init__(self, destination: int, module: Expression, name: str) -> None:
        super().__init__(destination)
        self.module = module
        self.name = name

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        module = self.module.evaluate(frame)
        value = module.globals.get(self.name) if isinstance(module, Module) else UNSET
        if value is UNSET:
            value = machine.attribute_or(module, self.name, UNSET)
        if value is UNSET:
            if not isinstance(module, Module):
                title = machine.attribute_or(module, '__name__', UNSET)
                raise machine.import_error(title if isinstance(title, str) else '<unknown module name>', self.name)
            submodule = machine.find_submodule(module, self.name)
            if isinstance(submodule, Frame):
                following = complete(frame, self, submodule)
                return self if following is self.next else following
            if submodule is None:
                raise machine.import_error(module.name, self.name)
            value = submodule
        frame.registers[self.destination] = value
        return self.next

    def receive(self, frame: Frame, kind: i64, value: object) -> Instruction:
        following = super().receive(frame, kind, value)
        return self if following is self.next else following

    def describe(self) -> str:
        return f'%{self.destination} = {self.module.describe()}.{self.name}'


@final
class ImportStar(Instruction):
    """`from module import *`."""

    def __init__(self, module: Expression) -> None:
        super().__init__()
        self.module = module

    def execute(self, frame: Frame) -> Instruction:
        module = self.module.evaluate(frame)
        machine = frame.machine
        for name in machine.public_names(module):
            value = machine.get_attribute(module, name)
            if frame.namespace is not None:
                machine.set_item(frame.namespace, name, value)
            else:
                frame.globals.set(name, value)
        return self.next

    def describe(self) -> str:
        return f'from {self.module.describe()} import *'


@final
class SetFunction(Instruction):
    """Gives the function in a register its annotations, type parameters or docstring."""

    def __init__(
        self, register: int, annotations: list[tuple[str, Expression]], type_parameters: Expression | None
    ) -> None:
        super().__init__()
        self.register = register
        self.annotations = annotations
        self.type_parameters = type_parameters

    def execute(self, frame: Frame) -> Instruction:
        function = frame.registers[self.register]
        assert isinstance(function, Function)
        if self.annotations:
            function.annotations = {name: value.evaluate(frame) for name, value in self.annotations}
        if self.type_parameters is not None:
            parameters = self.type_parameters.evaluate(frame)
            assert isinstance(parameters, tuple)
            function.type_parameters = parameters
        return self.next

    def describe(self) -> str:
        return f'%{self.register}: {", ".join([name for name, _ in self.annotations])}'
