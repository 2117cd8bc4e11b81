"""Runs one item, under CPython or in the VM, and says what became of each case.

`python -m tests.public.worker ENGINE KIND TARGET SKIP SECONDS` prints JSON lines: the list of the item's cases, then
for each case but the first SKIP ones its name before it runs and `[status, detail]` after. So whoever reads knows which
case a process died of, and can start another one after that. A status is `passed`, `failed` or `skipped`.

Both engines run the same source, `guest/_public_cases.py`. The VM is given the other modules of `guest/` and the host's
package `test` as further guest sources; the product has neither.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import runpy
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from tests.public.items import LIBRARY, TESTS, docstrings, program_path

GUEST: Final = Path(__file__).parent / 'guest'
#: Bytes that a session may use.
MEMORY: Final = 512 * 2**20
#: Where systems keep what they know of time zones.
ZONES: Final = Path('/usr/share/zoneinfo')
#: Modules for which tests that import them get a stand-in that fails where it is used.
STAND_INS: Final = frozenset(
    'asyncore smtpd _testcapi _testinternalcapi importlib.metadata _opcode _string_test filecmp importlib.util fileinput mailbox pydoc '
    'test.pickletester urllib.request xml.etree xml.etree.ElementTree opcode'.split()
)


#: Names that test files import and do without in most of their tests, and the second implementations of some modules.
ADAPTED: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    'test.test_enum': ((', _test_simple_enum', ''), (', _iter_bits_lsb', '')),
    'test.test_math': (('from doctest import DocFileSuite', 'return tests'),),
    'test.test_collections': ((', _count_elements', ''),),
    'test.test_memoryio': (('import _pyio as pyio', 'pyio = io'),),
    'test.test_abc': (('import _py_abc', 'import abc as _py_abc'),),
    'test.test_typing': (
        ('typing._cleanups', '()'),
        ('from typing import T, KT, VT  #', "T, KT, VT = TypeVar('T'), TypeVar('KT'), TypeVar('VT')  #"),
    ),
    'test.test_types': (('typing._cleanups', '()'),),
    'test.test_linecache': (('linecache.__file__', "'/test/test_linecache.py'"),),
    'test.test_codecs': (('ctypes.sizeof(ctypes.c_wchar)', '4'),),
    'test.test_uuid': tuple(
        (f'_uuid._{name}_getnode in _uuid._GETTERS', 'False')
        for name in ('ifconfig', 'ip', 'arp', 'lanscan', 'netstat')
    ),
    'test.test_zoneinfo.test_zoneinfo': (('importlib.metadata.PackageNotFoundError', 'ImportError'),),
    'test.test_inspect.test_inspect': (('import _pickle\n', ''), ('_pickle.Pickler', 'pickle.Pickler')),
    'test.test_time': (('platform.libc_ver()[0]', "'glibc'"),),
    'test.test_zlib': (
        ('hasattr(zlib.compressobj(), "copy")', 'False'),
        ('hasattr(zlib.decompressobj(), "copy")', 'False'),
    ),
    'test.test_argparse': (
        (
            'class StdIOBuffer(io.TextIOWrapper):',
            'class StdIOBuffer(io.StringIO):\n    buffer = object()\n\n\nclass Unused:',
        ),
    ),
    'test.test_float': (('float.__getformat__("double")', '"IEEE"'),),
    'test.test_re': (('from re import Scanner', ''),),
}


#: Test files that say where they are only to compare it with what tracebacks show.
SHOWN: Final = frozenset({'test.test_traceback'})


def host_module(name: str) -> ModuleType:
    """A module of `guest/`, as a module of CPython."""
    spec = importlib.util.spec_from_file_location(name, GUEST / f'{name}.py')
    assert spec is not None and spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class CPython:
    """Runs cases in this process."""

    def __init__(self, kind: str, target: str) -> None:
        self.kind, self.target = kind, target
        self.cases = host_module('_public_cases')

    def load(self) -> list[str]:
        if self.kind == 'programs':
            host_module('pyperf')
            return [self.target]
        extra = [docstrings(self.target)] if self.kind == 'doctests' else []
        found: list[str] = getattr(self.cases, f'load_{self.kind}')(self.target, *extra)
        return found

    def run(self, case: str) -> list[str]:
        if self.kind == 'programs':
            runpy.run_path(str(program_path(case)), run_name='__main__')
            return ['passed', '']
        outcome: list[str] = getattr(self.cases, f'run_{self.kind}')(case)
        return outcome


class VM:
    """Runs cases as blocks of one session."""

    def __init__(self, kind: str, target: str, seconds: float) -> None:
        from monty_vm import Limits, MemoryFileSystem, Mount, Session
        from monty_vm.machine.machine import SOURCES

        self.kind, self.target = kind, target
        SOURCES[0] = Sources(SOURCES[0]).source_of
        limits = Limits(seconds=seconds, memory=MEMORY, output=None, calls=None)
        mounts = [Mount(TESTS, '/test')]
        if ZONES.is_dir():
            mounts.append(Mount(ZONES, str(ZONES)))
        files = MemoryFileSystem(mounts=mounts, directory='/work')
        self.session = Session(limits=limits, clock='host', seed=0, dynamic_code=True, filesystem=files)
        # CPython has loaded `codecs` before anything runs; tests put back what `sys.modules` was.
        self.session.run_sync('import _public_absent, codecs')
        self.session.machine.builtins['__import_absent__'] = self.session.machine.modules['_public_absent']

    def call(self, function: str, *arguments: object) -> Any:
        given = ', '.join([repr(argument) for argument in arguments])
        return self.session.run_sync(f'import _public_cases\n_public_cases.{function}({given})').value

    def load(self) -> list[str]:
        if self.kind == 'programs':
            return [self.target]
        extra = [docstrings(self.target)] if self.kind == 'doctests' else []
        found: list[str] = self.call(f'load_{self.kind}', self.target, *extra)
        return found

    def run(self, case: str) -> list[str]:
        if self.kind == 'programs':
            self.session.run_sync(program_path(case).read_text('utf-8'))
            return ['passed', '']
        outcome: list[str] = self.call(f'run_{self.kind}', case)
        return outcome


def placed(source: str, path: str) -> str:
    """The source of a test file that knows where it is, which guest modules don't. Its lines keep their numbers."""
    for node in ast.parse(source).body:
        if isinstance(node, (ast.Import, ast.ImportFrom, ast.Assign)) and getattr(node, 'module', '') != '__future__':
            lines = source.splitlines(keepends=True)
            lines[node.lineno - 1] = f'__file__ = {path!r}; {lines[node.lineno - 1]}'
            return ''.join(lines)
    return source


class Sources:
    """What sessions here can import beside the product's modules."""

    def __init__(self, product: Callable[[str], str | None]) -> None:
        from monty_vm.modules import MISSING

        self.product = product
        self.absent = STAND_INS | set(MISSING)
        self.known: dict[str, str | None] = {}

    def source_of(self, name: str) -> str | None:
        """The source of a module; always the same object, as the cache of compiled modules wants it."""
        if name not in self.known:
            self.known[name] = self.find(name)
        return self.known[name]

    def find(self, name: str) -> str | None:
        file = name.replace('.', '/')
        for folder in [GUEST, *([LIBRARY] if name.startswith('test.') else [])]:
            for path in (folder / f'{file}.py', folder / file / '__init__.py'):
                if path.is_file():
                    source = path.read_text('utf-8')
                    if path.is_relative_to(TESTS):
                        place = f'<{name}>' if name in SHOWN else f'/test/{path.relative_to(TESTS)}'
                        source = placed(source, place)
                    for old, new in ADAPTED.get(name, ()):
                        source = source.replace(old, new)
                    return source
            if name.startswith('test.') and (folder / file).is_dir():
                return ''
        source = self.product(name)
        if source is None and (name in self.absent or name.partition('.')[0] in self.absent):
            return f'import _public_absent\n\n\ndef __getattr__(name):\n    return _public_absent.attribute({name!r}, name)\n'
        return source


def main() -> None:
    """Run the item that the command line names."""
    engine, kind, target, skip, seconds = sys.argv[1:]
    answers = sys.stdout
    sys.stdout = open(os.devnull, 'w', encoding='utf-8')
    sys.argv = [target]

    def answer(value: object) -> None:
        print(json.dumps(value), file=answers, flush=True)

    try:
        runner = CPython(kind, target) if engine == 'cpython' else VM(kind, target, float(seconds))
        cases = runner.load()
    except BaseException as error:  # noqa: BLE001 - an item that can't be loaded is an outcome too
        answer({'error': describe(error)})
        return
    answer(cases)
    for case in cases[int(skip) :]:
        answer(case)
        try:
            outcome = runner.run(case)
        except BaseException as error:  # noqa: BLE001 - so is whatever a case ends with
            outcome = ['failed', describe(error)]
        answer([outcome[0], outcome[1][-4000:]])


def describe(error: BaseException) -> str:
    """The traceback of an error; the guest's if it is one of guest code."""
    render = getattr(error, 'render', None)
    if render is not None:
        return str(render())
    prefix = 'LimitError: ' if type(error).__name__ == 'LimitError' else 'HOST '
    return ''.join(traceback.format_exception(error)[-6:]) + prefix + f'{type(error).__name__}: {error}'


if __name__ == '__main__':
    main()
