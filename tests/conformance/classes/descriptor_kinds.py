"""Data and non-data descriptors, their priority and what they are called with."""


class Logged:
    def __init__(self, label):
        self.label = label

    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner=None):
        print('get', self.label, instance is not None, owner.__name__ if owner else None)
        return self if instance is None else instance.__dict__.get(self.name, 'default')


class Data(Logged):
    def __set__(self, instance, value):
        print('set', self.label, value)
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print('delete', self.label)
        del instance.__dict__[self.name]


class Owner:
    plain = Logged('plain')
    data = Data('data')
    method = lambda self: 'method'


o = Owner()
print(o.plain)
o.plain = 'own'
print(o.plain, o.__dict__)
print(o.data)
o.data = 5
print(o.data)
o.__dict__['data'] = 'hidden'
print(o.data)
del o.data
try:
    del o.data
except KeyError as error:
    print('KeyError', error)
print(Owner.data is Owner.__dict__['data'], o.method())
o.method = lambda: 'instance'
print(o.method())


class Sub(Owner):
    plain = 'overridden'


print(Sub().plain, getattr(Sub(), 'data'), hasattr(o, 'nothing'))


class OnlySet:
    def __set__(self, instance, value):
        raise AttributeError('read only')


class Holder:
    x = OnlySet()


h = Holder()
print(type(h.x).__name__)
h.__dict__['x'] = 'from dict'
print(h.x)
try:
    h.x = 1
except AttributeError as error:
    print(error)
