"""send, throw and close at every stage of a generator's life."""


def attempt(label, action):
    try:
        print(label, '->', action())
    except BaseException as error:
        print(label, '->', type(error).__name__, error)


def simple():
    received = yield 1
    print('received', received)
    try:
        received = yield 2
    except ValueError as error:
        print('inside', error)
        received = yield 'caught'
    finally:
        print('finally')
    return received


g = simple()
attempt('send first', lambda: g.send(5))
attempt('next', lambda: next(g))
attempt('send', lambda: g.send('x'))
attempt('throw', lambda: g.throw(ValueError('boom')))
attempt('end', lambda: g.send('last'))
attempt('after', lambda: next(g))
attempt('throw after', lambda: g.throw(KeyError('k')))
attempt('close after', lambda: g.close())
g = simple()
attempt('throw before', lambda: g.throw(RuntimeError('early')))
attempt('next after throw', lambda: next(g, 'default'))
g = simple()
next(g)
next(g)
attempt('close', lambda: g.close())
attempt('close again', lambda: g.close())


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print('ignoring')
            yield 'still here'


g = stubborn()
next(g)
attempt('stubborn', lambda: g.close())


def polite():
    try:
        yield
    except GeneratorExit:
        print('bye')
        return 'value'


g = polite()
next(g)
attempt('polite', lambda: g.close() is None or 'value')


def raising_on_close():
    try:
        yield
    finally:
        raise KeyError('in finally')


g = raising_on_close()
next(g)
attempt('raising', lambda: g.close())


def stops():
    raise StopIteration('inner')
    yield


attempt('stop iteration', lambda: next(stops()))


def reentrant():
    yield next(me)


me = reentrant()
attempt('reentrant', lambda: next(me))
g = simple()
attempt('bad throw', lambda: g.throw(5))
attempt('throw class', lambda: simple().throw(ValueError))
attempt('throw pair', lambda: simple().throw(ValueError, 'text'))
attempt('send none', lambda: simple().send(None))
attempt('call', lambda: simple()())
attempt('len', lambda: len(simple()))
attempt('index', lambda: simple()[0])
