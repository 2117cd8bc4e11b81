print({x: x * x for x in range(4)}, {k: v for k, v in zip('abc', [1, 2, 3]) if v != 2})
print(sorted({x % 3 for x in range(10)}), {len(w) for w in ['a', 'bb', 'cc']} == {1, 2})
d = {'a': 1, 'b': 2}
print({v: k for k, v in d.items()}, {k.upper(): [v] * v for k, v in d.items()})
print({i: {j: i * j for j in range(2)} for i in range(2)}, {**{c: 0 for c in 'ab'}, 'z': 1})
print({x: y for x in range(2) for y in range(3)})
def trace(v):
    print('t', v)
    return v
print({trace(k): trace(v) for k, v in [(1, 2), (3, 4)]})
words = 'the quick the lazy the dog'.split()
print({w: words.count(w) for w in words}, {w[0]: w for w in words})
