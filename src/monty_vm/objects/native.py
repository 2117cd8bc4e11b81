"""Functions written in the host's language: builtins, methods of builtin types, functions of native modules.

A native either takes the machine first (it may call guest code, or must be metered) or is a plain host callable that is
safe and cheap on any arguments. Natives that call guest code must be *repeatable*: they reach it only through the
machine (which logs the results), and change nothing before their last call. `drains` names the argument that the
machine turns into a list first when it is lazy, in guest code, so that the native itself needs no such care.
"""

from __future__ import annotations

from types import MethodDescriptorType, WrapperDescriptorType
from typing import TYPE_CHECKING, Any, Final, final

from monty_vm.machine.frame import UNSET
from monty_vm.objects.classes import HOST_CLASSES, Class, DataDescriptor, address_of, long_name, type_of

if TYPE_CHECKING:
    from collections.abc import Callable


#: Methods whose result, or work, is as large as their object.
COPYING: Final = frozenset(
    'capitalize casefold center copy count decode encode expandtabs find hex index insert join lower lstrip partition '
    'remove removeprefix removesuffix reverse rfind rindex rpartition rsplit rstrip split splitlines strip swapcase '
    'title upper '
    'intersection union difference symmetric_difference'.split()
)
#: Names under which CPython's builtin types have operations of their own, not methods written for Python.
WRAPPERS: Final = frozenset(
    name
    for host in (
        object,
        type,
        int,
        float,
        complex,
        str,
        bytearray,
        list,
        tuple,
        dict,
        set,
        range,
        property,
        type(iter([])),
    )
    for name, value in vars(host).items()
    if type(value) is WrapperDescriptorType
)
#: Methods of that name which are methods all the same.
METHODS: Final = frozenset(
    (host.__name__, name)
    for host in (list, dict, set, frozenset)
    for name, value in vars(host).items()
    if type(value) is MethodDescriptorType
)
NO_TYPES: Final[frozenset[type]] = frozenset()


def is_wrapper(owner: str, name: str) -> bool:
    return name in WRAPPERS and (owner, name) not in METHODS


@final
class Native:
    """A native function, or, with `method` set, a function that binds to an instance when it is found in a class."""

    def __init__(
        self,
        name: str,
        function: Callable[..., Any],
        machine: bool = False,
        method: bool = False,
        drains: int = -1,
        owner: str = '',
        module: str = 'builtins',
        leaf: bool = False,
        doc: str | None = None,
    ) -> None:
        self.name = name
        self.function: Any = function
        self.machine = machine
        self.method = method
        self.drains = drains
        #: The method that puts one item into the target, of a method that takes in what it drains item by item: the
        #: iterator sees those before, and they stay when it raises.
        self.adds: Native | None = None
        self.owner = owner
        self.module = module
        #: Never calls guest code when its arguments are plain host values.
        self.leaf = leaf
        self.doc = doc
        self.cls: Class | None = None
        #: Makes something as large as the object it is called on.
        self.copies = name in COPYING
        #: Of a class method: what is bound to the class where its attribute is asked for, if it isn't this.
        self.bound: Native | None = None
        #: The host type of what it was last called on, when it was taken from its class.
        self.receiver: type | None = None
        #: A host callable that does the same for a single argument of one of these types.
        self.plain: Any = None
        self.plain_types: frozenset[type] = NO_TYPES
        #: The same for two or more arguments.
        self.plain_many: Any = None
        self.many_types: frozenset[type] = NO_TYPES

    @property
    def kind(self) -> str:
        """The name of CPython's type for such a function."""
        if not self.method:
            return 'classmethod_descriptor' if self.owner == 'classmethod' else 'builtin_function_or_method'
        return 'wrapper_descriptor' if is_wrapper(self.owner, self.name) else 'method_descriptor'

    def __repr__(self) -> str:
        if self.method:
            what = 'slot wrapper' if is_wrapper(self.owner, self.name) else 'method'
            return f"<{what} '{self.name}' of '{self.owner}' objects>"
        if self.owner in ('', 'classmethod'):
            return f'<built-in function {self.name}>'
        return f'<built-in method {self.name} of type object at {address_of(self)}>'


def bind_to_class(native: Native, cls: object) -> BoundNative:
    """A class method as an attribute of a class."""
    return BoundNative(native if native.bound is None else native.bound, cls)


@final
class BoundNative:
    """A native method with its instance."""

    def __init__(self, native: Native, instance: object) -> None:
        self.native = native
        self.instance = instance

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BoundNative) and other.native is self.native and other.instance is self.instance

    def __hash__(self) -> int:
        return id(self.native) ^ id(self.instance)

    @property
    def kind(self) -> str:
        native = self.native
        wraps = native.method and is_wrapper(native.owner, native.name)
        return 'method-wrapper' if wraps else 'builtin_function_or_method'

    def __repr__(self) -> str:
        what = 'method-wrapper' if self.kind == 'method-wrapper' else 'built-in method'
        name = self.native.name if what == 'built-in method' else repr(self.native.name)
        return f'<{what} {name} of {type_of(self.instance).name} object at {address_of(self.instance)}>'


@final
class GetSet(DataDescriptor):
    """An attribute computed by the host, e.g. `complex.real`. `setter` is None for those that can't be set."""

    def __init__(
        self,
        name: str,
        getter: Callable[..., Any],
        setter: Callable[..., Any] | None = None,
        machine: bool = False,
        owner: str = '',
        deleter: Callable[..., Any] | None = None,
    ) -> None:
        self.name = name
        self.getter: Any = getter
        self.setter: Any = setter
        self.deleter: Any = deleter
        self.machine = machine
        self.owner = owner

    def __repr__(self) -> str:
        return f"<attribute '{self.name}' of '{self.owner}' objects>"


@final
class TailCall:
    """What a native returns to have a guest function called in its place, by the instruction that called it."""

    def __init__(self, function: object, args: list[object], keywords: dict[str, object] | None = None) -> None:
        self.function = function
        self.args = args
        self.keywords = keywords


def check_receiver(native: Native, value: object) -> None:
    """Refuses a method that is taken from its class and called with something else than an instance.

    Without any argument, the value is UNSET.
    """
    host = type(value)
    if host is native.receiver or native.module == 'collections.abc':
        # What an abstract class lends is an ordinary function.
        return
    name = native.name
    wraps = is_wrapper(native.owner, name)
    if value is UNSET:
        title = owner_title(native)
        raise TypeError(
            f"descriptor '{name}' of '{title}' object needs an argument"
            if wraps
            else f'unbound method {native.owner}.{name}() needs an argument'
        )
    given = type_of(value)
    for cls in given.mro:
        if cls.namespace.get(name) is native or (cls.machine is None and cls.name == native.owner):
            if HOST_CLASSES.get(host) is given and not given.varied:
                native.receiver = host
            return
    raise TypeError(
        f"descriptor '{name}' requires a '{owner_title(native)}' object but received a '{given.name}'"
        if wraps
        else f"descriptor '{name}' for '{owner_title(native)}' objects doesn't apply to a '{given.name}' object"
    )


def owner_title(native: Native) -> str:
    """The name, with its module, of the class that a method is from."""
    for cls in HOST_CLASSES.values():
        if cls.namespace.get(native.name) is native:
            return long_name(cls)
    return native.owner
