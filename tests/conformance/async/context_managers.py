import asyncio
from contextlib import asynccontextmanager, AsyncExitStack
@asynccontextmanager
async def connection(name):
    print('connect', name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except ValueError as error:
        print('handled', error)
    finally:
        print('disconnect', name)
async def main():
    async with connection('db') as c, connection('cache') as k:
        print(c, k)
    async with connection('bad'):
        raise ValueError('inside')
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(connection(n)) for n in 'xy']
        print(names)
await main()
