"""match: class patterns with their errors, guards with side effects, captures that stay."""
import re


class NoArgs:
    pass


class Positional:
    __match_args__ = ('a', 'b')

    def __init__(self, a, b=None):
        self.a, self.b = a, b


class BadMatch:
    __match_args__ = ['a']


class WrongItem:
    __match_args__ = (1,)


def kind(value):
    match value:
        case None | True | False:
            return 'singleton'
        case int(n) | float(n) if n > 100:
            return f'big {n}'
        case int():
            return 'int'
        case str('exact'):
            return 'exact text'
        case str(s) if m := re.match(r'(\d+)-(\d+)', s):
            return m.groups()
        case [x, y, *_] if x == y:
            return 'pair of equals'
        case [] | ():
            return 'empty'
        case [single]:
            return f'one {single}'
        case [first, *middle, last]:
            return first, middle, last
        case {'type': 'point', 'x': x, **rest}:
            return x, rest
        case {}:
            return 'mapping'
        case Positional(a=1):
            return 'a is one'
        case Positional(x, Positional(y)):
            return 'nested', x, y
        case Positional(_, None):
            return 'no b'
        case bytes(b) | bytearray(b):
            return b
        case set() as whole if len(whole) > 1:
            return 'set', sorted(whole)
        case complex(real=r, imag=i):
            return r, i
        case _:
            return 'other'


for value in (None, True, 5, 500, 1000.5, 'exact', '12-34', 'x', [1, 1, 2], [], (), [7], (1, 2, 3, 4), {'type': 'point', 'x': 1, 'z': 2}, {}, {'a': 1}, Positional(1), Positional(2, Positional(3)), Positional(5), b'raw', {1, 2}, {1}, 1 + 2j, object, range(3), 'ab', iter([])):
    print(kind(value) if not isinstance(value, type) else kind(value))
for cls, pattern in ((NoArgs, 1), (BadMatch, 2), (WrongItem, 3), (Positional, 4)):
    try:
        match cls() if cls is not Positional else Positional(1):
            case NoArgs(1):
                print('never')
            case BadMatch(1):
                print('never')
            case WrongItem(1):
                print('never')
            case Positional(1, 2, 3):
                print('never')
    except TypeError as error:
        print(error)
match [1, [2, 3]]:
    case [a, [b, 4]]:
        pass
    case [a, *rest]:
        print(a, rest)
print(a)
match {'k': None}:
    case {'k': None}:
        print('none value')


class Colour:
    RED = 'r'


match 'r':
    case Colour.RED:
        print('value pattern')
match -1, 1.5, 'a' 'b', 2 + 3j:
    case -1, 1.5, 'ab', 2 + 3j:
        print('literals')
