inventory = {}
for item, qty, tag in [('a', 5, 'x'), ('b', 2, 'y'), ('a', 3, 'y')]:
    entry = inventory.setdefault(item, {'qty': 0, 'tags': set()})
    entry['qty'] += qty
    entry['tags'].add(tag)
print({k: (v['qty'], sorted(v['tags'])) for k, v in inventory.items()})
tree = {}
for path in ['a/b/c', 'a/b/d', 'e']:
    node = tree
    for part in path.split('/'): node = node.setdefault(part, {})
print(tree)
def deep_get(d, path, default=None):
    for key in path.split('.'):
        if not isinstance(d, dict) or key not in d: return default
        d = d[key]
    return d
print(deep_get({'a': {'b': {'c': 1}}}, 'a.b.c'), deep_get({'a': 1}, 'a.b', 'none'), {**{'a': 1}, **{'b': 2}}, {'x': 1} | {'y': 2}, dict(a=1, **{'b': 2}), {k: v for d in ({'a': 1}, {'a': 2, 'c': 3}) for k, v in d.items()})
inverted = {}
for k, v in {'a': 1, 'b': 2, 'c': 1}.items(): inverted.setdefault(v, []).append(k)
print(inverted, sorted({'b': 1, 'a': 1}.items(), key=lambda kv: (kv[1], kv[0])), min({'x': 3, 'y': 1}, key={'x': 3, 'y': 1}.get), list({'a': 1, 'b': 2}.items())[-1], sum({'a': 1, 'b': 2}.values()), {1: 'a', 2: 'b'}.keys() - {1})
d = {'a': 1, 'b': 2, 'c': 3}
for k in [k for k, v in d.items() if v % 2]: del d[k]
print(d, d.pop('zz', 'default'), 'b' in d, len(d), bool({}), d.get('b', 0) + d.get('q', 10))
