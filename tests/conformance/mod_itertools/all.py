from itertools import *
print(list(islice(count(5, 2), 3)), list(islice(cycle('ab'), 5)), list(repeat('x', 3)), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(chain('ab', [1])), list(chain.from_iterable(['ab', 'c'])), list(compress('abcd', [1, 0, 1, 0])), list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(filterfalse(None, [0, 1, 2, 0])), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest('ab', 'c', fillvalue='-')), list(pairwise('abcd')), list(islice('abcdef', 1, 5, 2)), list(islice('abc', 2)), list(islice('abc', 1, None)))
print(list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(permutations('abc', 2)), list(permutations([1, 2])), list(combinations('abcd', 2)), list(combinations_with_replacement('ab', 2)), list(product()), list(combinations([1], 2)), len(list(permutations(range(5)))))
print([(k, list(g)) for k, g in groupby('aaabbca')], [(k, [x for x in g]) for k, g in groupby(sorted(['bb', 'a', 'cc', 'd'], key=len), key=len)], {k: len(list(g)) for k, g in groupby([1, 1, 2])})
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a))
def noisy():
    for i in range(3):
        print('gen', i)
        yield i
x, y = tee(noisy())
print(next(x), next(y), next(y), list(x))
c = count()
print(next(c), next(c), list(zip(count(1), 'ab')), list(zip(repeat(0), [1])), next(cycle([7])), list(islice(count(0.5, 0.5), 3)), list(takewhile(lambda v: v < 20, (n * n for n in count()))), repr(count(3)), repr(repeat(1, 2)))
for f in (lambda: islice([1], -1), lambda: list(chain(5)), lambda: permutations(5), lambda: list(combinations('a', -1)), lambda: count('a'), lambda: list(starmap(pow, [5])), lambda: repeat(), lambda: next(chain()), lambda: product(5), lambda: list(accumulate(['a', 1])), lambda: tee(5), lambda: list(zip_longest('a', foo=1))):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
def batched_(it, n):
    it = iter(it)
    while b := tuple(islice(it, n)): yield b
print(list(batched_('abcdefg', 3)), list(islice(chain.from_iterable(repeat('ab')), 5)), sum(1 for _ in product('abc', repeat=3)), dict(zip('abc', count(1))), max(accumulate([1, -5, 3]), default=0))
