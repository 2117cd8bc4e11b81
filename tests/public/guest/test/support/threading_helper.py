"""Threads, which the sandbox hasn't."""

import contextlib
import unittest

can_start_thread = False


def requires_working_threading(*, module=False):
    if module:
        # Those of its tests that start one are skipped.
        return None
    return lambda item: unittest.skip('needs threads')(item)


def reap_threads(function):
    return function


def threading_setup():
    return ()


def threading_cleanup(*saved):
    pass


def join_thread(thread, timeout=None):
    raise unittest.SkipTest('needs threads')


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    raise unittest.SkipTest('needs threads')
    yield


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield


def run_concurrently(worker_func, nthreads, args=(), kwargs={}):
    raise unittest.SkipTest('needs threads')
