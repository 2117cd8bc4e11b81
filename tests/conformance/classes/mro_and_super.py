"""C3 orders, cooperative super, and impossible hierarchies."""


class Base:
    def hello(self):
        return ['Base']


class A(Base):
    def hello(self):
        return ['A'] + super().hello()


class B(Base):
    def hello(self):
        return ['B'] + super().hello()


class C(A, B):
    def hello(self):
        return ['C'] + super().hello()


class D(B):
    def hello(self):
        return ['D'] + super().hello()


class E(C, D):
    pass


for cls in (C, D, E):
    print(cls.__name__, [c.__name__ for c in cls.__mro__], cls().hello(), [b.__name__ for b in cls.__bases__], cls.__base__.__name__)
for bases in ((A, Base, B), (Base, A), (A, A)):
    try:
        print([c.__name__ for c in type('X', bases, {}).__mro__])
    except TypeError as error:
        print(' '.join(str(error).split()))
try:
    class Bad(A, Base, C):
        pass
except TypeError as error:
    print(' '.join(str(error).split()))
e = E()
print(super(C, e).hello(), super(A, e).hello(), super(E, E).hello(e))
print(super(C, e).__thisclass__.__name__, super(C, e).__self_class__.__name__)
for action in (lambda: super(A, 5),  lambda: super(A, Base())):
    try:
        action()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
print(issubclass(E, (int, B)), isinstance(e, Base), E.mro() == list(E.__mro__))


class Mixin:
    def __init__(self, **options):
        self.options = options
        super().__init__()


class Named(Mixin):
    def __init__(self, name, **options):
        super().__init__(**options)
        self.name = name


n = Named('n', a=1)
print(n.name, n.options)
