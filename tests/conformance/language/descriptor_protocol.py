class D:
    def __init__(self, name): self.name = name
    def __get__(self, o, t=None): return f'get {self.name} {o is None}'
class Data(D):
    def __set__(self, o, v): o.__dict__[self.name] = f'stored {v}'
class C:
    nd, d = D('nd'), Data('d')
    m = lambda self: 'method'
c = C()
c.__dict__.update(nd='instance nd', d='instance d')
print(c.nd, c.d, C.nd, C.d)
c.d = 5
print(c.__dict__['d'], c.d)
print(C.m.__get__(c)(), type(C.__dict__['m']).__name__, C.__dict__['m'].__get__(c, C)())
class Validator:
    def __set_name__(self, owner, name): self.private = '_' + name
    def __get__(self, o, t): return self if o is None else getattr(o, self.private)
    def __set__(self, o, v): self.validate(v); setattr(o, self.private, v)
class Range(Validator):
    def __init__(self, lo, hi): self.lo, self.hi = lo, hi
    def validate(self, v):
        if not self.lo <= v <= self.hi: raise ValueError(f'{v} not in [{self.lo}, {self.hi}]')
class P:
    age = Range(0, 150)
    score = Range(0, 1)
    def __init__(self, a, s): self.age, self.score = a, s
print(P(5, 0.5).age, vars(P(5, 1)))
try: P(200, 0)
except ValueError as e: print(e)
class RO:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): raise AttributeError('read only')
class X: r = RO()
try: X().r = 2
except AttributeError as e: print(e)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t):
        v = o.__dict__[self.n] = self.f(o)
        return v
class L:
    calls = 0
    @Lazy
    def v(self): L.calls += 1; return 42
l = L(); print(l.v, l.v, L.calls)
class ClassProp:
    def __init__(self, f): self.f = f
    def __get__(self, o, t): return self.f(t)
class CP:
    @ClassProp
    def name(cls): return cls.__name__.lower()
print(CP.name, CP().name)
class SM:
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls.__name__
class SM2(SM):
    @staticmethod
    def s(): return super(SM2, SM2).s() + '2'
    @classmethod
    def c(cls): return super().c() + '2'
print(SM2.s(), SM2.c())
