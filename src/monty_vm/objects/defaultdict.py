# not compiled: a subclass of the host's dict can't be a native class.
"""`defaultdict`: a dictionary of the host whose missing values are made by a guest function."""

from __future__ import annotations

from reprlib import recursive_repr
from typing import Any


class DefaultDict(dict[Any, Any]):
    """The host type of the guest's `defaultdict`. The factory is called through the machine that runs."""

    default_factory: Any = None

    def __missing__(self, key: Any) -> Any:
        from monty_vm.machine.machine import current_machine

        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        machine = current_machine()
        value = machine.call(factory, [])
        machine.charge(96)
        self[key] = value
        return value

    @recursive_repr('...')
    def items_repr(self) -> str:
        return dict.__repr__(self)

    def __repr__(self) -> str:
        cls = getattr(self, 'cls', None)
        name = 'defaultdict' if cls is None else cls.name
        return f'{name}({self.default_factory!r}, {self.items_repr()})'

    def copied(self, items: dict[Any, Any]) -> DefaultDict:
        """A dictionary with the same factory."""
        made = DefaultDict(items)
        made.default_factory = self.default_factory
        return made

    def __or__(self, other: Any) -> Any:
        return self.copied(dict(self) | dict(other)) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other: Any) -> Any:
        return self.copied(dict(other) | dict(self)) if isinstance(other, dict) else NotImplemented
