"""`exec`, `eval` and `compile`, for sessions with the grant `dynamic_code`.

The text becomes guest code like any other: the same caps, limits and authority. A dictionary of globals that is given
is copied into a module scope of its own before the code runs, and back when it has ended; functions that were made
keep that scope.
"""

from __future__ import annotations

import ast
from typing import Any, Final

from monty_vm.compiler.lower import compile_block
from monty_vm.compiler.parse import from_syntax_error
from monty_vm.errors import CompileError
from monty_vm.machine.frame import RAISE, UNSET, Code, Globals, Unit
from monty_vm.machine.machine import Machine
from monty_vm.objects.classes import type_of
from monty_vm.objects.exception import Thrown
from monty_vm.objects.extended import GlobalsView
from monty_vm.objects.function import Function, Module
from monty_vm.objects.native import Native

#: So many dictionaries that text ran with have their scopes kept.
KEPT: Final = 64


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
        details = ((error.filename, *error.details),) if error.details else ()
        raise machine.error(error.type_name, error.message, *details) from None


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
    owner = variables if local is None else local
    kept = scope_after(machine, variables, local)
    made = Globals('__main__', machine.builtins) if kept is None else kept
    if kept is None:
        scopes = machine.state.setdefault('dynamic', [])
        assert isinstance(scopes, list)
        scopes.append((owner, Module('__main__', made)))
        del scopes[:-KEPT]
    if variables is None:
        for name in current.globals.names():
            made.set(name, current.globals.get(name))
    for source in (variables, local):
        if isinstance(source, dict):
            for name, value in source.items():
                made.set(str(name), value)
    return made


def run_text(machine: Machine, source: Any, variables: Any, local: Any, mode: str) -> object:
    code = source if isinstance(source, Code) else unit_of(machine, source, '<string>', mode).codes[0]
    if code.free_names:
        raise TypeError(f'code object passed to {mode}() may not contain free variables')
    if machine.replaying():
        result = machine.replay_call()
        scope = scope_after(machine, variables, local)
    else:
        scope = scope_of(machine, variables, local)
        if code.number == 0:
            frame = machine.unit_frame(code.unit, scope)
        else:
            # The code of a function.
            frame = machine.bind(Function(code, scope, scope.link(code.unit), machine, None), [], None)
        if machine.run_nested(frame) == RAISE:
            error = machine.raised
            assert error is not None
            copy_back(scope, variables, local)
            raise Thrown(error)
        result = frame.result
    copy_back(scope, variables, local)
    return result if mode == 'eval' and (code.number > 0 or code.unit.mode == 'eval') else None


def scope_after(machine: Machine, variables: Any, local: Any) -> Globals | None:
    """The scope that text ran in with these dictionaries before."""
    owner = variables if local is None else local
    scopes = machine.state.get('dynamic', [])
    assert isinstance(scopes, list)
    for kept, module in scopes:
        if kept is owner:
            assert isinstance(module, Module)
            return module.globals
    return None


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


def compile_text(machine: Machine, source: Any, filename: Any, mode: Any, *args: Any, **keywords: Any) -> Code:
    if mode not in ('exec', 'eval', 'single'):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    return unit_of(machine, source, str(filename), mode).codes[0]


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
