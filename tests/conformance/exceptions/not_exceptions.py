for thing in ('string', 5, object, None, [ValueError]):
    try:
        raise thing
    except TypeError as error:
        print(error)
try:
    try:
        1 / 0
    except 'not a class':
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError
    except (KeyError, 5):
        pass
except TypeError as error:
    print(error)
class E(Exception):
    def __init__(self, a, b):
        pass
try:
    raise E
except TypeError as error:
    print(error)
print(isinstance(ValueError('a'), BaseException), issubclass(E, ValueError))
