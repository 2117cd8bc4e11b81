"""property objects: inheritance, docs, errors."""


class A:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        """The x."""
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    @property
    def constant(self):
        return 42

    written = property(None, lambda self, value: print('wrote', value), None, 'only written')


a = A()
a.x = 5
print(a.x, A.x.__doc__, A.written.__doc__, A.x.fget(a), A.x.fset is not None, A.constant.fset)
del a.x
for action in (lambda: a.x, lambda: setattr(a, 'constant', 1), lambda: delattr(a, 'constant'), lambda: a.written, lambda: A().nothing):
    try:
        print(action())
    except AttributeError as error:
        print(error)
a.written = 3


class B(A):
    @property
    def constant(self):
        return super().constant + 1

    @A.x.getter
    def x(self):
        return 'B' + str(self._x)


b = B()
b.x = 9
print(b.constant, b.x, isinstance(B.x, property), type(B.__dict__['x']).__name__)
print(A.x.__get__(a, A) if hasattr(a, '_x') else 'gone')
p = property()
print(p.fget, p.__doc__)
try:
    p.__get__(a)
except AttributeError as error:
    print(error)
