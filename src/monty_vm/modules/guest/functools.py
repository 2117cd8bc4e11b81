"""Functions that work on functions."""

from _functools import make_cached as _make_cached
from _functools import partial

__all__ = [
    'update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cmp_to_key', 'cache',
    'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property',
]

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Update a wrapper function to look like the wrapped function."""
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator factory to apply update_wrapper() to a wrapper function."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _unwrap_partial(func):
    while isinstance(func, partial):
        func = func.func
    return func


def reduce(function, iterable, /, *initial):
    """Apply a function of two arguments cumulatively to the items of an iterable, from left to right."""
    if len(initial) > 1:
        raise TypeError(f'reduce expected at most 3 arguments, got {len(initial) + 2}')
    try:
        iterator = iter(iterable)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial:
        value = initial[0]
    else:
        value = next(iterator, _missing)
        if value is _missing:
            raise TypeError('reduce() of empty iterable with no initial value')
    for item in iterator:
        value = function(value, item)
    return value


# -- caches

_CacheInfo = None


def _make_cache_info(hits, misses, maxsize, currsize):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
        _CacheInfo.__module__ = 'functools'
    return _CacheInfo(hits, misses, maxsize, currsize)


def lru_cache(maxsize=128, typed=False):
    """Least-recently-used cache decorator."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return update_wrapper(_make_cached(maxsize, 128, typed), maxsize)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return update_wrapper(_make_cached(user_function, maxsize, typed), user_function)

    return decorating_function


def cache(user_function, /):
    """Simple lightweight unbounded cache."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property whose value is computed once and then kept in the instance."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = getattr(func, '__doc__', None)

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                'Cannot assign the same cached_property to two different names '
                f'({self.attrname!r} and {name!r}).'
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property."
            ) from None
        value = cache.get(name, _missing)
        if value is _missing:
            value = self.func(instance)
            cache[name] = value
        return value


# -- ordering


def _from_lt_gt(self, other):
    result = type(self).__lt__(self, other)
    if result is NotImplemented:
        return result
    return not result and self != other


def _from_lt_le(self, other):
    result = type(self).__lt__(self, other)
    if result is NotImplemented:
        return result
    return result or self == other


def _from_lt_ge(self, other):
    result = type(self).__lt__(self, other)
    if result is NotImplemented:
        return result
    return not result


def _from_le_ge(self, other):
    result = type(self).__le__(self, other)
    if result is NotImplemented:
        return result
    return not result or self == other


def _from_le_lt(self, other):
    result = type(self).__le__(self, other)
    if result is NotImplemented:
        return result
    return result and self != other


def _from_le_gt(self, other):
    result = type(self).__le__(self, other)
    if result is NotImplemented:
        return result
    return not result


def _from_gt_lt(self, other):
    result = type(self).__gt__(self, other)
    if result is NotImplemented:
        return result
    return not (result or self == other)


def _from_gt_ge(self, other):
    result = type(self).__gt__(self, other)
    if result is NotImplemented:
        return result
    return result or self == other


def _from_gt_le(self, other):
    result = type(self).__gt__(self, other)
    if result is NotImplemented:
        return result
    return not result


def _from_ge_le(self, other):
    result = type(self).__ge__(self, other)
    if result is NotImplemented:
        return result
    return not result or self == other


def _from_ge_gt(self, other):
    result = type(self).__ge__(self, other)
    if result is NotImplemented:
        return result
    return result and self != other


def _from_ge_lt(self, other):
    result = type(self).__ge__(self, other)
    if result is NotImplemented:
        return result
    return not result


_orderings = {
    '__lt__': [('__gt__', _from_lt_gt), ('__le__', _from_lt_le), ('__ge__', _from_lt_ge)],
    '__le__': [('__ge__', _from_le_ge), ('__lt__', _from_le_lt), ('__gt__', _from_le_gt)],
    '__gt__': [('__lt__', _from_gt_lt), ('__ge__', _from_gt_ge), ('__le__', _from_gt_le)],
    '__ge__': [('__le__', _from_ge_le), ('__gt__', _from_ge_gt), ('__lt__', _from_ge_lt)],
}


def _defines(cls, name):
    for base in cls.__mro__[:-1]:
        if name in base.__dict__:
            return True
    return False


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods."""
    roots = [name for name in ('__lt__', '__le__', '__gt__', '__ge__') if _defines(cls, name)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for name, function in _orderings[roots[0]]:
        if name not in roots:
            setattr(cls, name, function)
    return cls


class _KeyWrapper:
    __slots__ = ('obj', '_compare')
    __hash__ = None

    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0


def cmp_to_key(mycmp):
    """Convert a cmp= function into a key= function."""

    def K(obj):
        return _KeyWrapper(obj, mycmp)

    return K


# -- methods


class partialmethod:
    """Method descriptor with partial application of the given arguments and keywords."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        elif not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *[f'{k}={v!r}' for k, v in self.keywords.items()]]
        return f'functools.partialmethod({", ".join(parts)})'

    def __get__(self, obj, cls=None):
        func = self.func
        getter = getattr(type(func), '__get__', None)
        if isinstance(func, (staticmethod, classmethod)):
            bound = func.__get__(obj, cls)
            return partial(bound, *self.args, **self.keywords)
        if isinstance(func, partial) or (getter is None and not _binds(func)):
            if obj is None:
                return _unbound_partial(self)
            return partial(func, obj, *self.args, **self.keywords)
        if obj is None:
            return _unbound_partial(self)
        if getter is not None and not _binds(func):
            return partial(func.__get__(obj, cls), *self.args, **self.keywords)
        return partial(func, obj, *self.args, **self.keywords)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


def _binds(func):
    return type(func) is type(_binds)


def _unwrap_partialmethod(func):
    """The function below partial methods and partial objects; `inspect` asks for it."""
    while True:
        method = getattr(func, '__partialmethod__', func)
        if isinstance(method, (partial, partialmethod)):
            func = method.func
        else:
            return func


def _unbound_partial(method):
    def _method(self, /, *args, **keywords):
        return method.func(self, *method.args, *args, **{**method.keywords, **keywords})

    _method._partialmethod = _method.__partialmethod__ = method
    return _method


# -- dispatch


def _find_implementation(cls, registry):
    for base in cls.__mro__[:-1]:
        if base in registry:
            return registry[base]
    best = None
    for candidate in registry:
        if candidate is object or not issubclass(cls, candidate):
            continue
        if best is None or issubclass(candidate, best):
            best = candidate
        elif not issubclass(best, candidate):
            raise RuntimeError(f'Ambiguous dispatch: {best} or {candidate}')
    return registry[object if best is None else best]


def _members(cls):
    """The classes of a union, or None."""
    if isinstance(cls, type):
        return None
    args = getattr(cls, '__args__', None)
    if args and (type(cls).__name__ in ('UnionType', 'Union', '_UnionGenericAlias')):
        return [type(None) if arg is None else arg for arg in args]
    return None


def singledispatch(func):
    """Single-dispatch generic function decorator."""
    registry = {}
    known = {}

    def dispatch(cls):
        """The implementation that fits a class best."""
        found = known.get(cls)
        if found is None:
            found = _find_implementation(cls, registry)
            known[cls] = found
        return found

    def register(cls, func=None):
        """Registers a new implementation for a class."""
        members = _members(cls)
        if isinstance(cls, type) or members is not None:
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(
                    f'Invalid first argument to `register()`: {cls!r}. '
                    'Use either `@register(some_class)` or plain `@register` on an annotated function.'
                )
            func = cls
            from typing import get_type_hints
            argname, cls = next(iter(get_type_hints(func).items()))
            members = _members(cls)
            if not isinstance(cls, type) and members is None:
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} is not a class.')
        for member in members or [cls]:
            registry[member] = func
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        cls = args[0].__class__
        found = known.get(cls)
        if found is None:
            found = dispatch(cls)
        return found(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = known.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """Single-dispatch generic method descriptor."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Registers a new implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f'{name} requires at least 1 positional argument')
            method = dispatch(args[0].__class__)
            if isinstance(method, (staticmethod, classmethod)) or not _binds(method):
                return method.__get__(obj, cls)(*args, **kwargs)
            if obj is None:
                return method(*args, **kwargs)
            return method(obj, *args, **kwargs)

        name = getattr(self.func, '__name__', 'singledispatchmethod method')
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
