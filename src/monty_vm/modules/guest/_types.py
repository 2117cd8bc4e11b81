"""The part of `types` that is guest code."""


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        items = ', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()])
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        return f'{name}({items})'

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


SimpleNamespace.__module__ = 'types'


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




__all__ = ['SimpleNamespace', 'new_class', 'prepare_class', 'resolve_bases', 'coroutine']
