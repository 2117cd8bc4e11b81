"""Counter: arithmetic, order, missing keys and subclasses."""
from collections import Counter

c = Counter('abracadabra')
print(c, c['a'], c['zz'], 'zz' in c, c.most_common(2), c.most_common()[:-3:-1], c.total(), sorted(c.elements())[:4])
d = Counter(a=1, b=5, z=-2)
print(c + d, c - d, c & d, c | d, +d, -d, d == Counter(b=5, a=1, z=-2))
c.update('aaa')
c.subtract({'a': 10, 'q': 1})
print(c, c['a'], Counter(a=1) <= Counter(a=2), Counter(a=1, x=0) == Counter(a=1), Counter(a=3) > Counter(a=2))
c += Counter(a=20)
c -= Counter(b=1)
print(c)
print(Counter([1, 1, 2]), Counter({'x': 3}), Counter(x=2, y=1), Counter(), Counter(None), dict(Counter('ab')))
del c['a']
del c['never there']
print(c.pop('b', 'none'), c.keys() & {'r', 'd'}, c.copy() == c, Counter.fromkeys if False else '', max(c, key=c.get))
for action in (lambda: Counter.fromkeys('ab'), lambda: Counter(5), lambda: Counter('a', 'b'), lambda: Counter('a') + 5, lambda: Counter(a='x').total()):
    try:
        print(action())
    except (NotImplementedError, TypeError) as error:
        print(type(error).__name__, error)
words = 'the cat and the dog and the bird'.split()
print(Counter(words).most_common(), Counter(len(w) for w in words), sum((Counter(w) for w in words), Counter())['t'])
