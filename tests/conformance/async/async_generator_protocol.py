"""Asynchronous generators: asend, athrow, aclose, finalisation and comprehension."""
import asyncio


async def agen():
    try:
        received = yield 1
        print('received', received)
        try:
            received = yield 2
        except ValueError as error:
            print('inside', error)
            await asyncio.sleep(0)
            received = yield 'handled'
        yield received
    finally:
        print('finally')
        await asyncio.sleep(0)


async def main():
    g = agen()
    print(await anext(g), await g.asend('x'), await g.athrow(ValueError('v')), await g.asend('y'))
    try:
        await anext(g)
    except StopAsyncIteration as error:
        print('stopped', error.args)
    print(await anext(g, 'default'))
    g = agen()
    print(await g.__anext__())
    await g.aclose()
    await g.aclose()
    g = agen()
    try:
        await g.asend('early')
    except TypeError as error:
        print(error)
    print([x async for x in agen()], {x: 1 async for x in agen() if x}, [y async for x in agen() for y in [x, x]])

    async def numbers(n):
        for i in range(n):
            yield i
            await asyncio.sleep(0)

    print([x async for x in numbers(3)], sum([x async for x in numbers(4)]), [await asyncio.sleep(0, x) for x in range(2)])
    lazy = (x * 2 async for x in numbers(3))
    print(type(lazy).__name__, [x async for x in lazy])
    async for x in numbers(5):
        if x == 1:
            continue
        if x == 3:
            break
        print(x)
    else:
        print('never')
    async for x in numbers(1):
        print(x)
    else:
        print('else')
    try:
        async for x in [1]:
            pass
    except TypeError as error:
        print(error)

    async def failing():
        yield 1
        raise KeyError('in generator')

    try:
        print([x async for x in failing()])
    except KeyError as error:
        print('KeyError', error)


asyncio.run(main())
