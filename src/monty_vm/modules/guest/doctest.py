"""Tests in docstrings: `testmod`, `run_docstring_examples` and the option flags of CPython's `doctest`."""

import _doctest
from _names import calling_module
import inspect
import io
import sys
import traceback
import unittest
from collections import namedtuple

__all__ = ['testmod', 'run_docstring_examples', 'TestResults', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE',
           'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF',
           'REPORT_CDIFF', 'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST',
           'register_optionflag', 'DocTestSuite']

TestResults = namedtuple('TestResults', 'failed attempted')
OPTIONFLAGS_BY_NAME = {}
BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'
DIVIDER = '*' * 70


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST


class OutputChecker:
    """Compares what an example printed with what it should print."""

    def check_output(self, want, got, optionflags):
        got, want = escaped(got), escaped(want)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = '\n'.join(['' if line.strip() == BLANKLINE_MARKER else line for line in want.split('\n')])
            got = '\n'.join([line if line.strip() else '' for line in got.split('\n')])
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and matches_ellipsis(want, got)


def escaped(text):
    """A character and its escape count as the same."""
    return text.encode('ascii', 'backslashreplace').decode('ascii')


def matches_ellipsis(want, got):
    """Whether `...` in the wanted text can stand for any parts of the other."""
    pieces = want.split(ELLIPSIS_MARKER)
    if len(pieces) == 1:
        return want == got
    first, *middle, last = pieces
    if not got.startswith(first) or not got.endswith(last) or len(got) < len(first) + len(last):
        return False
    at, end = len(first), len(got) - len(last)
    for piece in middle:
        at = got.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return at <= end


class Failure:
    """What a test reports of an example that failed."""

    def __init__(self, test, example, title, got):
        self.test, self.example, self.title, self.got = test, example, title, got

    def text(self):
        source, want, _, line, _ = self.example
        lines = [DIVIDER, f'File "{self.test.filename}", line {line + 1}, in {self.test.name}', 'Failed example:',
                 indented(source).rstrip('\n')]
        if self.title:
            lines += ['Exception raised:', indented(self.got).rstrip('\n')]
        else:
            lines += ['Expected:', indented(want).rstrip('\n')] if want else ['Expected nothing']
            lines += ['Got:', indented(self.got).rstrip('\n')] if self.got else ['Got nothing']
        return '\n'.join(lines)


def indented(text):
    return ''.join([f'    {line}\n' if line else '\n' for line in text.rstrip('\n').split('\n')])


class DocTest:
    """The examples of one docstring."""

    def __init__(self, name, docstring, globs):
        self.name, self.docstring, self.globs = name, docstring, globs
        self.filename = '<block>'
        self.examples = _doctest.parse(docstring)


class Run:
    """Counts what tests do, and reports."""

    def __init__(self, verbose, optionflags):
        self.verbose, self.optionflags = verbose, optionflags
        self.tries = {}
        self.failures = {}
        self.checker = OutputChecker()
        # One for all examples: what an earlier one keeps as its output goes on being seen.
        self.output = io.StringIO()

    def run(self, test):
        scope = _doctest.scope(test.globs.get('__name__', '__main__'), test.globs)
        failed = tried = 0
        for number, example in enumerate(test.examples):
            flags = self.flags_for(example)
            if flags & SKIP:
                continue
            tried += 1
            if self.verbose:
                print(f'Trying:\n{indented(example[0])}Expecting' + (f':\n{indented(example[1])}' if example[1]
                                                                      else ' nothing\n'), end='')
            failure = self.run_example(scope, test, number, example, flags)
            if failure is None:
                if self.verbose:
                    print('ok')
                continue
            failed += 1
            if failed == 1 or not flags & REPORT_ONLY_FIRST_FAILURE:
                print(failure.text())
            if flags & FAIL_FAST:
                break
        self.tries[test.name] = self.tries.get(test.name, 0) + tried
        self.failures[test.name] = self.failures.get(test.name, 0) + failed
        return TestResults(failed, tried)

    def flags_for(self, example):
        flags = self.optionflags
        for name, on in example[4].items():
            if name not in OPTIONFLAGS_BY_NAME:
                raise ValueError(f'line {example[3] + 1} of the docstring has an invalid option: {name!r}')
            flags = flags | OPTIONFLAGS_BY_NAME[name] if on else flags & ~OPTIONFLAGS_BY_NAME[name]
        return flags

    def run_example(self, scope, test, number, example, flags):
        source, want, message, _, _ = example
        output = self.output
        output.seek(0)
        output.truncate()
        saved = sys.stdout
        sys.stdout = output
        error = None
        try:
            _doctest.run(scope, source, f'<doctest {test.name}[{number}]>')
        except KeyboardInterrupt:
            raise
        except BaseException as raised:
            error = raised
        finally:
            sys.stdout = saved
        got = output.getvalue()
        if got and not got.endswith('\n'):
            got += '\n'
        if error is None:
            if message is None and self.checker.check_output(want, got, flags):
                return None
            return Failure(test, example, '', got)
        text = traceback.format_exception_only(type(error), error)
        text = text[-1] if isinstance(error, SyntaxError) else ''.join(text)
        if message is not None:
            if self.checker.check_output(message, text, flags):
                return None
            if flags & IGNORE_EXCEPTION_DETAIL and bare_name(message) == bare_name(text):
                return None
            return Failure(test, example, '', got + ''.join(traceback.format_exception(error)))
        return Failure(test, example, 'raised', ''.join(traceback.format_exception(error)))

    def summarize(self):
        failed, tried = sum(self.failures.values()), sum(self.tries.values())
        broken = [name for name in sorted(self.failures) if self.failures[name]]
        if self.verbose:
            empty = [name for name in sorted(self.tries) if not self.tries[name]]
            passed = [name for name in sorted(self.tries) if self.tries[name] and not self.failures[name]]
            if empty:
                print(len(empty), 'items had no tests:')
                for name in empty:
                    print('   ', name)
            if passed:
                print(len(passed), 'items passed all tests:')
                for name in passed:
                    print(f' {self.tries[name]:3d} tests in {name}')
        if broken:
            print(DIVIDER)
            print(len(broken), 'items had failures:')
            for name in broken:
                print(f' {self.failures[name]:3d} of {self.tries[name]:3d} in {name}')
        if self.verbose:
            print(tried, 'tests in', len(self.tries), 'items.')
            print(tried - failed, 'passed and', failed, 'failed.')
        if failed:
            print('***Test Failed***', failed, 'failures.')
        elif self.verbose:
            print('Test passed.')
        return TestResults(failed, tried)


def bare_name(message):
    return message.split(':')[0].split('(')[0].strip().rpartition('.')[2]


def find(obj, name, globs, module, tests, seen):
    """Adds the tests of an object and of what it holds."""
    if id(obj) in seen:
        return
    seen.add(id(obj))
    docstring = getattr(obj, '__doc__', None)
    tests.append(DocTest(name, docstring if isinstance(docstring, str) else '', globs))
    if inspect.ismodule(obj):
        for key, value in dict(vars(obj)).items():
            if (inspect.isroutine(unwrapped(value)) or inspect.isclass(value)) and belongs(value, module):
                find(value, f'{name}.{key}', globs, module, tests, seen)
        for key, value in getattr(obj, '__test__', {}).items():
            if isinstance(value, str):
                tests.append(DocTest(f'{name}.__test__.{key}', value, globs))
            else:
                find(value, f'{name}.__test__.{key}', globs, module, tests, seen)
    elif inspect.isclass(obj):
        for key, value in dict(vars(obj)).items():
            if isinstance(value, (staticmethod, classmethod)):
                value = value.__func__
            if (inspect.isroutine(value) or inspect.isclass(value) or isinstance(value, property)) and (
                    isinstance(value, property) or belongs(value, module)):
                find(value, f'{name}.{key}', globs, module, tests, seen)


def unwrapped(value):
    try:
        return inspect.unwrap(value)
    except ValueError:
        return value


def belongs(value, module):
    return module is None or getattr(value, '__module__', None) == module.__name__


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Tests the examples in the docstrings of a module, by default the main one."""
    if m is None:
        m = sys.modules.get('__main__')
    if not inspect.ismodule(m):
        raise TypeError('testmod: module required; %r' % (m,))
    globs = dict(vars(m)) if globs is None else dict(globs)
    if extraglobs is not None:
        globs.update(extraglobs)
    globs.setdefault('__name__', '__main__')
    tests = []
    find(m, name or m.__name__, globs, m, tests, set())
    run = Run('-v' in sys.argv if verbose is None else verbose, optionflags)
    for test in sorted(tests, key=lambda test: test.name):
        if not exclude_empty or test.examples:
            run.run(test)
    if report:
        return run.summarize()
    return TestResults(sum(run.failures.values()), sum(run.tries.values()))


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    """Tests the examples in the docstring of one object."""
    tests = []
    find(f, name, dict(globs), None, tests, set())
    run = Run(verbose, optionflags)
    for test in tests:
        run.run(test)


class DocTestCase(unittest.TestCase):
    """The examples of one docstring as a test case."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None):
        super().__init__()
        self.test, self.optionflags = test, optionflags
        self.prepare, self.finish = setUp, tearDown

    def setUp(self):
        if self.prepare is not None:
            self.prepare(self.test)

    def tearDown(self):
        if self.finish is not None:
            self.finish(self.test)

    def runTest(self):
        saved = sys.stdout
        sys.stdout = output = io.StringIO()
        try:
            failed = Run(False, self.optionflags).run(self.test).failed
        finally:
            sys.stdout = saved
        if failed:
            raise self.failureException(f'Failed doctest test for {self.test.name}\n\n{output.getvalue()}')

    def id(self):
        return self.test.name

    def __repr__(self):
        name = self.test.name.split('.')
        return f"{name[-1]} ({'.'.join(name[:-1])})"

    __str__ = object.__str__

    def shortDescription(self):
        return 'Doctest: ' + self.test.name


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, *, optionflags=0, setUp=None,
                 tearDown=None):
    """A test suite of the examples in a module's docstrings."""
    if module is None:
        module = calling_module('doctest')
    if isinstance(module, str):
        module = sys.modules[module]
    globs = dict(vars(module)) if globs is None else dict(globs)
    if extraglobs is not None:
        globs.update(extraglobs)
    globs.setdefault('__name__', '__main__')
    tests = []
    find(module, module.__name__, globs, module, tests, set())
    suite = unittest.TestSuite()
    for test in sorted(tests, key=lambda test: test.name):
        if test.examples:
            suite.addTest(DocTestCase(test, optionflags, setUp, tearDown))
    return suite
