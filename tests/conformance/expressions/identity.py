a = [1]
b = a
c = [1]
print(a is b, a is c, a == c, a is not c)
print(None is None, True is True, ... is ...)
x = y = []
x.append(1)
print(y, x is y)
def f(default=[]):
    default.append(1)
    return default
print(f() is f(), f())
t = (a, a)
print(t[0] is t[1], id(t[0]) == id(t[1]))
