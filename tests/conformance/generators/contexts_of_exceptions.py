import asyncio
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
def raise_exc(exc): raise exc
async def araise(exc): raise exc
async def main():
    try:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(araise, IndexError())
            stack.push_async_callback(araise, KeyError())
            stack.push_async_callback(araise, AttributeError())
            1 / 0
    except Exception as e:
        while e is not None: print(repr(e)); e = e.__context__
    try:
        try: raise KeyError('a')
        except KeyError: await araise(ValueError(1))
    except ValueError as e: print(repr(e.__context__))
    try:
        try: raise KeyError('a')
        except KeyError:
            await asyncio.sleep(0)
            await araise(ValueError(2))
    except ValueError as e: print(repr(e.__context__))
    async def waits():
        await asyncio.sleep(0)
        raise ValueError(3)
    try:
        try: raise KeyError('a')
        except KeyError: await waits()
    except ValueError as e: print(repr(e.__context__))
    try:
        try: raise KeyError('a')
        finally: await waits()
    except ValueError as e: print(repr(e.__context__))
    class CM:
        async def __aenter__(self): return self
        async def __aexit__(self, *exc): raise IndexError('exit')
    try:
        async with CM(): raise KeyError('body')
    except IndexError as e: print(repr(e.__context__))
    async def handles():
        try: raise KeyError('own')
        except KeyError:
            await asyncio.sleep(0)
            try: raise ValueError
            except ValueError as e: print(repr(e.__context__))
    await asyncio.gather(handles(), handles())
    @asynccontextmanager
    async def m():
        try: yield
        except KeyError: raise IndexError('m')
    try:
        async with m(): raise KeyError('in m')
    except IndexError as e: print(repr(e.__context__), e.__context__.__context__)
asyncio.run(main())
def gen():
    try: yield 1
    except ValueError as e: print(repr(e.__context__)); yield 2
g = gen(); next(g)
try: raise KeyError('outer')
except KeyError: g.throw(ValueError)
def gen2():
    try: raise KeyError('inner')
    except KeyError:
        try: yield
        except ValueError as e: print(repr(e.__context__))
        yield
g = gen2(); next(g); g.throw(ValueError)
g = gen2(); next(g)
try: raise IndexError
except IndexError: g.throw(ValueError('x'))
import sys
def store():
    try:
        print(sys.exc_info()[0])
        yield
    except Exception as exc:
        print(sys.exc_info()[0], exc.__context__)
        yield
        print(sys.exc_info()[0])
        yield
        raise
make = store()
next(make)
try: raise ValueError()
except Exception as exc:
    try: make.throw(exc)
    except Exception: pass
next(make)
try: raise TypeError()
except TypeError:
    try: next(make)
    except ValueError as e: print('back', repr(e.__context__))
    print(sys.exc_info()[0])
