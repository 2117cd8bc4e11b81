"""__slots__: inheritance, weak points, errors, and introspection."""


class P:
    __slots__ = ('x', 'y')

    def __init__(self, x, y=0):
        self.x = x
        self.y = y


class Q(P):
    __slots__ = ['z']


class R(Q):
    pass


class S:
    __slots__ = 'single'


class D:
    __slots__ = {'documented': 'doc of it'}


q = Q(1)
q.z = 3
print(q.x, q.y, q.z, Q.__slots__, P.x, type(P.x).__name__)
for action in (lambda: setattr(q, 'w', 1), lambda: q.__dict__, lambda: S().single):
    try:
        print(action())
    except AttributeError as error:
        print(error)
r = R(1)
r.anything = 'ok'
print(r.__dict__, r.x if isinstance(r.x, int) else '')
s = S()
s.single = 1
print(s.single)
del s.single
try:
    del s.single
except AttributeError as error:
    print(error)
for namespace in ({'__slots__': ('a',), 'a': 1}, {'__slots__': ('1a',)}, {'__slots__': (1,)}):
    try:
        type('X', (), namespace)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class WithDict:
    __slots__ = ('a', '__dict__')


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.b, w.__dict__)


class Empty:
    __slots__ = ()


try:
    Empty().x = 1
except AttributeError as error:
    print(error)


class Private:
    __slots__ = ('__hidden',)

    def __init__(self):
        self.__hidden = 1


print(Private()._Private__hidden)
