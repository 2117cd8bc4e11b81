# misc corners LLM code uses
import os, sys, re, json, math, time, random, string, itertools, collections, functools, datetime, pathlib, textwrap, hashlib, io, copy, operator
print(os.environ.get('NOPE', 'dflt'), os.getenv('NOPE'), os.sep, os.path.sep, os.name, os.getcwd().startswith('/'), os.path.join('a', 'b'))
print(sys.argv[1:], len(sys.argv) >= 1, sys.version.split()[0], sys.stdin.isatty() if hasattr(sys.stdin, 'isatty') else 0, sys.getdefaultencoding(), sys.flags.optimize, sys.implementation.version[:2] == sys.version_info[:2])
if __name__ == '__main__': print('main')
data = [{'name': 'Ann', 'dept': 'X', 'sal': 100.5, 'start': '2020-01-15'}, {'name': 'Bob', 'dept': 'Y', 'sal': None, 'start': '2019-07-01'}, {'name': 'Cy', 'dept': 'X', 'sal': 80, 'start': '2021-12-31'}]
by = {}
for d in data: by.setdefault(d['dept'], []).append(d)
for k in sorted(by): v = [x['sal'] for x in by[k] if x['sal'] is not None]; print(k, len(by[k]), sum(v) / len(v) if v else 'n/a', max(v, default=None))
print(sorted(data, key=lambda d: (d['sal'] is None, -(d['sal'] or 0)))[0]['name'], [d['name'] for d in sorted(data, key=lambda d: datetime.date.fromisoformat(d['start']), reverse=True)])
print(f"{'Name':<10}{'Salary':>10}\n" + '\n'.join(f"{d['name']:<10}{d['sal'] if d['sal'] is not None else '-':>10}" for d in data))
print('\n'.join(f'{i:>3}. {l}' for i, l in enumerate(textwrap.wrap('lorem ipsum dolor sit amet ' * 3, 25), 1)))
def memo(f):
    c = {}
    @functools.wraps(f)
    def g(*a):
        if a not in c: c[a] = f(*a)
        return c[a]
    g.cache = c
    return g
@memo
def ways(n, coins=(1, 5, 10)): return 1 if n == 0 else 0 if n < 0 or not coins else ways(n - coins[-1], coins) + ways(n, coins[:-1])
print(ways(50), len(ways.cache) > 10)
def perms(s): return [s] if len(s) < 2 else sorted({c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i+1:])})
print(perms('aab'), list(map(''.join, itertools.permutations('abc', 2))), [*itertools.accumulate([3, 1, 4], max)])
def qs(a): return a if len(a) < 2 else qs([x for x in a[1:] if x < a[0]]) + [a[0]] + qs([x for x in a[1:] if x >= a[0]])
def ms(a):
    if len(a) < 2: return a
    m = len(a) // 2; l, r = ms(a[:m]), ms(a[m:]); o = []
    while l and r: o.append((l if l[0] <= r[0] else r).pop(0))
    return o + l + r
rng = random.Random(3); xs = [rng.randint(0, 99) for _ in range(12)]; print(xs, qs(xs) == ms(xs) == sorted(xs), rng.sample(xs, 3), rng.shuffle(xs), xs)
grid = ['#.#', '...', '#.#']; print([(r, c) for r, row in enumerate(grid) for c, ch in enumerate(row) if ch == '.'], *map(''.join, zip(*grid)), sep='|')
life = {(1, 0), (1, 1), (1, 2)}; nb = collections.Counter((x + dx, y + dy) for x, y in life for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy); print(sorted(c for c, n in nb.items() if n == 3 or (n == 2 and c in life)))
caesar = lambda s, k: ''.join(chr((ord(c) - b + k) % 26 + b) if c.isalpha() and (b := 65 if c.isupper() else 97) else c for c in s); print(caesar('Hello, World!', 3), caesar(caesar('abc', 5), -5))
print(hashlib.sha1(b'x').hexdigest()[:10], re.sub(r'(?<!^)(?=[A-Z])', '_', 'camelCaseString').lower(), ''.join(w.title() for w in 'snake_case_x'.split('_')), 'racecar' == 'racecar'[::-1], sum(map(int, str(2**50))), format(1234567.891, ',.2f'), '%.3e' % 12345.678, '{:,}'.format(10**9), f'{0.1 + 0.2:.17f}', round(0.1 + 0.2, 10), 1e3, 1_000_000, 0xff, 0o17, 0b11, 1.5e-7, float('1e5'), int(3.99), -7 // 2, -7 % 3, divmod(7, -2), 2 ** 100, abs(-3 + 4j))
class Temp:
    def __init__(self, c): self._c = c
    @property
    def f(self): return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): print('deleted'); self._c = 0
t = Temp(100); print(t.f); t.f = 50; print(t._c); del t.f; print(t._c)
try: Temp(1).g
except AttributeError as e: print(e, e.name, type(e.obj).__name__)
try: t.x.y
except AttributeError as e: print(e)
try: print(undefined_thing)
except NameError as e: print(e, e.name)
try: import nonexistent_mod
except ImportError as e: print(type(e).__name__, e.name)
try: from math import nope
except ImportError as e: print(str(e).split('(')[0], e.name)
try: json.loads('{bad}')
except ValueError as e: print(type(e).__mro__[1].__name__, e)
try: [].index(1)
except ValueError as e: print(e)
try: open('/nonexistent/file.txt')
except (OSError, NameError) as e: print('no file')
try: exec('def f(:\n pass')
except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.text)
try: eval('1 +* 2')
except SyntaxError as e: print(e)
try: compile('x = (1,\n', 'f', 'exec')
except SyntaxError as e: print(e)
try: exec('if True:\nprint(1)')
except IndentationError as e: print(e)
for s in ["a = 'x", 'f(a b)', 'x = 5 = y', 'def f(a, a): pass', 'return 1', 'break', 'for i in x', 'a ++', 'print "x"', 'class', 'lambda: (yield', 'x = {1: 2, 3}', 'import', 'from x import', 'f(**a, *b)', 'f(a=1, 2)', 'nonlocal x', 'def f():\n x = 1\n global x', 'await x', 'async with a: pass', '1 = x', 'x + 1 = 2', 'f() = 1', 'None = 1', 'del f()', 'with open(x) as 1: pass', '"\\x"', "b'é'", 'f"{a b}"', 'f"{}"', 'f"{a"', '0777', '1__0', '1a', 'a b', 'if x = 1: pass', 'while True print(1)', 'try: pass', 'x: int: str', '@', 'def f(*): pass', 'def f(a=1, b): pass', '*a', 'a = *b', '(a, b) += 1', 'not', '[x for x in]', '{**a for a in b}', 'assert', 'raise from x', 'continue', 'yield', "'a' 'b", 'else: pass', '    x', 'x\n  y', '\tx\n        y', '(', ')', '[1, 2', 'a[', 'é = 1; è', '$', 'a?b', 'x =', 'elif', 'match x:\n case 1:', 'case', 'print(1', 'a.1', '1.a', 'a..b', 'lambda x=: 1', 'x if y', 'for x in y: else', 'import a.b as', 'from . import *', '...', 'type X = int', 'except: pass']:
    try: exec(s); print('ok', s)
    except SyntaxError as e: print(repr(s)[:20], '->', type(e).__name__, e.msg, e.lineno, e.offset)
    except Exception as e: print(repr(s)[:20], '->', type(e).__name__)
