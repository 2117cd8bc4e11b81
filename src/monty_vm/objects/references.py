# not compiled: guest classes derive from it, so the host must be able to; and its objects are weakly referred to.
"""The guest's weak references."""

from __future__ import annotations

from types import GenericAlias
from typing import Any

from monty_vm.machine.frame import UNSET
from monty_vm.objects.classes import address_of, type_of
from monty_vm.objects.weak import Link


class Reference:
    """`weakref.ref`. `hashed` is the hash of what is referred to, once that was asked for."""

    __slots__ = ('__weakref__', 'callback', 'hashed', 'link')
    __class_getitem__: Any = classmethod(GenericAlias)

    def __init__(self) -> None:
        self.link: Link | None = None
        self.callback: object = None
        self.hashed: int | None = None

    def get(self) -> Any:
        """What is referred to, or UNSET if it is dead."""
        return UNSET if self.link is None else self.link.get()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Reference):
            return NotImplemented
        mine, others, link = self.get(), other.get(), self.link
        if mine is UNSET or others is UNSET or link is None:
            return self is other
        return mine is others or link.machine.equal(mine, others)

    def __hash__(self) -> int:
        if self.hashed is None:
            value = self.get()
            if value is UNSET:
                raise TypeError('weak object has gone away')
            self.hashed = hash(value)
        return self.hashed

    def __repr__(self) -> str:
        target = self.get()
        if target is UNSET:
            return f'<weakref at {address_of(self)}; dead>'
        return f"<weakref at {address_of(self)}; to '{type_of(target).name}' at {address_of(target)}>"
