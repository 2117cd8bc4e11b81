"""References that look weak. The sandbox keeps what they refer to: nothing here ever disappears by itself."""

_ATOMIC = (int, str, float, tuple, list, dict, bytes, bool, complex, type(None), type(...), type(NotImplemented))


def _check(value):
    if type(value) in _ATOMIC:
        raise TypeError(f"cannot create weak reference to '{type(value).__name__}' object")


class ReferenceType:
    def __init__(self, target, callback=None):
        _check(target)
        self._target = target
        self.__callback__ = callback

    def __call__(self):
        return self._target

    def __eq__(self, other):
        return self._target == other._target if isinstance(other, ReferenceType) else NotImplemented

    def __hash__(self):
        return hash(self._target)

    def __repr__(self):
        return f"<weakref at 0x0; to '{type(self._target).__name__}'>"

    __class_getitem__ = classmethod(type(list[int]))


ref = ReferenceType


class WeakMethod(ref):
    def __init__(self, method, callback=None):
        if not hasattr(method, '__self__'):
            raise TypeError(f'argument should be a bound method, not {type(method)}')
        super().__init__(method, callback)


class ProxyType:
    def __init__(self, target):
        object.__setattr__(self, '_proxied', target)

    def __getattr__(self, name):
        return getattr(object.__getattribute__(self, '_proxied'), name)

    def __setattr__(self, name, value):
        setattr(object.__getattribute__(self, '_proxied'), name, value)

    def __delattr__(self, name):
        delattr(object.__getattribute__(self, '_proxied'), name)

    def __call__(self, *args, **kwargs):
        return object.__getattribute__(self, '_proxied')(*args, **kwargs)

    def __str__(self):
        return str(object.__getattribute__(self, '_proxied'))

    def __eq__(self, other):
        return object.__getattribute__(self, '_proxied') == other

    def __len__(self):
        return len(object.__getattribute__(self, '_proxied'))

    def __iter__(self):
        return iter(object.__getattribute__(self, '_proxied'))

    def __getitem__(self, key):
        return object.__getattribute__(self, '_proxied')[key]

    def __contains__(self, item):
        return item in object.__getattribute__(self, '_proxied')

    def __bool__(self):
        return bool(object.__getattribute__(self, '_proxied'))


CallableProxyType = ProxyType
ProxyTypes = (ProxyType,)


def proxy(target, callback=None):
    _check(target)
    return ProxyType(target)


def getweakrefcount(value):
    return 0


def getweakrefs(value):
    return []


class WeakValueDictionary(dict):
    def valuerefs(self):
        return [ref(value) for value in self.values()]

    def copy(self):
        return WeakValueDictionary(self)

    def __repr__(self):
        return f'<WeakValueDictionary at {hex(id(self))}>'


class WeakKeyDictionary(dict):
    def keyrefs(self):
        return [ref(key) for key in self]

    def __setitem__(self, key, value):
        _check(key)
        super().__setitem__(key, value)

    def copy(self):
        return WeakKeyDictionary(self)

    def __repr__(self):
        return f'<WeakKeyDictionary at {hex(id(self))}>'


class WeakSet(set):
    def add(self, item):
        _check(item)
        super().add(item)


class finalize:
    def __init__(self, target, function, /, *args, **kwargs):
        self._call = (target, function, args, kwargs)

    @property
    def alive(self):
        return self._call is not None

    def __call__(self, _=None):
        if self._call is None:
            return None
        target, function, args, kwargs = self._call
        self._call = None
        return function(*args, **kwargs)

    def detach(self):
        found = self._call
        self._call = None
        return found

    def peek(self):
        return self._call

    atexit = True
