"""Where methods and attributes of builtin types say that they are from."""
import collections
import types

print(str.maketrans.__qualname__, dict.fromkeys.__qualname__, object.__new__.__qualname__, type.__new__.__qualname__)
print(int.__new__.__self__, str.maketrans.__self__)
print(BaseException.args.__qualname__, BaseException.args.__objclass__, complex.real.__objclass__)
print(types.FunctionType.__module__, type(len).__module__, type(property).__module__, types.FunctionType.__qualname__)


class Slotted:
    __slots__ = ('x',)


print(Slotted.x.__qualname__, type(Slotted.x))
print(int.__subclasses__()[:1], ValueError in Exception.__subclasses__())
for cls in (ArithmeticError, LookupError, ConnectionError):
    print(sorted(sub.__name__ for sub in cls.__subclasses__() if sub.__module__ == 'builtins'))


class Other:
    __slots__ = ('x',)


class Third:
    __slots__ = ('y',)


class Free:
    pass


class Free2:
    pass


value = Slotted()
value.__class__ = Other
print(type(value).__name__)
free = Free()
free.__class__ = Free2
print(type(free).__name__)
for target, cls in ((value, Third), (value, Free), (free, Other), (free, int), (free, 5), (1, Free), (len, Free)):
    try:
        target.__class__ = cls
    except TypeError as error:
        print(error)
try:
    Free.__qualname__ = 3
except TypeError as error:
    print(error)
