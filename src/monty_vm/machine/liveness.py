"""Which temporaries an instruction releases: those that have a value when it is reached and aren't read any more.

CPython's stack machine drops an operand when it has been used. Here operands are registers, which keep their values
until something else is put there. That shows only where objects are finalised or referred to weakly, so the run loop
empties registers in sessions that do such things alone (`Machine.careful`), and a code is analysed when it first runs
there: the usual backward data flow over its instructions, with sets of registers as bits of integers.

The rule: a register that is read in a way which isn't known here would be lost, so `READS` has every instruction that
names registers by number.
"""

from __future__ import annotations

from typing import Any, Final

from monty_vm.machine.frame import Code, Expression, Halt, Instruction
from monty_vm.machine.instructions.calls import (
    Call,
    CallKeywords,
    CallMethod,
    CallSpecial,
    CallSpread,
    KeywordsUpdate,
    Producer,
)
from monty_vm.machine.instructions.exceptions import (
    Completion,
    EndFinally,
    EndGroup,
    EnterFinally,
    EnterHandler,
    LeaveHandler,
    MatchException,
    Reraise,
    SplitGroup,
    StoreTraceback,
)
from monty_vm.machine.instructions.flow import (
    Branching,
    DeleteLocal,
    DictAdd,
    DictUpdate,
    ForNext,
    Jump,
    ListAppend,
    NewCell,
    SetAdd,
    Store,
    StoreCell,
    Unpack,
)
from monty_vm.machine.instructions.generators import AsyncIterate, AsyncNext, Await, Clear, YieldFrom
from monty_vm.machine.instructions.matching import MatchClass, MatchMapping, MatchSequence
from monty_vm.machine.instructions.scopes import BuildClass, ClassBody, SetFunction

#: Attributes that name registers which an instruction reads or writes; '+n' for n registers from that one on, where n
#: may be an attribute.
READS: Final[dict[type, tuple[str, ...]]] = {
    AsyncNext: ('iterator', 'delegate+2'),
    Await: ('delegate+2',),
    BuildClass: ('first+4', 'cell'),
    ClassBody: ('first+2',),
    DeleteLocal: ('register',),
    DictAdd: ('register',),
    DictUpdate: ('register',),
    EndFinally: ('register', 'value', 'previous'),
    EndGroup: ('original', 'rest', 'raised'),
    EnterFinally: ('value',),
    EnterHandler: ('register',),
    ForNext: ('iterator',),
    KeywordsUpdate: ('register',),
    LeaveHandler: ('previous',),
    ListAppend: ('register',),
    MatchException: ('register',),
    Reraise: ('register',),
    SetAdd: ('register',),
    SetFunction: ('register',),
    SplitGroup: ('rest',),
    StoreCell: ('register',),
    StoreTraceback: ('register',),
    YieldFrom: ('delegate+2',),
}
WRITES: Final[dict[type, tuple[str, ...]]] = {
    AsyncIterate: ('register',),
    AsyncNext: ('destination',),
    ClassBody: ('destination', 'first+4'),
    Clear: ('first+count',),
    Completion: ('register', 'previous'),
    EnterFinally: ('register', 'previous'),
    EnterHandler: ('previous',),
    ForNext: ('destination',),
    MatchClass: ('registers',),
    MatchMapping: ('registers', 'rest'),
    MatchSequence: ('registers',),
    NewCell: ('register',),
    SplitGroup: ('rest', 'register'),
    Store: ('register',),
    StoreTraceback: ('first+3',),
    Unpack: ('targets',),
}
#: Attributes of instructions and expressions that are no operands.
OTHERS: Final = frozenset(
    ['next', 'target', 'handler', 'exits', 'operand', 'keyword_operand', 'code', 'released', 'handed']
)
#: The names of the attributes that may hold operands, by class.
FIELDS: Final[dict[type, list[str]]] = {}


def analyse(code: Code) -> None:
    """Tells the instructions of a code which temporaries they release."""
    instructions = code.instructions
    count = len(instructions)
    temporaries = (1 << len(code.template)) - (1 << int(code.temporary_register))
    reads: list[int] = []
    writes: list[int] = []
    successors: list[list[int]] = []
    for instruction in instructions:
        reads.append((operand_bits(instruction) | named_bits(instruction, READS)) & temporaries)
        written = named_bits(instruction, WRITES)
        if isinstance(instruction, Producer):
            written |= 1 << int(instruction.destination)
        writes.append(written & temporaries)
        successors.append([int(item.index) for item in following(instruction)])
    live = list(reads)
    changed = True
    while changed:
        changed = False
        for index in range(count - 1, -1, -1):
            after = 0
            for successor in successors[index]:
                after |= live[successor]
            needed = reads[index] | (after & ~writes[index])
            handler = instructions[index].handler
            if handler is not None:
                needed |= live[int(handler.target.index)] & ~(1 << int(handler.register))
            if needed != live[index]:
                live[index] = needed
                changed = True
    dead = [0] * count
    for index in range(count):
        had = live[index] | writes[index]
        handler = instructions[index].handler
        for successor in successors[index]:
            dead[successor] |= had & ~live[successor]
        if handler is not None:
            target = int(handler.target.index)
            dead[target] |= (had | (1 << int(handler.register)) & temporaries) & ~live[target]
    for index in range(count):
        instruction = instructions[index]
        instruction.released = numbers(dead[index])
        instruction.releases = dead[index] != 0
        if isinstance(instruction, (Call, CallKeywords, CallMethod, CallSpecial, CallSpread)):
            # The arguments are the callee's, which may drop them earlier.
            needed = live[int(instruction.next.index)] if successors[index] else 0
            if instruction.handler is not None:
                needed |= live[int(instruction.handler.target.index)]
            instruction.handed = numbers(reads[index] & ~needed)
    code.is_analysed = True


def numbers(bits: int) -> list[int]:
    return [number for number in range(bits.bit_length()) if bits >> number & 1]


def following(instruction: Instruction) -> list[Instruction]:
    """The instructions that may come after one, but for those of its handler."""
    found: list[Instruction] = []
    if isinstance(instruction, EndFinally):
        found += instruction.exits
    elif isinstance(instruction, Branching):
        found.append(instruction.target)
        if isinstance(instruction, Jump):
            return found
    if not isinstance(instruction.next, Halt) and instruction.next is not instruction:
        found.append(instruction.next)
    return found


def named_bits(instruction: Instruction, table: dict[type, tuple[str, ...]]) -> int:
    bits = 0
    for name in table.get(type(instruction), ()):
        name, _, width = name.partition('+')
        value: Any = getattr(instruction, name)
        if isinstance(value, list):
            for number in value:
                bits |= 1 << number
        elif value >= 0:
            many: Any = int(width) if width.isdigit() else getattr(instruction, width) if width else 1
            bits |= ((1 << int(many)) - 1) << int(value)
    return bits


def operand_bits(node: object) -> int:
    """The registers that the expressions of an instruction read."""
    bits = 0
    work: list[object] = [node]
    while work:
        item = work.pop()
        names = FIELDS.get(type(item))
        if names is None:
            names = FIELDS[type(item)] = [name for name in attribute_names(item) if name not in OTHERS]
        for name in names:
            value: Any = getattr(item, name)
            if isinstance(value, Expression):
                work.append(value)
            elif isinstance(value, list):
                for part in value:
                    if isinstance(part, Expression):
                        work.append(part)
                    elif isinstance(part, tuple):
                        work += [inner for inner in part if isinstance(inner, Expression)]
            elif name == 'register' and isinstance(item, Expression):
                bits |= 1 << int(value)
    return bits


def attribute_names(value: object) -> list[str]:
    names: set[str] = set()
    for base in type(value).__mro__:
        names.update(base.__dict__.get('__mypyc_attrs__', ()))
    if not names:
        names.update(vars(value))
    return sorted(names)
