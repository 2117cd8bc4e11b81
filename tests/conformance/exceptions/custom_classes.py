"""Exception classes with every kind of constructor and text."""


class Plain(Exception):
    """Docs."""


class Fields(Exception):
    def __init__(self, code, *, detail='none'):
        self.code = code
        self.detail = detail
        super().__init__(f'{code}: {detail}')


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a = a


class TextOnly(Exception):
    def __str__(self):
        return f'<{self.args}>'


class ReprOnly(Exception):
    def __repr__(self):
        return 'custom repr'


class WithNew(Exception):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, *args)
        self.made = 'by new'
        return self


class Multiple(KeyError, AttributeError):
    pass


class WithDefault(ValueError):
    default = 'default message'

    def __init__(self, message=None):
        super().__init__(message or self.default)


class WithProperty(Exception):
    @property
    def status(self):
        return self.args[0] if self.args else None


class Comparable(Exception):
    def __eq__(self, other):
        return type(self) is type(other) and self.args == other.args

    __hash__ = Exception.__hash__


for make in (lambda: Plain(), lambda: Plain('m', 2), lambda: Fields(5, detail='d'), lambda: NoSuper(1, 2), lambda: TextOnly('x'), lambda: ReprOnly('x'), lambda: WithNew('w', k=1), lambda: Multiple('mk'), lambda: WithDefault(), lambda: WithDefault('given'), lambda: WithProperty(404)):
    try:
        raise make()
    except Exception as error:
        print(type(error).__name__, '|', str(error), '|', repr(error), '|', error.args, vars(error))
print(WithProperty(1).status, Comparable(1) == Comparable(1), Plain.__doc__, Multiple.__mro__[1].__name__)
for catch in (KeyError, AttributeError, LookupError):
    try:
        raise Multiple('both')
    except catch as error:
        print(catch.__name__, error)
try:
    Fields()
except TypeError as error:
    print(error)


def dynamic():
    return (ValueError, Plain)


try:
    raise Plain('dynamic')
except dynamic() as error:
    print('dynamic', error)
try:
    try:
        raise Plain
    except 'not a class':
        pass
except TypeError as error:
    print(error)
try:
    raise 'text'
except TypeError as error:
    print(error)
try:
    raise int
except TypeError as error:
    print(error)
