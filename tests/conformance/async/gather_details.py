"""gather: order, duplicates, nested, exceptions with and without return_exceptions."""
import asyncio


async def value(x, delay=0):
    await asyncio.sleep(delay)
    return x


async def fail(text):
    await asyncio.sleep(0.001)
    raise ValueError(text)


async def main():
    print(await asyncio.gather(value(1, 0.003), value(2, 0.001), value(3)), await asyncio.gather())
    coro = value('same')
    print(await asyncio.gather(coro, coro))
    print(await asyncio.gather(asyncio.gather(value(1), value(2)), value(3)))
    results = await asyncio.gather(value(1), fail('x'), value(2), return_exceptions=True)
    print(results, type(results).__name__)
    slow = asyncio.create_task(value('slow', 0.01))
    try:
        await asyncio.gather(fail('first'), fail('second'), slow)
    except ValueError as error:
        print(error, slow.done())
    print(await slow)
    task = asyncio.create_task(fail('task'))
    try:
        await task
    except ValueError as error:
        print(task.exception() is error, task.done())
    try:
        await asyncio.gather(5)
    except TypeError as error:
        print(error)
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, 'set')
    print(await asyncio.gather(future, value(0)))
    futures = [asyncio.ensure_future(value(i)) for i in range(3)]
    print(await asyncio.gather(*futures), all(f.done() for f in futures))


asyncio.run(main())
