"""Iterators ask for no more than they need."""
import itertools as it

log = []


def source(name, n=10):
    for i in range(n):
        log.append(f'{name}{i}')
        yield i


def show(label, value):
    print(label, value, log)
    log.clear()


show('zip', list(zip(source('a', 2), source('b', 3))))
show('zip other way', list(zip(source('a', 3), source('b', 2))))
show('islice', list(it.islice(source('a'), 3)))
show('takewhile', list(it.takewhile(lambda x: x < 2, source('a'))))
show('any', any(x == 2 for x in source('a')))
show('in', 3 in source('a'))
show('next', next(source('a')))
show('map', next(map(lambda x: x * 2, source('a'))))
show('filter', next(filter(lambda x: x > 2, source('a'))))
show('enumerate', next(enumerate(source('a'), 5)))
show('chain', next(it.chain(source('a', 1), source('b'))))
x, y, *rest = source('a', 4)
show('star', (x, y, rest))
try:
    x, y = source('a', 5)
except ValueError as error:
    show('unpack', error)
first, second = it.tee(source('a', 3))
show('tee', (next(first), next(first), next(second)))
show('min', min(source('a', 3)))
show('groupby', [k for k, g in it.islice(it.groupby(source('a'), lambda v: v // 2), 2)])
show('reversed', list(reversed(list(source('a', 2)))))
show('accumulate', next(it.accumulate(source('a'))))
show('batched by hand', [list(it.islice(s, 2)) for s in [source('a', 5)] for _ in range(3)])
m = map(lambda a, b: a + b, source('a', 3), source('b', 2))
show('map two', list(m))
show('iter sentinel', list(iter(iter(source('a')).__next__, 3)))
