def resilient():
    n = 0
    while True:
        try:
            n = yield n
        except ValueError as error:
            print('caught', error)
            n = -1
        finally:
            print('finally')
g = resilient()
next(g)
print(g.send(5))
print(g.throw(ValueError('bad')))
g.close()
print(list(g))
def closing():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('closing')
        raise
    finally:
        print('cleaned')
g = closing()
next(g)
g.close()
g.close()
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)
def simple():
    yield 1
g = simple()
try:
    g.throw(KeyError('k'))
except KeyError as error:
    print('out', error)
print(list(g))
g = simple()
g.close()
print(next(g, 'closed'))
