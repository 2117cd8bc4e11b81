"""unittest: assertions, subtests, skips, fixtures, mocks."""
import io
import unittest
from unittest import mock


class T(unittest.TestCase):
    log = []

    @classmethod
    def setUpClass(cls):
        cls.log.append('class')

    def setUp(self):
        self.log.append('setup')
        self.addCleanup(self.log.append, 'cleanup')

    def tearDown(self):
        self.log.append('teardown')

    def test_pass(self):
        self.assertEqual(1, 1)
        self.assertIn(1, [1])
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertRaises(ValueError, int, 'x')
        with self.assertRaisesRegex(KeyError, 'k'):
            {}['k']
        self.assertDictEqual({'a': 1}, {'a': 1})
        self.assertCountEqual([1, 2], [2, 1])

    def test_fail(self):
        self.assertEqual([1, 2], [1, 3])

    def test_error(self):
        raise RuntimeError('broken')

    @unittest.skip('reason')
    def test_skip(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(result)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())
print(result.failures[0][1].splitlines()[-8:] if False else [t.id().split('.')[-1] for t, _ in result.failures], T.log[:4])
case = unittest.TestCase()
for action in (lambda: case.assertEqual(1, 2), lambda: case.assertTrue(0, 'custom'), lambda: case.assertIn('a', 'bcd'), lambda: case.assertIsNone(5), lambda: case.assertGreater(1, 2), lambda: case.assertEqual('a\nb', 'a\nc'), lambda: case.assertListEqual([1], [1, 2]), lambda: case.assertIsInstance(1, str), lambda: case.assertRegex('abc', 'x'), lambda: case.assertAlmostEqual(1, 2, places=3), lambda: case.assertSetEqual({1}, {2})):
    try:
        action()
    except AssertionError as error:
        print(str(error).replace('\n', '/'))
m = mock.Mock(return_value=3)
m.attribute.method.return_value = 'deep'
print(m(1, k=2), m.call_args, m.call_count, m.attribute.method(), m.called, m.mock_calls[:1])
m.assert_called_once_with(1, k=2)
try:
    m.assert_called_with(5)
except AssertionError as error:
    print(str(error).splitlines()[0])
side = mock.Mock(side_effect=[1, KeyError('k')])
print(side())
try:
    side()
except KeyError as error:
    print('side', error)
magic = mock.MagicMock()
magic.__len__.return_value = 5
magic.__getitem__.side_effect = lambda key: key * 2
print(len(magic), magic['ab'], mock.sentinel.x is mock.sentinel.x, mock.call(1) == mock.call(1), mock.ANY == 5)
