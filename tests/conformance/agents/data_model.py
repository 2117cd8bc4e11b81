# data model & protocol corners
class Meta(type):
    def __iter__(cls): return iter(cls.items)
    def __len__(cls): return len(cls.items)
    def __contains__(cls, x): return x in cls.items
    def __getitem__(cls, k): return cls.items[k]
    def __getattr__(cls, n): return f'meta {n}'
    def __instancecheck__(cls, i): return isinstance(i, int)
    def __repr__(cls): return f'<{cls.__name__}!>'
    def __bool__(cls): return False
    def __eq__(cls, o): return True
    def __hash__(cls): return 7
class K(metaclass=Meta): items = [1, 2]
print(list(K), len(K), 1 in K, K[0], K.zzz, isinstance(5, K), K, bool(K), K == 3, hash(K), type(K()).__name__)
class Desc:
    def __init__(s, d): s.d = d
    def __get__(s, o, t): return ('get', s.d, o is None, t.__name__)
class NonData:
    a = Desc(1)
    def __init__(s): s.__dict__['a'] = 'inst'
print(NonData().a, NonData.a)
class Lazy:
    def __getattr__(s, n):
        if n.startswith('_'): raise AttributeError(n)
        v = n.upper(); setattr(s, n, v); return v
l = Lazy(); print(l.abc, l.__dict__, hasattr(l, '_x'), getattr(l, '_q', 'dflt'))
class GA:
    def __getattribute__(s, n):
        if n == 'magic': return 42
        return super().__getattribute__(n)
    x = 1
print(GA().magic, GA().x)
class SA:
    def __setattr__(s, n, v): object.__setattr__(s, n, v * 2)
    def __delattr__(s, n): print('del', n); object.__delattr__(s, n)
    def __dir__(s): return ['b', 'a']
s = SA(); s.v = 3; print(s.v, dir(s)); del s.v
class Num:
    def __init__(s, v): s.v = v
    def __add__(s, o): return NotImplemented
    def __radd__(s, o): return f'radd {o}'
    def __iadd__(s, o): s.v += o; return s
    def __index__(s): return s.v
    def __int__(s): return s.v + 1
    def __float__(s): return s.v + .5
    def __complex__(s): return complex(s.v)
    def __round__(s, n=None): return ('round', n)
    def __trunc__(s): return 't'
    def __floor__(s): return 'fl'
    def __ceil__(s): return 'ce'
    def __abs__(s): return 'abs'
    def __neg__(s): return 'neg'
    def __pos__(s): return 'pos'
    def __invert__(s): return 'inv'
    def __pow__(s, o, m=None): return ('pow', o, m)
    def __rpow__(s, o): return ('rpow', o)
    def __divmod__(s, o): return ('dm', o)
    def __lshift__(s, o): return 'ls'
    def __rrshift__(s, o): return 'rrs'
    def __hash__(s): return 5
    def __eq__(s, o): return isinstance(o, Num) and s.v == o.v
    def __lt__(s, o): return s.v < o.v
    def __bool__(s): return s.v > 0
    def __sizeof__(s): return 99
    def __bytes__(s): return b'by'
    def __format__(s, spec): return f'<{spec}>'
    def __length_hint__(s): return 7
    def __reversed__(s): return iter('rev')
    def __missing__(s, k): return k
    def __instancecheck__(s, o): return True
    def __mod__(s, o): return ('mod', o)
import math, operator, sys
n = Num(3); print(1 + n, [0,1,2,3,4][n], int(n), float(n), complex(n), round(n), round(n, 2), math.trunc(n), math.floor(n), math.ceil(n), abs(n), -n, +n, ~n, n ** 2, pow(n, 2, 3), 2 ** n, divmod(n, 2), n << 1, 8 >> n, bytes(n), f'{n:abc}', operator.length_hint(n), list(reversed(n)), hex(n), bin(n), range(n), 'ab' * n, [1] * n, isinstance(4, n), n % 3, sorted([Num(2), Num(1)])[0].v, max(Num(1), Num(5)).v, {n: 1}[Num(3)], n in [Num(3)], [1,2,3,4][:n], bool(Num(0)), operator.index(n))
n += 4; print(n.v)
try: n + 1
except TypeError as e: print(e)
try: n < 'a'
except AttributeError as e: print(e)
class Seq:
    def __getitem__(s, i):
        if isinstance(i, slice): return i.indices(5)
        if isinstance(i, tuple): return ('tuple', i)
        if i >= 3: raise IndexError
        return i * 10
    def __len__(s): return 3
print(list(Seq()), Seq()[1:], Seq()[::2], Seq()[1, 2:3, ...], 20 in Seq(), list(reversed(Seq())), list(zip(Seq(), 'ab')), *Seq(), max(Seq()), dict(enumerate(Seq())))
class Call:
    def __call__(s, *a, **k): return a, k
    def __class_getitem__(cls, i): return f'{cls.__name__}[{i}]'
print(Call()(1, b=2), callable(Call()), Call[int], callable(5))
class Str(str):
    def __new__(cls, v): o = super().__new__(cls, v.upper()); o.orig = v; return o
    def __add__(s, o): return Str(str(s) + o)
    def __eq__(s, o): return True
    __hash__ = str.__hash__
x = Str('abc'); print(x, x.orig, type(x + 'd').__name__, x == 5, x[0], len(x), x.lower(), type(x.lower()).__name__, {x: 1}, f'{x:>5}', x in ['q'], isinstance(x, str), repr(x))
class Li(list):
    def __getitem__(s, i): return super().__getitem__(i - 1) if isinstance(i, int) else Li(super().__getitem__(i))
    def append(s, v): super().append(v); return s
    def __repr__(s): return f'Li{super().__repr__()}'
    def __iter__(s): return (x * 2 for x in super().__iter__())
li = Li([1,2,3]); print(li[1], li[0:2], li.append(4), list(li), len(li), sum(li), 3 in li, li == [1,2,3,4], sorted(li), [*li], max(li), li.index(3), li + [5], type(li + [5]).__name__, tuple(li), dict.fromkeys(li), ','.join(map(str, li)), list(enumerate(li))[0])
class Di(dict):
    def __missing__(s, k): return f'miss {k}'
    def __getattr__(s, k): return s[k]
    __setattr__ = dict.__setitem__
    def __setitem__(s, k, v): super().__setitem__(k.lower(), v)
d = Di(A=1); d['B'] = 2; d.C = 3; print(d, d['zz'], d.b, d.get('zz'), d.C, d.items(), {**d}, Di.fromkeys(['X']), d | {'q': 1}, type(d | {}).__name__, d.copy(), list(d), d.setdefault('N', 5), d.update(M=1), d, 'n' in d)
class I(int):
    def __add__(s, o): return I(int(s) + o + 1)
    def __repr__(s): return f'I({int(s)})'
i = I(5); print(i + 1, i * 2, type(i * 2).__name__, i == 5, [i], str(i), f'{i}', f'{i:03d}', hash(i) == 5, I('12'), I.from_bytes(b'\1', 'big'), {5: 'x'}[i], i.bit_length(), -i, sum([i, i]))
class F(float): pass
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    first = property(lambda s: s[0])
t = T(1, 2); print(F(1.5) + 1, F('2'), t, t.first, t + (3,), type(t[:1]).__name__, t == (1,2), T(3) < t, hash(t) == hash((1,2)), [*t], isinstance(t, tuple))
class B(bytes): pass
class Se(set):
    def add(s, x): super().add(x * 2)
se = Se([1]); se.add(5); print(B(b'a') + b'b', se, se | {3}, type(se | {3}).__name__, se & {10}, 10 in se, len(se), se.union([9]), se <= {1, 10, 20}, sorted(se))
class P:
    __slots__ = ('x', '__dict__')
    def __init__(s): s.x = 1
p = P(); p.y = 2; print(p.x, p.__dict__, P.x)
class A:
    def hi(s): return 'A'
    @classmethod
    def make(cls): return cls.__name__
class Bb(A):
    def hi(s): return 'B' + super().hi()
class Cc(A):
    def hi(s): return 'C' + super().hi()
class Dd(Bb, Cc):
    def hi(s): return 'D' + super(Dd, s).hi()
print(Dd().hi(), [c.__name__ for c in Dd.__mro__], Dd.make(), Dd.__bases__, A.__subclasses__(), Dd.hi.__qualname__, Dd().hi.__self__.__class__.__name__, issubclass(Dd, A), Dd.__base__)
try: type('Z', (A, Dd), {})
except TypeError as e: print(e)
X = type('X', (A,), {'v': 1, 'f': lambda s: s.v}); print(X().f(), X.__name__, X.__module__, X().hi(), X.__dict__.keys())
class Rep: pass
r = Rep(); r2 = Rep(); print(repr(r)[:22], r == r, r != r2, hash(r) == hash(r), str(Rep), Rep.__qualname__, r.__class__ is Rep, r.__doc__, Rep.__dict__.get('__doc__'), isinstance(r, object))
r.__class__ = A; print(r.hi()); A.new = lambda s: 'patched'; print(r.new()); del A.new; print(hasattr(r, 'new'))
print(getattr(5, 'real'), (5).__add__(3), int.__add__(1, 2), 'a'.__len__(), [].__class__, (1).__class__.__mro__, type(type), type.__call__(int, '5'), int.__name__, print.__name__, [].append.__name__, str.upper('a'), list.__len__([1]), dict.get({'a': 1}, 'a'), ''.join.__self__ == '', (lambda: 0).__name__, sys.intern('a'), id(r) == id(r))
