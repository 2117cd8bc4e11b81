"""Names for what all sessions share: builtin classes, natives, the functions of the prelude.

They are found by walking the tables of the VM, so a name means what a program could reach by itself: `print`,
`list.append`, `math:floor`. The walk goes the same way in every process, compiled or not. Files of native modules are
loaded only when a name isn't found without them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final, final

from monty_vm.builtins.dynamic import DYNAMIC
from monty_vm.machine.machine import BUILTINS, NATIVE_MODULES, Machine
from monty_vm.objects.classes import GENERATOR_CLASSES, HOST_CLASSES, Class
from monty_vm.objects.exception import EXCEPTIONS
from monty_vm.objects.function import ClassMethod, StaticMethod
from monty_vm.objects.native import Native
from monty_vm.snapshot.schema import PACKAGE, native_homes, vm_module

if TYPE_CHECKING:
    from monty_vm.limits import Limits

#: Values that are stored themselves, wherever they stand.
VALUES: Final = frozenset({int, float, str, bytes, bool, complex, list, dict, tuple, set, frozenset, type(None)})


@final
class Names:
    """The tables, both ways. Grows when further native modules are loaded."""

    def __init__(self) -> None:
        self.by_name: dict[str, Any] = {}
        self.by_id: dict[int, str] = {}
        #: Tables of native modules as a fresh import gives them.
        self.tables: dict[str, dict[str, object]] = {}
        #: Native modules whose files weren't loaded at the last walk, and what those files are called.
        self.waiting: list[tuple[str, str]] = []
        #: How many modules the host had loaded, and how many types and exceptions there were, at the last walk.
        self.loaded = 0
        self.types = 0
        self.exceptions = 0
        self.complete = False

    def add(self, name: str, value: Any) -> None:
        """Names a value and, if it is a class, what its namespace has."""
        work: list[tuple[str, Any]] = [(name, value)]
        while work:
            name, value = work.pop()
            if type(value) in VALUES:
                continue
            self.by_name.setdefault(name, value)
            if id(value) in self.by_id:
                continue
            self.by_id[id(value)] = name
            if isinstance(value, Class):
                if value.machine is None:
                    work.append((f'{name}()', value.construct))
                    work += [(f'{name}.{key}', item) for key, item in value.namespace.items()]
            elif isinstance(value, (StaticMethod, ClassMethod)):
                work.append((f'{name}()', value.function))

    def walk(self, limits: Limits) -> None:
        """Takes up what has been loaded since the last walk."""
        if not self.types:
            self.waiting = [(name, PACKAGE + native_home(name)) for name in sorted(NATIVE_MODULES)]
            for name, value in [*BUILTINS.items(), *DYNAMIC.items()]:
                self.add(name, value)
            for kind, cls in GENERATOR_CLASSES.items():
                self.add(f'generator {kind}', cls)
        if self.loaded != len(sys.modules):
            self.loaded = len(sys.modules)
            self.walk_modules(limits)
        if self.exceptions != len(EXCEPTIONS):
            # Files of native modules add theirs.
            self.exceptions = len(EXCEPTIONS)
            for name, value in EXCEPTIONS.items():
                self.add(name, value)
        if self.types != len(HOST_CLASSES):
            self.types = len(HOST_CLASSES)
            for host, cls in list(HOST_CLASSES.items()):
                self.add(f'type {host.__module__}.{host.__qualname__}', cls)

    def walk_modules(self, limits: Limits) -> None:
        """Takes up the tables of the native modules whose files have been loaded."""
        machine: Machine | None = None
        still: list[tuple[str, str]] = []
        for pair in self.waiting:
            name, home = pair
            if home not in sys.modules:
                still.append(pair)
                continue
            if machine is None:
                machine = Machine(limits)
            table = NATIVE_MODULES[name](machine)
            machine.leave_host()
            self.tables[name] = dict(table)
            for key, value in table.items():
                self.add(f'{name}:{key}', value)
            # Natives and classes that functions of the module hand out.
            for key, value in sorted(vars(sys.modules[home]).items()):
                if isinstance(value, (Native, Class)):
                    self.add(f'{name}:{key}#', value)
        # Once all have been loaded, those that are left can't be: this machine or version of Python lacks something.
        self.waiting = [] if self.complete else still

    def name_of(self, value: object, limits: Limits) -> str | None:
        """The name of a shared value, or None if it has none."""
        found = self.by_id.get(id(value))
        if found is None and type(value) not in VALUES:
            self.walk(limits)
            found = self.by_id.get(id(value))
            if found is None and self.load_all():
                self.walk(limits)
                found = self.by_id.get(id(value))
        return found

    def load_all(self) -> bool:
        """Loads the files of all native modules; whether that hadn't been done before."""
        if self.complete:
            return False
        self.complete = True
        for home in sorted(native_homes()):
            vm_module(home)
        return True

    def find(self, name: str, limits: Limits) -> object:
        """The shared value of a name, or None."""
        found = self.by_name.get(name)
        if found is None:
            self.walk(limits)
            found = self.by_name.get(name)
        if found is None and ':' in name:
            module = name.partition(':')[0]
            if module in NATIVE_MODULES:
                vm_module(native_home(module))
                self.walk(limits)
                found = self.by_name.get(name)
        if found is None and self.load_all():
            self.walk(limits)
            found = self.by_name.get(name)
        return found

    def table(self, module: str, limits: Limits) -> dict[str, object] | None:
        """What a fresh import of a native module gives."""
        if module not in NATIVE_MODULES:
            return None
        if module not in self.tables:
            vm_module(native_home(module))
            self.walk(limits)
        return self.tables.get(module)


def native_home(module: str) -> str:
    from monty_vm.modules import NATIVE

    return f'modules.{NATIVE.get(module, module).partition(":")[0]}'


NAMES: Final = Names()
