class A:
    def who(self): return ['A']
class B(A):
    def who(self): return ['B'] + super().who()
class C(A):
    def who(self): return ['C'] + super().who()
class D(B, C):
    def who(self): return ['D'] + super().who()
print(D().who(), [c.__name__ for c in D.__mro__])
class Mixin:
    def describe(self):
        return f'{type(self).__name__} with {sorted(self.__dict__)}'
class Base:
    def __init__(self, **kwargs):
        super().__init__()
        self.base = kwargs.pop('base', 0)
        self.rest = kwargs
class Thing(Mixin, Base):
    def __init__(self, a, **kwargs):
        super().__init__(**kwargs)
        self.a = a
print(Thing(1, base=2, z=3).describe(), Thing(1, z=3).rest)
try:
    class Bad(A, B): pass
except TypeError as error:
    print(str(error).replace('\n', ' '))
try:
    class Twice(A, A): pass
except TypeError as error:
    print(error)
class X: v = 'x'
class Y: v = 'y'; w = 'w'
class Z(X, Y): pass
print(Z.v, Z.w, Z().v)
print(super(B, D()).who(), super(D, D()).who())
