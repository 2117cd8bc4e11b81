"""yield from: values, returns, sends, throws and closes passed through several levels."""


def leaf(name):
    total = 0
    try:
        while True:
            value = yield total
            if value is None:
                break
            total += value
    except KeyError as error:
        print(name, 'handled', error)
        return 'after error'
    finally:
        print(name, 'closing')
    return total


def middle():
    first = yield from leaf('a')
    print('first', first)
    second = yield from leaf('b')
    return first, second


def outer():
    result = yield from middle()
    print('result', result)
    yield 'end'


g = outer()
print(next(g), g.send(5), g.send(6), g.send(None), g.send(1))
print(g.throw(KeyError('k')))
print(list(g))
g = outer()
next(g)
g.send(3)
g.close()
print(list(g))
g = outer()
next(g)
try:
    g.throw(ZeroDivisionError('unhandled'))
except ZeroDivisionError as error:
    print('out', error)


def over_iterables():
    got = yield from [1, 2]
    print('got', got)
    got = yield from 'ab'
    yield from range(2)
    yield from {'k': 'v'}
    return got


print(list(over_iterables()))


class Custom:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration('returned by custom')
        return self.n

    def send(self, value):
        print('send', value)
        return ('sent', value)

    def throw(self, *args):
        print('throw', args[0] if isinstance(args[0], type) else type(args[0]).__name__)
        return 'thrown'


def use_custom():
    result = yield from Custom()
    yield result


g = use_custom()
print(next(g), g.send('hello'), g.throw(ValueError('v')), next(g), next(g))
try:
    g2 = (lambda: (yield from 5))()
    next(g2)
except TypeError as error:
    print(error)
g = over_iterables()
next(g)
try:
    g.send('x')
except AttributeError as error:
    print(error)
