import asyncio


def ask(function, *args):
    try:
        return function(*args)
    except RuntimeError as error:
        return str(error)


print(ask(asyncio.get_running_loop))
print(ask(asyncio.current_task), ask(asyncio.all_tasks))


async def inside():
    loop = asyncio.get_running_loop()
    print(asyncio.current_task() is not None, loop.is_running(), loop is asyncio.get_event_loop())
    seen = asyncio.Event()

    def callback():
        print('callback', asyncio.current_task(), asyncio.get_running_loop() is loop)
        seen.set()

    loop.call_soon(callback)
    await seen.wait()
    print(ask(loop.close))
    return loop


first = asyncio.run(inside())
second = asyncio.run(inside())
print(first is second, first.is_running(), first.is_closed())
print(ask(asyncio.get_running_loop))


async def ticks(name, count):
    for number in range(count):
        print(name, number)
        await asyncio.sleep(0)
    return name


async def stops(loop):
    print('start', loop is asyncio.get_running_loop())
    loop.create_task(ticks('tick', 5))
    await asyncio.sleep(0)
    print('stop')
    loop.stop()


for _ in range(2):
    # What is left of a loop that is closed doesn't go on in the next one.
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda loop, context: None)
    loop.create_task(stops(loop))
    loop.run_forever()
    print('stopped', loop.is_running())
    loop.close()
    print(ask(loop.run_forever))

loop = asyncio.new_event_loop()
task = loop.create_task(ticks('before', 3))
loop.stop()
loop.run_forever()
print('one turn')
loop.call_soon(loop.stop)
loop.run_forever()
print('another')
print(loop.run_until_complete(task))
loop.close()


async def late(event):
    await event.wait()
    print('late')


async def sets(event):
    asyncio.create_task(late(event))
    await asyncio.sleep(0)
    event.set()
    print('main ends')


event = asyncio.Event()
asyncio.run(sets(event))


async def fails(number):
    raise ValueError(number)


async def handles():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    handler = lambda loop, context: print('handler', context['message'], repr(context['exception']), 'future' in context)
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    asyncio.create_task(fails(1))
    print('sleep')
    for _ in range(3):
        await asyncio.sleep(0)
    asyncio.create_task(fails(2))
    asyncio.create_task(fails(3))
    for _ in range(3):
        await asyncio.sleep(0)
    kept = asyncio.create_task(fails(4))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('kept', kept.done())
    try:
        await kept
    except ValueError as error:
        print('awaited', error)
    try:
        loop.set_exception_handler(3)
    except TypeError as error:
        print(error)
    loop.set_exception_handler(None)
    print('done')


asyncio.run(handles())
