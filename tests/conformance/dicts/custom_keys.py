class Key:
    def __init__(self, n): self.n = n
    def __hash__(self):
        print('hash', self.n)
        return self.n % 2
    def __eq__(self, o):
        print('eq', self.n, o.n)
        return self.n == o.n
a, b, c = Key(1), Key(3), Key(1)
d = {a: 'a'}
d[b] = 'b'
print(d[c], len(d), c in d)
d[c] = 'changed'
print(list(d.values()))
class NoHash:
    __hash__ = None
try:
    {NoHash(): 1}
except TypeError as error:
    print(error)
class Bad:
    def __hash__(self): raise ValueError('no hash')
try:
    {Bad(): 1}
except ValueError as error:
    print(error)
class P:
    def __init__(self, *v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return isinstance(o, P) and self.v == o.v
print({P(1, 2): 'x'}[P(1, 2)], len({P(1), P(1), P(2)}), P(1) in [P(1)], {P(1): 1} == {P(1): 1})
nan = float('nan')
print({nan: 1}[nan], {1: 'i'}.get(1.0), {'1': 's'}.get(1), {(1, (2, 3)): 'n'}[1, (2, 3)], {True: 1, 'True': 2}[1])
