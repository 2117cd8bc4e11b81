d = {'z': 1, 'a': 2, 'm': 3}
k, v, i = d.keys(), d.values(), d.items()
d['new'] = 4
del d['z']
d['z'] = 5
print(k, v, i, len(k), 'a' in k, 4 in v, ('a', 2) in i, list(reversed(d)), list(reversed(d.items())))
print(k & {'a', 'q'}, sorted(k | {'q'}), sorted(k - {'a'}), k == {'a', 'm', 'new', 'z'}, k.isdisjoint(['x']), i & {('a', 2)}, {'a': 1}.keys() == {'a': 2}.keys(), {'a': 1}.values() == {'a': 1}.values())
for key in list(d):
    if d[key] % 2:
        del d[key]
print(d)
try:
    for key in d:
        del d[key]
except RuntimeError as error:
    print(error)
e = {}
for w in 'the cat the dog the end'.split():
    e[w] = e.get(w, 0) + 1
print(e, sorted(e, key=e.get, reverse=True), max(e, key=e.get), sorted(e.items(), key=lambda p: (-p[1], p[0])))
groups = {}
for w in ['apple', 'avocado', 'bean', 'cherry', 'beet']:
    groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, sum(map(len, groups.values())))
print(dict(sorted({'b': 1, 'a': 2}.items())), {v: k for k, v in {'x': 1, 'y': 2}.items()}, *{'p': 1, 'q': 2}, [*d.items()], dict(reversed({'a': 1, 'b': 2}.items())))
it = iter({'a': 1, 'b': 2}.items())
print(next(it), list(it), type(it).__name__, type(k).__name__, type(i).__name__)
