"""`collections`: `deque`, `defaultdict`, `OrderedDict` and `Counter` are host types; the rest is guest code.

`namedtuple` makes guest classes whose `__new__` and fields are native.
"""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.containers import DICT, TUPLE, from_keys, iterator_of, read_pairs
from monty_vm.builtins.functions import callable_value
from monty_vm.builtins.generics import make_generic
from monty_vm.builtins.reductions import remake, state_of
from monty_vm.builtins.tables import builtin_class, class_method, constructor, get_set, method
from monty_vm.builtins.types import BUILTIN_FUNCTION
from monty_vm.machine.frame import UNSET
from monty_vm.machine.operations import HOST_ITERATIONS, is_plain
from monty_vm.modules.lazy import getattr_from
from monty_vm.objects.classes import GENERATOR_CLASSES, Class, type_of
from monty_vm.objects.defaultdict import DefaultDict
from monty_vm.objects.extended import allocate
from monty_vm.objects.function import Function, TupleField
from monty_vm.objects.iterators import HostIterator, ListIterator
from monty_vm.objects.native import BoundNative, Native, TailCall

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine

# -- deque


def length_limit(machine: Machine, maxlen: Any) -> int | None:
    if maxlen is None:
        return None
    if not isinstance(maxlen, int):
        raise TypeError('an integer is required')
    if maxlen < 0:
        raise ValueError('maxlen must be non-negative')
    return maxlen


def make_deque(machine: Machine, iterable: Any = (), maxlen: Any = None) -> deque[object]:
    return deque(machine.collect(iterable), length_limit(machine, maxlen))


def deque_init(machine: Machine, target: deque[object], iterable: Any = (), maxlen: Any = None) -> None:
    # A new host object takes the limit, which can't be set otherwise.
    host: Any = deque
    host.__init__(target, machine.collect(iterable), length_limit(machine, maxlen))


def deque_extend(machine: Machine, target: deque[object], iterable: Any) -> None:
    items = machine.collect(iterable)
    machine.charge(len(items) * 8)
    target.extend(items)


def deque_extend_left(machine: Machine, target: deque[object], iterable: Any) -> None:
    items = machine.collect(iterable)
    machine.charge(len(items) * 8)
    target.extendleft(items)


def deque_add_in_place(machine: Machine, target: deque[object], iterable: Any) -> deque[object]:
    deque_extend(machine, target, iterable)
    return target


def deque_copy(machine: Machine, value: deque[object]) -> object:
    machine.charge(len(value) * 8)
    cls = type_of(value)
    if cls.machine is None:
        return value.copy()
    return machine.call(cls, [list(value)] if value.maxlen is None else [list(value), value.maxlen])


def deque_repeat(machine: Machine, value: deque[object], count: Any) -> object:
    times = machine.to_index(count)
    machine.check_size(len(value) * max(times, 0) * 8)
    return value * times


def deque_iterator(host: Any) -> Callable[..., object]:
    """What calling the type of a deque's iterators does. As in CPython, it doesn't look at keywords."""

    def make_iterator(machine: Machine, *args: Any, **keywords: Any) -> object:
        return HostIterator(args[0] if args else None, host(*args))

    return make_iterator


def deque_reversed(machine: Machine, value: deque[object]) -> object:
    return HostIterator(value, reversed(value))


def deque_rotate(machine: Machine, value: deque[object], n: Any = 1) -> None:
    steps = machine.to_index(n)
    if value:
        machine.charge(min(abs(steps), len(value)))
    value.rotate(steps)


def reduce_deque(machine: Machine, value: deque[object]) -> tuple[object, ...]:
    arguments = () if value.maxlen is None else ((), value.maxlen)
    return type_of(value), arguments, state_of(machine, value), machine.iterate(value)


def deque_repr(machine: Machine, value: deque[object]) -> str:
    text = deque.__repr__(value)
    return type_of(value).name + text[text.index('(') :]


def deque_insert(machine: Machine, value: deque[object], index: Any, item: Any) -> None:
    machine.charge(len(value))
    value.insert(machine.to_index(index), item)


DEQUE: Final = builtin_class('deque', deque, extendable=True, module='collections')
constructor(DEQUE, make_deque, drains=0)
method(DEQUE, '__init__', deque_init, drains=1)
method(DEQUE, 'extend', deque_extend, drains=1, adds='append')
method(DEQUE, 'extendleft', deque_extend_left, drains=1, adds='appendleft')
method(DEQUE, '__iadd__', deque_add_in_place, drains=1, adds='append')
method(DEQUE, 'copy', deque_copy)
method(DEQUE, '__copy__', deque_copy)
method(DEQUE, '__mul__', deque_repeat)
method(DEQUE, '__rmul__', deque_repeat)
method(DEQUE, '__iter__', iterator_of)
method(DEQUE, '__reversed__', deque_reversed)
HOST_ITERATORS: Final[tuple[Any, ...]] = (type(iter(deque[int]())), type(reversed(deque[int]())))
for host_iterator in HOST_ITERATORS:
    iterator_type = GENERATOR_CLASSES[host_iterator.__name__]
    iterator_type.construct = Native(iterator_type.name, deque_iterator(host_iterator), machine=True)
method(DEQUE, '__repr__', deque_repr)
method(DEQUE, '__reduce__', reduce_deque)
method(DEQUE, 'rotate', deque_rotate)
method(DEQUE, 'insert', deque_insert)

# -- dictionaries


def given_items(machine: Machine, name: str, args: tuple[Any, ...], keywords: dict[str, Any]) -> list[Any]:
    """What `OrderedDict(...)` and the like are made of, as pairs."""
    if len(args) > 1:
        raise TypeError(f'{name} expected at most 1 argument, got {len(args)}')
    pairs: list[Any] = []
    if args:
        source = args[0]
        found = None if isinstance(source, (list, tuple, str)) else machine.mapping_items(source)
        pairs = list(read_pairs(machine, source) if found is None else found)
    pairs.extend(keywords.items())
    machine.check_size(len(pairs) * 96)
    return pairs


def make_default_dict(__machine: Machine, *args: Any, **keywords: Any) -> DefaultDict:
    made = DefaultDict()
    default_dict_init(__machine, made, *args, **keywords)
    return made


def default_dict_init(__machine: Machine, __target: DefaultDict, *args: Any, **keywords: Any) -> None:
    factory = args[0] if args else None
    if factory is not None and not callable_value(__machine, factory):
        raise TypeError('first argument must be callable or None')
    pairs = given_items(__machine, 'defaultdict', args[1:], keywords)
    __target.default_factory = factory
    __target.update(pairs)


def default_dict_missing(machine: Machine, target: DefaultDict, key: Any) -> object:
    factory = target.default_factory
    if factory is None:
        raise KeyError(key)
    value = machine.call(factory, [])
    machine.charge(96)
    machine.set_item(target, key, value)
    return value


def default_dict_item(machine: Machine, target: DefaultDict, key: Any) -> object:
    found = target.get(key, UNSET)
    if found is not UNSET:
        return found
    return machine.call(machine.get_attribute(target, '__missing__'), [key])


def reduce_default_dict(machine: Machine, target: DefaultDict) -> tuple[object, ...]:
    factory = target.default_factory
    return type_of(target), () if factory is None else (factory,), None, None, pairs_of(machine, target)


def pairs_of(machine: Machine, target: object) -> object:
    return machine.iterate(machine.call(machine.get_attribute(target, 'items'), []))


def default_dict_copy(machine: Machine, target: DefaultDict) -> object:
    machine.check_size(len(target) * 96)
    cls = type_of(target)
    if cls.machine is None:
        return target.copied(dict(target))
    return machine.call(cls, [target.default_factory, dict(target)])


def merged(machine: Machine, target: DefaultDict, first: Any, second: Any) -> object:
    """`first | second`, one of which is `target`, whose class and factory the result has."""
    if not isinstance(first, dict) or not isinstance(second, dict):
        return NotImplemented
    machine.check_size((len(first) + len(second)) * 96)
    pairs = dict(first) | dict(second)
    cls = type_of(target)
    return target.copied(pairs) if cls.machine is None else machine.call(cls, [target.default_factory, pairs])


DEFAULT_DICT: Final = builtin_class(
    'defaultdict', DefaultDict, DICT, extendable=True, adopt=False, module='collections'
)
constructor(DEFAULT_DICT, make_default_dict)
method(DEFAULT_DICT, '__init__', default_dict_init)
method(DEFAULT_DICT, '__missing__', default_dict_missing)
method(DEFAULT_DICT, '__getitem__', default_dict_item)
method(DEFAULT_DICT, 'copy', default_dict_copy)
method(DEFAULT_DICT, '__copy__', default_dict_copy)
method(DEFAULT_DICT, '__reduce__', reduce_default_dict)
method(DEFAULT_DICT, '__repr__', lambda value: DefaultDict.__repr__(value), machine=False)
method(DEFAULT_DICT, '__or__', lambda machine, left, right: merged(machine, left, left, right))
method(DEFAULT_DICT, '__ror__', lambda machine, left, right: merged(machine, left, right, left))
get_set(
    DEFAULT_DICT,
    'default_factory',
    lambda value: value.default_factory,
    lambda value, factory: setattr(value, 'default_factory', factory),
)


def make_ordered_dict(__machine: Machine, *args: Any, **keywords: Any) -> OrderedDict[Any, Any]:
    return OrderedDict(given_items(__machine, 'OrderedDict', args, keywords))


def ordered_dict_init(__machine: Machine, __target: OrderedDict[Any, Any], *args: Any, **keywords: Any) -> None:
    __target.update(given_items(__machine, 'OrderedDict', args, keywords))


def ordered_dict_update(__machine: Machine, __target: OrderedDict[Any, Any], *args: Any, **keywords: Any) -> None:
    __target.update(given_items(__machine, 'update', args, keywords))


def ordered_from_keys(machine: Machine, cls: Class, iterable: Any, value: object = None) -> object:
    if cls.machine is not None:
        return from_keys(machine, cls, iterable, value)
    return OrderedDict.fromkeys(machine.collect(iterable), value)


def ordered_dict_copy(machine: Machine, target: OrderedDict[Any, Any]) -> object:
    machine.check_size(len(target) * 96)
    cls = type_of(target)
    if cls.machine is None:
        return OrderedDict(target)
    return machine.call(cls, [list(target.items())])


def ordered_merged(machine: Machine, target: Any, first: Any, second: Any) -> object:
    """`first | second`, one of which is `target`, whose class the result has."""
    if not isinstance(first, dict) or not isinstance(second, dict):
        return NotImplemented
    machine.check_size((len(first) + len(second)) * 96)
    pairs = OrderedDict(dict.items(first))
    pairs.update(dict.items(second))
    cls = type_of(target)
    return pairs if cls.machine is None else machine.call(cls, [list(pairs.items())])


def ordered_dict_repr(machine: Machine, target: OrderedDict[Any, Any]) -> str:
    text = OrderedDict.__repr__(target)
    return type_of(target).name + text[text.index('(') :]


def reduce_ordered_dict(machine: Machine, target: Any) -> tuple[object, ...]:
    return type_of(target), (), state_of(machine, target), None, pairs_of(machine, target)


def ordered_iterator(machine: Machine, target: Any) -> HostIterator:
    return HostIterator(target, OrderedDict.__iter__(target))


def ordered_backwards(machine: Machine, target: Any) -> HostIterator:
    return HostIterator(target, OrderedDict.__reversed__(target))


def view_iterator(machine: Machine, view: Any) -> HostIterator:
    return HostIterator(view, iter(view))


def view_backwards(machine: Machine, view: Any) -> HostIterator:
    return HostIterator(view, reversed(view))


ORDERED_DICT: Final = builtin_class(
    'OrderedDict', OrderedDict, DICT, extendable=True, module='collections', omit='fromkeys get __getitem__'
)
constructor(ORDERED_DICT, make_ordered_dict)
method(ORDERED_DICT, '__init__', ordered_dict_init)
method(ORDERED_DICT, 'update', ordered_dict_update)
class_method(ORDERED_DICT, 'fromkeys', ordered_from_keys, drains=1)
method(ORDERED_DICT, 'copy', ordered_dict_copy)
method(ORDERED_DICT, '__or__', lambda machine, left, right: ordered_merged(machine, left, left, right))
method(ORDERED_DICT, '__ror__', lambda machine, left, right: ordered_merged(machine, left, right, left))
method(ORDERED_DICT, '__reduce__', reduce_ordered_dict)
method(ORDERED_DICT, '__repr__', ordered_dict_repr)
method(ORDERED_DICT, '__iter__', ordered_iterator)
method(ORDERED_DICT, '__reversed__', ordered_backwards)
EMPTY: OrderedDict[Any, Any] = OrderedDict()
for title, view in (('odict_keys', EMPTY.keys()), ('odict_values', EMPTY.values()), ('odict_items', EMPTY.items())):
    view_class = builtin_class(title, type(view), omit='mapping')
    method(view_class, '__iter__', view_iterator)
    method(view_class, '__reversed__', view_backwards)
    HOST_ITERATIONS.add(type(view))
HOST_ITERATIONS.add(OrderedDict)

# -- Counter


def counts(
    machine: Machine, args: tuple[Any, ...], keywords: dict[str, Any], method: str = '__init__'
) -> dict[Any, Any]:
    """What a method of `Counter` was given, counted."""
    if len(args) > 1:
        raise TypeError(f'Counter.{method}() takes from 1 to 2 positional arguments but {len(args) + 1} were given')
    found: dict[Any, Any] = {}
    if args and args[0] is not None:
        source = args[0]
        if isinstance(source, dict):
            found = dict(source)
        else:
            mapping = None if is_plain(source) else machine.mapping_items(source)
            if mapping is not None:
                found = dict(mapping)
            else:
                items = machine.collect(source)
                machine.charge(len(items) * 8)
                found = Counter(items)
    if keywords:
        for name, value in keywords.items():
            found[name] = found[name] + value if name in found else value
    machine.check_size(len(found) * 96)
    return found


def make_counter(__machine: Machine, *args: Any, **keywords: Any) -> Counter[Any]:
    return Counter(counts(__machine, args, keywords))


def counts_by_methods(target: Counter[Any]) -> bool:
    """Whether a guest's subclass says how a count is read or set."""
    cls = type_of(target)
    return cls.machine is not None and any(isinstance(cls.lookup(name), Function) for name in ('get', '__setitem__'))


def counter_update(__machine: Machine, __target: Counter[Any], *args: Any, **keywords: Any) -> object:
    if counts_by_methods(__target):
        return TailCall(__machine.prelude('update_counter'), [__target, args, keywords])
    found = counts(__machine, args, keywords, 'update')
    if __target:
        added = {key: __target.get(key, 0) + value for key, value in found.items()}
        dict.update(__target, added)
    else:
        dict.update(__target, found)
    return None


def counter_subtract(__machine: Machine, __target: Counter[Any], *args: Any, **keywords: Any) -> object:
    if counts_by_methods(__target):
        return TailCall(__machine.prelude('subtract_from_counter'), [__target, args, keywords])
    found = counts(__machine, args, keywords, 'subtract')
    dict.update(__target, {key: __target.get(key, 0) - value for key, value in found.items()})
    return None


def counter_most_common(machine: Machine, target: Counter[Any], n: Any = None) -> list[Any]:
    machine.charge(len(target) * 16)
    if n is not None:
        # Asked first by `heapq.nlargest`.
        machine.compare(n, len(target), '>=')
        n = machine.to_index(n)
    return Counter.most_common(target, n)


def counter_elements(machine: Machine, target: Counter[Any]) -> ListIterator:
    total = 0
    for count in target.values():
        total += max(0, machine.to_index(count))
    machine.check_size(total * 8)
    items: list[object] = []
    for key, count in target.items():
        items.extend([key] * count)
    return ListIterator(items)


def counter_copy(machine: Machine, target: Counter[Any]) -> object:
    machine.check_size(len(target) * 96)
    cls = type_of(target)
    return Counter(target) if cls.machine is None else machine.call(cls, [dict(target)])


def counter_item(machine: Machine, target: Counter[Any], key: Any) -> object:
    found = target.get(key, UNSET)
    if found is not UNSET:
        return found
    return machine.call(machine.get_attribute(target, '__missing__'), [key])


def counter_from_keys(machine: Machine, cls: Class, iterable: Any, v: Any = None) -> object:
    raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')


def counter_repr(machine: Machine, target: Counter[Any]) -> str:
    name = type_of(target).name
    text = Counter.__repr__(target)
    return name + text[text.index('(') :]


COUNTER: Final = builtin_class('Counter', Counter, DICT, extendable=True, module='collections', adopt=False)
constructor(COUNTER, make_counter)
method(COUNTER, '__init__', counter_update)
method(COUNTER, 'update', counter_update)
method(COUNTER, 'subtract', counter_subtract)
method(COUNTER, 'most_common', counter_most_common)
method(COUNTER, 'elements', counter_elements)
method(COUNTER, 'total', lambda value: sum(value.values()), machine=False)
method(COUNTER, 'copy', counter_copy)
method(COUNTER, '__copy__', counter_copy)
method(COUNTER, '__getitem__', counter_item)
method(COUNTER, '__missing__', lambda value, key: 0, machine=False)
method(COUNTER, '__delitem__', lambda value, key: Counter.__delitem__(value, key), machine=False)
remake(COUNTER, lambda value: (dict(value),))
method(COUNTER, '__repr__', counter_repr)
class_method(COUNTER, 'fromkeys', counter_from_keys)
COUNTER.namespace['__hash__'] = None
HOST_METHODS: Final[dict[str, Any]] = dict(vars(Counter))
for name in (
    '__add__ __sub__ __or__ __and__ __pos__ __neg__ __iadd__ __isub__ __ior__ __iand__ __eq__ __ne__ __lt__ __le__ '
    '__gt__ __ge__'
).split():
    method(COUNTER, name, HOST_METHODS[name], machine=False)

for generic in (DEQUE, DEFAULT_DICT, ORDERED_DICT, COUNTER):
    make_generic(generic)

# -- named tuples


def listed(names: list[str]) -> str:
    quoted = [f"'{name}'" for name in names]
    if len(quoted) < 3:
        return ' and '.join(quoted)
    return ', '.join(quoted[:-1]) + f', and {quoted[-1]}'


def new_named_tuple(__machine: Machine, __cls: Any, *args: Any, **keywords: Any) -> object:
    """`__new__` of the classes that `namedtuple` makes."""
    assert isinstance(__cls, Class)
    fields: Any = __cls.lookup('_fields')
    count = len(fields)
    if len(args) != count or keywords:
        args = bind_fields(__cls, fields, args, keywords)
    extended = TUPLE.extended
    assert extended is not None
    return allocate(__cls, extended, (args,))


def new_of_class(__machine: Machine, __bound: Any, *args: Any, **keywords: Any) -> object:
    """The same as an attribute of a class, whose defaults can be set."""
    if not args or not isinstance(args[0], Class) or not args[0].is_subclass(__bound):
        raise TypeError(f'{__bound.name}.__new__(X): X is not a subtype of {__bound.name}')
    return new_named_tuple(__machine, *args, **keywords)


def new_defaults(machine: Machine, value: Any) -> object:
    if not isinstance(value, BoundNative) or value.native is not NEW_OF_CLASS:
        name = type_of(value).name
        raise machine.attribute_error(f"'{name}' object has no attribute '__defaults__'", '__defaults__', value)
    assert isinstance(value.instance, Class)
    defaults: Any = value.instance.lookup('_field_defaults')
    return tuple(defaults.values()) or None


def set_new_defaults(machine: Machine, value: Any, defaults: Any) -> None:
    new_defaults(machine, value)
    if defaults is not None and not isinstance(defaults, tuple):
        raise TypeError('__defaults__ must be set to a tuple object')
    cls: Class = value.instance
    fields: Any = cls.lookup('_fields')
    given = defaults or ()
    cls.set('_field_defaults', dict(zip(fields[len(fields) - len(given) :], given, strict=False)))


def bind_fields(cls: Class, fields: Any, args: tuple[Any, ...], keywords: dict[str, Any]) -> tuple[Any, ...]:
    defaults: Any = cls.lookup('_field_defaults')
    owner: Any = next((base for base in cls.mro if '_fields' in base.namespace), cls)
    name = f'{owner.name}.__new__()'
    values: list[Any] = list(args)
    if len(args) > len(fields):
        takes = f'{len(fields) + 1} positional arguments'
        if defaults:
            takes = f'from {len(fields) + 1 - len(defaults)} to {takes}'
        elif not fields:
            takes = '1 positional argument'
        raise TypeError(f'{name} takes {takes} but {len(args) + 1} were given')
    for key in keywords:
        if key not in fields:
            raise TypeError(f"{name} got an unexpected keyword argument '{key}'")
        if fields.index(key) < len(args):
            raise TypeError(f"{name} got multiple values for argument '{key}'")
    missing: list[str] = []
    for field in fields[len(args) :]:
        if field in keywords:
            values.append(keywords[field])
        elif field in defaults:
            values.append(defaults[field])
        else:
            missing.append(field)
    if missing:
        plural = '' if len(missing) == 1 else 's'
        raise TypeError(f'{name} missing {len(missing)} required positional argument{plural}: {listed(missing)}')
    return tuple(values)


FIELD: Final = builtin_class('_tuplegetter', TupleField, adopt=False, module='collections')
get_set(FIELD, '__doc__', lambda value: value.doc, lambda value, doc: value.__setattr__('doc', doc))
TABLE: Final[dict[str, object]] = {
    'deque': DEQUE,
    'defaultdict': DEFAULT_DICT,
    'OrderedDict': ORDERED_DICT,
    'Counter': COUNTER,
}
NEW_NAMED_TUPLE: Final = Native('__new__', new_named_tuple, machine=True, module='_collections', owner='classmethod')
NEW_OF_CLASS: Final = Native('__new__', new_of_class, machine=True, module='_collections', owner='classmethod')
NEW_NAMED_TUPLE.bound = NEW_OF_CLASS.bound = NEW_OF_CLASS
get_set(BUILTIN_FUNCTION, '__defaults__', new_defaults, set_new_defaults, machine=True)
PRIVATE: Final[dict[str, object]] = {
    'new_named_tuple': NEW_NAMED_TUPLE,
    'new_of_class': NEW_OF_CLASS,
    'field': Native(
        'field', lambda machine, position, doc: TupleField(position, doc), machine=True, module='_collections'
    ),
}
NAMES: Final = (
    'ChainMap',
    'Counter',
    'OrderedDict',
    'UserDict',
    'UserList',
    'UserString',
    'defaultdict',
    'deque',
    'namedtuple',
)


def make(machine: Machine) -> dict[str, object]:
    return {
        **TABLE,
        '__all__': list(NAMES),
        '__path__': [],
        '__getattr__': getattr_from('collections', '_collections_guest'),
    }


def make_private(machine: Machine) -> dict[str, object]:
    return {**TABLE, **PRIVATE}
