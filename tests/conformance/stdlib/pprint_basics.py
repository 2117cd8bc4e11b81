# conformance: no-suspend
from pprint import pformat, pprint
data = {'name': 'a' * 20, 'items': list(range(30)), 'nested': {'deep': [{'x': i, 'y': 'text' * 5} for i in range(3)]}, 'tuple': (1, 2), 'set': {3, 1, 2}, 'b': 1, 'a': None}
pprint(data)
pprint(data, width=120, sort_dicts=False)
print(pformat([1, 2, 3]), pformat({'b': 1, 'a': 2}), pformat({'b': 1, 'a': 2}, sort_dicts=False), pformat('x' * 100, width=40), pformat([[1, [2, [3, [4]]]]], depth=2), sep='\n')
pprint([])
pprint({'k': ('a long string ' * 8)}, width=60)
