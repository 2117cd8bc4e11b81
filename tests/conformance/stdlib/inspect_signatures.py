"""inspect: signatures, binding, kinds of objects, sources of members."""
import inspect
from functools import partial, wraps


def f(a, b: int = 2, /, c=3, *args, d, e: 'str' = 'x', **kw) -> bool:
    """Doc of f.

        indented
    """


sig = inspect.signature(f)
print(sig, [(p.name, str(p.kind), p.default if p.default is not p.empty else '-', p.annotation if p.annotation is not p.empty else '-') for p in sig.parameters.values()], sig.return_annotation)
b = sig.bind(1, d=4, z=9)
print(b.args, b.kwargs, b.arguments, sig.bind_partial().arguments)
b.apply_defaults()
print(b.arguments)
for action in (lambda: sig.bind(), lambda: sig.bind(1, 2, 3), lambda: sig.bind(1, a=2, d=1), lambda: inspect.signature(5), lambda: inspect.signature(lambda a: 0).bind(1, 2), lambda: inspect.signature(lambda a: 0).bind(b=2)):
    try:
        print(action())
    except TypeError as error:
        print(error)


class C:
    def __init__(self, x, y=1):
        pass

    def method(self, q):
        pass

    @classmethod
    def cm(cls, z):
        pass

    @staticmethod
    def sm(w):
        pass

    @property
    def p(self):
        return 1

    def __call__(self, called):
        pass


print(inspect.signature(C), inspect.signature(C.method), inspect.signature(C(1).method), inspect.signature(C.cm), inspect.signature(C.sm), inspect.signature(C(1)), inspect.signature(partial(f, 1, c=5)))


def deco(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


print(inspect.signature(deco(f)), inspect.unwrap(deco(f)) is f, inspect.getdoc(f), inspect.isfunction(f), inspect.ismethod(C(1).method), inspect.isclass(C), inspect.isbuiltin(len), inspect.isroutine(len), inspect.ismodule(inspect))
print([name for name, value in inspect.getmembers(C, inspect.isfunction)], inspect.isgeneratorfunction(lambda: (yield)), inspect.isdatadescriptor(C.p), inspect.getmro(bool)[1].__name__, inspect.cleandoc('  a\n    b\n    c'), inspect.isabstract(C))
g = (x for x in [1])
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), inspect.isgenerator(g), list(g), inspect.getgeneratorstate(g))
s = sig.replace(parameters=list(sig.parameters.values())[:1])
print(s, s == inspect.signature(lambda a, /: 0).replace(return_annotation=bool), inspect.Parameter('n', inspect.Parameter.KEYWORD_ONLY, default=1), inspect.getcallargs(lambda a, b=2: 0, 1))
