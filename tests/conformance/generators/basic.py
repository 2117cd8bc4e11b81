def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return 'finished'
g = count(3)
print(next(g), next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print('stop', stop.value, stop.args)
print(next(g, 'default'), list(count(4)), [*count(2)], tuple(count(2)), sum(count(5)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from itertools import islice
print(list(islice(fib(), 15)))
for i, x in enumerate(fib()):
    if i > 5:
        break
    print(x, end=' ')
print()
def empty():
    return
    yield
print(list(empty()))
a, b, *c = count(5)
print(a, b, c, dict(zip('abc', count(3))), 2 in count(5))
print(iter(g) is g, type(g).__name__, hasattr(g, '__next__'), g.__name__)
