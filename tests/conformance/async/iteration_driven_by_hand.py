import asyncio
import types


@types.coroutine
def ticks(x):
    print('tick', x)
    got = yield x + 1
    print('got', got)
    try:
        yield x + 2
    except KeyError as error:
        print('caught', error)
    return x + 3


class Counter:
    def __init__(self, high):
        self.now = 0
        self.high = high

    def __aiter__(self):
        return self

    async def __anext__(self):
        print('returned', await ticks(20))
        if self.now < self.high:
            self.now += 1
            return self.now
        raise StopAsyncIteration


async def produce(count):
    for n in range(count):
        print('inner', await ticks(n))
        yield n
        await ticks(100)


async def main(source):
    async for item in source:
        print('item', item)
    return 'end'


async def comprehension():
    return [item async for item in Counter(2) if item]


async def by_step():
    agen = produce(2)
    print('first', await agen.__anext__())
    print('second', await anext(agen))
    await agen.aclose()


async def nested():
    async for item in outer_gen():
        print('outer item', item)


async def outer_gen():
    async for item in produce(2):
        yield item * 10


def drive(coroutine, throw=False):
    try:
        value = None
        step = 0
        while True:
            step += 1
            if throw and step % 3 == 0:
                print('yielded', coroutine.throw(KeyError(step)))
            else:
                print('yielded', coroutine.send(value))
            value = step
    except StopIteration as stop:
        print('finished', stop.value)
    except KeyError as error:
        print('failed', error)


for throw in (False, True):
    drive(main(Counter(2)), throw)
    drive(main(produce(2)), throw)
    drive(comprehension(), throw)
    drive(by_step(), throw)
    drive(nested(), throw)


class Pause:
    def __await__(self):
        yield


async def paused(n):
    for i in range(n):
        await Pause()
        yield i
        await asyncio.sleep(0)


async def worker(name):
    async for i in paused(2):
        print(name, i)


async def both():
    await asyncio.gather(worker('a'), worker('b'))


asyncio.run(both())
