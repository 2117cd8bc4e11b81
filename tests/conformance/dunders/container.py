class Grid:
    def __init__(self): self.d = {}
    def __getitem__(self, k):
        print('get', k)
        return self.d[k]
    def __setitem__(self, k, v):
        print('set', k, v)
        self.d[k] = v
    def __delitem__(self, k):
        print('del', k)
        del self.d[k]
    def __len__(self): return len(self.d)
    def __contains__(self, k): return k in self.d or k == 'always'
    def __iter__(self): return iter(self.d)
    def __reversed__(self): return 'reversed!'
    def __bool__(self): return False
g = Grid()
g[1, 2] = 'a'
g['k'] = 'b'
g['k'] += '!'
print(g['k'], len(g), (1, 2) in g, 'always' in g, 'z' not in g, list(g), reversed(g), bool(g))
del g['k']
try:
    g['k']
except KeyError as error:
    print(error)
class S:
    def __getitem__(self, i): return i
print(S()[1:2], S()[::3], S()[1, ..., 2:3], S()[None], S()['a':'b'])
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(bool(L(0)), bool(L(2)), len(L(5)))
for n in (-1, 'x', 2.0):
    try:
        len(L(n))
    except (ValueError, TypeError) as error:
        print(error)
for f in (lambda: len(5), lambda: object()[0], lambda: 3 in object(), lambda: iter(L(1)), lambda: reversed({1})):
    try:
        f()
    except TypeError as error:
        print(error)
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if not -3 <= i < 3: raise IndexError
        return 'abc'[i]
print(list(Seq()), list(reversed(Seq())), 'b' in Seq(), [*Seq()])
