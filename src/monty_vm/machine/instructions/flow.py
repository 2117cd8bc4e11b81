"""Stores, deletions, jumps, returns and loops."""

from __future__ import annotations

from typing import final

from mypy_extensions import i64

from monty_vm.machine.frame import (
    EXHAUSTED,
    HALT_RAISE,
    HALT_RETURN,
    HALT_SUSPEND,
    RAISE,
    SENT,
    SUSPENDED,
    UNSET,
    YIELDED,
    Cell,
    Expression,
    Frame,
    Instruction,
)
from monty_vm.machine.instructions.calls import Producer, complete, go_deeper
from monty_vm.machine.loop import invoke, throw
from monty_vm.objects.classes import Instance, type_of
from monty_vm.objects.exception import EXCEPTIONS, ExceptionObject, Thrown
from monty_vm.objects.generator import Generator
from monty_vm.objects.iterators import GuestIterator, Iterator, ListIterator, RangeIterator


@final
class Label(Instruction):
    """A target of jumps; linking removes it."""

    def execute(self, frame: Frame) -> Instruction:
        return self.next


@final
class Store(Instruction):
    """`register = value`."""

    def __init__(self, register: int, value: Expression, name: str = '') -> None:
        super().__init__()
        self.register: i64 = register
        self.value = value
        self.name = name

    def execute(self, frame: Frame) -> Instruction:
        frame.registers[self.register] = self.value.evaluate(frame)
        return self.next

    def describe(self) -> str:
        return f'{self.name or f"%{self.register}"} = {self.value.describe()}'


@final
class StoreCell(Instruction):
    """`variable = value` for a variable that functions share."""

    def __init__(self, register: int, value: Expression, name: str) -> None:
        super().__init__()
        self.register: i64 = register
        self.value = value
        self.name = name

    def execute(self, frame: Frame) -> Instruction:
        value = self.value.evaluate(frame)
        cell = frame.registers[self.register]
        assert isinstance(cell, Cell)
        cell.value = value
        return self.next

    def describe(self) -> str:
        return f'cell {self.name} = {self.value.describe()}'


@final
class NewCell(Instruction):
    """A fresh cell for a variable of a comprehension."""

    def __init__(self, register: int) -> None:
        super().__init__()
        self.register: i64 = register

    def execute(self, frame: Frame) -> Instruction:
        frame.registers[self.register] = Cell()
        return self.next


@final
class StoreGlobal(Instruction):
    """`variable = value` for a global."""

    def __init__(self, number: int, value: Expression, name: str) -> None:
        super().__init__()
        self.number: i64 = number
        self.value = value
        self.name = name

    def execute(self, frame: Frame) -> Instruction:
        value = self.value.evaluate(frame)
        frame.cells[self.number].value = value
        return self.next

    def describe(self) -> str:
        return f'global {self.name} = {self.value.describe()}'


@final
class StoreName(Instruction):
    """`variable = value` in a class body or in `exec`."""

    def __init__(self, name: str, value: Expression) -> None:
        super().__init__()
        self.name = name
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        value = self.value.evaluate(frame)
        namespace = frame.namespace
        if type(namespace) is dict:
            namespace[self.name] = value
        else:
            frame.machine.set_item(namespace, self.name, value)
        return self.next

    def describe(self) -> str:
        return f'name {self.name} = {self.value.describe()}'


@final
class StoreAttribute(Instruction):
    """`object.name = value`."""

    def __init__(self, object: Expression, name: str, value: Expression) -> None:
        super().__init__()
        self.object = object
        self.name = name
        self.value = value
        #: `__class__` and `__dict__` are more than items of a dictionary.
        self.special = name.startswith('__')

    def execute(self, frame: Frame) -> Instruction:
        value = self.value.evaluate(frame)
        target = self.object.evaluate(frame)
        if type(target) is Instance and not self.special:
            cls = target.cls
            if cls.has_dict and not cls.has_data_descriptors and not cls.has_setattr:
                target.attrs[self.name] = value
                return self.next
        frame.machine.set_attribute(target, self.name, value)
        return self.next

    def describe(self) -> str:
        return f'{self.object.describe()}.{self.name} = {self.value.describe()}'


@final
class StoreItem(Instruction):
    """`object[key] = value`."""

    def __init__(self, object: Expression, key: Expression, value: Expression) -> None:
        super().__init__()
        self.object = object
        self.key = key
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        value = self.value.evaluate(frame)
        target = self.object.evaluate(frame)
        key = self.key.evaluate(frame)
        if type(target) is list and type(key) is int:
            try:
                target[key] = value
            except OverflowError:
                # Of compiled code alone.
                frame.machine.set_item(target, key, value)
        elif type(target) is dict and (type(key) is str or type(key) is int):
            target[key] = value
        else:
            frame.machine.set_item(target, key, value)
        return self.next

    def describe(self) -> str:
        return f'{self.object.describe()}[{self.key.describe()}] = {self.value.describe()}'


@final
class Evaluate(Instruction):
    """An expression statement without a call."""

    def __init__(self, value: Expression) -> None:
        super().__init__()
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        self.value.evaluate(frame)
        return self.next

    def describe(self) -> str:
        return self.value.describe()


@final
class Display(Instruction):
    """An expression statement of an interactive example: prints the value and keeps it as `_`."""

    def __init__(self, value: Expression) -> None:
        super().__init__()
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        value = self.value.evaluate(frame)
        if value is not None:
            machine = frame.machine
            machine.call(machine.builtins['print'], [machine.to_repr(value)])
            frame.globals.set('_', value)
        return self.next

    def describe(self) -> str:
        return self.value.describe()


@final
class DeleteLocal(Instruction):
    """`del variable`; `cell` says that its register holds a cell."""

    def __init__(self, register: int, name: str, cell: bool, quiet: bool, free: bool = False) -> None:
        super().__init__()
        self.register: i64 = register
        self.name = name
        self.cell = cell
        #: Whether it is a variable of an outer function.
        self.free = free
        self.quiet = quiet

    def execute(self, frame: Frame) -> Instruction:
        registers = frame.registers
        value = registers[self.register]
        if self.cell:
            assert isinstance(value, Cell)
            missing = value.value is UNSET
            value.value = UNSET
        else:
            missing = value is UNSET
            registers[self.register] = UNSET
        if missing and not self.quiet:
            if self.free:
                where = 'where it is not associated with a value in enclosing scope'
                raise NameError(f"cannot access free variable '{self.name}' {where}")
            raise UnboundLocalError(
                f"cannot access local variable '{self.name}' where it is not associated with a value"
            )
        return self.next

    def describe(self) -> str:
        return f'del {self.name}'


@final
class DeleteGlobal(Instruction):
    """`del variable` of a module."""

    def __init__(self, number: int, name: str, quiet: bool) -> None:
        super().__init__()
        self.number: i64 = number
        self.name = name
        self.quiet = quiet

    def execute(self, frame: Frame) -> Instruction:
        cell = frame.cells[self.number]
        if cell.value is UNSET and not self.quiet:
            raise frame.machine.name_error(self.name)
        cell.value = UNSET
        return self.next

    def describe(self) -> str:
        return f'del global {self.name}'


@final
class DeleteName(Instruction):
    """`del variable` in a class body or in `exec`."""

    def __init__(self, name: str, quiet: bool) -> None:
        super().__init__()
        self.name = name
        self.quiet = quiet

    def execute(self, frame: Frame) -> Instruction:
        namespace = frame.namespace
        machine = frame.machine
        try:
            machine.delete_item(namespace, self.name)
        except Exception as error:
            if not machine.is_exception(error, 'KeyError'):
                raise
            if not self.quiet:
                raise machine.name_error(self.name) from None
        return self.next

    def describe(self) -> str:
        return f'del name {self.name}'


@final
class DeleteAttribute(Instruction):
    """`del object.name`."""

    def __init__(self, object: Expression, name: str) -> None:
        super().__init__()
        self.object = object
        self.name = name

    def execute(self, frame: Frame) -> Instruction:
        frame.machine.delete_attribute(self.object.evaluate(frame), self.name)
        return self.next

    def describe(self) -> str:
        return f'del {self.object.describe()}.{self.name}'


@final
class DeleteItem(Instruction):
    """`del object[key]`."""

    def __init__(self, object: Expression, key: Expression) -> None:
        super().__init__()
        self.object = object
        self.key = key

    def execute(self, frame: Frame) -> Instruction:
        value = self.object.evaluate(frame)
        frame.machine.delete_item(value, self.key.evaluate(frame))
        return self.next

    def describe(self) -> str:
        return f'del {self.object.describe()}[{self.key.describe()}]'


class Branching(Instruction):
    """An instruction that may go on at `target` instead of `next`."""

    def __init__(self) -> None:
        super().__init__()
        self.target: Instruction = self


@final
class Jump(Branching):
    """Goes on at `target`."""

    def execute(self, frame: Frame) -> Instruction:
        return self.target

    def describe(self) -> str:
        return f'-> {self.target.index}'


@final
class JumpIfFalse(Branching):
    """Goes on at `target` if the value is false."""

    def __init__(self, value: Expression) -> None:
        super().__init__()
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        if self.value.test(frame):
            return self.next
        return self.target

    def describe(self) -> str:
        return f'not {self.value.describe()} -> {self.target.index}'


@final
class JumpIfTrue(Branching):
    """Goes on at `target` if the value is true."""

    def __init__(self, value: Expression) -> None:
        super().__init__()
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        if self.value.test(frame):
            return self.target
        return self.next

    def describe(self) -> str:
        return f'{self.value.describe()} -> {self.target.index}'


@final
class Return(Instruction):
    """`return value`."""

    def __init__(self, value: Expression) -> None:
        super().__init__()
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        frame.result = self.value.evaluate(frame)
        return HALT_RETURN

    def describe(self) -> str:
        return self.value.describe()


@final
class Iterate(Producer):
    """`register = iter(value)`, as one of the VM's iterators."""

    def __init__(self, destination: int, value: Expression) -> None:
        super().__init__(destination)
        self.value = value
        #: For `*value`: the callable whose arguments follow, or None in a display.
        self.starred = False
        self.function: Expression | None = None

    def message(self, frame: Frame, value: object) -> str:
        """What to say of a value that isn't iterable; '' for the usual."""
        if not self.starred:
            return ''
        machine = frame.machine
        if self.function is None:
            return f'Value after * must be an iterable, not {type_of(value).name}'
        name = machine.function_name(self.function.evaluate(frame))
        return f'{name} argument after * must be an iterable, not {type_of(value).name}'

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        value = self.value.evaluate(frame)
        found = machine.plain_iterator(value)
        if found is not None:
            frame.registers[self.destination] = found
            return self.next
        method = type_of(value).lookup('__iter__')
        if method is UNSET or method is None:
            frame.registers[self.destination] = machine.iterate_or(value, self.message(frame, value))
            return self.next
        bound = machine.bind_attribute(method, value, type_of(value))
        result = machine.enter(bound, [], None, False)
        if isinstance(result, Frame):
            following = complete(frame, self, result)
            if following is not self.next:
                return following
            result = frame.registers[self.destination]
        frame.registers[self.destination] = machine.as_iterator(result)
        return self.next

    def receive(self, frame: Frame, kind: i64, value: object) -> Instruction:
        following = super().receive(frame, kind, value)
        if following is self.next:
            try:
                frame.registers[self.destination] = frame.machine.as_iterator(value)
            except TypeError as error:
                return throw(frame, self, frame.machine.translate(error))
        return following

    def describe(self) -> str:
        return f'%{self.destination} = iter({self.value.describe()})'


@final
class ForNext(Branching):
    """The next item of an iterator into a register, or on at `target` at its end."""

    def __init__(self, iterator: int, destination: int) -> None:
        super().__init__()
        self.iterator: i64 = iterator
        self.destination: i64 = destination
        #: The global that takes the item instead of a register, or -1.
        self.number: i64 = -1

    def put(self, frame: Frame, value: object) -> Instruction:
        if self.number >= 0:
            frame.cells[self.number].value = value
        else:
            frame.registers[self.destination] = value
        return self.next

    def execute(self, frame: Frame) -> Instruction:
        registers = frame.registers
        iterator = registers[self.iterator]
        if isinstance(iterator, RangeIterator):
            current = iterator.current
            if iterator.step > 0:
                if current >= iterator.stop:
                    return self.target
            elif current <= iterator.stop:
                return self.target
            iterator.current = current + iterator.step
            return self.put(frame, current)
        if isinstance(iterator, ListIterator):
            values = iterator.values
            if values is None:
                return self.target
            if type(values) is list:
                position = iterator.position
                if position >= len(values):
                    iterator.values = None
                    return self.target
                iterator.position = position + 1
                return self.put(frame, values[position])
        if isinstance(iterator, Generator):
            return self.advance_generator(frame, iterator)
        elif isinstance(iterator, GuestIterator):
            return self.advance_guest(frame, iterator)
        else:
            assert isinstance(iterator, Iterator)
            try:
                value: object = iterator.advance(frame.machine)
            except Thrown as thrown:
                # A function called by `map` and its like may end the iteration.
                if thrown.value.cls.is_subclass(EXCEPTIONS['StopIteration']):
                    return self.target
                raise
        if value is UNSET:
            frame.machine.stop = None
            return self.target
        return self.put(frame, value)

    def advance_generator(self, frame: Frame, generator: Generator) -> Instruction:
        machine = frame.machine
        if generator.finished:
            return self.target
        callee = machine.resume_generator(generator, SENT, None)
        depth = frame.depth + 1
        if depth > machine.depth_limit:
            return go_deeper(frame, self, callee)
        result = invoke(frame, self, callee, depth)
        if result is YIELDED:
            machine.finish_generator(generator, result)
            value = callee.result
            if machine.careful:
                callee.result = None
            return self.put(frame, value)
        if result is SUSPENDED:
            return HALT_SUSPEND
        kind = machine.outcome(callee, result)
        return HALT_RAISE if kind == RAISE else self.target

    def advance_guest(self, frame: Frame, iterator: GuestIterator) -> Instruction:
        machine = frame.machine
        method = machine.special(iterator.values, '__next__')
        if method is UNSET:
            raise TypeError(f"'{type_of(iterator.values).name}' object is not an iterator")
        try:
            result = machine.enter(method, [], None, False)
        except Exception as error:
            if machine.is_exception(error, 'StopIteration'):
                return self.target
            raise
        if not isinstance(result, Frame):
            return self.put(frame, result)
        depth = frame.depth + 1
        if depth > machine.depth_limit:
            return go_deeper(frame, self, result)
        value = invoke(frame, self, result, depth)
        if value is SUSPENDED:
            return HALT_SUSPEND
        kind = machine.outcome(result, value)
        if kind == RAISE:
            return self.raised(frame, machine.raised)
        if kind == EXHAUSTED:
            return self.target
        return self.put(frame, result.result)

    def raised(self, frame: Frame, error: ExceptionObject | None) -> Instruction:
        assert error is not None
        if isinstance(frame.registers[self.iterator], GuestIterator) and error.cls.is_subclass(
            EXCEPTIONS['StopIteration']
        ):
            return self.target
        frame.machine.raised = error
        return HALT_RAISE

    def receive(self, frame: Frame, kind: i64, value: object) -> Instruction:
        if kind == EXHAUSTED:
            return self.target
        if kind == RAISE:
            assert isinstance(value, ExceptionObject)
            if self.raised(frame, value) is self.target:
                return self.target
            return throw(frame, self, value)
        return self.put(frame, value)

    def describe(self) -> str:
        return f'%{self.destination} = next(%{self.iterator}) else -> {self.target.index}'


@final
class Unpack(Instruction):
    """Spreads a list over registers; `star` is the position that takes the rest, or -1.

    The value is a list: one that `Collect` has made where it was anything else.
    """

    def __init__(self, value: Expression, registers: list[int], star: int) -> None:
        super().__init__()
        self.value = value
        self.targets = registers
        self.star = star
        #: The first target of two or three, which are filled without a loop; -1 for more, or with a star.
        count = len(registers) if star < 0 else 0
        self.count: i64 = len(registers)
        self.first: i64 = registers[0] if 2 <= count <= 3 else -1
        self.second: i64 = registers[1] if 2 <= count <= 3 else -1
        self.third: i64 = registers[2] if count == 3 else -1

    def execute(self, frame: Frame) -> Instruction:
        values = self.value.evaluate(frame)
        if self.first >= 0 and type(values) is tuple and len(values) == self.count:
            registers = frame.registers
            registers[self.first] = values[0]
            registers[self.second] = values[1]
            if self.third >= 0:
                registers[self.third] = values[2]
            return self.next
        machine = frame.machine
        count = len(self.targets)
        items: list[object] | tuple[object, ...]
        if type(values) is tuple:
            items = values
        elif type(values) is list:
            items = values
        else:
            items = self.take(frame, values)
        given = len(items)
        registers = frame.registers
        if self.star < 0:
            if given != count:
                if given < count:
                    raise ValueError(f'not enough values to unpack (expected {count}, got {given})')
                raise ValueError(machine.too_many_to_unpack(count, given, values))
            i: i64 = 0
            for register in self.targets:
                registers[register] = items[i]
                i += 1
            return self.next
        if given < count - 1:
            raise ValueError(f'not enough values to unpack (expected at least {count - 1}, got {given})')
        star = self.star
        after = count - star - 1
        for position in range(star):
            registers[self.targets[position]] = items[position]
        registers[self.targets[star]] = list(items[star : given - after])
        for position in range(after):
            registers[self.targets[star + 1 + position]] = items[given - after + position]
        return self.next

    def take(self, frame: Frame, values: object) -> list[object]:
        """The items of any iterable; no more than needed, so that endless iterators can be unpacked."""
        machine = frame.machine
        iterator = machine.iterate_or(values, f'cannot unpack non-iterable {type_of(values).name} object')
        if self.star >= 0:
            return machine.collect(iterator)
        items: list[object] = []
        while len(items) <= len(self.targets):
            item = machine.draw(iterator)
            if item is UNSET:
                break
            items.append(item)
        return items

    def describe(self) -> str:
        names = [f'*%{r}' if i == self.star else f'%{r}' for i, r in enumerate(self.targets)]
        return f'{", ".join(names)} = {self.value.describe()}'


@final
class Weigh(Instruction):
    """Counts the memory of a display of many items, which is made at once."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count

    def execute(self, frame: Frame) -> Instruction:
        frame.machine.charge(self.count * 16)
        return self.next

    def describe(self) -> str:
        return f'{self.count} items'


@final
class ListAppend(Instruction):
    """Adds an item to the list in a register."""

    def __init__(self, register: int, value: Expression) -> None:
        super().__init__()
        self.register: i64 = register
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        target = frame.registers[self.register]
        assert isinstance(target, list)
        target.append(self.value.evaluate(frame))
        return self.next

    def describe(self) -> str:
        return f'%{self.register} += {self.value.describe()}'


@final
class SetAdd(Instruction):
    """Adds an item to the set in a register."""

    def __init__(self, register: int, value: Expression) -> None:
        super().__init__()
        self.register: i64 = register
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        value = self.value.evaluate(frame)
        frame.machine.check_key(value)
        target = frame.registers[self.register]
        assert isinstance(target, set)
        target.add(value)
        return self.next

    def describe(self) -> str:
        return f'%{self.register} |= {self.value.describe()}'


@final
class DictAdd(Instruction):
    """Adds an item to the dictionary in a register."""

    def __init__(self, register: int, key: Expression, value: Expression) -> None:
        super().__init__()
        self.register: i64 = register
        self.key = key
        self.value = value

    def execute(self, frame: Frame) -> Instruction:
        key = self.key.evaluate(frame)
        frame.machine.check_key(key)
        value = self.value.evaluate(frame)
        target = frame.registers[self.register]
        assert isinstance(target, dict)
        target[key] = value
        return self.next

    def describe(self) -> str:
        return f'%{self.register}[{self.key.describe()}] = {self.value.describe()}'


@final
class DictUpdate(Instruction):
    """`**mapping` in a dictionary display."""

    def __init__(self, register: int, mapping: Expression) -> None:
        super().__init__()
        self.register: i64 = register
        self.mapping = mapping

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        mapping = self.mapping.evaluate(frame)
        items = machine.mapping_items(mapping)
        if items is None:
            raise TypeError(f"'{type_of(mapping).name}' object is not a mapping")
        target = frame.registers[self.register]
        assert isinstance(target, dict)
        machine.charge(len(items) * 8)
        for key, value in items:
            target[key] = value
        return self.next

    def describe(self) -> str:
        return f'%{self.register} |= {self.mapping.describe()}'
