"""async with: order, suppression, several managers, contextlib's helpers."""
import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await asyncio.sleep(0)
        print('enter', self.name)
        return self.name

    async def __aexit__(self, kind, error, tb):
        await asyncio.sleep(0)
        print('exit', self.name, kind.__name__ if kind else None)
        return self.swallow


@asynccontextmanager
async def managed(name):
    print('setup', name)
    try:
        yield name.upper()
    except ValueError as error:
        print('saw', error)
    finally:
        print('teardown', name)


async def gen():
    try:
        yield 1
        yield 2
    finally:
        print('generator closed')


async def main():
    async with Manager('a') as a, Manager('b', True) as b:
        print(a, b)
        raise ValueError('swallowed')
    async with managed('m') as m:
        print(m)
        raise ValueError('for the manager')
    try:
        async with managed('n'):
            raise KeyError('passes')
    except KeyError as error:
        print('KeyError', error)
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(Manager(n)) for n in 'xy']
        stack.callback(print, 'callback')
        stack.push_async_callback(asyncio.sleep, 0)
        print(names)
    async with aclosing(gen()) as g:
        async for x in g:
            print(x)
            break
    try:
        async with 5:
            pass
    except TypeError as error:
        print(error)

    @managed('decorated')
    async def decorated(x):
        return x * 2

    print(await decorated(4))


asyncio.run(main())
