"""`exec`, `eval` and `compile`, for sessions with the grant `dynamic_code`.

The text becomes guest code like any other: the same caps, limits and authority. A dictionary of globals that is given
is copied into a module scope of its own before the code runs, and back when it has ended; functions that were made
keep that scope. A mapping of locals is what the code's own variables are in. A tree of `ast` is compiled from its
text, so it loses the places that its nodes had.
"""

from __future__ import annotations

import ast
import io
import tokenize
from typing import Any, Final

from monty_vm.compiler.lower import compile_block
from monty_vm.compiler.parse import from_syntax_error
from monty_vm.errors import CompileError
from monty_vm.machine.frame import RAISE, UNSET, Code, Globals, Unit
from monty_vm.machine.machine import Machine
from monty_vm.objects.classes import Class, Instance, type_of
from monty_vm.objects.exception import Thrown
from monty_vm.objects.extended import GlobalsView, view_of
from monty_vm.objects.function import Function, Module
from monty_vm.objects.native import Native, TailCall

#: So many dictionaries that text ran with have their scopes kept.
KEPT: Final = 64


def text_of(source: Any) -> Any:
    """Source text that is given as bytes, as a string; anything else as it is."""
    if not isinstance(source, (bytes, bytearray, memoryview)):
        return source
    data = bytes(source)
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    return data.decode(encoding)


def unit_of(machine: Machine, source: Any, filename: str, mode: str, names: bool = False) -> Unit:
    """The compiled text; a mistake in it is the guest's `SyntaxError`. `names`: its variables are in a dictionary."""
    source = text_of(source)
    if not isinstance(source, str):
        raise TypeError(f'{mode}() arg 1 must be a string, bytes or code object')
    machine.charge(len(source) * 64)
    if not source.isascii():
        # Raises what the host says of a text that isn't one.
        source.encode()
    try:
        if mode == 'eval':
            source = source.strip(' \t')
            try:
                ast.parse(source, filename, 'eval')
            except SyntaxError as error:
                raise from_syntax_error(error, source, filename) from None
        return compile_block(source, filename, '__main__', 'names' if names else 'module' if mode == 'exec' else mode)
    except CompileError as error:
        raise syntax_error(machine, error) from None


def syntax_error(machine: Machine, error: CompileError) -> Thrown:
    """The guest's exception for a mistake in a text of its own."""
    details = ((error.filename, *error.details),) if error.details else ()
    return machine.error(error.type_name, error.message, *details)


def scope_of(machine: Machine, variables: dict[str, object]) -> Globals:
    """The module scope of text that has this dictionary as its globals."""
    if isinstance(variables, GlobalsView):
        found = variables.variables
        assert isinstance(found, Globals)
        return found
    scopes = machine.state.setdefault('dynamic', [])
    assert isinstance(scopes, list)
    made = None
    for kept, module in scopes:
        if kept is variables:
            assert isinstance(module, Module)
            made = module.globals
    if '__builtins__' not in variables:
        builtins = machine.import_module('builtins')
        assert isinstance(builtins, Module)
        variables['__builtins__'] = view_of(builtins.globals)
    given = variables['__builtins__']
    narrowed = isinstance(given, dict) and not isinstance(given, GlobalsView)
    if made is None or narrowed == (made.builtins is machine.builtins):
        made = Globals('__main__', dict(given) if narrowed else machine.builtins)  # type: ignore[call-overload]
        scopes.append((variables, Module('__main__', made)))
        del scopes[:-KEPT]
    return made


def names_of(machine: Machine, variables: Any, local: Any, mode: str) -> object:
    """The mapping of local variables that text runs with; None if they are its globals."""
    if variables is None and local is None:
        current = machine.current
        assert current is not None
        found: Any = machine.scope_variables(current, 'locals')
        return None if isinstance(found, GlobalsView) else found
    if local is None or local is variables:
        # As in CPython, a subclass of `dict` has its say about the names of an expression.
        own = mode == 'eval' and type(variables) is not dict and not isinstance(variables, GlobalsView)
        return variables if own else None
    if machine.special(local, '__getitem__') is UNSET:
        suffix = '' if mode == 'eval' else f' or None, not {type_of(local).name}'
        raise TypeError(f'locals must be a mapping{suffix}')
    return local


def run_text(machine: Machine, source: Any, variables: Any, local: Any, mode: str) -> object:
    if variables is not None and not isinstance(variables, dict):
        if mode == 'exec':
            raise TypeError(f'exec() globals must be a dict, not {type_of(variables).name}')
        hint = '' if machine.special(variables, '__getitem__') is UNSET else ' real dict; try eval(code, {}, mapping)'
        raise TypeError(f'globals must be a{hint or " dict"}')
    names = names_of(machine, variables, local, mode)
    if not isinstance(source, Code):
        code = unit_of(machine, source, '<string>', mode, names is not None).codes[0]
    elif names is not None and source.number == 0:
        unit = source.unit
        way = 'single names' if unit.mode.startswith('single') else 'names'
        code = compile_block(unit.source, unit.filename, unit.module, way).codes[0]
    else:
        code = source
    if code.free_names:
        raise TypeError(f'code object passed to {mode}() may not contain free variables')
    current = machine.current
    assert current is not None
    scope = current.globals if variables is None else scope_of(machine, variables)
    if machine.replaying():
        result = machine.replay_call()
    else:
        if variables is not None and not isinstance(variables, GlobalsView):
            copy_in(machine, scope, variables)
        if code.number == 0:
            frame = machine.unit_frame(code.unit, scope)
            frame.namespace = names
        else:
            # The code of a function.
            frame = machine.bind(Function(code, scope, scope.link(code.unit), machine, None), [], None)
        if machine.run_nested(frame) == RAISE:
            error = machine.raised
            assert error is not None
            copy_back(machine, scope, variables)
            raise Thrown(error)
        result = frame.result
    copy_back(machine, scope, variables)
    evaluates = code.number > 0 or not isinstance(source, Code) or source.unit.mode == 'eval'
    return result if mode == 'eval' and evaluates else None


def copy_in(machine: Machine, scope: Globals, variables: dict[str, object]) -> None:
    """Brings the scope up to date with the guest's dictionary of globals, and notes what that holds."""
    machine.work(len(variables) * 16)
    given = {str(name): value for name, value in variables.items()}
    runs = machine.state.setdefault('dynamic runs', [])
    assert isinstance(runs, list)
    at = latest_run(runs, variables)
    before = None if at < 0 else runs[at][1]
    for name in scope.names():
        # While other code runs in this scope, it has names that the dictionary gets at its end.
        if name not in given and (before is None or name in before):
            scope.set(name, UNSET)
    for name, value in given.items():
        if before is None or value is not before.get(name, UNSET):
            scope.set(name, value)
    runs.append((variables, given))
    del runs[:-KEPT]


def copy_back(machine: Machine, scope: Globals, variables: Any) -> None:
    """Brings the guest's dictionary of globals up to date where code ran with a copy: with what the code has changed.

    What it has changed in the dictionary itself, which it can reach by a name, stays.
    """
    if not isinstance(variables, dict) or isinstance(variables, GlobalsView):
        return
    runs = machine.state.get('dynamic runs')
    assert isinstance(runs, list)
    at = latest_run(runs, variables)
    given: dict[str, object] = {} if at < 0 else runs.pop(at)[1]
    for name in scope.names():
        value = scope.get(name)
        if value is not given.get(name, UNSET):
            variables[name] = value
    for name, value in given.items():
        if scope.get(name) is UNSET and variables.get(name, UNSET) is value:
            del variables[name]


def latest_run(runs: list[Any], variables: dict[str, object]) -> int:
    """Where it is noted what a dictionary held when the code began that runs with it; -1 if none does."""
    at = len(runs) - 1
    while at >= 0 and runs[at][0] is not variables:
        at -= 1
    return at


def execute(machine: Machine, source: Any, globals: Any = None, locals: Any = None, /) -> object:
    return run_text(machine, source, globals, locals, 'exec')


def evaluate(machine: Machine, source: Any, globals: Any = None, locals: Any = None, /) -> object:
    return run_text(machine, source, globals, locals, 'eval')


def compile_text(
    machine: Machine,
    source: Any,
    filename: Any,
    mode: Any,
    flags: Any = 0,
    dont_inherit: Any = False,
    optimize: Any = -1,
    _feature_version: Any = -1,
) -> object:
    if mode not in ('exec', 'eval', 'single'):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    if machine.to_index(flags) & ast.PyCF_ONLY_AST:
        tree = machine.load_module('_ast').globals.get('compile')
        return TailCall(tree, [source, filename, mode, flags, dont_inherit, optimize, _feature_version])
    if is_tree(machine, source):
        source = machine.call(machine.load_module('_ast_library').globals.get('unparse'), [source])
    return unit_of(machine, source, str(filename), mode).codes[0]


def is_tree(machine: Machine, value: object) -> bool:
    """Whether a value is a node of `ast`: it's compiled from its text."""
    module = machine.modules.get('_ast')
    node = None if module is None else module.globals.get('AST')
    return isinstance(value, Instance) and isinstance(node, Class) and value.cls.is_subclass(node)


def import_name(
    machine: Machine, name: Any, globals: Any = None, locals: Any = None, fromlist: Any = (), level: Any = 0
) -> object:
    """`__import__`: as the statement does it."""
    level = machine.to_index(level)
    if not isinstance(name, str):
        raise TypeError('module name must be a string')
    if level < 0:
        raise ValueError('level must be >= 0')
    if level:
        current = machine.current
        assert current is not None
        name = machine.relative_name(current.globals.name, name, level)
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
