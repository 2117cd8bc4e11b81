from collections import OrderedDict
od = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
od.move_to_end('a')
def f(**k): return k
print(list(f(**od)), list({**od}), list(dict(od)), list(dict(od, z=1)), list({} | od), list(od | {}))
d = {}; d.update(od); print(list(d))
d = {}; d |= od; print(list(d), list(od), list(od.keys()), list(od.values()), list(od.items()), dict(od) == od, list(od.copy()), list(OrderedDict(od)))
import json, copy
print(json.dumps(od), list(copy.copy(od)), list(copy.deepcopy(od)), list(zip(od)), sorted(od), [*od], tuple(od), str(od), max(od), list(reversed(od)))
from collections import Counter, ChainMap, defaultdict
print(list(defaultdict(int, od)), list(Counter(od)), list(ChainMap(od)))
print(eval("dir()", {}, {'p': 1}))
