import asyncio
async def w(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print('stopped', n, asyncio.current_task().get_name()); raise
async def main():
    print(asyncio.current_task().get_name())
    ts = [asyncio.create_task(w(i+5)) for i in range(3)]
    await asyncio.sleep(0)
    ts[0].add_done_callback(lambda t: print('cb', t.get_name()))
    others = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
    others.sort(key=lambda t: t.get_name())
    for t in others: t.cancel()
    r = await asyncio.gather(*others, return_exceptions=True)
    print(sorted(type(x).__name__ for x in r), len(others))
    t = asyncio.create_task(w(0)); print(t.get_name()); await t
asyncio.run(main())
