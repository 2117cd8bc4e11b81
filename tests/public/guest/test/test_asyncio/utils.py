"""What the tests of `asyncio` share, as far as it needs no sockets."""

import asyncio
import re
import unittest
from unittest import mock


def MockCallback(**options):
    return mock.Mock(spec=['__call__'], **options)


class MockPattern(str):
    """Equal to the texts in which the pattern is found."""

    __hash__ = str.__hash__

    def __eq__(self, other):
        return re.search(str(self), other, re.S) is not None


class MockInstanceOf:
    """Equal to the instances of a class."""

    def __init__(self, cls):
        self.cls = cls

    def __eq__(self, other):
        return isinstance(other, self.cls)


class TestCase(unittest.TestCase):
    def set_event_loop(self, loop, *, cleanup=True):
        asyncio.set_event_loop(None)
        if cleanup:
            self.addCleanup(loop.close)

    def new_test_loop(self, gen=None):
        raise unittest.SkipTest('needs a selector of files')


async def await_without_task(coro):
    errors = []

    def step():
        try:
            for _ in coro.__await__():
                pass
        except BaseException as error:
            errors.append(error)

    asyncio.get_running_loop().call_soon(step)
    await asyncio.sleep(0)
    if errors:
        raise errors[0]
