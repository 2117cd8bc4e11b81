def f(x):
    match x:
        case {'type': 'circle', 'r': r}: return f'circle {r}'
        case {'type': 'rect', 'w': w, 'h': h, **rest}: return f'rect {w * h} {rest}'
        case {'nested': {'deep': [first, *_]}}: return f'deep {first}'
        case {1: one, None: n}: return f'{one} {n}'
        case {'type': str(kind) as whole}: return f'other {kind} {whole}'
        case {'type': _}: return 'untyped'
        case {**everything} if everything: return f'any {everything}'
        case {}: return 'empty'
        case _: return 'not a mapping'
for v in [{'type': 'circle', 'r': 2}, {'type': 'rect', 'w': 2, 'h': 3, 'c': 'red'}, {'nested': {'deep': [1, 2]}}, {1: 'x', None: 'y'}, {'type': 'tri'}, {'type': 5}, {'k': 1}, {}, [], 'a']:
    print(f(v))
class Status:
    OK = 'ok'
match {'ok': 1}:
    case {Status.OK: v}: print('attribute key', v)
from collections import defaultdict
d = defaultdict(list)
match d:
    case {'missing': x}: print('no')
    case _: print('not created', dict(d))
