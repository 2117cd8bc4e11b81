import asyncio
log = []
async def inner():
    try:
        await asyncio.sleep(100)
    finally:
        log.append('inner finally')
async def outer():
    try:
        await inner()
    except asyncio.CancelledError:
        log.append('outer caught')
        return 'suppressed'
t = asyncio.create_task(outer())
await asyncio.sleep(0)
t.cancel()
print(await t, t.cancelled(), log)
t = asyncio.create_task(inner())
t.cancel()
try:
    await t
except asyncio.CancelledError:
    print('before start', log)
async def parent():
    child = asyncio.create_task(inner())
    await asyncio.sleep(0)
    try:
        await child
    finally:
        log.append('parent finally')
t = asyncio.create_task(parent())
await asyncio.sleep(0)
await asyncio.sleep(0)
t.cancel('reason')
try:
    await t
except asyncio.CancelledError as error:
    print(log, isinstance(error, Exception), issubclass(asyncio.CancelledError, BaseException))
print(t.cancel(), t.done())
g = asyncio.gather(inner(), inner())
await asyncio.sleep(0)
g.cancel()
try:
    await g
except asyncio.CancelledError:
    print('gather cancelled', log.count('inner finally'))
