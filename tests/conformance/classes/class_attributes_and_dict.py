class C:
    a = 1
    def f(self): pass
c = C()
c.b = 2
print(sorted(n for n in dir(c) if not n.startswith('__')), c.__class__.__name__, c.__dict__)
c.__dict__['d'] = 4
print(c.d, vars(c))
c.__class__ = type('D', (C,), {'e': 5})
print(c.e, type(c).__name__, isinstance(c, C))
C.g = lambda self: self.a
print(c.g(), 'g' in C.__dict__, C.__dict__['a'])
del C.a
print(hasattr(c, 'a'))
print(type(C.__dict__).__name__)
try:
    C.__dict__['x'] = 1
except TypeError as error:
    print(error)
class Shared:
    items = []
    n = 0
x, y = Shared(), Shared()
x.items.append(1)
x.n += 1
print(y.items, y.n, x.n, Shared.n)
