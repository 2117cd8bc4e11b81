class D(dict):
    def __missing__(self, k): return 'missing ' + k
class G(dict):
    def __getitem__(self, k): return 'got ' + k
class M:
    def __init__(self): self.d = {'x': 1}
    def __getitem__(self, k):
        print('get', k)
        return self.d[k]
    def __setitem__(self, k, v):
        print('set', k, v)
        self.d[k] = v
    def __delitem__(self, k): print('del', k); del self.d[k]
    def keys(self): return self.d.keys()
class O:
    def __getitem__(self, k):
        if k.startswith('n'): raise KeyError(k)
        return len(k)
from collections import defaultdict, ChainMap, OrderedDict, UserDict
for what in ('a + b', 'len("abc")'):
    for mapping in (D(), G(), O(), M(), defaultdict(lambda: 'dd'), ChainMap({'a': 'A'}, {'b': 'B'}), OrderedDict(a='o', b='o'), UserDict(a='u', b='u')):
        try: print(type(mapping).__name__, what, eval(what, {}, mapping))
        except Exception as e: print(type(mapping).__name__, what, type(e).__name__, e)
        if isinstance(mapping, dict):
            try: print(type(mapping).__name__, what, eval(what, mapping))
            except Exception as e: print('globals', type(mapping).__name__, what, type(e).__name__, e)
m = M()
exec('y = x + 1\nx = 5\ndel x\ny', {}, m)
print(m.d)
class Rec(dict):
    def __setitem__(self, k, v):
        print('recorded', k)
        super().__setitem__(k, v)
r = Rec()
exec('a = 1\nb = 2\ndef f(): pass\nclass C: pass\nimport math', {}, r)
print(sorted(r))
d = defaultdict(int)
exec('total = total + 5', {}, d)
print(d)
print(eval('[x for _ in range(2)]', {'x': 1}, {'y': 3}))
print(sorted(eval('dir()', {}, {'p': 1, 'q': 2})), eval('locals()', {}, r) is r)
class Ann(dict): pass
a = Ann()
exec('x: int = 3\ny: str', {}, a)
print(a['__annotations__'], a['x'])
m = M()
exec('z: int', {}, m)
try: exec('del nothing', {}, M())
except NameError as e: print(e)
try: exec('a = 1', {}, 5)
except TypeError as e: print(e)
exec('from math import *', {}, a)
print('pi' in a)


def inside(x):
    exec(compile('if 1: 10 + 1\n', 'file', 'single'))
    exec(compile('x', 'file', 'single'))
    exec(compile('for i in range(2): i\n', 'file', 'single'), {}, {})


inside('in a function')
