import asyncio


async def take(name, lock):
    try:
        await lock.acquire()
    except asyncio.CancelledError:
        print(name, 'cancelled')
        return
    print(name, 'has it')
    await asyncio.sleep(0)
    lock.release()
    print(name, 'gave it back')


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(take(name, lock)) for name in 'abcd']
    await asyncio.sleep(0)
    tasks[1].cancel()
    tasks[2].cancel()
    lock.release()
    for task in tasks:
        await task
    print(lock.locked())


asyncio.run(main())
