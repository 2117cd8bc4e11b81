"""What one item consists of, and how one of its cases is run: the same source under CPython and in the VM."""

import doctest
import importlib
import io
import sys
import traceback
import unittest

cases = {}


class Outcome(unittest.TestResult):
    """What became of one case: its status, and the traceback of the first thing that went wrong."""

    def __init__(self):
        super().__init__()
        self.status, self.detail = 'passed', ''

    def note(self, status, detail):
        if self.status == 'passed' or status == 'failed' != self.status:
            self.status, self.detail = status, detail

    def addError(self, test, err):
        self.note('failed', ''.join(traceback.format_exception(*err)))

    addFailure = addError

    def addSkip(self, test, reason):
        self.note('skipped', reason)

    def addUnexpectedSuccess(self, test):
        self.note('failed', 'unexpected success')

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.note('failed', ''.join(traceback.format_exception(*err)))


def leaves(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from leaves(test)
        else:
            yield test


def load_library(name):
    """The tests of one module of the standard library's test package."""
    module = importlib.import_module(name)
    suite = unittest.defaultTestLoader.loadTestsFromModule(module)
    if isinstance(suite, unittest.TestCase):
        suite = [suite]
    for test in leaves(suite):
        cases[test.id()] = test
    return list(cases)


def run_library(name):
    outcome = Outcome()
    unittest.TestSuite([cases[name]]).run(outcome)
    return [outcome.status, outcome.detail]


def load_doctests(name, docstrings):
    """The docstrings with examples of one module, which the host has taken out of its source."""
    variables = vars(importlib.import_module(name))
    for key, docstring in docstrings.items():
        cases[key] = (variables, docstring)
    return list(cases)


def run_doctests(name):
    variables, docstring = cases[name]
    saved = sys.stdout
    sys.stdout = output = io.StringIO()
    try:
        failed = examples_failing(name, dict(variables), docstring)
    finally:
        sys.stdout = saved
    return ['failed', output.getvalue()] if failed else ['passed', '']


def examples_failing(name, variables, docstring):
    if hasattr(doctest, 'DocTestParser'):
        test = doctest.DocTestParser().get_doctest(docstring, variables, name, None, 0)
        return doctest.DocTestRunner(verbose=False).run(test).failed
    return doctest.Run(False, 0).run(doctest.DocTest(name, docstring, variables)).failed
