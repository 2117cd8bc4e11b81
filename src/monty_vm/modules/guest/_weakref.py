"""Weak references: the native ones, and proxies made of them."""

import operator

from _weakref_native import _remove_dead_weakref, getweakrefcount, getweakrefs, ref

ReferenceType = ref


def _target(proxy):
    found = object.__getattribute__(proxy, '_reference')()
    if found is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return found


def _unwrapped(value):
    return _target(value) if type(value) in (ProxyType, CallableProxyType) else value


class ProxyType:
    __slots__ = ('__weakref__', '_reference')
    __hash__ = None
    __class__ = property(lambda self: type(_target(self)))

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __str__(self):
        return str(_target(self))

    def __bytes__(self):
        return bytes(_target(self))

    def __repr__(self):
        target = _target(self)
        return f'<weakproxy at {hex(id(self))} to {type(target).__name__} at {hex(id(target))}>'

    def __bool__(self):
        return bool(_target(self))

    def __len__(self):
        return len(_target(self))

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        return next(_target(self))

    def __reversed__(self):
        return reversed(_target(self))

    def __int__(self):
        return int(_target(self))

    def __float__(self):
        return float(_target(self))

    def __contains__(self, item):
        return _unwrapped(item) in _target(self)

    def __getitem__(self, key):
        return _target(self)[_unwrapped(key)]

    def __setitem__(self, key, value):
        _target(self)[_unwrapped(key)] = value

    def __delitem__(self, key):
        del _target(self)[_unwrapped(key)]

    def __divmod__(self, other):
        return divmod(_target(self), _unwrapped(other))

    def __rdivmod__(self, other):
        return divmod(other, _target(self))


def _unary(function):
    return lambda self: function(_target(self))


def _binary(function):
    return lambda self, other: function(_target(self), _unwrapped(other))


def _reflected(function):
    return lambda self, other: function(other, _target(self))


for _name in ('neg', 'pos', 'abs', 'invert', 'index'):
    setattr(ProxyType, f'__{_name}__', _unary(getattr(operator, f'__{_name}__')))
for _name in ('eq', 'ne', 'lt', 'le', 'gt', 'ge'):
    setattr(ProxyType, f'__{_name}__', _binary(getattr(operator, f'__{_name}__')))
for _name in 'add sub mul matmul truediv floordiv mod pow lshift rshift and xor or'.split():
    _function = getattr(operator, f'__{_name}__')
    setattr(ProxyType, f'__{_name}__', _binary(_function))
    setattr(ProxyType, f'__r{_name}__', _reflected(_function))
    setattr(ProxyType, f'__i{_name}__', _binary(getattr(operator, f'__i{_name}__')))
ProxyType.__hash__ = None
ProxyType.__module__ = 'weakref'


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


CallableProxyType.__module__ = 'weakref'


def proxy(object, callback=None, /):
    made = _make(CallableProxyType if callable(object) else ProxyType)
    if callback is not None:
        function = callback
        itself = ref(made)

        def callback(_):
            function(itself())

    _set(made, '_reference', ref(object, callback))
    return made


_make = object.__new__
_set = object.__setattr__
