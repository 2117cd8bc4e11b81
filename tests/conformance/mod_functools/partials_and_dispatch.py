"""partial, partialmethod, singledispatch, total_ordering, wraps, reduce and cmp_to_key."""
import functools
from collections.abc import Sequence


def f(a, b=2, *args, c=3, **kwargs):
    return a, b, args, c, kwargs


p = functools.partial(f, 1, c=30)
print(p(), p(5, 6, c=7, d=8), p.func is f, p.args, p.keywords, functools.partial(p, 9).args)
print(functools.partial(int, base=2)('101'), [*map(functools.partial(pow, 2), range(4))])
print(repr(functools.partial(sorted, [1], reverse=True)))


class Cell:
    def set(self, state, *, note=None):
        return state, note

    on = functools.partialmethod(set, True)
    off = functools.partialmethod(set, False, note='off')


print(Cell().on(), Cell().off(), Cell().on(note='x'))


@functools.singledispatch
def show(value):
    return f'other {value}'


@show.register
def _(value: int):
    return f'int {value}'


@show.register(list)
@show.register(tuple)
def _(value):
    return f'sequence of {len(value)}'


@show.register
def _(value: float | str):
    return f'float or str {value}'


print(show(1), show(True), show([1]), show((1, 2)), show('s'), show(1.5), show(None), show.dispatch(bool)(5), sorted(c.__name__ for c in show.registry))


class Formatter:
    @functools.singledispatchmethod
    def format(self, value):
        return 'default'

    @format.register
    def _(self, value: int):
        return f'{value:05d}'


print(Formatter().format(42), Formatter().format('x'))


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(1), Version(2) > Version(1), Version(1) >= Version(2), sorted([Version(3), Version(1)], reverse=True)[0].n)


def deco(function):
    @functools.wraps(function)
    def wrapper(*args):
        """Wrapper doc."""
        return function(*args)

    return wrapper


@deco
def documented(x: int) -> str:
    """The doc."""
    return str(x)


print(documented.__name__, documented.__doc__, documented.__annotations__, documented.__wrapped__(3), documented.__qualname__)
print(functools.reduce(lambda a, b: a * 10 + b, [1, 2, 3]), functools.reduce(max, [], 0))
try:
    functools.reduce(max, [])
except TypeError as error:
    print(error)
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), max('abc', key=functools.cmp_to_key(lambda a, b: (a < b) - (a > b))))
try:
    functools.total_ordering(type('Empty', (), {}))
except ValueError as error:
    print(error)
