class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *args):
        print('throw', args)
        return 456
    def close(self): print('close')
class Plain:
    def __iter__(self): return self
    def __next__(self): return 1
def gen(it):
    try:
        yield from it
    except Exception as e:
        print('caught', type(e).__name__, e)
        yield 'after'
def outer(it):
    return (yield from it)
class MyError(Exception):
    def __init__(self, *a): print('made', a)
for make in (lambda: gen(It()), lambda: outer(outer(It())), lambda: gen(Plain()), lambda: outer(gen([1, 2])), lambda: outer(gen(Plain()))):
    for args in ((123,), (ZeroDivisionError,), (ValueError('x'),), (MyError,), (MyError, 5), (GeneratorExit,), (ValueError, ValueError('y')), (int,)):
        g = make()
        next(g)
        try: print(g.throw(*args))
        except BaseException as e: print(type(e).__name__, e)
        g.close()
class Aw:
    def __await__(self): return It()
async def co(): return await Aw()
c = co()
print(c.send(None)); print(c.throw(ValueError)); 
try: c.close()
except BaseException as e: print(repr(e))
class Broken(Plain):
    def __getattr__(self, name): 1 / 0
for how in ('send', 'throw', 'close'):
    g = outer(Broken())
    next(g)
    try: print(getattr(g, how)(*{'send': [1], 'throw': [ValueError], 'close': []}[how]))
    except Exception as e: print(how, repr(e))
