"""await inside every kind of expression and statement."""
import asyncio


async def v(x):
    await asyncio.sleep(0)
    return x


class Box:
    def __init__(self):
        self.items = {}

    async def get(self, key, default=None):
        await asyncio.sleep(0)
        return self.items.get(key, default)


async def main():
    box = Box()
    box.items[await v('k')] = await v(1)
    box.items['k'] += await v(2)
    print(box.items, (await v(1)) + (await v(2)) * await v(3), await v(await v(4)), [await v(i) for i in range(3)], {await v('a'): await v('b')}, (await v(1), *await v([2, 3])), f'{await v(5):03d}')
    print(await v(1) if await v(True) else await v(2), await v(0) or await v('or'), await v(1) and await v('and'), not await v(0), 1 < await v(2) < await v(3), await v(3) in [await v(3)])
    print((lambda x: x * 2)(await v(4)), max(await v(1), await v(2)), dict(a=await v(1), **await v({'b': 2})), [x for x in await v([1, 2]) if x > await v(1)], 'abc'[await v(1):await v(2)])
    x = y = await v('chained')
    a, (b, *c) = await v((1, (2, 3, 4)))
    print(x, y, a, b, c, (n := await v(5)), n)
    while await v(len(c)) > 1:
        c.pop()
    for i in await v(range(2)):
        if await v(i):
            print('if', i)
        elif await v(True):
            print('elif', i)
    try:
        assert await v(False), await v('message')
    except AssertionError as error:
        print(error)
    try:
        raise await v(ValueError('raised'))
    except await v(ValueError) as error:
        print(error)
    finally:
        print(await v('finally'))
    match await v([1, {'k': 2}]):
        case [1, {'k': value}] if await v(value == 2):
            print('matched', value)
    del box.items[await v('k')]
    print(await box.get('zz', await v('default')), await (await v(box)).get('k'))

    async def default(arg=await v('default evaluated')):
        return arg

    print(await default())
    return await v('returned')


print(asyncio.run(main()))
