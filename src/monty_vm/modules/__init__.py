# not compiled: finds its files by its own place.
"""What guests can import.

A module is native (a table made by a function in a file here), guest source of our own (`guest/`), or a pure-Python
module of the host's standard library, run as guest code. The first import in a session makes it; files of native
modules are loaded when a guest first asks for one.

The rule: a guest's `import` finds only the names in `NATIVE`, the files in `guest/`, the names in `STDLIB` and the
modules of the package `encodings`; nothing is looked up on the host's `sys.path`.
"""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from monty_vm.machine.machine import ABSENT, NATIVE_MODULES, SOURCES

if TYPE_CHECKING:
    from collections.abc import Callable

    from monty_vm.machine.machine import Machine

GUEST: Final = Path(__file__).parent / 'guest'
LIBRARY: Final = Path(os.__file__).parent

#: Native modules: the file here that has `make(machine)`, by the name that guests import. 'file:function' names another
#: function than `make`.
NATIVE: Final[dict[str, str]] = {
    '_decimal': 'decimal',
    'fractions': 'fractions',
    'heapq': 'heapq',
    'bisect': 'heapq:make_bisect',
    '_bisect': 'heapq:make_bisect',
    '_copy': 'copying',
    'datetime': 'datetime',
    '_datetime': 'datetime',
    'operator': 'operator',
    '_operator': 'operator:make_private',
    '_functools': 'functools',
    'collections': 'collections',
    '_collections': 'collections:make_private',
    'asyncio': 'asyncio',
    '_inspect': 'inspect',
    '_enum_native': 'enum',
    '_dataclasses_native': 'dataclasses',
    '_contextlib_native': 'contextlib',
    'types': 'typing:make_types',
    'typing_extensions': 'typing',
    'typing': 'typing',
    '_collections_abc': 'abc:make_collections_abc',
    'collections.abc': 'abc:make_collections_abc',
    'abc': 'abc',
    '_asyncio_native': 'asyncio:make_private',
    'itertools': 'itertools',
    'math': 'math',
    'cmath': 'math:make_complex',
    '_json': 'json',
    're': 're',
    'sys': 'system:make_sys',
    'time': 'system:make_time',
    'posixpath': 'folders:make_path',
    'os.path': 'folders:make_path',
    '_os': 'folders:make_os',
    'builtins': 'system:make_builtins',
    '_traceback': 'reports:make_traceback',
    'contextvars': 'reports:make_contextvars',
    'zoneinfo': 'zones',
    'array': 'arrays',
    '_codecs_native': 'codecs',
    'ast': 'trees',
    '_ast_native': 'trees:make_private',
    'errno': 'system:make_errno',
    '_names': 'system:make_names',
    '_random': 'random',
    '_string': 'texts:make_string',
    'binascii': 'binary:make_binascii',
    '_struct': 'binary:make_struct',
    'zlib': 'compression',
    '_bz2': 'packing:make_bz2',
    '_lzma': 'packing:make_lzma',
    'hashlib': 'binary:make_hashlib',
    '_md5': 'binary:make_hashes',
    '_blake2': 'binary:make_hashes',
    '_sha1': 'binary:make_hashes',
    'unicodedata': 'texts:make_unicodedata',
    '_unicodedata_3_2': 'texts:make_unicodedata_3_2',
    'io': 'files',
    '_io': 'files',
    '_csv_native': 'tables',
    'uuid': 'identifiers',
    'hmac': 'binary:make_hmac',
    '_doctest': 'doctests',
    '_tokenize_native': 'tokens',
    '_expat': 'markup',
    '_weakref_native': 'weakrefs',
}

#: Modules of the host's standard library whose source runs as guest code: file in the library, by guest name.
STDLIB: Final[dict[str, str]] = {
    '_heapq_pure': 'heapq.py',
    '_numbers_pure': 'numbers.py',
    '__future__': '__future__.py',
    '_strptime': '_strptime.py',
    '_ast_library': 'ast.py',
    '_colorize': '_colorize.py',
    '_contextlib_library': 'contextlib.py',
    '_traceback_library': 'traceback.py',
    '_locale_pure': 'locale.py',
    '_json_encoder': 'json/encoder.py',
    'random': 'random.py',
    'base64': 'base64.py',
    'bz2': 'bz2.py',
    'lzma': 'lzma.py',
    '_compression': '_compression.py',
    '_compat_pickle': '_compat_pickle.py',
    'calendar': 'calendar.py',
    'codecs': 'codecs.py',
    'encodings': 'encodings/__init__.py',
    'colorsys': 'colorsys.py',
    'copyreg': 'copyreg.py',
    'csv': 'csv.py',
    'difflib': 'difflib.py',
    'email': 'email/__init__.py',
    'email._encoded_words': 'email/_encoded_words.py',
    'email._header_value_parser': 'email/_header_value_parser.py',
    'email._parseaddr': 'email/_parseaddr.py',
    'email._policybase': 'email/_policybase.py',
    'email.base64mime': 'email/base64mime.py',
    'email.charset': 'email/charset.py',
    'email.contentmanager': 'email/contentmanager.py',
    'email.encoders': 'email/encoders.py',
    'email.errors': 'email/errors.py',
    'email.feedparser': 'email/feedparser.py',
    'email.generator': 'email/generator.py',
    'email.header': 'email/header.py',
    'email.headerregistry': 'email/headerregistry.py',
    'email.iterators': 'email/iterators.py',
    'email.message': 'email/message.py',
    'email.parser': 'email/parser.py',
    'email.policy': 'email/policy.py',
    'email.quoprimime': 'email/quoprimime.py',
    'email.utils': 'email/utils.py',
    'email.mime': 'email/mime/__init__.py',
    'email.mime.application': 'email/mime/application.py',
    'email.mime.audio': 'email/mime/audio.py',
    'email.mime.base': 'email/mime/base.py',
    'email.mime.image': 'email/mime/image.py',
    'email.mime.message': 'email/mime/message.py',
    'email.mime.multipart': 'email/mime/multipart.py',
    'email.mime.nonmultipart': 'email/mime/nonmultipart.py',
    'email.mime.text': 'email/mime/text.py',
    'filecmp': 'filecmp.py',
    'fnmatch': 'fnmatch.py',
    'html': 'html/__init__.py',
    'http': 'http/__init__.py',
    'http.cookies': 'http/cookies.py',
    'html.entities': 'html/entities.py',
    'html.parser': 'html/parser.py',
    '_markupbase': '_markupbase.py',
    'linecache': 'linecache.py',
    'logging': 'logging/__init__.py',
    'logging.config': 'logging/config.py',
    'logging.handlers': 'logging/handlers.py',
    'plistlib': 'plistlib.py',
    'pprint': 'pprint.py',
    'quopri': 'quopri.py',
    'reprlib': 'reprlib.py',
    'secrets': 'secrets.py',
    'shlex': 'shlex.py',
    'struct': 'struct.py',
    'textwrap': 'textwrap.py',
    'token': 'token.py',
    'tokenize': 'tokenize.py',
    'wave': 'wave.py',
    'urllib.parse': 'urllib/parse.py',
    'inspect': 'inspect.py',
    'ipaddress': 'ipaddress.py',
    'keyword': 'keyword.py',
    'graphlib': 'graphlib.py',
    'string': 'string.py',
    'stringprep': 'stringprep.py',
    'pathlib': 'pathlib.py',
    'pathlib._abc': 'pathlib/_abc.py',
    'pathlib._local': 'pathlib/_local.py',
    'glob': 'glob.py',
    'shutil': 'shutil.py',
    'tempfile': 'tempfile.py',
    'fileinput': 'fileinput.py',
    'genericpath': 'genericpath.py',
    'ntpath': 'ntpath.py',
    'argparse': 'argparse.py',
    'configparser': 'configparser.py',
    'getopt': 'getopt.py',
    'tomllib._parser': 'tomllib/_parser.py',
    'tomllib._re': 'tomllib/_re.py',
    'tomllib._types': 'tomllib/_types.py',
    'unittest._log': 'unittest/_log.py',
    'unittest.case': 'unittest/case.py',
    'unittest.result': 'unittest/result.py',
    'unittest.suite': 'unittest/suite.py',
    'unittest.util': 'unittest/util.py',
    'unittest.loader': 'unittest/loader.py',
    'unittest.runner': 'unittest/runner.py',
    'unittest.mock': 'unittest/mock.py',
    'unittest.async_case': 'unittest/async_case.py',
    'stat': 'stat.py',
    'cmd': 'cmd.py',
    'tarfile': 'tarfile.py',
    'zipfile': 'zipfile.py',
    'zipfile._path': 'zipfile/_path.py',
    'zipfile._path.glob': 'zipfile/_path/glob.py',
    'mimetypes': 'mimetypes.py',
    'optparse': 'optparse.py',
    'pickle': 'pickle.py',
    'pickletools': 'pickletools.py',
    'sched': 'sched.py',
    'this': 'this.py',
    'warnings': 'warnings.py',
    'statistics': 'statistics.py',
    'weakref': 'weakref.py',
    '_weakrefset': '_weakrefset.py',
    'xml.dom': 'xml/dom/__init__.py',
    'xml.dom.domreg': 'xml/dom/domreg.py',
    'xml.dom.expatbuilder': 'xml/dom/expatbuilder.py',
    'xml.dom.minicompat': 'xml/dom/minicompat.py',
    'xml.dom.minidom': 'xml/dom/minidom.py',
    'xml.dom.NodeFilter': 'xml/dom/NodeFilter.py',
    'xml.dom.pulldom': 'xml/dom/pulldom.py',
    'xml.dom.xmlbuilder': 'xml/dom/xmlbuilder.py',
    'xml.etree': 'xml/etree/__init__.py',
    'xml.etree.ElementPath': 'xml/etree/ElementPath.py',
    'xml.etree.ElementTree': 'xml/etree/ElementTree.py',
    'xml.sax': 'xml/sax/__init__.py',
    'xml.sax._exceptions': 'xml/sax/_exceptions.py',
    'xml.sax.expatreader': 'xml/sax/expatreader.py',
    'xml.sax.handler': 'xml/sax/handler.py',
    'xml.sax.saxutils': 'xml/sax/saxutils.py',
    'xml.sax.xmlreader': 'xml/sax/xmlreader.py',
}

HERE: Final = "it isn't available in the sandbox"
NETWORK: Final = f'{HERE}, which has no network; call a function that the host provides'
THREADS: Final = f'{HERE}, which has one thread; use asyncio'
PROCESSES: Final = f'{HERE}, which has no processes; call a function that the host provides'
INTERNALS: Final = f"{HERE}, which doesn't show the interpreter's internals"
OBJECTS: Final = f'{HERE}; use pickle or json'
PACKAGES: Final = f'{HERE}, which has only part of the standard library; use that, or a function that the host provides'

#: Modules that a guest can't have, and what to use instead.
MISSING: Final[dict[str, str]] = {
    **dict.fromkeys(
        'socket ssl http.client http.server http.cookiejar urllib.request urllib.error urllib.robotparser ftplib '
        'smtplib poplib imaplib telnetlib xmlrpc socketserver select selectors requests httpx aiohttp urllib3 '
        'websockets webbrowser wsgiref'.split(),
        NETWORK,
    ),
    **dict.fromkeys('threading concurrent multiprocessing _threading_local'.split(), THREADS),
    **dict.fromkeys('subprocess signal pty fcntl resource pwd grp termios tty posix nt'.split(), PROCESSES),
    **dict.fromkeys(
        'ctypes dis code codeop runpy zipimport imp symtable tracemalloc '
        'faulthandler cffi pdb bdb trace cProfile profile mmap site sysconfig'.split(),
        INTERNALS,
    ),
    **dict.fromkeys('marshal shelve dbm dill cloudpickle'.split(), OBJECTS),
    **dict.fromkeys(
        'numpy pandas scipy matplotlib sklearn yaml pydantic sqlalchemy bs4 lxml PIL torch tensorflow dateutil pytz '
        'tabulate rich pytest attr attrs'.split(),
        PACKAGES,
    ),
    'atexit': f'{HERE}, in which nothing runs at the end; use try and finally',
    'sqlite3': f'{HERE}; keep data in dictionaries and lists',
    'tkinter': f'{HERE}, which has no display',
}


def loader(place: str) -> Callable[[Machine], dict[str, object]]:
    """The function that makes a native module; it imports the file first."""
    file, _, function = place.partition(':')

    def make(machine: Machine) -> dict[str, object]:
        implementation = vars(importlib.import_module(f'monty_vm.modules.{file}'))
        return cast('Callable[[Machine], dict[str, object]]', implementation[function or 'make'])(machine)

    return make


#: What is replaced in sources of the standard library that needs a grant, or frames, which their purpose doesn't.
ADAPTED: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    # Its abstract classes are native.
    '_contextlib_library': (
        (
            'class _BaseExitStack:',
            'from contextlib import AbstractAsyncContextManager, AbstractContextManager\n\n\nclass _BaseExitStack:',
        ),
    ),
    **dict.fromkeys(('bz2', 'tokenize'), (('from builtins import open', 'from io import open'),)),
    'wave': (('import builtins\n', 'import io\n'), ('builtins.open(', 'io.open(')),
    # Where an exception passed, and the lines there, is known without files.
    '_traceback_library': (
        (
            'import linecache\n',
            'import linecache\nfrom _inspect import position_of\nfrom _traceback import is_hidden, source_lines\n',
        ),
        (
            '        positions = _get_code_position(tb.tb_frame.f_code, tb.tb_lasti)\n',
            '        if is_hidden(tb):\n            tb = tb.tb_next\n            continue\n'
            '        positions = position_of(tb)\n',
        ),
        (
            'lookup_line=False, locals=f_locals,\n',
            'lookup_line=False, locals=f_locals, line=source_lines(f, lineno, end_lineno),\n',
        ),
        # A frame is what it was when it was asked for.
        ('tb.tb_frame.clear()', 'pass'),
    ),
    'encodings': (
        ('import codecs\n', 'import codecs\nfrom importlib import import_module\n'),
        ('from . import aliases', 'from encodings import aliases'),
        (
            "__import__('encodings.' + modname, fromlist=_import_tail,\n                             level=0)",
            "import_module('encodings.' + modname)",
        ),
    ),
    # Names are found by what an `import` statement can do.
    'pickle': (
        ('import _compat_pickle\n', 'import _compat_pickle\nfrom importlib import import_module\n'),
        ('__import__(module_name, level=0)', 'import_module(module_name)'),
        ('__import__(module, level=0)', 'import_module(module)'),
        # Beside slots, `__dict__` is a copy.
        (
            '        if slotstate:\n',
            "            object.__setattr__(inst, '__dict__', inst_dict)\n        if slotstate:\n",
        ),
    ),
    'inspect': (
        (
            'import dis\n',
            'from _inspect import is_async, position_of\n'
            'from _sources import Positions, findsource, getfile, getsourcefile\n',
        ),
        ('import importlib.machinery\n', ''),
        ('positions = _get_code_position_from_tb(frame)', 'positions = position_of(frame)'),
        ('_get_code_position(frame.f_code, frame.f_lasti)', 'position_of(frame)'),
        ('dis.Positions', 'Positions'),
        # So are functions of the host.
        ('return _has_code_flag(obj, CO_COROUTINE)', 'return is_async(obj) or _has_code_flag(obj, CO_COROUTINE)'),
        ('def findsource(', 'def _findsource('),
        ('def getfile(', 'def _getfile('),
        ('def getsourcefile(', 'def _getsourcefile('),
        # Which class a descriptor is from isn't known.
        (' and\n                    class_dict.__objclass__ is entry)', ')'),
        (
            'dis.COMPILER_FLAG_NAMES.items()',
            "zip((1, 2, 4, 8, 16, 32, 64, 128, 256, 512), 'OPTIMIZED NEWLOCALS VARARGS VARKEYWORDS NESTED GENERATOR '\n"
            "                'NOFREE COROUTINE ITERABLE_COROUTINE ASYNC_GENERATOR'.split())",
        ),
        ('importlib.machinery.all_suffixes()', "('.py',)"),
    ),
    'lzma': (('import builtins\nimport io\n', 'import io\n'), ('builtins.open(', 'io.open(')),
    # Sources are UTF-8.
    'linecache': (
        ('import tokenize\n', 'pass\n'),
        ('with tokenize.open(fullname) as fp', "with open(fullname, encoding='utf-8') as fp"),
    ),
    # Where there is no standard error, it is written to `sys.stdout`; handlers live as long as the session.
    'logging': (
        ('import sys, os, time, io', 'import sys, os, _clock as time, io'),
        (
            'import threading\n',
            'import _thread as threading\nfrom _logging import stderr\nfrom _traceback import place\n',
        ),
        ('import atexit\natexit.register(shutdown)\n', ''),
        ('sys.stderr', 'stderr()'),
        ('weakref.ref(handler, _removeHandlerRef)', 'lambda: handler'),
        (
            '        f = currentframe()\n',
            '        if not stack_info and (found := place(__name__, stacklevel)):\n            return *found, None\n'
            '        f = currentframe()\n',
        ),
        # Frames of tracebacks don't know who called them.
        ('frame = tb.tb_frame\n', 'frame = currentframe()\n'),
        ('frame = exc.__traceback__.tb_frame\n', 'frame = currentframe()\n'),
        (
            'os.path.dirname(frame.f_code.co_filename) ==\n                       __path__[0]',
            "frame.f_code.co_filename.startswith('<logging')",
        ),
    ),
    'logging.config': (
        ('import threading\n', 'import _thread as threading\nfrom importlib import import_module\n'),
        ('from socketserver import ThreadingTCPServer, StreamRequestHandler\n', ''),
        (
            '    class ConfigStreamHandler(',
            '    from socketserver import ThreadingTCPServer, StreamRequestHandler\n\n    class ConfigStreamHandler(',
        ),
        ('__import__', 'import_module'),
    ),
    'logging.handlers': (
        ('logging, socket, os', 'logging, os'),
        ('import socket\n', ''),
        ('struct, time, re\n', 'struct, re\nimport time\n'),
        ('import time\n', 'import _clock as time\n'),
        ('import threading\n', 'import _thread as threading\nfrom _logging import socket\n'),
    ),
    # How it knows the `__repr__` that `dataclasses` makes.
    'pprint': (
        ('hasattr(object.__repr__, "__wrapped__")', 'hasattr(object.__repr__, "__code__")'),
        (
            '"__create_fn__" in object.__repr__.__wrapped__.__qualname__',
            '"create.<locals>" in object.__repr__.__code__.co_qualname',
        ),
    ),
    # Boundaries differ from the text between them, and need no entropy.
    'email.generator': (('import random\n', 'from random import Random\nrandom = Random(0)\n'),),
    # `make_msgid` names the machine, and the process, that it runs on.
    'email.utils': (
        ('import socket\n', ''),
        ('socket.getfqdn()', "'localhost'"),
        ('os.getpid()', '1'),
    ),
    # What types of files are called doesn't depend on the machine.
    'mimetypes': (('files = knownfiles\n', 'files = []\n'), ('knownfiles + list(files)', 'list(files)')),
    # Only wrong arguments need it.
    'random': (
        ('from warnings import warn as _warn\n', 'import warnings as _warnings\n'),
        ('_warn(', '_warnings.warn('),
    ),
    'sched': (('import threading\n', 'import _thread as threading\n'),),
    'shutil': (('    import posix\n', '    pass\n'),),
    'tarfile': (
        (
            'from builtins import open as bltn_open',
            'from io import open as bltn_open\nfrom _buffered import BufferedReader',
        ),
        ('class ExFileObject(io.BufferedReader)', 'class ExFileObject(BufferedReader)'),
    ),
    # As CPython's own, which is in C.
    'stat': (('perm.append("-")', 'perm.append("-" if perm else "?")'),),
    'tempfile': (
        # Names that are free: they need no entropy.
        ('self._rng = _Random()', 'self._rng = _Random(0)'),
        ('dirlist = _candidate_tempdir_list()', "_os._granted('tempfile'); dirlist = _candidate_tempdir_list()"),
    ),
    'unittest.case': (('time.perf_counter()', '0.0'),),
    'unittest.result': (
        ("return '__unittest' in tb.tb_frame.f_globals", 'return False'),
        ('prev.tb_next = None', 'pass'),
    ),
    'unittest.mock': (
        # What stands for `open` in tests needn't be granted.
        ("not name.startswith('_')}", "not name.startswith('_')} | {'open'}"),
        ('import threading\n', ''),
        ('from threading import RLock\n', 'from _thread import RLock\n'),
    ),
    'unittest.runner': (('time.perf_counter()', '0.0'),),
    # At the end of a session nothing runs.
    'weakref': (('import atexit\n', 'pass\n'), ('atexit.register(self._exitfunc)', 'pass')),
    'zipfile': (
        ('import importlib.util\n', ''),
        ('import threading\n', 'import _thread as threading\n'),
        ('import time\n', 'import _clock as time\n'),
    ),
    'xml.sax.saxutils': (('import os, urllib.parse, urllib.request', 'import os, urllib.parse'),),
}

#: Sources that have been read, by module.
READ: Final[dict[str, str | None]] = {}


def source_of(name: str) -> str | None:
    """The source of a module that runs as guest code, or None."""
    if name not in READ:
        source = read_source(name)
        if source is None:
            return None
        READ[name] = source
    return READ[name]


def read_source(name: str) -> str | None:
    # No module of the library has a longer name, and a file system may not take one.
    if len(name) > 100 or not name.replace('_', 'a').replace('.', 'a').isalnum():
        return None
    path = GUEST / (name.replace('.', '/') + '.py')
    if path.is_file():
        return path.read_text('utf-8')
    file = STDLIB.get(name)
    if file is None and name.startswith('encodings.'):
        file = name.replace('.', '/') + '.py'
    if file is None:
        return None
    path = LIBRARY / file
    if not path.is_file():
        # A package where older versions of Python have a file.
        path = LIBRARY / file.replace('.py', '/__init__.py')
    if not path.is_file():
        return None
    source = path.read_text('utf-8')
    for old, new in ADAPTED.get(name, ()):
        source = source.replace(old, new)
    return source


SOURCES.append(source_of)
ABSENT.update(MISSING)
NATIVE_MODULES.update({name: loader(place) for name, place in NATIVE.items()})
