# not compiled: subclasses of the host's builtin types can't be native classes.
"""Instances of guest classes that derive from builtin types.

Each is an object of a host subclass of the builtin type, so that the host's operations work on it, and carries its
guest class in `cls` and its attributes in `attrs`. Where the guest class overrides a special method that the host's
operations call, the host subclass passes the call on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from monty_vm.machine.frame import UNSET
from monty_vm.objects.function import Function

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.frame import Globals
    from monty_vm.objects.classes import Class

PASSED_ON = (
    '__eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __repr__ __str__ __format__ __len__ __contains__ __bool__ '
    '__getitem__ __setitem__ __delitem__ __iter__ __index__ __int__ __float__ __add__ __radd__ __mul__ __rmul__ '
    '__sub__ __rsub__ __or__ __and__ __xor__ __missing__'
).split()


def pass_on(name: str, original: Callable[..., Any] | None) -> Callable[..., Any]:
    def method(self: Any, *args: Any) -> Any:
        found = self.cls.lookup(name)
        if isinstance(found, Function):
            return self.cls.machine.call(found, [self, *args])
        if original is None:
            raise KeyError(*args)
        if original is object.__repr__:
            return f'<{self.cls.module}.{self.cls.qualname} object at {self.cls.machine.address(self)}>'
        result = original(self, *args)
        if name == '__repr__' and result.startswith(host_name := type(self).__name__):
            return self.cls.name + result[len(host_name) :]
        return result

    method.__name__ = name
    return method


def extend(host: type, more: str = '') -> type:
    """A host subclass of a builtin type for instances of guest subclasses; `more` are other methods the host calls."""
    namespace: dict[str, Any] = {'__module__': __name__}
    for name in PASSED_ON + more.split():
        original = getattr(host, name, None)
        if name == '__missing__' and host is dict:
            namespace[name] = pass_on(name, None)
        elif original is not None and name != '__hash__':
            namespace[name] = pass_on(name, original)
    hashing: Any = getattr(host, '__hash__', None)
    namespace['__hash__'] = pass_on('__hash__', unhashable if hashing is None else hashing)
    return type(f'{host.__name__.capitalize()}Instance', (host,), namespace)


def unhashable(value: Any) -> int:
    raise TypeError(f"unhashable type: '{value.cls.name}'")


def allocate(cls: Class, extended: type, args: tuple[Any, ...]) -> Any:
    """An instance of a guest class, made by the `__new__` of its builtin base."""
    host: Any = mortal(extended) if cls.has_del else extended
    instance = host.__new__(host, *args)
    instance.cls = cls
    instance.attrs = {}
    return instance


#: For instances of classes that have `__del__`, by what their host class would be otherwise.
MORTAL: Final[dict[type, type]] = {}


def mortal(extended: type) -> type:
    """The host class whose objects are finalised by the machine when nothing refers to them any more."""
    found = MORTAL.get(extended)
    if found is None:
        namespace = {'__module__': __name__, '__del__': finalize_later, 'finalized': False}
        found = MORTAL[extended] = type(extended.__name__, (extended,), namespace)
    return found


def finalize_later(value: Any) -> None:
    if not value.finalized:
        value.finalized = True
        value.cls.machine.finalize_later(None, value)


class GlobalsView(dict[str, Any]):
    """What `globals()` gives: a dictionary whose changes are changes of the module's variables."""

    def __init__(self, variables: Globals) -> None:
        super().__init__()
        self.variables = variables

    def refresh(self) -> None:
        """Brings the items up to date: they are copies."""
        super().clear()
        super().update({name: self.variables.get(name) for name in self.variables.names()})

    def __getitem__(self, name: str) -> Any:
        value = self.variables.get(name) if isinstance(name, str) else UNSET
        if value is UNSET:
            raise KeyError(name)
        return value

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.variables.get(name) is not UNSET

    def __iter__(self) -> Any:
        self.refresh()
        return super().__iter__()

    def __len__(self) -> int:
        return len(self.variables.names())

    def __setitem__(self, name: str, value: Any) -> None:
        super().__setitem__(name, value)
        self.variables.set(name, value)

    def __delitem__(self, name: str) -> None:
        if name not in self:
            raise KeyError(name)
        super().pop(name, None)
        self.variables.set(name, UNSET)

    def update(self, *args: Any, **keywords: Any) -> None:
        for name, value in dict(*args, **keywords).items():
            self[name] = value

    def setdefault(self, name: str, default: Any = None) -> Any:
        if name not in self:
            self[name] = default
        return self[name]

    def pop(self, name: str, *default: Any) -> Any:
        if name in self:
            value = self[name]
            del self[name]
            return value
        return super().pop(name, *default)


def view_of(variables: Globals) -> GlobalsView:
    """What `globals()` gives where these are the variables: always the same object."""
    view = variables.view
    if not isinstance(view, GlobalsView):
        variables.view = view = GlobalsView(variables)
    view.refresh()
    return view
