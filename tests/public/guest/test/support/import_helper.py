"""Imports for tests. A module has one implementation in the sandbox, whichever a test asks for."""

import contextlib
import importlib
import sys
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False, *, usefrozen=False):
    names = {name, *fresh}
    saved = {key: module for key, module in sys.modules.items() if key in names or key.startswith(f'{name}.')}
    for key in saved:
        del sys.modules[key]
    try:
        for key in fresh:
            with contextlib.suppress(ImportError):
                importlib.import_module(key)
        return importlib.import_module(name)
    except ImportError:
        return None
    finally:
        for key in names - set(saved):
            sys.modules.pop(key, None)
        sys.modules.update(saved)


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


@contextlib.contextmanager
def ready_to_import(name=None, source=''):
    raise unittest.SkipTest('needs modules in files')
    yield


def unload(name):
    pass


def modules_setup():
    return ()


def modules_cleanup(saved):
    pass
