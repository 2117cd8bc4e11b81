"""Common uses of metaclasses: registries, singletons, abstract checks, automatic slots."""


class Registry(type):
    known = {}

    def __new__(mcls, name, bases, namespace, key=None):
        cls = super().__new__(mcls, name, bases, namespace)
        if bases:
            mcls.known[key or name.lower()] = cls
        return cls


class Plugin(metaclass=Registry):
    def run(self):
        raise NotImplementedError(type(self).__name__)


class Upper(Plugin):
    def run(self, text='x'):
        return text.upper()


class Rev(Plugin, key='reverse'):
    def run(self, text='xy'):
        return text[::-1]


class Lazy(Plugin):
    pass


print(sorted(Registry.known), Registry.known['reverse']().run('abc'))
try:
    Lazy().run()
except NotImplementedError as error:
    print('not implemented', error)


class Singleton(type):
    instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args, **kwargs)
        return cls.instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, value=0):
        print('init', value)
        self.value = value


print(Config(1) is Config(2), Config().value)


class Checked(type):
    def __new__(mcls, name, bases, namespace):
        for key, value in namespace.items():
            if callable(value) and not key.startswith('__') and not key.islower():
                raise TypeError(f'{name}.{key} is not lower case')
        return super().__new__(mcls, name, bases, namespace)


class Fine(metaclass=Checked):
    def ok(self):
        return True


try:
    class Loud(metaclass=Checked):
        def BAD(self):
            pass
except TypeError as error:
    print(error)


class AutoRepr(type):
    def __init__(cls, name, bases, namespace):
        fields = list(namespace.get('__annotations__', {}))

        def init(self, *args):
            for field, arg in zip(fields, args, strict=True):
                setattr(self, field, arg)

        cls.__init__ = init
        cls.__repr__ = lambda self: f'{name}({", ".join(f"{f}={getattr(self, f)!r}" for f in fields)})'


class Point(metaclass=AutoRepr):
    x: int
    y: int


print(Point(1, 'b'))
