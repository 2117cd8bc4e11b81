import asyncio


async def slow(result):
    await asyncio.sleep(0.02)
    return result


async def main():
    task = asyncio.create_task(slow(5))
    spins = 0
    while not task.done():
        await asyncio.sleep(0)
        spins += 1
    print(spins > 0, task.result())


asyncio.run(main())


async def cancels_itself():
    asyncio.current_task().cancel()
    return 1


async def watch():
    task = asyncio.create_task(cancels_itself())
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled', task.cancelled())


asyncio.run(watch())
loop = asyncio.new_event_loop()


async def stopper():
    print('running')
    loop.stop()


loop.create_task(stopper())
loop.run_forever()
print('stopped')
loop.set_exception_handler(lambda loop, context: print('handled', context))
loop.call_exception_handler({'message': 'x'})
print(loop.get_exception_handler() is None)
loop.close()


async def order():
    async def inner():
        print('inner')
        return 1

    async def other():
        print('other')

    task = asyncio.create_task(other())
    await asyncio.wait_for(inner(), 1)
    await task


asyncio.run(order())
