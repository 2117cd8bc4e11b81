def f(x=[], *, y={}):
    x.append(len(x))
    y[len(y)] = 1
    return x, y
print(f()); print(f()); print(f([9]))
n = 1
def g(v=n):
    return v
n = 2
print(g(), g(n))
def order(log=[]):
    def d(v):
        log.append(v)
        return v
    def inner(a=d(1), *, b=d(2)):
        return a, b
    return inner(), log
print(order())
print(f.__defaults__, g.__defaults__, f.__kwdefaults__)
def none(a=None):
    a = a or []
    a.append(1)
    return a
print(none(), none())
