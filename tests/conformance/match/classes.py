from dataclasses import dataclass
@dataclass
class Point:
    x: int
    y: int
@dataclass
class Line:
    start: Point
    end: Point
class Color:
    __match_args__ = ('name',)
    def __init__(self, name, alpha=1): self.name, self.alpha = name, alpha
def f(x):
    match x:
        case Point(0, 0): return 'origin'
        case Point(x=0, y=y): return f'y axis {y}'
        case Point(x, y) if x == y: return f'diagonal {x}'
        case Line(Point(0, 0), end=Point(a, b)): return f'from origin to {a},{b}'
        case Line(start=Point() as s): return f'line from {s}'
        case Color('red', alpha=a): return f'red {a}'
        case Color(n): return f'color {n}'
        case int(n) if n > 100: return f'big {n}'
        case int() | float() as number: return f'number {number}'
        case str(s): return f'string {s}'
        case list([a, b]): return f'pair {a} {b}'
        case dict() as d: return f'dict {d}'
        case bool(): return 'never'
        case ValueError(args=[m]): return f'error {m}'
        case _: return 'unknown'
for v in [Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), Line(Point(0, 0), Point(1, 2)), Line(Point(1, 1), Point(0, 0)), Color('red'), Color('blue'), 500, 5, 2.5, 'text', [1, 2], {'a': 1}, True, ValueError('m'), None]:
    print(f(v))
for subject, pattern in ((1, 'too many'), (2, 'no args')):
    try:
        match Point(1, 2):
            case Point(a, b, c): print('no')
    except TypeError as error:
        print(error)
class NoArgs: pass
try:
    match NoArgs():
        case NoArgs(1): pass
except TypeError as error:
    print(error)
try:
    match 1:
        case len(): pass
except TypeError as error:
    print(type(error).__name__)
