import asyncio, time, random, json, contextlib, functools, dataclasses, collections
@dataclasses.dataclass
class Job: id: int; cost: float; deps: tuple = ()
def retry(n, exc=Exception, delay=0):
    def deco(f):
        @functools.wraps(f)
        async def w(*a, **k):
            for i in range(1, n + 1):
                try: return await f(*a, **k)
                except exc as e:
                    print(f'{f.__name__} attempt {i} failed: {e}')
                    if i == n: raise
                    await asyncio.sleep(delay)
        return w
    return deco
calls = collections.Counter()
@retry(3, ValueError)
async def flaky(x):
    "flaky doc"
    calls[x] += 1
    if calls[x] < x: raise ValueError(f'no {x}')
    return x * 10
class Pool:
    def __init__(self, n): self.sem = asyncio.Semaphore(n); self.active = self.peak = 0
    async def __aenter__(self): await self.sem.acquire(); self.active += 1; self.peak = max(self.peak, self.active); return self
    async def __aexit__(self, *e): self.active -= 1; self.sem.release()
async def run_jobs(jobs):
    done = {}
    async def run(j):
        await asyncio.gather(*(done[d] for d in j.deps)); await asyncio.sleep(j.cost); print('job', j.id); return j.id
    for j in jobs: done[j.id] = asyncio.create_task(run(j), name=f'job{j.id}')
    return await asyncio.gather(*done.values())
@contextlib.asynccontextmanager
async def resource(n):
    print('open', n)
    try: yield n
    finally: await asyncio.sleep(0); print('close', n)
class Bus:
    def __init__(self): self.subs = collections.defaultdict(list)
    def on(self, ev):
        def d(f): self.subs[ev].append(f); return f
        return d
    async def emit(self, ev, **kw):
        return [await r if asyncio.iscoroutine(r := f(**kw)) else r for f in self.subs[ev]]
bus = Bus()
@bus.on('x')
async def h1(v): return v + 1
@bus.on('x')
def h2(v): return v * 2
async def ticker(n):
    for i in range(n): yield i; await asyncio.sleep(0)
async def pipeline():
    q1, q2 = asyncio.Queue(maxsize=2), asyncio.Queue()
    async def produce():
        async for i in ticker(5): await q1.put(i)
        for _ in range(2): await q1.put(None)
    async def work(k):
        while (i := await q1.get()) is not None: await asyncio.sleep(0.001 * (i + k)); await q2.put((k, i * i)); q1.task_done()
        q1.task_done()
    await asyncio.gather(produce(), work(0), work(1)); await q1.join()
    return sorted(q2.get_nowait()[1] for _ in range(q2.qsize())), q2.empty()
async def main():
    print(await flaky(1), await flaky(3), flaky.__doc__, flaky.__name__)
    try: await flaky(9)
    except ValueError as e: print('gave up', e)
    p = Pool(2)
    async def job(i):
        async with p: await asyncio.sleep(0.001)
        return i
    print(await asyncio.gather(*(job(i) for i in range(5))), p.peak)
    print(await run_jobs([Job(1, .01), Job(2, .001), Job(3, 0, (1, 2))]))
    async with resource('a') as a, resource('b'): print('using', a)
    async with contextlib.AsyncExitStack() as st:
        for n in 'xy': await st.enter_async_context(resource(n))
        st.push_async_callback(asyncio.sleep, 0)
    print(await bus.emit('x', v=5), await pipeline(), [x async for x in ticker(3)], {x: x async for x in ticker(2)})
    res = await asyncio.gather(flaky(1), asyncio.sleep(0, 'slept'), asyncio.wait_for(asyncio.sleep(1), .001), return_exceptions=True); print([r if not isinstance(r, Exception) else type(r).__name__ for r in res])
    t = asyncio.create_task(asyncio.sleep(10)); t.add_done_callback(lambda t: print('cb', t.cancelled())); await asyncio.sleep(0); t.cancel()
    with contextlib.suppress(asyncio.CancelledError): await t
    done, pend = await asyncio.wait({asyncio.create_task(asyncio.sleep(d, d)) for d in (.001, .5)}, timeout=.05); print({d.result() for d in done}, len(pend)); [x.cancel() for x in pend]
    ev = asyncio.Event(); 
    async def setter(): await asyncio.sleep(.001); ev.set()
    await asyncio.gather(setter(), ev.wait()); print(ev.is_set())
    try:
        async with asyncio.timeout(.01) as cm: await asyncio.sleep(1)
    except TimeoutError: print('timed out', cm.expired())
    try:
        async with asyncio.TaskGroup() as tg:
            t1 = tg.create_task(job(1)); tg.create_task(flaky(8))
    except* ValueError as eg: print('eg', [str(e) for e in eg.exceptions], t1.done())
    agen = ticker(10); print(await anext(agen), await agen.__anext__(), await anext(ticker(0), 'dflt')); await agen.aclose()
    def blocking(n): return sum(range(n))
    print(await asyncio.to_thread(blocking, 10))
    pq = asyncio.PriorityQueue(); [pq.put_nowait(x) for x in [(3,'c'),(1,'a'),(2,'b')]]; print([pq.get_nowait()[1] for _ in range(3)])
    try: asyncio.Queue().get_nowait()
    except asyncio.QueueEmpty as e: print('empty', repr(e))
    async def cleanup():
        try: await asyncio.sleep(5)
        finally: print('cleaned')
    t = asyncio.create_task(cleanup()); await asyncio.sleep(0)
    try: await asyncio.wait_for(t, .001)
    except asyncio.TimeoutError: print('to', t.cancelled())
    async def fails(): raise RuntimeError('inner')
    try: await asyncio.gather(fails(), job(2))
    except RuntimeError as e: print(e)
    sh = asyncio.create_task(job(7))
    try: await asyncio.wait_for(asyncio.shield(sh), 0.0001 if 0 else 1)
    finally: print(await sh)
    class Aw:
        def __await__(self): yield from asyncio.sleep(0).__await__(); return 'awaited'
    print(await Aw())
    class AI:
        def __init__(self): self.n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 2: raise StopAsyncIteration
            return self.n
    async for x in AI(): print(x)
    else: print('else')
asyncio.run(main())
