"""What every snapshot store does."""

from __future__ import annotations

import asyncio
import gc
import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pydantic_ai.exceptions import UserError

from monty_toolset import FileSnapshotStore, MemorySnapshotStore, SnapshotStore, SQLSnapshotStore

from .test_approvals import Conversation


@dataclass
class Server:
    """A database server."""

    address: str
    start: Callable[[], None]
    stop: Callable[[], None]


@pytest.fixture(scope='session')
def postgresql() -> Iterator[Server]:
    """A PostgreSQL server of these tests' own, on a socket in a folder of its own."""
    found = sorted(Path('/usr/lib/postgresql').glob('*/bin/initdb')) or [Path(shutil.which('initdb') or '')]
    if not found[-1].is_file():
        pytest.skip('PostgreSQL is not installed: apt-get install postgresql')
    # The server doesn't run as root.
    user: dict[str, Any] = {}
    if os.getuid() == 0:
        try:
            user = {'user': pwd.getpwnam('postgres').pw_uid, 'group': pwd.getpwnam('postgres').pw_gid}
        except KeyError:
            pytest.skip('PostgreSQL does not run as root, and there is no user `postgres`')
    folder = Path(tempfile.mkdtemp(prefix='monty-postgresql-'))
    if user:
        os.chown(folder, user['user'], user['group'])
    commands = found[-1].parent
    quiet = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL, 'cwd': folder, **user}
    try:
        initialise = [commands / 'initdb', '-D', folder / 'data', '-U', 'tester', '-A', 'trust', '--no-sync']
        subprocess.run(initialise, check=True, **quiet)
        options = f'-c listen_addresses= -c fsync=off -k {folder}'
        control = [commands / 'pg_ctl', '-D', folder / 'data', '-l', folder / 'log', '-w']

        def start() -> None:
            subprocess.run([*control, '-o', options, 'start'], check=True, **quiet)

        def stop() -> None:
            subprocess.run([*control, '-m', 'immediate', 'stop'], check=True, **quiet)

        start()
        try:
            yield Server(f'postgresql+asyncpg://tester@/postgres?host={folder}', start, stop)
        finally:
            stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=['memory', 'file', 'sqlite', 'postgresql'])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[SnapshotStore]:
    match request.param:
        case 'memory':
            yield MemorySnapshotStore()
        case 'file':
            yield FileSnapshotStore(tmp_path / 'new' / 'folder')
        case kind:
            pytest.importorskip('sqlalchemy')
            pytest.importorskip('aiosqlite' if kind == 'sqlite' else 'asyncpg')
            sqlite = f'sqlite+aiosqlite:///{tmp_path / "snapshots.db"}'
            address = sqlite if kind == 'sqlite' else request.getfixturevalue('postgresql').address
            sql = SQLSnapshotStore(address, table=f'snapshots_{uuid.uuid4().hex}')
            yield sql
            await sql.close()


async def test_entries(store: SnapshotStore) -> None:
    assert isinstance(store, SnapshotStore)
    assert await store.load('a') is None
    assert await store.claim('a') is False
    await store.delete('a')
    await store.save('a', b'a')
    for key in ('block:../../etc/passwd:é' + 'x' * 500, 'with\0NUL', "'; drop table snapshots; --", ''):
        await store.save(key, b'\x00first')
        assert await store.load(key) == b'\x00first'
        await store.save(key, b'second' * 100_000)
        assert await store.load(key) == b'second' * 100_000
        await store.delete(key)
        assert await store.load(key) is None
    assert await store.load('a') == b'a'


async def test_saving_at_the_same_time(store: SnapshotStore) -> None:
    """One of them wins; none fails. Stores that share a database make its table at the same time, too."""
    others = [store] * 3
    if isinstance(store, SQLSnapshotStore):
        others = [SQLSnapshotStore(store.engine, table=store.table) for _ in range(3)]
    await asyncio.gather(*[other.save('a', str(number).encode()) for number, other in enumerate(others)])
    assert await store.load('a') in (b'0', b'1', b'2')
    assert await store.claim('a') is True


async def test_a_paused_block(store: SnapshotStore) -> None:
    """A block waits twice in the store, and no answer is used twice."""
    conversation = Conversation(("await pay('a', 1)\nawait pay('b', 2)",), store=store)
    await conversation.run()
    history, requests = conversation.history, conversation.requests
    await conversation.answer(True)
    assert await conversation.answer(True) == 'done'
    assert conversation.bank.paid == [('a', 1), ('b', 2)]
    conversation.history, conversation.requests = history, requests
    with pytest.raises(UserError, match='has been continued already'):
        await conversation.answer(True)
    assert conversation.bank.paid == [('a', 1), ('b', 2)]


async def test_claims(store: SnapshotStore) -> None:
    await store.save('a', b'a')
    claims = await asyncio.gather(*[store.claim('a') for _ in range(5)])
    assert sorted(claims) == [False] * 4 + [True]
    assert await store.load('a') == b'a'
    await store.save('a', b'b')
    assert await store.claim('a') is True
    assert await store.load('a') == b'b'
    await store.delete('a')
    assert await store.load('a') is None
    assert await store.claim('a') is False


async def test_claims_and_loads_of_many_processes(store: SnapshotStore) -> None:
    """Each entry is claimed once, whoever else loads, saves and claims; a process has its own engine."""
    stores = [store] * 4
    if isinstance(store, SQLSnapshotStore):
        stores = [SQLSnapshotStore(str(store.engine.url), table=store.table) for _ in stores]
    await asyncio.gather(*[other.save(f'{n}', b'%d' % n * 1000) for other in stores for n in range(10)])
    claims = [asyncio.ensure_future(other.claim(f'{n}')) for other in stores for n in range(10)]
    loads = await asyncio.gather(*[other.load(f'{n}') for other in stores for n in range(10)])
    assert loads == [b'%d' % n * 1000 for _ in stores for n in range(10)]
    assert sum(await asyncio.gather(*claims)) == 10
    for other in stores:
        if isinstance(other, SQLSnapshotStore):
            await other.close()


async def test_large_snapshots(store: SnapshotStore) -> None:
    data = os.urandom(2**20) * 24
    await store.save('a', data)
    assert await store.load('a') == data
    assert await store.claim('a') is True


async def test_a_server_that_is_restarted(postgresql: Server) -> None:
    pytest.importorskip('asyncpg')
    store = SQLSnapshotStore(postgresql.address, table=f'snapshots_{uuid.uuid4().hex}')
    await store.save('a', b'a')
    assert await asyncio.gather(*[store.load('a') for _ in range(3)]) == [b'a'] * 3
    postgresql.stop()
    try:
        conversation = Conversation(("await pay('a', 1)",), store=store)
        with pytest.raises(UserError, match=r'The snapshot store failed to save \(SQLSnapshotStore\)'):
            await conversation.run()
    finally:
        postgresql.start()
    assert await asyncio.gather(*[store.load('a') for _ in range(3)]) == [b'a'] * 3
    assert await store.claim('a') is True
    await store.close()


@pytest.mark.filterwarnings('ignore::ResourceWarning')
@pytest.mark.parametrize('kind', ['sqlite', 'postgresql'])
def test_one_event_loop_after_another(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Workers run each of their jobs in a loop of its own."""
    pytest.importorskip('aiosqlite' if kind == 'sqlite' else 'asyncpg')
    sqlite = f'sqlite+aiosqlite:///{tmp_path / "snapshots.db"}'
    address = sqlite if kind == 'sqlite' else request.getfixturevalue('postgresql').address
    store = SQLSnapshotStore(address, table=f'snapshots_{uuid.uuid4().hex}')
    asyncio.run(store.save('a', b'a'))
    assert asyncio.run(store.load('a')) == b'a'
    assert asyncio.run(store.claim('a')) is True
    asyncio.run(store.close())
    # Connections of the first loops could only be dropped; the warnings about them belong here.
    gc.collect()


async def test_files_are_shared_between_processes_and_private(tmp_path: Path) -> None:
    await FileSnapshotStore(tmp_path).save('a', b'data')
    assert await FileSnapshotStore(tmp_path).load('a') == b'data'
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o077 == 0
