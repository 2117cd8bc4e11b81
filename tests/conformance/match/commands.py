def execute(command, state):
    match command.split():
        case ['set', key, value] if value.lstrip('-').isdigit(): state[key] = int(value)
        case ['set', key, *words]: state[key] = ' '.join(words)
        case ['get', key] if key in state: return state[key]
        case ['get', key]: return f'no {key}'
        case ['del', *keys] if keys: return [state.pop(k, None) for k in keys]
        case ['sum', *numbers]: return sum(map(int, numbers))
        case []: return 'empty'
        case [('quit' | 'exit') as how]: return f'bye ({how})'
        case [unknown, *_]: return f'unknown {unknown!r}'
state = {}
for c in ['set x 5', 'set name Ann Lee', 'get x', 'get y', 'del x y', 'sum 1 2 3', '', 'quit', 'jump high']:
    print(repr(c), '->', execute(c, state))
print(state)
def json_type(v):
    match v:
        case None: return 'null'
        case bool(): return 'boolean'
        case int() | float(): return 'number'
        case str(): return 'string'
        case [] | {}: return 'empty'
        case [first, *_]: return f'array of {json_type(first)}'
        case {'type': t, **rest}: return f'{t} object with {sorted(rest)}'
        case {}: return 'object'
print([json_type(v) for v in (None, True, 1, 2.5, 'a', [], [1], [[]], {'type': 'x', 'a': 1}, {'k': 1})])
