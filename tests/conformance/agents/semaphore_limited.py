import asyncio
active, peak, order = 0, 0, []
async def call_tool(n):
    global active, peak
    active += 1
    peak = max(peak, active)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    active -= 1
    return n * n
async def limited(sem, n):
    async with sem:
        result = await call_tool(n)
        order.append(n)
        return result
sem = asyncio.Semaphore(3)
results = await asyncio.gather(*(limited(sem, n) for n in range(10)))
print(results, f'peak={peak}', sorted(order) == list(range(10)))
