"""The native part of `dataclasses`: making functions from text that `guest/dataclasses.py` writes.

The text depends on the names and kinds of the fields only, so one compilation serves all classes and sessions in
which the same fields occur. It is our own text around identifiers, never a guest's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from monty_vm.compiler.lower import compile_block
from monty_vm.machine.frame import Globals
from monty_vm.objects.classes import Class
from monty_vm.objects.function import Function
from monty_vm.objects.native import Native
from monty_vm.objects.typing import SpecialForm, TypingAlias, TypingUnion, type_text

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


def make_function(machine: Machine, source: str) -> Function:
    """The function `create` that a text defines."""
    unit = compile_block(source, '<string>', 'dataclasses', 'module')
    unit.hidden = True
    scope = Globals('dataclasses', machine.builtins)
    cells = scope.link(unit)
    for code in unit.codes:
        if code.qualname == 'create':
            return Function(code, scope, cells, machine, None)
    raise AssertionError


def install(machine: Machine, cls: Any, functions: Any) -> None:
    """Gives a class methods, under their names and with its qualified name."""
    for name, function in functions.items():
        if isinstance(function, Function):
            function.qualname = f'{cls.qualname}.{name}'
            function.attrs = {'__module__': cls.module}
        cls.namespace[name] = function
        cls.forget(name)
    cls.refresh_all()


def annotation_text(machine: Machine, value: Any) -> str:
    """How `inspect.signature` shows an annotation."""
    if isinstance(value, str):
        return repr(value)
    if isinstance(value, Class):
        return type_text(value)
    text = machine.to_repr(value)
    typed = isinstance(value, (TypingAlias, TypingUnion, SpecialForm))
    return text.replace('typing.', '') if typed else text


TABLE: Final[dict[str, object]] = {
    'make_function': Native('make_function', make_function, machine=True),
    'install': Native('install', install, machine=True),
    'annotation_text': Native('annotation_text', annotation_text, machine=True),
}


def make(machine: Machine) -> dict[str, object]:
    """The variables of `_dataclasses_native`."""
    return TABLE
