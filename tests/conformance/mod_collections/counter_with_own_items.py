"""Subclasses of `Counter` and `defaultdict` that say themselves how items are read, set and merged."""

from collections import Counter, UserDict, defaultdict


class Upper:
    def __setitem__(self, key, item):
        super().__setitem__(key.upper(), item)

    def __getitem__(self, key):
        return super().__getitem__(key.upper())

    def get(self, key, default=None):
        return super().get(key.upper(), default)


class UpperCounter(Upper, Counter):
    pass


letters = UpperCounter('BaNanA')
print(letters.most_common(), letters['n'])
letters.update('nan')
letters.update({'b': 4})
letters.update(x=2)
print(letters)
letters.subtract('aaa')
letters.subtract(b=1)
print(letters)


class Loud(Counter):
    def __setitem__(self, key, value):
        print('set', key, value)
        super().__setitem__(key, value)


loud = Loud('ab')
loud.update({'a': 1, 'z': 2})
loud.update(['q', 'q'])
loud.subtract('a')
loud.subtract({'z': 1}, b=2)
print(Loud({'k': 1}), Loud(m=2), loud)
for call in (lambda: loud.update('a', 'b'), lambda: loud.subtract('a', 'b')):
    try:
        call()
    except TypeError as error:
        print(error)


class Defaults(defaultdict):
    pass


made = Defaults(int, a=1)
for merged in (made | {'b': 2}, {'b': 2, 'a': 5} | made, defaultdict(list, x=1) | {'y': 2}):
    print(type(merged).__name__, merged, merged.default_factory)
made |= {'z': 1}
print(made)
for call in (lambda: made | [(1, 2)], lambda: made < 1):
    try:
        call()
    except TypeError as error:
        print(error)


class Names(UserDict):
    def __missing__(self, key):
        return f'no {key}'


print(Names()['a'], Names(b=1).get('b', 'c'))
