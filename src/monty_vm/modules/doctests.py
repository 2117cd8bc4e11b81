"""The native part of `doctest`: finding the examples in a docstring, and running one.

The rule: without the grant `dynamic_code`, only an example runs that stands in a docstring of source that the session
runs anyway. So `doctest` gives no way around the missing `exec`.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.dynamic import unit_of
from monty_vm.machine.frame import RAISE, Globals, Unit
from monty_vm.objects.classes import Class
from monty_vm.objects.exception import Thrown
from monty_vm.objects.function import Function, Module
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

#: An example: source, expected output, message of the expected exception or None, line in the text, options.
Example = tuple[str, str, str | None, int, dict[str, bool]]

PROMPT: Final = re.compile(r'^( *)>>>( (.*)|)$')
RAISED: Final = re.compile(r'Traceback \((?:most recent call last|innermost last)\):[ \t]*$.*?^(\w.*)', re.M | re.S)
OPTIONS: Final = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.M)
#: The examples in the docstrings of a unit, by its identity; the unit is kept so that it stays the same.
KNOWN: Final[dict[int, tuple[Unit, frozenset[str]]]] = {}


def examples_in(text: str) -> list[Example]:
    """The interactive examples of a text, in its order.

    Raises:
        ValueError: where an example is not laid out as `doctest` requires.
    """
    lines = text.expandtabs().split('\n')
    found: list[Example] = []
    at = 0
    while at < len(lines):
        prompt = PROMPT.match(lines[at])
        if prompt is None:
            if re.match(r'^ *>>>\S', lines[at]):
                raise ValueError(f'line {at + 1} of the docstring lacks blank after >>>: {lines[at]!r}')
            at += 1
            continue
        indent, start = prompt[1], at
        source = [prompt[3] or '']
        at += 1
        while at < len(lines) and (lines[at] == f'{indent}...' or lines[at].startswith(f'{indent}... ')):
            source.append(lines[at][len(indent) + 4 :])
            at += 1
        want: list[str] = []
        while at < len(lines) and lines[at].strip() and not lines[at].lstrip().startswith('>>> '):
            if lines[at].strip() == '>>>':
                break
            if not lines[at].startswith(indent):
                raise ValueError(f'line {at + 1} of the docstring has inconsistent leading whitespace: {lines[at]!r}')
            want.append(lines[at][len(indent) :])
            at += 1
        code = '\n'.join(source)
        if not code.strip() or all(not line.strip() or line.lstrip().startswith('#') for line in source):
            continue
        expected = '\n'.join(want) + '\n' if want else ''
        raised = RAISED.match(expected.rstrip('\n')) if expected else None
        found.append((code + '\n', expected, raised[1] + '\n' if raised else None, start, options_of(code, start)))
    return found


def options_of(source: str, line: int) -> dict[str, bool]:
    options: dict[str, bool] = {}
    for comment in OPTIONS.findall(source):
        for option in comment.replace(',', ' ').split():
            if option[0] not in '+-':
                raise ValueError(f'line {line + 1} of the docstring has an invalid option: {option!r}')
            options[option[1:]] = option[0] == '+'
    return options


def known_examples(unit: Unit) -> frozenset[str]:
    """The sources of the examples in the docstrings of a unit."""
    kept = KNOWN.get(id(unit))
    if kept is not None:
        return kept[1]
    sources: set[str] = set()
    for node in ast.walk(ast.parse(unit.source)):
        # Any literal: `__test__` and assignments to `__doc__` hold examples too.
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and '>>>' in node.value:
            try:
                sources.update([example[0] for example in examples_in(node.value)])
            except ValueError:
                continue
    if len(KNOWN) > 100:
        KNOWN.clear()
    KNOWN[id(unit)] = (unit, frozenset(sources))
    return KNOWN[id(unit)][1]


def units_of(machine: Machine) -> list[Unit]:
    """The units whose code the session's main module holds or runs."""
    units: dict[int, Unit] = {}
    frame = machine.current
    while frame is not None:
        units[id(frame.code.unit)] = frame.code.unit
        frame = frame.caller
    for name in machine.globals.names():
        value = machine.globals.get(name)
        members = list(value.namespace.values()) if isinstance(value, Class) else [value]
        for member in members:
            if isinstance(member, Function):
                units[id(member.code.unit)] = member.code.unit
    return list(units.values())


def parse(machine: Machine, text: Any) -> list[Example]:
    machine.charge(len(text) * 16)
    return examples_in(str(text))


def make_scope(machine: Machine, name: Any, variables: Any) -> Module:
    """A module to run examples in, with these variables."""
    module = Module(str(name), Globals(str(name), machine.builtins))
    for key, value in variables.items():
        module.globals.set(str(key), value)
    return module


def run_example(machine: Machine, module: Any, source: Any, filename: Any) -> None:
    """Runs an example as the interactive interpreter does: it prints the values of expressions."""
    assert isinstance(module, Module)
    if not machine.dynamic_code and not any(source in known_examples(unit) for unit in units_of(machine)):
        raise PermissionError(
            1, 'doctest runs only examples in literal docstrings; the host can grant Session(dynamic_code=True)'
        )
    unit = unit_of(machine, source, str(filename), 'single')
    if machine.replaying():
        machine.replay_call()
        return
    if machine.run_nested(machine.unit_frame(unit, module.globals)) == RAISE:
        error = machine.raised
        assert error is not None
        raise Thrown(error)


def make(machine: Machine) -> dict[str, object]:
    """The variables of `_doctest`."""
    return {
        'parse': Native('parse', parse, machine=True, module='_doctest'),
        'scope': Native('scope', make_scope, machine=True, module='_doctest'),
        'run': Native('run', run_example, machine=True, module='_doctest'),
    }
