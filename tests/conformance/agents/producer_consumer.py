import asyncio
async def producer(queue, name, items):
    for item in items:
        await queue.put((name, item))
        await asyncio.sleep(0)
async def consumer(queue, results):
    while True:
        name, item = await queue.get()
        try:
            if item == 'bad':
                raise ValueError(f'{name} sent a bad item')
            results.setdefault(name, []).append(item * 2)
        except ValueError as error:
            results.setdefault('errors', []).append(str(error))
        finally:
            queue.task_done()
async def main():
    queue, results = asyncio.Queue(maxsize=3), {}
    consumers = [asyncio.create_task(consumer(queue, results)) for _ in range(2)]
    async with asyncio.TaskGroup() as group:
        group.create_task(producer(queue, 'p1', [1, 2, 3]))
        group.create_task(producer(queue, 'p2', ['a', 'bad', 'c']))
    await queue.join()
    for c in consumers:
        c.cancel()
    await asyncio.gather(*consumers, return_exceptions=True)
    return results
results = asyncio.run(main()) if False else await main()
for key in sorted(results):
    print(key, results[key])
