"""Attributes of functions and methods, and what can be changed."""
import types


def f(a: int, b: 'str' = 'x', /, c=3, *args: float, d, e=5, **kw) -> bool:
    """Doc of f."""
    local = 1
    return a, b, c, d, e


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__dict__)
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_varnames, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
f.attribute = 1
f.__name__ = 'renamed'
f.__doc__ = 'changed'
f.__defaults__ = ('new', 'defaults')
f.__kwdefaults__ = {'d': 'dd'}
print(f.__name__, f.__doc__, f(1), f.__dict__, f.attribute)
del f.attribute
f.__defaults__ = None
for action in (lambda: f(1), lambda: f.attribute, lambda: setattr(f, '__name__', 5), lambda: setattr(f, '__defaults__', 5), lambda: setattr(f, '__dict__', 5)):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def outer():
    x, y = 1, []

    def inner():
        return x, y

    return inner


i = outer()
print(i.__closure__[0].cell_contents, len(i.__closure__), i.__qualname__, i.__code__.co_freevars)


class C:
    def method(self, x):
        """Method doc."""
        return self, x

    @classmethod
    def cm(cls):
        return cls

    @staticmethod
    def sm():
        return 'static'


c = C()
m = c.method
print(m.__self__ is c, m.__func__ is C.method, m.__name__, m.__doc__, m.__qualname__, m == c.method, m is c.method, hash(m) == hash(c.method), m(1)[1])
print(C.cm.__self__ is C, C.cm.__func__.__name__, C.sm.__name__, type(C.__dict__['sm']).__name__, isinstance(m, types.MethodType), isinstance(C.method, types.FunctionType), isinstance(len, types.BuiltinFunctionType))
try:
    m.attribute = 1
except AttributeError as error:
    print(error)
bound = types.MethodType(lambda self, y: (type(self).__name__, y), c)
print(bound(5), C.method(c, 2)[1], C.__dict__['method'].__get__(c, C)(3)[1])
print((lambda: 0).__name__, (lambda: 0).__qualname__, len.__name__, len.__doc__ is not None, [].append.__name__, 'abc'.upper.__self__, str.upper.__name__, callable(f), callable(5), callable(C), callable(c))
