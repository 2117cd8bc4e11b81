"""What code is made of, and what runs it.

A `Code` is a list of `Instruction` objects linked by direct references. `execute` does one step on a frame and returns
the instruction to go on with; a `Halt` ends the run loop. Operands are trees of `Expression` nodes whose `evaluate`
has no effect but its value. Calls, awaits, yields and iteration steps are instructions of their own that write to a
register, so *a frame and its current instruction are the whole state* wherever the machine can stop.

The rule: everything below is data. No host frame, generator or closure holds guest state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from mypy_extensions import i64

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine
    from monty_vm.objects.generator import Generator


@final
class Unset:
    """The value of a register or cell that has none."""

    def __repr__(self) -> str:
        return '<unset>'


UNSET: Final = Unset()


@final
class Signal:
    """What `run` returns when a frame has not returned a value."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f'<{self.name}>'


#: The frame waits: it is linked into a chain of frames that the task scheduler resumes.
SUSPENDED: Final = Signal('suspended')
#: The frame raised: the exception is in `machine.raised`.
RAISED: Final = Signal('raised')
#: A generator's frame yielded: the value is in `frame.result`.
YIELDED: Final = Signal('yielded')
#: As the `instance` of a frame: it runs between two instructions of its caller, which wait for no result.
ASIDE: Final = Signal('aside')

# How a frame is resumed (`Instruction.receive`): what its callee did, or what the consumer of a generator did.
RETURNED: Final = 0  # the callee returned the value
YIELD: Final = 1  # the callee, a generator, yielded the value
EXHAUSTED: Final = 2  # the callee, a generator, returned the value
RAISE: Final = 3  # the callee raised the exception
SENT: Final = 4  # the consumer sent the value to this generator
THROWN: Final = 5  # the consumer threw the exception into this generator
CONTINUE: Final = 6  # there is nothing to receive: the frame goes on where it is


class Expression:
    """A pure operation on a frame: evaluating it twice gives the same value twice."""

    #: Where in the source this stands, as a number that `compiler.places` finds the syntax node of; 0 is nowhere.
    position: i64 = 0

    def evaluate(self, frame: Frame) -> object:
        raise NotImplementedError

    def test(self, frame: Frame) -> bool:
        """The truth of the value."""
        value = self.evaluate(frame)
        if value is True:
            return True
        if value is False or value is None:
            return False
        return frame.machine.truth(value)

    def describe(self) -> str:
        """The node in the notation of `monty-vm dis`."""
        return type(self).__name__


@final
class Operand:
    """An expression in a row of them. Following the links costs less than going through a list of expressions."""

    def __init__(self, value: Expression, next: Operand | None) -> None:
        self.value = value
        self.next = next


def operands(values: list[Expression]) -> Operand | None:
    """The expressions as linked operands."""
    first: Operand | None = None
    for value in reversed(values):
        first = Operand(value, first)
    return first


#: No registers.
NONE: Final[list[int]] = []


class Instruction:
    """A step. `next` is the instruction after it, `handler` the innermost handler of exceptions raised in it."""

    def __init__(self) -> None:
        self.next: Instruction = self
        self.handler: Handler | None = None
        #: As that of an `Expression`.
        self.position: i64 = 0
        self.line: i64 = 0
        self.index: i64 = 0
        #: Temporaries that nothing needs when this is reached, and those that only a callee needs from here on; see
        #: `machine.liveness`.
        self.releases = False
        self.released: list[int] = NONE
        self.handed: list[int] = NONE

    def execute(self, frame: Frame) -> Instruction:
        raise NotImplementedError

    def receive(self, frame: Frame, kind: i64, value: object) -> Instruction:
        """Goes on after a suspension at this instruction, with what the callee or the consumer did."""
        raise NotImplementedError

    def describe(self) -> str:
        """The operands in the notation of `monty-vm dis`."""
        return ''


@final
class Handler:
    """Where an exception goes: the register that takes it and the instruction to go on with."""

    def __init__(self, register: int) -> None:
        self.register: i64 = register
        self.target: Instruction = HALT_RETURN


@final
class Halt(Instruction):
    """Ends the run loop."""

    def execute(self, frame: Frame) -> Instruction:
        return self


HALT_RETURN: Final = Halt()
HALT_YIELD: Final = Halt()
HALT_SUSPEND: Final = Halt()
#: The exception in `Machine.raised` is still to be taken to the instruction's handler.
HALT_RAISE: Final = Halt()
#: It leaves the frame, which stands in its traceback already.
HALT_RAISED: Final = Halt()


@final
class Cell:
    """A variable shared between scopes. A global has a cell too; `fallback` is the builtin of that name."""

    def __init__(self, value: object = UNSET, fallback: object = UNSET) -> None:
        self.value = value
        self.fallback = fallback

    def __repr__(self) -> str:
        from monty_vm.objects.classes import address_of, type_of

        value = self.value
        held = 'empty' if value is UNSET else f'{type_of(value).name} object at {address_of(value)}'
        return f'<cell at {address_of(self)}: {held}>'


@final
class Frame:
    """An activation of a `Code`: its registers and its current instruction."""

    def __init__(
        self, code: Code, globals: Globals, cells: list[Cell], registers: list[object], machine: Machine
    ) -> None:
        self.code = code
        self.globals = globals
        self.cells = cells
        self.registers = registers
        self.machine = machine
        self.at: Instruction = code.entry
        self.result: object = None
        self.depth: i64 = 0
        #: The frame that waits for this one; set only while suspended, or to chain spare frames.
        self.caller: Frame | None = None
        #: The generator, coroutine or async generator that this frame is the body of, while it runs.
        self.generator: Generator | None = None
        #: Names of a class body or of `exec`: a dictionary, or for `exec` any mapping of the guest.
        self.namespace: object = None
        #: The instance whose `__init__` this is: the result of the call instead of what the frame returns.
        self.instance: object = UNSET
        #: Results of the guest calls that native code of the current instruction has had, while that is suspended.
        self.log: list[object] | None = None


def empty_registers(code: Code, registers: list[object]) -> None:
    """Gives up what the registers hold, in order. The cells of free variables stay as they are."""
    i: i64 = 0
    end = code.free_register
    while i < end:
        registers[i] = UNSET
        i += 1
    i = code.temporary_register
    end = len(registers)
    while i < end:
        registers[i] = UNSET
        i += 1


@final
class Globals:
    """The variables of a module: a cell for every name. Cells are found by name once per compilation unit."""

    def __init__(self, name: str, builtins: dict[str, object]) -> None:
        self.name = name
        self.builtins = builtins
        self.cells: dict[str, Cell] = {}
        #: What `globals()` gives.
        self.view: object = None

    def cell(self, name: str) -> Cell:
        found = self.cells.get(name)
        if found is None:
            found = Cell(UNSET, self.builtins.get(name, UNSET))
            self.cells[name] = found
        return found

    def get(self, name: str) -> object:
        """The variable's value or UNSET."""
        found = self.cells.get(name)
        return UNSET if found is None else found.value

    def set(self, name: str, value: object) -> None:
        self.cell(name).value = value

    def names(self) -> list[str]:
        return [name for name, cell in self.cells.items() if cell.value is not UNSET]

    def link(self, unit: Unit) -> list[Cell]:
        """The cells of the names a compilation unit uses, in its order."""
        return [self.cell(name) for name in unit.global_names]


@final
class Unit:
    """A compilation unit: a block or a module. Immutable once compiled, shared between sessions."""

    def __init__(self, source: str, filename: str, module: str, mode: str) -> None:
        self.source = source
        self.filename = filename
        self.module = module
        self.global_names: list[str] = []
        self.global_index: dict[str, int] = {}
        #: Every code of the unit; the first is the body.
        self.codes: list[Code] = []
        self.lines: list[str] | None = None
        #: Frames of the VM's own guest code don't show in tracebacks.
        self.hidden = False
        #: What it was compiled as, see `compiler.lower.compile_unit`.
        self.mode = mode
        #: Whether there is an `await` outside of functions.
        self.awaits = False
        #: The code whose deferred body this is.
        self.stub: Code | None = None

    def global_number(self, name: str) -> int:
        number = self.global_index.get(name)
        if number is None:
            number = len(self.global_names)
            self.global_index[name] = number
            self.global_names.append(name)
        return number

    def line(self, number: int) -> str:
        if self.lines is None:
            self.lines = self.source.splitlines()
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ''


# Kinds of code.
PLAIN: Final = 0
GENERATOR: Final = 1
COROUTINE: Final = 2
ASYNC_GENERATOR: Final = 3


@final
class DeferredBody:
    """The body of a function, to be compiled when that is first called; see `compiler.cutting`."""

    def __init__(self, source: str, qualname: str) -> None:
        #: The function alone, on its lines.
        self.source = source
        self.qualname = qualname
        self.code: Code | None = None


@final
class Code:
    """A compiled function, class body, block or module."""

    def __init__(self, unit: Unit, name: str, qualname: str, line: int) -> None:
        self.unit = unit
        self.name = name
        self.qualname = qualname
        self.line = line
        self.number = len(unit.codes)
        unit.codes.append(self)
        self.kind: i64 = PLAIN
        #: Whether it is that of a generator that may stop inside a `try` or `with`.
        self.is_guarded = False
        #: Parameters come first among the registers: positional, keyword-only, `*args`, `**kwargs`.
        self.positional: i64 = 0
        self.positional_only: i64 = 0
        self.keyword_only: i64 = 0
        self.variadic = False
        self.variadic_keywords = False
        #: True when a call with positional arguments needs no binding, but for defaults.
        self.simple = False
        self.local_names: list[str] = []
        self.parameter_cells: list[int] = []
        self.cell_registers: list[int] = []
        self.cell_names: list[str] = []
        self.free_names: list[str] = []
        self.free_register: i64 = 0
        #: The first register after those of free variables.
        self.temporary_register: i64 = 0
        self.instructions: list[Instruction] = []
        self.entry: Instruction = HALT_RETURN
        self.template: list[object] = []
        self.docstring: str | None = None
        self.is_class_body = False
        self.variables: dict[str, int] = {}
        #: Whether the instructions know which temporaries they release.
        self.is_analysed = False
        #: Set in a code without instructions of its own: what a function really does.
        self.deferred: DeferredBody | None = None

    def __repr__(self) -> str:
        from monty_vm.objects.classes import address_of

        return f'<code object {self.name} at {address_of(self)}, file "{self.unit.filename}", line {self.line}>'
