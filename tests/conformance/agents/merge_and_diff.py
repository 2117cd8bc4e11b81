old = {'a': 1, 'b': {'x': 1, 'y': [1, 2]}, 'c': 'same', 'gone': None}
new = {'a': 2, 'b': {'x': 1, 'y': [1, 3], 'z': True}, 'c': 'same', 'added': []}
def diff(a, b, path='$'):
    if type(a) is not type(b):
        yield f'{path}: type {type(a).__name__} -> {type(b).__name__}'
    elif isinstance(a, dict):
        for key in sorted(a.keys() | b.keys()):
            if key not in b: yield f'{path}.{key}: removed {a[key]!r}'
            elif key not in a: yield f'{path}.{key}: added {b[key]!r}'
            else: yield from diff(a[key], b[key], f'{path}.{key}')
    elif isinstance(a, list):
        for i, (x, y) in enumerate(zip(a, b)):
            yield from diff(x, y, f'{path}[{i}]')
    elif a != b:
        yield f'{path}: {a!r} -> {b!r}'
print(*diff(old, new), sep='\n')
def merge(base, *overrides):
    result = dict(base)
    for override in overrides:
        for key, value in override.items():
            result[key] = merge(result[key], value) if isinstance(value, dict) and isinstance(result.get(key), dict) else value
    return result
print(merge(old, new, {'b': {'x': 9}}))
print(old)
