"""__init_subclass__ with keywords, defaults and cooperation."""


class Base:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag or cls.__name__.lower()
        Base.registry.append(cls.tag)


class A(Base):
    pass


class B(Base, tag='custom'):
    pass


class C(B):
    pass


print(Base.registry, C.tag, B.tag)


class Mixin:
    def __init_subclass__(cls, color='red', **kwargs):
        super().__init_subclass__(**kwargs)
        cls.color = color


class D(Mixin, Base, color='blue', tag='d'):
    pass


print(D.color, D.tag, Base.registry)
try:
    class E(Base, unknown=1):
        pass
except TypeError as error:
    print(error)
try:
    class F(unknown=1):
        pass
except TypeError as error:
    print(error)


class Validated:
    required = ()

    def __init_subclass__(cls):
        missing = [name for name in cls.required if not hasattr(cls, name)]
        if missing:
            raise TypeError(f'{cls.__name__} lacks {", ".join(missing)}')


class Contract(Validated):
    required = ()


try:
    class Unfinished(Contract):
        required = ('run', 'stop')

        def run(self):
            pass
except TypeError as error:
    print(error)


class Meta(type):
    def __init__(cls, name, bases, ns, **kw):
        print('meta', name, kw)
        super().__init__(name, bases, ns)

    def __new__(mcls, name, bases, ns, **kw):
        return super().__new__(mcls, name, bases, ns, **kw)


class G(Base, metaclass=Meta, tag='g'):
    pass


print(G.tag)
