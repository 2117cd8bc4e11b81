import asyncio
async def get_value():
    await asyncio.sleep(0)
    return {'x': 1}
value = get_value()
print(type(value).__name__)
try:
    value['x']
except TypeError as error:
    print(error)
print((await value)['x'])
try:
    get = await get_value
except TypeError as error:
    print(error)
