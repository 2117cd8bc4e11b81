"""Objects that are referred to without being kept.

Each object that weak references of a session refer to has one `Link`, which its references share. It knows the way to
the object, and when that dies it tells the machine of the callbacks to run. There are three ways:

- the host's own weak references, for types of the host that have them, which is all in the uncompiled VM;
- compiled classes don't have them. An object of one keeps a `Watch`, which nothing else refers to, so it dies with the
  object, before the object's memory is given back; until then the link's pointer is good. Looking it up takes no step
  in which anything could die: it is one read of a `ctypes` pointer, which gets a reference or finds null.
- classes and modules, of which CPython too disposes with its collector only, are kept.

The rule: a `Watch` is in the attribute of that name of the object it watches and nowhere else.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Any, Final, final

from monty_vm.machine.frame import UNSET, Code
from monty_vm.objects.classes import Class, Instance
from monty_vm.objects.function import BoundMethod, Function, Module
from monty_vm.objects.generator import Generator
from monty_vm.objects.native import BoundNative, Native

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

HOST: Final = 0
POINTER: Final = 1
KEPT: Final = 2
DEAD: Final = 3


@final
class Link:
    """The way from weak references to what they refer to."""

    def __init__(self, machine: Machine, target: Any) -> None:
        self.machine = machine
        self.identity = id(target)
        #: The host's weak references to the guest's, in the order in which they were made.
        self.references: list[Any] = []
        self.storage: Any = None
        self.way: Any = None
        self.kind = HOST
        if isinstance(target, (Class, Module, Native, BoundNative, Code)):
            self.kind = KEPT
            self.way = target
            return
        try:
            self.way = weakref.ref(target, self.host_died)
        except TypeError:
            if not isinstance(target, (Instance, Function, BoundMethod, Generator)):
                raise
            import ctypes

            self.kind = POINTER
            self.storage = ctypes.c_size_t(self.identity)
            self.way = ctypes.py_object.from_buffer(self.storage)
            target.watch = Watch(self)

    def get(self) -> object:
        """What is referred to, or UNSET if it is dead."""
        if self.kind == HOST:
            found = self.way()
            return UNSET if found is None else found
        if self.kind == POINTER:
            return self.way.value
        return self.way

    def add(self, reference: object) -> None:
        references = self.references
        if len(references) & (len(references) - 1) == 0:
            # Their number has doubled, or there are few: those that have died meanwhile go.
            self.references = references = [item for item in references if item() is not None]
        references.append(weakref.ref(reference))

    def living(self) -> list[Any]:
        """The references that there are."""
        return [found for found in [item() for item in self.references] if found is not None]

    def host_died(self, reference: object) -> None:
        self.died()

    def died(self) -> None:
        """The object is being taken apart. This may run anywhere, in any thread: nothing of the guest runs here."""
        if self.storage is not None:
            self.storage.value = 0
        self.kind = DEAD
        self.way = UNSET
        machine = self.machine
        machine.links.pop(self.identity, None)
        references = self.living()
        self.references = []
        references.reverse()
        for reference in references:
            callback = reference.callback
            if callback is not None:
                reference.callback = None
                machine.finalize_later(callback, reference)


@final
class Watch:
    """Dies with the object that has it as an attribute."""

    def __init__(self, link: Link) -> None:
        self.link = link

    def __del__(self) -> None:
        self.link.died()


def link_to(machine: Machine, target: object) -> Link:
    """The link to an object of the guest. Raises: TypeError if the host has no way to it."""
    link = machine.links.get(id(target))
    if link is None:
        link = Link(machine, target)
        machine.links[id(target)] = link
    return link
