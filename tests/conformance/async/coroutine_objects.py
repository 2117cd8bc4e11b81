"""Coroutines as objects: driving by hand, closing, awaitable protocol, errors."""
import asyncio
import inspect


class Awaitable:
    def __init__(self, values):
        self.values = values

    def __await__(self):
        for value in self.values:
            got = yield value
            print('got', got)
        return 'awaited'


async def use(values):
    result = await Awaitable(values)
    return result + '!'


c = use(['a', 'b'])
print(c.send(None), c.send('first'))
try:
    c.send('second')
except StopIteration as stop:
    print('returned', stop.value)
for action in (lambda: c.send(None), lambda: use([]).send('early')):
    try:
        action()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
c = use(['a'])
c.send(None)
try:
    c.throw(ValueError('thrown'))
except ValueError as error:
    print(error)
c = use(['a'])
c.close()
print(inspect.iscoroutine(c), inspect.iscoroutinefunction(use), inspect.isawaitable(Awaitable([])), type(c).__name__, c.__name__, c.cr_running)


async def main():
    for bad in (5, None, [1], 'text'):
        try:
            await bad
        except TypeError as error:
            print(error)

    async def value():
        return 1

    coro = value()
    print(await coro)
    try:
        await coro
    except RuntimeError as error:
        print(error)
    task = asyncio.create_task(value(), name='named')
    print(task.get_name(), await task, await task, task.done(), task.result())
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future.done())
    try:
        future.result()
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)
    future.add_done_callback(lambda f: print('callback', f.result()))
    future.set_result('value')
    print(await future, future.done())
    try:
        future.set_result('again')
    except asyncio.InvalidStateError as error:
        print(type(error).__name__)
    failed = loop.create_future()
    failed.set_exception(KeyError('k'))
    try:
        await failed
    except KeyError as error:
        print(error)
    await asyncio.sleep(0)


asyncio.run(main())
