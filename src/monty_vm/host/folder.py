# not compiled: system calls.
"""Folders of the host, and the only way to what is in them.

A path is opened component after component, each relative to the folder before it and none through a link; links are
followed by hand, as far as they are relative and never out of the folder. So neither a path nor anything that changes
while it is followed can lead out. Only regular files are opened, and none in a way that could wait.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

#: Links on the way to a file, and components of it with theirs.
LINKS: Final = 40
STEPS: Final = 2000
FOLDER_FLAGS: Final = (
    os.O_RDONLY | getattr(os, 'O_DIRECTORY', 0) | getattr(os, 'O_NOFOLLOW', 0) | getattr(os, 'O_CLOEXEC', 0)
)
#: Never through a link, never waiting for the other end of a pipe, never becoming the controlling terminal.
FILE_FLAGS: Final = (
    getattr(os, 'O_NOFOLLOW', 0)
    | getattr(os, 'O_NONBLOCK', 0)
    | getattr(os, 'O_NOCTTY', 0)
    | getattr(os, 'O_CLOEXEC', 0)
)
SUPPORTED: Final = (
    hasattr(os, 'O_NOFOLLOW')
    and hasattr(os, 'pread')
    and {os.open, os.stat, os.unlink, os.rmdir, os.mkdir, os.rename, os.readlink} <= os.supports_dir_fd
    and os.scandir in os.supports_fd
)


def failure(code: int) -> OSError:
    """An error of a file operation. Who called it knows the path that the guest has named."""
    return OSError(code, os.strerror(code))


class Folder:
    """A folder of the host, and the only way to what is in it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def find(self, parts: Sequence[str], follow: bool) -> tuple[int, str]:
        """A descriptor of the folder in which a path ends, which the caller closes, and the last name.

        The last name is no link if `follow` is true. It is `.` for the folder itself.
        """
        folder = os.open(self.path, FOLDER_FLAGS)
        # The way to it, of names that are no links, and what is left to go.
        trail: list[str] = []
        pending = list(reversed(parts))
        steps = links = 0
        try:
            while pending:
                steps += 1
                name = pending.pop()
                if name == '..':
                    # Only links say that. The parent is found again from the top, not by what the host calls `..`.
                    if not trail:
                        raise failure(errno.EACCES)
                    pending += reversed(trail[:-1])
                    trail = []
                    folder = replaced(folder, os.open(self.path, FOLDER_FLAGS))
                    continue
                last = not pending
                target = self.link(folder, name) if follow or not last else None
                if target is not None:
                    links += 1
                    if links > LINKS or steps > STEPS:
                        raise failure(errno.ELOOP)
                    if target.startswith('/'):
                        raise failure(errno.EACCES)
                    pending += [part for part in reversed(target.split('/')) if part and part != '.']
                elif last:
                    return folder, name
                else:
                    folder = replaced(folder, os.open(name, FOLDER_FLAGS, dir_fd=folder))
                    trail.append(name)
            return folder, '.'
        except BaseException:
            os.close(folder)
            raise

    def link(self, folder: int, name: str) -> str | None:
        """Where a name leads if it is a link."""
        try:
            if stat.S_ISLNK(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
                return os.readlink(name, dir_fd=folder)
        except FileNotFoundError:
            pass
        return None

    def status(self, parts: Sequence[str], follow: bool = True) -> os.stat_result:
        folder, name = self.find(parts, follow)
        try:
            return os.stat(name, dir_fd=folder, follow_symlinks=False)
        finally:
            os.close(folder)

    def exists(self, parts: Sequence[str], follow: bool = True) -> os.stat_result | None:
        try:
            return self.status(parts, follow)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def entries(self, machine: Machine, parts: Sequence[str]) -> dict[str, int]:
        """The names in a folder, each with the file type as in `st_mode`."""
        folder, name = self.find(parts, True)
        try:
            inner = os.open(name, FOLDER_FLAGS, dir_fd=folder)
        finally:
            os.close(folder)
        try:
            found: dict[str, int] = {}
            with os.scandir(inner) as entries:
                for entry in entries:
                    found[entry.name] = file_type(entry)
                    if len(found) % 256 == 0:
                        machine.charge(256 * 128)
            return found
        finally:
            os.close(inner)

    def readlink(self, parts: Sequence[str]) -> str:
        folder, name = self.find(parts, False)
        try:
            return os.readlink(name, dir_fd=folder)
        finally:
            os.close(folder)

    def open(self, parts: Sequence[str], flags: int) -> int:
        """A descriptor of a regular file."""
        folder, name = self.find(parts, True)
        try:
            try:
                check_regular(os.stat(name, dir_fd=folder, follow_symlinks=False))
            except FileNotFoundError:
                if not flags & os.O_CREAT:
                    raise
            descriptor = os.open(name, flags | FILE_FLAGS, 0o666, dir_fd=folder)
        finally:
            os.close(folder)
        try:
            check_regular(os.fstat(descriptor))
        except OSError:
            os.close(descriptor)
            raise
        return descriptor

    def read_all(self, machine: Machine, parts: Sequence[str], limit: int) -> bytes:
        """The content of a file that has at most `limit` bytes."""
        descriptor = self.open(parts, os.O_RDONLY)
        try:
            size = os.fstat(descriptor).st_size
            if size > limit:
                raise failure(errno.ENOSPC)
            machine.check_size(size)
            return read_at(descriptor, 0, size)
        finally:
            os.close(descriptor)


def replaced(old: int, new: int) -> int:
    os.close(old)
    return new


def file_type(entry: os.DirEntry[str]) -> int:
    if entry.is_symlink():
        return stat.S_IFLNK
    if entry.is_dir(follow_symlinks=False):
        return stat.S_IFDIR
    # Pipes and devices are all one to the guest, which can't open any.
    return stat.S_IFREG if entry.is_file(follow_symlinks=False) else stat.S_IFIFO


def check_regular(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise failure(errno.EISDIR)
    if not stat.S_ISREG(status.st_mode):
        raise failure(errno.EACCES)


def read_at(descriptor: int, start: int, size: int) -> bytes:
    parts: list[bytes] = []
    while size > 0:
        part = os.pread(descriptor, size, start)
        if not part:
            break
        parts.append(part)
        start += len(part)
        size -= len(part)
    return parts[0] if len(parts) == 1 else b''.join(parts)


def write_at(descriptor: int, start: int, data: Any) -> None:
    with memoryview(data) as view, view.cast('B') as rest:
        done = 0
        while done < len(rest):
            done += os.pwrite(descriptor, rest[done:], start + done)
