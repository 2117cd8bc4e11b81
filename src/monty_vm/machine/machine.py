"""The machine: one session's state, and all that instructions and natives may ask of it.

Its parts are layers, each in a file of its own: `meter` (limits), `calls`, `operations` (the data model), `types`,
`tasks` (the scheduler), `finalizers`, and here names, modules, output and the guest-code prelude.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Any, Final

from monty_vm.compiler.lower import compile_block, compile_body
from monty_vm.machine.finalizers import Finalizers
from monty_vm.machine.frame import RAISE, UNSET, Cell, Frame, Globals, Unit
from monty_vm.machine.operations import attributes_of
from monty_vm.objects.classes import IMPLIED, Class, type_of
from monty_vm.objects.exception import LimitReached, Thrown
from monty_vm.objects.extended import view_of
from monty_vm.objects.function import Function, Module
from monty_vm.objects.future import PENDING, HostCall, HostFunction

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.limits import Limits

#: Builtins of every session, by name; filled by `builtins`.
BUILTINS: Final[dict[str, object]] = {}
#: Native modules by name: a function that gives the variables of a fresh module.
NATIVE_MODULES: Final[dict[str, Callable[[Machine], dict[str, object]]]] = {}
#: Gives the source of a module written for, or run as, guest code; set by `modules`.
SOURCES: Final[list[Callable[[str], str | None]]] = []
#: Why a module of the standard library isn't there, and what to use instead; filled by `modules`.
ABSENT: Final[dict[str, str]] = {}
#: What sessions change in the host's thread while they run (the context of `decimal`): how to begin and how to end, by
#: the key under which `Machine.state` has the session's own.
SWAPPED: Final[dict[str, tuple[Callable[[Machine], None], Callable[[Machine], None]]]] = {}
#: Compiled modules, which stay as long as the process; the compiler's own cache makes room for new blocks.
UNITS: Final[dict[str, Unit]] = {}
PRELUDE: Final = '_prelude'

running = threading.local()


def current_machine() -> Machine:
    """The machine that runs in this thread."""
    machine = getattr(running, 'machine', None)
    assert isinstance(machine, Machine)
    return machine


def module_variables(name: str) -> dict[str, object]:
    """The variables that every module has."""
    package = name.rpartition('.')[0]
    doc = getattr(sys.modules.get(name), '__doc__', None) if name in sys.stdlib_module_names else None
    return {'__name__': name, '__doc__': doc, '__package__': package, '__loader__': None, '__spec__': None}


class Machine(Finalizers):
    """All state of a session but its public face."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self.builtins = BUILTINS
        #: Objects of the host that do the work of what is data in snapshots, each with its owner; latest last.
        self.workers: list[Any] = []
        self.globals = Globals('__main__', BUILTINS)
        self.modules: dict[str, Module] = {}
        #: Modules that are loaded when something in them is first looked up.
        self.late: dict[str, Module] = {}
        self.printed: list[str] = []
        self.prelude_functions: dict[str, Function] = {}
        self.host_functions: dict[str, HostFunction] = {}
        #: Grants: what the host allows beyond computing.
        self.clock: object = None
        self.seed: int | str | None = None
        self.environ: dict[str, str] | None = None
        self.filesystem: object = None
        self.dynamic_code = False
        #: State that native modules keep for this session, by module.
        self.state: dict[str, object] = {}
        self.host_classes: dict[str, Class] = {}

    def machine(self) -> Machine:
        return self

    def enter_host(self) -> None:
        """Puts the session's state in place of the host thread's, where the host keeps some."""
        for key, (begin, _) in SWAPPED.items():
            if key in self.state:
                begin(self)

    def leave_host(self) -> None:
        for key, (_, end) in SWAPPED.items():
            if key in self.state:
                end(self)

    def roots(self) -> list[object]:
        roots: list[object] = [
            self.globals,
            self.modules,
            self.ready,
            self.main,
            self.task,
            self.innermost,
            self.current,
            self.holding,
            self.pending,
            self.printed,
            self.live_tasks,
            self.state,
            self.log,
            self.departed,
            self.links,
        ]
        return roots

    # -- output

    def write(self, text: str) -> None:
        """Prints text."""
        size = len(text) if text.isascii() else len(text.encode('utf-8', 'surrogatepass'))
        limit = self.limits.output
        if limit is not None and self.output + size > limit:
            raise LimitReached('output', f'the block printed more than {limit} bytes')
        self.output += size
        self.printed.append(text)

    # -- names

    def name_error(self, name: str) -> Thrown:
        thrown = self.error('NameError', f"name '{name}' is not defined")
        thrown.value.attrs['name'] = name
        note = WITHHELD.get(name)
        if note is not None:
            self.add_note(thrown.value, note)
        return thrown

    # -- classes of values that come from the host

    def record_class(self, name: str, fields: list[str]) -> Class:
        """The class of the instances that a host dataclass or model becomes."""
        key = f'{name}({",".join(fields)})'
        found = self.host_classes.get(key)
        if found is None:
            namespace: dict[str, object] = {'__match_args__': tuple(fields), '__repr__': self.prelude('record_repr')}
            namespace['__eq__'] = self.prelude('record_equal')
            found = self.make_class(name, [], namespace, None, {})
            self.host_classes[key] = found
        return found

    def exception_class(self, name: str, base: Class) -> Class:
        """The class of a host exception that the guest has no class for."""
        found = self.host_classes.get(name)
        if found is None or not found.is_subclass(base):
            found = self.make_class(name, [base], {}, None, {})
            self.host_classes[name] = found
        return found

    # -- the end of a block

    def report_tasks(self) -> None:
        """Prints what CPython would warn of: tasks whose exception nobody has asked for."""
        for task in self.unretrieved:
            error = task.error
            if error is not None and not task.retrieved:
                self.write(f'Task exception was never retrieved: {task.name}: {error.cls.name}: {self.to_str(error)}\n')
        made = self.made_calls
        if not made:
            return
        self.made_calls = []
        self.current = None
        # How many references an object has that nothing but a variable here refers to: compiled code differs.
        probes = [HostCall('', (), {}, 0, True)]
        probe = probes.pop()
        alone = sys.getrefcount(probe)
        while made:
            call = made.pop()
            if call.id == 0 and call.state == PENDING and sys.getrefcount(call) <= alone:
                self.write(f"RuntimeWarning: coroutine '{call.function}' was never awaited\n")

    # -- variables

    def dir_of(self, value: object) -> list[object]:
        """`dir(value)`, unsorted."""
        names: dict[str, None] = {}
        if isinstance(value, Module):
            return list(self.loaded(value).globals.names())
        attrs = attributes_of(value) if not isinstance(value, Class) else None
        if attrs is not None:
            names.update(dict.fromkeys(attrs))
        for cls in value.mro if isinstance(value, Class) else type_of(value).mro:
            if len(cls.mro) > 1:
                names.update(dict.fromkeys(cls.namespace))
                if cls.has_dict:
                    names['__dict__'] = None
            else:
                names.update(dict.fromkeys([name for name in cls.namespace if name not in IMPLIED]))
        return list(names)

    def follow_builtins(self, module: Module, name: str) -> None:
        """Lets a builtin mean, everywhere in the session, what guest code has set or deleted in `builtins`."""
        if module is not self.modules.get('builtins'):
            return
        if self.builtins is BUILTINS:
            self.builtins = dict(BUILTINS)
        value = module.globals.get(name)
        if value is UNSET:
            self.builtins.pop(name, None)
        else:
            self.builtins[name] = value
        ran = self.state.get('dynamic', [])
        assert isinstance(ran, list)
        modules = [*self.modules.values(), *self.late.values(), *[scope for _, scope in ran]]
        for scope in [self.globals, *[module.globals for module in modules]]:
            if scope.builtins is BUILTINS:
                scope.builtins = self.builtins
            cell = scope.cells.get(name)
            if cell is not None:
                cell.fallback = value

    def scope_variables(self, frame: Frame, name: str) -> object:
        """`locals()`, `globals()`, `vars()` or `dir()` without arguments."""
        if name == 'globals' or (frame.code.number == 0 and frame.namespace is None and name != 'dir'):
            return view_of(frame.globals)
        found: dict[object, object] = {}
        if frame.namespace is not None:
            if name != 'dir':
                return frame.namespace
            keys = self.call(self.get_attribute(frame.namespace, 'keys'), [])
            found.update(dict.fromkeys(self.collect(keys)))
        elif frame.code.number == 0:
            for key in frame.globals.names():
                found[key] = frame.globals.get(key)
        else:
            code = frame.code
            for key, register in [
                *code.variables.items(),
                *zip(code.free_names, range(int(code.free_register), 1 << 30)),
            ]:
                value = frame.registers[register]
                if isinstance(value, Cell):
                    value = value.value
                if value is not UNSET and not key.startswith('.'):
                    found[key] = value
        if name == 'dir':
            if frame.code.number == 0 and frame.namespace is None:
                found['__builtins__'] = None
            names: list[Any] = list(found)
            return sorted(names)
        return found

    # -- the prelude

    def prelude(self, name: str) -> Function:
        """A function of the prelude: the parts of builtins that are written in guest code."""
        found = self.prelude_functions.get(name)
        if found is None:
            self.load_prelude()
            found = self.prelude_functions[name]
        return found

    def load_prelude(self) -> None:
        source = self.module_source(PRELUDE)
        assert source is not None
        unit = compile_block(source, '<prelude>', 'builtins', 'module')
        unit.hidden = True
        scope = Globals('builtins', self.builtins)
        cells = scope.link(unit)
        for code in unit.codes:
            if '.' not in code.qualname and code.name[0] != '<':
                function = Function(code, scope, cells, self, None)
                self.prelude_functions[code.name] = function
                scope.set(code.name, function)

    # -- modules

    def module_source(self, name: str) -> str | None:
        return SOURCES[0](name) if SOURCES else None

    def import_module(self, name: str) -> object:
        """A module, or the frame of a module body that has to run first (then ask again)."""
        table = self.state.get('modules')
        if isinstance(table, dict):
            # What the guest has made of `sys.modules`.
            substitute = table.get(name, UNSET)
            if substitute is UNSET:
                self.modules.pop(name, None)
            elif substitute is None:
                raise self.error('ModuleNotFoundError', f'import of {name} halted; None in sys.modules')
            elif substitute is not self.modules.get(name):
                return substitute
        found = self.modules.get(name)
        if found is not None:
            return found
        package = name.rpartition('.')[0]
        if package:
            outer = self.import_module(package)
            if isinstance(outer, Frame):
                return outer
            found = self.modules.get(name)
            if found is not None:
                return found
        native = NATIVE_MODULES.get(name)
        if native is not None:
            module = self.new_module(name)
            for key, value in native(self).items():
                # Tables are shared by all sessions; a list in one (`__all__`) becomes the session's own.
                module.globals.set(key, value.copy() if type(value) is list else value)
            return self.add_module(name, module)
        source = self.module_source(name)
        if source is None:
            raise self.no_module(name)
        unit = UNITS.get(name)
        if unit is None or unit.source is not source:
            unit = compile_block(source, f'<{name}>', name, 'library')
            # As in CPython, reports of failed tests don't show the frames of unittest itself.
            unit.hidden = name.startswith('unittest.')
            UNITS[name] = unit
        module = self.new_module(name)
        module.globals.set('__doc__', unit.codes[0].docstring)
        self.add_module(name, module)
        return self.unit_frame(unit, module.globals)

    def import_now(self, name: str) -> object:
        """`import_module` for native code: the body of a new module is run at once."""
        loading = self.import_module(name)
        while isinstance(loading, Frame):
            self.replaying()
            cursor = self.cursor
            kind = self.run_nested(loading)
            # A repeated instruction finds the module made, so the log must not hold the run of its body.
            del self.log[cursor:]
            self.cursor = cursor
            if kind == RAISE:
                self.forget_module(loading.globals.name)
                error = self.raised
                assert error is not None
                raise Thrown(error)
            loading = self.import_module(name)
        return loading

    def load_module(self, name: str) -> Module:
        """One of the VM's own modules, made now if it is new."""
        found = self.modules.get(name)
        if found is not None:
            return found
        module = self.import_now(name)
        if not isinstance(module, Module):
            raise ImportError(f'{name!r} is no module any more')
        return module

    def late_module(self, name: str) -> Module | None:
        """A module of guest source that is loaded when it is first used; None if that is to be done at once."""
        table = self.state.get('modules')
        if name in self.modules or name in NATIVE_MODULES or (isinstance(table, dict) and name in table):
            return None
        found = self.late.get(name)
        if found is None and self.module_source(name) is not None:
            found = Module(name, Globals(name, self.builtins))
            self.late[name] = found
        return found

    def loaded(self, module: Module) -> Module:
        """The module, after its body has run."""
        if self.late.get(module.name) is module:
            self.load_module(module.name)
        return module

    def complete(self, function: Function) -> None:
        """Gives a function whose body was deferred its code."""
        code = compile_body(function.code)
        function.code = code
        function.cells = function.globals.link(code.unit)

    def relative_name(self, importing: str, name: str, level: int) -> str:
        """The full name of a relative import. What has such a module in it is a package."""
        package = importing
        inner = f'{importing}.{name}'
        if level == 1 and name and (inner in NATIVE_MODULES or self.module_source(inner) is not None):
            return inner
        for _ in range(level):
            package = package.rpartition('.')[0]
        if not package:
            raise ImportError('attempted relative import with no known parent package')
        return f'{package}.{name}' if name else package

    def new_module(self, name: str) -> Module:
        module = self.late.pop(name, None) or Module(name, Globals(name, self.builtins))
        for key, value in module_variables(name).items():
            module.globals.set(key, value)
        return module

    def add_module(self, name: str, module: Module) -> Module:
        self.modules[name] = module
        table = self.state.get('modules')
        if isinstance(table, dict):
            table[name] = module
        package, _, last = name.rpartition('.')
        if package and package in self.modules:
            self.modules[package].globals.set(last, module)
        return module

    def unit_frame(self, unit: Unit, scope: Globals) -> Frame:
        """A frame for the body of a unit."""
        code = unit.codes[0]
        if '__builtins__' in unit.global_index and scope.get('__builtins__') is UNSET:
            scope.set('__builtins__', self.import_module('builtins'))
        cells: list[Cell] = scope.link(unit)
        registers: list[object] = code.template.copy()
        for register in code.cell_registers:
            registers[register] = Cell()
        return Frame(code, scope, cells, registers, self)

    def forget_module(self, name: str) -> None:
        """Takes back `add_module` when the body of a module has failed."""
        self.modules.pop(name, None)
        table = self.state.get('modules')
        if isinstance(table, dict):
            table.pop(name, None)

    def find_submodule(self, module: Module, name: str) -> object:
        full = f'{module.name}.{name}'
        if full in self.modules or full in NATIVE_MODULES or self.module_source(full) is not None:
            return self.import_module(full)
        return None

    def no_module(self, name: str) -> Thrown:
        top = name.split('.')[0]
        note = ABSENT.get(name) or ABSENT.get(top)
        message = f"No module named '{name}'"
        if note is not None:
            message = f'{message}: {note}'
        elif top not in self.modules and top not in NATIVE_MODULES:
            message = f"{message}: it isn't available in the sandbox"
        thrown = self.error('ModuleNotFoundError', message)
        thrown.value.attrs['name'] = name
        return thrown

    def import_error(self, module: str, name: str) -> Thrown:
        thrown = self.error('ImportError', f"cannot import name '{name}' from '{module}' (unknown location)")
        thrown.value.attrs['name'] = module
        return thrown

    def public_names(self, module: object) -> list[str]:
        names = self.attribute_or(module, '__all__', UNSET)
        if names is UNSET:
            variables = self.attribute_or(module, '__dict__', UNSET)
            items = None if variables is UNSET else self.mapping_items(variables)
            if items is None:
                raise ImportError('from-import-* object has no __dict__ and no __all__')
            return [name for name, _ in items if isinstance(name, str) and not name.startswith('_')]
        return [name for name in self.collect(names) if isinstance(name, str)]


#: Builtins of CPython that a session doesn't have, and what would grant them.
WITHHELD: Final[dict[str, str]] = {
    'open': 'The sandbox has no open(); the host can grant files with Session(filesystem=...).',
    'breakpoint': 'The sandbox has no breakpoint().',
    'exec': 'The sandbox has no exec(); the host can grant it with Session(dynamic_code=True).',
    'eval': 'The sandbox has no eval(); the host can grant it with Session(dynamic_code=True).',
    'compile': 'The sandbox has no compile(); the host can grant it with Session(dynamic_code=True).',
    '__import__': 'The sandbox has no __import__(); use an import statement, or the host can grant it with '
    'Session(dynamic_code=True).',
    'help': 'The sandbox has no help().',
}
