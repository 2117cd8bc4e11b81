"""inspect: parameters and signatures as values, bound arguments, static lookups, members."""
import functools
import inspect


def function(a, b=1, /, c=2, *args, d, e: int = 5, **kw) -> int:

    return a


signature = inspect.signature(function)
print(signature, signature == inspect.signature(function), hash(signature) == hash(inspect.signature(function)))
for name, parameter in signature.parameters.items():
    print(repr(parameter), parameter.kind.description, parameter.default, parameter.annotation)
for action in (
    lambda: setattr(parameter, 'name', 'x'),
    lambda: inspect.Parameter('1a', inspect.Parameter.POSITIONAL_ONLY),
    lambda: inspect.Parameter('a', inspect.Parameter.VAR_POSITIONAL, default=1),
    lambda: inspect.Parameter(1, inspect.Parameter.POSITIONAL_ONLY),
    lambda: inspect.Signature([parameter, parameter]),
    lambda: inspect.signature(42),
    lambda: signature.bind(),
    lambda: signature.bind(1),
    lambda: signature.bind(1, 2, 3, 4, d=1, c=3),
    lambda: inspect.signature(lambda a, *, b: 0).bind(1, 2),
    lambda: inspect.signature(lambda a: 0).bind(1, z=2),
    lambda: inspect.getcallargs(function),
):
    try:
        print(action())
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
bound = signature.bind_partial(1, 2, d=3, z=4)
print(bound, bound.args, bound.kwargs)
bound.apply_defaults()
print(bound.arguments)
print(parameter.replace(name='other', kind=inspect.Parameter.KEYWORD_ONLY), signature.replace(parameters=[], return_annotation=str))


class Meta(type):
    def __call__(cls, *args, extra=1):
        return super().__call__(*args)


class Documented(metaclass=Meta):
    """The class."""

    __slots__ = ('slot',)

    def __init__(self, x):
        pass

    def method(self, y: str):
        """The method."""

    @classmethod
    def make(cls, w):
        pass

    @staticmethod
    def static(z):
        pass

    half = functools.partialmethod(method, y='a')
    value = property()


class Below(Documented):
    def method(self, y):
        pass


class Bare:
    pass


class Early:
    def __new__(cls, n):
        return object.__new__(cls)


for target in (Documented, Documented.method, Documented(1).method, Documented.make, Documented.static, Documented.half,
               Bare, Early, functools.partial(function, 1, d=3), functools.partial(function, 1, 2), len, sorted, int.to_bytes,
               [].append, ''.join, object, lambda x, *y: 0):
    print(inspect.signature(target))
print(inspect.getdoc(Below.method), inspect.getdoc(Below), inspect.getfullargspec(function))
print(inspect.getcallargs(function, 1, d=2, z=3))
print(inspect.isdatadescriptor(Documented.slot), inspect.isdatadescriptor(Documented.value), inspect.ismethoddescriptor(str.upper), inspect.ismemberdescriptor(Documented.slot))
print(type(inspect.getattr_static(Documented(1), 'make')), inspect.getattr_static(Below, 'value') is Documented.value)
print([name for name, _ in inspect.getmembers(Documented, inspect.isfunction)], [entry[:2] for entry in inspect.classify_class_attrs(Below) if entry.defining_class is Documented and entry.name[0] != '_'])
for wrong in (5, Documented(1)):
    try:
        type.__dict__['__mro__'].__get__(wrong)
    except TypeError as error:
        print(error)
made = Documented(1)
Documented.__dict__['slot'].__set__(made, 8)
print(made.slot, Documented.slot.__get__(made))


def generates():
    here = 1
    yield here


generator = generates()
print(inspect.getgeneratorstate(generator), next(generator), inspect.getgeneratorstate(generator), inspect.getgeneratorlocals(generator))
print(inspect.unwrap(functools.wraps(function)(generates)) is function, inspect.Parameter.empty, inspect.getmodulename('/a/b.py'))
print(inspect.cleandoc('a\n   b\n     c'))
