def f(x):
    match x:
        case 0: return 'zero'
        case 1 | 2 | 3: return 'small'
        case -1: return 'minus one'
        case 3.5: return 'float'
        case 'a' | 'b': return f'letter {x}'
        case b'bytes': return 'bytes'
        case None: return 'none'
        case True: return 'true'
        case False: return 'false'
        case 1 + 2j: return 'complex'
        case 'con' 'cat': return 'concat'
        case other if other == 'guarded': return 'guard'
        case str(): return 'str'
        case _: return 'other'
for v in [0, 1, 3, -1, 3.5, 'a', 'b', b'bytes', None, True, False, 1 + 2j, 'concat', 'guarded', 'zzz', [], 2.0, 0.0]:
    print(repr(v), f(v))
match 5:
    case x: print('captured', x)
print(x)
match 'nothing':
    case 'x': print('no')
print('after')
