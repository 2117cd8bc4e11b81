import asyncio
log = []
async def job(n, fail=False):
    log.append(f'start {n}')
    for _ in range(n):
        await asyncio.sleep(0)
    log.append(f'end {n}')
    if fail:
        raise ValueError(f'job {n}')
    return n * 10
print(await asyncio.gather(job(3), job(1), job(2)), log)
print(await asyncio.gather(job(1), job(0, fail=True), return_exceptions=True))
try:
    await asyncio.gather(job(0, True), job(2))
except ValueError as error:
    print('caught', error)
print(await asyncio.gather(), await asyncio.gather(*[job(i) for i in range(3)]))
async def nested(n):
    return sum(await asyncio.gather(*(job(i) for i in range(n))))
print(await asyncio.gather(nested(2), nested(3)))
t = asyncio.create_task(job(1))
print(await asyncio.gather(t, job(0)))
a, b = await asyncio.gather(job(1), job(2))
print(a, b)
