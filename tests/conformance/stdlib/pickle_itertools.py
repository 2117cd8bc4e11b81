"""Iterators of `itertools`, copied and pickled at every place (CPython has that up to 3.13)."""
import copy
import itertools
import operator
import pickle
import sys
import warnings

warnings.simplefilter('ignore')


def truth(n):
    return n < 3


def makers():
    yield lambda: itertools.islice(itertools.count(5), 6)
    yield lambda: itertools.islice(itertools.count(5, 2), 6)
    yield lambda: itertools.repeat('a', 4)
    yield lambda: itertools.islice(itertools.cycle('abc'), 8)
    yield lambda: itertools.chain('ab', [1, 2], ())
    yield lambda: itertools.chain.from_iterable(['ab', 'c'])
    yield lambda: itertools.islice('abcdefgh', 1, 7, 2)
    yield lambda: itertools.takewhile(truth, [1, 2, 5, 1])
    yield lambda: itertools.dropwhile(truth, [1, 2, 5, 1])
    yield lambda: itertools.filterfalse(truth, [1, 5, 2, 6])
    yield lambda: itertools.starmap(operator.add, [(1, 2), (3, 4)])
    yield lambda: itertools.accumulate([1, 2, 3])
    yield lambda: itertools.accumulate([1, 2, 3], operator.mul, initial=10)
    yield lambda: itertools.compress('abcdef', [1, 0, 1, 1, 0, 1])
    yield lambda: itertools.zip_longest('abc', [1], fillvalue='-')
    yield lambda: itertools.product('ab', [1, 2, 3])
    yield lambda: itertools.product()
    yield lambda: itertools.permutations('abc', 2)
    yield lambda: itertools.combinations('abcd', 2)
    yield lambda: itertools.combinations_with_replacement('abc', 2)


if sys.version_info < (3, 14):
    for make in makers():
        for steps in range(4):
            iterator = make()
            for _ in range(steps):
                next(iterator, None)
            copied = copy.copy(iterator) if steps % 2 else copy.deepcopy(iterator)
            stored = pickle.dumps(iterator)
            print(type(iterator).__name__, steps, list(pickle.loads(stored)), list(pickle.loads(stored)))
            print(list(copied))
    cycle = itertools.cycle('abc')
    for steps in range(7):
        print([next(made) for made in [pickle.loads(pickle.dumps(cycle))] for _ in range(5)], next(cycle))
    groups = itertools.groupby('aabbc')
    next(groups)
    print([key for key, _ in pickle.loads(pickle.dumps(groups))])
for value, bad in ((itertools.product('ab'), (1, 2, 3)), (itertools.permutations('ab'), 5), (itertools.chain(), (1,)), (itertools.cycle(''), [])):
    if hasattr(value, '__setstate__'):
        try:
            value.__setstate__(bad)
        except (TypeError, ValueError) as error:
            print(type(value).__name__, 'refused')
