class Stack(list):
    def push(self, x): self.append(x); return self
    def peek(self): return self[-1]
s = Stack([1, 2])
print(s.push(3), s.peek(), len(s), s[1:], type(s[1:]).__name__, isinstance(s, list), s == [1, 2, 3], sum(s))
class Default(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value
d = Default(a=1)
print(d['a'], d['zz'], d, 'q' in d, d.get('q'))
class Attr(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
a = Attr(x=1)
a.y = 2
print(a.x, a, sorted(a.items()))
class Logged(dict):
    def __setitem__(self, k, v):
        print('set', k)
        super().__setitem__(k, v)
l = Logged()
l['a'] = 1
l.update(b=2)
print(l)
class T(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
    def first(self): return self[0]
t = T(1, 2)
print(t, t.first(), t + (3,), hash(t) == hash((1, 2)))
class S(set):
    def add_all(self, *v):
        for x in v: self.add(x)
print(sorted(S([1]) | {2}), S({3}))
class F(float):
    def __str__(self): return f'F<{float(self)}>'
print(F(1.5), F(1) + 1, f'{F(2)}', F(2).__repr__())
class E(Exception):
    def __init__(self, *a, code=0): super().__init__(*a); self.code = code
print(E('m', code=3).code, E('m'))
