"""Calls.

A guest function is run by native recursion: `perform` runs the callee's frame and stores what it returns. When the
callee is suspended, its frame is linked to this one and this frame stops too, with `at` on the call; `receive` goes on
from there. When calls are nested deeper than the native stack should be, the same mechanism moves the stack to the
heap.
"""

from __future__ import annotations

from typing import final

from mypy_extensions import i64

from monty_vm.machine import digits
from monty_vm.machine.calls import recycle, spare_frame
from monty_vm.machine.frame import (
    EXHAUSTED,
    HALT_RAISE,
    HALT_SUSPEND,
    PLAIN,
    RAISE,
    RAISED,
    SUSPENDED,
    THROWN,
    UNSET,
    Expression,
    Frame,
    Instruction,
    Operand,
    Signal,
    operands,
)
from monty_vm.machine.loop import invoke, throw
from monty_vm.objects.classes import HOST_CLASSES, Class, Instance, MortalInstance
from monty_vm.objects.exception import ExceptionObject
from monty_vm.objects.function import BoundMethod, Function, Module, Super
from monty_vm.objects.future import Future, HostCall, Resume, Wait
from monty_vm.objects.native import Native, TailCall, check_receiver


class Producer(Instruction):
    """An instruction that writes its result to a register."""

    def __init__(self, destination: int) -> None:
        super().__init__()
        self.destination: i64 = destination

    def receive(self, frame: Frame, kind: i64, value: object) -> Instruction:
        if kind == RAISE or kind == THROWN:
            assert isinstance(value, ExceptionObject)
            return throw(frame, self, value)
        if kind == EXHAUSTED:
            thrown = frame.machine.error('StopIteration', *(() if value is None else (value,)))
            return throw(frame, self, thrown.value)
        frame.registers[self.destination] = value
        return self.next

    def describe_arguments(self, args: list[Expression]) -> str:
        return ', '.join([arg.describe() for arg in args])


def perform(frame: Frame, at: Producer, callee: Frame) -> Instruction:
    """Runs a callee that is ready and stores its result."""
    machine = frame.machine
    depth = frame.depth + 1
    if depth > machine.depth_limit:
        return go_deeper(frame, at, callee)
    result = invoke(frame, at, callee, depth)
    if result is SUSPENDED:
        return HALT_SUSPEND
    if callee.generator is None and callee.instance is UNSET:
        if result is RAISED:
            return HALT_RAISE
        frame.registers[at.destination] = result
        return at.next
    kind = machine.outcome(callee, result)
    if kind == RAISE:
        return HALT_RAISE
    if kind == EXHAUSTED:
        return at.receive(frame, kind, callee.result)
    frame.registers[at.destination] = callee.result
    callee.result = None
    return at.next


def go_deeper(frame: Frame, at: Instruction, callee: Frame) -> Instruction:
    """Goes on with the callee on an empty native stack, or stops at the recursion limit."""
    machine = frame.machine
    depth = frame.depth + 1
    if depth > machine.recursion_limit:
        raise machine.too_deep()
    callee.depth = depth
    callee.caller = frame
    frame.at = at
    machine.spilled = callee
    return HALT_SUSPEND


def complete(frame: Frame, at: Producer, result: object) -> Instruction:
    """Goes on with what `enter` gave."""
    if isinstance(result, Frame):
        return perform(frame, at, result)
    if isinstance(result, Wait):
        frame.at = at
        note_line(at, result.future)
        frame.machine.wait_for(result)
        frame.machine.innermost = frame
        return HALT_SUSPEND
    if isinstance(result, HostCall):
        note_line(at, result)
    frame.registers[at.destination] = result
    return at.next


def note_line(at: Instruction, future: Future) -> None:
    """Notes where a host call stands."""
    if isinstance(future, HostCall) and future.line == 0:
        future.line = int(at.line)


def call_function(
    frame: Frame, at: Producer, function: Function, first: object, operand: Operand | None, count: i64
) -> Instruction:
    """Calls a guest function with `count` positional arguments; `first` goes before them unless it is UNSET."""
    code = function.code
    machine = frame.machine
    offset: i64 = 0 if first is UNSET else 1
    if code.simple:
        missing = code.positional - count - offset
        defaults = function.defaults
        if missing == 0 or (missing > 0 and defaults is not None and missing <= len(defaults)):
            callee = spare_frame(function, code)
            registers = callee.registers
            if offset:
                registers[0] = first
            while operand is not None:
                registers[offset] = operand.value.evaluate(frame)
                offset += 1
                operand = operand.next
            if missing:
                machine.bind_defaults(function, registers, code.positional - missing)
            depth = frame.depth + 1
            if depth > machine.depth_limit:
                return go_deeper(frame, at, callee)
            result = invoke(frame, at, callee, depth)
            if isinstance(result, Signal):
                return HALT_SUSPEND if result is SUSPENDED else HALT_RAISE
            recycle(function, code, callee)
            frame.registers[at.destination] = result
            return at.next
    values: list[object] = []
    if offset:
        values.append(first)
    while operand is not None:
        values.append(operand.value.evaluate(frame))
        operand = operand.next
    return complete(frame, at, machine.enter(function, values, None, False))


def call_native(
    frame: Frame, at: Producer, native: Native, first: object, operand: Operand | None, count: i64
) -> Instruction:
    """Calls a native with `count` positional arguments; `first` goes before them unless it is UNSET."""
    machine = frame.machine
    result: object
    unbound = native.method and first is UNSET
    if native.copies and first is not UNSET:
        machine.charge_copy(first)
    if native.drains >= 0 or count > 2:
        values: list[object] = []
        if first is not UNSET:
            values.append(first)
        while operand is not None:
            values.append(operand.value.evaluate(frame))
            operand = operand.next
        if native.plain_many is not None and first is UNSET and all_in(values, native.many_types):
            frame.registers[at.destination] = native.plain_many(*values)
            return at.next
        if unbound:
            check_receiver(native, values[0] if values else UNSET)
        result = machine.call_native(native, values, None)
    elif operand is None:
        if unbound:
            check_receiver(native, UNSET)
        if native.machine:
            result = native.function(machine) if first is UNSET else native.function(machine, first)
        else:
            result = native.function() if first is UNSET else native.function(first)
    else:
        one = operand.value.evaluate(frame)
        operand = operand.next
        if operand is None:
            if first is UNSET:
                if unbound:
                    check_receiver(native, one)
                if native.plain is not None and type(one) in native.plain_types:
                    try:
                        frame.registers[at.destination] = native.plain(one)
                        return at.next
                    except ValueError:
                        # The native knows more where the session has a limit of its own.
                        if digits.STATE not in machine.state:
                            raise
                result = native.function(machine, one) if native.machine else native.function(one)
            elif native.machine:
                result = native.function(machine, first, one)
            else:
                result = native.function(first, one)
        else:
            two = operand.value.evaluate(frame)
            if first is UNSET:
                if unbound:
                    check_receiver(native, one)
                if native.plain_many is not None and type(one) in native.many_types and type(two) in native.many_types:
                    frame.registers[at.destination] = native.plain_many(one, two)
                    return at.next
                result = native.function(machine, one, two) if native.machine else native.function(one, two)
            elif native.machine:
                result = native.function(machine, first, one, two)
            else:
                result = native.function(first, one, two)
    if isinstance(result, (TailCall, Resume)):
        return finish_native(frame, at, result)
    if isinstance(result, Wait):
        return complete(frame, at, result)
    frame.registers[at.destination] = result
    return at.next


def all_in(values: list[object], types: frozenset[type]) -> bool:
    for value in values:
        if type(value) not in types:
            return False
    return True


def finish_native(frame: Frame, at: Producer, result: TailCall | Resume) -> Instruction:
    """Does the guest call that a native asked for."""
    machine = frame.machine
    if isinstance(result, Resume):
        return complete(frame, at, machine.resume_generator(result.generator, result.kind, result.value))
    return complete(frame, at, machine.enter(result.function, result.args, result.keywords, False))


@final
class Call(Producer):
    """`function(arguments)` with positional arguments only."""

    def __init__(self, destination: int, function: Expression, args: list[Expression]) -> None:
        super().__init__(destination)
        self.function = function
        self.args = args
        self.operand = operands(args)
        self.count: i64 = len(args)

    def execute(self, frame: Frame) -> Instruction:
        function = self.function.evaluate(frame)
        if isinstance(function, Function):
            return call_function(frame, self, function, UNSET, self.operand, self.count)
        if isinstance(function, Native):
            return call_native(frame, self, function, UNSET, self.operand, self.count)
        if isinstance(function, Class):
            if function.machine is None:
                construct = function.construct
                if construct is not None:
                    return call_native(frame, self, construct, UNSET, self.operand, self.count)
            elif not function.has_new and function.metaclass is None and len(function.layout.mro) == 1:
                init = function.lookup('__init__')
                if isinstance(init, Function):
                    return self.instantiate(frame, function, init)
        if isinstance(function, BoundMethod):
            inner = function.function
            if isinstance(inner, Function):
                return call_function(frame, self, inner, function.instance, self.operand, self.count)
        return complete(frame, self, frame.machine.enter(function, evaluated(frame, self.operand), None, False))

    def instantiate(self, frame: Frame, cls: Class, init: Function) -> Instruction:
        machine = frame.machine
        machine.check_abstract(cls)
        instance: Instance = MortalInstance(cls) if cls.has_del else Instance(cls)
        code = init.code
        if code.simple and self.count + 1 == code.positional:
            callee = spare_frame(init, code)
            registers = callee.registers
            registers[0] = instance
            i: i64 = 1
            operand = self.operand
            while operand is not None:
                registers[i] = operand.value.evaluate(frame)
                i += 1
                operand = operand.next
            callee.instance = instance
            depth = frame.depth + 1
            if depth > machine.depth_limit:
                return go_deeper(frame, self, callee)
            result = invoke(frame, self, callee, depth)
            if result is None:
                callee.instance = UNSET
                recycle(init, code, callee)
                frame.registers[self.destination] = instance
                return self.next
            if result is SUSPENDED:
                return HALT_SUSPEND
            # It raised, or returned something else than None.
            machine.outcome(callee, result)
            return HALT_RAISE
        values: list[object] = [instance]
        values.extend(evaluated(frame, self.operand))
        callee = machine.bind(init, values, None)
        if code.kind != PLAIN:
            raise TypeError(f"__init__() should return None, not '{'generator' if code.kind == 1 else 'coroutine'}'")
        callee.instance = instance
        return perform(frame, self, callee)

    def describe(self) -> str:
        return f'%{self.destination} = {self.function.describe()}({self.describe_arguments(self.args)})'


def evaluated(frame: Frame, operand: Operand | None) -> list[object]:
    values: list[object] = []
    while operand is not None:
        values.append(operand.value.evaluate(frame))
        operand = operand.next
    return values


@final
class CallMethod(Producer):
    """`object.name(arguments)` with positional arguments only, without making a bound method where it can."""

    def __init__(self, destination: int, object: Expression, name: str, args: list[Expression]) -> None:
        super().__init__(destination)
        self.object = object
        self.name = name
        self.args = args
        self.operand = operands(args)
        self.count: i64 = len(args)
        self.appends = name == 'append' and len(args) == 1
        self.attribute: Expression | None = None
        #: The host type seen last, and its method of that name: tables of builtin types never change.
        self.host: type | None = None
        self.native: Native | None = None

    def execute(self, frame: Frame) -> Instruction:
        value = self.object.evaluate(frame)
        host = type(value)
        if host is self.host:
            native = self.native
            assert native is not None
            return call_native(frame, self, native, value, self.operand, self.count)
        if host is Instance:
            assert isinstance(value, Instance)
            cls = value.cls
            if not cls.has_getattribute:
                method = cls.lookup(self.name)
                if isinstance(method, Function) and self.name not in value.attrs:
                    return call_function(frame, self, method, value, self.operand, self.count)
            return self.general(frame, value)
        if self.appends and host is list:
            assert isinstance(value, list)
            operand = self.operand
            assert operand is not None
            value.append(operand.value.evaluate(frame))
            frame.registers[self.destination] = None
            return self.next
        plain = HOST_CLASSES.get(host)
        if (
            plain is not None
            and not plain.varied
            and not plain.has_getattribute
            and not isinstance(value, (Class, Super, Module))
        ):
            found = plain.lookup(self.name)
            if isinstance(found, Native) and found.method:
                self.host = host
                self.native = found
                return call_native(frame, self, found, value, self.operand, self.count)
        return self.general(frame, value)

    def general(self, frame: Frame, value: object) -> Instruction:
        machine = frame.machine
        try:
            function = machine.get_attribute(value, self.name)
        except Exception:
            machine.fault = self.attribute
            raise
        if isinstance(function, Function):
            return call_function(frame, self, function, UNSET, self.operand, self.count)
        if isinstance(function, BoundMethod):
            inner = function.function
            if isinstance(inner, Function):
                return call_function(frame, self, inner, function.instance, self.operand, self.count)
        if isinstance(function, Native):
            return call_native(frame, self, function, UNSET, self.operand, self.count)
        return complete(frame, self, machine.enter(function, evaluated(frame, self.operand), None, False))

    def describe(self) -> str:
        return f'%{self.destination} = {self.object.describe()}.{self.name}({self.describe_arguments(self.args)})'


@final
class CallKeywords(Producer):
    """A call with keyword arguments and no unpacking."""

    def __init__(
        self, destination: int, function: Expression, args: list[Expression], names: list[str], values: list[Expression]
    ) -> None:
        super().__init__(destination)
        self.function = function
        self.args = args
        self.names = names
        self.values = values
        self.operand = operands(args)
        self.count: i64 = len(args)
        self.keyword_operand = operands(values)

    def execute(self, frame: Frame) -> Instruction:
        function = self.function.evaluate(frame)
        if isinstance(function, Function):
            if self.fits(function, 0):
                return self.call_fitting(frame, function, UNSET)
        elif isinstance(function, BoundMethod):
            inner = function.function
            if isinstance(inner, Function) and self.fits(inner, 1):
                return self.call_fitting(frame, inner, function.instance)
        args = evaluated(frame, self.operand)
        keywords: dict[str, object] = {}
        operand = self.keyword_operand
        for name in self.names:
            assert operand is not None
            keywords[name] = operand.value.evaluate(frame)
            operand = operand.next
        return complete(frame, self, frame.machine.enter(function, args, keywords, False))

    def fits(self, function: Function, offset: i64) -> bool:
        """Whether each keyword is that of a parameter which nothing else sets."""
        code = function.code
        if not code.simple:
            return False
        given = self.count + offset
        positional = code.positional
        for name in self.names:
            register: i64 = code.variables.get(name, -1)
            if register < given or register >= positional or register < code.positional_only:
                return False
        return True

    def call_fitting(self, frame: Frame, function: Function, first: object) -> Instruction:
        code = function.code
        machine = frame.machine
        callee = spare_frame(function, code)
        registers = callee.registers
        offset: i64 = 0
        if first is not UNSET:
            registers[0] = first
            offset = 1
        operand = self.operand
        while operand is not None:
            registers[offset] = operand.value.evaluate(frame)
            offset += 1
            operand = operand.next
        operand = self.keyword_operand
        for name in self.names:
            assert operand is not None
            registers[code.variables[name]] = operand.value.evaluate(frame)
            operand = operand.next
        machine.bind_defaults(function, registers, offset)
        depth = frame.depth + 1
        if depth > machine.depth_limit:
            return go_deeper(frame, self, callee)
        result = invoke(frame, self, callee, depth)
        if isinstance(result, Signal):
            return HALT_SUSPEND if result is SUSPENDED else HALT_RAISE
        recycle(function, code, callee)
        frame.registers[self.destination] = result
        return self.next

    def describe(self) -> str:
        parts = [arg.describe() for arg in self.args]
        parts += [f'{name}={value.describe()}' for name, value in zip(self.names, self.values, strict=True)]
        return f'%{self.destination} = {self.function.describe()}({", ".join(parts)})'


@final
class CallSpread(Producer):
    """A call with unpacked arguments: a list of the positional ones, a dictionary of the others."""

    def __init__(self, destination: int, function: Expression, args: Expression, keywords: Expression | None) -> None:
        super().__init__(destination)
        self.function = function
        self.args = args
        self.keywords = keywords

    def execute(self, frame: Frame) -> Instruction:
        function = self.function.evaluate(frame)
        args = self.args.evaluate(frame)
        assert isinstance(args, list)
        keywords: dict[str, object] | None = None
        if self.keywords is not None:
            given = self.keywords.evaluate(frame)
            assert isinstance(given, dict)
            if given:
                keywords = dict(given)
        return complete(frame, self, frame.machine.enter(function, args, keywords, False))

    def describe(self) -> str:
        keywords = '' if self.keywords is None else f', **{self.keywords.describe()}'
        return f'%{self.destination} = {self.function.describe()}(*{self.args.describe()}{keywords})'


@final
class KeywordsUpdate(Instruction):
    """Adds `**mapping` to the keyword arguments of a call."""

    def __init__(self, register: int, mapping: Expression, function: Expression) -> None:
        super().__init__()
        self.register: i64 = register
        self.mapping = mapping
        self.function = function

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        target = frame.registers[self.register]
        assert isinstance(target, dict)
        mapping = self.mapping.evaluate(frame)
        items = machine.mapping_items(mapping)
        if items is None:
            raise TypeError(
                f'{machine.function_name(self.function.evaluate(frame))} argument after ** must be a mapping, '
                f'not {machine.type_name(mapping)}'
            )
        for key, value in items:
            if not isinstance(key, str):
                raise TypeError('keywords must be strings')
            if key in target:
                raise TypeError(
                    f'{machine.function_name(self.function.evaluate(frame))} got multiple values for '
                    f"keyword argument '{key}'"
                )
            target[key] = value
        return self.next

    def describe(self) -> str:
        return f'%{self.register} |= {self.mapping.describe()}'


@final
class CallSpecial(Producer):
    """A special method of a value's type, as `with` and `async for` call it."""

    def __init__(self, destination: int, object: Expression, name: str, args: list[Expression], missing: str) -> None:
        super().__init__(destination)
        self.object = object
        self.name = name
        self.args = args
        self.missing = missing
        #: Another special method that has to be there too, and what to say if it isn't.
        self.requires = ''
        self.requires_message = ''

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        value = self.object.evaluate(frame)
        method = machine.special(value, self.name)
        if method is UNSET:
            raise TypeError(self.missing.replace('{type}', machine.type_name(value)))
        if self.requires and machine.special(value, self.requires) is UNSET:
            raise TypeError(self.requires_message.replace('{type}', machine.type_name(value)))
        values: list[object] = []
        for arg in self.args:
            values.append(arg.evaluate(frame))
        return complete(frame, self, machine.enter(method, values, None, False))

    def describe(self) -> str:
        return f'%{self.destination} = type({self.object.describe()}).{self.name}({self.describe_arguments(self.args)})'
