def f(a, b, c=3, *, d, e=5): pass
def g(x, /, y): pass
def n(): pass
def v(*args, k): pass
class C:
    def m(self, a): pass
    def __init__(self, q=1): pass
cases = [
    lambda: f(), lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, 3, 4, d=1), lambda: f(1, 2, d=1, z=2),
    lambda: f(1, 2, a=1, d=4), lambda: g(x=1, y=2), lambda: g(), lambda: n(1), lambda: n(a=1), lambda: v(1, 2),
    lambda: C().m(), lambda: C().m(1, 2), lambda: C(1, 2), lambda: C.m(), lambda: f(*5), lambda: f(**5),
    lambda: f(1, 2, **{'a': 1}), lambda: f(**{'d': 1}, **{'d': 2}), lambda: (lambda x: x)(), lambda: f(1, b=2, **{'b': 1}),
    lambda: f(**{1: 2}), lambda: g(1, 2, 3), lambda: (lambda: 0)(1, 2),
]
for case in cases:
    try:
        case()
        print('no error')
    except TypeError as error:
        print(error)
