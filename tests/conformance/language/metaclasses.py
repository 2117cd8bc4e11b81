class Meta(type):
    registry = []
    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, ns)
        mcs.registry.append((name, kw))
        return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(mcs, name, bases, **kw): return {'prepared': True}
    def __call__(cls, *a, **k):
        obj = super().__call__(*a, **k)
        obj.created_by = 'meta'
        return obj
    def __getattr__(cls, name): return f'meta attr {name}'
    def __len__(cls): return 99
    def __add__(cls, other): return (cls.__name__, other)
    def __eq__(cls, other): return isinstance(other, Meta) and cls.__name__ == other.__name__
    def __hash__(cls): return hash(cls.__name__)
class A(metaclass=Meta, option=1):
    def __init__(self, x): self.x = x
class B(A, other=2): pass
a = A(5)
print(a.x, a.created_by, A.prepared, A.missing, len(A), A + 1, A == B, type(B).__name__, Meta.registry, isinstance(B, Meta), {A: 'k'}[A])
try:
    a.missing
except AttributeError as error:
    print(error)
class Other(type): pass
try:
    class Conflict(A, metaclass=Other): pass
except TypeError as error:
    print(str(error)[:25])
class SingletonMeta(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances: cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]
class Config(metaclass=SingletonMeta):
    def __init__(self): self.v = 1
print(Config() is Config())
def function_meta(name, bases, ns): return (name, sorted(k for k in ns if not k.startswith('__')))
class F(metaclass=function_meta):
    x = 1
    y = 2
print(F)
