from dataclasses import dataclass
@dataclass
class Num: v: float
@dataclass
class Bin:
    op: str
    l: object
    r: object
@dataclass
class Neg: e: object
def ev(e):
    match e:
        case Num(v): return v
        case Bin('+', l, r): return ev(l) + ev(r)
        case Bin('*', Num(0), _) | Bin('*', _, Num(0)): return 0
        case Bin('*', l, r): return ev(l) * ev(r)
        case Neg(Neg(e)): return ev(e)
        case Neg(e): return -ev(e)
        case _: raise ValueError(f'bad {e}')
def show(e):
    match e:
        case Num(v): return str(v)
        case Bin(op, l, r): return f'({show(l)} {op} {show(r)})'
        case Neg(e): return f'-{show(e)}'
tree = Bin('+', Num(1), Bin('*', Num(2), Neg(Neg(Num(3)))))
print(show(tree), ev(tree), ev(Bin('*', Num(0), 'anything')))
try:
    ev(Bin('/', Num(1), Num(2)))
except ValueError as error:
    print(error)
