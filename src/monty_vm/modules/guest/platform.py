"""What a sandbox tells about the machine it runs on: nothing but the version of Python."""

import sys
from collections import namedtuple


def system():
    return 'Monty'


def node():
    return 'sandbox'


def release():
    return ''


def version():
    return ''


def machine():
    return ''


def processor():
    return ''


def architecture(*args):
    return ('64bit', '')


def platform(aliased=False, terse=False):
    return 'Monty'


def libc_ver(*args, **keywords):
    return ('', '')


def python_version():
    return '.'.join([str(part) for part in sys.version_info[:3]])


def python_version_tuple():
    return tuple([str(part) for part in sys.version_info[:3]])


def python_implementation():
    return 'Monty'


def python_compiler():
    return ''


def python_build():
    return ('', '')


uname_result = namedtuple('uname_result', 'system node release version machine processor')


def uname():
    return uname_result(system(), node(), release(), version(), machine(), processor())
