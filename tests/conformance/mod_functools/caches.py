"""lru_cache, cache and cached_property in detail."""
import functools

calls = []


@functools.lru_cache(maxsize=2)
def square(x, power=2):
    calls.append((x, power))
    return x ** power


print(square(2), square(2), square(3), square(2, power=2), square(2, 3), square.cache_info(), calls)
square.cache_clear()
print(square.cache_info(), square.cache_parameters(), square.__wrapped__(4), square.__name__)


@functools.lru_cache(typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info())


@functools.lru_cache
def bare(x):
    return [x]


print(bare(1) is bare(1), bare.cache_info().maxsize)


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@functools.lru_cache(maxsize=0)
def never(x):
    calls.append(x)
    return x


never(1), never(1)
print(never.cache_info(), calls[-2:])
try:
    square([])
except TypeError as error:
    print(error)


class Thing:
    made = 0

    @functools.cached_property
    def value(self):
        """Doc."""
        Thing.made += 1
        return Thing.made

    @functools.lru_cache(maxsize=None)
    def method(self, x):
        calls.append('method')
        return x


t = Thing()
print(t.value, t.value, vars(t), Thing.value.__doc__, Thing.value.attrname)
del t.value
print(t.value, Thing.made)
t.value = 'set'
print(t.value, t.method(1), t.method(1), calls.count('method'))
for bad in ('x', -5, 2.5):
    try:
        f = functools.lru_cache(maxsize=bad)(abs)
        print(f(3), f.cache_info())
    except TypeError as error:
        print(error)
