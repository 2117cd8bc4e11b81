"""What every snapshot store does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from monty_toolset import FileSnapshotStore, MemorySnapshotStore, SnapshotStore, SQLSnapshotStore


@pytest.fixture(params=['memory', 'file', 'sql'])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[SnapshotStore]:
    match request.param:
        case 'memory':
            yield MemorySnapshotStore()
        case 'file':
            yield FileSnapshotStore(tmp_path / 'new' / 'folder')
        case _:
            pytest.importorskip('sqlalchemy')
            pytest.importorskip('aiosqlite')
            sql = SQLSnapshotStore(f'sqlite+aiosqlite:///{tmp_path / "snapshots.db"}')
            yield sql
            await sql.close()


async def test_entries(store: SnapshotStore) -> None:
    assert isinstance(store, SnapshotStore)
    assert await store.load('a') is None
    assert await store.claim('a') is False
    await store.delete('a')
    key = 'block:../../etc/passwd:\x00é' + 'x' * 500
    await store.save(key, b'\x00first')
    await store.save('a', b'a')
    assert await store.load(key) == b'\x00first'
    await store.save(key, b'second')
    assert await store.load(key) == b'second'
    await store.delete(key)
    assert await store.load(key) is None
    assert await store.load('a') == b'a'


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
