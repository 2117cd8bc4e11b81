"""What `os` and `os.path` do with the granted filesystem: the natives that guest/os.py is made of, and `os.path`.

Without a grant each function says what would grant it.
"""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING, Any, Final

from monty_vm.builtins.text import bytes_like
from monty_vm.machine.frame import UNSET
from monty_vm.modules.files import (
    APPEND,
    CREATE,
    EXCLUSIVE,
    READ_ONLY,
    READ_WRITE,
    TRUNCATE,
    close,
    decoded,
    file_numbered,
    number_of,
    open_path,
    os_error,
    position_argument,
    read,
    resize,
    seek,
    size_argument,
    write,
)
from monty_vm.modules.system import PATH, environment, path_text, rooted, urandom, working_directory
from monty_vm.objects.classes import type_of
from monty_vm.objects.files import BinaryFile, filesystem_of
from monty_vm.objects.native import Native
from monty_vm.versions import HOST_313

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine


#: What paths can be, in messages of functions that take numbers of files too.
PATHS: Final = 'string, bytes, os.PathLike'


def path_argument(machine: Machine, path: Any, what: str, kinds: str = 'string, bytes or os.PathLike') -> Any:
    """A path as text or bytes."""
    if not isinstance(path, (str, bytes)) and machine.special(path, '__fspath__') is UNSET:
        name, _, argument = what.partition(' ')
        raise TypeError(f'{name}: {argument or "path"} should be {kinds}, not {type_of(path).name}')
    found = path_text(machine, path)
    if (b'\0' if isinstance(found, bytes) else '\0') in found:
        name = what.partition(' ')[0]
        raise ValueError(f'{name}: embedded null character in path' if HOST_313 else 'embedded null byte')
    return found


def no_folder(what: str, folder: object) -> None:
    if folder is not None:
        raise NotImplementedError(f'{what}: dir_fd unavailable on this platform')


def operation(name: str, function: Callable[..., Any], kinds: str = 'string, bytes or os.PathLike') -> Native:
    """A function of `os` on one path: `function` takes the filesystem, the path as text, and further arguments."""

    def call(machine: Machine, path: Any, *args: Any, dir_fd: Any = None, **keywords: Any) -> object:
        filesystem = filesystem_of(machine, f'os.{name}()')
        text = path_argument(machine, path, name, kinds)
        no_folder(name, dir_fd)
        try:
            return function(filesystem, decoded(text), *args, **keywords)
        except OSError as error:
            raise os_error(machine, error, text) from None

    return Native(name, call, machine=True, module='os')


# -- folders


def list_directory(machine: Machine, path: Any = '.') -> list[Any]:
    filesystem = filesystem_of(machine, 'os.listdir()')
    text = '.' if path is None else path_argument(machine, path, 'listdir', f'{PATHS}, integer or None')
    try:
        names: list[Any] = list(filesystem.entries(decoded(text)))
    except OSError as error:
        raise os_error(machine, error, text) from None
    return [os.fsencode(name) for name in names] if isinstance(text, bytes) else names


def entries(machine: Machine, path: Any, /) -> list[tuple[str, int]]:
    """Names and file types, for `scandir`."""
    filesystem = filesystem_of(machine, 'os.scandir()')
    text = path_argument(machine, path, 'scandir', f'{PATHS}, integer or None')
    try:
        return list(filesystem.entries(decoded(text)).items())
    except OSError as error:
        raise os_error(machine, error, text) from None


def rename_with(name: str) -> Native:
    def call(machine: Machine, src: Any, dst: Any, *, src_dir_fd: Any = None, dst_dir_fd: Any = None) -> None:
        filesystem = filesystem_of(machine, f'os.{name}()')
        source = path_argument(machine, src, f'{name} src')
        target = path_argument(machine, dst, f'{name} dst')
        no_folder(name, src_dir_fd)
        no_folder(name, dst_dir_fd)
        try:
            filesystem.rename(decoded(source), decoded(target))
        except OSError as error:
            raise os_error(machine, error, source, target) from None

    return Native(name, call, machine=True, module='os')


def refused_link(name: str) -> Native:
    """`symlink` and `link`: the filesystem has none, as some real ones have none."""

    def call(machine: Machine, src: Any, dst: Any, **keywords: Any) -> None:
        filesystem = filesystem_of(machine, f'os.{name}()')
        source = path_argument(machine, src, f'{name} src')
        target = path_argument(machine, dst, f'{name} dst')
        try:
            if name == 'link':
                filesystem.status(decoded(source))
            raise OSError(errno.EPERM, '')
        except OSError as error:
            raise os_error(machine, error, source, target) from None

    return Native(name, call, machine=True, module='os')


def check_granted(machine: Machine, what: Any, /) -> None:
    """For functions that take a failed operation lightly."""
    filesystem_of(machine, what)


def working(machine: Machine) -> str:
    return working_directory(machine)


def status(machine: Machine, path: Any, follow: Any, name: Any, /) -> object:
    """Ten numbers, for `stat` and `lstat`."""
    if isinstance(path, int):
        return file_status(machine, path)
    filesystem = filesystem_of(machine, f'os.{name}()')
    text = path_argument(machine, path, name, f'{PATHS} or integer')
    try:
        return filesystem.status(decoded(text), machine.truth(follow))
    except OSError as error:
        raise os_error(machine, error, text) from None


def access(machine: Machine, path: Any, mode: Any, **keywords: Any) -> bool:
    filesystem = filesystem_of(machine, 'os.access()')
    text = path_argument(machine, path, 'access')
    allowed: bool = filesystem.allows(decoded(text), bool(machine.to_index(mode) & os.W_OK))
    return allowed


def change_times(machine: Machine, path: Any, times: Any = None, *, ns: Any = None, **keywords: Any) -> None:
    filesystem = filesystem_of(machine, 'os.utime()')
    text = path_argument(machine, path, 'utime', f'{PATHS} or integer')
    given = times if ns is None else ns
    if given is None:
        modified = filesystem.now()
    elif isinstance(given, tuple) and len(given) == 2:
        modified = float(given[1]) if ns is None else machine.to_index(given[1]) / 1e9
    else:
        raise TypeError("utime: 'times' must be either a tuple of two ints or None")
    try:
        filesystem.change(decoded(text), None, modified)
    except OSError as error:
        raise (os_error(machine, error, text) if HOST_313 else os_error(machine, error)) from None


def cut(machine: Machine, path: Any, length: Any) -> None:
    """`os.truncate`."""
    size = position_argument(machine, length)
    if isinstance(path, int):
        resize(machine, file_numbered(machine, path), size)
        return
    filesystem_of(machine, 'os.truncate()')
    text = path_argument(machine, path, 'truncate', f'{PATHS} or integer')
    file = open_path(machine, text, 'rb+', 'FileIO')
    resize(machine, file, size)
    close(machine, file)


# -- descriptors


def open_descriptor(machine: Machine, path: Any, flags: Any, mode: Any = 0o777, *, dir_fd: Any = None) -> int:
    filesystem = filesystem_of(machine, 'os.open()')
    text = path_argument(machine, path, 'open')
    no_folder('open', dir_fd)
    wanted = machine.to_index(flags)
    way = wanted & 3
    writes = way != READ_ONLY
    create = bool(wanted & CREATE)
    try:
        content = filesystem.open(
            decoded(text), writes, create, create and bool(wanted & EXCLUSIVE), writes and bool(wanted & TRUNCATE)
        )
    except OSError as error:
        raise os_error(machine, error, text) from None
    shown = ('a' if wanted & APPEND else 'w' if writes else 'r') + ('b+' if way == READ_WRITE else 'b')
    return number_of(machine, BinaryFile(content, text, shown, 'FileIO'))


def close_descriptor(machine: Machine, fd: Any) -> None:
    close(machine, file_numbered(machine, fd))


def read_descriptor(machine: Machine, fd: Any, length: Any, /) -> bytes:
    return read(machine, file_numbered(machine, fd), max(0, size_argument(machine, length)))


def write_descriptor(machine: Machine, fd: Any, data: Any, /) -> int:
    return write(machine, file_numbered(machine, fd), bytes_like(data))


def move_descriptor(machine: Machine, fd: Any, position: Any, how: Any, /) -> int:
    return seek(machine, file_numbered(machine, fd), position, how)


def cut_descriptor(machine: Machine, fd: Any, length: Any, /) -> None:
    resize(machine, file_numbered(machine, fd), position_argument(machine, length))


def file_status(machine: Machine, fd: Any, /) -> object:
    return filesystem_of(machine, 'os.fstat()').content_status(file_numbered(machine, fd).content)


def error_text(machine: Machine, code: Any, /) -> str:
    return os.strerror(machine.to_index(code))


def synchronise(machine: Machine, fd: Any, /) -> None:
    file_numbered(machine, fd)


OS: Final[dict[str, object]] = {
    'environment': Native('environment', environment, machine=True, module='_os'),
    'urandom': Native('urandom', urandom, machine=True, module='os'),
    'fspath': Native('fspath', path_text, machine=True, module='os'),
    'mkdir': operation('mkdir', lambda filesystem, path, mode=0o777: filesystem.make_directory(path, mode)),
    'remove': operation('remove', lambda filesystem, path: filesystem.remove(path, False)),
    'unlink': operation('unlink', lambda filesystem, path: filesystem.remove(path, False)),
    'rmdir': operation('rmdir', lambda filesystem, path: filesystem.remove(path, True)),
    'chdir': operation('chdir', lambda filesystem, path: filesystem.enter(path), f'{PATHS} or integer'),
    'readlink': operation('readlink', lambda filesystem, path: filesystem.readlink(path)),
    'chmod': operation(
        'chmod',
        lambda filesystem, path, mode, follow_symlinks=True: filesystem.change(path, mode, None),
        f'{PATHS} or integer',
    ),
    'rename': rename_with('rename'),
    'replace': rename_with('replace'),
    'symlink': refused_link('symlink'),
    'link': refused_link('link'),
}
for title, function in (
    ('listdir', list_directory),
    ('entries', entries),
    ('granted', check_granted),
    ('getcwd', working),
    ('status', status),
    ('access', access),
    ('utime', change_times),
    ('truncate', cut),
    ('open', open_descriptor),
    ('close', close_descriptor),
    ('read', read_descriptor),
    ('write', write_descriptor),
    ('lseek', move_descriptor),
    ('ftruncate', cut_descriptor),
    ('fstatus', file_status),
    ('fsync', synchronise),
    ('strerror', error_text),
):
    OS[title] = Native(title, function, machine=True, module='os')


def make_os(machine: Machine) -> dict[str, object]:
    return OS


# -- os.path


def path_status(machine: Machine, path: Any, name: str, follow: bool = True) -> Any:
    """The numbers of a path, or None if there is nothing."""
    filesystem = filesystem_of(machine, f'os.path.{name}()')
    if isinstance(path, int):
        return file_status(machine, path)
    try:
        text = path_argument(machine, path, 'stat' if follow else 'lstat', f'{PATHS} or integer')
        return filesystem.status(decoded(text), follow)
    except (OSError, ValueError):
        return None


def question(name: str, test: Callable[[int], bool], follow: bool = True) -> Native:
    """A function that asks for the mode of a path."""

    def ask(machine: Machine, path: Any) -> bool:
        found = path_status(machine, path, name, follow)
        return found is not None and test(found[0])

    return Native(name, ask, machine=True, module='genericpath')


def figure(name: str, index: int) -> Native:
    """A function that gives one of the numbers of a path."""

    def get(machine: Machine, filename: Any) -> object:
        filesystem_of(machine, f'os.path.{name}()')
        numbers: Any = status(machine, filename, True, 'stat')
        return numbers[index]

    return Native(name, get, machine=True, module='genericpath')


def is_mount(machine: Machine, path: Any) -> bool:
    filesystem = filesystem_of(machine, 'os.path.ismount()')
    text = decoded(rooted(machine, path))
    return text == '/' or any(mount.guest_path == text for mount in filesystem.grant.mounts)


def same_file(machine: Machine, f1: Any, f2: Any) -> bool:
    filesystem_of(machine, 'os.path.samefile()')
    first: Any = status(machine, f1, True, 'stat')
    second: Any = status(machine, f2, True, 'stat')
    return bool(first[1:3] == second[1:3])


def same_status(machine: Machine, s1: Any, s2: Any) -> bool:
    return all(
        machine.equal(machine.get_attribute(s1, name), machine.get_attribute(s2, name)) for name in ('st_ino', 'st_dev')
    )


def real_path(machine: Machine, filename: Any, *, strict: Any = False) -> Any:
    """The path made absolute. Links, which only mounts can have, stay in it: where they lead is the mount's affair."""
    found = rooted(machine, filename)
    if machine.truth(strict):
        status(machine, found, True, 'lstat')
    return found


for title, test, follow in (
    ('exists', lambda mode: True, True),
    ('lexists', lambda mode: True, False),
    ('isfile', stat.S_ISREG, True),
    ('isdir', stat.S_ISDIR, True),
    ('islink', stat.S_ISLNK, False),
):
    PATH[title] = question(title, test, follow)
for title, index in (('getsize', 6), ('getatime', 7), ('getmtime', 8), ('getctime', 9)):
    PATH[title] = figure(title, index)
PATH['ismount'] = Native('ismount', is_mount, machine=True, module='posixpath')
PATH['samefile'] = Native('samefile', same_file, machine=True, module='genericpath')
PATH['samestat'] = Native('samestat', same_status, machine=True, module='genericpath')
PATH['realpath'] = Native('realpath', real_path, machine=True, module='posixpath')


def make_path(machine: Machine) -> dict[str, object]:
    return PATH
