"""`dataclasses`, as guest code.

The methods of a class are made from one text, which `_dataclasses_native.make_function` compiles once per shape of class;
what differs between classes (defaults, factories, the class itself) reaches them as arguments of the function `create`.
"""

import sys
from typing import ClassVar, get_origin

from _names import calling_module

from _dataclasses_native import annotation_text, install, make_function

__all__ = [
    'dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple',
    'make_dataclass', 'replace', 'is_dataclass',
]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = '_FIELD'
_FIELD_CLASSVAR = '_FIELD_CLASSVAR'
_FIELD_INITVAR = '_FIELD_INITVAR'
_running = set()


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        return f'dataclasses.InitVar[{annotation_text(self.type)}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        if metadata is None:
            metadata = {}
        from types import MappingProxyType

        self.metadata = MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (
            f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
            f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
            f'compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},'
            f'_field_type={self._field_type})'
        )


class _DataclassParams:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={value!r}' for name, value in self.__dict__.items()])})"


for _cls in (Field, FrozenInstanceError, InitVar, _HAS_DEFAULT_FACTORY_CLASS, _MISSING_TYPE, _KW_ONLY_TYPE, _DataclassParams):
    _cls.__module__ = 'dataclasses'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind_of(annotation):
    if isinstance(annotation, str):
        head = annotation.strip().split('[')[0].rpartition('.')[2]
        return head if head in ('ClassVar', 'InitVar', 'KW_ONLY') else ''
    if annotation is ClassVar or get_origin(annotation) is ClassVar:
        return 'ClassVar'
    if annotation is InitVar or type(annotation) is InitVar:
        return 'InitVar'
    return 'KW_ONLY' if annotation is _KW_ONLY_TYPE or annotation is KW_ONLY else ''


def _get_field(cls, namespace, name, annotation, kind, default_kw_only):
    default = namespace.get(name, MISSING)
    if default is MISSING or hasattr(type(default), '__get__'):
        default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD_CLASSVAR if kind == 'ClassVar' else _FIELD_INITVAR if kind == 'InitVar' else _FIELD
    if f._field_type != _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._field_type == _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if f._field_type == _FIELD and type(f.default).__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: use default_factory')
    return f


def _init_source(cls, fields, frozen, has_post_init, slots):
    """The text of `__init__`, and the values that it refers to."""
    positional = [f for f in fields if f.init and not f.kw_only]
    keyword = [f for f in fields if f.init and f.kw_only]
    seen_default = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}'
                            if _names_default else f'non-default argument {f.name!r} follows default argument')
    me = '__dataclass_self__' if any([f.name == 'self' for f in fields]) else 'self'
    values = {}
    body = []

    def parameter(f):
        if f.default is not MISSING:
            return f'{f.name}=_default_{f.name}'
        if f.default_factory is not MISSING:
            return f'{f.name}=_FACTORY'
        return f.name

    for f in fields:
        value = None
        if f.default_factory is not MISSING:
            values[f'_factory_{f.name}'] = f.default_factory
            if f.init:
                value = f'_factory_{f.name}() if {f.name} is _FACTORY else {f.name}'
            else:
                value = f'_factory_{f.name}()'
        elif f.init:
            if f.default is not MISSING:
                values[f'_default_{f.name}'] = f.default
            value = f.name
        elif slots and f.default is not MISSING:
            values[f'_default_{f.name}'] = f.default
            value = f'_default_{f.name}'
        if value is None or f._field_type == _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f'  _set({me}, {f.name!r}, {value})')
        else:
            body.append(f'  {me}.{f.name} = {value}')
    if has_post_init:
        names = ', '.join([f.name for f in fields if f._field_type == _FIELD_INITVAR])
        body.append(f'  {me}.__post_init__({names})')
    parameters = [me, *[parameter(f) for f in positional]]
    if keyword:
        parameters += ['*', *[parameter(f) for f in keyword]]
    return f" def __init__({', '.join(parameters)}):\n" + '\n'.join(body or ['  pass']), values


def _names_default_version():
    import sys

    return sys.version_info >= (3, 12, 4)


_names_default = _names_default_version()


def _tuple(who, fields):
    return f"({''.join([f'{who}.{f.name}, ' for f in fields])})"


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    found = {}
    namespace = cls.__dict__
    any_frozen_base = False
    has_bases = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, '__dataclass_fields__', None)
        if inherited is not None:
            has_bases = True
            if all_frozen is None:
                all_frozen = True
            for f in inherited.values():
                found[f.name] = f
            base_frozen = base.__dataclass_params__.frozen
            all_frozen = all_frozen and base_frozen
            any_frozen_base = any_frozen_base or base_frozen
    annotations = namespace.get('__annotations__', {})
    own = []
    keyword_only = kw_only
    seen_kw_only = False
    for name, annotation in annotations.items():
        kind = _kind_of(annotation)
        if kind == 'KW_ONLY':
            if seen_kw_only:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_kw_only = True
            keyword_only = True
        else:
            own.append(_get_field(cls, namespace, name, annotation, kind, keyword_only))
    for f in own:
        found[f.name] = f
        if isinstance(namespace.get(f.name), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in namespace.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    cls.__dataclass_fields__ = found
    cls.__dataclass_params__ = _DataclassParams(
        init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
    )
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    parts = []
    made = []
    values = {}
    members = [f for f in found.values() if f._field_type == _FIELD]
    init = init and '__init__' not in namespace
    if init:
        text, values = _init_source(
            cls, [f for f in found.values() if f._field_type != _FIELD_CLASSVAR], frozen, hasattr(cls, '__post_init__'), slots
        )
        parts.append(text)
        made.append('__init__')
    if repr and '__repr__' not in namespace:
        shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in members if f.repr])
        parts.append(
            ' def __repr__(self):\n  key = id(self)\n  if key in _running:\n   return "..."\n  _running.add(key)\n'
            f'  try:\n   return f"{{self.__class__.__qualname__}}({shown})"\n  finally:\n   _running.discard(key)'
        )
        made.append('__repr__')
    compared = [f for f in members if f.compare]
    if eq and '__eq__' not in namespace:
        parts.append(
            ' def __eq__(self, other):\n  if other.__class__ is self.__class__:\n'
            f"   return {_tuple('self', compared)} == {_tuple('other', compared)}\n  return NotImplemented"
        )
        made.append('__eq__')
    if order:
        for name, symbol in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if name in namespace:
                raise TypeError(
                    f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering'
                )
            parts.append(
                f' def {name}(self, other):\n  if other.__class__ is self.__class__:\n'
                f"   return {_tuple('self', compared)} {symbol} {_tuple('other', compared)}\n  return NotImplemented"
            )
            made.append(name)
    if frozen:
        names = ', '.join([f'{f.name!r}' for f in members])
        test = f'type(self) is _cls or name in ({names},)' if members else 'type(self) is _cls'
        for name in ('__setattr__', '__delattr__'):
            if name in namespace:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
        parts.append(
            f' def __setattr__(self, name, value):\n  if {test}:\n'
            '   raise _Frozen(f"cannot assign to field {name!r}")\n  super(_cls, self).__setattr__(name, value)\n'
            f' def __delattr__(self, name):\n  if {test}:\n'
            '   raise _Frozen(f"cannot delete field {name!r}")\n  super(_cls, self).__delattr__(name)'
        )
        made += ['__setattr__', '__delattr__']
    class_hash = namespace.get('__hash__', MISSING)
    explicit_hash = not (class_hash is MISSING or (class_hash is None and '__eq__' in namespace))
    if unsafe_hash or (eq and frozen and not explicit_hash):
        if unsafe_hash and explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        hashed = [f for f in members if (f.compare if f.hash is None else f.hash)]
        parts.append(f" def __hash__(self):\n  return hash({_tuple('self', hashed)})")
        made.append('__hash__')
    elif eq and not explicit_hash:
        made.append(None)
    names = ['_cls', '_FACTORY', '_set', '_running', '_Frozen', *values]
    functions = [name for name in made if name]
    if functions:
        text = f"def create({', '.join(names)}):\n" + '\n'.join(parts) + f"\n return ({', '.join(functions)},)\n"
        create = make_function(text)
    owner = cls
    if slots:
        cls = owner = _add_slots(cls, members, frozen, annotations)
    made_functions = {}
    if functions:
        built = create(owner, _HAS_DEFAULT_FACTORY, object.__setattr__, _running, FrozenInstanceError, *values.values())
        made_functions = dict(zip(functions, built))
    if None in made:
        made_functions['__hash__'] = None
    if init:
        types = {f.name: f.type.type if type(f.type) is InitVar else f.type for f in found.values() if f.init}
        types['return'] = None
        made_functions['__init__'].__annotations__ = types
    if match_args and '__match_args__' not in namespace:
        made_functions['__match_args__'] = tuple([
            f.name for f in found.values() if f.init and not f.kw_only and f._field_type != _FIELD_CLASSVAR
        ])
    if sys.version_info >= (3, 13):
        made_functions['__replace__'] = replace
    install(cls, made_functions)
    if not cls.__doc__:
        cls.__doc__ = f'{cls.__name__}({_signature(found.values())})'
    return cls


def _signature(fields):
    shown = []
    ordinary = []
    keyword = []
    for f in fields:
        if f.init and f._field_type != _FIELD_CLASSVAR:
            kind = f.type.type if type(f.type) is InitVar else f.type
            text = f'{f.name}: {annotation_text(kind)}'
            if f.default is not MISSING:
                text += f' = {f.default!r}'
            elif f.default_factory is not MISSING:
                text += ' = <factory>'
            (keyword if f.kw_only else ordinary).append(text)
    if keyword:
        ordinary += ['*', *keyword]
    return ', '.join(ordinary)


def _add_slots(cls, members, frozen, annotations):
    namespace = dict(cls.__dict__)
    if '__slots__' in namespace:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update([slots] if isinstance(slots, str) else slots)
    namespace['__slots__'] = tuple([f.name for f in members if f.name not in inherited])
    for f in members:
        namespace.pop(f.name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__abstractmethods__', None)
    if namespace.get('__hash__', 0) is None and '__eq__' not in namespace:
        namespace.pop('__hash__')
    namespace['__qualname__'] = cls.__qualname__
    namespace['__module__'] = cls.__module__
    return type(cls)(cls.__name__, cls.__bases__, namespace)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    found = getattr(class_or_instance, '__dataclass_fields__', None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple([f for f in found.values() if f._field_type == _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, '__dataclass_fields__')


_atomic = {int, float, str, bool, bytes, complex, type(None), type(...), type(NotImplemented), range, type, property}


def _copy(obj):
    import copy

    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _asdict(obj, dict_factory)


def _asdict(obj, dict_factory):
    kind = type(obj)
    if kind in _atomic:
        return obj
    if hasattr(kind, '__dataclass_fields__'):
        pairs = [(f.name, _asdict(getattr(obj, f.name), dict_factory)) for f in fields(obj)]
        return dict(pairs) if dict_factory is dict else dict_factory(pairs)
    if kind is list:
        return [_asdict(item, dict_factory) for item in obj]
    if kind is dict:
        return {_asdict(key, dict_factory): _asdict(value, dict_factory) for key, value in obj.items()}
    if isinstance(obj, tuple):
        items = [_asdict(item, dict_factory) for item in obj]
        return kind(*items) if hasattr(kind, '_fields') else kind(items)
    if isinstance(obj, dict):
        items = [(_asdict(key, dict_factory), _asdict(value, dict_factory)) for key, value in obj.items()]
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for key, value in items:
                result[key] = value
            return result
        return kind(items)
    if isinstance(obj, list):
        return kind([_asdict(item, dict_factory) for item in obj])
    return _copy(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple(obj, tuple_factory)


def _astuple(obj, tuple_factory):
    kind = type(obj)
    if kind in _atomic:
        return obj
    if hasattr(kind, '__dataclass_fields__'):
        return tuple_factory([_astuple(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    if isinstance(obj, tuple):
        items = [_astuple(item, tuple_factory) for item in obj]
        return kind(*items) if hasattr(kind, '_fields') else kind(items)
    if isinstance(obj, list):
        return kind([_astuple(item, tuple_factory) for item in obj])
    if isinstance(obj, dict):
        return kind([(_astuple(key, tuple_factory), _astuple(value, tuple_factory)) for key, value in obj.items()])
    return _copy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    body = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            kind = 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, default = item
            body[name] = default
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if name in _keywords():
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind
    body['__annotations__'] = annotations
    body['__module__'] = module or calling_module('dataclasses')
    from types import new_class

    cls = new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


def _keywords():
    from keyword import kwlist

    return kwlist


def replace(obj, /, **changes):
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in obj.__dataclass_fields__.values():
        if f._field_type == _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    f'field {f.name} is declared with init=False, it cannot be specified with replace()'
                )
            continue
        if f.name not in changes:
            if f._field_type == _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
