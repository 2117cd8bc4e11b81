"""__context__, __cause__ and __suppress_context__ through every construct."""


def chain(error):
    parts = []
    while error is not None:
        parts.append(f'{type(error).__name__}({error})' + ('!' if error.__suppress_context__ else ''))
        error = error.__cause__ or error.__context__
    return ' <- '.join(parts)


def run(function):
    try:
        function()
    except Exception as error:
        print(function.__name__, chain(error), error.__cause__, error.__context__)


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError('second')


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise KeyError('second') from error


def suppressed():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError('second') from None


def in_finally():
    try:
        raise ValueError('first')
    finally:
        raise KeyError('second')


def in_else():
    try:
        pass
    except Exception:
        pass
    else:
        raise KeyError('else')


def three():
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise TypeError(2)
    except TypeError:
        raise OSError(3)


def reraised():
    try:
        raise ValueError('same')
    except ValueError as error:
        try:
            raise KeyError('other')
        except KeyError:
            raise error


def from_class():
    raise KeyError('k') from ValueError


def from_bad():
    raise KeyError('k') from 5


def handled_before():
    try:
        raise ValueError('gone')
    except ValueError:
        pass
    raise KeyError('clean')


def with_exit():
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, *args):
            raise OSError('from exit')

    with Manager():
        raise ValueError('body')


def in_function_called_from_handler():
    def helper():
        raise KeyError('helper')

    try:
        raise ValueError('outer')
    except ValueError:
        helper()


def generator_context():
    def gen():
        try:
            yield
        except ValueError:
            raise KeyError('gen')

    g = gen()
    next(g)
    g.throw(ValueError('thrown'))


for function in (implicit, explicit, suppressed, in_finally, in_else, three, reraised, from_class, from_bad, handled_before, with_exit, in_function_called_from_handler, generator_context):
    run(function)
error = ValueError('v')
error.__cause__ = KeyError('assigned')
print(error.__suppress_context__, chain(error))
try:
    error.__cause__ = 'text'
except TypeError as problem:
    print(problem)
error.__context__ = None
print(error.with_traceback(None) is error, error.__traceback__)
