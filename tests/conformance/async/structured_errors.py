import asyncio
async def step(name, fail=None):
    await asyncio.sleep(0)
    if fail: raise fail
    return name
async def main():
    results = await asyncio.gather(step('a'), step('b', ValueError('b failed')), step('c', KeyError('c')), return_exceptions=True)
    print([r if isinstance(r, str) else repr(r) for r in results])
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(step('x', ValueError('x')))
            tg.create_task(step('y', TypeError('y')))
    except* ValueError as eg: print('values', eg.exceptions)
    except* TypeError as eg: print('types', eg.exceptions)
    try:
        await asyncio.gather(step('p'), step('q', RuntimeError('q')))
    except RuntimeError as e: print('first error', e)
    t = asyncio.create_task(step('t', OSError('disk')))
    await asyncio.wait([t])
    print(t.done(), repr(t.exception()))
    async def cleanup():
        try: await asyncio.sleep(10)
        finally: print('cleaned'); await asyncio.sleep(0); print('after await in finally')
    t = asyncio.create_task(cleanup())
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled', t.cancelled())
    return 'end'
print(await main())
