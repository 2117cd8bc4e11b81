import asyncio
async def ticker(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print('closed', n)
async def main():
    async for x in ticker(3):
        print(x)
    print([x * 2 async for x in ticker(2)], sum([x async for x in ticker(4)]))
    g = ticker(5)
    print(await g.__anext__(), await anext(g), await g.asend(None))
    await g.aclose()
    print(await anext(g, 'default'))
    try:
        await anext(ticker(0))
    except StopAsyncIteration:
        print('stop')
    async def echo():
        value = None
        while True:
            try:
                value = yield value
            except ValueError as error:
                value = f'caught {error}'
    e = echo()
    await e.asend(None)
    print(await e.asend('hi'), await e.athrow(ValueError('v')))
    await e.aclose()
    agen = (x + 1 async for x in ticker(2))
    print(type(agen).__name__, [x async for x in agen])
    async def chain(*gens):
        for g in gens:
            async for x in g:
                yield x
    print([x async for x in chain(ticker(1), ticker(2))])
await main()
