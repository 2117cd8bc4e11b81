from collections import defaultdict, deque, OrderedDict, ChainMap, namedtuple
d = defaultdict(list)
for k, v in [('a', 1), ('b', 2), ('a', 3)]: d[k].append(v)
print(d, dict(d), d['new'], len(d), d.default_factory, d.get('zz'), 'zz' in d, defaultdict(int, {'a': 1}), defaultdict(lambda: 'x')['q'], sorted(d))
n = defaultdict(lambda: defaultdict(int))
n['x']['y'] += 1
print(n['x']['y'], {k: dict(v) for k, v in n.items()})
try:
    defaultdict()['k']
except KeyError as error:
    print(repr(error))
try:
    defaultdict(5)
except TypeError as error:
    print(error)
q = deque([1, 2, 3], maxlen=4)
q.append(4); q.append(5); q.appendleft(0)
print(q, q.pop(), q.popleft(), q.maxlen, len(q), q[0], q[-1], 3 in q, list(q), q.count(2), q.index(3))
q.rotate(1); print(q); q.extend([7, 8]); q.extendleft([9]); q.reverse(); print(q); q.remove(9) if 9 in q else None; q.insert(1, 'i') if len(q) < 4 else None; print(q, q.copy() == q); q.clear(); print(q, deque('abc') + deque('d'), deque([1]) * 2, deque([1, 2]) < deque([1, 3]), bool(q), repr(deque()), deque(range(3), 2))
for f in (lambda: q.pop(), lambda: q.popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(9), lambda: deque(5), lambda: hash(q), lambda: deque([1], -1), lambda: deque([1]).index(3)):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
o.move_to_end('a'); print(list(o), o.popitem(last=False), o == OrderedDict(c=3, a=1), OrderedDict(a=1) == {'a': 1}, o.pop('c'), list(reversed(o))); o.move_to_end('a', last=False)
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(cm['a'], cm['b'], dict(cm), cm.new_child({'b': 0})['b'], len(cm), list(cm), cm.maps, cm.parents, 'b' in cm)
cm['z'] = 1; print(cm.maps[0])
dd = deque([1, 2, 3])
try:
    for x in dd: dd.append(x)
except RuntimeError as error:
    print(error)
