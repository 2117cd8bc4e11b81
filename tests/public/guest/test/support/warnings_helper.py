"""Warnings in tests."""

import contextlib
import functools
import importlib
import re
import unittest
import warnings


def check_syntax_warning(testcase, statement, errtext='', *, lineno=1, offset=None):
    raise unittest.SkipTest('the compiler gives no warnings')


def import_deprecated(name):
    return importlib.import_module(name)


def ignore_warnings(*, category=Warning, message=''):
    def decorator(test):
        @functools.wraps(test)
        def wrapper(*arguments, **options):
            with warnings.catch_warnings():
                warnings.simplefilter('ignore', category=category)
                return test(*arguments, **options)

        return wrapper

    return decorator


class WarningsRecorder:
    """What `check_warnings` gives: the warnings so far, and the last one's attributes."""

    def __init__(self, found):
        self._warnings = found
        self._last = 0

    def __getattr__(self, name):
        if len(self._warnings) > self._last:
            return getattr(self._warnings[-1], name)
        return None

    @property
    def warnings(self):
        return self._warnings[self._last:]

    def reset(self):
        self._last = len(self._warnings)


@contextlib.contextmanager
def check_warnings(*filters, **options):
    quiet = options.get('quiet', not filters)
    filters = filters or (('', Warning),)
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter('always')
        yield WarningsRecorder(found)
    left = list(found)
    for message, category in filters:
        matching = [item for item in left if re.match(message, str(item.message), re.I)
                    and issubclass(type(item.message), category)]
        if not matching and not quiet:
            raise AssertionError(f'filter ({message!r}, {category.__name__}) did not catch any warning')
        left = [item for item in left if item not in matching]
    if left:
        raise AssertionError(f'unhandled warning {left[0]}')


@contextlib.contextmanager
def check_no_warnings(testcase, message='', category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as found:
        warnings.filterwarnings('always', message=message, category=category)
        yield
    testcase.assertEqual(found, [])


@contextlib.contextmanager
def check_no_resource_warning(testcase):
    yield


@contextlib.contextmanager
def save_restore_warnings_filters():
    with warnings.catch_warnings():
        yield
