import asyncio
lock = asyncio.Lock()
log = []
async def critical(n):
    async with lock:
        log.append(f'in {n}')
        await asyncio.sleep(0)
        log.append(f'out {n}')
await asyncio.gather(*(critical(i) for i in range(3)))
print(log, lock.locked())
sem = asyncio.Semaphore(2)
active = peak = 0
async def limited():
    global active, peak
    async with sem:
        active += 1
        peak = max(peak, active)
        await asyncio.sleep(0)
        active -= 1
await asyncio.gather(*(limited() for _ in range(6)))
print(peak, sem.locked())
event = asyncio.Event()
async def waiter(n):
    await event.wait()
    return n
tasks = [asyncio.create_task(waiter(i)) for i in range(3)]
await asyncio.sleep(0)
print([t.done() for t in tasks], event.is_set())
event.set()
print(await asyncio.gather(*tasks), event.is_set())
event.clear()
await lock.acquire()
print(lock.locked()); lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
cond = asyncio.Condition()
ready = []
async def consumer():
    async with cond:
        await cond.wait_for(lambda: ready)
        return ready.pop()
async def producer():
    await asyncio.sleep(0)
    async with cond:
        ready.append('item')
        cond.notify_all()
print(await asyncio.gather(consumer(), producer()))
