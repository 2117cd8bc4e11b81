"""`match`: each pattern is a series of tests that jump to the next case when they fail.

Names are bound into registers while the pattern is tried and stored only when the whole pattern has matched.
"""

from __future__ import annotations

import ast

from monty_vm.compiler.lower_expressions import ExpressionLowering
from monty_vm.machine.expressions.atoms import Constant, Temporary
from monty_vm.machine.expressions.operators import Equal, Is
from monty_vm.machine.frame import Expression
from monty_vm.machine.instructions.flow import JumpIfFalse, Label, Store
from monty_vm.machine.instructions.matching import MatchClass, MatchMapping, MatchSequence


class PatternLowering(ExpressionLowering):
    """Lowers `match`."""

    def match(self, node: ast.Match) -> None:
        subject = self.temporary()
        self.emit(Store(subject, self.expression(node.subject)))
        end = self.label()
        for number, case in enumerate(node.cases):
            if number < len(node.cases) - 1 and case.guard is None:
                self.check_refutable(case.pattern)
            mark = self.top
            following = self.label()
            bindings: list[tuple[str, int]] = []
            self.pattern(case.pattern, Temporary(subject), following, bindings)
            for name, register in bindings:
                self.store(name, Temporary(register))
            if case.guard is not None:
                self.fail_unless(self.expression(case.guard), following)
            self.statements(case.body)
            self.jump(end)
            self.place(following)
            self.top = mark
        self.place(end)

    def statements(self, nodes: list[ast.stmt]) -> None:
        raise NotImplementedError

    def fail_unless(self, condition: Expression, failure: Label) -> None:
        jump = JumpIfFalse(condition)
        jump.target = failure
        self.emit(jump)

    def check_refutable(self, pattern: ast.pattern) -> None:
        """Only the last pattern may match whatever comes."""
        if is_irrefutable(pattern):
            name = pattern.name if isinstance(pattern, ast.MatchAs) else None
            what = 'wildcard' if name is None else f"name capture '{name}'"
            raise self.error(f'{what} makes remaining patterns unreachable', pattern)

    def bind(self, name: str, value: Expression, bindings: list[tuple[str, int]], node: ast.AST) -> None:
        if any(name == other for other, _ in bindings):
            raise self.error(f"multiple assignments to name '{name}' in pattern", node)
        register = self.temporary()
        self.emit(Store(register, value))
        bindings.append((name, register))

    def pattern(self, node: ast.pattern, subject: Expression, failure: Label, bindings: list[tuple[str, int]]) -> None:
        self.position = node
        if isinstance(node, ast.MatchValue):
            if isinstance(node.value, ast.JoinedStr):
                raise self.error('patterns may only match literals and attribute lookups', node)
            self.fail_unless(Equal(subject, self.expression(node.value), '=='), failure)
        elif isinstance(node, ast.MatchSingleton):
            self.fail_unless(Is(subject, Constant(node.value), False), failure)
        elif isinstance(node, ast.MatchSequence):
            self.sequence_pattern(node, subject, failure, bindings)
        elif isinstance(node, ast.MatchMapping):
            self.mapping_pattern(node, subject, failure, bindings)
        elif isinstance(node, ast.MatchClass):
            self.class_pattern(node, subject, failure, bindings)
        elif isinstance(node, ast.MatchAs):
            if node.pattern is not None:
                self.pattern(node.pattern, subject, failure, bindings)
            if node.name is not None:
                self.bind(node.name, subject, bindings, node)
        elif isinstance(node, ast.MatchOr):
            self.or_pattern(node, subject, failure, bindings)
        elif isinstance(node, ast.MatchStar) and node.name is not None:
            self.bind(node.name, subject, bindings, node)

    def sequence_pattern(
        self, node: ast.MatchSequence, subject: Expression, failure: Label, bindings: list[tuple[str, int]]
    ) -> None:
        stars = [index for index, pattern in enumerate(node.patterns) if isinstance(pattern, ast.MatchStar)]
        if len(stars) > 1:
            raise self.error('multiple starred names in sequence pattern', node)
        registers = [self.temporary() for _ in node.patterns]
        test = MatchSequence(subject, registers, stars[0] if stars else -1)
        test.target = failure
        self.emit(test)
        for pattern, register in zip(node.patterns, registers, strict=True):
            self.pattern(pattern, Temporary(register), failure, bindings)

    def mapping_pattern(
        self, node: ast.MatchMapping, subject: Expression, failure: Label, bindings: list[tuple[str, int]]
    ) -> None:
        known: list[object] = []
        for key in node.keys:
            if isinstance(key, ast.JoinedStr):
                raise self.error('mapping pattern keys may only match literals and attribute lookups', node)
            if not isinstance(key, ast.Attribute):
                value = ast.literal_eval(key)
                if value in known:
                    raise self.error(f'mapping pattern checks duplicate key ({value!r})', node)
                known.append(value)
        keys = [self.expression(key) for key in node.keys]
        registers = [self.temporary() for _ in keys]
        rest = self.temporary() if node.rest is not None else -1
        test = MatchMapping(subject, keys, registers, rest)
        test.target = failure
        self.emit(test)
        for pattern, register in zip(node.patterns, registers, strict=True):
            self.pattern(pattern, Temporary(register), failure, bindings)
        if node.rest is not None:
            self.bind(node.rest, Temporary(rest), bindings, node)

    def class_pattern(
        self, node: ast.MatchClass, subject: Expression, failure: Label, bindings: list[tuple[str, int]]
    ) -> None:
        for number, name in enumerate(node.kwd_attrs):
            if name in node.kwd_attrs[:number]:
                raise self.error(f'attribute name repeated in class pattern: {name}', node.kwd_patterns[number])
        cls = self.expression(node.cls)
        patterns = [*node.patterns, *node.kwd_patterns]
        registers = [self.temporary() for _ in patterns]
        test = MatchClass(subject, cls, len(node.patterns), list(node.kwd_attrs), registers)
        test.target = failure
        self.emit(test)
        for pattern, register in zip(patterns, registers, strict=True):
            self.pattern(pattern, Temporary(register), failure, bindings)

    def or_pattern(
        self, node: ast.MatchOr, subject: Expression, failure: Label, bindings: list[tuple[str, int]]
    ) -> None:
        """Every alternative binds the same names, into the same registers."""
        success = self.label()
        names: list[str] = []
        registers: dict[str, int] = {}
        for number, alternative in enumerate(node.patterns):
            last = number == len(node.patterns) - 1
            if not last:
                self.check_refutable(alternative)
            following = failure if last else self.label()
            own: list[tuple[str, int]] = []
            self.pattern(alternative, subject, following, own)
            if number == 0:
                names = sorted(name for name, _ in own)
                registers = {name: self.temporary() for name in names}
            elif sorted(name for name, _ in own) != names:
                raise self.error('alternative patterns bind different names', node)
            for name, register in own:
                self.emit(Store(registers[name], Temporary(register)))
            if not last:
                self.jump(success)
                self.place(following)
        self.place(success)
        for name in names:
            if any(name == other for other, _ in bindings):
                raise self.error(f"multiple assignments to name '{name}' in pattern", node)
            bindings.append((name, registers[name]))


def is_irrefutable(pattern: ast.pattern) -> bool:
    if isinstance(pattern, ast.MatchAs):
        return pattern.pattern is None or is_irrefutable(pattern.pattern)
    if isinstance(pattern, ast.MatchOr):
        return any(is_irrefutable(item) for item in pattern.patterns)
    return False
