def f(x):
    match x:
        case []: return 'empty'
        case [one]: return f'one {one}'
        case [1, 2]: return 'exact'
        case (a, b): return f'two {a} {b}'
        case ['cmd', *args]: return f'cmd {args}'
        case [first, *_, last] if first == last: return f'same ends {first}'
        case [[a, b], *rest]: return f'nested {a} {b} {rest}'
        case [_, _, *rest]: return f'rest {rest}'
        case str() | bytes(): return 'text'
        case _: return 'no'
for v in [[], [7], (1, 2), [3, 4], ['cmd', 1, 2], [1, 2, 1], [(1, 2), 3, 4], [1, 2, 3, 4], 'ab', b'ab', {1, 2}, range(2), iter([1]), (), {'a': 1}, ['cmd', 'x', 'y', 'cmd']]:
    print(type(v).__name__, f(v))
match [1, [2, [3, 4]]]:
    case [a, [b, [*c]]]: print(a, b, c)
match 1, 2:
    case 1, y: print(y)
match (1, 2, 3):
    case x, *y: print(x, y)
from collections import deque
match deque([1, 2]):
    case [a, b]: print('deque', a, b)
