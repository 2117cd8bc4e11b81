"""The part of `os` that a sandbox has: paths, the environment, and the files that the host has granted."""

import os.path as path
import stat as _stat
from _os import (
    access,
    chdir,
    chmod,
    close,
    entries as _entries,
    environment as _environment,
    fspath,
    fstatus as _fstatus,
    fsync,
    ftruncate,
    getcwd,
    granted as _granted,
    link,
    listdir,
    lseek,
    mkdir,
    open,
    read,
    readlink,
    remove,
    rename,
    replace,
    rmdir,
    status as _status,
    strerror,
    symlink,
    truncate,
    unlink,
    urandom,
    utime,
    write,
)
from abc import ABCMeta
from os.path import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

name = 'posix'
linesep = '\n'
environ = _environment()
error = OSError
O_RDONLY, O_WRONLY, O_RDWR, O_APPEND, O_CREAT, O_TRUNC, O_EXCL = 0, 1, 2, 1024, 64, 512, 128
O_NOFOLLOW, O_CLOEXEC = 131072, 524288
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = set()
supports_follow_symlinks = set()
supports_bytes_environ = False
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class PathLike(metaclass=ABCMeta):
    """Abstract base class of objects that represent a path."""

    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, '__fspath__')
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    """Tells processes that are started, of which there are none; `environ` stays as it is."""


def unsetenv(key):
    """As `putenv`."""


def getcwdb():
    return fsencode(getcwd())


def getpid():
    return 1


def getppid():
    return 0


def getlogin():
    return 'monty'


def cpu_count():
    return 1


def get_terminal_size(fd=1):
    return terminal_size((80, 24))


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]}, lines={self[1]})'


class uname_result(tuple):
    sysname, nodename, release, version, machine = [property(lambda self, at=at: self[at]) for at in range(5)]

    def __repr__(self):
        names = ('sysname', 'nodename', 'release', 'version', 'machine')
        return f"os.uname_result({', '.join([f'{name}={value!r}' for name, value in zip(names, self)])})"


def uname():
    """What a sandbox tells about the machine it runs on: nothing."""
    return uname_result(('Monty', 'sandbox', '', '', ''))


class stat_result(tuple):
    """What `stat` gives: ten numbers, times as whole seconds among them, and the times in full as attributes."""

    def __new__(cls, numbers):
        self = super().__new__(cls, [int(number) for number in numbers])
        self.st_atime, self.st_mtime, self.st_ctime = [float(number) for number in numbers[7:10]]
        return self

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime_ns = property(lambda self: int(self.st_atime * 1_000_000_000))
    st_mtime_ns = property(lambda self: int(self.st_mtime * 1_000_000_000))
    st_ctime_ns = property(lambda self: int(self.st_ctime * 1_000_000_000))
    st_blksize = 4096
    st_blocks = property(lambda self: -(-self[6] // 512))

    def __repr__(self):
        names = ('mode', 'ino', 'dev', 'nlink', 'uid', 'gid', 'size', 'atime', 'mtime', 'ctime')
        return f"os.stat_result({', '.join([f'st_{name}={number}' for name, number in zip(names, self)])})"


def stat(path, *, dir_fd=None, follow_symlinks=True):
    return stat_result(_status(path, follow_symlinks, 'stat'))


def lstat(path, *, dir_fd=None):
    return stat_result(_status(path, False, 'lstat'))


def fstat(fd):
    return stat_result(_fstatus(fd))


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    import io

    if not isinstance(fd, int):
        raise TypeError('invalid fd type (%s, expected integer)' % type(fd))
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def fdatasync(fd):
    fsync(fd)


def sync():
    pass


def umask(mask):
    return 0o22


def isatty(fd):
    return False


class DirEntry:
    """What `scandir` gives for each name in a folder."""

    __slots__ = ('name', 'path', '_type')

    def __init__(self, name, path, type):
        self.name = name
        self.path = path
        self._type = type

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    def __fspath__(self):
        return self.path

    def _is(self, type, follow_symlinks):
        if follow_symlinks and _stat.S_ISLNK(self._type):
            try:
                return _stat.S_IFMT(stat(self.path).st_mode) == type
            except FileNotFoundError:
                return False
        return self._type == type

    def is_dir(self, *, follow_symlinks=True):
        return self._is(_stat.S_IFDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(_stat.S_IFREG, follow_symlinks)

    def is_symlink(self):
        return _stat.S_ISLNK(self._type)

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return lstat(self.path).st_ino

    __class_getitem__ = classmethod(lambda cls, item: cls)


class _ScandirIterator:
    def __init__(self, found):
        self._found = iter(found)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._found)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        self._found = iter(())


def scandir(path='.'):
    folder = '.' if path is None else path
    found = _entries(folder)
    folder = fspath(folder)
    if isinstance(folder, bytes):
        found = [(fsencode(name), type) for name, type in found]
    return _ScandirIterator([DirEntry(name, _join(folder, name), type) for name, type in found])


_join = path.join


def _outer(name):
    """The folder that a path is in."""
    name = fspath(name)
    return path.dirname(name.rstrip(fsencode(sep) if isinstance(name, bytes) else sep))


def makedirs(name, mode=0o777, exist_ok=False):
    missing = []
    folder = _outer(name)
    while folder and not path.exists(folder):
        missing.append(folder)
        folder = _outer(folder)
    for folder in reversed(missing):
        mkdir(folder)
    try:
        mkdir(name, mode)
    except OSError:
        if not (exist_ok and path.isdir(name)):
            raise


def removedirs(name):
    rmdir(name)
    try:
        while (name := _outer(name)) and name not in ('/', b'/'):
            rmdir(name)
    except OSError:
        pass  # that one isn't empty


def renames(old, new):
    if _outer(new):
        makedirs(_outer(new), exist_ok=True)
    rename(old, new)
    try:
        if _outer(old):
            removedirs(_outer(old))
    except OSError:
        pass


#: Value of `followlinks` with which links to folders count as files.
_walk_symlinks_as_files = object()


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    _granted('os.walk()')
    try:
        found = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = []
    files = []
    follow = followlinks is not _walk_symlinks_as_files
    for entry in found:
        (folders if entry.is_dir(follow_symlinks=follow) else files).append(entry.name)
    if topdown:
        yield top, folders, files
    for name in folders:
        inner = _join(top, name)
        if followlinks or not path.islink(inner):
            yield from walk(inner, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def __getattr__(name):
    if name in _PROCESSES:
        raise AttributeError(f"module 'os' has no attribute '{name}': the sandbox has no processes")
    raise AttributeError(f"module 'os' has no attribute '{name}'")


_PROCESSES = frozenset(
    'system popen fork exec execv execve spawnl spawnv kill wait waitpid nice getuid setuid _exit abort'.split()
)
