class B1:
    def hi(self): return 'B1'
class B2:
    def hi(self): return 'B2'
class D1(B1): pass
class E1(D1): pass
e = E1(); print(e.hi()); D1.__bases__ = (B2,); print(e.hi(), E1.__mro__, D1.__base__, isinstance(e, B2), B1.__subclasses__(), B2.__subclasses__())

