"""Python in another process, which the sandbox hasn't."""

import unittest


def refuse(*arguments, **options):
    raise unittest.SkipTest('needs processes')


assert_python_ok = assert_python_failure = spawn_python = kill_python = make_script = make_pkg = run_python_until_end = (
    make_zip_script) = make_zip_pkg = run_test_script = refuse


def interpreter_requires_environment():
    return False
