import types


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class A:
    "doc"
    x = 1

    def f(self): pass


class B(A): pass
class S: __slots__ = ('a', 'b')
class L(list): pass
class I(int): pass
class E(ValueError): pass


a = A()
for cls in (A, B, S, L, I, E):
    print(cls.__name__, list(cls.__dict__), type(cls.__dict__).__name__)
print(dir(A), dir(A()))
print(dir(object), dir(A.f) == dir(show))
show(lambda: A().__module__)
show(lambda: (B.__doc__, B().__doc__, A().__doc__, int.__doc__[:6], (5).__doc__[:6], [].__doc__[:8]))
show(lambda: (type.__module__, int.__module__, A.__module__))
show(lambda: (A.__lt__(a, a), a.__ge__(a)))
show(lambda: a < a)
show(lambda: a.__sizeof__() > 0)
show(lambda: object.__subclasshook__(1))
show(lambda: a.__getstate__())
show(lambda: a.__reduce_ex__(2)[1:])
show(lambda: S().__dict__)
show(lambda: (type(...)() is ..., type(NotImplemented)() is NotImplemented, type(None)()))
show(lambda: type(...)(1))
show(lambda: property.__new__(object))
show(lambda: property().__get__((), tuple))
show(lambda: property(1, 2, 3, 4, 5))
show(lambda: property('a', 'b', 'c').getter(None).fget)
show(lambda: (A.__eq__, A.__init__, list.append, int.__add__, type(a.__str__)))
for function in (int.__add__, (1).__add__, list.append, [].append, len, list.__getitem__, A.__init__, a.__init__):
    print(type(function).__name__, function.__name__, function.__qualname__)
show(lambda: (list.append.__objclass__, int.__add__.__objclass__, a.__init__.__objclass__))
show(lambda: type(dict.__dict__['fromkeys']))
show(lambda: (isinstance([].append, types.BuiltinFunctionType), isinstance(str.upper, types.MethodDescriptorType)))
show(lambda: (b'ab'.__bytes__(), int.from_bytes(bytes=b'ab', byteorder='big')))
show(lambda: type.__prepare__())
print(list.append.__get__([1], list)(2), type(list.append.__get__([1], list)))
