class AppError(Exception):
    pass
class NotFound(AppError):
    def __init__(self, name, code=404):
        super().__init__(f'{name} not found')
        self.name = name
        self.code = code
class Coded(AppError):
    def __init__(self, code):
        self.code = code
    def __str__(self):
        return f'<code {self.code}>'
try:
    raise NotFound('file.txt')
except AppError as error:
    print(error, error.name, error.code, error.args, repr(error))
try:
    raise Coded(7)
except AppError as error:
    print(error, repr(error), error.args)
print(issubclass(NotFound, Exception), NotFound.__mro__[1].__name__, [c.__name__ for c in NotFound.__mro__])
class Multi(KeyError, AttributeError):
    pass
for kind in (KeyError, AttributeError, LookupError, Multi):
    try:
        raise Multi('m')
    except kind as error:
        print(kind.__name__, error, str(error))
try:
    raise AppError
except AppError as error:
    print(repr(error), str(error) == '')
print(repr(AppError('a', 1)), str(AppError('a', 1)), AppError(1) == AppError(1))
class WithDefault(Exception):
    message = 'default message'
    def __str__(self):
        return self.message
print(WithDefault(), repr(WithDefault('x')))
