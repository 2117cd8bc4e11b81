import asyncio
class A:
    def __init__(self, n): self.n = n
    def __aiter__(self):
        async def g():
            for i in range(self.n): yield i
        return g()
async def main():
    print([x async for x in A(3)])
    it = aiter(A(2))
    print(await anext(it), await anext(it), await anext(it, 'end'))
    try:
        await anext(it)
    except StopAsyncIteration as error:
        print('stopped', error.args)
    print({x: [y async for y in A(x)] async for x in A(3)}, [x async for x in A(5) if await asyncio.sleep(0, x % 2)], tuple([x async for x in A(2)]))
    gen = (x async for x in A(3))
    print(await gen.asend(None), [x async for x in gen])
    async for i in A(2):
        async for j in A(i + 1):
            if j: break
            print(i, j)
        else: print('inner else')
    else: print('outer else')
await main()
