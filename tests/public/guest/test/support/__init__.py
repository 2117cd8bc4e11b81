"""What the standard library's tests need of `test.support`, as far as it makes sense in the sandbox."""

import contextlib
import functools
import gc
import importlib
import io
import os
import re
import sys
import types
import unittest
import warnings

verbose = 0
max_memuse = 0
MAX_Py_ssize_t = sys.maxsize
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 2 << 30, 4 << 30
use_resources = []
failfast = False
MS_WINDOWS = is_jython = is_android = is_emscripten = is_wasi = is_apple = is_apple_mobile = Py_DEBUG = PGO = False
has_fork_support = has_subprocess_support = has_socket_support = False
has_strftime_extensions = True
Py_GIL_DISABLED = HAVE_ASAN_FORK_BUG = False
Py_TRACE_REFS = False
unix_shell = None
REPO_ROOT = TEST_HOME_DIR = STDLIB_DIR = TEST_SUPPORT_DIR = '/'
TEST_DATA_DIR = '/data'
LOOPBACK_TIMEOUT, INTERNET_TIMEOUT, SHORT_TIMEOUT, LONG_TIMEOUT = 10.0, 60.0, 30.0, 300.0
NHASHBITS = sys.hash_info.width
HAVE_DOCSTRINGS, MISSING_C_DOCSTRINGS = True, False
#: Why tests of CPython's implementation are left out.
CPYTHON_ONLY = 'implementation detail of CPython'


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


def check_impl_detail(**guards):
    if not guards:
        return False
    return not next(iter(guards.values())) if 'cpython' in guards else guards.get('monty', False)


def impl_detail(msg=None, **guards):
    if check_impl_detail(**guards):
        return lambda item: item
    return unittest.skip(CPYTHON_ONLY)


def cpython_only(test):
    return unittest.skip(CPYTHON_ONLY)(test)


def skipping(reason):
    """A decorator, with or without arguments, that skips what needs something the sandbox hasn't got."""

    def decorator(*arguments, **options):
        if len(arguments) == 1 and not options and callable(arguments[0]):
            return unittest.skip(reason)(arguments[0])
        return lambda item: unittest.skip(reason)(item)

    return decorator


def keeping(*arguments, **options):
    """A decorator, with or without arguments, that changes nothing."""
    if len(arguments) == 1 and not options and callable(arguments[0]):
        return arguments[0]
    return lambda item: item


requires_fork = skipping('needs processes')
requires_subprocess = skipping('needs processes')
requires_working_socket = skipping('needs sockets')
requires_resource = skipping('needs a resource that is not enabled')
bigmemtest = skipping('needs much memory')
bigaddrspacetest = skipping('needs much memory')
requires_gzip = skipping('needs gzip')
requires_bz2 = skipping('needs bz2')
requires_lzma = skipping('needs lzma')
requires_specialization = skipping(CPYTHON_ONLY)
requires_specialization_ft = skipping(CPYTHON_ONLY)
refcount_test = skipping(CPYTHON_ONLY)
requires_docstrings = requires_IEEE_754 = requires_zlib = no_tracing = anticipate_failure = keeping
skip_if_sanitizer = skip_if_buggy_ucrt_strfptime = skip_emscripten_stack_overflow = skip_wasi_stack_overflow = keeping
requires_legacy_unicode_capi = skipping(CPYTHON_ONLY)
requires_limited_api = skipping(CPYTHON_ONLY)
requires_mac_ver = requires_linux_version = keeping
skip_if_pgo_task = keeping
thread_unsafe = keeping
suppress_immortalization = keeping
skip_if_suppress_immortalization = keeping
subTests = None


def requires(resource, msg=None):
    raise ResourceDenied(msg or f'Use of the {resource!r} resource not enabled')


def is_resource_enabled(resource):
    return resource == 'tzdata'


def check_sanitizer(**options):
    return False


def run_with_tz(tz):
    return skipping('needs to set the time zone of the process')


class run_with_locale(contextlib.ContextDecorator):
    def __init__(self, category, *locales):
        self.locales = locales

    def __enter__(self):
        if any(self.locales):
            raise unittest.SkipTest('needs to set the locale of the process')

    def __exit__(self, *ignored):
        pass


def run_with_locales(category, *locales):
    return skipping('needs to set the locale of the process')


def gc_collect():
    gc.collect()


@contextlib.contextmanager
def disable_gc():
    yield


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    yield


def get_c_recursion_limit():
    return 1000


def exceeds_recursion_limit():
    return 5000


def get_recursion_depth():
    return 1


def get_recursion_available():
    return sys.getrecursionlimit()


@contextlib.contextmanager
def set_recursion_limit(limit):
    yield


def captured_output(name):
    return replaced_stream(name)


@contextlib.contextmanager
def replaced_stream(name):
    saved = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, saved)


def captured_stdout():
    return captured_output('stdout')


def captured_stderr():
    return captured_output('stderr')


def captured_stdin():
    return captured_output('stdin')


@contextlib.contextmanager
def swap_attr(target, name, value):
    had, saved = hasattr(target, name), getattr(target, name, None)
    setattr(target, name, value)
    try:
        yield saved
    finally:
        if had:
            setattr(target, name, saved)
        elif hasattr(target, name):
            delattr(target, name)


@contextlib.contextmanager
def swap_item(target, key, value):
    had, saved = key in target, target.get(key)
    target[key] = value
    try:
        yield saved
    finally:
        if had:
            target[key] = saved
        elif key in target:
            del target[key]


@contextlib.contextmanager
def adjust_int_max_str_digits(digits):
    current = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(digits)
        yield
    finally:
        sys.set_int_max_str_digits(current)


def get_attribute(target, name):
    try:
        return getattr(target, name)
    except AttributeError:
        raise unittest.SkipTest(f'object {target!r} has no attribute {name!r}') from None


def sortdict(mapping):
    return '{%s}' % ', '.join(['%r: %r' % pair for pair in sorted(mapping.items())])


def run_code(source, extra_names=None):
    namespace = dict(extra_names or {})
    exec(source, namespace)
    return namespace


def check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, '<test string>', 'exec')
    error = caught.exception
    testcase.assertIsNotNone(error.lineno)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


def check_syntax_warning(testcase, statement, errtext='', *, lineno=1, offset=None):
    raise unittest.SkipTest('the compiler gives no warnings')


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    names = (module.__name__,) if name_of_module is None else name_of_module
    if isinstance(names, str):
        names = (names,)
    expected = set(extra)
    for name in dir(module):
        if name.startswith('_') or name in not_exported:
            continue
        value = getattr(module, name)
        if getattr(value, '__module__', None) in names or (
                not hasattr(value, '__module__') and not isinstance(value, types.ModuleType)):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def check_disallow_instantiation(testcase, cls, *args, **kwds):
    name = f'{cls.__module__}.{cls.__qualname__}' if cls.__module__ != 'builtins' else cls.__qualname__
    testcase.assertRaisesRegex(TypeError, re.escape(f"cannot create '{name}' instances"), cls, *args, **kwds)


def detect_api_mismatch(reference, other, *, ignore=()):
    missing = set(dir(reference)) - set(dir(other)) - set(ignore)
    return {name for name in missing if not name.startswith('_') or name.endswith('__')}


def run_doctest(module, verbosity=None, optionflags=0):
    import doctest

    failed, tried = doctest.testmod(module, verbose=verbosity, optionflags=optionflags)
    if failed:
        raise TestFailed(f'{failed} of {tried} doctests failed')
    return failed, tried


def load_package_tests(directory, loader, tests, pattern):
    package = directory.removeprefix('/').replace('/', '.')
    for name in sorted(os.listdir(directory)):
        if name.startswith('test') and name.endswith('.py'):
            tests.addTests(loader.loadTestsFromModule(importlib.import_module(f'{package}.{name[:-3]}')))
    return tests


def findfile(name, subdir=None):
    return f'/test/{name}' if subdir is None else f'/test/{subdir}/{name}'


def open_urlresource(url, *arguments, **options):
    raise ResourceDenied('needs the network')


def setswitchinterval(interval):
    pass


def print_warning(message):
    print(message)


def late_deletion(item):
    pass


def reap_children():
    pass


def busy_retry(timeout, err_msg=None, /, *, error=True):
    while True:
        yield


sleeping_retry = busy_retry


def missing_compiler_executable(names=()):
    return 'cc'


def optim_args_from_interpreter_flags():
    return []


def args_from_interpreter_flags():
    return []


def python_is_optimized():
    return True


def iter_builtin_types():
    import builtins

    for value in vars(builtins).values():
        if isinstance(value, type):
            yield value


def iter_name_value_pairs_of_builtin_types():
    return iter(())


class Matcher:
    """Finds dictionaries by some of their values."""

    _partial_matches = ('msg', 'message')

    def matches(self, found, **wanted):
        return all(self.match_value(key, found.get(key), value) for key, value in wanted.items())

    def match_value(self, key, found, value):
        if type(found) is not type(value):
            return False
        if type(found) is not str or key not in self._partial_matches:
            return found == value
        return found.find(value) >= 0


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        pass


class SaveSignals:
    def save(self):
        pass

    def restore(self):
        pass


class EqualityForTestCase:
    pass


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST = _AlwaysEqual(), _NeverEqual(), _Largest(), _Smallest()
_ALWAYS_EQ, _NEVER_EQ = _AlwaysEqual, _NeverEqual


def subTests(names, values, /, *, _do_cleanups=False):
    single = isinstance(names, str)
    keys = names.replace(',', ' ').split() if single else list(names)

    def decorator(function):
        @functools.wraps(function)
        def wrapper(self, /, *arguments, **options):
            for value in values:
                parts = (value,) if single and len(keys) == 1 else value
                given = dict(zip(keys, parts))
                with self.subTest(**given):
                    function(self, *arguments, **options, **given)
                if _do_cleanups:
                    self.doCleanups()

        return wrapper

    return decorator


def patch(test_instance, object_to_patch, attr_name, new_value):
    """Another value of an attribute until the test is over."""
    saved = getattr(object_to_patch, attr_name)
    if attr_name in vars(object_to_patch):
        test_instance.addCleanup(setattr, object_to_patch, attr_name, saved)
    else:
        test_instance.addCleanup(delattr, object_to_patch, attr_name)
    setattr(object_to_patch, attr_name, new_value)


@contextlib.contextmanager
def patch_list(orig):
    saved = orig[:]
    try:
        yield
    finally:
        orig[:] = saved


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest('needs processes')


@contextlib.contextmanager
def force_not_colorized_test_class(cls):
    yield


force_not_colorized = force_colorized = keeping
force_not_colorized_test_class = force_colorized_test_class = keeping


class catch_unraisable_exception:
    """Keeps the last exception of a finaliser."""

    def __enter__(self):
        self.unraisable, self.saved = None, sys.unraisablehook
        sys.unraisablehook = self.keep
        return self

    def keep(self, unraisable):
        self.unraisable = unraisable

    def __exit__(self, *ignored):
        sys.unraisablehook = self.saved
        del self.unraisable


class BrokenIter:
    """An iterable whose iteration fails, at the place that is asked for."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises, self.iter_raises = next_raises, iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


def check_free_after_iterating(test, iterate, cls, arguments=()):
    """An iterator that has come to its end keeps nothing alive."""
    done = False

    class Checked(cls):
        def __del__(self):
            nonlocal done
            done = True
            for _ in iterator:
                pass

    iterator = iterate(Checked(*arguments))
    test.assertRaises(StopIteration, next, iterator)
    gc_collect()
    test.assertTrue(done)


def maybe_get_event_loop_policy():
    return None


def check_sizeof(test, target, size):
    raise unittest.SkipTest(CPYTHON_ONLY)


def calcobjsize(layout):
    raise unittest.SkipTest(CPYTHON_ONLY)


calcvobjsize = calcobjsize


@contextlib.contextmanager
def darwin_malloc_err_warning(name):
    yield


def requires_debug_ranges(reason=None):
    return lambda item: item


def has_no_debug_ranges():
    return False
