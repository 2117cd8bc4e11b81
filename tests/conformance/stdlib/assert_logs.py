import io
import logging
import unittest
from typing import Generic, TypeVar
from unittest.mock import call


class Case(unittest.TestCase):
    def test_logs(self):
        with self.assertLogs('app', 'INFO') as caught:
            logging.getLogger('app').warning('one %d', 1)
            logging.getLogger('app.part').info('two')
        self.assertEqual(caught.output, ['WARNING:app:one 1', 'INFO:app.part:two'])
        self.assertEqual([record.funcName for record in caught.records], ['test_logs', 'test_logs'])

    def test_no_logs(self):
        with self.assertLogs():
            pass


stream = io.StringIO()
result = unittest.TextTestRunner(stream=stream).run(unittest.defaultTestLoader.loadTestsFromTestCase(Case))
print(result.testsRun, [str(message).splitlines()[-1] for _, message in result.failures])

T = TypeVar('T')


class Box(Generic[T]):
    pass


class Slotted(Generic[T]):
    __slots__ = ()


print(Box[int]().__orig_class__, hasattr(Box(), '__orig_class__'), vars(Box[str]()), hasattr(Slotted[int](), '__orig_class__'))

import inspect

try:
    inspect.unwrap(call)
except ValueError:
    print('endless')
