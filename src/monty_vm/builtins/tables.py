"""How the tables of builtin types are written.

A native that takes whatever keywords a guest gives names its own parameters with two underscores, so that none of them
is taken for one (compiled functions know no parameters that are positional only).

A builtin type's methods are those of the host type: its public names, and the special methods listed here. A type's
file replaces the ones that call back, that cost more than their arguments' size, or that would reach into the host.
"""

from __future__ import annotations

import sys
import types
from collections import deque
from typing import TYPE_CHECKING, Any, Final

from monty_vm.machine.machine import BUILTINS
from monty_vm.machine.meter import NESTING
from monty_vm.objects.classes import HOST_CLASSES, Class, Instance, make_instance
from monty_vm.objects.extended import allocate, extend
from monty_vm.objects.function import Function, StaticMethod
from monty_vm.objects.native import GetSet, Native, TailCall

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from monty_vm.machine.machine import Machine

#: Special methods of host types that are safe to hand out as they are.
SPECIAL: Final = (
    '__abs__ __add__ __and__ __bool__ __ceil__ __contains__ __delitem__ __divmod__ __eq__ __float__ __floor__ '
    '__floordiv__ __ge__ __getitem__ __gt__ __hash__ __iadd__ __iand__ __imul__ __index__ __int__ __invert__ __ior__ '
    '__isub__ __ixor__ __le__ __len__ __lshift__ __lt__ __mod__ __mul__ __ne__ __neg__ __or__ __pos__ __pow__ '
    '__radd__ __rand__ __rdivmod__ '
    '__repr__ __rfloordiv__ __rlshift__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ '
    '__rtruediv__ __rxor__ __setitem__ __sub__ __truediv__ __trunc__ __xor__ __complex__ __matmul__ __reversed__ '
    '__length_hint__ __getnewargs__ __bytes__'
).split()

#: `object`; every other class derives from it.
OBJECT: Final = Class('object', [], {})
TYPE: Final = Class('type', [OBJECT], {})
HOST_CLASSES[object] = OBJECT
HOST_CLASSES[type] = TYPE
HOST_CLASSES[Class] = TYPE
TYPE.varied = True
TYPE.layout = TYPE
OBJECT.has_dict = False
OBJECT.host = object
OBJECT.extended = object
BUILTINS['object'] = OBJECT
BUILTINS['type'] = TYPE


def builtin_class(
    name: str,
    host: type | None = None,
    base: Class = OBJECT,
    *,
    public: bool = True,
    extendable: bool = False,
    adopt: bool = True,
    module: str = 'builtins',
    visible: bool = False,
    omit: str = '',
) -> Class:
    """A builtin class with the methods of its host type.

    Args:
        name: as the guest sees it.
        host: the host type of the instances.
        base: its base class.
        public: take the host's public methods.
        extendable: guest classes can derive from it.
        adopt: take methods from the host at all.
        module: value of `__module__`.
        visible: bind it as a builtin name.
        omit: names not to take, separated by spaces.
    """
    cls = Class(name, [base], {}, None, module)
    cls.layout = cls
    cls.host = host
    cls.final = not extendable
    cls.has_dict = False
    cls.namespace['__doc__'] = text_about(stood_for(module, name, host))
    if host is not None:
        HOST_CLASSES[host] = cls
        if adopt:
            take_methods(cls, host, public, omit.split())
        if extendable:
            cls.extended = extend(host)
    if visible:
        BUILTINS[name] = cls
    return cls


ITERABLES: Final[tuple[Iterable[object], ...]] = ([], (), '', range(0), {}, {}.values(), {}.items(), set())
#: Types that CPython gives a name in `types` alone, or none, by what they call themselves.
UNNAMED: Final[dict[str, type]] = {
    made.__name__: made
    for made in [*vars(types).values(), *[type(iter(value)) for value in ITERABLES], type(reversed([]))]
    if isinstance(made, type)
}


def stood_for(module: str, name: str, host: Any = None) -> Any:
    """What a builtin stands for: the host's own of this name, or else the host type of the instances."""
    return getattr(sys.modules.get(module), name, UNNAMED.get(name, host))


def text_about(value: Any) -> str | None:
    """The docstring of something of the host's that isn't the VM's own."""
    text = getattr(value, '__doc__', None)
    own = str(getattr(value, '__module__', None)).startswith('monty_vm')
    return text if isinstance(text, str) and not own else None


def take_methods(cls: Class, host: type, public: bool, omit: list[str]) -> None:
    names = list(SPECIAL)
    if public:
        names += [name for name in dir(host) if not name.startswith('_')]
    for name in names:
        if name in omit:
            continue
        value: Any = getattr(host, name, None)
        if value is None:
            if name == '__hash__':
                cls.namespace[name] = None
            continue
        if getattr(object, name, None) is value or not any(name in base.__dict__ for base in host.__mro__[:-1]):
            continue
        raw: Any = next(base.__dict__[name] for base in host.__mro__ if name in base.__dict__)
        kind = type(raw).__name__
        if kind in ('getset_descriptor', 'member_descriptor', 'property'):
            getter = attribute_getter(host, name)
            cls.namespace[name] = GetSet(name, getter, owner=cls.name)
        elif kind == 'classmethod_descriptor' or kind == 'classmethod':
            cls.namespace[name] = Native(name, for_class(value), machine=True, owner='classmethod', doc=value.__doc__)
        elif kind == 'staticmethod':
            cls.namespace[name] = Native(name, value, owner=cls.name, leaf=True, doc=value.__doc__)
        elif callable(value) and name in GUARDS and issubclass(host, NESTING):
            cls.namespace[name] = Native(name, guarded(name, value), machine=True, method=True, owner=cls.name)
        elif callable(value):
            doc = None if name.startswith('__') else value.__doc__
            cls.namespace[name] = Native(name, value, method=True, owner=cls.name, leaf=True, doc=doc)


def guarded(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """A method of a container through whose items the host recurses."""
    guard = GUARDS[name]

    def call(machine: Machine, value: Any, *args: Any) -> object:
        guard(machine, value, *args)
        return function(value, *args)

    return call


def before_search(machine: Machine, value: Any, *args: object) -> None:
    if args and isinstance(value, (list, tuple, deque)):
        machine.check_search(value, args[0])
    elif args and isinstance(args[0], NESTING):
        machine.rehearse(args[0])


def before_comparison(machine: Machine, value: Any, *args: object) -> None:
    if args:
        machine.check_comparison(value, args[0])


#: What is done before methods of containers, by name.
GUARDS: Final[dict[str, Callable[..., None]]] = {
    **dict.fromkeys(('__contains__', 'index', 'count', 'remove'), before_search),
    **dict.fromkeys(('__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__'), before_comparison),
    '__hash__': lambda machine, value, *args: machine.rehearse(value),
    '__repr__': lambda machine, value, *args: machine.check_text(value),
}


def for_class(function: Any) -> Callable[..., Any]:
    """A class method of a host type; what it makes is of the host type, not of a guest subclass."""

    def call(machine: Machine, cls: object, *args: Any, **keywords: Any) -> object:
        made = function(*args, **keywords)
        return made if not isinstance(cls, Class) or cls.machine is None else machine.call(cls, [made])

    return call


def attribute_getter(host: type, name: str) -> Callable[[Any], Any]:
    descriptor: Any = next(base.__dict__[name] for base in host.__mro__ if name in base.__dict__)

    def get(value: Any) -> Any:
        return descriptor.__get__(value)

    return get


def method(
    cls: Class,
    name: str,
    function: Callable[..., Any],
    *,
    machine: bool = True,
    drains: int = -1,
    adds: str = '',
) -> None:
    """Puts a method into a builtin class. The function takes the machine first, unless `machine` is false.

    `adds` names the method by which it takes in one item.
    """
    native = Native(name, function, machine=machine, method=True, drains=drains, owner=cls.name)
    if adds:
        one = cls.namespace[adds]
        assert isinstance(one, Native)
        native.adds = one
    cls.namespace[name] = native


def class_method(cls: Class, name: str, function: Callable[..., Any], *, drains: int = -1) -> None:
    """Puts a class method into a builtin class: the function takes the machine and the class."""
    cls.namespace[name] = Native(name, function, machine=True, drains=drains, owner='classmethod')


def static_method(cls: Class, name: str, function: Callable[..., Any]) -> None:
    cls.namespace[name] = StaticMethod(Native(name, function, machine=True, owner=cls.name))


def new_method(cls: Class, function: Callable[..., Any], *, drains: int = -1) -> None:
    """Puts `__new__` into a builtin class: the function takes the machine and the class."""
    cls.namespace['__new__'] = Native('__new__', function, machine=True, drains=drains, owner=cls.name)


def get_set(
    cls: Class,
    name: str,
    getter: Callable[..., Any],
    setter: Callable[..., Any] | None = None,
    *,
    machine: bool = False,
    deleter: Callable[..., Any] | None = None,
) -> None:
    """Puts a computed attribute into a builtin class."""
    cls.namespace[name] = GetSet(name, getter, setter, machine, cls.name, deleter)


def function(
    name: str, implementation: Callable[..., Any], *, machine: bool = True, drains: int = -1, leaf: bool = False
) -> Native:
    """Makes a builtin function."""
    native = Native(name, implementation, machine=machine, drains=drains, leaf=leaf)
    BUILTINS[name] = native
    return native


def constructor(cls: Class, implementation: Callable[..., Any], *, drains: int = -1) -> None:
    """What calling a builtin class does, and its `__new__` for guest subclasses.

    The implementation takes the machine and the arguments and gives a host value.
    """
    cls.construct = Native(cls.name, implementation, machine=True, drains=drains)
    extended = cls.extended

    def new(__machine: Machine, __subclass: object, *args: Any, **keywords: Any) -> object:
        if not isinstance(__subclass, Class):
            raise TypeError(f'{cls.name}.__new__(X): X is not a type object')
        if not __subclass.is_subclass(cls):
            raise TypeError(f'{cls.name}.__new__({__subclass.name}): {__subclass.name} is not a subtype of {cls.name}')
        if __subclass.machine is None:
            return implementation(__machine, *args, **keywords)
        assert extended is not None
        if cls.name in MUTABLE:
            return allocate(__subclass, extended, ())
        if keywords and ignores_keywords(cls, __subclass):
            return allocate(__subclass, extended, (implementation(__machine, *args),))
        value = implementation(__machine, *args, **keywords)
        return allocate(__subclass, extended, (value,))

    shift = drains + 1 if drains >= 0 and cls.name not in MUTABLE else -1
    new_method(cls, new, drains=shift)


#: Types whose `__new__` takes no keywords, but leaves them to the `__init__` of a subclass.
POSITIONAL: Final = frozenset(
    'float tuple frozenset filter map reversed chain cycle dropwhile filterfalse islice starmap takewhile'.split()
)


def ignores_keywords(cls: Class, subclass: Class) -> bool:
    return cls.name in POSITIONAL and isinstance(subclass.lookup('__init__'), Function)


#: Where an instance of a guest subclass keeps the VM's object that it is made of.
HELD: Final = ' held'


def derivable(cls: Class) -> None:
    """Lets guests derive from a builtin class whose instances are objects of the VM itself.

    An instance of theirs is an ordinary one that holds such an object. The methods work on that.
    """
    construct, host = cls.construct, cls.host
    assert construct is not None and host is not None
    implementation = construct.function

    def new(__machine: Machine, __subclass: object, *args: Any, **keywords: Any) -> object:
        if not isinstance(__subclass, Class) or not __subclass.is_subclass(cls):
            raise TypeError(f'{cls.name}.__new__(X): X is not a subtype of {cls.name}')
        if keywords and ignores_keywords(cls, __subclass):
            made = implementation(__machine, *args)
        else:
            made = implementation(__machine, *args, **keywords)
        if __subclass.machine is None or isinstance(made, TailCall):
            return made
        return holder(__subclass, made)

    cls.extended = Instance
    cls.final = False
    for value in cls.namespace.values():
        if isinstance(value, Native) and value.method and value.name != '__iter__':
            value.function = on_held(value.function, value.machine, host)
        elif isinstance(value, GetSet):
            value.getter = on_held(value.getter, value.machine, host)
            value.setter = on_held(value.setter, value.machine, host)
            value.deleter = on_held(value.deleter, False, host)
    new_method(cls, new)
    method(cls, '__init__', lambda __machine, __value, *args, **keywords: None)


def holder(subclass: Class, made: object) -> Instance:
    """An instance of a guest subclass that holds one of the VM's objects."""
    instance = make_instance(subclass)
    instance.attrs[HELD] = made
    return instance


def on_held(function: Any, machine: bool, host: type) -> Any:
    """A method of the VM's objects of a type as one of those that hold one, too."""
    if function is None:
        return None
    if machine:
        return lambda __machine, __value, *args, **keywords: function(__machine, held(__value, host), *args, **keywords)
    return lambda __value, *args: function(held(__value, host), *args)


def held(value: object, host: type) -> object:
    if not isinstance(value, Instance):
        return value
    found = value.attrs.get(HELD)
    if not isinstance(found, host):
        raise TypeError(f"'{value.cls.name}' object isn't initialised")
    return found


def plain(native: Native | None, host: Callable[[Any], Any], *types: type) -> None:
    """Lets calls with a single argument of one of these types go straight to the host."""
    assert native is not None
    native.plain = host
    native.plain_types = frozenset(types)


def plain_many(native: Native | None, host: Callable[..., Any], *types: type) -> None:
    """The same for two arguments or more. What the host raises must be right for the guest."""
    assert native is not None
    native.plain_many = host
    native.many_types = frozenset(types)


#: Types whose `__new__` makes an empty object that `__init__` fills.
MUTABLE: Final = ('list', 'dict', 'set', 'bytearray', 'deque', 'defaultdict', 'OrderedDict', 'Counter')
