"""Copies and keywords of dictionaries that have an order, or keys, of their own."""
from collections import ChainMap, Counter, OrderedDict, defaultdict
import copy
import json

od = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
od.move_to_end('a')


def names(**keywords):
    return list(keywords)


print(names(**od), list(dict(od)), list({**od}), list({} | od), list(OrderedDict(od)))
print(list(Counter(od)), list(defaultdict(int, od)), list(ChainMap(od)), list(dict(**od)))
target = {'z': 0}
target.update(od)
print(list(target))
target = {'z': 0}
target |= od
print(list(target), list(od | {'q': 1}), list({'q': 1} | od))
print(json.dumps(od), copy.copy(od), copy.deepcopy(od), od.popitem(), od)
od.move_to_end('c', last=False)
print({**od}, dict(od), names(**od), [*od], max(od), list(reversed(od)))


class Own(dict):
    def __iter__(self):
        return iter(['x'])

    def keys(self):
        return ['y']

    def __getitem__(self, key):
        return key


class Keys(dict):
    def keys(self):
        return ['y']

    def __getitem__(self, key):
        return key


class Iterated(dict):
    def __iter__(self):
        return iter(['x'])

    def __getitem__(self, key):
        return key


for cls in (Own, Keys, Iterated):
    made = cls(a=1)
    print(cls.__name__, dict(made), {**made}, names(**made), {} | made, made | {}, list(made.items()))
    target = {}
    target.update(made)
    print(target)
