import asyncio
class Counter:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0)
        return self.i
class Resource:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    async def __aenter__(self):
        await asyncio.sleep(0)
        print('open', self.name)
        return self
    async def __aexit__(self, kind, error, tb):
        await asyncio.sleep(0)
        print('close', self.name, kind and kind.__name__)
        return self.swallow
async def main():
    async for x in Counter(3):
        if x == 2: continue
        print(x)
    else:
        print('else')
    async for x in Counter(5):
        if x == 3: break
    else:
        print('never')
    async with Resource('a') as r, Resource('b'):
        print(r.name)
    async with Resource('s', swallow=True):
        raise ValueError('x')
    try:
        async with Resource('e'):
            raise KeyError('k')
    except KeyError as error:
        print('out', error)
    return [x async for x in Counter(3)], {x async for x in Counter(2)}, {x: x * x async for x in Counter(2)}, [x async for x in Counter(4) if x % 2]
print(await main())
async for x in Counter(2):
    print('top', x)
async with Resource('top'):
    print('in')
try:
    async for x in [1]: pass
except TypeError as error:
    print(error)
try:
    async with 5: pass
except TypeError as error:
    print(str(error)[:25])
