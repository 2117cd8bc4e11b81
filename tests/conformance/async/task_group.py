import asyncio
async def job(n, fail=False):
    try:
        for _ in range(n):
            await asyncio.sleep(0)
        if fail:
            raise ValueError(f'job {n}')
        return n
    except asyncio.CancelledError:
        print('job', n, 'cancelled')
        raise
async with asyncio.TaskGroup() as group:
    a = group.create_task(job(2))
    b = group.create_task(job(1))
print(a.result(), b.result())
try:
    async with asyncio.TaskGroup() as group:
        group.create_task(job(1, True))
        group.create_task(job(50))
        print('body')
except* ValueError as errors:
    print(errors.message, errors.exceptions)
try:
    async with asyncio.TaskGroup() as group:
        t = group.create_task(job(50))
        await asyncio.sleep(0)
        raise KeyError('body')
except ExceptionGroup as errors:
    print(repr(errors.exceptions), t.cancelled())
async with asyncio.TaskGroup() as group:
    tasks = [group.create_task(job(i)) for i in range(4)]
print([t.result() for t in tasks])
