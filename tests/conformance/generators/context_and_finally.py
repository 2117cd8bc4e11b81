"""Generators with with-blocks, try/finally and loops that leave early."""


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('open', self.name)
        return self

    def __exit__(self, kind, value, tb):
        print('close', self.name, kind.__name__ if kind else None)
        return kind is ValueError


def reading(names):
    for name in names:
        with Resource(name) as r:
            try:
                got = yield r.name
                print('got', got)
            except KeyError:
                print('key error inside')
            finally:
                print('inner finally')
    return 'done'


g = reading('abc')
print(next(g), g.send(1), g.throw(KeyError()))
try:
    g.throw(ValueError('suppressed'))
except StopIteration as stop:
    print('stopped', stop.value)
g = reading('xyz')
for name in g:
    print(name)
    if name == 'y':
        break
g.close()
print('after loop')


def counting():
    try:
        for i in range(10):
            yield i
    except GeneratorExit:
        print('exit at', i)
        raise
    else:
        print('never')


g = counting()
next(g), next(g), next(g)
g.close()


def swallowing():
    for i in range(3):
        try:
            yield i
        except Exception as error:
            yield f'swallowed {error}'


g = swallowing()
print(next(g), g.throw(ValueError('one')), next(g), g.throw(ValueError('two')), list(g))


def two_returns(flag):
    try:
        if flag:
            return 'from try'
        yield 'yielded'
    finally:
        print('cleanup')


for flag in (True, False):
    g = two_returns(flag)
    try:
        print(next(g))
        next(g)
    except StopIteration as stop:
        print('value', stop.value)
