import types, collections
from pprint import pprint, pformat
class P: pass
names = [dict, collections.OrderedDict, list, tuple, set, frozenset, str, bytes, bytearray, types.MappingProxyType, types.SimpleNamespace, collections.defaultdict, collections.Counter, collections.ChainMap, collections.deque, collections.UserDict, collections.UserList, collections.UserString]
for a in names:
    for b in names + [object]:
        if a is not b and a.__repr__ is b.__repr__: print('same', a, b)
class Thing:
    def __init__(self, n): self.n = n
    def method(self): pass
print(len(pformat({'a' * 50: Thing(1), 'b' * 50: [Thing(2).method, print, Thing]})) > 10)
pprint({'key' * 10: types.MappingProxyType({'x': 'y' * 50}), 'other': types.SimpleNamespace(a=1, b='z' * 70)})
pprint(collections.Counter('abracadabra' * 3)); pprint(collections.OrderedDict((str(i), 'v' * 20) for i in range(5)))
pprint(collections.defaultdict(list, {i: ['x' * 30] * 3 for i in range(3)}))
pprint(collections.deque(['item' * 10] * 4)); pprint({1, 2, 3}); pprint([frozenset(['a' * 40, 'b' * 40])])
pprint('a long text ' * 12); pprint(b'bytes' * 30)
pprint({'b': 1, 'a': {'z': [1] * 40}}, width=40, depth=2, compact=True, sort_dicts=False)
import dataclasses
@dataclasses.dataclass
class DC:
    name: str
    values: list
pprint(DC('n' * 40, list(range(30))))
