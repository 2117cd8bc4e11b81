class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[key or cls.__name__.lower()] = cls
class CSV(Plugin): pass
class JSON(Plugin, key='js'): pass
print({k: v.__name__ for k, v in Plugin.registry.items()})
try:
    class Bad(Plugin, unknown=1): pass
except TypeError as error:
    print(error)
class Box:
    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item.__name__ if isinstance(item, type) else item}]'
print(Box[int], Box['x'])
class Meta(type):
    def __new__(mcs, name, bases, namespace, **kw):
        namespace['tag'] = name.upper()
        return super().__new__(mcs, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **kw):
        super().__init__(name, bases, namespace)
        cls.kw = kw
    def __call__(cls, *args):
        print('creating', cls.__name__)
        return super().__call__(*args)
    def __len__(cls): return 42
    @property
    def meta_property(cls): return 'mp'
class WithMeta(metaclass=Meta, option=1):
    def __init__(self, v): self.v = v
w = WithMeta(5)
print(w.v, WithMeta.tag, WithMeta.kw, len(WithMeta), WithMeta.meta_property, type(WithMeta).__name__)
class Child(WithMeta): pass
print(Child.tag, isinstance(Child, Meta))
