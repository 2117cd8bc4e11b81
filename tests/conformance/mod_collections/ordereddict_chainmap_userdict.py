"""OrderedDict, ChainMap, defaultdict and the User classes."""
from collections import ChainMap, OrderedDict, UserDict, UserList, UserString, defaultdict

o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
o.move_to_end('a')
o.move_to_end('c', last=False)
print(o, o.popitem(), o.popitem(last=False), list(reversed(o)), o == {'b': 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) | {'z': 2})
try:
    o.move_to_end('zz')
except KeyError as error:
    print('KeyError', error)
c = ChainMap({'a': 1}, {'a': 2, 'b': 3})
c['c'] = 4
print(c, c['a'], c['b'], len(c), sorted(c), c.maps[0], c.parents, c.new_child({'a': 0})['a'], dict(c), 'b' in c, c.get('zz'))
del c['a']
print(c['a'])
for action in (lambda: c['zz'], lambda: c.__delitem__('b'), lambda: c.pop('b'), lambda: ChainMap().popitem()):
    try:
        print(action())
    except KeyError as error:
        print('KeyError', error)
d = defaultdict(list, x=[0])
d['a'].append(1)
print(d, d['new'], sorted(d), d.get('nope'), d.default_factory, defaultdict(int)['k'], 'nope' in d, d.copy() == d, repr(defaultdict(None, {1: 2})))
try:
    defaultdict(None)['k']
except KeyError as error:
    print('KeyError', error)
try:
    defaultdict(5)
except TypeError as error:
    print(error)
nested = defaultdict(lambda: defaultdict(int))
nested['a']['b'] += 1
print(nested['a']['b'], {k: dict(v) for k, v in nested.items()})


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


l = Lower(A=1)
l.update({'B': 2})
print(l, l.data, 'a' in l, l | {'C': 3}, len(l))


class Unique(UserList):
    def append(self, item):
        if item not in self.data:
            super().append(item)


u = Unique([1])
u.append(1)
u.append(2)
print(u, u + [5], u[0:1], type(u[0:1]).__name__, u.index(2), sorted(u, reverse=True))
s = UserString('hello')
print(s.upper(), s + '!', s[1:3], type(s.upper()).__name__, s == 'hello', len(s), s.count('l'), f'{s:>8}')
