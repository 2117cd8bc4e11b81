import copy
a = [1, [2, 3], {'k': [4]}, (5, [6]), {7}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append('x'); a[2]['k'].append('y'); a[3][1].append('z')
print(s, d, s[1] is a[1], d[1] is a[1])
c = [1]; c.append(c)
e = copy.deepcopy(c)
print(e[1] is e, e is c)
class P:
    def __init__(self, v): self.v = v
p = P([1]); q = copy.copy(p); r = copy.deepcopy(p)
p.v.append(2)
print(q.v, r.v, type(r) is P, q is p)
shared = [1]; pair = [shared, shared]; t = copy.deepcopy(pair)
print(t[0] is t[1], copy.copy(5), copy.deepcopy('s'), copy.deepcopy((1, 2)) == (1, 2), copy.copy({1: 2}), copy.deepcopy(len) is len)
class M:
    def __deepcopy__(self, memo): return 'custom'
print(copy.deepcopy({'a': M()}))
class S:
    __slots__ = ('x', 'y')
o = S(); o.x = [1]
n = copy.deepcopy(o); n.x.append(2)
print(o.x, n.x, hasattr(n, 'y'))
from collections import Counter, deque, defaultdict, OrderedDict
print(copy.deepcopy(Counter('aab')), copy.copy(deque([1], 3)), copy.deepcopy(defaultdict(list, {'a': [1]})), copy.copy(OrderedDict(a=1))['a'])
