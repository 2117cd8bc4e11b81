cases = [lambda: 'a'.nope, lambda: 'a'.nope(), lambda: 'a'.upper(1), lambda: 'a'.split(1, 2, 3), lambda: 'a'.join(), lambda: 'a'.replace('a', 5), lambda: 'a'.format_map(), lambda: 'a'.encode(5), lambda: str.upper(5), lambda: str.upper(), lambda: 'abc'.index('z'), lambda: 'a'.ljust(), lambda: 'a'.splitlines(1, 2), lambda: ''.join(['a', 1]), lambda: 'a'(), lambda: 'a'.x.y, lambda: int('abc'), lambda: int('1.5'), lambda: int(''), lambda: float('abc'), lambda: float(''), lambda: int('z', 36) and int('9', 8), lambda: int('1', 1), lambda: int([]), lambda: float([]), lambda: int('0x1', 10), lambda: complex('a')]
for case in cases:
    try:
        print(case())
    except Exception as error:
        print(type(error).__name__, error)
try:
    'a'.x = 1
except AttributeError as error:
    print(type(error).__name__)
