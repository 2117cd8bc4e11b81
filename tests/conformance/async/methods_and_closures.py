import asyncio
class Client:
    def __init__(self): self.calls = 0
    async def get(self, path, *, retries=2):
        for attempt in range(retries + 1):
            self.calls += 1
            await asyncio.sleep(0)
            if path == '/flaky' and attempt < retries:
                continue
            return {'path': path, 'attempt': attempt}
    @classmethod
    async def create(cls): return cls()
    @staticmethod
    async def ping(): return 'pong'
    async def __call__(self, x): return x * 2
client = await Client.create()
print(await client.get('/a'), await client.get('/flaky'), client.calls, await Client.ping(), await client(4))
def retry(times):
    def decorate(f):
        async def wrapper(*args):
            for i in range(times):
                try:
                    return await f(*args)
                except ConnectionError as error:
                    print('retry', i, error)
            raise RuntimeError('gave up')
        return wrapper
    return decorate
state = {'n': 0}
@retry(3)
async def unstable(limit):
    state['n'] += 1
    if state['n'] < limit: raise ConnectionError(f'try {state["n"]}')
    return 'connected'
print(await unstable(3))
state['n'] = 0
try:
    await unstable(10)
except RuntimeError as error:
    print(error)
async def outer():
    total = 0
    async def add(n):
        nonlocal total
        await asyncio.sleep(0)
        total += n
    await asyncio.gather(*(add(i) for i in range(5)))
    return total
print(await outer(), await (lambda: outer())())
f = [asyncio.create_task(Client.ping()) for _ in range(2)]
print([await t for t in f])
async def recursive(n): return 1 if n == 0 else n * await recursive(n - 1)
print(await recursive(10))
