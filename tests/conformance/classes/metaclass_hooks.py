"""Metaclasses: __prepare__, __new__, __init__, __call__, keywords, attributes and properties."""


class Recording(dict):
    def __setitem__(self, key, value):
        if not key.startswith('__'):
            print('define', key)
        super().__setitem__(key, value)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **options):
        print('prepare', name, [b.__name__ for b in bases], options)
        return Recording()

    def __new__(mcls, name, bases, namespace, **options):
        namespace['added'] = options.get('extra', 0)
        return super().__new__(mcls, name, bases, dict(namespace))

    def __init__(cls, name, bases, namespace, **options):
        print('init', name, sorted(k for k in namespace if not k.startswith('__')))
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        made = super().__call__(*args, **kwargs)
        made.tag = 'made by ' + cls.__name__
        return made

    @property
    def shout(cls):
        return cls.__name__.upper()

    def __len__(cls):
        return 7

    def __iter__(cls):
        return iter(['x', 'y'])

    def __contains__(cls, item):
        return item == 'magic'

    def __getattr__(cls, name):
        return f'no {name} in {cls.__name__}'

    def __repr__(cls):
        return f'<{cls.__name__}!>'

    def __eq__(cls, other):
        return cls is other

    def __hash__(cls):
        return 5


class Widget(metaclass=Meta, extra=3):
    size = 1

    def method(self):
        return self.size


class Small(Widget):
    size = 0


print(Widget, Widget.shout, len(Small), list(Small), 'magic' in Widget, Widget.nothing, Widget.added, Small.added)
print(Widget().tag, Small().method(), type(Small) is Meta, isinstance(Small, Meta), hash(Small), {Small: 1})
try:
    Widget().shout
except AttributeError as error:
    print(error)


class Other(type):
    pass


try:
    class Clash(Widget, metaclass=Other):
        pass
except TypeError as error:
    print(error)
Dynamic = Meta('Dynamic', (Widget,), {'z': 1})
print(Dynamic, Dynamic.z, Dynamic.shout)
print(type('Plain', (), {'a': 1}).a, type(Widget()).__name__)
