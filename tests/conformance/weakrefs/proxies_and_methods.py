"""`weakref.proxy` and `weakref.WeakMethod`."""

import weakref


class Vector:
    def __init__(self, *parts):
        self.parts = list(parts)

    def __add__(self, other):
        return Vector(*[a + b for a, b in zip(self.parts, other.parts)])

    def __getitem__(self, index):
        return self.parts[index]

    def __setitem__(self, index, value):
        self.parts[index] = value

    def __len__(self):
        return len(self.parts)

    def __contains__(self, item):
        return item in self.parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __str__(self):
        return f'V{self.parts}'

    def __bool__(self):
        return bool(self.parts)

    def __call__(self, factor):
        return [part * factor for part in self.parts]

    def length(self):
        return len(self.parts)


vector = Vector(1, 2)
proxy = weakref.proxy(vector)
print(proxy.parts, proxy.length(), len(proxy), proxy[0], 2 in proxy, str(proxy), bool(proxy), proxy(3))
print(proxy + proxy == Vector(2, 4), proxy == vector, isinstance(proxy, Vector), proxy.__class__ is Vector)
proxy[0] = 5
proxy.name = 'named'
print(vector.parts, vector.name, list(proxy))
del proxy.name
print(hasattr(vector, 'name'), hasattr(proxy, 'missing'))
try:
    hash(proxy)
except TypeError as error:
    print('unhashable')
del vector
for use in (lambda: proxy.parts, lambda: len(proxy), lambda: proxy + 1, lambda: str(proxy), lambda: proxy(1)):
    try:
        use()
    except ReferenceError as error:
        print(type(error).__name__, error)


class Speaker:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return f'{self.name} speaks'


speaker = Speaker('a')
method = weakref.WeakMethod(speaker.speak)
print(method()(), method() == speaker.speak, method == weakref.WeakMethod(speaker.speak))
plain = weakref.proxy(speaker, lambda proxy: print('proxy dies', proxy is plain))
print(plain.name)
del speaker
print(method())
try:
    weakref.WeakMethod(len)
except TypeError as error:
    print(error)
print(weakref.ref(Speaker('b').speak)())
