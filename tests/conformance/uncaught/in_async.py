import asyncio
async def f():
    await asyncio.sleep(0)
    raise OSError('async failure')
async def main():
    await asyncio.gather(f())
await main()
