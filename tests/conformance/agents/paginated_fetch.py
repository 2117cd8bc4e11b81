import asyncio
DATA = [{'id': i, 'name': f'user{i}', 'active': i % 3 != 0} for i in range(1, 24)]
async def list_users(page=1, per_page=10):
    await asyncio.sleep(0)
    start = (page - 1) * per_page
    items = DATA[start:start + per_page]
    return {'items': items, 'next_page': page + 1 if start + per_page < len(DATA) else None}
async def all_users():
    page = 1
    while page is not None:
        response = await list_users(page=page)
        print(f'page {page}: {len(response["items"])} items')
        for item in response['items']:
            yield item
        page = response['next_page']
active = [u async for u in all_users() if u['active']]
print(len(active), [u['id'] for u in active][:5], active[-1])
