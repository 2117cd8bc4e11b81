"""__getattribute__, __getattr__, __setattr__, __delattr__ and __dir__ together."""


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, '_target', target)
        object.__setattr__(self, '_log', [])

    def __getattribute__(self, name):
        if name.startswith('_'):
            return object.__getattribute__(self, name)
        self._log.append('get ' + name)
        return getattr(object.__getattribute__(self, '_target'), name)

    def __setattr__(self, name, value):
        self._log.append(f'set {name}')
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self._log.append('del ' + name)
        delattr(self._target, name)

    def __dir__(self):
        return ['zebra', 'apple']


class Target:
    x = 1

    def method(self):
        return 'method of target'


t = Target()
p = Proxy(t)
print(p.x, p.method())
p.y = 5
print(t.y, p.y)
del p.y
try:
    p.y
except AttributeError as error:
    print(error)
print(p._log, dir(p), hasattr(p, 'x'), getattr(p, 'nope', 'default'))


class Fallback:
    known = 'class attribute'

    def __getattr__(self, name):
        if name.startswith('dyn_'):
            return name[4:]
        raise AttributeError(f'custom message for {name}')


f = Fallback()
print(f.known, f.dyn_abc, hasattr(f, 'other'), getattr(f, 'other', None))
try:
    f.other
except AttributeError as error:
    print(error)


class Broken:
    @property
    def value(self):
        return self.missing

    def __getattr__(self, name):
        return 'fallback for ' + name


print(Broken().value)


class Frozen:
    def __init__(self):
        self.__dict__['a'] = 1

    def __setattr__(self, name, value):
        raise AttributeError(f"can't set {name}")

    def __delattr__(self, name):
        raise AttributeError(f"can't delete {name}")


z = Frozen()
for action in (lambda: setattr(z, 'a', 2), lambda: delattr(z, 'a'), lambda: z.b):
    try:
        action()
    except AttributeError as error:
        print(error)
print(z.a)


class LenOnClass:
    def __getattr__(self, name):
        return lambda *a: 99


try:
    len(LenOnClass())
except TypeError as error:
    print(error)
print(LenOnClass().anything(), LenOnClass().__len__())
