def convert(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError('conversion failed') from error
try:
    convert('x')
except RuntimeError as error:
    print(error, '|', repr(error.__cause__), error.__suppress_context__, error.__context__ is error.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError('k')
except KeyError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError('k') from None
except KeyError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
try:
    raise ValueError from TypeError
except ValueError as error:
    print(repr(error), repr(error.__cause__))
try:
    raise ValueError('a') from 5
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError('original')
    except ValueError as e:
        e.extra = 'info'
        raise
except ValueError as e:
    print(e.extra, e)
def chain(error):
    names = []
    while error:
        names.append(type(error).__name__)
        error = error.__cause__ or error.__context__
    return names
try:
    try:
        try:
            [][1]
        except IndexError:
            {}['x']
    except KeyError:
        None + 1
except TypeError as error:
    print(chain(error))
