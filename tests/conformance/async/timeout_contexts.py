"""asyncio.timeout and wait_for, nested, with results and cancellation."""
import asyncio


async def slow(delay=1):
    try:
        await asyncio.sleep(delay)
        return 'slow result'
    except asyncio.CancelledError:
        print('slow was cancelled')
        raise


async def main():
    try:
        async with asyncio.timeout(0.01):
            await slow()
    except TimeoutError as error:
        print('timeout', repr(error), type(error.__cause__).__name__)
    async with asyncio.timeout(1) as scope:
        print(await slow(0.01), scope.expired())
    async with asyncio.timeout(None) as scope:
        print(scope.when())
        await asyncio.sleep(0)
    try:
        print(await asyncio.wait_for(slow(), 0.01))
    except asyncio.TimeoutError as error:
        print('wait_for', type(error).__name__)
    print(await asyncio.wait_for(slow(0.01), 1), await asyncio.wait_for(slow(0.01), None))
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(0.01):
                await slow()
    except TimeoutError:
        print('inner timeout')
    try:
        async with asyncio.timeout(0.01):
            try:
                await slow()
            finally:
                print('cleanup')
    except TimeoutError:
        print('after cleanup')
    try:
        async with asyncio.timeout(0.05):
            raise ValueError('not a timeout')
    except ValueError as error:
        print(error)
    try:
        await asyncio.wait_for(slow(), 0)
    except TimeoutError:
        print('zero')
    task = asyncio.create_task(slow(0.01))
    print(await asyncio.wait_for(asyncio.shield(task), 1))
    print(TimeoutError is asyncio.TimeoutError)


asyncio.run(main())
