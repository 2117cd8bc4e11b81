"""What every snapshot store does."""

from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic_ai.exceptions import UserError

from monty_toolset import FileSnapshotStore, MemorySnapshotStore, SnapshotStore, SQLSnapshotStore

from .test_approvals import Conversation


@pytest.fixture(scope='session')
def postgresql() -> Iterator[str]:
    """The address of a database server of this test's own, on a socket in a folder of its own."""
    found = sorted(Path('/usr/lib/postgresql').glob('*/bin/initdb')) or [Path(shutil.which('initdb') or '')]
    if not found[-1].is_file():
        pytest.skip('there is no PostgreSQL server')
    # The server doesn't run as root.
    user: dict[str, Any] = {}
    if os.getuid() == 0:
        try:
            user = {'user': pwd.getpwnam('postgres').pw_uid, 'group': pwd.getpwnam('postgres').pw_gid}
        except KeyError:
            pytest.skip('PostgreSQL needs a user to run as')
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
        subprocess.run([*control, '-o', options, 'start'], check=True, **quiet)
        try:
            yield f'postgresql+asyncpg://tester@/postgres?host={folder}'
        finally:
            subprocess.run([*control, '-m', 'immediate', 'stop'], check=False, **quiet)
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
            address = sqlite if kind == 'sqlite' else request.getfixturevalue('postgresql')
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


async def test_files_are_shared_between_processes_and_private(tmp_path: Path) -> None:
    await FileSnapshotStore(tmp_path).save('a', b'data')
    assert await FileSnapshotStore(tmp_path).load('a') == b'data'
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o077 == 0
