from collections import Counter
c = Counter('mississippi')
print(c, c['s'], c['zzz'], c.most_common(2), sorted(c.elements()), sum(c.values()), c.total(), list(c), len(c), dict(c))
c.update('miss'); c.subtract({'p': 5}); c['new'] += 3
print(c, c.most_common(), +c, -c)
a, b = Counter(x=3, y=1), Counter(x=1, y=2, z=5)
print(a + b, a - b, a & b, a | b, a == Counter({'x': 3, 'y': 1}), a <= b, Counter(['a', 'a']), Counter(), Counter(a=0), Counter({'k': 2})['k'])
del c['new']
print('new' in c, c.pop('m'), c.get('q'), c.copy() == c, Counter(a=1).items(), sorted(Counter('hello world'.split())), max(Counter('aab'), key=Counter('aab').get), Counter(len(w) for w in ['a', 'bb', 'cc']))
words = 'the quick the lazy the dog lazy'.split()
for w, n in Counter(words).most_common(2):
    print(w, n)
