from collections.abc import Mapping, MutableMapping, Sequence, MutableSequence, Set, Iterable, Iterator, Hashable, Callable, Sized, Container, Collection, Generator, Awaitable, Coroutine
print([isinstance([], t) for t in (Sequence, MutableSequence, Iterable, Sized, Container, Hashable, Mapping)], isinstance({}, MutableMapping), isinstance('', Sequence), isinstance(set(), Set), isinstance(len, Callable), isinstance(iter([]), Iterator), isinstance(5, Hashable), isinstance((x for x in []), Generator), issubclass(dict, Mapping), isinstance(range(1), Sequence))
class Lower(MutableMapping):
    def __init__(self, *a, **k): self.d = {}; self.update(*a, **k)
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Lower({'A': 1}, B=2)
print(m['a'], 'b' in m, dict(m), m.get('zz', 0), m.pop('A'), m.setdefault('C', 5), list(m.items()), m == {'b': 2, 'c': 5}, list(m.keys()), m.popitem())
m.clear(); print(len(m))
class Fixed(Sequence):
    def __init__(self, *v): self.v = v
    def __getitem__(self, i): return self.v[i]
    def __len__(self): return len(self.v)
f = Fixed(1, 2, 2)
print(list(f), 2 in f, f.index(2), f.count(2), list(reversed(f)))
class S(Set):
    def __init__(self, v): self.v = list(dict.fromkeys(v))
    def __contains__(self, x): return x in self.v
    def __iter__(self): return iter(self.v)
    def __len__(self): return len(self.v)
print(list(S([1, 2]) & S([2, 3])), list(S([1]) | S([4])), S([1]) <= S([1, 2]), S([1, 2]) == S([2, 1]), list(S([1, 2]) - S([1])), S([1]).isdisjoint([2]))
class Bad(Mapping): pass
try:
    Bad()
except TypeError as error:
    print(str(error)[:38])
class HasLen:
    def __len__(self): return 1
print(isinstance(HasLen(), Sized), issubclass(HasLen, Iterable))
from collections import UserDict, UserList, UserString
class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
print(U(a=1), U(a=1)['a'], UserList([1]) + [2], UserString('a') + 'b')
