class Lazy:
    def __init__(self):
        self.real = 1
    def __getattr__(self, name):
        if name.startswith('dyn_'):
            return name[4:].upper()
        raise AttributeError(f'no {name} here')
l = Lazy()
print(l.real, l.dyn_abc, hasattr(l, 'dyn_x'), hasattr(l, 'other'), getattr(l, 'zzz', 'default'))
try:
    l.other
except AttributeError as error:
    print(error)
class Guard:
    def __setattr__(self, name, value):
        if name.startswith('_'):
            raise AttributeError(f'cannot set {name}')
        print('setting', name)
        object.__setattr__(self, name, value * 2)
    def __delattr__(self, name):
        print('deleting', name)
        super().__delattr__(name)
g = Guard()
g.x = 5
print(g.x)
del g.x
try:
    g._y = 1
except AttributeError as error:
    print(error)
class Every:
    def __init__(self): self.a = 1
    def __getattribute__(self, name):
        if name == 'secret':
            return 'intercepted'
        return object.__getattribute__(self, name)
e = Every()
print(e.a, e.secret)
class Proxy:
    def __init__(self, target): self.__dict__['_target'] = target
    def __getattr__(self, name): return getattr(self._target, name)
    def __setattr__(self, name, value): setattr(self._target, name, value)
class T: v = 1
t = T()
p = Proxy(t)
p.v = 10
print(t.v, p.v, Proxy([3, 1]).count(3))
class Chain:
    def __init__(self, path=''): self._path = path
    def __getattr__(self, name): return Chain(f'{self._path}/{name}')
    def __str__(self): return self._path
print(Chain().users.list.all)
