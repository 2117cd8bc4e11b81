"""The native part of `weakref`; the rest is `guest/_weakref.py` and CPython's own."""

from __future__ import annotations

import gc
import weakref
from array import array
from collections import Counter, OrderedDict, deque
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.tables import builtin_class, get_set, method, new_method
from monty_vm.machine.frame import UNSET, Code
from monty_vm.objects.classes import Class, long_name, type_of
from monty_vm.objects.extended import allocate
from monty_vm.objects.function import BoundMethod, Function, Module
from monty_vm.objects.generator import Generator
from monty_vm.objects.native import BoundNative, Native
from monty_vm.objects.references import Reference
from monty_vm.objects.weak import Link, link_to

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

#: Types of the VM and of the host whose objects can be referred to weakly, as in CPython.
REFERABLE: Final = (Function, BoundMethod, Generator, Class, Module, Native, BoundNative, Code)
REFERABLE_HOSTS: Final = (set, frozenset, deque, array, memoryview, OrderedDict, Counter)


def is_referable(value: object) -> bool:
    if isinstance(value, REFERABLE) or type(value) in REFERABLE_HOSTS:
        return True
    cls = type_of(value)
    if cls.machine is None:
        return False
    # A guest class without `__slots__` brings room for weak references, and one that names it there.
    for base in cls.mro:
        if base.machine is not None and (base.slots is None or '__weakref__' in base.slots):
            return True
    return isinstance(value, REFERABLE_HOSTS)


def link_for(machine: Machine, target: Any) -> Link:
    if is_referable(target):
        try:
            return link_to(machine, target)
        except TypeError:
            pass
    raise TypeError(f"cannot create weak reference to '{long_name(type_of(target))}' object")


def new_reference(__machine: Machine, __cls: Any, __target: Any, __callback: Any = None, *args: Any) -> Any:
    if not isinstance(__cls, Class) or not __cls.is_subclass(REFERENCE):
        raise TypeError('ref.__new__(X): X is not a subtype of ref')
    link = link_for(__machine, __target)
    __machine.be_careful()
    if __cls is REFERENCE:
        if __callback is None:
            # All references that are alike are the same one.
            for found in link.living():
                __machine.work(64)
                if type(found) is Reference and found.callback is None:
                    return found
        made = Reference()
    else:
        extended = REFERENCE.extended
        assert extended is not None
        made = allocate(__cls, extended, ())
        Reference.__init__(made)
    made.link = link
    made.callback = __callback
    link.add(made)
    return made


def initialise(machine: Machine, reference: Any, target: Any, callback: Any = None) -> None:
    """`ref.__init__`: everything is done by `__new__`."""


def dereference(machine: Machine, reference: Any) -> object:
    found = reference.get()
    return None if found is UNSET else found


def equal(machine: Machine, reference: Any, other: Any) -> object:
    return Reference.__eq__(reference, other)


def unequal(machine: Machine, reference: Any, other: Any) -> object:
    result = equal(machine, reference, other)
    return result if result is NotImplemented else not result


def hashed(machine: Machine, reference: Any) -> int:
    return Reference.__hash__(reference)


def references_to(machine: Machine, target: Any) -> list[Any]:
    link = machine.links.get(id(target))
    return [] if link is None else link.living()


def remove_dead(machine: Machine, values: Any, key: Any) -> None:
    """Removes an item whose value is a weak reference, if what that refers to is dead."""
    if isinstance(values, dict):
        found = dict.get(values, key)
        if isinstance(found, Reference) and found.get() is UNSET:
            dict.pop(values, key, None)


def collect(machine: Machine, generation: Any = 2) -> int:
    """What the host's collector finds among young objects: all of them would be those of the whole process."""
    machine.work(1 << 16)
    gc.collect(1)
    return 0


REFERENCE: Final = builtin_class(
    weakref.ref.__name__, Reference, adopt=False, extendable=True, module=weakref.ref.__module__
)
new_method(REFERENCE, new_reference)
REFERENCE.construct = Native('ref', lambda machine, *args: new_reference(machine, REFERENCE, *args), machine=True)
method(REFERENCE, '__init__', initialise)
method(REFERENCE, '__call__', dereference)
method(REFERENCE, '__eq__', equal)
method(REFERENCE, '__ne__', unequal)
method(REFERENCE, '__hash__', hashed)
method(REFERENCE, '__repr__', lambda machine, reference: Reference.__repr__(reference))
get_set(REFERENCE, '__callback__', lambda reference: reference.callback)
TABLE: Final[dict[str, object]] = {
    'ref': REFERENCE,
    'getweakrefs': Native('getweakrefs', references_to, machine=True),
    'getweakrefcount': Native(
        'getweakrefcount', lambda machine, target: len(references_to(machine, target)), machine=True
    ),
    '_remove_dead_weakref': Native('_remove_dead_weakref', remove_dead, machine=True),
    'next_finalizer': Native('next_finalizer', lambda machine: machine.next_finalizer(), machine=True),
    'collect': Native('collect', collect, machine=True),
}


def make(machine: Machine) -> dict[str, object]:
    """The variables of `_weakref_native`."""
    return TABLE
