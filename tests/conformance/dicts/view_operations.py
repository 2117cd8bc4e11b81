"""Views of dictionaries: sets of keys and items, and their reprs."""
a = {'x': 1, 'y': 2, 'z': 3}
b = {'y': 2, 'z': 30, 'w': 4}
print(a.keys(), a.values(), a.items())
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b.keys()), sorted(a.keys() - b.keys()), sorted(a.keys() ^ b.keys()))
print(sorted(a.items() & b.items()), sorted(a.items() - b.items()))
print(a.keys() & ['x', 'q'], sorted(a.keys() | 'q'), a.keys() - iter('xy'))
print(a.keys() == {'x', 'y', 'z'}, a.keys() <= set('xyzw'), a.keys() > {'x'}, a.keys().isdisjoint('pq'))
print(a.items() == {('x', 1), ('y', 2), ('z', 3)}, a.keys() == list('xyz'), a.values() == a.values())
print(('x', 1) in a.items(), ('x', 2) in a.items(), 'x' in a.items(), 3 in a.values(), 'z' in a.keys())
print(list(reversed(a)), list(reversed(a.values())), list(reversed(a.items())))
view = a.keys()
a['new'] = 0
print(list(view), len(view), len(a.items()))
del a['x']
print(list(view), type(view).__name__, type(a.items()).__name__, type(iter(view)).__name__)
try:
    print(a.keys() & 5)
except TypeError as error:
    print(error)
try:
    print(a.values() & {1})
except TypeError as error:
    print(error)
it = iter(a.items())
print(next(it), it.__length_hint__())
print(isinstance(view, object), {1: [2]}.items())
try:
    hash(a.keys())
except TypeError as error:
    print(error)
print({1: 'a'}.keys() | {2: 'b'}.keys(), {(1, 2): 3}.keys())
