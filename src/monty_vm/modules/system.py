"""`sys`, `time` and `os.path`, and what `os` and `random` need of the host: all of it behind the session's grants.

Without a grant nothing of the host shows: no clock, no entropy, no environment, no files. What needs a grant says
which.
"""

from __future__ import annotations

import os
import posixpath
import sys
import time
from typing import TYPE_CHECKING, Any, Final, final

from mypy_extensions import mypyc_attr

from monty_vm.builtins.functions import leave
from monty_vm.builtins.reductions import remake
from monty_vm.builtins.tables import builtin_class, constructor, get_set, method
from monty_vm.builtins.text import bytes_like
from monty_vm.machine import digits
from monty_vm.machine.frame import UNSET
from monty_vm.machine.machine import NATIVE_MODULES
from monty_vm.modules.lazy import member
from monty_vm.modules.reports import get_frame
from monty_vm.objects.classes import HOST_CLASSES, Class, type_of
from monty_vm.objects.files import Files
from monty_vm.objects.function import Module
from monty_vm.objects.future import HostCall, Wait
from monty_vm.objects.native import Native, TailCall

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine


# -- entropy


def no_seed(what: str) -> RuntimeError:
    return RuntimeError(
        f'{what} needs entropy, which this sandbox has none of; the host can grant it with Session(seed=...)'
    )


def entropy(machine: Machine, count: int, what: str) -> bytes:
    """Random bytes, as far as the session's seed grants them; with a number as seed, the same ones in every run."""
    machine.check_size(count)
    seed = machine.seed
    if seed is None:
        raise no_seed(what)
    if seed == 'host':
        return os.urandom(count)
    import hashlib  # loads a large library, for which most sessions have no use

    drawn = machine.state.get('entropy', 0)
    assert isinstance(drawn, int)
    machine.state['entropy'] = drawn + 1
    return hashlib.shake_256(f'{seed}/{drawn}'.encode()).digest(count)


def urandom(machine: Machine, size: Any, /) -> bytes:
    count = machine.to_index(size)
    if count < 0:
        raise ValueError('negative argument not allowed')
    return entropy(machine, count, 'os.urandom()')


# -- the classes of files

IO_BASE: Final = builtin_class('_IOBase', None, adopt=False, extendable=True, module='_io')
TEXT_BASE: Final = builtin_class('_TextIOBase', None, IO_BASE, adopt=False, extendable=True, module='_io')

# -- sys


@final
@mypyc_attr(serializable=True)
class Stream:
    """`sys.stdout`, `sys.stderr` and `sys.stdin`, and the `buffer` of each."""

    def __init__(self, name: str, binary: bool = False) -> None:
        self.name = name
        self.binary = binary

    def __repr__(self) -> str:
        mode = 'r' if self.name == '<stdin>' else 'w'
        if self.binary:
            return f"<_io.Buffered{'Reader' if mode == 'r' else 'Writer'} name='{self.name}'>"
        return f"<_io.TextIOWrapper name='{self.name}' mode='{mode}' encoding='utf-8'>"


def write(machine: Machine, stream: Stream, text: Any) -> int:
    size = len(text) if isinstance(text, (str, bytes, bytearray, memoryview)) else 0
    if stream.binary:
        data = bytes_like(text)
        machine.check_size(len(data) * 4)
        text = bytes(data).decode('utf-8', 'backslashreplace')
    if not isinstance(text, str):
        raise TypeError(f'write() argument must be str, not {type_of(text).name}')
    if stream.name == '<stdout>':
        machine.write(str.__str__(text))
    elif stream.name == '<stdin>':
        raise OSError('not writable')
    else:
        # Standard error goes nowhere, but it is counted.
        machine.charge(len(text))
    return size


def write_lines(machine: Machine, stream: Stream, lines: Any) -> None:
    for line in machine.collect(lines):
        write(machine, stream, line)


def stream_class() -> Class:
    cls = builtin_class('TextIOWrapper', Stream, TEXT_BASE, adopt=False, module='_io')
    method(cls, 'write', write)
    method(cls, 'writelines', write_lines, drains=1)
    for name, value in (('flush', None), ('close', None), ('isatty', False)):
        method(cls, name, answer(value))
    for name in ('read', 'readline'):
        method(cls, name, lambda machine, stream, *args: b'' if stream.binary else '')
    method(cls, 'fileno', lambda machine, stream: NUMBERS.index(stream.name))
    method(cls, 'writable', lambda machine, stream: stream.name != '<stdin>')
    method(cls, 'readable', lambda machine, stream: stream.name == '<stdin>')
    method(cls, 'readlines', lambda machine, stream: [])
    method(cls, 'reconfigure', lambda machine, stream, **keywords: None)
    method(cls, '__iter__', lambda machine, stream: stream)
    method(cls, '__next__', end_of_input)
    method(cls, '__enter__', lambda machine, stream: stream)
    method(cls, '__exit__', lambda machine, stream, *args: None)
    get_set(cls, 'name', lambda stream: stream.name)
    get_set(cls, 'buffer', buffer_of, machine=True)
    get_set(cls, 'encoding', lambda stream: 'utf-8')
    get_set(cls, 'errors', lambda stream: 'strict')
    get_set(cls, 'closed', lambda stream: False)
    get_set(cls, 'mode', lambda stream: 'r' if stream.name == '<stdin>' else 'w')
    return cls


def answer(value: object) -> Callable[..., object]:
    return lambda machine, stream, *args: value


def end_of_input(machine: Machine, stream: Stream) -> object:
    raise machine.error('StopIteration')


def buffer_of(machine: Machine, stream: Stream) -> Stream:
    if stream.binary:
        raise machine.attribute_error("'_io.BufferedWriter' object has no attribute 'buffer'", 'buffer', stream)
    key = f'{stream.name} buffer'
    found = machine.state.get(key)
    if not isinstance(found, Stream):
        found = machine.state[key] = Stream(stream.name, True)
    return found


#: The standard streams by their descriptors.
NUMBERS: Final = ('<stdin>', '<stdout>', '<stderr>')
STREAM: Final = stream_class()


def standard_stream(machine: Machine, name: str) -> Stream:
    """A session's stream: always the same object, so that it can be recognised."""
    found = machine.state.get(name)
    if not isinstance(found, Stream):
        found = Stream(f'<{name}>')
        machine.state[name] = found
    return found


def exc_info(machine: Machine) -> tuple[object, object, object]:
    handled = machine.handled
    if handled is None:
        return None, None, None
    return handled.cls, handled, machine.traceback_of(handled)


def exception(machine: Machine) -> object:
    return machine.handled


def sizeof(machine: Machine, value: Any, default: Any = UNSET, /) -> int:
    found = machine.special(value, '__sizeof__')
    if found is not UNSET:
        return machine.to_index(machine.call(found, []))
    return sys.getsizeof(value)


def interned(machine: Machine, text: Any, /) -> object:
    if not isinstance(text, str):
        raise TypeError(f'intern() argument must be str, not {type_of(text).name}')
    return text


def set_recursion_limit(machine: Machine, limit: Any, /) -> None:
    """Accepted and checked, but the session's own limit stays."""
    number = machine.to_index(limit)
    if number < 1:
        raise ValueError('recursion limit must be greater or equal than 1')
    machine.state['recursion limit'] = number


def recursion_limit(machine: Machine) -> object:
    return machine.state.get('recursion limit', int(machine.recursion_limit))


def set_digit_limit(machine: Machine, maxdigits: Any) -> None:
    number = machine.to_index(maxdigits)
    if number != 0 and number < sys.int_info.str_digits_check_threshold:
        raise ValueError('maxdigits must be 0 or larger than 640')
    machine.state[digits.STATE] = number


def digit_limit(machine: Machine) -> object:
    """The session's limit; under the host's it has no effect."""
    host, own = sys.get_int_max_str_digits(), machine.state.get(digits.STATE)
    return own if isinstance(own, int) and host and (own == 0 or own > host) else host


def display(machine: Machine, value: object, /) -> None:
    """`sys.displayhook`."""
    if value is not None:
        machine.write(f'{machine.to_repr(value)}\n')


def sys_native(name: str, function: Callable[..., object]) -> Native:
    return Native(name, function, machine=True, module='sys')


VERSION_INFO: Final = builtin_class('version_info', type(sys.version_info), HOST_CLASSES[tuple], module='sys')
FLOAT_INFO: Final = builtin_class('float_info', type(sys.float_info), HOST_CLASSES[tuple], module='sys')
INT_INFO: Final = builtin_class('int_info', type(sys.int_info), HOST_CLASSES[tuple], module='sys')
HASH_INFO: Final = builtin_class('hash_info', type(sys.hash_info), HOST_CLASSES[tuple], module='sys')
FLAGS: Final = builtin_class('flags', type(sys.flags), HOST_CLASSES[tuple], module='sys')


def show_exception(machine: Machine, kind: Any, value: Any, traceback: Any, /) -> TailCall:
    """`sys.excepthook`."""
    return TailCall(member(machine, 'traceback', 'print_exception'), [kind, value, traceback])


SYS: Final[dict[str, object]] = {
    'version': f'{sys.version_info[0]}.{sys.version_info[1]}.{sys.version_info[2]} (Monty)',
    'version_info': sys.version_info,
    'hexversion': sys.hexversion,
    'api_version': sys.api_version,
    'float_info': sys.float_info,
    'int_info': sys.int_info,
    'hash_info': sys.hash_info,
    'flags': sys.flags,
    'maxsize': sys.maxsize,
    'maxunicode': sys.maxunicode,
    'byteorder': sys.byteorder,
    'platform': 'monty',
    'copyright': sys.copyright,
    'executable': '',
    'prefix': '',
    'exec_prefix': '',
    'base_prefix': '',
    'float_repr_style': 'short',
    'set_int_max_str_digits': sys_native('set_int_max_str_digits', set_digit_limit),
    'dont_write_bytecode': True,
    'exc_info': sys_native('exc_info', exc_info),
    'exception': sys_native('exception', exception),
    'exit': sys_native('exit', leave),
    'excepthook': sys_native('excepthook', show_exception),
    '__excepthook__': sys_native('excepthook', show_exception),
    'getsizeof': sys_native('getsizeof', sizeof),
    'intern': sys_native('intern', interned),
    'getrecursionlimit': sys_native('getrecursionlimit', recursion_limit),
    'setrecursionlimit': sys_native('setrecursionlimit', set_recursion_limit),
    'getdefaultencoding': sys_native('getdefaultencoding', lambda machine: 'utf-8'),
    'getfilesystemencoding': sys_native('getfilesystemencoding', lambda machine: 'utf-8'),
    'getfilesystemencodeerrors': sys_native('getfilesystemencodeerrors', lambda machine: 'surrogateescape'),
    'get_int_max_str_digits': sys_native('get_int_max_str_digits', digit_limit),
    'getrefcount': sys_native('getrefcount', lambda machine, value: 2),
    '_getframe': sys_native('_getframe', get_frame),
    'gettrace': sys_native('gettrace', lambda machine: None),
    'audit': sys_native('audit', lambda machine, event, *args: None),
    'getprofile': sys_native('getprofile', lambda machine: None),
    'getswitchinterval': sys_native('getswitchinterval', lambda machine: 0.005),
    'setswitchinterval': sys_native('setswitchinterval', lambda machine, interval: None),
    'displayhook': sys_native('displayhook', display),
    '__displayhook__': sys_native('displayhook', display),
    # Where it would write nothing shows.
    'unraisablehook': sys_native('unraisablehook', lambda machine, unraisable: None),
    'platlibdir': 'lib',
    'pycache_prefix': None,
    'base_exec_prefix': '',
    'is_finalizing': sys_native('is_finalizing', lambda machine: False),
}


def late(machine: Machine, name: Any) -> object:
    """What of `sys` is made when it's asked for."""
    if name != 'implementation':
        raise machine.error('AttributeError', f"module 'sys' has no attribute {name!r}")
    # A namespace that says who runs the code.
    made = machine.call(
        member(machine, '_types', 'SimpleNamespace'),
        [],
        {'name': 'monty', 'cache_tag': None, 'version': sys.version_info, 'hexversion': sys.hexversion},
    )
    machine.load_module('sys').globals.set(name, made)
    return made


def make_sys(machine: Machine) -> dict[str, object]:
    table = dict(SYS)
    table['__getattr__'] = sys_native('__getattr__', late)
    table['argv'] = ['']
    table['orig_argv'] = ['']
    table['path'] = []
    table['warnoptions'] = []
    machine.import_module('builtins')
    table['modules'] = machine.state.setdefault('modules', dict(machine.modules))
    table['builtin_module_names'] = ()
    table['stdlib_module_names'] = sys.stdlib_module_names
    table['path_hooks'] = []
    table['meta_path'] = []
    for name in ('stdout', 'stderr', 'stdin'):
        table[name] = table[f'__{name}__'] = standard_stream(machine, name)
    return table


# -- time


def no_clock(name: str) -> RuntimeError:
    return RuntimeError(
        f'{name}() needs a clock, which this sandbox has none of; the host can grant it with Session(clock=...)'
    )


def now(machine: Machine, name: str = 'time.time') -> float:
    """The time of day in seconds since 1970, as far as the session has a clock."""
    clock: Any = machine.clock
    if clock is None:
        raise no_clock(name)
    return time.time() if clock == 'host' else float(clock.time())


def monotonic(machine: Machine, name: str) -> float:
    clock: Any = machine.clock
    if clock is None:
        raise no_clock(name)
    return time.perf_counter() if clock == 'host' else float(clock.monotonic())


def counter(name: str) -> Callable[..., object]:
    def function(machine: Machine) -> object:
        seconds = now(machine, f'time.{name}') if name.startswith('time') else monotonic(machine, f'time.{name}')
        return int(seconds * 1_000_000_000) if name.endswith('_ns') else seconds

    return function


def sleep(machine: Machine, seconds: Any, /) -> object:
    if not isinstance(seconds, (int, float)) and machine.special(seconds, '__float__') is UNSET:
        raise TypeError(f"'{type_of(seconds).name}' object cannot be interpreted as an integer")
    delay = float(seconds)
    if delay < 0:
        raise ValueError('sleep length must be non-negative')
    return Wait(HostCall('asyncio.sleep', (delay,), {}, 0, False), True)


def utc(machine: Machine, seconds: Any = None, /) -> time.struct_time:
    """`gmtime`, and `localtime`: the sandbox is in UTC."""
    return time.gmtime(now(machine, 'time.gmtime') if seconds is None else seconds)


def time_tuple(machine: Machine, value: Any, name: str) -> Any:
    if value is None:
        return utc(machine)
    if not isinstance(value, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if any([isinstance(item, int) and not -(1 << 31) <= item < 1 << 31 for item in value]):
        raise OverflowError('signed integer is greater than maximum')
    return value if isinstance(value, time.struct_time) else tuple(value)


def strftime(machine: Machine, format: Any, value: Any = None, /) -> str:
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type_of(format).name}')
    machine.check_format(format)
    machine.check_size(len(format) * 16)
    # The zone's name would be the host's.
    return time.strftime(format.replace('%Z', 'UTC').replace('%z', '+0000'), time_tuple(machine, value, 'strftime'))


def strptime(machine: Machine, text: Any, format: Any = '%a %b %d %H:%M:%S %Y', /) -> time.struct_time:
    if not isinstance(text, str):
        raise TypeError(f'strptime() argument 0 must be str, not {type_of(text)!r}')
    machine.charge(len(text) * 64)
    return time.strptime(text, format)


def mktime(machine: Machine, value: Any, /) -> float:
    import calendar

    year, month, *rest = time_tuple(machine, value, 'mktime')
    # Months beyond the year count on; so do days, hours and so on.
    return float(calendar.timegm((year + (month - 1) // 12, (month - 1) % 12 + 1, *rest)))


def asctime(machine: Machine, value: Any = None, /) -> str:
    return time.asctime(time_tuple(machine, value, 'asctime'))


def ctime(machine: Machine, seconds: Any = None, /) -> str:
    return time.asctime(utc(machine, seconds))


STRUCT_TIME: Final = builtin_class('struct_time', time.struct_time, HOST_CLASSES[tuple], module='time')
constructor(STRUCT_TIME, lambda machine, values, *rest: time.struct_time(machine.collect(values), *rest), drains=0)
remake(STRUCT_TIME, lambda value: tuple(time.struct_time.__reduce__(value)[1]))
TIME: Final[dict[str, object]] = {
    'struct_time': STRUCT_TIME,
    '_STRUCT_TM_ITEMS': 11,
    'timezone': 0,
    'altzone': 0,
    'daylight': 0,
}
TIME['tzname'] = ('UTC', 'UTC')
for name in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
    for suffix in ('', '_ns'):
        TIME[name + suffix] = Native(name + suffix, counter(name + suffix), machine=True, module='time')
for title, function in (
    ('sleep', sleep),
    ('gmtime', utc),
    ('localtime', utc),
    ('strftime', strftime),
    ('strptime', strptime),
    ('mktime', mktime),
    ('asctime', asctime),
    ('ctime', ctime),
):
    TIME[title] = Native(title, function, machine=True, module='time')


def make_time(machine: Machine) -> dict[str, object]:
    return TIME


# -- os.path: functions of text alone. `modules.folders` adds those that ask for files.


def path_text(machine: Machine, path: Any) -> Any:
    """`os.fspath(path)`."""
    if isinstance(path, str):
        return str.__str__(path)
    if isinstance(path, bytes):
        return bytes(path)
    found = machine.special(path, '__fspath__')
    if found is UNSET:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type_of(path).name}')
    result = machine.call(found, [])
    if not isinstance(result, (str, bytes)):
        raise TypeError(
            f'expected {type_of(path).name}.__fspath__() to return str or bytes, not {type_of(result).name}'
        )
    return result


def path_function(name: str) -> Callable[..., object]:
    host: Any = getattr(posixpath, name)

    def function(machine: Machine, *paths: Any) -> object:
        texts = [path_text(machine, path) for path in paths]
        machine.charge(sum([len(text) for text in texts]) * 4)
        return host(*texts)

    return function


def working_directory(machine: Machine) -> str:
    """The guest's working directory; the root where there are no files."""
    files = machine.state.get('files')
    return files.directory if isinstance(files, Files) else '/'


def rooted(machine: Machine, path: Any) -> Any:
    """A path made absolute."""
    text = path_text(machine, path)
    machine.charge(len(text) * 4)
    base = working_directory(machine)
    return posixpath.normpath(posixpath.join(os.fsencode(base) if isinstance(text, bytes) else base, text))


def relpath(machine: Machine, path: Any, start: Any = None) -> Any:
    text = path_text(machine, path)
    if not text:
        raise ValueError('no path specified')
    base = rooted(machine, ('.' if isinstance(text, str) else b'.') if start is None else start)
    return posixpath.relpath(rooted(machine, text), base)


def common_path(name: str) -> Callable[..., object]:
    host: Any = getattr(posixpath, name)

    def function(machine: Machine, paths: Any) -> object:
        items: list[Any] = machine.collect(paths)
        lists = name == 'commonprefix'
        texts = [item if lists and isinstance(item, list) else path_text(machine, item) for item in items]
        machine.charge(sum([len(text) for text in texts]) * 4)
        return host(texts)

    return function


def expand_user(machine: Machine, path: Any) -> Any:
    text = path_text(machine, path)
    home = (machine.environ or {}).get('HOME')
    if home is None or not isinstance(text, str) or not (text == '~' or text.startswith('~/')):
        return text
    return home.rstrip('/') + text[1:] or '/'


def expand_variables(machine: Machine, path: Any) -> Any:
    text = path_text(machine, path)
    environ = machine.environ or {}
    if not isinstance(text, str):
        return text
    import re

    result = re.sub(
        r'\$(?:(\w+)|\{([^}]*)\})', lambda found: environ.get(found.group(1) or found.group(2), found.group()), text
    )
    machine.check_size(len(result))
    return result


PATH: Final[dict[str, object]] = {
    'sep': '/',
    'altsep': None,
    'pardir': '..',
    'curdir': '.',
    'extsep': '.',
    'pathsep': ':',
    'defpath': '/bin:/usr/bin',
    'devnull': '/dev/null',
    'supports_unicode_filenames': False,
}
for name in 'join basename dirname split splitext normpath isabs splitdrive normcase splitroot'.split():
    if hasattr(posixpath, name):
        PATH[name] = Native(name, path_function(name), machine=True, module='posixpath')
for name in ('commonprefix', 'commonpath'):
    PATH[name] = Native(name, common_path(name), machine=True, drains=0, module='posixpath')
for title, function in (
    ('abspath', rooted),
    ('relpath', relpath),
    ('expanduser', expand_user),
    ('expandvars', expand_variables),
):
    PATH[title] = Native(title, function, machine=True, module='posixpath')


def environment(machine: Machine) -> dict[str, str]:
    return dict(machine.environ) if machine.environ is not None else {}


# -- builtins, errno, and modules and objects by name


def resolve_name(machine: Machine, name: Any, /) -> object:
    """`pkgutil.resolve_name`: what a dotted name stands for, imported as far as it has to be."""
    first, *rest = str(name).rstrip(':').replace(':', '.').split('.')
    path = first
    found = machine.import_now(first)
    for part in rest:
        path = f'{path}.{part}'
        value = machine.attribute_or(found, part, UNSET)
        if value is UNSET and isinstance(found, Module) and machine.find_submodule(found, part) is not None:
            value = machine.import_now(path)
        found = machine.get_attribute(found, part) if value is UNSET else value
    return found


def import_by_name(machine: Machine, name: Any, package: Any = None) -> object:
    """`importlib.import_module`: no more than what an `import` statement can do."""
    if not isinstance(name, str):
        raise TypeError(f'the name of a module must be str, not {type_of(name).name}')
    bare = name.lstrip('.')
    if bare != name:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        above = str(package).split('.')
        above = above[: len(above) - (len(name) - len(bare) - 1)]
        name = '.'.join([*above, bare] if bare else above)
    if not name:
        raise ValueError('Empty module name')
    return machine.import_now(name)


def is_module(machine: Machine, name: Any, /) -> bool:
    return name in machine.modules or name in NATIVE_MODULES or machine.module_source(str(name)) is not None


NAMES: Final[dict[str, object]] = {
    'is_module': Native('is_module', is_module, machine=True, module='_names'),
    'resolve_name': Native('resolve_name', resolve_name, machine=True, module='pkgutil'),
    'calling_module': Native(
        'calling_module', lambda machine, *inside: machine.calling_module(*inside), machine=True, module='_names'
    ),
    'import_module': Native('import_module', import_by_name, machine=True, module='importlib'),
}


def make_names(machine: Machine) -> dict[str, object]:
    return dict(NAMES)


def make_builtins(machine: Machine) -> dict[str, object]:
    return {name: value for name, value in machine.builtins.items() if not name.startswith('.')}


def make_errno(machine: Machine) -> dict[str, object]:
    import errno

    table: dict[str, object] = {name: code for code, name in errno.errorcode.items()}
    for name in ('EWOULDBLOCK', 'EDEADLK', 'EOPNOTSUPP'):
        # Second names of the same numbers.
        table[name] = getattr(errno, name)
    table['errorcode'] = dict(errno.errorcode)
    return table
