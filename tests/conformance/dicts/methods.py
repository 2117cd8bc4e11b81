d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('c', 3), d.setdefault('a', 9), d.pop('b'), d.pop('zz', None), d)
d.update({'x': 1}, y=2); d.update([('z', 3)]); print(d, d.popitem(), len(d))
print(list(d), list(d.keys()), list(d.values()), list(d.items()), 'a' in d, 'q' in d, d.copy() == d, dict.fromkeys('ab'), dict.fromkeys([1, 2], 0))
print(dict(), dict(a=1), dict([('k', 'v')]), dict({'m': 1}, n=2), dict(zip('ab', [1, 2])), {**d, 'a': 0}, d | {'new': 1}, {'a': 0} | d)
print({1: 'a', 1.0: 'b', True: 'c'}, {(1, 2): 'tuple', frozenset([1]): 'fs', None: 'none'}, {'a': {'b': {}}}, bool({}), {} == dict(), {'a': 1, 'b': 2} == {'b': 2, 'a': 1})
d.clear(); print(d)
cases = [lambda: {}['x'], lambda: {}.pop('x'), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}.get(), lambda: {'a': 1}.update(5), lambda: {}.update([1]), lambda: {}.update(['abc']), lambda: dict(5), lambda: dict([(1,)]), lambda: {}.nope, lambda: {} < {}, lambda: {} + {}, lambda: hash({}), lambda: {}[[]], lambda: {}.setdefault(), lambda: dict(1, 2), lambda: {**5}, lambda: {}.pop(), lambda: {} | [], lambda: {1: 2}[2], lambda: {'a': 1}[('a',)], lambda: {}.fromkeys(5)]
for case in cases:
    try:
        print(case())
    except Exception as error:
        print(type(error).__name__, error)
