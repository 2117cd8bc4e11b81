class lazy(property):
    "a lazy one"
    def __init__(self, f):
        super().__init__(f)
        self.f = f
    def __get__(self, obj, owner=None):
        if obj is None: return self
        print('get')
        return super().__get__(obj, owner)
class typed(property): pass
class C:
    def __init__(self): self._x = 1
    @lazy
    def a(self): return 42
    @typed
    def x(self):
        "the x"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): print('del')
    @property
    def ro(self): return 5
c = C()
print(c.a, c.x); c.x = 5; print(c.x); del c.x
print(isinstance(C.a, property), type(C.a).__name__, C.x.__doc__, C.x.fget(c))
for f in (lambda: setattr(c,'a',1), lambda: setattr(c,'ro',1), lambda: delattr(c,'ro'), lambda: property().__get__(c)):
    try: f()
    except AttributeError as e: print(e)
print(super(C).__self__, super(C, c).__thisclass__, super(C,c).__self_class__)
class D(C):
    __slots__ = ('q',)
d = D(); d.q = 1; d.z = 2; print(d.__dict__, d.q)
print([n for n in dir(c) if n not in dir(object)])
del c.__dict__; print(c.__dict__)
