"""`abc` and `collections.abc`.

The abstract classes are builtin classes, made once per process. Whether a class counts as one of them is answered
from `Class.protocol` (special methods it must have) and `Class.virtual` (builtin classes that belong to it); the
methods that they lend to subclasses are guest code (`guest/_abc_mixins.py`), loaded when one is first called.
"""

from __future__ import annotations

import collections
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.generics import make_generic
from monty_vm.builtins.tables import OBJECT, TYPE, builtin_class, method, new_method
from monty_vm.machine.machine import BUILTINS
from monty_vm.machine.types import ABSTRACT
from monty_vm.modules.lazy import member
from monty_vm.objects.classes import GENERATOR_CLASSES, HOST_CLASSES, Class, Instance
from monty_vm.objects.function import ClassMethod, Function, Property, StaticMethod
from monty_vm.objects.native import Native, TailCall

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine


# -- abc


def meta_new(__machine: Machine, __metaclass: Any, *args: Any, **keywords: Any) -> object:
    if len(args) != 3:
        raise TypeError('type.__new__() takes exactly 3 arguments')
    name, bases, namespace = args
    return __machine.make_class(
        name, list(bases), namespace, __machine.best_metaclass(__metaclass, list(bases)), dict(keywords)
    )


def register(machine: Machine, cls: Class, subclass: Any) -> object:
    if not isinstance(subclass, Class):
        raise TypeError('Can only register classes')
    if not subclass.is_subclass(cls):
        if machine.virtual_subclass(cls, subclass) or cls.is_subclass(subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        machine.registered.setdefault(id(cls), (cls, []))[1].append(subclass)
    return subclass


def abstract_method(machine: Machine, function: Any) -> object:
    if isinstance(function, (Property, ClassMethod, StaticMethod)):
        return function
    if isinstance(function, Function) and function.attrs is None:
        function.attrs = {}
    machine.set_attribute(function, '__isabstractmethod__', True)
    return function


def abstract_wrapper(wrapper: str) -> Any:
    def wrap(machine: Machine, function: Any) -> object:
        abstract_method(machine, function)
        return machine.call(BUILTINS[wrapper], [function])

    return wrap


def update_abstract(machine: Machine, cls: Any) -> object:
    if isinstance(cls, Class) and '__abstractmethods__' in cls.namespace:
        machine.find_abstract(cls)
    return cls


ABC_META: Final = builtin_class('ABCMeta', None, TYPE, extendable=True, module='abc')
ABC_META.layout = TYPE
ABC_META.has_dict = True
ABC_META.construct = Native(
    'ABCMeta', lambda __machine, *args, **keywords: meta_new(__machine, ABC_META, *args, **keywords), machine=True
)
new_method(ABC_META, meta_new)
method(ABC_META, 'register', register)
ABSTRACT.append(ABC_META)
ABC: Final = Class('ABC', [OBJECT], {'__abstractmethods__': frozenset()}, None, 'abc')
ABC.metaclass = ABC_META
ABC.namespace['__doc__'] = 'Helper class that provides a standard way to create an ABC using inheritance.'

ABC_TABLE: Final[dict[str, object]] = {
    'ABCMeta': ABC_META,
    'ABC': ABC,
    'abstractmethod': Native('abstractmethod', abstract_method, machine=True, module='abc'),
    'abstractproperty': Native('abstractproperty', abstract_wrapper('property'), machine=True, module='abc'),
    'abstractclassmethod': Native('abstractclassmethod', abstract_wrapper('classmethod'), machine=True, module='abc'),
    'abstractstaticmethod': Native(
        'abstractstaticmethod', abstract_wrapper('staticmethod'), machine=True, module='abc'
    ),
    'update_abstractmethods': Native('update_abstractmethods', update_abstract, machine=True, module='abc'),
    'get_cache_token': Native('get_cache_token', lambda machine: 0, machine=True, module='abc'),
}


def make(machine: Machine) -> dict[str, object]:
    """The variables of `abc`."""
    return ABC_TABLE


# -- collections.abc

#: Name: base classes | methods that make any class one (or '') | abstract methods | lent methods | builtin members.
ABSTRACT_CLASSES: Final[dict[str, tuple[str, str, str, str, str]]] = {
    'Hashable': ('', '__hash__', '__hash__', '', ''),
    'Sized': ('', '__len__', '__len__', '', ''),
    'Callable': ('', '__call__', '__call__', '', ''),
    'Container': ('', '__contains__', '__contains__', '', ''),
    'Iterable': ('', '__iter__', '__iter__', '', ''),
    'Iterator': ('Iterable', '__iter__ __next__', '__next__', '__iter__', ''),
    'Reversible': (
        'Iterable',
        '__reversed__ __iter__',
        '__reversed__',
        '',
        'tuple str bytes bytearray memoryview',
    ),
    'Generator': ('Iterator', '__iter__ __next__ send throw close', 'send throw', '__next__ close', 'generator'),
    'Awaitable': ('', '__await__', '__await__', '', ''),
    'Coroutine': ('Awaitable', '__await__ send throw close', 'send throw', 'close', 'coroutine'),
    'AsyncIterable': ('', '__aiter__', '__aiter__', '', ''),
    'AsyncIterator': ('AsyncIterable', '__anext__ __aiter__', '__anext__', '__aiter__', ''),
    'AsyncGenerator': (
        'AsyncIterator',
        '__aiter__ __anext__ asend athrow aclose',
        'asend athrow',
        '__anext__ aclose',
        'async_generator',
    ),
    'Collection': ('Sized Iterable Container', '__len__ __iter__ __contains__', '', '', 'dict_values'),
    'Set': (
        'Collection',
        '',
        '',
        '__le__ __lt__ __ge__ __gt__ __eq__ __and__ __rand__ __or__ __ror__ __sub__ __rsub__ __xor__ __rxor__ '
        'isdisjoint _from_iterable _hash',
        'set frozenset dict_keys dict_items',
    ),
    'MutableSet': ('Set', '', 'add discard', 'remove pop clear __ior__ __iand__ __ixor__ __isub__', 'set'),
    'Mapping': ('Collection', '', '__getitem__', 'get __contains__ keys items values __eq__', 'dict mappingproxy'),
    'MutableMapping': ('Mapping', '', '__setitem__ __delitem__', 'pop popitem clear update setdefault', 'dict'),
    'MappingView': ('Sized', '', '', '__init__ __len__ __repr__', ''),
    'KeysView': ('MappingView Set', '', '', '_from_iterable __contains__ __iter__', 'dict_keys'),
    'ItemsView': ('MappingView Set', '', '', '_from_iterable __contains__ __iter__', 'dict_items'),
    'ValuesView': ('MappingView Collection', '', '', '__contains__ __iter__', 'dict_values'),
    'Sequence': (
        'Reversible Collection',
        '',
        '__getitem__',
        '__iter__ __contains__ __reversed__ index count',
        'list tuple str bytes bytearray range memoryview deque',
    ),
    'MutableSequence': (
        'Sequence',
        '',
        '__setitem__ __delitem__ insert',
        'append clear reverse extend pop remove __iadd__',
        'list bytearray deque',
    ),
    'ByteString': ('Sequence', '', '', '', 'bytes bytearray'),
    'Buffer': ('', '__buffer__', '__buffer__', '', 'bytes bytearray memoryview'),
}
CLASSES: Final[dict[str, Class]] = {}


def lent(owner: str, name: str) -> Native:
    """A method that calls the guest function `Owner_name` of `_abc_mixins`."""
    source = f'{owner}_{name.strip("_")}'

    def call(__machine: Machine, *args: Any, **keywords: Any) -> TailCall:
        return TailCall(member(__machine, '_abc_mixins', source), list(args), keywords or None)

    return Native(name, call, machine=True, method=True, owner=owner, module='collections.abc')


def abstract(owner: str, name: str) -> Native:
    """A method that a subclass has to define."""

    def call(__machine: Machine, *args: Any, **keywords: Any) -> object:
        if name in ('__getitem__', '__setitem__', '__delitem__'):
            raise __machine.error('KeyError')
        if name == '__next__':
            raise __machine.error('StopIteration')
        if name == '__len__' or name == '__hash__':
            return 0
        if name == '__contains__':
            return False
        return None

    return Native(name, call, machine=True, method=True, owner='abstract', module='collections.abc')


def builtin_type(name: str) -> Class | None:
    """A builtin class by its name, visible or not."""
    found = BUILTINS.get(name)
    if isinstance(found, Class):
        return found
    if name == 'coroutine':
        return GENERATOR_CLASSES[2]
    if name == 'async_generator':
        return GENERATOR_CLASSES[3]
    if name == 'deque':
        return HOST_CLASSES.get(collections.deque)
    for cls in HOST_CLASSES.values():
        if cls.name == name:
            return cls
    return None


def make_classes() -> None:
    for name, (bases, protocol, missing, lends, members) in ABSTRACT_CLASSES.items():
        namespace: dict[str, object] = {item: abstract(name, item) for item in missing.split()}
        for item in lends.split():
            made: object = lent(name, item)
            if item == '_from_iterable':
                made = ClassMethod(lent(name, item))
            namespace[item] = made
        if '__eq__' in namespace:
            namespace['__hash__'] = None
        if name == 'Mapping':
            namespace['__reversed__'] = None
        cls = Class(name, [CLASSES[base] for base in bases.split()] or [OBJECT], namespace, None, 'collections.abc')
        cls.metaclass = ABC_META
        cls.protocol = tuple(protocol.split())
        found: list[str] = list(missing.split())
        for base in cls.mro[1:]:
            inherited = base.namespace.get('__abstractmethods__')
            if isinstance(inherited, frozenset):
                for item in inherited:
                    own = cls.lookup(str(item))
                    if isinstance(own, Native) and own.owner == 'abstract' and item not in found:
                        found.append(str(item))
        namespace['__abstractmethods__'] = frozenset(found)
        cls.is_abstract = bool(found)
        cls.virtual = [known for known in map(builtin_type, members.split()) if known is not None]
        if name not in ('Hashable', 'Sized', 'Buffer', 'ByteString'):
            make_generic(cls)
        cls.construct = Native(name, constructor(cls), machine=True)
        CLASSES[name] = cls


def constructor(cls: Class) -> Any:
    """What calling one of the classes itself does; only the views can be made."""

    def construct(machine: Machine, *args: Any) -> Instance:
        machine.check_abstract(cls)
        made = Instance(cls)
        if args:
            if len(args) > 1 or not cls.name.endswith('View'):
                raise TypeError(f'{cls.name}() takes no arguments')
            made.attrs['_mapping'] = args[0]
        return made

    return construct


make_classes()


def make_collections_abc(machine: Machine) -> dict[str, object]:
    """The variables of `collections.abc`."""
    add_members()
    return dict(CLASSES)


def add_members() -> None:
    """Adds builtin classes that were made after this file was loaded."""
    for name in ('deque', 'array', 'mappingproxy', 'OrderedDict', 'defaultdict'):
        cls = builtin_type(name)
        if cls is None:
            continue
        for owner in ('Sequence', 'MutableSequence') if name in ('deque', 'array') else ('Mapping',):
            if cls not in CLASSES[owner].virtual:
                CLASSES[owner].virtual.append(cls)
