"""as_completed gives results in the order of completion, with timeouts and errors."""
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    if name == 'bad':
        raise KeyError(name)
    return name


async def main():
    for coro in asyncio.as_completed([work('slow', 0.3), work('quick', 0.01), work('bad', 0.15)]):
        try:
            print(await coro)
        except KeyError as error:
            print('error', error)
    try:
        for coro in asyncio.as_completed([work('x', 0.01), work('y', 5)], timeout=0.3):
            print(await coro)
    except TimeoutError as error:
        print('timeout', repr(str(error)))
    print([await c for c in asyncio.as_completed([])])


asyncio.run(main())
