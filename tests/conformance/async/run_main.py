import asyncio
async def worker(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return f'{name} done'
async def main():
    results = await asyncio.gather(worker('a', 2), worker('b', 3), worker('c', 1))
    print(results)
    return len(results)
if __name__ == '__main__':
    print(await main())
