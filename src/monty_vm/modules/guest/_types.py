"""The part of `types` that is guest code."""

from sys import version_info


class SimpleNamespace:
    def __init__(self, /, *args, **kwargs):
        if args:
            if version_info < (3, 13):
                raise TypeError('no positional arguments expected')
            if len(args) > 1:
                raise TypeError(f'SimpleNamespace expected at most 1 argument, got {len(args)}')
            self.__dict__.update(args[0])
        self.__dict__.update(kwargs)

    def __repr__(self):
        items = ', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()])
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        return f'{name}({items})'

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


    def __replace__(self, /, **changes):
        made = type(self)()
        made.__dict__.update(self.__dict__)
        made.__dict__.update(changes)
        return made


SimpleNamespace.__module__ = 'types'
if version_info < (3, 13):
    del SimpleNamespace.__replace__


def prepare_class(name, bases=(), kwds=None):
    kwds = {} if kwds is None else dict(kwds)
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    prepare = getattr(meta, '__prepare__', None)
    return meta, prepare(name, bases, **kwds) if prepare else {}, kwds


def resolve_bases(bases):
    found = []
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, '__mro_entries__', None)
        if entries is None:
            found.append(base)
        else:
            found.extend(entries(bases))
    return tuple(found)


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved != tuple(bases):
        namespace['__orig_bases__'] = bases
    if '__module__' not in namespace:
        namespace['__module__'] = 'types'
    return meta(name, resolved, namespace, **kwds)


def get_original_bases(cls):
    return cls.__dict__.get('__orig_bases__', cls.__bases__)


class _AwaitableGenerator:
    """What a generator function marked by `coroutine` gives: a generator that can be awaited too."""

    def __init__(self, generator):
        self._generator = generator

    def __await__(self):
        return self._generator

    def __iter__(self):
        return self._generator

    def __next__(self):
        return next(self._generator)

    def __getattr__(self, name):
        return getattr(self._generator, name)


def coroutine(func):
    """Lets `await` take what a generator function gives."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')

    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        return _AwaitableGenerator(made) if isinstance(made, _GENERATOR) else made

    wrapped.__name__, wrapped.__qualname__, wrapped.__doc__ = func.__name__, func.__qualname__, func.__doc__
    wrapped.__wrapped__ = func
    return wrapped


_GENERATOR = type((item for item in ()))


class DynamicClassAttribute:
    """A property of instances; looked up on the class, the name goes to the `__getattr__` of its metaclass."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, '__doc__', None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError('unreadable attribute')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def _made(self, fget, fset, fdel, doc):
        made = type(self)(fget, fset, fdel, doc or self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def getter(self, fget):
        return self._made(fget, self.fset, self.fdel, fget.__doc__ if self.overwrite_doc else None)

    def setter(self, fset):
        return self._made(self.fget, fset, self.fdel, None)

    def deleter(self, fdel):
        return self._made(self.fget, self.fset, fdel, None)


DynamicClassAttribute.__module__ = 'types'

__all__ = ['DynamicClassAttribute', 'SimpleNamespace', 'new_class', 'prepare_class', 'resolve_bases', 'coroutine']
