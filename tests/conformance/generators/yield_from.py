def inner():
    x = yield 1
    print('inner got', x)
    try:
        yield 2
    except ValueError:
        yield 'handled'
    return 'inner result'
def outer():
    result = yield from inner()
    print('result', result)
    yield from [10, 20]
    yield from 'ab'
    return 'outer'
g = outer()
print(next(g), g.send('hello'), g.throw(ValueError), list(g))
def tree(t):
    if isinstance(t, list):
        for x in t:
            yield from tree(x)
    else:
        yield t
print(list(tree([1, [2, [3, 4], [[5]]]])))
def chain(*its):
    for it in its:
        yield from it
print(list(chain('ab', range(2), (x for x in [9]))))
def closing():
    try:
        yield 1
    finally:
        print('inner closed')
def delegating():
    try:
        yield from closing()
    finally:
        print('outer closed')
g = delegating()
next(g)
g.close()
def returns():
    return 5
    yield
def use():
    x = yield from returns()
    y = (yield from returns()) + 1
    yield x + y
print(list(use()))
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)
