"""The part of `typing` that is guest code: classes made from annotations, and looking annotations up."""

import functools
import sys
from sys import version_info
from collections import namedtuple
from _names import calling_module
from types import FunctionType, GetSetDescriptorType, MethodType
from typing import (
    Annotated,
    Any,
    AnyStr,
    ClassVar,
    Final,
    ForwardRef,
    Generic,
    NotRequired,
    Protocol,
    ReadOnly,
    Required,
    TypeVar,
    Union,
    _convert,
    _evaluate,
    _overload_dummy,
    _substitute,
    get_args,
    get_origin,
    runtime_checkable,
)

_prohibited = ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_field_types',
               '_make', '_replace', '_asdict', '_source')
_special = ('__module__', '__name__', '__annotations__', '__qualname__', '__orig_bases__', '__doc__', '__classcell__')


def _make_namedtuple(name, types, module, defaults=()):
    fields = [field for field, _ in types]
    made = namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotations__ = {field: _convert(kind) for field, kind in types}
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        types = ns.get('__annotations__', {})
        defaults = []
        for field in types:
            if field in ns:
                defaults.append(field)
            elif defaults:
                raise TypeError(
                    f"Non-default namedtuple field {field} cannot follow default field{'s' if len(defaults) > 1 else ''} "
                    f"{', '.join(defaults)}"
                )
        made = _make_namedtuple(typename, types.items(), ns.get('__module__', '__main__'), [ns[name] for name in defaults])
        body = {}
        for key, value in ns.items():
            if key in _prohibited:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in _special and key not in made._fields:
                setattr(made, key, value)
        if '__doc__' in ns:
            made.__doc__ = ns['__doc__']
        return made


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


class _NamedTupleForm:
    def __call__(self, typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        return _make_namedtuple(typename, list(fields), calling_module('_typing'))

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return '<function NamedTuple>'


NamedTuple = _NamedTupleForm()


def _is_read_only(kind):
    """Whether `ReadOnly` is among the qualifiers of a key's type."""
    while get_origin(kind) in (Annotated, Required, NotRequired):
        kind = get_args(kind)[0]
    return get_origin(kind) is ReadOnly


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True, closed=None):
        made = type.__new__(_TypedDictMeta, name, (dict,), {k: v for k, v in ns.items() if k != '__annotations__'})
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        for key, kind in ns.get('__annotations__', {}).items():
            kind = _convert(kind)
            annotations[key] = kind
            origin = get_origin(kind)
            if origin is Annotated:
                origin = get_origin(get_args(kind)[0])
            needed = True if origin is Required else False if origin is NotRequired else total
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        if version_info >= (3, 13):
            made.__readonly_keys__ = frozenset(key for key, kind in annotations.items() if _is_read_only(kind))
            made.__mutable_keys__ = frozenset(annotations) - made.__readonly_keys__
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


class _TypedDictForm:
    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        if fields is None:
            fields = kwargs
        return _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': calling_module('_typing')}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return '<function TypedDict>'


TypedDict = _TypedDictForm()


def is_typeddict(tp):
    return isinstance(type(tp), type) and type(tp) is _TypedDictMeta and tp is not _TypedDict


def is_protocol(tp):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp):
    names = set()
    for cls in tp.__mro__:
        if cls.__dict__.get('_is_protocol'):
            names.update(cls.__dict__, cls.__dict__.get('__annotations__', ()))
    return frozenset(name for name in names if not name.startswith('_'))


def _resolve(value, names):
    """A type with its forward references looked up."""
    if isinstance(value, str):
        return _resolve(_evaluate(value, names), names)
    if isinstance(value, ForwardRef):
        return _resolve(_evaluate(value.__forward_arg__, names), names)
    if value is None:
        return type(None)
    return _substitute(value, lambda text: _resolve(text, names))


def _strip(value):
    origin = get_origin(value)
    if origin is Annotated:
        return _strip(value.__origin__)
    if origin in (Required, NotRequired, ReadOnly):
        return _strip(get_args(value)[0])
    args = get_args(value)
    if not args or isinstance(args[0], list):
        return value
    return _substitute(value, None)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        found = [base.__dict__.get('__annotations__', {}) for base in reversed(obj.__mro__)]
        sources = [source for source in found if not isinstance(source, GetSetDescriptorType)]
    else:
        while hasattr(obj, '__wrapped__'):
            obj = obj.__wrapped__
        found = getattr(obj, '__annotations__', None)
        if found is None:
            if callable(obj):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        sources = [found]
    names = dict(globalns or {})
    if localns:
        names.update(localns)
    for source in sources:
        for name, value in source.items():
            hints[name] = _resolve(value, (obj, names))
    return hints if include_extras else {name: _strip(value) for name, value in hints.items()}


def no_type_check(arg):
    """Marks a function, or a class and its functions, as having no annotations for type checkers."""
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            own = f'{arg.__qualname__}.{getattr(obj, "__name__", "")}'
            if getattr(obj, '__qualname__', '') != own or getattr(obj, '__module__', None) != arg.__module__:
                continue
            if isinstance(obj, FunctionType):
                obj.__no_type_check__ = True
            elif isinstance(obj, MethodType):
                obj.__func__.__no_type_check__ = True
            elif isinstance(obj, type):
                no_type_check(obj)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Marks what another decorator makes as having no annotations for type checkers."""
    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


_overloads = {}


def overload(func):
    """Registers one of the signatures that a function is to have for type checkers."""
    inner = getattr(func, '__func__', func)
    code = getattr(inner, '__code__', None)
    if code is not None:
        _overloads.setdefault((inner.__module__, inner.__qualname__), {})[code.co_firstlineno] = func
    return _overload_dummy


def get_overloads(func):
    """All that was registered for a function."""
    inner = getattr(func, '__func__', func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), {}).values())


def clear_overloads():
    """Forgets all that was registered."""
    _overloads.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    """Says to type checkers that something makes classes like dataclasses."""
    described = {
        'eq_default': eq_default,
        'order_default': order_default,
        'kw_only_default': kw_only_default,
        'field_specifiers': field_specifiers,
        'kwargs': kwargs,
    }
    if version_info >= (3, 12):
        described['frozen_default'] = kwargs.pop('frozen_default', False)

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = described
        return cls_or_fn

    return decorator


def assert_never(arg):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


_T_co = TypeVar('T_co', covariant=True)


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self): ...


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self): ...


@runtime_checkable
class SupportsComplex(Protocol):
    def __complex__(self): ...


@runtime_checkable
class SupportsBytes(Protocol):
    def __bytes__(self): ...


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self): ...


@runtime_checkable
class SupportsAbs(Protocol[_T_co]):
    def __abs__(self): ...


@runtime_checkable
class SupportsRound(Protocol[_T_co]):
    def __round__(self, ndigits=0): ...


class IO(Generic[AnyStr]):
    pass


class TextIO(IO[str]):
    pass


class BinaryIO(IO[bytes]):
    pass


for _cls in (SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex, SupportsAbs, SupportsRound, IO, TextIO, BinaryIO):
    _cls.__module__ = 'typing'
