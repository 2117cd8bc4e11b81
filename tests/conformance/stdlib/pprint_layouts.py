# conformance: no-suspend
"""pprint: widths, depths, nesting, sorting."""
import pprint
from collections import Counter, OrderedDict, defaultdict, deque

data = {'list': list(range(30)), 'nested': {'a': ['x' * 20] * 4, 'b': ('tuple', {'set': {3, 1, 2}})}, 'text': 'long text ' * 12, 1: None}
pprint.pprint(data)
pprint.pprint(data, width=40, compact=True)
pprint.pprint(data, depth=1)
pprint.pprint([1, [2, [3, [4]]]], depth=2)
pprint.pprint({'b': 1, 'a': 2}, sort_dicts=False)
pprint.pprint([OrderedDict(z=1, a=2), Counter('aab'), defaultdict(int, {1: 2}), deque([1, 2])], width=30)
print(pprint.pformat({'k': [1, 2]}, width=5), pprint.saferepr([1, 'a']), pprint.isreadable([1]), pprint.isrecursive([]))
recursive = [1]
recursive.append(recursive)
print('Recursion on list' in pprint.pformat(recursive), pprint.isrecursive(recursive))

pprint.pprint(b'bytes' * 20, width=40)
pprint.pprint(12345678, underscore_numbers=True)
printer = pprint.PrettyPrinter(indent=4, width=20)
printer.pprint({'key': ['value', 'value2', 'value3']})
pprint.pp({'z': 1, 'a': 2})
