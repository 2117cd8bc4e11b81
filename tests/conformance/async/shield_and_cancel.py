# conformance: no-suspend
"""Cancellation: shields, messages, uncancel, suppressed and repeated."""
import asyncio


async def job(name, steps=3):
    try:
        for i in range(steps):
            print(name, i)
            await asyncio.sleep(0.1)
        return name + ' done'
    except asyncio.CancelledError as error:
        print(name, 'cancelled', error.args)
        raise
    finally:
        print(name, 'finally')


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('stubborn ignores')
    return 'survived'


async def main():
    task = asyncio.create_task(job('a'))
    await asyncio.sleep(0.15)
    print(task.cancel('stop now'), task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print('awaited', error.args)
    print(task.cancelled(), task.done(), task.cancel())
    try:
        task.result()
    except asyncio.CancelledError:
        print('result raises')
    s = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    s.cancel()
    print(await s, s.cancelled())
    inner = asyncio.create_task(job('shielded', 2))
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 0.001))
    try:
        await outer
    except TimeoutError:
        print('outer timed out')
    print(await inner)
    never = asyncio.create_task(job('never'))
    never.cancel()
    try:
        await never
    except asyncio.CancelledError:
        print('never started')
    group = asyncio.gather(job('g1', 5), job('g2', 5))
    await asyncio.sleep(0.001)
    group.cancel()
    try:
        await group
    except asyncio.CancelledError:
        print('group cancelled')
    print(asyncio.current_task().cancelling())


asyncio.run(main())
