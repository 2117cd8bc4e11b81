import functools
from functools import reduce, partial, lru_cache, cache, wraps, cmp_to_key, total_ordering, singledispatch, cached_property, partialmethod
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 'start'), reduce(max, [3, 9, 2], 5))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
p = partial(pow, 2)
print(p(5), partial(int, base=16)('ff'), partial(print, 'pre', sep='-')('x'), p.func is pow, p.args, partial(dict, a=1).keywords, partial(partial(max, 1), 5)(3), callable(p))
@lru_cache(maxsize=2)
def sq(x):
    print('call', x)
    return x * x
print(sq(1), sq(1), sq(2), sq(3), sq(1), sq.cache_info(), sq.__wrapped__(9))
sq.cache_clear(); print(sq.cache_info().currsize, sq.cache_parameters())
try:
    sq([])
except TypeError as error:
    print(error)
@singledispatch
def show(x): return f'default {x}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
def _(x): return f'list {len(x)}'
@show.register(str)
@show.register(bytes)
def _(x): return 'text'
print(show(1), show([1]), show('a'), show(b'a'), show(1.5), show(True), show.dispatch(int)(3), sorted(k.__name__ for k in show.registry))
class C:
    def __init__(self): self.n = 0
    @cached_property
    def value(self):
        self.n += 1
        return f'computed {self.n}'
    def _set(self, k, v): return (k, v)
    on = partialmethod(_set, 'on')
    @lru_cache
    def m(self, x): return x + 1
    @functools.singledispatchmethod
    def d(self, x): return 'other'
    @d.register
    def _(self, x: int): return 'int'
c = C()
print(c.value, c.value, c.__dict__['value'], c.on(1), c.m(1), c.m(1), C.m.cache_info().hits, c.d(1), c.d('a'))
del c.value; print(c.value)
def deco(f):
    @wraps(f)
    def inner(*a): return f(*a)
    return inner
@deco
def documented(a: int) -> str:
    "the doc"
    return str(a)
print(documented.__name__, documented.__doc__, documented.__wrapped__(5), documented(5), documented.__annotations__)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), functools.reduce(lambda acc, kv: {**acc, kv[0]: kv[1]}, [('a', 1)], {}))
