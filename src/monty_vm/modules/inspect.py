"""The native part of `inspect`: sources, and host functions."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, Final

from monty_vm.compiler.places import node_at
from monty_vm.machine.frame import Code
from monty_vm.modules.asyncio import is_coroutine_function
from monty_vm.objects.classes import Class
from monty_vm.objects.exception import FrameObject, TracebackObject
from monty_vm.objects.function import BoundMethod, Function, StaticMethod
from monty_vm.objects.native import Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def source_of(machine: Machine, value: Any) -> object:
    """The lines of the unit that a function or class is from, and the line where it begins."""
    while isinstance(value, (BoundMethod, StaticMethod)):
        value = value.function
    code = value if isinstance(value, Code) else None
    if isinstance(value, (Function, FrameObject)):
        code = value.code
    elif isinstance(value, TracebackObject):
        code = value.entries[value.start].code
    if code is not None and not code.unit.hidden:
        machine.charge(len(code.unit.source) * 2)
        return code.unit.source.splitlines(True), code.line
    if isinstance(value, Class):
        for item in value.namespace.values():
            if isinstance(item, Function) and item.qualname.startswith(value.qualname + '.'):
                return item.code.unit.source.splitlines(True), 0
        source = machine.module_source(value.module)
        if source is not None:
            machine.charge(len(source) * 2)
            return source.splitlines(True), 0
    return None


def position_of(value: Any) -> tuple[object, object, object, object]:
    """Where in its source an exception passed: the first line and the last, and the columns."""
    if isinstance(value, TracebackObject):
        entry = value.entries[value.start]
        node = node_at(entry.code, entry.position)
        if isinstance(node, (ast.expr, ast.stmt)):
            return node.lineno, node.end_lineno, node.col_offset, node.end_col_offset
    return None, None, None, None


TABLE: Final[dict[str, object]] = {
    'position_of': Native('position_of', position_of),
    'source_of': Native('source_of', source_of, machine=True),
    'is_async': Native('is_async', is_coroutine_function),
}


def make(machine: Machine) -> dict[str, object]:
    """The variables of `_inspect`."""
    return TABLE
