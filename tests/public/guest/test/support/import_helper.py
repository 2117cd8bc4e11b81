"""Imports for tests. A module has one implementation in the sandbox, whichever a test asks for."""

import contextlib
import importlib
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False, *, usefrozen=False):
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def ensure_lazy_imports(imported_module, modules_to_block, *, additional_code=''):
    raise unittest.SkipTest('needs processes')


@contextlib.contextmanager
def isolated_modules():
    yield


class CleanImport:
    def __init__(self, *names, usefrozen=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        pass


class DirsOnSysPath:
    def __init__(self, *paths):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        pass


def forget(name):
    pass


def unload(name):
    pass


def modules_setup():
    return ()


def modules_cleanup(saved):
    pass
