import itertools, functools, array
class M(map):
    def __init__(self, f, *a): self.n = 0; self.f = f
    def __next__(self):
        self.n += 1
        return (self.n, super().__next__())
m = M(str, [1,2,3]); print(iter(m) is m, next(m), list(m), m.n, isinstance(m, map), type(m).__mro__)
class E(enumerate): tag='e'
e = E('abc', 5); print(next(e), list(e), e.tag, E.__name__)
class Z(zip): pass
print(list(Z([1,2],'ab')), [x for x in Z('ab')], dict(Z('ab', [1,2])))
class F(filter):
    def __iter__(self):
        print('iter'); return super().__iter__()
print(list(F(None, [0,1,2])), sum(F(None,[1,2])))
class R(reversed): pass
print(list(R([1,2,3])))
class C(itertools.chain): pass
print(list(C([1],[2])), C.from_iterable([[1]]).__class__.__name__)
class Cnt(itertools.count):
    pass
c = Cnt(5); print(next(c), next(c))
class P(functools.partial):
    def __call__(self, *a, **k):
        print('calling', self.func.__name__, self.args, self.keywords); return super().__call__(*a, **k)
p = P(int, base=2); print(p('101')); p.x = 1; print(p.x, isinstance(p, functools.partial))
class SM(staticmethod):
    pass
class CM(classmethod): pass
class A:
    @SM
    def s(x): return x+1
    @CM
    def c(cls, y): return cls.__name__, y
print(A.s(1), A().s(2), A.c(3), A().c(4), type(A.__dict__['s']).__name__)
class B(array.array):
    def total(self): return sum(self)
    def __getitem__(self, i): return ('item', super().__getitem__(i))
b = B('i', [1,2,3]); print(b, b.total(), b[0], len(b), b == array.array('i',[1,2,3]), type(b).__name__)
b.append(4); print(list(b), b.tolist(), b.typecode); b.name='n'; print(b.name, b+b)
class D(array.array):
    def __new__(cls, *a): return super().__new__(cls, 'd', a)
print(D(1,2.5))
class Base:
    @property
    def spam(self):
        "base doc"
        return 1
class Sub(Base):
    @Base.spam.getter
    def spam(self):
        "sub doc"
        return 2
print(Base.spam.__doc__, Sub.spam.__doc__, Sub().spam)
class Q(property): pass
class G:
    @Q
    def a(self): "one"; return 1
    @a.getter
    def a(self): "two"; return 2
    @a.setter
    def a(self, v): print('set', v)
print(G.a.__doc__, G().a, type(G.__dict__['a']).__name__); G().a = 5
try: del functools.partial(int).__dict__
except TypeError as e: print(e)
