"""The part of `os` that a sandbox has: names, paths, and the environment that the host granted."""

import os.path as path
from _os import environment as _environment, fspath, has_filesystem as _has_filesystem, refuse as _refuse, urandom
from abc import ABCMeta
from os.path import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

name = 'posix'
linesep = '\n'
environ = _environment()
error = OSError
O_RDONLY, O_WRONLY, O_RDWR, O_APPEND, O_CREAT, O_TRUNC, O_EXCL = 0, 1, 2, 1024, 64, 512, 128
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

    def __class_getitem__(cls, item):
        return cls


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def getcwd():
    return '/'


def getcwdb():
    return b'/'


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


def strerror(code):
    return f'Unknown error {code}'


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]}, lines={self[1]})'


def _withheld(name):
    def function(*args, **kwargs):
        _refuse(f'os.{name}()')

    function.__name__ = function.__qualname__ = name
    return function


# A star import can't be computed, so the names are spelled out.
listdir = _withheld('listdir')
scandir = _withheld('scandir')
walk = _withheld('walk')
mkdir = _withheld('mkdir')
makedirs = _withheld('makedirs')
remove = _withheld('remove')
unlink = _withheld('unlink')
rmdir = _withheld('rmdir')
removedirs = _withheld('removedirs')
rename = _withheld('rename')
renames = _withheld('renames')
replace = _withheld('replace')
stat = _withheld('stat')
lstat = _withheld('lstat')
chmod = _withheld('chmod')
chdir = _withheld('chdir')
open = _withheld('open')
access = _withheld('access')
link = _withheld('link')
symlink = _withheld('symlink')
readlink = _withheld('readlink')
utime = _withheld('utime')
truncate = _withheld('truncate')
if _has_filesystem:
    from _os_files import *


def __getattr__(name):
    if name in _PROCESSES:
        raise AttributeError(f"module 'os' has no attribute '{name}': the sandbox has no processes")
    raise AttributeError(f"module 'os' has no attribute '{name}'")


_PROCESSES = frozenset(
    'system popen fork exec execv execve spawnl spawnv kill wait waitpid nice getuid setuid _exit abort'.split()
)
