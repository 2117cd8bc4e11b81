"""Queue, LifoQueue and PriorityQueue: limits, join, errors."""
import asyncio


async def main():
    q = asyncio.Queue(maxsize=2)
    q.put_nowait(1)
    await q.put(2)
    print(q.full(), q.qsize(), q.empty(), q.maxsize)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as error:
        print('full', repr(error))
    print(await q.get(), q.get_nowait())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as error:
        print('empty', repr(error))
    log = []

    async def producer():
        for i in range(5):
            await q.put(i)
            log.append(f'put {i}')
        await q.put(None)

    async def consumer():
        while (item := await q.get()) is not None:
            log.append(f'got {item}')
            q.task_done()
        q.task_done()

    q.task_done()
    q.task_done()
    await asyncio.gather(producer(), consumer())
    await q.join()
    print([entry for entry in log if entry.startswith('got')], q.empty())
    try:
        q.task_done()
    except ValueError as error:
        print(error)
    lifo = asyncio.LifoQueue()
    for i in range(3):
        lifo.put_nowait(i)
    print([lifo.get_nowait() for _ in range(3)])
    priority = asyncio.PriorityQueue()
    for item in ((2, 'b'), (1, 'a'), (3, 'c')):
        await priority.put(item)
    print([await priority.get() for _ in range(3)])
    try:
        await asyncio.wait_for(q.get(), 0.01)
    except TimeoutError:
        print('nothing came')


asyncio.run(main())
