import asyncio
async def add(a, b):
    await asyncio.sleep(0)
    return a + b
async def outer():
    x = await add(1, 2)
    return x + await add(3, 4)
print(await outer())
async def raises():
    raise ValueError('async error')
try:
    await raises()
except ValueError as error:
    print(error)
c = add(5, 6)
print(type(c).__name__, asyncio.iscoroutine(c), asyncio.iscoroutinefunction(add))
print(await c)
try:
    await c
except RuntimeError as error:
    print(error)
try:
    await 5
except TypeError as error:
    print(error)
print([await add(i, i) for i in range(3)], {k: await add(k, 1) for k in range(2)}, f'{await add(1, 1)}', (await add(1, 2)) * 2)
async def main():
    return 'ran'
class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return 'awaited'
print(await Awaitable())
if await add(0, 0) == 0 and (n := await add(1, 0)):
    print('cond', n)
