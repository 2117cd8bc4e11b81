"""weakref: references to what is alive."""
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def method(self):
        return 'method of ' + self.name


n = Node('a')
r = weakref.ref(n)
p = weakref.proxy(n)
print(r() is n, p.name, p.method(), r == weakref.ref(n), hash(r) == hash(n))
d = weakref.WeakValueDictionary()
d['k'] = n
k = weakref.WeakKeyDictionary({n: 'value'})
s = weakref.WeakSet([n])
print(d['k'].name, dict(d).keys(), k[n], n in k, len(s), n in s, 'zz' in d, d.get('zz'))
m = weakref.WeakMethod(n.method)
print(m()(), weakref.ReferenceType.__name__)
for bad in (5, 'a', None, (1,)):
    try:
        weakref.ref(bad)
    except TypeError as error:
        print(error)
f = weakref.finalize(n, print, 'finalized')
print(f.alive, f.detach() is not None, f.alive)
p.name = 'changed'
print(n.name)
