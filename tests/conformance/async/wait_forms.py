# conformance: no-suspend
"""asyncio.wait with every return_when and timeout."""
import asyncio


async def work(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(name)
    return name


def names(tasks):
    return sorted(t.get_name() for t in tasks)


async def main():
    def start():
        return [asyncio.create_task(work('a', 0.05), name='a'), asyncio.create_task(work('b', 0.25, True), name='b'), asyncio.create_task(work('c', 0.45), name='c')]

    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = start()
        done, pending = await asyncio.wait(tasks, return_when=when)
        print(when, names(done), names(pending))
        for task in pending:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        print([type(r).__name__ if isinstance(r, BaseException) else r for r in results])
    tasks = start()
    done, pending = await asyncio.wait(tasks, timeout=0.15)
    print(names(done), names(pending), [t.done() for t in tasks])
    await asyncio.wait(tasks)
    print([t.exception() if t.exception() else t.result() for t in tasks])
    for bad in ([], 5):
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
