"""Patterns of `match` that need more than a comparison."""

from __future__ import annotations

from typing import Any, final

from mypy_extensions import i64

from monty_vm.machine.frame import UNSET, Expression, Frame, Instruction
from monty_vm.machine.instructions.flow import Branching
from monty_vm.objects.classes import HOST_CLASSES, Class, type_of

#: Builtin classes whose single positional pattern matches the subject itself.
SELF_MATCHING = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


@final
class MatchSequence(Branching):
    """Spreads a sequence over registers, or goes on at `target`. `star` takes the rest, or is -1."""

    def __init__(self, subject: Expression, registers: list[int], star: int) -> None:
        super().__init__()
        self.subject = subject
        self.registers = registers
        self.star = star

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        subject = self.subject.evaluate(frame)
        if not machine.is_sequence(subject):
            return self.target
        size = machine.length(subject)
        count = len(self.registers)
        if size != count if self.star < 0 else size < count - 1:
            return self.target
        items: list[object] = machine.collect(subject)
        if self.star < 0:
            for position in range(count):
                frame.registers[self.registers[position]] = items[position]
            return self.next
        star = self.star
        after = count - star - 1
        for position in range(star):
            frame.registers[self.registers[position]] = items[position]
        frame.registers[self.registers[star]] = items[star : size - after]
        for position in range(after):
            frame.registers[self.registers[star + 1 + position]] = items[size - after + position]
        return self.next

    def describe(self) -> str:
        names = [f'*%{r}' if i == self.star else f'%{r}' for i, r in enumerate(self.registers)]
        return f'{self.subject.describe()} as [{", ".join(names)}] else -> {self.target.index}'


@final
class MatchMapping(Branching):
    """Takes the values of keys into registers, or goes on at `target`. `rest` takes the other items, or is -1."""

    def __init__(self, subject: Expression, keys: list[Expression], registers: list[int], rest: int) -> None:
        super().__init__()
        self.subject = subject
        self.keys = keys
        self.registers = registers
        self.rest: i64 = rest

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        subject = self.subject.evaluate(frame)
        if not machine.is_mapping(subject):
            return self.target
        if self.keys and machine.length(subject) < len(self.keys):
            return self.target
        keys: list[object] = []
        for index in range(len(self.keys)):
            key = self.keys[index].evaluate(frame)
            if key in keys:
                raise ValueError(f'mapping pattern checks duplicate key ({machine.to_repr(key)})')
            keys.append(key)
            if isinstance(subject, dict):
                value: object = subject.get(key, UNSET)
            else:
                value = machine.call(machine.get_attribute(subject, 'get'), [key, UNSET])
            if value is UNSET:
                return self.target
            frame.registers[self.registers[index]] = value
        if self.rest >= 0:
            items = machine.mapping_items(subject)
            assert items is not None
            frame.registers[self.rest] = {key: value for key, value in items if key not in keys}
        return self.next

    def describe(self) -> str:
        pairs = [f'{k.describe()}: %{r}' for k, r in zip(self.keys, self.registers, strict=True)]
        return f'{self.subject.describe()} as {{{", ".join(pairs)}}} else -> {self.target.index}'


@final
class MatchClass(Branching):
    """Takes attributes of an instance into registers, or goes on at `target`."""

    def __init__(
        self, subject: Expression, cls: Expression, positional: int, names: list[str], registers: list[int]
    ) -> None:
        super().__init__()
        self.subject = subject
        self.cls = cls
        self.positional = positional
        self.names = names
        self.registers = registers

    def execute(self, frame: Frame) -> Instruction:
        machine = frame.machine
        subject = self.subject.evaluate(frame)
        cls = self.cls.evaluate(frame)
        if not isinstance(cls, Class):
            raise TypeError('called match pattern must be a class')
        if not machine.is_instance(subject, cls):
            return self.target
        names: list[str] = []
        if self.positional:
            args: Any = machine.attribute_or(cls, '__match_args__', UNSET)
            if args is UNSET:
                own = [HOST_CLASSES[host] for host in SELF_MATCHING]
                if self.positional == 1 and any(base in own for base in type_of(subject).mro if cls.is_subclass(base)):
                    frame.registers[self.registers[0]] = subject
                    names = ['']
                else:
                    raise TypeError(f'{cls.name}() accepts 0 positional sub-patterns ({self.positional} given)')
            else:
                if not isinstance(args, tuple):
                    raise TypeError(f'{cls.name}.__match_args__ must be a tuple (got {type_of(args).name})')
                if len(args) < self.positional:
                    plural = '' if len(args) == 1 else 's'
                    raise TypeError(
                        f'{cls.name}() accepts {len(args)} positional sub-pattern{plural} ({self.positional} given)'
                    )
                names = list(args[: self.positional])
                for name in args[: self.positional]:
                    if not isinstance(name, str):
                        raise TypeError(f'__match_args__ elements must be strings (got {type_of(name).name})')
        names = names + self.names
        seen: set[str] = set()
        for index in range(len(names)):
            name = names[index]
            if not name:
                continue
            if name in seen:
                raise TypeError(f'{cls.name}() got multiple sub-patterns for attribute {name!r}')
            seen.add(name)
            value = machine.attribute_or(subject, name, UNSET)
            if value is UNSET:
                return self.target
            frame.registers[self.registers[index]] = value
        return self.next

    def describe(self) -> str:
        return f'{self.subject.describe()} as {self.cls.describe()}(...) else -> {self.target.index}'
