"""Subclasses of OrderedDict: unions keep the class, copies keep attributes; functions that abstract classes lend."""
import copy
import queue
from collections import OrderedDict
from collections.abc import Set


class Ordered(OrderedDict):
    pass


first = Ordered(a=1, b=2)
for made in (first | {'b': 3, 'c': 4}, {'z': 0, 'a': 5} | first, first | OrderedDict(d=6), OrderedDict(d=6) | first):
    print(type(made).__name__, list(made.items()))
for wrong in ([('a', 1)], None):
    try:
        first | wrong
    except TypeError as error:
        print(error)
first |= [('e', 7)]
first.extra = [1]
shallow, deep = copy.copy(first), copy.deepcopy(first)
print(type(shallow).__name__, shallow == first, shallow.extra is first.extra, deep.extra, deep.extra is first.extra, hasattr(first.copy(), 'extra'))
print(Set._hash(frozenset([1, 2])) == hash(frozenset([1, 2])))


class Listed(Set):
    def __init__(self, items):
        self.items = list(items)

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    __hash__ = Set._hash


print(hash(Listed([1, 2])) == hash(frozenset([1, 2])), Listed([1]) == {1})
bounded = queue.Queue(1)
for call in (lambda: bounded.put(1, timeout=-1), lambda: bounded.get(timeout=-1), lambda: bounded.get(False, timeout=-1), lambda: queue.Queue().put(1, timeout=-1),
             lambda: queue.SimpleQueue().get(timeout=-1)):
    try:
        print(call())
    except (ValueError, queue.Empty) as error:
        print(type(error).__name__, error)
