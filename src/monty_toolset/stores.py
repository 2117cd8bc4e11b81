"""Where paused blocks and the sessions of conversations are kept.

Theory of operation: a store maps keys to bytes. To continue a paused block a run first *claims* its entry; exactly one
of several that try succeeds, so nothing in the block runs twice, and an entry that was claimed stays readable until it
is saved again or deleted, so that a process that dies in between loses nothing.

Rule kept: a store never looks into the bytes.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import anyio.to_thread

if TYPE_CHECKING:
    from sqlalchemy import Table
    from sqlalchemy.ext.asyncio import AsyncEngine

    from monty_vm import Session


@runtime_checkable
class SnapshotStore(Protocol):
    """Keeps snapshots. Implement these four methods to keep them elsewhere.

    Snapshots aren't authenticated: a store should be one that only this application writes to. What a method raises
    ends the run with a `UserError`, the stored state intact. A run waits for the store, so give requests a timeout.
    What isn't continued isn't deleted: a store may forget entries after some time.
    """

    async def save(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`, unclaimed, in place of what was there."""

    async def load(self, key: str) -> bytes | None:
        """What is kept under `key`, claimed or not."""

    async def claim(self, key: str) -> bool:
        """Mark the entry as in use. `False` if it already was, or isn't there. Of concurrent claims one succeeds."""

    async def delete(self, key: str) -> None:
        """Forget `key`; not an error if it isn't there."""


class MemorySnapshotStore:
    """Keeps snapshots in this process. The default.

    A session that can't be dumped can still wait here as it is.
    """

    def __init__(self) -> None:
        self._entries: dict[str, bytes] = {}
        self._claimed: set[str] = set()
        self._live: dict[str, Session] = {}

    def keep_live(self, key: str, session: Session) -> None:
        """Keep the session itself beside the entry that is saved next under `key`."""
        self._live[key] = session

    def live(self, key: str) -> Session | None:
        """The session kept beside an entry."""
        return self._live.get(key)

    async def save(self, key: str, data: bytes) -> None:
        self._entries[key] = data
        self._claimed.discard(key)

    async def load(self, key: str) -> bytes | None:
        return self._entries.get(key)

    async def claim(self, key: str) -> bool:
        if key not in self._entries or key in self._claimed:
            return False
        self._claimed.add(key)
        return True

    async def delete(self, key: str) -> None:
        self._entries.pop(key, None)
        self._live.pop(key, None)
        self._claimed.discard(key)

    def __len__(self) -> int:
        return len(self._entries)

    def __bool__(self) -> bool:
        # `store or another` means whether there is a store, not whether it is empty.
        return True


class FileSnapshotStore:
    """Keeps each snapshot in a file of a folder, which processes on one machine may share.

    Files are written whole or not at all, readable by their owner only. Claiming renames the file, which an operating
    system does for one of several processes.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self.folder = Path(folder)

    def _path(self, key: str) -> Path:
        # Keys come from model providers and hosts: a digest is a safe file name for any of them.
        return self.folder / f'{hashlib.sha256(key.encode()).hexdigest()}.snapshot'

    async def save(self, key: str, data: bytes) -> None:
        await anyio.to_thread.run_sync(self._save, key, data)

    def _save(self, key: str, data: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self._path(key)
        descriptor, temporary = tempfile.mkstemp(dir=self.folder, prefix='.saving-')
        try:
            with os.fdopen(descriptor, 'wb') as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        _claimed(path).unlink(missing_ok=True)

    async def load(self, key: str) -> bytes | None:
        return await anyio.to_thread.run_sync(self._load, key)

    def _load(self, key: str) -> bytes | None:
        path = self._path(key)
        for candidate in (path, _claimed(path)):
            try:
                return candidate.read_bytes()
            except FileNotFoundError:
                continue
        return None

    async def claim(self, key: str) -> bool:
        return await anyio.to_thread.run_sync(self._claim, key)

    def _claim(self, key: str) -> bool:
        path = self._path(key)
        try:
            os.rename(path, _claimed(path))
        except (FileNotFoundError, FileExistsError):
            return False
        return True

    async def delete(self, key: str) -> None:
        await anyio.to_thread.run_sync(self._delete, key)

    def _delete(self, key: str) -> None:
        path = self._path(key)
        path.unlink(missing_ok=True)
        _claimed(path).unlink(missing_ok=True)


def _claimed(path: Path) -> Path:
    return path.with_suffix('.claimed')


class SQLSnapshotStore:
    """Keeps snapshots in a table of an SQL database, through SQLAlchemy (`pip install 'monty-toolset[sql]'`).

    Args:
        engine: an asynchronous engine, or its URL: `sqlite+aiosqlite:///snapshots.db`,
            `postgresql+asyncpg://user@host/database`. With a URL, connections that were lost are made anew, and one
            event loop may follow another (`asyncio.run` for each job of a worker).
        table: name of the table, made on first use.
    """

    def __init__(self, engine: AsyncEngine | str, *, table: str = 'monty_snapshots') -> None:
        try:
            import sqlalchemy
            from sqlalchemy.ext.asyncio import create_async_engine
        except ImportError as error:  # pragma: no cover - depends on what is installed
            raise ImportError("SQLSnapshotStore needs SQLAlchemy: pip install 'monty-toolset[sql]'") from error
        # A server may have been restarted since the last use, and errors are no place for what a block holds.
        self.engine = (
            create_async_engine(engine, pool_pre_ping=True, hide_parameters=True) if isinstance(engine, str) else engine
        )
        self._own = isinstance(engine, str)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._table: Table = sqlalchemy.Table(
            table,
            sqlalchemy.MetaData(),
            sqlalchemy.Column('key', sqlalchemy.String(255), primary_key=True),
            sqlalchemy.Column('data', sqlalchemy.LargeBinary, nullable=False),
            sqlalchemy.Column('claimed', sqlalchemy.Boolean, nullable=False, default=False),
            sqlalchemy.Column('saved_at', sqlalchemy.DateTime(timezone=True), server_default=sqlalchemy.func.now()),
        )
        self.table = table
        self._ready = False

    @staticmethod
    def _stored(key: str) -> str:
        # The column is as wide as every database allows a key to be, and PostgreSQL has no text with NUL in it.
        if len(key) <= 255 and '\0' not in key:
            return key
        return f'sha256:{hashlib.sha256(key.encode()).hexdigest()}'

    async def _prepare(self) -> None:
        from sqlalchemy.pool import AsyncAdaptedQueuePool

        loop = asyncio.get_running_loop()
        if self._own and self._loop not in (None, loop) and isinstance(self.engine.pool, AsyncAdaptedQueuePool):
            # Connections belong to the event loop that made them: those of another can be neither used nor closed here.
            await self.engine.dispose(close=False)
        self._loop = loop
        if not self._ready:
            from sqlalchemy.exc import DBAPIError

            try:
                await self._make_table()
            except DBAPIError:
                # Another process may have made it between our look and our making it; then there is nothing to do.
                await self._make_table()
            self._ready = True

    async def _make_table(self) -> None:
        async with self.engine.begin() as connection:
            await connection.run_sync(self._table.metadata.create_all)

    async def save(self, key: str, data: bytes) -> None:
        from sqlalchemy.exc import IntegrityError

        await self._prepare()
        try:
            await self._write(self._stored(key), data)
        except IntegrityError:
            # Another process has inserted the key in the same moment: now it is there to be updated.
            await self._write(self._stored(key), data)

    async def _write(self, stored: str, data: bytes) -> None:
        """Update or insert, as every database understands it."""
        import sqlalchemy

        table = self._table
        values = {'data': data, 'claimed': False, 'saved_at': sqlalchemy.func.now()}
        async with self.engine.begin() as connection:
            changed = await connection.execute(table.update().where(table.c.key == stored).values(**values))
            if changed.rowcount == 0:
                await connection.execute(table.insert().values(key=stored, **values))

    async def load(self, key: str) -> bytes | None:
        await self._prepare()
        table = self._table
        async with self.engine.connect() as connection:
            row = (await connection.execute(table.select().where(table.c.key == self._stored(key)))).first()
        return None if row is None else bytes(row.data)

    async def claim(self, key: str) -> bool:
        await self._prepare()
        table = self._table
        async with self.engine.begin() as connection:
            changed = await connection.execute(
                table.update().where(table.c.key == self._stored(key), table.c.claimed.is_(False)).values(claimed=True)
            )
        return changed.rowcount == 1

    async def delete(self, key: str) -> None:
        await self._prepare()
        table = self._table
        async with self.engine.begin() as connection:
            await connection.execute(table.delete().where(table.c.key == self._stored(key)))

    async def close(self) -> None:
        """Close the engine's connections."""
        await self.engine.dispose()
