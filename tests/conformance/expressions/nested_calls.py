def f(*a, **k): return (a, tuple(sorted(k.items())))
print(f(f(1), f(2, x=f(3)), y=f()), f(*[f()], **{'k': f(*f(1, 2))}))
print(max(min(3, 1), len('ab'), sum([1, 1, 1])), str(int(float('3.9'))), list(map(lambda g: g(4), [lambda x: x + 1, lambda x: x * 2])), (lambda x: (lambda y: (lambda z: x + y + z)))(1)(2)(3))
print(sorted(set(map(len, 'a bb cc ddd'.split()))), ''.join(reversed(str(12345))), dict(zip(*[iter('abcd')] * 2)), [*map(str, [*range(3)])], sum(len(x) for x in [[1], [2, 3]] if len(x) > 1))
