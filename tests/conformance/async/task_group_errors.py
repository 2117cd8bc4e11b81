# conformance: no-suspend
"""TaskGroup: results, errors, cancellation of siblings, nesting."""
import asyncio


async def ok(name, delay=0.01):
    try:
        await asyncio.sleep(delay)
        return name
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def fail(error, delay=0.005):
    await asyncio.sleep(delay)
    raise error


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(ok(n), name=n) for n in 'ab']
    print([t.result() for t in tasks])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(ok('sibling', 1))
            group.create_task(fail(ValueError('first')))
            group.create_task(fail(KeyError('same time')))
    except* ValueError as found:
        print('values', found.exceptions)
    except* KeyError as found:
        print('keys', found.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(ok('waiting', 1))
            raise TypeError('in the body')
    except ExceptionGroup as error:
        print(error.message, error.exceptions)
    try:
        async with asyncio.TaskGroup() as outer:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(OSError('deep')))
            outer.create_task(ok('never'))
    except ExceptionGroup as error:
        print(type(error.exceptions[0]).__name__, error.exceptions[0].exceptions)
    async with asyncio.TaskGroup() as group:
        async def spawner():
            group.create_task(ok('spawned'))
            return 'spawner'
        first = group.create_task(spawner())
    print(first.result())
    closed = ok('late')
    try:
        group.create_task(closed)
    except RuntimeError as error:
        print(str(error).split(' is ')[-1])
    closed.close()


asyncio.run(main())
