import types


def f(a, b=2, *, c=3):
    "doc"
    return a + b + c + k


k = 10
g = types.FunctionType(f.__code__, f.__globals__, 'g', (5,), f.__closure__)
try:
    g(1)
except TypeError as e:
    print(e)
g.__kwdefaults__ = f.__kwdefaults__
print(g(1), g.__name__, g.__doc__)
h = types.FunctionType(f.__code__, {'k': 100}, argdefs=(1, 2))
try:
    print(h(c=1))
except Exception as e:
    print(type(e), e)
print(f.__globals__ is globals(), globals() is globals())
globals()['zz'] = 5
print(zz)


def outer():
    x = 1

    def inner():
        return x

    return inner


fn = outer()
try:
    f.__code__ = fn.__code__
except ValueError as e:
    print(e)
try:
    types.FunctionType(fn.__code__, {})
except (TypeError, ValueError) as e:
    print(type(e))
print(types.FunctionType(fn.__code__, {}, 'x', None, fn.__closure__)())


def a1():
    return 1


def b1():
    return 2


a1.__code__ = b1.__code__
print(a1(), a1.__name__)
del f.__defaults__
try:
    f(1)
except TypeError as e:
    print(e)
for name in '__dict__ __name__ __qualname__ __doc__ __kwdefaults__ __annotations__ __code__ __module__'.split():
    try:
        delattr(f, name)
        print(name, 'ok', getattr(f, name))
    except Exception as e:
        print(name, type(e), e)
for name in '__dict__ __name__ __qualname__ __defaults__ __kwdefaults__ __annotations__ __code__'.split():
    try:
        setattr(f, n, 7)
        print(name, 'ok', getattr(f, name))
    except Exception as e:
        print(name, type(e), e)
f.__dict__ = {'q': 1}
print(f.q, vars(f))


class A:
    def p(self):
        print(str(super())[:18])


A().p()
