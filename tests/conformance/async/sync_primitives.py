"""Event, Lock, Semaphore, BoundedSemaphore, Condition and Barrier-like use."""
import asyncio


async def main():
    event = asyncio.Event()
    log = []

    async def waiter(n):
        await event.wait()
        log.append(n)

    tasks = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(event.is_set(), log)
    event.set()
    await asyncio.gather(*tasks)
    print(event.is_set(), log, await event.wait())
    event.clear()
    print(event.is_set())

    lock = asyncio.Lock()
    order = []

    async def critical(n):
        async with lock:
            order.append(f'in{n}')
            await asyncio.sleep(0.001)
            order.append(f'out{n}')

    await asyncio.gather(*(critical(i) for i in range(3)))
    print(order, lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    print(await lock.acquire(), lock.locked())
    try:
        await asyncio.wait_for(lock.acquire(), 0.001)
    except TimeoutError:
        print('lock is taken')
    lock.release()

    semaphore = asyncio.Semaphore(2)
    active = peak = 0

    async def limited():
        nonlocal active, peak
        async with semaphore:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0.001)
            active -= 1

    await asyncio.gather(*(limited() for _ in range(6)))
    print(peak, semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)

    condition = asyncio.Condition()
    items = []

    async def consumer(n):
        async with condition:
            await condition.wait_for(lambda: items)
            print('consumer', n, items.pop(0))

    consumers = [asyncio.create_task(consumer(i)) for i in range(2)]
    await asyncio.sleep(0)
    async with condition:
        items.extend(['x', 'y'])
        condition.notify_all()
    await asyncio.gather(*consumers)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
