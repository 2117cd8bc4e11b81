A = type('A', (), {'x': 1, 'm': lambda self: self.x + 1})
B = type('B', (A,), {'x': 10, '__repr__': lambda self: 'B!'})
print(A().m(), B().m(), B(), A.__name__, B.__mro__[1].__name__, type(B()), type(3), type('a') is str, type(None).__name__)
def make_class(name, **attrs):
    return type(name, (object,), attrs)
P = make_class('P', color='red')
print(P.color, P().color, P.__name__)
print(isinstance(3, (str, int)), isinstance(A, type), issubclass(bool, int), type(type), isinstance(True, int))
print([t.__name__ for t in (int, str, list, type, object, type(len), type(lambda: 0), type(...), type(NotImplemented))])
try:
    type('X', (5,), {})
except TypeError as error:
    print(type(error).__name__)
try:
    type(1, 2)
except TypeError as error:
    print(error)
try:
    issubclass(1, int)
except TypeError as error:
    print(error)
try:
    isinstance(1, 'int')
except TypeError as error:
    print(error)
