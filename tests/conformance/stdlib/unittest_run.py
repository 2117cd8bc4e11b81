# conformance: no-suspend
import unittest, io
class Tests(unittest.TestCase):
    def setUp(self): self.data = [1, 2]
    def test_equal(self): self.assertEqual(sum(self.data), 3)
    def test_fails(self): self.assertEqual(1, 2, 'numbers differ')
    def test_raises(self):
        with self.assertRaises(ZeroDivisionError) as caught: 1 / 0
        self.assertIn('zero', str(caught.exception))
    def test_error(self): raise KeyError('x')
    def test_many(self):
        self.assertTrue(1); self.assertFalse(0); self.assertIsNone(None); self.assertIs(1, 1); self.assertIn(1, [1]); self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertGreater(2, 1); self.assertListEqual([1], [1]); self.assertDictEqual({}, {}); self.assertIsInstance(1, int); self.assertRaises(ValueError, int, 'x'); self.assertCountEqual([1, 2], [2, 1]); self.assertRegex('abc', 'b')
    @unittest.skip('not now')
    def test_skipped(self): pass
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Tests)
result = unittest.TextTestRunner(stream=io.StringIO(), verbosity=0).run(suite)
print(len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())
print(sorted(str(t).split()[0] for t, _ in result.failures), result.errors[0][1].splitlines()[-1])
