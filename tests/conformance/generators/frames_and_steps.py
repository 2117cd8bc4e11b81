import inspect
def g(a, b=2):
    c = a + b
    yield c
    d = 4
    yield d
x = g(1)
print(x.gi_frame.f_lineno, x.gi_frame.f_locals, inspect.getgeneratorlocals(x), x.gi_frame.f_code is g.__code__)
next(x)
print(x.gi_frame.f_lineno, x.gi_frame.f_locals)
next(x)
print(x.gi_frame.f_lineno, inspect.getgeneratorlocals(x))
print(list(x), x.gi_frame, inspect.getgeneratorlocals(x), x.gi_code is g.__code__)
class Aw:
    def __await__(self):
        got = yield 'waiting'
        return got
async def ag():
    print('in')
    try:
        got = yield 1
        print('got', got)
        print('awaited', await Aw())
        yield 2
    except ValueError as e:
        print('caught', e)
        yield 3
    finally: print('finally')
def run(step, *values):
    for value in values or (None,):
        try: print('yields', step.send(value))
        except BaseException as e: print(type(e).__name__, e.args)
a = ag()
run(a.__anext__())
run(a.asend(5), None, 'sent')
run(a.athrow(ValueError('x')))
run(a.aclose())
run(a.__anext__())
a = ag()
run(a.__anext__())
s = a.asend(1)
print(s.send(None))
try: s.throw(KeyError('k'))
except KeyError as e: print('out', e)
async def co():
    v = 1
    return await Aw() + v
c = co()
print(inspect.getcoroutinelocals(c), c.cr_frame.f_lineno, c.cr_origin)
c.send(None)
print(inspect.getcoroutinelocals(c), c.cr_frame.f_lineno - co.__code__.co_firstlineno)
try: c.send(3)
except StopIteration as e: print(e.value, c.cr_frame)
for v in (x, c, a): print(type(v).__name__, hasattr(v, '__del__'), hasattr(v, 'throw'), v.__name__, v.__qualname__)
print(x.__del__(), a.ag_frame)
run(a.aclose())
for step in (a.asend(None), a.__anext__()): print([n for n in dir(step) if not n.startswith('__')])
