# agent-like: inventory, bank, parser, graph, text processing, matrix, event sim, LRU, trie
from __future__ import annotations
import sys, os, json, re, math, random, time, io, itertools, functools, collections, typing, textwrap, string, bisect, heapq, operator, copy
from abc import ABC, abstractmethod
# expression parser/evaluator
class Lexer:
    TOKEN = re.compile(r'\s*(?:(?P<num>\d+\.?\d*(?:[eE][+-]?\d+)?)|(?P<id>[A-Za-z_]\w*)|(?P<op>\*\*|[-+*/%^(),=<>!]=?))')
    def __init__(self, text): self.text, self.pos, self.tokens = text, 0, []
    def __iter__(self):
        while self.pos < len(self.text.rstrip()):
            m = self.TOKEN.match(self.text, self.pos)
            if not m: raise SyntaxError(f'bad char {self.text[self.pos]!r} at {self.pos}')
            self.pos = m.end(); yield m.lastgroup, m.group(m.lastgroup)
class Parser:
    PREC = {'+': (10, 'l'), '-': (10, 'l'), '*': (20, 'l'), '/': (20, 'l'), '%': (20, 'l'), '**': (30, 'r')}
    def __init__(self, s): self.t = list(Lexer(s)) + [('end', None)]; self.i = 0
    @property
    def cur(self): return self.t[self.i]
    def eat(self, v=None):
        k, x = self.cur
        if v is not None and x != v: raise SyntaxError(f'expected {v!r}, got {x!r}')
        self.i += 1; return k, x
    def expr(self, minp=0):
        left = self.atom()
        while self.cur[0] == 'op' and self.cur[1] in self.PREC and self.PREC[self.cur[1]][0] >= minp:
            op = self.eat()[1]; p, a = self.PREC[op]
            left = (op, left, self.expr(p + (a == 'l')))
        return left
    def atom(self):
        match self.eat():
            case ('num', x): return float(x) if any(c in x for c in '.eE') else int(x)
            case ('id', f) if self.cur[1] == '(':
                self.eat('('); args = []
                while self.cur[1] != ')':
                    args.append(self.expr())
                    if self.cur[1] == ',': self.eat(',')
                self.eat(')'); return ('call', f, args)
            case ('id', n): return ('var', n)
            case ('op', '-'): return ('neg', self.expr(25))
            case ('op', '('):
                e = self.expr(); self.eat(')'); return e
            case (k, v): raise SyntaxError(f'unexpected {v!r}')
def ev(n, env):
    match n:
        case int() | float(): return n
        case ('var', name): return env[name]
        case ('neg', x): return -ev(x, env)
        case ('call', f, args): return getattr(math, f)(*(ev(a, env) for a in args))
        case (op, l, r): return {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '%': operator.mod, '**': operator.pow}[op](ev(l, env), ev(r, env))
for s in ['1 + 2*3', '-(2 ** 3 ** 2) / 4', 'sqrt(x*x + y**2)', '10 % 4 - -3', '2 * (3 + ', '1 $ 2', 'foo + 1', '1/0', 'hypot(3, 4) * 1e2']:
    try: print(s, '=', ev(Parser(s).expr(), {'x': 3, 'y': 4}))
    except (SyntaxError, KeyError, ZeroDivisionError) as e: print(s, '!', type(e).__name__, e)
# graph algorithms
class Graph:
    def __init__(self): self.adj = collections.defaultdict(dict)
    def edge(self, u, v, w=1): self.adj[u][v] = w; self.adj[v][u] = w; return self
    def dijkstra(self, s):
        dist = {s: 0}; q = [(0, s)]; prev = {}
        while q:
            d, u = heapq.heappop(q)
            if d > dist.get(u, math.inf): continue
            for v, w in self.adj[u].items():
                if (nd := d + w) < dist.get(v, math.inf): dist[v] = nd; prev[v] = u; heapq.heappush(q, (nd, v))
        return dist, prev
    def bfs(self, s):
        seen, q = {s}, collections.deque([s])
        while q: yield (u := q.popleft()); q.extend(v for v in sorted(self.adj[u]) if v not in seen and not seen.add(v))
g = Graph().edge('a','b',7).edge('a','c',9).edge('a','f',14).edge('b','c',10).edge('b','d',15).edge('c','d',11).edge('c','f',2).edge('d','e',6).edge('e','f',9)
print(g.dijkstra('a'), list(g.bfs('a')))
class UF:
    def __init__(self, n): self.p = list(range(n))
    def find(self, x):
        while self.p[x] != x: self.p[x] = self.p[self.p[x]]; x = self.p[x]
        return x
    def union(self, a, b): a, b = self.find(a), self.find(b); self.p[a] = b; return a != b
uf = UF(5); print([uf.union(*e) for e in [(0,1),(1,2),(0,2),(3,4)]], len({uf.find(i) for i in range(5)}))
# DP, strings
def lcs(a, b):
    dp = [[''] * (len(b)+1) for _ in range(len(a)+1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b): dp[i+1][j+1] = dp[i][j] + x if x == y else max(dp[i+1][j], dp[i][j+1], key=len)
    return dp[-1][-1]
print(lcs('AGGTABQ', 'GXTXAYBQ'), functools.lru_cache(None)(lambda n: n)(3))
def edit(a, b):
    p = list(range(len(b)+1))
    for i, x in enumerate(a, 1):
        c = [i]
        for j, y in enumerate(b, 1): c.append(min(p[j]+1, c[-1]+1, p[j-1]+(x != y)))
        p = c
    return p[-1]
print(edit('kitten', 'sitting'), ''.join(itertools.chain(*zip('abc', '123'))))
class Trie:
    __slots__ = ('kids', 'end')
    def __init__(self): self.kids = {}; self.end = False
    def add(self, w):
        n = self
        for c in w: n = n.kids.setdefault(c, Trie())
        n.end = True
    def words(self, pre=''):
        if self.end: yield pre
        for c, k in sorted(self.kids.items()): yield from k.words(pre + c)
t = Trie(); [t.add(w) for w in 'the then them a an'.split()]; print(list(t.words()))
class LRU(collections.OrderedDict):
    def __init__(self, cap, *a, **k): self.cap = cap; super().__init__(*a, **k)
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.cap: print('evict', next(iter(self))); del self[next(iter(self))]
c = LRU(2); c['a'] = 1; c['b'] = 2; c['a']; c['c'] = 3; print(c, list(c), 'b' in c, c.get('a'))
class Account:
    _ids = itertools.count(1001); rate: typing.ClassVar[float] = .02
    def __init__(self, owner, balance=0): self.id = next(self._ids); self.owner = owner; self._bal = balance; self.log = []
    @property
    def balance(self): return self._bal
    @balance.setter
    def balance(self, v):
        if v < 0: raise ValueError(f'Insufficient funds: {v:,.2f}')
        self._bal = v
    def __iadd__(self, x): self.balance += x; self.log.append(('dep', x)); return self
    def __isub__(self, x): self.balance -= x; self.log.append(('wd', x)); return self
    def __lt__(self, o): return self.balance < o.balance
    def __repr__(self): return f'{type(self).__name__}(#{self.id} {self.owner} ${self.balance:,.2f})'
    @classmethod
    def from_csv(cls, line): o, b = line.split(','); return cls(o.strip(), float(b))
    @staticmethod
    def valid(n): return isinstance(n, int) and n > 1000
a, b = Account('Ann', 100), Account.from_csv(' Bob , 1234.5'); a += 50; b -= 34.5; print(a, b, a < b, sorted([b, a]), Account.valid(a.id), a.log)
try: a -= 1e6
except ValueError as e: print(e)
print(a.log, sum((x.balance for x in (a, b)), 0.0))
# text stats
txt = 'It was the best of times, it was the worst of times; it was the age of wisdom...'
words = re.findall(r"[a-z']+", txt.lower()); cnt = collections.Counter(words)
for w, n in sorted(cnt.items(), key=lambda kv: (-kv[1], kv[0]))[:4]: print(f'{w:<8}{"#" * n:>5} {n / len(words):6.1%}')
table = [('Name', 'Qty', 'Price'), ('Widget', 5, 3.5), ('Gadget Pro', 12, 19.999)]
w = [max(len(str(r[i])) for r in table) for i in range(3)]
for r in table: print(' | '.join(f'{str(x):{">" if isinstance(x, (int, float)) else "<"}{n}}' for x, n in zip(r, w)))
print('-+-'.join('-' * n for n in w))
# matrix, primes, etc
def det(m): return m[0][0] if len(m) == 1 else sum((-1)**j * m[0][j] * det([r[:j] + r[j+1:] for r in m[1:]]) for j in range(len(m)))
print(det([[2,0,1],[1,3,2],[1,1,4]]), [n for n in range(2, 50) if all(n % d for d in range(2, math.isqrt(n)+1))], [*zip(*[[1,2],[3,4]])])
def collatz(n):
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3*n + 1
    yield 1
print(list(collatz(6)), max(range(1, 30), key=lambda n: sum(1 for _ in collatz(n))))
roman = lambda n: ''.join(s * (n // v) or '' if not (n := n - (n // v) * v, 0)[1:] else '' for v, s in []) if 0 else n
def to_roman(n):
    out = ''
    for v, s in [(1000,'M'),(900,'CM'),(500,'D'),(400,'CD'),(100,'C'),(90,'XC'),(50,'L'),(40,'XL'),(10,'X'),(9,'IX'),(5,'V'),(4,'IV'),(1,'I')]:
        q, n = divmod(n, v); out += s * q
    return out
print([to_roman(n) for n in (4, 1994, 2024)], bin(10), oct(8), hex(255), f'{10:b}', int('ff', 16), chr(9731), ord('é'), [c for c in 'añb' if c.isascii()])
def hanoi(n, a='A', b='B', c='C'):
    if n: yield from hanoi(n-1, a, c, b); yield a + c; yield from hanoi(n-1, b, a, c)
print(' '.join(hanoi(3)), len(list(hanoi(8))))
def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n: yield cols
    else:
        for c in range(n):
            if c not in cols and row+c not in d1 and row-c not in d2: yield from queens(n, row+1, cols+(c,), d1+(row+c,), d2+(row-c,))
print(next(queens(6)), sum(1 for _ in queens(6)))
flat = lambda x: [z for y in x for z in (flat(y) if isinstance(y, (list, tuple)) else [y])]
def deep_merge(a, b): return {k: deep_merge(a[k], b[k]) if isinstance(a.get(k), dict) and isinstance(b.get(k), dict) else b.get(k, a.get(k)) for k in {**a, **b}}
print(flat([1,[2,(3,[4])]]), deep_merge({'a': {'x': 1}, 'b': 2}, {'a': {'y': 3}, 'c': 4}))
class Node(typing.NamedTuple):
    v: int
    l: Node | None = None
    r: Node | None = None
    def __iter__(self): 
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
def ins(n, v): return Node(v) if n is None else n._replace(l=ins(n.l, v)) if v < n.v else n._replace(r=ins(n.r, v))
