"""Threads, which the sandbox hasn't; what tests use of the module without starting one."""

import unittest
from _thread import RLock

Lock = RLock


class local:
    pass


class Thread:
    def __init__(self, *arguments, **options):
        raise unittest.SkipTest('needs threads')


Event = Condition = Semaphore = BoundedSemaphore = Barrier = Timer = Thread


class Main:
    name, ident, daemon = 'MainThread', 1, False


def current_thread():
    return Main


main_thread = current_thread


def get_ident():
    return 1


def active_count():
    return 1


def enumerate():
    return [Main]
