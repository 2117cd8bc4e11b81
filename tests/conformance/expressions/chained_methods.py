print('  Hello, World  '.strip().lower().replace(',', '').split()[0].capitalize().center(11, '*'))
print([1, 2, 3].copy().__class__(range(3)).__len__(), {'a': {'b': [1, 2, {'c': 'd'}]}}['a']['b'][2]['c'].upper()[0], 'a-b-c'.split('-')[::-1][0].join(['1', '2']))
class Q:
    def __init__(self): self.log = []
    def add(self, x): self.log.append(x); return self
    def __getitem__(self, i): return self.log[i]
    def __call__(self, n): return self.add(n * 10)
print(Q().add(1)(2).add(3).log, Q().add(5)[0], Q()(1)(2)(3).log[-1])
