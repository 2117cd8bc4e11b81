import asyncio


async def stubborn(name):
    print(name, 'starts')
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(name, 'ignores it')
        return 'kept'


async def wait(name, timeout):
    try:
        print(name, await asyncio.wait_for(stubborn(name), timeout))
    except TimeoutError:
        print(name, 'timed out')
    except asyncio.CancelledError:
        print(name, 'was cancelled')
        raise


async def other():
    print('other starts')


async def main():
    await wait('short', 0.01)
    waiting = asyncio.create_task(wait('cancelled', 5))
    beside = asyncio.create_task(other())
    await asyncio.sleep(0.01)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print('it was')
    await beside
    print(waiting.cancelled())


asyncio.run(main())
