import asyncio
log = []
async def after(delay, name):
    await asyncio.sleep(delay)
    log.append(name)
    return name
print(await asyncio.gather(after(0.03, 'c'), after(0.01, 'a'), after(0.02, 'b')), log)
print(await asyncio.sleep(0, result='value'))
async def ping(n, other):
    for i in range(3):
        log.append(f'{n}{i}')
        await asyncio.sleep(0)
log.clear()
await asyncio.gather(ping('x', 0), ping('y', 0))
print(log)
