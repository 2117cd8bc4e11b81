import asyncio
log = []
async def w(name, steps):
    for i in range(steps):
        log.append((name, i))
        await asyncio.sleep(0)
    return name
t1 = asyncio.create_task(w('x', 2))
t2 = asyncio.create_task(w('y', 2), name='named')
print(t1.done(), t2.get_name(), log)
await asyncio.sleep(0)
print(log)
print(await t1, await t2, t1.done(), t1.result(), log)
async def fail():
    raise KeyError('task')
t = asyncio.create_task(fail())
try:
    await t
except KeyError as error:
    print('caught', error, repr(t.exception()), t.done(), t.cancelled())
async def forever():
    try:
        while True:
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        log.append('cancelled')
        raise
    finally:
        log.append('cleanup')
t = asyncio.create_task(forever())
await asyncio.sleep(0)
print(t.cancel())
try:
    await t
except asyncio.CancelledError as error:
    print('cancelled', t.cancelled(), log[-2:])
t = asyncio.create_task(w('cb', 0))
t.add_done_callback(lambda task: print('callback', task.result()))
await t
await asyncio.sleep(0)
try:
    asyncio.create_task(w('p', 3)).result()
except asyncio.InvalidStateError as error:
    print(error)
