def f(a, b, /, c, d=4, *args, e, f=6, **kwargs):
    return a, b, c, d, args, e, f, kwargs
print(f(1, 2, 3, e=5))
print(f(1, 2, c=3, e=5, z=9))
print(f(1, 2, 3, 4, 5, 6, e=7, f=8, g=9))
print(f(*[1, 2, 3], **{'e': 5, 'a': 'extra'}))
print(f(1, *(2, 3), *[4, 5], e=0, **{'x': 1}, **{'y': 2}))
def g(*, only):
    return only
print(g(only=1))
def h(a, b=2, *, c=3):
    return a + b + c
print(h(1), h(1, c=1), h(b=1, a=1), h(*range(2)), h(**dict(a=5)))
def pos(x, y=1, /):
    return x, y
print(pos(1), pos(1, 2))
def everything(*a, **k):
    return len(a), sorted(k)
print(everything(), everything(1, 2, a=1), everything(*'abc', **{'not identifier': 1}))
