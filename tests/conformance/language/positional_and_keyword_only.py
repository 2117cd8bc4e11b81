"""Positional-only and keyword-only parameters, and every error of a call."""


def f(a, /, b, *, c):
    return a, b, c


def g(a, b=2, /, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


def attempt(label, action):
    try:
        print(label, action())
    except TypeError as error:
        print(label, error)


attempt('ok', lambda: f(1, 2, c=3))
attempt('ok keyword', lambda: f(1, b=2, c=3))
attempt('posonly as keyword', lambda: f(a=1, b=2, c=3))
attempt('kwonly as positional', lambda: f(1, 2, 3))
attempt('missing kwonly', lambda: f(1, 2))
attempt('missing all', lambda: f())
attempt('missing one', lambda: f(1, c=3))
attempt('unexpected', lambda: f(1, 2, c=3, d=4))
attempt('multiple', lambda: f(1, 2, b=3, c=4))
attempt('g', lambda: g(1, c=3))
attempt('g all', lambda: g(1, 2, 3, 4, c=5, d=6, e=7))
attempt('g posonly in kwargs', lambda: g(1, c=2, a=3, b=4))
attempt('g missing', lambda: g(c=1))
attempt('g missing kw', lambda: g(1))
attempt('many missing', lambda: (lambda a, b, c, d: 0)())
attempt('two kwonly', lambda: (lambda *, a, b: 0)())
attempt('three kwonly', lambda: (lambda *, a, b, c: 0)())
attempt('too many default', lambda: (lambda a, b=1: 0)(1, 2, 3))
attempt('none expected', lambda: (lambda: 0)(1))
attempt('one expected', lambda: (lambda a: 0)(1, 2))
attempt('too many with kwonly', lambda: (lambda a, *, b=1: 0)(1, 2, b=3))
attempt('suggestion', lambda: (lambda *, colour: 0)(color=1))


class C:
    def method(self, x):
        return x

    @classmethod
    def cm(cls, x):
        return x

    @staticmethod
    def sm(x):
        return x

    def __call__(self, x):
        return x


attempt('method', lambda: C().method())
attempt('method two', lambda: C().method(1, 2))
attempt('unbound', lambda: C.method())
attempt('class method', lambda: C.cm())
attempt('static', lambda: C.sm(1, 2))
attempt('call', lambda: C()())
attempt('init', lambda: C(5))
attempt('not callable', lambda: (5)(1))
attempt('builtin', lambda: len())
attempt('builtin two', lambda: len([], []))
attempt('builtin keyword', lambda: len(obj=[]))
attempt('builtin missing', lambda: isinstance(1))
attempt('method of builtin', lambda: [].append())
attempt('int', lambda: int('1', bad=2))
attempt('range', lambda: range())
attempt('type', lambda: type())
attempt('zip', lambda: zip(1))
attempt('map', lambda: map())
attempt('max', lambda: max())
attempt('max int', lambda: max(1))
attempt('pow', lambda: pow(2))
