tree = {'name': 'root', 'size': 0, 'children': [
    {'name': 'src', 'size': 1, 'children': [{'name': 'main.py', 'size': 120}, {'name': 'util.py', 'size': 80}]},
    {'name': 'docs', 'size': 1, 'children': []},
    {'name': 'README', 'size': 15},
]}
def walk(node, depth=0, path=()):
    yield depth, node, path + (node['name'],)
    for child in node.get('children', []):
        yield from walk(child, depth + 1, path + (node['name'],))
def size(node):
    return node['size'] + sum(map(size, node.get('children', ())))
for depth, node, path in walk(tree):
    print('  ' * depth + node['name'], size(node))
biggest = max(walk(tree), key=lambda item: item[1]['size'] if 'children' not in item[1] else 0)
print('/'.join(biggest[2]), {'/'.join(p): n['size'] for _, n, p in walk(tree) if 'children' not in n})
def flatten(d, prefix=''):
    out = {}
    for k, v in d.items():
        key = f'{prefix}.{k}' if prefix else k
        if isinstance(v, dict): out |= flatten(v, key)
        elif isinstance(v, list): out |= flatten({str(i): x for i, x in enumerate(v)}, key)
        else: out[key] = v
    return out
print(flatten({'a': 1, 'b': {'c': [1, {'d': 2}], 'e': {}}}))
