import asyncio
async def producer(q, n):
    for i in range(n):
        await q.put(i)
        print('put', i)
    await q.put(None)
async def consumer(q):
    got = []
    while (item := await q.get()) is not None:
        got.append(item)
        q.task_done()
    return got
q = asyncio.Queue(maxsize=2)
_, got = await asyncio.gather(producer(q, 5), consumer(q))
print(got, q.empty(), q.qsize(), q.full(), q.maxsize)
q = asyncio.Queue()
q.put_nowait(1); q.put_nowait(2)
print(q.get_nowait(), q.qsize())
q.get_nowait()
try:
    q.get_nowait()
except asyncio.QueueEmpty as error:
    print(type(error).__name__)
small = asyncio.Queue(1)
small.put_nowait(1)
try:
    small.put_nowait(2)
except asyncio.QueueFull as error:
    print(type(error).__name__)
p = asyncio.PriorityQueue()
for x in (3, 1, 2): await p.put(x)
print([await p.get() for _ in range(3)])
l = asyncio.LifoQueue()
for x in (3, 1, 2): await l.put(x)
print([await l.get() for _ in range(3)])
async def worker(name, q, out):
    while True:
        item = await q.get()
        await asyncio.sleep(0)
        out.append(item * 2)
        q.task_done()
q, out = asyncio.Queue(), []
for i in range(6): q.put_nowait(i)
workers = [asyncio.create_task(worker(n, q, out)) for n in 'ab']
await q.join()
for w in workers: w.cancel()
print(sorted(out), await asyncio.gather(*workers, return_exceptions=True))
