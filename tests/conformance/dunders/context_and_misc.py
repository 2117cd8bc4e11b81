class D:
    def __dir__(self): return ['b', 'a']
    def __sizeof__(self): return 1
    def __instancecheck__(self, o): return True
print(dir(D()), isinstance(5, D()))
class Meta(type):
    def __instancecheck__(cls, o): return o == 'magic'
    def __subclasscheck__(cls, o): return o is int
    def __contains__(cls, o): return True
    def __iter__(cls): return iter('xyz')
    def __getitem__(cls, k): return k
    def __repr__(cls): return 'Meta!'
class X(metaclass=Meta): pass
print(isinstance('magic', X), isinstance('no', X), issubclass(int, X), 3 in X, list(X), X[5], X)
class Copyable:
    def __init__(self, v): self.v = v
    def __copy__(self): return Copyable(('copy', self.v))
    def __deepcopy__(self, memo): return Copyable(('deep', self.v))
import copy
print(copy.copy(Copyable(1)).v, copy.deepcopy([Copyable(1)])[0].v)
class Del:
    def __del__(self): pass
d = Del()
del d
class LengthHint:
    def __length_hint__(self): return 5
    def __iter__(self): return iter([1])
import operator
print(operator.length_hint(LengthHint()), list(LengthHint()))
class M:
    def __missing__(self, k): return 1
try:
    M()['a']
except TypeError as error:
    print(error)
