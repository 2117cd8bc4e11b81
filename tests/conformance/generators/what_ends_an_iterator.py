import itertools
class It:
    def __init__(self, n, *value): self.n, self.value = n, value
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration(*self.value)
        self.n -= 1
        return self.n
class Old:
    def __getitem__(self, i): raise StopIteration(7)
def gen(value, n=0):
    yield from range(n)
    return value
def end(it):
    try:
        while True: next(it)
    except StopIteration as e:
        return e.args, e.value
def bad(x): raise StopIteration('from function', x)
for make in (lambda: It(1, 42), lambda: It(0), lambda: It(2, 1, 2), lambda: gen(42), lambda: gen(None), lambda: gen((1,2), 2), lambda: iter(Old())):
    for wrap in (enumerate, lambda i: map(str, i), lambda i: map(bad, i), zip, lambda i: zip(i, i), lambda i: zip('abcdef', i), lambda i: zip(i, 'abcdef', strict=True), lambda i: filter(None, i),
                 lambda i: filter(bad, i), itertools.chain, lambda i: itertools.islice(i, 5), lambda i: itertools.islice(i, 1, 5), lambda i: itertools.takewhile(lambda x: True, i),
                 lambda i: itertools.takewhile(lambda x: False, i),
                 lambda i: itertools.dropwhile(lambda x: x, i), lambda i: itertools.filterfalse(None, i), itertools.accumulate, lambda i: itertools.starmap(pow, i), lambda i: itertools.compress(i, 'abc'),
                 lambda i: itertools.compress('abc', i),
                 itertools.pairwise, itertools.zip_longest, itertools.groupby, lambda i: itertools.tee(i)[0], lambda i: map(str, enumerate(i)), lambda i: iter(lambda: next(i), 10), iter):
        try: print(end(wrap(make())), end=' ')
        except Exception as e: print(repr(e), end=' ')
    print()
it = It(0, 42)
m = map(str, it)
try: next(m)
except StopIteration as e: first = e
try: next(m)
except StopIteration as e: print(e is first, e.value)
print(next(m, 'default'), list(m), next(map(str, []), 0))
print(end(map(str, [1])))
def outer(inner):
    r = yield from inner
    print('result', r)
for i in (It(1, 5), map(str, It(1, 6)), map(bad, [1]), enumerate(gen(8)), [1], zip(It(0, 9), [1]), itertools.chain(It(1, 3)), It(0)):
    print(list(outer(i)))
try:
    next(map(str, It(0, 'tb')))
except StopIteration as e:
    import traceback
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
s = StopIteration(1, 2)
class Same:
    def __iter__(self): return self
    def __next__(self): raise s
try: next(enumerate(Same()))
except StopIteration as e: print(e is s, e.__context__)
print(5 in map(str, It(1, 3)), end(map(str, [])))
