o = object()
print(type(o).__name__, isinstance(o, object), o == o, o != object(), hash(o) == hash(o), bool(o), object.__name__)
try:
    o.x = 1
except AttributeError as error:
    print(type(error).__name__)
class A:
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
    def __eq__(self, other): return self.__dict__ == other.__dict__
    def __repr__(self): return f'{self.__class__.__name__}({", ".join(f"{k}={v!r}" for k, v in vars(self).items())})'
print(A(x=1) == A(x=1), A(x=1), A(x=1) != A(y=2), object.__repr__(A())[:9] == '<__main__', object.__eq__(1, 1), A.__init__ is not object.__init__, object.__str__(5))
print(int.__repr__(5), str.__len__('abc'), list.__len__([1]), dict.__getitem__({'a': 1}, 'a'), int.__add__(1, 2), float.__mul__(1.5, 2.0), list.append is not None, str.upper('a'), list.__contains__([1], 1), (5).__str__(), [].__class__, (1).__lt__(2), 'a'.__lt__(1))
