import weakref, contextvars
class C:
    def __init__(self, n): self.n = n
c = C(1)
r = weakref.ref(c)
print(r() is c, r().n)
d = weakref.WeakValueDictionary()
d['k'] = c
print(d['k'].n, len(d), 'k' in d)
k = weakref.WeakKeyDictionary()
k[c] = 'v'
print(k[c], len(k))
s = weakref.WeakSet([c])
print(c in s, len(s))
p = weakref.proxy(c)
print(p.n)
try:
    weakref.ref(5)
except TypeError as error:
    print(error)
var = contextvars.ContextVar('var', default='default')
token = var.set('set')
print(var.get(), var.name)
var.reset(token)
print(var.get())
ctx = contextvars.copy_context()
def change():
    var.set('inside')
    return var.get()
print(ctx.run(change), var.get(), ctx[var])
try:
    contextvars.ContextVar('empty').get()
except LookupError as error:
    print(type(error).__name__)
