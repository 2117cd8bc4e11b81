"""Files, directories and the environment for tests."""

import contextlib
import os
import unittest

TESTFN = TESTFN_ASCII = '@test_tmp'
TESTFN_UNICODE = TESTFN + '-\xe0\xf2\u0258\u0141\u011f'
TESTFN_UNENCODABLE = TESTFN_UNDECODABLE = TESTFN_NONASCII = FS_NONASCII = None
SAVEDCWD = '/'


class FakePath:
    """Has `__fspath__`, and gives or raises what it was made with."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f'<FakePath {self.path!r}>'

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


class EnvironmentVarGuard:
    """Changes of environment variables that are taken back at the end."""

    def __enter__(self):
        self.saved = dict(os.environ)
        return self

    def __exit__(self, *ignored):
        os.environ.clear()
        os.environ.update(self.saved)

    def __getitem__(self, name):
        return os.environ[name]

    def __setitem__(self, name, value):
        os.environ[name] = value

    def __delitem__(self, name):
        os.environ.pop(name, None)

    def __contains__(self, name):
        return name in os.environ

    def keys(self):
        return os.environ.keys()

    def clear(self):
        os.environ.clear()

    def set(self, name, value):
        self[name] = value

    def unset(self, *names):
        for name in names:
            del self[name]


def skipping(reason):
    return lambda item: unittest.skip(reason)(item)


skip_unless_symlink = skipping('needs links')
skip_unless_hardlink = skipping('needs links')
skip_unless_xattr = skipping('needs extended attributes')
skip_unless_dac_override = skipping('needs permissions')
skip_if_dac_override = skipping('needs permissions')


def skip_unless_working_chmod(item):
    return item


def can_symlink():
    return False


def can_chmod():
    return True


def can_xattr():
    return False


def unlink(path):
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)


def rmtree(path):
    import shutil

    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(path)


def rmdir(path):
    with contextlib.suppress(FileNotFoundError):
        os.rmdir(path)


def create_empty_file(path):
    with open(path, 'wb'):
        pass


def make_bad_fd():
    raise unittest.SkipTest('needs file descriptors')


def fs_is_case_insensitive(directory):
    return False


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    import tempfile

    with tempfile.TemporaryDirectory() as made:
        yield made


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    saved = os.getcwd()
    os.chdir(path)
    try:
        yield os.getcwd()
    finally:
        os.chdir(saved)


@contextlib.contextmanager
def temp_cwd(name='tempcwd', quiet=False):
    with temp_dir(name) as path, change_cwd(path) as where:
        yield where
