import re, collections, itertools, heapq, bisect, operator, string
text = """2024-01-15 10:23:45 ERROR [auth] Login failed for user=alice ip=10.0.0.1 (attempt 3)
2024-01-15 10:24:00 INFO [web] GET /index.html 200 0.123s
2024-01-16 00:00:01 WARN [db] slow query: SELECT * FROM t WHERE a='x;y'; took 5.2s"""
pat = re.compile(r'^(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]+) (?P<level>[A-Z]+)\s+\[(?P<mod>\w+)\] (?P<msg>.*)$', re.M)
for m in pat.finditer(text): print(m.groupdict(), m.span('msg'), m.start(), m.lastgroup, m.lastindex)
print(pat.groups, pat.groupindex, pat.flags, pat.pattern[:10], re.findall(r'(\w+)=(\S+)', text), re.split(r'[;,\s]+', 'a, b;c  d', maxsplit=2), re.split(r'(-)', 'a-b-c'))
print(re.sub(r'(\d+)', lambda m: str(int(m[1])*2), 'a1b22'), re.sub(r'(?P<x>\w)(\w)', r'\2\g<x>\g<0>', 'abcd'), re.subn('a', 'b', 'aaa', count=2), re.sub(r'\b(\w)', lambda m: m.group(1).upper(), 'hello world'))
print(re.fullmatch(r'[\w.+-]+@[\w-]+\.[\w.]+', 'a.b+c@d-e.co.uk'), re.match('x', 'y'), re.search(r'(?i)HELLO', 'say hello'), re.escape('a.b*c[d]'), re.compile(r'''
  (\d+)  # num
  \s* ([a-z]+)  # unit
''', re.X | re.I).match('10 KM').groups())
print(re.findall(r'(?<=\$)\d+(?=\.)', '$10.5 $20.7'), re.findall(r'(?<!a)b', 'ab cb b'), re.findall(r'\b(?!foo)\w+', 'foo bar foobar baz'), re.match(r'(a)?(b)?', 'b').groups('-'), re.search(r'(.)\1', 'abccd').group(), re.findall(r'<.*?>', '<a><b>'), re.match(r'(?:ab)+', 'ababx').end(), re.findall(r'[^\W\d_]+', 'a1_b é2'), re.sub(r'\s+', ' ', ' a \n b '), re.findall(r'(?s)a.b', 'a\nb'))
m = re.match(r'(\w+) (\w+)', 'John Smith'); print(m.expand(r'\2, \1'), m[0], m.group(1,2), m.string, m.pos, m.endpos, m.regs, repr(m), m.re.pattern, bool(m))
for bad in ['(', '[a', '*a', '(?P<1>x)', 'a{2,1}', r'\1', '(?P<a>x)(?P<a>y)', '(?z)', '\\']:
    try: re.compile(bad)
    except re.error as e: print(bad, '->', e, e.pos)

spec = [('NUM', r'\d+(\.\d*)?'), ('OP', r'[+\-*/()]'), ('WS', r'\s+'), ('BAD', r'.')]
print([(m.lastgroup, m.group()) for m in re.finditer('|'.join(f'(?P<{n}>{p})' for n, p in spec), '3.5*(2 - 1)') if m.lastgroup != 'WS'])
print(re.compile('a', re.I) == re.compile('a', re.I), repr(re.compile('a\\d', re.I|re.M)), re.IGNORECASE, re.purge(), re.search('é', 'E\u0301'), re.findall(rb'\d+', b'a1b2'), re.findall(r'(?a)\w+', 'aé b'), re.split('', 'abc'), re.sub('', '-', 'ab'), re.findall(r'(a|ab)(c|bcd)?', 'abcd'), [m.span() for m in re.finditer('a*', 'baac')])
C = collections.Counter
c = C('mississippi'); print(c.most_common(2), c['z'], c + C('miss'), c - C('miss'), c & C('iis'), c | C('z'), +C(a=1,b=-1), list(c.elements())[:4], c.total(), dict(c), c == C('mississippi'), c > C('m'), C([1,1,2]).items())
c.update('mm'); c.subtract({'s': 10}); del c['p']; print(c, -c, C(a=1) == C(a=1, b=0), c.keys() & {'m'}, sorted(c, key=c.get))
d = collections.defaultdict(lambda: collections.defaultdict(list)); d['a']['b'].append(1); print(d['a'], dict(d['a']), d.get('zz'), 'q' in d, d.default_factory is not None)
od = collections.OrderedDict([('a',1),('b',2)]); od.move_to_end('a'); print(od, od.popitem(last=False), list(reversed(od)), od == {'a': 1}, od | {'z': 1})
dq = collections.deque([1,2,3], maxlen=3); dq.append(4); dq.appendleft(0); dq.rotate(1); print(dq, dq.maxlen, dq[1], dq.index(2), dq.count(2), list(reversed(dq)), dq == collections.deque([2,0,2]), dq + dq if 0 else '', dq.copy(), dq * 2); dq.extendleft([7,8]); dq.insert(1,5) if len(dq)<3 else print('full'); dq.remove(8); print(dq, dq.pop(), dq.popleft())
try: collections.deque().pop()
except IndexError as e: print(e)
cm = collections.ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm['a'], cm, dict(cm), cm.new_child({'c': 9})['c'], cm.parents, list(cm), len(cm)); cm['z'] = 0; print(cm.maps)
NT = collections.namedtuple('NT', 'x y z', defaults=[0, 1]); print(NT(5), NT.__doc__, NT._field_defaults, NT(1,2)._replace(z=9), NT(x=1,y=2).index(2), NT.x.__doc__, collections.namedtuple('R', 'a def a', rename=True)._fields)
for f in [lambda: NT(), lambda: NT(1,2,3,4), lambda: NT(1, q=2), lambda: collections.namedtuple('B', '1a'), lambda: NT(1)._replace(q=1)]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
class UD(collections.UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __missing__(self, k): return k * 2
u = UD({'A': 1}, B=2); print(u, u['zz'], 'a' in u, u.pop('a'), len(u), u.copy(), {**u})
class UL(collections.UserList):
    def append(self, x): super().append(x * 2)
ul = UL([1]); ul.append(2); print(ul, ul[0:1], ul + [3], ul == [1,4], isinstance(ul, list), collections.UserString('ab').upper() + 'c')
I = itertools
print(list(I.chain.from_iterable(['ab','c'])), list(I.islice(I.count(10, 2.5), 3)), list(I.accumulate([1,2,3], operator.mul, initial=10)), list(I.zip_longest('ab', [1], fillvalue='-')), [(k, list(g)) for k, g in I.groupby('aabbba')], list(I.product('ab', repeat=2)), list(I.permutations([1,2,3], 2))[:3], list(I.combinations('abc', 2)), list(I.combinations_with_replacement('ab', 2)), list(I.takewhile(lambda x: x<3, [1,2,3,1])), list(I.dropwhile(lambda x: x<3, [1,2,3,1])), list(I.filterfalse(None, [0,1,2])), list(I.compress('abc', [1,0,1])), list(I.starmap(pow, [(2,3),(3,2)])), list(I.pairwise('abc')), list(I.repeat(5, 2)), list(I.islice(I.cycle('ab'), 5)), [list(t) for t in I.tee([1,2])], I.count(3), I.repeat(1, 2), list(I.islice('abcdefg', 1, None, 2)))
h = [5,3,8,1]; heapq.heapify(h); heapq.heappush(h, 0); print(heapq.heappop(h), heapq.heapreplace(h, 9), heapq.heappushpop(h, -1), heapq.nlargest(2, h), heapq.nsmallest(2, [('b',1),('a',2)], key=lambda t: t[1]), list(heapq.merge([1,4],[2,3], reverse=False)), list(heapq.merge('ba', 'c', key=ord, reverse=True)) if 0 else '', h)
l = [1,3,3,5]; print(bisect.bisect(l,3), bisect.bisect_left(l,3), bisect.insort(l, 4), l, bisect.bisect([{'k':1},{'k':5}], 3, key=lambda d: d['k']))
print(operator.attrgetter('real', 'imag')(1+2j), operator.methodcaller('split', ',')('a,b'), operator.itemgetter(1,-1)('abc'), operator.concat([1],[2]), operator.countOf([1,1],1), operator.contains('ab','a'), operator.truth([]), operator.index(True), operator.length_hint(iter([1,2])), operator.itemgetter(slice(1,3))('abcd'), operator.is_not(1,2), operator.iadd([1],[2]))
g = (x*x for x in range(5)); print(next(g), sum(g), list(g), any(x>3 for x in [1,5]), all([]), dict(zip('ab', I.count())), {**{'a':1}, 'b':2}, [*range(3), *'ab'], {*'aab'} == {'a','b'}, list(map(max, [1,5],[3,2])), list(enumerate('ab', 1)), list(reversed([1,2])), sorted({'b':1,'a':2}.items(), key=lambda kv: -kv[1]), [a for a, *b in [(1,2,3)]], (lambda *a, k=1, **kw: (a,k,kw))(1,2,k=3,z=4))
matrix = [[1,2],[3,4]]; print([list(r) for r in zip(*matrix)], sum(matrix, []), [[0]*2 for _ in range(2)], min(matrix, key=sum), list(filter(None, [0,'',1])), [x for r in matrix for x in r if x % 2], {k: v for k, v in zip('ab', matrix)}, next((x for x in [1] if x > 5), None), isinstance(iter([]), collections.abc.Iterator))
