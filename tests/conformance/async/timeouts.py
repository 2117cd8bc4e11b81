import asyncio
async def quick():
    await asyncio.sleep(0)
    return 'quick'
async def never():
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        print('never was cancelled')
        raise
print(await asyncio.wait_for(quick(), timeout=5), await asyncio.wait_for(quick(), None))
try:
    await asyncio.wait_for(never(), timeout=0.01)
except asyncio.TimeoutError as error:
    print('timeout', type(error).__name__, repr(str(error)))
try:
    async with asyncio.timeout(0.01):
        await never()
except TimeoutError:
    print('timed out')
async with asyncio.timeout(10) as t:
    print(await quick(), t.expired())
print(asyncio.TimeoutError is TimeoutError)
done, pending = await asyncio.wait([asyncio.create_task(quick()), asyncio.create_task(quick())])
print(len(done), len(pending), sorted(t.result() for t in done))
slow = asyncio.create_task(never())
done, pending = await asyncio.wait([asyncio.create_task(quick()), slow], return_when=asyncio.FIRST_COMPLETED)
print(len(done), len(pending))
slow.cancel()
results = []
for future in asyncio.as_completed([quick(), quick()]):
    results.append(await future)
print(results)
print(await asyncio.shield(quick()))
await asyncio.gather(slow, return_exceptions=True)
