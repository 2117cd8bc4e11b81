"""numbers and collections.abc: registration, mixins, abstract errors."""
import numbers
from collections import abc
from decimal import Decimal
from fractions import Fraction

for value in (1, True, 1.5, 1j, Fraction(1), Decimal(1), 'a'):
    print(type(value).__name__, [name for name in ('Number', 'Complex', 'Real', 'Rational', 'Integral') if isinstance(value, getattr(numbers, name))])


class Seq(abc.Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        return self.items[index]

    def __len__(self):
        return len(self.items)


s = Seq(1, 2, 3, 2)
print(list(s), 2 in s, s.index(2), s.count(2), list(reversed(s)), isinstance(s, abc.Reversible), s.index(2, 2))
try:
    s.index(9)
except ValueError:
    print('not there')


class Map(abc.MutableMapping):
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


m = Map()
m.update(a=1, b=2)
m.setdefault('c', 3)
print(dict(m), m.pop('a'), m.popitem(), m.get('zz', 0), 'c' in m, list(m.keys()), list(m.values()), list(m.items()), m == {'c': 3}, m.keys() & {'c'})
m.clear()
print(len(m), m.pop('none', 'default'))


class Bag(abc.MutableSet):
    def __init__(self, items=()):
        self.data = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.data

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def add(self, x):
        if x not in self.data:
            self.data.append(x)

    def discard(self, x):
        if x in self.data:
            self.data.remove(x)


b = Bag('abc')
print(sorted(b & {'a', 'z'}), sorted(b | {'z'}), sorted(b - {'a'}), sorted(b ^ {'a', 'q'}), b <= set('abcd'), b == set('abc'), b.isdisjoint('xy'), type(b & b).__name__)
b |= {'d'}
b.remove('a')
b -= {'b'}
print(sorted(b), b.pop() in 'cd')
for cls in (abc.Sequence, abc.Mapping, abc.Iterator, abc.Hashable, abc.Callable):
    try:
        cls()
    except TypeError as error:
        print(error)


class It(abc.Iterator):
    n = 0

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n


class Gen(abc.Generator):
    def send(self, value):
        return value

    def throw(self, typ, val=None, tb=None):
        raise StopIteration


print(list(It()), next(Gen()), list(Gen().throw if False else []), issubclass(dict, abc.MutableMapping), abc.Hashable.__subclasshook__(list))
