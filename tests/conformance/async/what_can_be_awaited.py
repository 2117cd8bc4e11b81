import types


class Gives:
    def __init__(self, value): self.value = value
    def __await__(self): return self.value
class Steps:
    def __await__(self):
        got = yield 'step'
        return got
async def coroutine(): return 'done'
async def awaits(value): return await value
class Manager:
    def __init__(self, enter, leave): self.enter, self.leave = enter, leave
    def __aenter__(self): return self.enter
    def __aexit__(self, *args): return self.leave
async def uses(manager):
    async with manager: print('inside')
def run(coro):
    try:
        while True: print('yields', coro.send(None))
    except StopIteration as e: print('returns', e.value)
    except BaseException as e: print(type(e).__name__, e)


for value in (3, Gives(5), Gives(None), Gives([1]), Gives(iter([1, 2])), Steps(), coroutine()):
    run(awaits(value))
inner = coroutine()
run(awaits(Gives(inner)))
inner.close()
run(uses(Manager(1, 2)))
run(uses(Manager(coroutine(), 'x')))
run(uses(Manager(coroutine(), coroutine())))


async def waits(): return await Steps()
shared = waits()
print(shared.send(None))
run(awaits(shared))
shared.close()
run(shared)
for how in (lambda c: c.send(None), lambda c: c.throw(ValueError), lambda c: next(c.__await__())):
    finished = coroutine()
    run(finished)
    try: how(finished)
    except RuntimeError as e: print(e)
    print(finished.close())


@types.coroutine
def old():
    got = yield 'old'
    return got
run(awaits(old()))


async def numbers():
    try:
        got = yield 1
        print('got', got)
        yield 2
    except KeyError as e:
        print('caught', repr(e))
        yield 3
    finally:
        print('finally')
def step(awaitable, *values):
    for value in values or (None,):
        try: print('yields', awaitable.send(value))
        except BaseException as e: print(type(e).__name__, e.args)
g = numbers()
step(g.asend(5))
step(g.__anext__())
step(g.asend(None), 'first')
step(g.asend('x'))
g = numbers()
print(next(iter([0])), end=' ')
try: next(g.__anext__())
except StopIteration as e: print(e.value)
a = g.__anext__()
try: a.throw(KeyError('k'))
except StopIteration as e: print(e.value)
try: a.send(None)
except RuntimeError as e: print(e)
step(g.aclose())
c = g.aclose()
step(c)
step(c)
for thing in (g, numbers()):
    for name in ('__name__', '__qualname__'):
        for value in (3, None, 'new'):
            try: setattr(thing, name, value); print(getattr(thing, name))
            except TypeError as e: print(e)
        try: delattr(thing, name)
        except TypeError as e: print(e)
