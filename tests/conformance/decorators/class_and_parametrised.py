"""Decorators with parameters, on classes, methods, stacked, as classes, with state."""
import functools


def repeat(times, *, log=None):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            if log is not None:
                log.append(function.__name__)
            return [function(*args, **kwargs) for _ in range(times)]

        return wrapper

    return decorate


log = []


@repeat(2, log=log)
def greet(name, punctuation='!'):
    """Greets."""
    return name + punctuation


print(greet('hi'), greet('yo', punctuation='?'), greet.__name__, greet.__doc__, log)


class CountCalls:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function, self.calls = function, 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)

    def __get__(self, instance, owner):
        return self if instance is None else functools.partial(self, instance)


@CountCalls
def plain(x):
    return x * 2


print(plain(1), plain(2), plain.calls, plain.__name__)


class Service:
    @CountCalls
    def method(self, x):
        return self, x

    @staticmethod
    @repeat(2)
    def static(x):
        return x

    @classmethod
    @repeat(2)
    def cls_method(cls, x):
        return cls.__name__, x

    @property
    @repeat(2)
    def prop(self):
        return 'p'


s = Service()
print(s.method(5)[1], Service.method.calls, s.static(1), Service.cls_method(2), s.prop)


def add_repr(cls):
    cls.__repr__ = lambda self: f'{cls.__name__}({", ".join(f"{k}={v!r}" for k, v in vars(self).items())})'
    return cls


def register(registry, name=None):
    def decorate(item):
        registry[name or item.__name__] = item
        return item

    return decorate


known = {}


@register(known, 'custom')
@add_repr
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


@register(known)
def function():
    pass


print(Point(1, 'b'), sorted(known), known['custom'] is Point)


def validate(**types):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(**kwargs):
            for key, kind in types.items():
                if not isinstance(kwargs.get(key), kind):
                    raise TypeError(f'{key} must be {kind.__name__}')
            return f(**kwargs)

        return wrapper

    return decorate


@validate(a=int, b=str)
def typed(a, b):
    return a, b


print(typed(a=1, b='x'))
try:
    typed(a=1, b=2)
except TypeError as error:
    print(error)
decorators = [repeat(1), repeat(2)]


@decorators[1]
@(lambda f: f)
def indexed():
    return 'i'


print(indexed())


@lambda cls: 'replaced'
class Replaced:
    pass


print(Replaced)
