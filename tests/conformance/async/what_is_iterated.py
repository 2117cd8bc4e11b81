import asyncio
class It:
    def __init__(self, make, n=3): self.make, self.n = make, n
    def __aiter__(self): return self
    def __anext__(self):
        self.n -= 1
        if self.n < 0: raise StopAsyncIteration
        return self.make(self.n)
class Co:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        await asyncio.sleep(0)
        self.n -= 1
        if self.n < 0: raise StopAsyncIteration('end')
        return self.n
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.v
async def value(v):
    await asyncio.sleep(0)
    return v
def future(v):
    f = asyncio.get_running_loop().create_future()
    f.set_result(v)
    return f
async def gen():
    for i in range(3):
        await asyncio.sleep(0)
        yield i
async def fails(v): raise ValueError(v)
async def main():
    for make in (value, future, Aw, lambda v: asyncio.create_task(value(v)), lambda v: gen().__anext__(), fails, lambda v: 3, lambda v: None, lambda v: (1,), lambda v: 1 / 0):
        found = []
        try:
            async for x in It(make): found.append(x)
            else: found.append('else')
            print(found, [y async for y in It(make)])
        except Exception as e: print(found, type(e).__name__, e, repr(e.__cause__))
    print([x async for x in Co(3)], [x async for x in gen()])
    async for x in Co(5):
        if x == 3: break
    else: print('no')
    async def inner():
        async for x in Co(2):
            yield x
            async for y in gen(): yield (x, y)
    print([x async for x in inner()])
    async def stops():
        async for x in It(value): raise StopAsyncIteration('mine')
    try: await stops()
    except Exception as e: print(type(e).__name__, e)
    async def waits():
        async for x in It(lambda v: asyncio.sleep(10)): pass
    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
asyncio.run(main())
