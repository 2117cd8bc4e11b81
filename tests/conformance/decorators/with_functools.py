import functools
def counted(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper
@counted
def square(x):
    """Square it."""
    return x * x
print(square(3), square(4), square.calls, square.__name__, square.__doc__, square.__wrapped__(5), square.calls)
@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
@functools.cache
def slow(x):
    print('computing', x)
    return -x
print(slow(1), slow(1), slow(2))
fib.cache_clear()
print(fib.cache_info())
