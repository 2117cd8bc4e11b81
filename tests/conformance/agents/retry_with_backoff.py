import asyncio
attempts = {}
class TransientError(Exception):
    pass
async def flaky_api(key):
    attempts[key] = attempts.get(key, 0) + 1
    await asyncio.sleep(0)
    if key == 'broken':
        raise PermissionError('403 forbidden')
    if attempts[key] < len(key):
        raise TransientError(f'{key}: attempt {attempts[key]} failed')
    return {'key': key, 'value': key.upper()}
async def with_retry(key, tries=5):
    delay = 0
    for attempt in range(1, tries + 1):
        try:
            return await flaky_api(key)
        except TransientError as error:
            if attempt == tries:
                raise
            print(f'retrying after: {error}')
            await asyncio.sleep(delay)
results = await asyncio.gather(*(with_retry(k) for k in ['ab', 'c', 'broken', 'toolongname']), return_exceptions=True)
for result in results:
    if isinstance(result, Exception):
        print('failed:', type(result).__name__, result)
    else:
        print('ok:', result)
len([r for r in results if not isinstance(r, Exception)])
