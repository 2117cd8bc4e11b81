"""`exec`, `eval` and `compile`, for sessions with the grant `dynamic_code`.

The text becomes guest code like any other: the same caps, limits and authority. A dictionary of globals that is given
is copied into a module scope of its own before the code runs, and back when it has ended; functions that were made
keep that scope.
"""

from __future__ import annotations

import ast
from typing import Any, Final, final

from monty_vm.builtins.tables import builtin_class, get_set
from monty_vm.compiler.lower import compile_block
from monty_vm.compiler.parse import from_syntax_error
from monty_vm.errors import CompileError
from monty_vm.machine.frame import RAISE, UNSET, Globals, Unit
from monty_vm.machine.machine import Machine
from monty_vm.objects.classes import type_of
from monty_vm.objects.exception import Thrown
from monty_vm.objects.extended import GlobalsView
from monty_vm.objects.function import Module
from monty_vm.objects.native import Native


@final
class CompiledText:
    """What `compile` gives."""

    def __init__(self, source: str, filename: str, mode: str) -> None:
        self.source = source
        self.filename = filename
        self.mode = mode


COMPILED: Final = builtin_class('code', CompiledText, adopt=False)
get_set(COMPILED, 'co_filename', lambda code: code.filename)


def text_of(source: Any) -> Any:
    """Source text that is given as bytes, as a string; anything else as it is."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source).decode('utf-8')
    return source


def unit_of(machine: Machine, source: Any, filename: str, mode: str) -> Unit:
    """The compiled text; a mistake in it is the guest's `SyntaxError`."""
    source = text_of(source)
    if not isinstance(source, str):
        raise TypeError(f'{mode}() arg 1 must be a string, bytes or code object, not {type_of(source).name}')
    machine.charge(len(source) * 64)
    try:
        if mode == 'eval':
            source = source.strip(' \t')
            try:
                ast.parse(source, filename, 'eval')
            except SyntaxError as error:
                raise from_syntax_error(error, source, filename) from None
        return compile_block(source, filename, '__main__', 'module' if mode == 'exec' else mode)
    except CompileError as error:
        raise machine.error(
            error.type_name, error.message, (error.filename, error.line, error.column, error.excerpt)
        ) from None


def scope_of(machine: Machine, variables: Any, local: Any) -> Globals:
    """The module scope that text runs in."""
    current = machine.current
    assert current is not None
    if variables is None and local is None:
        if current.code.number == 0 and current.namespace is None:
            return current.globals
        scope = Globals(current.globals.name, machine.builtins)
        for name in current.globals.names():
            scope.set(name, current.globals.get(name))
        found: Any = machine.scope_variables(current, 'locals')
        for name, value in found.items():
            scope.set(name, value)
        return scope
    if variables is not None and not isinstance(variables, dict):
        raise TypeError(f'globals must be a dict, not {type_of(variables).name}')
    if local is not None and machine.special(local, '__getitem__') is UNSET:
        raise TypeError(f'locals must be a mapping, not {type_of(local).name}')
    if isinstance(variables, GlobalsView) and (local is None or local is variables):
        found = variables.variables
        assert isinstance(found, Globals)
        return found
    scopes = machine.state.setdefault('dynamic', {})
    assert isinstance(scopes, dict)
    owner = variables if local is None else local
    kept = scopes.get(id(owner))
    if kept is None:
        kept = (owner, Globals('__main__', machine.builtins))
        scopes[id(owner)] = kept
    made: Globals = kept[1]
    if variables is None:
        for name in current.globals.names():
            made.set(name, current.globals.get(name))
    for source in (variables, local):
        if isinstance(source, dict):
            for name, value in source.items():
                made.set(str(name), value)
    return made


def run_text(machine: Machine, source: Any, variables: Any, local: Any, mode: str) -> object:
    filename = '<string>'
    if isinstance(source, CompiledText):
        filename = source.filename
        mode = source.mode if mode == 'exec' else mode
        source = source.source
    unit = unit_of(machine, source, filename, mode)
    if machine.replaying():
        result = machine.replay_call()
        scope = scope_after(machine, variables, local)
    else:
        scope = scope_of(machine, variables, local)
        frame = machine.unit_frame(unit, scope)
        if machine.run_nested(frame) == RAISE:
            error = machine.raised
            assert error is not None
            copy_back(scope, variables, local)
            raise Thrown(error)
        result = frame.result
    copy_back(scope, variables, local)
    return result if mode == 'eval' else None


def scope_after(machine: Machine, variables: Any, local: Any) -> Globals | None:
    """The scope of a run that was suspended and has ended."""
    scopes = machine.state.get('dynamic')
    kept = scopes.get(id(variables if local is None else local)) if isinstance(scopes, dict) else None
    return None if kept is None else kept[1]


def copy_back(scope: Globals | None, variables: Any, local: Any) -> None:
    target = variables if local is None else local
    if scope is None or not isinstance(target, dict) or isinstance(target, GlobalsView):
        return
    before = variables if isinstance(variables, dict) and local is not None else {}
    for name in scope.names():
        value = scope.get(name)
        if target is variables or name in target or before.get(name, UNSET) is not value:
            target[name] = value
    for name in [name for name in target if isinstance(name, str) and scope.get(name) is UNSET]:
        del target[name]


def execute(machine: Machine, source: Any, globals: Any = None, locals: Any = None, /) -> object:
    return run_text(machine, source, globals, locals, 'exec')


def evaluate(machine: Machine, source: Any, globals: Any = None, locals: Any = None, /) -> object:
    return run_text(machine, source, globals, locals, 'eval')


def compile_text(machine: Machine, source: Any, filename: Any, mode: Any, *args: Any, **keywords: Any) -> CompiledText:
    if mode not in ('exec', 'eval', 'single'):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    text = text_of(source)
    unit_of(machine, text, str(filename), mode)
    return CompiledText(text, str(filename), mode)


def import_name(
    machine: Machine, name: Any, globals: Any = None, locals: Any = None, fromlist: Any = (), level: Any = 0
) -> object:
    """`__import__`: as the statement does it."""
    if not isinstance(name, str):
        raise TypeError('module name must be a string')
    if level:
        current = machine.current
        assert current is not None
        name = machine.relative_name(current.globals.name, name, machine.to_index(level))
    if not name:
        raise ValueError('Empty module name')
    module = machine.import_now(name)
    if not fromlist:
        return machine.import_now(name.partition('.')[0])
    for item in machine.collect(fromlist):
        if isinstance(item, str) and machine.attribute_or(module, item, UNSET) is UNSET:
            if isinstance(module, Module) and machine.find_submodule(module, item) is not None:
                machine.import_now(f'{name}.{item}')
    return module


#: The builtins that the grant adds.
DYNAMIC: Final[dict[str, object]] = {
    'exec': Native('exec', execute, machine=True),
    'eval': Native('eval', evaluate, machine=True),
    '__import__': Native('__import__', import_name, machine=True),
    'compile': Native('compile', compile_text, machine=True),
}
