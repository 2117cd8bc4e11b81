"""Types of the guest, its instances, and the tables in which attributes are found.

Every guest-visible type is a `Class`: builtin ones are made once per process and never change; those that guest code
makes belong to a machine. A class resolves a name by walking its `mro` and caches the answer; setting an attribute of a
class drops that name from the caches of its subclasses.

Instances are `Instance` objects, or, for subclasses of builtin types, objects of a host subclass of that type (see
`objects.extended`), so that host operations work on them. Both carry `cls` and `attrs`.

The rule: the host's `getattr` is never called with a name that the guest chose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, final

from monty_vm.machine.frame import UNSET
from monty_vm.versions import HOST_313

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monty_vm.machine.machine import Machine
    from monty_vm.objects.native import Native
    from monty_vm.objects.weak import Watch


INCONSISTENT: Final = f'Cannot create a consistent method resolution{" " if HOST_313 else chr(10)}order (MRO)'
#: Modules whose types CPython names with their module in errors: those that are written in C.
NATIVE_NAMES: Final = frozenset({'_io', 'datetime', 'decimal', 'itertools', 'functools', 'operator', 're'})
#: Data descriptors that classes have without defining them; setting them is looked for by name.
IMPLIED: Final = frozenset({'__dict__', '__weakref__'})


@final
class Class:
    """A type."""

    def __init__(
        self,
        name: str,
        bases: list[Class],
        namespace: dict[str, object],
        machine: Machine | None = None,
        module: str = 'builtins',
    ) -> None:
        self.name = name
        self.qualname = name
        self.module = module
        self.bases = bases
        self.namespace = namespace
        self.machine = machine
        #: The type of this type; `None` stands for `type`.
        self.metaclass: Class | None = None
        self.cache: dict[str, object] = {}
        self.subclasses: list[Class] = []
        #: The builtin class that decides how instances are represented.
        self.layout: Class = self
        #: For builtin classes: the host type of the instances, and the one that instances of subclasses have.
        self.host: type | None = None
        self.extended: type | None = None
        #: For builtin classes: what a call of the class does.
        self.construct: Native | None = None
        self.final = False
        self.slots: list[str] | None = None
        self.has_dict = True
        self.is_abstract = False
        #: Whether the host type of the instances stands for other guest types too.
        self.varied = False
        #: Abstract classes of the standard library: special methods that make a virtual subclass ('a|b': either), and
        #: builtin classes that count as one.
        self.protocol: tuple[str, ...] = ()
        self.virtual: list[Class] = []
        # What the fast paths need to know of the whole mro.
        self.has_data_descriptors = False
        self.has_getattribute = False
        self.has_getattr = False
        self.has_setattr = False
        self.has_delattr = False
        self.has_eq = False
        self.has_hash = False
        self.has_new = False
        self.has_del = False
        self.mro: list[Class] = [self, *bases[0].mro] if len(bases) == 1 else linearise(self, bases)
        for base in bases:
            if machine is not None and base.machine is not None:
                base.subclasses.append(self)
        if bases:
            self.layout = best_layout(bases)
            self.refresh()

    def refresh(self) -> None:
        """Brings what is known of the whole mro up to date."""
        special = False
        eq = False
        self.has_getattribute = self.has_getattr = self.has_setattr = self.has_delattr = False
        self.has_eq = self.has_hash = self.has_new = self.has_del = False
        for cls in self.mro:
            if cls.machine is None:
                if cls.has_data_descriptors:
                    special = True
                continue
            namespace = cls.namespace
            for name, value in namespace.items():
                if not special and is_data_descriptor(value) and name not in IMPLIED:
                    special = True
                if name.startswith('__'):
                    if name == '__getattribute__':
                        self.has_getattribute = True
                    elif name == '__getattr__':
                        self.has_getattr = True
                    elif name == '__setattr__':
                        self.has_setattr = True
                    elif name == '__delattr__':
                        self.has_delattr = True
                    elif name == '__eq__':
                        eq = True
                    elif name == '__hash__':
                        self.has_hash = True
                    elif name == '__new__':
                        self.has_new = True
                    elif name == '__del__':
                        self.has_del = True
                        cls.machine.be_careful()
        self.has_eq = eq
        self.has_data_descriptors = special

    def lookup(self, name: str) -> object:
        """The attribute that the mro has under this name, undescribed, or UNSET."""
        found = self.cache.get(name)
        if found is not None:
            return found
        for cls in self.mro:
            value = cls.namespace.get(name, UNSET)
            if value is not UNSET:
                if value is not None:
                    self.cache[name] = value
                return value
        self.cache[name] = UNSET
        return UNSET

    def lookup_after(self, start: Class, name: str) -> object:
        """Like `lookup`, in the part of the mro that follows `start`."""
        seen = False
        for cls in self.mro:
            if seen:
                value = cls.namespace.get(name, UNSET)
                if value is not UNSET:
                    return value
            elif cls is start:
                seen = True
        return UNSET

    def set(self, name: str, value: object) -> None:
        self.namespace[name] = value
        self.forget(name)
        if name.startswith('__') or is_data_descriptor(value):
            self.refresh_all()

    def remove(self, name: str) -> None:
        del self.namespace[name]
        self.forget(name)
        self.refresh_all()

    def rebase(self, bases: list[Class]) -> None:
        """Puts other base classes in place of those that a guest class has."""
        before = self.bases
        mro = linearise(self, bases)
        for base in before:
            if self in base.subclasses:
                base.subclasses.remove(self)
        for base in bases:
            if base.machine is not None:
                base.subclasses.append(self)
        self.bases = bases
        self.mro = mro
        self.relinearise()
        self.refresh_all()

    def relinearise(self) -> None:
        """Follows a change of the bases of a base class."""
        self.cache.clear()
        for cls in self.subclasses:
            cls.mro = linearise(cls, cls.bases)
            cls.relinearise()

    def forget(self, name: str) -> None:
        self.cache.pop(name, None)
        for cls in self.subclasses:
            cls.forget(name)

    def refresh_all(self) -> None:
        self.refresh()
        for cls in self.subclasses:
            cls.refresh_all()

    def is_subclass(self, other: Class) -> bool:
        return self is other or other in self.mro

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if self.metaclass is not None and self.machine is not None:
            return self.machine.metaclass_equal(self, other)
        return False

    def __hash__(self) -> int:
        if self.metaclass is not None and self.machine is not None and self.metaclass.has_hash:
            return self.machine.hash_of_class(self)
        return id(self) >> 4

    def __lt__(self, other: object) -> Any:
        return self.ordered('__lt__', other)

    def __le__(self, other: object) -> Any:
        return self.ordered('__le__', other)

    def __gt__(self, other: object) -> Any:
        return self.ordered('__gt__', other)

    def __ge__(self, other: object) -> Any:
        return self.ordered('__ge__', other)

    def ordered(self, name: str, other: object) -> Any:
        if self.metaclass is not None and self.machine is not None:
            return self.machine.metaclass_order(self, name, other)
        return NotImplemented

    def __repr__(self) -> str:
        if self.metaclass is not None and self.machine is not None:
            return self.machine.repr_of_class(self)
        return class_repr(self)

    def __or__(self, other: object) -> object:
        from monty_vm.objects.typing import unite

        return unite(self, other)

    def __ror__(self, other: object) -> object:
        from monty_vm.objects.typing import unite

        return unite(other, self)


def long_name(cls: Class) -> str:
    """How CPython names a type in errors."""
    if cls.machine is None and (cls.module in NATIVE_NAMES or (cls.module == 'collections' and cls.name != 'Counter')):
        return f'{cls.module}.{cls.name}'
    return cls.name


def class_repr(cls: Class) -> str:
    if cls.module == 'builtins':
        return f"<class '{cls.qualname}'>"
    return f"<class '{cls.module}.{cls.qualname}'>"


def is_data_descriptor(value: object) -> bool:
    if isinstance(value, DataDescriptor):
        return True
    if isinstance(value, Instance):
        cls = value.cls
        return cls.lookup('__set__') is not UNSET or cls.lookup('__delete__') is not UNSET
    return False


def best_layout(bases: list[Class]) -> Class:
    layout = bases[0].layout
    for base in bases[1:]:
        other = base.layout
        if other is layout or layout.is_subclass(other):
            continue
        if other.is_subclass(layout) or len(layout.mro) == 1:
            layout = other
        else:
            raise TypeError('multiple bases have instance lay-out conflict')
    return layout


def linearise(cls: Class, bases: list[Class]) -> list[Class]:
    """The C3 linearisation (Barrett et al., 1996), as CPython's `type.mro`."""
    if not bases:
        return [cls]
    sequences = [list(base.mro) for base in bases]
    sequences.append(list(bases))
    result = [cls]
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return result
        chosen: Class | None = None
        for sequence in sequences:
            head = sequence[0]
            if not any(head is item for other in sequences for item in other[1:]):
                chosen = head
                break
        if chosen is None:
            names: list[str] = []
            for sequence in sequences:
                if sequence[0].name not in names:
                    names.append(sequence[0].name)
            raise TypeError(f'{INCONSISTENT} for bases ' + ', '.join(names))
        result.append(chosen)
        for sequence in sequences:
            if sequence[0] is chosen:
                del sequence[0]


def address_of(value: object) -> str:
    """A stand-in for an address: the same for the same object while it lives, and telling nothing of the host."""
    identity = id(value)
    return hex(0x7F0000000000 + (hash((identity, 'monty')) & 0xFFFFFFFF0))


def plain_repr(value: object) -> str:
    """The text of an object that has none of its own."""
    return f'<{type_of(value).name} object at {address_of(value)}>'


def in_guest_terms(text: str, values: Iterable[object]) -> str:
    """A message of the host's, which calls instances of guest classes by the name of its own type for them."""
    for value in values:
        name = type(value).__name__
        if name.endswith('Instance'):
            text = re.sub(rf'\b{name}\b', type_of(value).name, text)
    return text


class DataDescriptor:
    """Base of the VM's own descriptors that take part in setting an attribute."""

    def __repr__(self) -> str:
        return plain_repr(self)


class Instance:
    """An instance of a guest class. Its host dunders call the guest's methods, so that host operations work on it."""

    def __init__(self, cls: Class) -> None:
        self.cls = cls
        self.attrs: dict[str, object] = {}
        #: For weak references, see `objects.weak`.
        self.watch: Watch | None = None

    def __eq__(self, other: object) -> bool:
        if self is other and not self.cls.has_eq:
            return True
        return bool(machine_of(self).compare(self, other, '=='))

    def __ne__(self, other: object) -> bool:
        return bool(machine_of(self).compare(self, other, '!='))

    def __lt__(self, other: object) -> bool:
        return bool(machine_of(self).compare(self, other, '<'))

    def __le__(self, other: object) -> bool:
        return bool(machine_of(self).compare(self, other, '<='))

    def __gt__(self, other: object) -> bool:
        return bool(machine_of(self).compare(self, other, '>'))

    def __ge__(self, other: object) -> bool:
        return bool(machine_of(self).compare(self, other, '>='))

    def __hash__(self) -> int:
        cls = self.cls
        if not cls.has_hash and not cls.has_eq:
            return id(self) >> 4
        return machine_of(self).hash_of(self)

    def __repr__(self) -> str:
        return machine_of(self).to_repr(self)

    def __str__(self) -> str:
        return machine_of(self).to_str(self)

    def __format__(self, spec: str) -> str:
        return machine_of(self).format_value(self, spec)

    def __bool__(self) -> bool:
        return machine_of(self).truth(self)

    def __len__(self) -> int:
        return machine_of(self).length(self)

    def __contains__(self, item: object) -> bool:
        return machine_of(self).contains(self, item)

    def __getitem__(self, key: object) -> object:
        return machine_of(self).get_item(self, key)

    def __iter__(self) -> object:
        return machine_of(self).iterate(self)

    def __bytes__(self) -> bytes:
        machine = machine_of(self)
        method = machine.special(self, '__bytes__')
        if method is UNSET:
            wanted = '%b requires a bytes-like object, or an object that implements __bytes__'
            raise TypeError(f"{wanted}, not '{self.cls.name}'")
        made = machine.call(method, [])
        if not isinstance(made, bytes):
            raise TypeError(f'__bytes__ returned non-bytes (type {type_of(made).name})')
        return made

    def __index__(self) -> int:
        return machine_of(self).to_index(self)

    def __int__(self) -> int:
        return machine_of(self).to_int(self)

    def __float__(self) -> float:
        return machine_of(self).to_float(self)

    def __add__(self, other: object) -> object:
        return machine_of(self).binary(self, other, '+')

    def __radd__(self, other: object) -> object:
        return machine_of(self).binary(other, self, '+')

    def __sub__(self, other: object) -> object:
        return machine_of(self).binary(self, other, '-')

    def __rsub__(self, other: object) -> object:
        return machine_of(self).binary(other, self, '-')

    def __mul__(self, other: object) -> object:
        return machine_of(self).binary(self, other, '*')

    def __rmul__(self, other: object) -> object:
        return machine_of(self).binary(other, self, '*')


@final
class MortalInstance(Instance):
    """An instance of a class that has `__del__`: when nothing refers to it, the machine gets it to finalise."""

    def __init__(self, cls: Class) -> None:
        super().__init__(cls)
        self.finalized = False

    def __del__(self) -> None:
        if not self.finalized:
            self.finalized = True
            machine = self.cls.machine
            if machine is not None:
                machine.finalize_later(None, self)


def make_instance(cls: Class) -> Instance:
    """An instance of a class that derives from no builtin class but `object`."""
    return MortalInstance(cls) if cls.has_del else Instance(cls)


def machine_of(instance: Instance) -> Machine:
    machine = instance.cls.machine
    if machine is None:
        from monty_vm.machine.machine import current_machine

        return current_machine()
    return machine


#: The class of each host type, for values that don't carry their class themselves.
HOST_CLASSES: Final[dict[type, Class]] = {}


#: The classes of values that share a host type, by their `kind`: coroutines and asynchronous generators with
#: generators, iterators over different containers, natives of different sorts.
GENERATOR_CLASSES: Final[dict[object, Class]] = {}


def type_of(value: object) -> Class:
    """The guest's type of a value."""
    if type(value) is Instance:
        return value.cls
    host = type(value)
    found = HOST_CLASSES.get(host)
    if found is not None:
        if found.varied:
            return varied_type(value, found)
        return found
    if isinstance(value, Instance):
        return value.cls
    extended: Any = value
    cls = extended.cls
    assert isinstance(cls, Class)
    return cls


def varied_type(value: object, otherwise: Class) -> Class:
    """The type of a value whose host type stands for several guest types."""
    if isinstance(value, Class):
        metaclass = value.metaclass
        return otherwise if metaclass is None else metaclass
    varied: Any = value
    return GENERATOR_CLASSES.get(varied.kind, otherwise)
