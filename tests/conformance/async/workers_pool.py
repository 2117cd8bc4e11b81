import asyncio
async def worker(name, queue, results):
    while not queue.empty():
        n = queue.get_nowait()
        await asyncio.sleep(0)
        results.append((name, n, n * n))
        queue.task_done()
async def main():
    queue = asyncio.Queue()
    for n in range(6): queue.put_nowait(n)
    results = []
    await asyncio.gather(*(worker(f'w{i}', queue, results) for i in range(3)))
    print(results)
    return sum(r for _, _, r in results)
print(await main())
async def limited(n, semaphore, log):
    async with semaphore:
        log.append(f'start {n}')
        await asyncio.sleep(0)
        log.append(f'end {n}')
async def run():
    log, s = [], asyncio.Semaphore(2)
    await asyncio.gather(*(limited(i, s, log) for i in range(4)))
    return log
print(await run())
async def debounce():
    done = asyncio.Event()
    async def waiter(i):
        await done.wait()
        return i
    tasks = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(sum(t.done() for t in tasks))
    done.set()
    print(await asyncio.gather(*tasks))
await debounce()
