# conformance: no-suspend
print()
print(1, 'a', None, [1.0], sep=', ', end=';\n')
print('a', 'b', sep='')
print('no newline', end='')
print(' | continued')
print(*range(5))
print(*'abc', sep='\n')
print('a\tb\\n', "quote's", '\u2713')
print(sep='x')
print('x', end='\n\n')
print('flush', flush=True)
for case in (lambda: print(1, sep=5), lambda: print(1, end=5)):
    try:
        case()
    except TypeError as error:
        print(error)
print(print('inner'))
import sys
print('to stdout', file=sys.stdout)
