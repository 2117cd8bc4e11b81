import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    async def setter():
        await asyncio.sleep(0)
        future.set_result('set')
    asyncio.create_task(setter())
    print(future.done(), await future, future.result())
    bad = asyncio.Future()
    bad.set_exception(ValueError('future error'))
    try:
        await bad
    except ValueError as error:
        print(error)
    try:
        future.set_result(2)
    except asyncio.InvalidStateError as error:
        print(type(error).__name__)
    print(asyncio.current_task() is not None, asyncio.current_task().done(), len(asyncio.all_tasks()) >= 1)
await main()
