"""How long an HTTP server's clients wait while 200 sessions are busy on the same event loop.

The server is uvicorn with a page that needs the loop a few times, as pages do; a client in another process asks for it
again and again over one connection. Beside it run sessions that compute without end, each driven by `Session.run`. What
the process has loaded is put aside with `gc.freeze`, as servers do: a full collection of it keeps any event loop.
"""

from __future__ import annotations

import asyncio
import gc
import json
import socket
import statistics
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from monty_vm import Limits, Session

SESSIONS = 200
PULSE = 0.002
BUSY = """
def primes(limit):
    sieve = [True] * limit
    for i in range(2, int(limit ** 0.5) + 1):
        if sieve[i]:
            for j in range(i * i, limit, i):
                sieve[j] = False
    return [i for i in range(2, limit) if sieve[i]]

turns = 0
while True:
    words = sorted(str(n) for n in primes(2000))
    turns += len(','.join(words)) > 0
"""
CLIENT = """
import http.client, json, sys, time
port, seconds = int(sys.argv[1]), float(sys.argv[2])
connection = http.client.HTTPConnection('127.0.0.1', port, timeout=60)
taken, end = [], time.perf_counter() + seconds
while time.perf_counter() < end:
    began = time.perf_counter()
    connection.request('GET', '/')
    assert connection.getresponse().read() == b'hello'
    taken.append(time.perf_counter() - began)
    time.sleep(0.005)
print(json.dumps(taken))
"""


@dataclass
class FairnessRow:
    """Seconds that requests took, and that the event loop was kept, beside so many busy sessions."""

    sessions: int
    requests: int
    median: float
    slowest_of_100: float
    late: float
    """How much too late the event loop wakes what sleeps: the median."""
    latest: float
    """The same: the worst."""
    guest_share: float
    """Guest time of all sessions together, as a share of the time."""


def measure_fairness(seconds: float) -> list[FairnessRow]:
    return [asyncio.run(_measure(sessions, seconds)) for sessions in (0, 1, SESSIONS)]


async def _page(scope: dict[str, Any], receive: Any, send: Any) -> None:
    assert scope['type'] == 'http'
    # As a page does that asks a database: the loop has to come round for it.
    for _ in range(3):
        await asyncio.sleep(0)
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-length', b'5')]})
    await send({'type': 'http.response.body', 'body': b'hello'})


async def _measure(count: int, seconds: float) -> FairnessRow:
    import uvicorn

    # Named as TCP, so that asyncio sends small packets at once.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.bind(('127.0.0.1', 0))
        port = listening.getsockname()[1]
        config = uvicorn.Config(_page, log_level='error', lifespan='off', http='h11', loop='asyncio')
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve([listening]))
        while not server.started:
            await asyncio.sleep(0.01)
        sessions = [Session(limits=Limits(seconds=None, memory=None, instructions=None)) for _ in range(count)]
        busy = [asyncio.create_task(session.run(BUSY)) for session in sessions]
        await asyncio.sleep(0.2)
        gc.collect()
        gc.freeze()
        gaps: list[float] = []
        watching = asyncio.create_task(_watch(gaps))
        before = sum(session.usage.seconds for session in sessions)
        began = asyncio.get_running_loop().time()
        client = await asyncio.create_subprocess_exec(
            sys.executable, '-c', CLIENT, str(port), str(seconds), stdout=subprocess.PIPE
        )
        output, _ = await client.communicate()
        elapsed = asyncio.get_running_loop().time() - began
        used = sum(session.usage.seconds for session in sessions) - before
        for task in (watching, *busy):
            task.cancel()
        await asyncio.gather(watching, *busy, return_exceptions=True)
        server.should_exit = True
        await serving
        gc.unfreeze()
    taken = sorted(json.loads(output))
    return FairnessRow(
        count,
        len(taken),
        statistics.median(taken),
        taken[int(len(taken) * 0.99)],
        statistics.median(gaps),
        max(gaps),
        used / elapsed,
    )


async def _watch(gaps: list[float]) -> None:
    """Notes how much too late the event loop wakes something."""
    clock = asyncio.get_running_loop().time
    while True:
        began = clock()
        await asyncio.sleep(PULSE)
        gaps.append(max(clock() - began - PULSE, 0.0))
