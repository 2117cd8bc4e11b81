def stop_inside():
    yield 1
    raise StopIteration('x')
try:
    list(stop_inside())
except RuntimeError as error:
    print(error, repr(error.__cause__))
def fails():
    yield 1
    raise KeyError('k')
g = fails()
try:
    for x in g:
        print(x)
except KeyError as error:
    print('caught', error)
print(list(g))
def nested():
    try:
        yield from fails()
    except KeyError:
        yield 'recovered'
print(list(nested()))
def running():
    yield next(me)
me = running()
try:
    next(me)
except ValueError as error:
    print(error)
def context():
    try:
        raise ValueError('first')
    except ValueError:
        yield 1
        raise TypeError('second')
g = context()
next(g)
try:
    next(g)
except TypeError as error:
    print(repr(error), repr(error.__context__))
