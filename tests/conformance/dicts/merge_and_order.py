"""Order after every way to change a dictionary."""
d = dict(c=1, a=2, b=3)
d['a'] = 20
print(d)
del d['c']
d['c'] = 4
print(d, list(d))
print(d | {'a': 0, 'n': 9}, {'n': 9} | d)
d |= {'z': 1}
d.update(y=5, a=6)
d.update([('q', 1), ('c', 2)], r=7)
print(d)
print(d.popitem(), d.pop('a'), d.setdefault('b', 99), d.setdefault('new', []))
print(d)
print({**d, 'b': 0, **{'b': 1}}, {'k': 1, **d}['k'])
print(dict.fromkeys('abca'), dict.fromkeys([1, 2], []), dict.fromkeys({3: 4}))
print(dict([('a', 1), ['b', 2], 'cd'], e=5), dict({'x': 1}, x=2), dict(zip('ab', range(2))))
print({1: 'int', 1.0: 'float', True: 'bool'}, {0: 'a', False: 'b', 0.0: 'c'})
print(dict(sorted({'b': 1, 'a': 2}.items())), {v: k for k, v in {'a': 1, 'b': 2, 'c': 1}.items()})
e = d.copy()
e['only'] = 1
print('only' in d, e == d, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} != {'a': 1.0})
d.clear()
print(d, bool(d), len(e))


class Missing(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


m = Missing(a=1)
print(m['a'], m['bc'], m, m.get('zz'), 'zz' in m)
nested = {}
nested.setdefault('x', {}).setdefault('y', []).append(1)
print(nested)
