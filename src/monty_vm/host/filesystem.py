# not compiled: system calls, and descriptors that finalisers close.
"""The filesystem that a host grants: files in memory, and folders of the host mounted among them.

A `MemoryFileSystem` with its `Mount`s is what the host says; each session makes a `FileSystem` of it. Paths are those
of the guest, made absolute and freed of `..` as text, so they can't leave its root. What is left of a path at a mount
goes to one of two things: a `Tree`, which is in memory and may have a folder of the host below it (an overlay, or, if
nothing may be written, a read-only mount), or a `HostTree`, which writes through.

Both reach the host through a `Folder` (see `host.folder`), which nothing leads out of. Only as much as is there is
read, and the meter knows before.

The rule: the guest's paths, names and handles never reach the host but through a `Folder`.
"""

from __future__ import annotations

import errno
import os
import stat
from collections import OrderedDict
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, final

from monty_vm.host.folder import (
    FILE_FLAGS,
    SUPPORTED,
    Folder,
    check_regular,
    failure,
    read_at,
    write_at,
)
from monty_vm.objects.files import FARTHEST, BinaryFile, Directory, FileNode, Files, HostFile, Node

if TYPE_CHECKING:
    from monty_vm.machine.machine import Machine

READ_ONLY: Final = 'read-only'
OVERLAY: Final = 'overlay'
READ_WRITE: Final = 'read-write'
MODES: Final = (READ_ONLY, OVERLAY, READ_WRITE)
#: The first time that files have where there is no clock: 1980-01-01, the earliest that archives know.
EPOCH: Final = 315532800.0
#: Files of the host that a session keeps open while it runs; others are opened again when they are needed.
OPEN_FILES: Final = 32
#: Bytes that are read from the host at a time.
BLOCK: Final = 1 << 16
LONGEST_NAME: Final = 255
LONGEST_PATH: Final = 4096
DEEPEST: Final = 500
#: The one device, and the number of the file that it is: always empty.
NULL_DEVICE: Final = ['dev', 'null']
NOTHING: Final = 0
#: Bytes that a new file or folder on the host counts.
ENTRY: Final = 1 << 12
#: Fuel, in bytes copied, that a call of the host takes.
CALL: Final = 1 << 12


def split_path(path: str) -> list[str]:
    """The components of an absolute path, without `.` and `..`."""
    parts: list[str] = []
    for name in path.split('/'):
        if name == '..':
            if parts:
                parts.pop()
        elif name and name != '.':
            parts.append(name)
    return parts


# -- what the host grants


class Mount:
    """A folder of the host that a guest can use.

    Links in it are followed as long as they stay in it. Only regular files can be opened.

    Args:
        host_path: the folder.
        guest_path: where the guest finds it.
        mode: `'read-only'`; `'overlay'`, in which the guest can write, but what it writes stays in the session; or
            `'read-write'`.

    Raises:
        NotADirectoryError, FileNotFoundError: if `host_path` isn't a folder.
        NotImplementedError: on systems that can't open files relative to folders, such as Windows.
    """

    def __init__(self, host_path: str | os.PathLike[str], guest_path: str, mode: str = READ_ONLY) -> None:
        if not SUPPORTED:
            raise NotImplementedError('mounts need a system that can open files relative to folders')
        if mode not in MODES:
            raise ValueError(f'the mode of a mount must be one of {", ".join(map(repr, MODES))}, not {mode!r}')
        self.host_path = Path(host_path).resolve(strict=True)
        if not self.host_path.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(host_path))
        self.parts = split_path(guest_path)
        if not guest_path.startswith('/') or not self.parts:
            raise ValueError(f'the guest path of a mount must be absolute and not the root, not {guest_path!r}')
        self.guest_path = '/' + '/'.join(self.parts)
        self.mode = mode

    def __repr__(self) -> str:
        return f'Mount({str(self.host_path)!r}, {self.guest_path!r}, mode={self.mode!r})'


class MemoryFileSystem:
    """Files in memory that a guest can read, change and add to. Each session has its own copy of them.

    Args:
        files: contents by path; text is stored as UTF-8. A path that ends in `/` is an empty folder, whatever its
            content. Folders on the way are made.
        mounts: folders of the host that stand among them.
        directory: the working directory to begin with.
        limit: bytes that all files in memory, and what is added to read-write mounts, may have together. A guest that
            exceeds it gets `OSError` (`ENOSPC`). Files in memory also count as the session's memory.
    """

    def __init__(
        self,
        files: Mapping[str, str | bytes] | None = None,
        *,
        mounts: Sequence[Mount] = (),
        directory: str = '/',
        limit: int = 64 * 2**20,
    ) -> None:
        self.directory = '/' + '/'.join(split_path(directory))
        self.files: dict[str, bytes] = {}
        for path, content in (files or {}).items():
            if not isinstance(path, str) or not path:
                raise ValueError(f'the path of a file must be a non-empty str, not {path!r}')
            self.files[path if path.startswith('/') else f'{self.directory}/{path}'] = encoded(content)
        self.mounts = tuple(mounts)
        self.limit = limit
        places = [mount.parts for mount in self.mounts]
        for index, place in enumerate(places):
            for other in places[:index]:
                if place[: len(other)] == other or other[: len(place)] == place:
                    raise ValueError(f'a mount at /{"/".join(place)} would hide one at /{"/".join(other)}')

    def __repr__(self) -> str:
        return f'MemoryFileSystem({list(self.files)!r}, mounts={list(self.mounts)!r})'


def encoded(content: object) -> bytes:
    if isinstance(content, str):
        return content.encode('utf-8')
    if isinstance(content, (bytes, bytearray, memoryview)):
        return bytes(content)
    raise TypeError(f'the content of a file must be str or bytes, not {type(content).__name__}')


def as_grant(value: object) -> MemoryFileSystem:
    """The argument `filesystem` of a session."""
    if isinstance(value, MemoryFileSystem):
        return value
    if isinstance(value, Mount):
        return MemoryFileSystem(mounts=[value])
    raise TypeError(f'filesystem must be a MemoryFileSystem or a Mount, not {type(value).__name__}')


# -- where paths lead


class Tree:
    """Files in memory, over a folder of the host or not."""

    def __init__(self, system: FileSystem, root: Directory, lower: Folder | None = None, writable: bool = True) -> None:
        self.system = system
        self.root = root
        self.lower = lower
        self.writable = writable

    def find(self, parts: Sequence[str]) -> tuple[Node | None, Folder | None]:
        """What is in memory at a path, and the host's folder if what is there shows."""
        node: Node = self.root
        lower = self.lower
        for name in parts:
            if not isinstance(node, Directory):
                raise failure(errno.ENOTDIR)
            if node.opaque:
                lower = None
            if name not in node.entries:
                return None, lower
            entry = node.entries[name]
            if entry is None:
                return None, None
            node = entry
        return node, None if isinstance(node, FileNode) or (isinstance(node, Directory) and node.opaque) else lower

    def status(self, parts: Sequence[str], follow: bool = True) -> os.stat_result | Node:
        node, lower = self.find(parts)
        if node is not None:
            return node
        if lower is None:
            raise failure(errno.ENOENT)
        return lower.status(parts, follow)

    def is_directory(self, parts: Sequence[str], follow: bool = True) -> bool:
        return is_directory(self.status(parts, follow))

    def exists(self, parts: Sequence[str]) -> bool:
        node, lower = self.find(parts)
        return node is not None or (lower is not None and lower.exists(parts, False) is not None)

    def entries(self, parts: Sequence[str]) -> dict[str, int]:
        node, lower = self.find(parts)
        if isinstance(node, FileNode):
            raise failure(errno.ENOTDIR)
        if node is None and lower is None:
            raise failure(errno.ENOENT)
        found: dict[str, int] = {}
        if lower is not None and (node is None or lower.exists(parts) is not None):
            found = lower.entries(self.system.machine, parts)
        if isinstance(node, Directory):
            for name, entry in node.entries.items():
                if entry is None:
                    found.pop(name, None)
                else:
                    found[name] = stat.S_IFDIR if isinstance(entry, Directory) else stat.S_IFREG
        return found

    def readlink(self, parts: Sequence[str]) -> str:
        node, lower = self.find(parts)
        if node is not None:
            raise failure(errno.EINVAL)
        if lower is None:
            raise failure(errno.ENOENT)
        return lower.readlink(parts)

    def directory(self, parts: Sequence[str]) -> Directory:
        """The folder at a path, which exists, as one in memory."""
        if not self.is_directory(parts):
            raise failure(errno.ENOTDIR)
        self.check_writable()
        node: Directory = self.root
        for name in parts:
            entry = node.entries.get(name)
            if not isinstance(entry, Directory):
                entry = node.entries[name] = self.system.new_directory()
            node = entry
        return node

    def check_writable(self) -> None:
        if not self.writable:
            raise failure(errno.EROFS)

    def open(
        self, path: str, parts: Sequence[str], write: bool, create: bool, exclusive: bool, truncate: bool
    ) -> FileNode | HostFile:
        system = self.system
        node, lower = self.find(parts)
        below = None if lower is None or node is not None else lower.exists(parts)
        if node is not None or below is not None:
            if exclusive:
                raise failure(errno.EEXIST)
            if isinstance(node, Directory) or (below is not None and stat.S_ISDIR(below.st_mode)):
                raise failure(errno.EISDIR)
        elif not create:
            # The reason why it isn't there may be another than that it doesn't exist.
            self.status(parts)
        if write and (node is not None or below is not None):
            self.check_writable()
        if isinstance(node, FileNode):
            if truncate:
                system.resize(node, 0)
            return node
        if below is not None:
            check_regular(below)
            if not write:
                return HostFile(system.next_number(), path, False)
            return self.copy_up(parts, truncate)
        parent = self.directory(parts[:-1])
        made = parent.entries[parts[-1]] = FileNode(system.next_number(), 0o644, system.now(), b'')
        return made

    def copy_up(self, parts: Sequence[str], empty: bool = False) -> FileNode:
        """Puts a file of the host into memory."""
        system = self.system
        lower = self.lower
        assert lower is not None
        data = b'' if empty else lower.read_all(system.machine, parts, system.room())
        system.grow(len(data))
        mode = lower.status(parts).st_mode & 0o777
        made = self.directory(parts[:-1]).entries[parts[-1]] = FileNode(system.next_number(), mode, system.now(), data)
        return made

    def reopen(self, parts: Sequence[str], write: bool) -> int:
        if write or self.lower is None:
            raise failure(errno.EROFS)
        return self.lower.open(parts, os.O_RDONLY)

    def node(self, parts: Sequence[str]) -> Node:
        """What is at a path, in memory, to be changed."""
        self.check_writable()
        node, _ = self.find(parts)
        if node is not None:
            return node
        if self.is_directory(parts):
            return self.directory(parts)
        return self.copy_up(parts)

    def make_directory(self, parts: Sequence[str], mode: int) -> None:
        if self.exists(parts):
            raise failure(errno.EEXIST)
        parent = self.directory(parts[:-1])
        made = parent.entries[parts[-1]] = self.system.new_directory()
        made.mode = mode & 0o755
        made.opaque = True

    def remove(self, parts: Sequence[str], directory: bool) -> None:
        if self.is_directory(parts, False) != directory:
            raise failure(errno.ENOTDIR if directory else errno.EISDIR)
        if directory and self.entries(parts):
            raise failure(errno.ENOTEMPTY)
        self.detach(parts, self.directory(parts[:-1]))

    def detach(self, parts: Sequence[str], parent: Directory) -> None:
        """Takes a name out of its folder."""
        self.system.drop(parent.entries.pop(parts[-1], None))
        if self.find(parts)[1] is not None:
            parent.entries[parts[-1]] = None
        parent.modified = self.system.now()

    def rename(self, source: Sequence[str], target: Sequence[str]) -> None:
        status = self.status(source, False)
        moved_directory = is_directory(status)
        if list(source) == list(target):
            return
        if moved_directory and list(target[: len(source)]) == list(source):
            raise failure(errno.EINVAL)
        replaced = self.exists(target)
        if replaced:
            if self.is_directory(target, False):
                if not moved_directory:
                    raise failure(errno.EISDIR)
                if self.entries(target):
                    raise failure(errno.ENOTEMPTY)
            elif moved_directory:
                raise failure(errno.ENOTDIR)
        parent = self.directory(target[:-1])
        link = not isinstance(status, Node) and stat.S_ISLNK(status.st_mode)
        if link or (moved_directory and self.find(source)[1] is not None):
            # As in other overlays: who wants a folder of the host moved has to copy it.
            raise failure(errno.EXDEV)
        node = self.node(source)
        if replaced:
            self.detach(target, parent)
        origin = self.directory(source[:-1])
        del origin.entries[source[-1]]
        if self.find(source)[1] is not None:
            origin.entries[source[-1]] = None
        parent.entries[target[-1]] = node
        origin.modified = parent.modified = self.system.now()

    def change(self, parts: Sequence[str], mode: int | None, modified: float | None) -> None:
        node = self.node(parts)
        if mode is not None:
            node.mode = mode & 0o7777
        if modified is not None:
            node.modified = modified


class HostTree:
    """A folder of the host that the guest may write to."""

    writable = True

    def __init__(self, system: FileSystem, folder: Folder) -> None:
        self.system = system
        self.folder = folder

    def status(self, parts: Sequence[str], follow: bool = True) -> os.stat_result | Node:
        return self.folder.status(parts, follow)

    def is_directory(self, parts: Sequence[str], follow: bool = True) -> bool:
        return is_directory(self.status(parts, follow))

    def entries(self, parts: Sequence[str]) -> dict[str, int]:
        return self.folder.entries(self.system.machine, parts)

    def readlink(self, parts: Sequence[str]) -> str:
        return self.folder.readlink(parts)

    def open(
        self, path: str, parts: Sequence[str], write: bool, create: bool, exclusive: bool, truncate: bool
    ) -> FileNode | HostFile:
        system = self.system
        if not write:
            check_regular(self.folder.status(parts))
            return HostFile(system.next_number(), path, False)
        flags = os.O_RDWR
        if create:
            flags |= os.O_CREAT
            if self.folder.exists(parts) is None:
                system.grow(ENTRY, on_host=True)
        if exclusive:
            flags |= os.O_EXCL
        descriptor = self.folder.open(parts, flags)
        made = HostFile(system.next_number(), path, True)
        system.keep(made, descriptor)
        if truncate:
            system.resize(made, 0)
        return made

    def reopen(self, parts: Sequence[str], write: bool) -> int:
        return self.folder.open(parts, os.O_RDWR if write else os.O_RDONLY)

    def make_directory(self, parts: Sequence[str], mode: int) -> None:
        self.system.grow(ENTRY, on_host=True)
        folder, name = self.folder.find(parts, False)
        try:
            os.mkdir(name, mode & 0o777, dir_fd=folder)
        finally:
            os.close(folder)

    def remove(self, parts: Sequence[str], directory: bool) -> None:
        folder, name = self.folder.find(parts, False)
        try:
            status = os.stat(name, dir_fd=folder, follow_symlinks=False)
            if directory:
                os.rmdir(name, dir_fd=folder)
            else:
                os.unlink(name, dir_fd=folder)
        finally:
            os.close(folder)
        size = status.st_size if stat.S_ISREG(status.st_mode) and status.st_nlink == 1 else 0
        self.system.grow(-ENTRY - size, on_host=True)

    def rename(self, source: Sequence[str], target: Sequence[str]) -> None:
        from_folder, from_name = self.folder.find(source, False)
        try:
            to_folder, to_name = self.folder.find(target, False)
            try:
                os.rename(from_name, to_name, src_dir_fd=from_folder, dst_dir_fd=to_folder)
            finally:
                os.close(to_folder)
        finally:
            os.close(from_folder)

    def change(self, parts: Sequence[str], mode: int | None, modified: float | None) -> None:
        folder, name = self.folder.find(parts, True)
        try:
            if not stat.S_ISDIR(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
                check_regular(os.stat(name, dir_fd=folder, follow_symlinks=False))
            inner = os.open(name, os.O_RDONLY | FILE_FLAGS, dir_fd=folder)
        finally:
            os.close(folder)
        try:
            if mode is not None:
                # Neither another user's rights nor more than the file may have as a file.
                os.fchmod(inner, mode & 0o777)
            if modified is not None:
                os.utime(inner, (modified, modified))
        finally:
            os.close(inner)


def is_directory(status: os.stat_result | Node) -> bool:
    return isinstance(status, Directory) if isinstance(status, Node) else stat.S_ISDIR(status.st_mode)


@final
class Opened:
    """A descriptor of a file of the host, and what was last read from it."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.start = 0
        self.block = b''

    def __del__(self) -> None:
        os.close(self.descriptor)


@final
class FileSystem:
    """The filesystem of one session. Paths are absolute ones of the guest; errors are `OSError` without a path."""

    def __init__(self, machine: Machine, grant: MemoryFileSystem) -> None:
        self.machine = machine
        self.grant = grant
        self.opened: OrderedDict[int, Opened] = OrderedDict()
        self.trees: list[tuple[list[str], Tree | HostTree]] = []
        self.state = Files()
        self.state.root.modified = EPOCH
        self.adopt(self.state)
        root = self.state.root
        self.state.directory = grant.directory
        for folder in ('/tmp', grant.directory):  # noqa: S108 - the guest's own
            if not self.tree_of(split_path(folder))[0]:
                self.folder(root, split_path(folder))
        for name, content in grant.files.items():
            self.put(split_path(name), None if name.endswith('/') else content)

    # -- state

    def adopt(self, state: Files) -> None:
        """Takes up the files of a new session or of a snapshot."""
        self.state = state
        self.machine.state['files'] = state
        self.trees = []
        for mount in self.grant.mounts:
            folder = Folder(mount.host_path)
            tree: Tree | HostTree
            if mount.mode == READ_WRITE:
                tree = HostTree(self, folder)
            elif mount.mode == OVERLAY:
                over = state.overlays.setdefault(mount.guest_path, Directory(0, 0o755, EPOCH))
                tree = Tree(self, over, folder)
            else:
                tree = Tree(self, Directory(0, 0o755, EPOCH), folder, writable=False)
            self.trees.append((mount.parts, tree))
            self.folder(state.root, mount.parts)
        self.trees.append(([], Tree(self, state.root)))

    def folder(self, root: Directory, parts: Sequence[str]) -> Directory:
        """A folder in memory, made if need be."""
        for name in parts:
            inner = root.entries.get(name)
            if inner is None:
                removed = name in root.entries
                inner = root.entries[name] = self.new_directory()
                inner.opaque = removed
            if not isinstance(inner, Directory):
                raise ValueError(f'/{"/".join(parts)} goes through a file')
            root = inner
        return root

    def put(self, parts: Sequence[str], content: bytes | None) -> None:
        """A file, or an empty folder, that the host puts into memory, over a mount if need be.

        The limit isn't for it.
        """
        place, tree = self.tree_of(parts)
        if not isinstance(tree, Tree) or not tree.writable:
            raise ValueError(f'/{"/".join(parts)} is in a mount, where the host has to put files itself')
        folder = self.folder(tree.root, parts[len(place) : None if content is None else -1])
        if content is None:
            return
        if isinstance(folder.entries.get(parts[-1]), Directory):
            raise ValueError(f'/{"/".join(parts)} is a folder')
        self.drop(folder.entries.get(parts[-1]))
        self.state.size += len(content)
        folder.entries[parts[-1]] = FileNode(self.next_number(), 0o644, self.now(), content)

    def next_number(self) -> int:
        self.state.numbers += 1
        return self.state.numbers

    def new_directory(self) -> Directory:
        return Directory(self.next_number(), 0o755, self.now())

    def now(self) -> float:
        """The time for files: that of the session's clock, or one that counts changes."""
        clock: Any = self.machine.clock
        if clock is None:
            self.state.ticks += 1
            return EPOCH + self.state.ticks
        from monty_vm.modules.system import now

        return now(self.machine)

    def room(self) -> int:
        """Bytes that may still be added."""
        return max(0, self.grant.limit - self.state.size - self.state.added)

    def grow(self, size: int, on_host: bool = False) -> None:
        """Counts bytes that are added to files, or taken away."""
        self.check_room(size)
        if on_host:
            self.state.added += size
        else:
            self.state.size += size

    def check_room(self, size: int) -> None:
        if size > 0 and size > self.room():
            raise failure(errno.ENOSPC)

    def grow_node(self, node: FileNode, size: int) -> None:
        """The same for a file in memory. One that was removed while it is open counts as memory alone."""
        if node.linked:
            self.grow(size)
        else:
            self.check_room(size)

    def drop(self, node: Node | None) -> None:
        """Counts what was taken out of its folder."""
        if isinstance(node, FileNode) and node.linked:
            node.linked = False
            self.grow(-len(node.data))

    # -- paths

    def absolute(self, path: str) -> list[str]:
        """The components of a path as the guest wrote it."""
        if not path:
            raise failure(errno.ENOENT)
        if '\0' in path:
            raise ValueError('embedded null byte')
        if len(path) > LONGEST_PATH:
            raise failure(errno.ENAMETOOLONG)
        self.machine.work(CALL + len(path) * 64)
        parts = split_path(path if path.startswith('/') else f'{self.state.directory}/{path}')
        if len(parts) > DEEPEST:
            raise failure(errno.ENAMETOOLONG)
        for part in parts:
            if len(part) > LONGEST_NAME // 4 and len(part.encode('utf-8', 'surrogatepass')) > LONGEST_NAME:
                raise failure(errno.ENAMETOOLONG)
        return parts

    def tree_of(self, parts: Sequence[str]) -> tuple[list[str], Tree | HostTree]:
        for place, tree in self.trees:
            if parts[: len(place)] == place:
                return place, tree
        raise AssertionError

    def at(self, path: str) -> tuple[Tree | HostTree, list[str]]:
        """The tree a path leads to, and the rest of the path there."""
        parts = self.absolute(path)
        place, tree = self.tree_of(parts)
        rest = parts[len(place) :]
        if path.endswith('/') and not tree.is_directory(rest):
            raise failure(errno.ENOTDIR)
        return tree, rest

    def place(self, path: str, new: bool = False) -> tuple[Tree | HostTree, list[str]]:
        """The same for a name that is to be made, moved or removed, which a mount or the way to one can't be."""
        parts = self.absolute(path)
        for mount in self.grant.mounts:
            if mount.parts[: len(parts)] == parts:
                raise failure(errno.EEXIST if new else errno.EBUSY)
        if not parts:
            raise failure(errno.EEXIST if new else errno.EBUSY)
        found, tree = self.tree_of(parts)
        return tree, parts[len(found) :]

    def status(self, path: str, follow: bool = True) -> tuple[float, ...]:
        """Ten numbers as `os.stat` gives them."""
        tree, rest = self.at(path)
        return self.numbers(tree.status(rest, follow))

    def numbers(self, found: os.stat_result | Node) -> tuple[float, ...]:
        if isinstance(found, Node):
            directory = isinstance(found, Directory)
            mode = (stat.S_IFDIR if directory else stat.S_IFREG) | found.mode
            size = len(found.data) if isinstance(found, FileNode) else 4096
            modified = found.modified
            return (mode, found.number, 1, 2 if directory else 1, 0, 0, size, modified, modified, modified)
        return (
            found.st_mode,
            found.st_ino,
            2,
            found.st_nlink,
            0,
            0,
            found.st_size,
            found.st_atime,
            found.st_mtime,
            found.st_ctime,
        )

    def entries(self, path: str) -> dict[str, int]:
        """The names in a folder, each with the file type as in `st_mode`."""
        tree, rest = self.at(path)
        found = tree.entries(rest)
        self.machine.charge(len(found) * 64)
        return found

    def readlink(self, path: str) -> str:
        tree, rest = self.at(path)
        return tree.readlink(rest)

    def open(self, path: str, write: bool, create: bool, exclusive: bool, truncate: bool) -> FileNode | HostFile:
        parts = self.absolute(path)
        place, tree = self.tree_of(parts)
        rest = parts[len(place) :]
        if parts == NULL_DEVICE:
            return FileNode(NOTHING, 0o666, EPOCH, b'')
        if path.endswith('/'):
            raise failure(errno.EISDIR if create or tree.is_directory(rest) else errno.ENOTDIR)
        if not rest:
            raise failure(errno.EEXIST if exclusive else errno.EISDIR)
        return tree.open('/' + '/'.join(parts), rest, write, create, exclusive, truncate)

    def make_directory(self, path: str, mode: int) -> None:
        tree, rest = self.place(path, new=True)
        tree.make_directory(rest, mode)

    def remove(self, path: str, directory: bool) -> None:
        tree, rest = self.place(path)
        if path.endswith('/') and not tree.is_directory(rest):
            raise failure(errno.ENOTDIR)
        tree.remove(rest, directory)

    def rename(self, source: str, target: str) -> None:
        from_tree, from_rest = self.place(source)
        to_tree, to_rest = self.place(target)
        if from_tree is not to_tree:
            from_tree.status(from_rest, False)
            raise failure(errno.EXDEV)
        from_tree.rename(from_rest, to_rest)

    def change(self, path: str, mode: int | None, modified: float | None) -> None:
        tree, rest = self.at(path)
        tree.change(rest, mode, modified)

    def allows(self, path: str, write: bool) -> bool:
        """`os.access`."""
        try:
            tree, rest = self.at(path)
            tree.status(rest)
        except OSError:
            return False
        return tree.writable or not write

    def enter(self, path: str) -> None:
        """`os.chdir`."""
        tree, rest = self.at(path)
        if not tree.is_directory(rest):
            raise failure(errno.ENOTDIR)
        self.state.directory = '/' + '/'.join(self.absolute(path))

    # -- contents

    def write(self, machine: Machine, content: FileNode | HostFile, position: int, data: Any) -> None:
        size = len(data)
        if not size or content.number == NOTHING:
            return
        end = position + size
        if end > FARTHEST:
            raise failure(errno.EFBIG)
        machine.charge(size)
        if isinstance(content, HostFile):
            opened = self.host(content)
            self.grow(max(0, end - os.fstat(opened.descriptor).st_size), on_host=True)
            opened.block = b''
            write_at(opened.descriptor, position, data)
            return
        old = len(content.data)
        if end > old:
            self.grow_node(content, end - old)
            if end - old > 256:
                machine.check_size(end - old)
        buffer = self.changeable(content)
        if position > old:
            buffer.extend(bytes(position - old))
        buffer[position:end] = data
        content.modified = self.now()

    def changeable(self, node: FileNode) -> bytearray:
        """The content of a file as something that can be written to."""
        data = node.data
        if isinstance(data, bytes):
            if len(data) > 256:
                self.machine.check_size(len(data))
            data = bytearray(data)
            node.data = data
        return data

    def resize(self, content: FileNode | HostFile, size: int) -> None:
        if size > FARTHEST:
            raise failure(errno.EFBIG)
        if content.number == NOTHING:
            return
        if isinstance(content, HostFile):
            opened = self.host(content)
            self.grow(size - os.fstat(opened.descriptor).st_size, on_host=True)
            opened.block = b''
            os.ftruncate(opened.descriptor, size)
            return
        old = len(content.data)
        self.grow_node(content, size - old)
        if size > old:
            self.machine.check_size(size)
            self.changeable(content).extend(bytes(size - old))
        elif size == 0:
            content.data = b''
        elif size < old:
            del self.changeable(content)[size:]
        content.modified = self.now()

    def content_status(self, content: FileNode | HostFile) -> tuple[float, ...]:
        """`os.fstat`."""
        return self.numbers(content if isinstance(content, FileNode) else os.fstat(self.host(content).descriptor))

    def keep(self, file: HostFile, descriptor: int) -> Opened:
        opened = self.opened[file.number] = Opened(descriptor)
        while len(self.opened) > OPEN_FILES:
            self.opened.popitem(last=False)
        return opened

    def host(self, file: HostFile) -> Opened:
        """A file of the host, opened if it isn't: after a snapshot was loaded, or because too many others were."""
        self.machine.work(CALL)
        found = self.opened.get(file.number)
        if found is not None:
            self.opened.move_to_end(file.number)
            return found
        try:
            tree, rest = self.at(file.path)
            return self.keep(file, tree.reopen(rest, file.writable))
        except OSError:
            # It was there when it was opened.
            raise failure(errno.ESTALE) from None

    def host_size(self, file: HostFile) -> int:
        return os.fstat(self.host(file).descriptor).st_size

    def host_part(self, file: HostFile, start: int, size: int) -> bytes:
        """Bytes that are there, of a size that has been accounted for."""
        opened = self.host(file)
        if size >= BLOCK:
            return read_at(opened.descriptor, start, size)
        at = start - opened.start
        if at < 0 or at + size > len(opened.block):
            opened.start = start
            opened.block = read_at(opened.descriptor, start, BLOCK)
            at = 0
        return opened.block[at : at + size]

    def release(self) -> None:
        """Closes the files of the host while the session doesn't run: as if it were stored, and loaded again."""
        self.opened.clear()

    def close(self, content: FileNode | HostFile) -> None:
        if isinstance(content, HostFile):
            self.opened.pop(content.number, None)


def check_files(state: Files) -> None:
    """Checks the files of a snapshot, which may be forged, and counts their bytes.

    Raises:
        ValueError: if something isn't what it should be.
    """
    if type(state.directory) is not str or not state.directory.startswith('/'):
        raise ValueError('the working directory is not a path')
    for figure in (state.added, state.numbers, state.ticks):
        if type(figure) is not int or abs(figure) > FARTHEST:
            raise ValueError('a figure is out of range')
    # What was freed on the host by another session, if it was one, gives this one no room.
    state.added = max(0, state.added)
    state.size = 0
    if type(state.overlays) is not dict or type(state.descriptors) is not dict:
        raise ValueError('a table is missing')
    for number, file in state.descriptors.items():
        if type(number) is not int or type(file) is not BinaryFile:
            raise ValueError('an open file is none')
    seen: set[int] = set()
    pending: list[Any] = [state.root, *state.overlays.values()]
    if any(type(node) is not Directory for node in pending):
        raise ValueError('a root is no folder')
    while pending:
        node = pending.pop()
        if id(node) in seen:
            raise ValueError('a file stands in two places')
        seen.add(id(node))
        if type(node.number) is not int or type(node.mode) is not int or type(node.modified) not in (int, float):
            raise ValueError('a file has the wrong attributes')
        if type(node) is FileNode:
            if type(node.data) not in (bytes, bytearray):
                raise ValueError('a file has no content')
            node.linked = True
            state.size += len(node.data)
            continue
        if type(node) is not Directory or type(node.entries) is not dict or type(node.opaque) is not bool:
            raise ValueError('a folder is none')
        for name, entry in node.entries.items():
            if type(name) is not str or not name or name in ('.', '..') or '/' in name or '\0' in name:
                raise ValueError('a file has no name')
            if entry is not None:
                pending.append(entry)


@final
class SessionFiles(MutableMapping[str, bytes]):
    """The files that a session holds in memory, by path: its own, and what it has written over overlays.

    Files can be put, replaced and removed between blocks.
    """

    def __init__(self, system: FileSystem) -> None:
        self._system = system

    def _walk(self) -> Iterator[tuple[str, FileNode]]:
        roots: list[tuple[str, Node | None]] = [
            (f'/{"/".join(place)}' if place else '', tree.root)
            for place, tree in self._system.trees
            if isinstance(tree, Tree)
        ]
        while roots:
            path, node = roots.pop()
            if isinstance(node, FileNode):
                yield path, node
            elif isinstance(node, Directory):
                roots += [(f'{path}/{name}', entry) for name, entry in reversed(node.entries.items())]

    def _find(self, path: str) -> tuple[Directory, str]:
        parts = split_path(path)
        place, tree = self._system.tree_of(parts)
        if parts and isinstance(tree, Tree):
            folder: Node | None = tree.root
            for name in parts[len(place) : -1]:
                folder = folder.entries.get(name) if isinstance(folder, Directory) else None
            if isinstance(folder, Directory) and isinstance(folder.entries.get(parts[-1]), FileNode):
                return folder, parts[-1]
        raise KeyError(path)

    def __getitem__(self, path: str) -> bytes:
        folder, name = self._find(path)
        node = folder.entries[name]
        assert isinstance(node, FileNode)
        return bytes(node.data)

    def __setitem__(self, path: str, content: str | bytes) -> None:
        if not path.startswith('/') or path.endswith('/'):
            raise ValueError(f'the path of a file must be absolute, not {path!r}')
        self._system.put(split_path(path), encoded(content))

    def __delitem__(self, path: str) -> None:
        folder, name = self._find(path)
        self._system.drop(folder.entries.pop(name))

    def __iter__(self) -> Iterator[str]:
        for path, _ in self._walk():
            yield path

    def __len__(self) -> int:
        return sum(1 for _ in self._walk())

    def __repr__(self) -> str:
        return f'SessionFiles({list(self)!r})'
