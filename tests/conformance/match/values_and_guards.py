class Colour:
    RED = 1
    GREEN = 2
    class Dark:
        BLUE = 3
def f(c):
    match c:
        case Colour.RED: return 'red'
        case Colour.GREEN | Colour.Dark.BLUE as c2: return f'g/b {c2}'
        case [Colour.RED, x]: return f'red then {x}'
        case x if x > 100 and x % 2: return f'odd big {x}'
        case x if (y := x * 2) > 50: return f'walrus {y}'
    return 'none'
for v in (1, 2, 3, [1, 9], 101, 30, 5):
    print(f(v))
def side(x):
    print('guard', x)
    return False
match 5:
    case int() if side('a'): pass
    case n if side('b'): pass
    case _: print('fell', n)
match = {'match': 1}
case = match['match']
print(match, case)
type = 5
_ = 'underscore'
match 3:
    case _: print(_)
for i in range(4):
    match i:
        case 0: continue
        case 2: break
        case _: print('loop', i)
def g(cmd):
    match cmd.split():
        case ['go', ('north' | 'south') as d]: return d
        case ['go', *_]: return 'where?'
        case ['take', item] | ['get', item]: return item
        case [('quit' | 'exit')]: return 'bye'
        case _: return '?'
print([g(c) for c in ['go north', 'go up', 'take key', 'get lamp', 'quit', 'foo bar']])
