import asyncio
async def w(n):
    await asyncio.sleep(0)
    return n
async def main():
    t = asyncio.create_task(w(1))
    t.add_done_callback(lambda t: print('cb', t.result()))
    print('res', await t)
    t = asyncio.create_task(w(2))
    async def other():
        print('other', await t)
    o = asyncio.create_task(other())
    await asyncio.sleep(0)
    t.add_done_callback(lambda t: print('cb2', t.result()))
    print('res2', await t)
    await o
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(w(5)); a.add_done_callback(lambda t: print('cb3'))
        b = tg.create_task(w(6))
    print('end')
asyncio.run(main())
