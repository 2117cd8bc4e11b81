"""Ways out of the VM towards the host's objects, files, processes, modules and environment.

Every probe here is an expression. `HIDDEN` ones must not exist at all (AttributeError, NameError, ImportError...);
`HARMLESS` ones exist in Python and may exist in the VM, and then give nothing but the guest's own objects.
"""

from __future__ import annotations

import pytest

from tests.attacks.harness import attack

SETUP = """
class C:
    def method(self): return 1
    @classmethod
    def make(cls): return cls()
    @property
    def prop(self): return 1
c = C()
def f(x=1): return x
def g(): yield 1
async def co(): return 1
gen = g()
next(gen)
try:
    1 / 0
except ZeroDivisionError as error:
    caught = error
"""

HIDDEN = [
    # Frames: none of the host's, and the VM's own aren't guest objects.
    'gen.gi_frame.f_back.f_globals',
    'gen.gi_frame.f_globals["__builtins__"]',
    'gen.gi_frame.f_builtins',
    'caught.__traceback__.tb_frame.f_back.f_back.f_back',
    'caught.__traceback__.tb_frame.f_builtins',
    'co().cr_frame.f_back.f_globals',
    'co().cr_frame.f_builtins',
    'f.__code__.replace(co_code=b"")',
    'f.__code__.co_code',
    'type(f.__code__)(0, 0, 0, 0, 0, 0, b"", (), (), (), "", "", "", 0, b"", b"")',
    # The host's builtins by the usual detours.
    '__builtins__["__import__"]("os")',
    '__builtins__.open',
    'f.__globals__["__builtins__"].open',
    'f.__globals__["__builtins__"]["open"]',
    'f.__builtins__["open"]',
    'print.__self__.open',
    'len.__self__.__import__',
    '[].append.__self__.__class__.__init__.__globals__',
    'c.method.__func__.__globals__["sys"]',
    'C.__init__.__globals__',
    'object.__init__.__globals__',
    'Exception.__init__.__globals__',
    'type.__init__.__globals__',
    'len.__globals__',
    'print.__code__',
    '"".join.__globals__',
    # Loaders and module internals.
    '__loader__.load_module("os")',
    '__spec__.loader',
    '__import__("os").system("true")',
    'C.__loader__',
    'c.__module__.__loader__',
    '().__class__.__base__.__subclasses__()[0].__init__.__globals__',
    # Pickle and copy protocols as constructors of other objects.
    'c.__reduce_ex__(2)[0].__globals__["sys"]',
    'object.__reduce_ex__(c, 2)[0].__globals__["sys"]',
    'copyreg.__builtins__',
    # Names that only the VM's own classes have.
    'c._class',
    'c._attributes',
    'c.fields',
    'c.cls_',
    'f.code',
    'f._code',
    'f.closure',
    'f.defaults_',
    'C.namespace_',
    'C.mro_',
    'gen.frame',
    'gen._frame',
    'caught._frames',
    'c.__mypyc_attrs__',
    'f.__mypyc_attrs__',
    'type(f).__mypyc_attrs__',
    'C.__pyx_vtable__',
    'f.__wrapped__',
    'gen.machine',
    'gen.task',
    'c.session',
]


@pytest.mark.parametrize('expression', HIDDEN)
def test_hidden(expression: str) -> None:
    """What would lead out doesn't exist."""
    outcome = attack(f'{SETUP}\n{expression}')
    assert outcome.got in {
        'guest: AttributeError',
        'guest: NameError',
        'guest: TypeError',
        'guest: KeyError',
        'guest: IndexError',
    }, f'{outcome.got} {outcome.message} {outcome.value}'
    assert outcome.kind != 'guest' or '.py' not in outcome.message


HARMLESS = [
    '().__class__',
    '().__class__.__mro__',
    '().__class__.__base__',
    '"".__class__.__mro__[-1]',
    'C.__subclasses__()',
    'object.__subclasses__()',
    'type.__subclasses__(type)',
    'int.__subclasses__()',
    'Exception.__subclasses__()',
    'BaseException.__subclasses__()',
    'type(f)',
    'type(print)',
    'type(gen)',
    'type(c.method)',
    'f.__globals__',
    'c.__dict__',
    'C.__dict__',
    'vars(C)',
    'dir(f)',
    'dir(print)',
    'dir(gen)',
    'dir(c)',
    'dir(C)',
    'dir(object)',
    'dir(caught)',
    'dir()',
    'globals()',
    'locals()',
    'f.__dict__',
    'f.__closure__',
    'f.__module__',
    'C.__module__',
    'gen.gi_frame',
    'gen.gi_code',
    'caught.__traceback__',
    'caught.__traceback__.tb_frame',
    'f.__code__',
    'co().cr_frame',
    'type(type)',
    'type.__call__(type, 5)',
    'c.__reduce__()',
    'c.__reduce_ex__(4)',
    'object.__new__(C)',
    'C.__base__',
    'super(C, c).__thisclass__',
    'c.method.__self__',
    'print.__class__',
    'print.__module__',
    'print.__doc__',
    'repr(f)',
    'repr(print)',
    'print.__self__',
    'repr(gen)',
    '[].__iter__().__reduce__()',
    'c.__init_subclass__()',
    'C.__weakref__',
    'caught.__reduce__()',
    'caught.__setstate__({})',
    '(1).__class__.__class__',
    'C.__prepare__("x", ())',
    '__name__',
    '__doc__',
    '__file__',
    '__builtins__',
    '__package__',
    '__debug__',
    'f.__qualname__',
    '{}.__class__.fromkeys("ab")',
    '"a".__getattribute__("upper")()',
    'object.__getattribute__(c, "__class__")',
    'type.__getattribute__(C, "__dict__")',
    'C.__getattribute__(c, "__dict__")',
    'c.__getattribute__("__class__")',
    'getattr(c, "__" + "class" + "__")',
    'getattr(f, "__globals__")',
    '[].__len__.__self__',
    '[].__init__([1])',
    '(lambda: 0).__class__(f.__code__, {})',
    'type(f)(f.__code__, {})',
    'type(gen)()',
    'type(c.method)(f, c)',
    'type("X", (type(f),), {})',
    'type("X", (type(gen),), {})',
    'class_of(f)',
    'C.mro()',
    'type.mro(C)',
]

FORBIDDEN = (
    'Popen',
    '_wrap_close',
    'subprocess',
    'FileLoader',
    'BuiltinImporter',
    'monty_vm',
    'mypyc',
    'site-packages',
    'built-in function open',
    'function open',
    "'eval'",
    '__import__',
    'frame object at',
    '/lib/python',
    "class 'os.",
    '_io.',
    'threading',
    'ctypes',
    'zipimport',
    'socket',
    'cell at',
)


@pytest.mark.parametrize('expression', HARMLESS)
def test_harmless(expression: str) -> None:
    """What Python has on every object shows nothing of the host's."""
    outcome = attack(
        f'{SETUP}\nclass_of = type\nresult = {expression}\nprint(repr(result))\ntry:\n    print(dir(result))\nexcept AttributeError:\n    pass\nNone'
    )
    shown = outcome.stdout + outcome.message
    for text in FORBIDDEN:
        assert text not in shown, f'{text!r} in {shown[:1500]}'


WALKS = {
    'subclasses to Popen': """
found = [k for k in ().__class__.__base__.__subclasses__() if 'wrap_close' in k.__name__ or k.__name__ == 'Popen']
print(len(found))
""",
    'every class reachable from object': """
seen, todo = [], [object, type]
while todo and len(seen) < 5000:
    k = todo.pop()
    if k in seen: continue
    seen.append(k)
    try:
        todo.extend(k.__subclasses__(k) if k is type else k.__subclasses__())
        todo.extend(k.__mro__)
    except (AttributeError, TypeError):
        pass
names = [k.__name__ for k in seen]
print([n for n in names if n in ('Popen', '_wrap_close', 'FileIO', 'BuiltinImporter', 'FileLoader', 'Session', 'socket', 'Thread', 'catch_warnings')])
""",
    'every attribute within three steps': """
def attributes(o):
    try:
        names = dir(o)
    except Exception:
        return
    for name in names:
        try:
            yield name, getattr(o, name)
        except Exception:
            pass
hits, seen = [], set()
layer = [('print', print), ('len', len), ('object', object), ('type', type), ('f', lambda: 0), ('gen', (x for x in [])), ('exc', ValueError('x'))]
for step in range(3):
    following = []
    for path, o in layer:
        for name, value in attributes(o):
            if id(value) in seen: continue
            seen.add(id(value))
            try:
                text = repr(value)[:300]
            except Exception:
                continue
            if any(bad in text for bad in ('module \\'os\\'', 'module \\'sys\\' (', 'site-packages', 'monty_vm', '.py\\'', 'function open')):
                hits.append(path + '.' + name + ' = ' + text)
            following.append((path + '.' + name, value))
    layer = following[:300]
print(hits)
""",
    'modules through modules': """
import json, re, math, collections, functools, datetime, asyncio, itertools, dataclasses, typing, string, statistics
hits = []
for module in (json, re, math, collections, functools, datetime, asyncio, itertools, dataclasses, typing, string, statistics):
    for name in ('os', 'sys', 'subprocess', 'io', '_io', 'builtins', '__builtins__', '__loader__', '__spec__', 'open', 'threading', '_thread', 'socket', 'importlib', 'inspect', 'types', 'warnings', 'linecache', 'select', 'abc', 'codecs', '_os', '_sys', '__file__', '__path__', '__cached__', 'sre_compile', 'decoder', 'scanner', 'c_scanner'):
        if hasattr(module, name):
            value = getattr(module, name)
            for bad in ('system', 'popen', 'open', 'Popen', '__import__', 'exec', 'load_module', 'find_spec', 'fork', 'kill'):
                if hasattr(value, bad) and not (module.__name__ == 'os'):
                    hits.append(module.__name__ + '.' + name + '.' + bad)
print(hits)
""",
    'frames that run': """
import functools, sys
hits = []
def look():
    frame = sys._getframe()
    while frame is not None:
        for variables in (frame.f_globals, frame.f_locals):
            for name in ('open', '__import__', 'eval', 'exec', 'machine', 'native', 'host'):
                if name in variables:
                    hits.append(name)
        for name in ('f_builtins', 'f_trace', 'clear', 'f_lasti'):
            if hasattr(frame, name):
                hits.append(name)
        frame = frame.f_back
functools.reduce(lambda a, b: look(), [1, 2])
sorted([1], key=lambda x: look())
print(hits)
""",
    'globals of methods of module classes': """
import json, re, collections, functools, datetime, asyncio, dataclasses, string, statistics
hits = []
for o in (json.JSONEncoder, json.JSONDecoder, json.dumps, re.compile, collections.OrderedDict, collections.Counter, collections.UserDict if hasattr(collections, 'UserDict') else int, functools.wraps, functools.partial, asyncio.gather, asyncio.Queue, dataclasses.dataclass, dataclasses.field, string.Template, statistics.mean, datetime.datetime.now):
    for name in ('__globals__', '__code__', '__closure__', '__builtins__', '__self__', '__init__', '__call__', '__wrapped__', '__func__'):
        v = getattr(o, name, None)
        for inner in ('__globals__', '__builtins__', '__code__'):
            w = getattr(v, inner, None)
            if isinstance(w, dict):
                for key in ('os', 'sys', 'open', '__import__', '__builtins__', 'eval', 'exec'):
                    if key in w and callable(getattr(w[key], 'system', None) or getattr(w[key], 'open', None) or (w[key] if key in ('open', 'eval', 'exec', '__import__') else None)):
                        hits.append((str(o), name, inner, key))
print(hits)
""",
}


@pytest.mark.parametrize('walk', list(WALKS))
def test_walks(walk: str) -> None:
    """Programs that search everything in reach for a way out find nothing."""
    outcome = attack(WALKS[walk], seconds=5.0)
    assert outcome.got == 'complete', outcome.message
    assert outcome.stdout.strip() in ('0', '[]'), outcome.stdout


FORMAT_ATTACKS = {
    '"{0.__class__.__mro__}".format(5)',
    '"{0.__init__.__globals__}".format(c)',
    '"{0.method.__func__.__globals__}".format(c)',
    '"{0.__globals__[__builtins__]}".format(f)',
    '"{f.__globals__}".format(f=f)',
    '"{0.gi_frame.f_back}".format(gen)',
    '"{0.__traceback__.tb_frame.f_globals}".format(caught)',
    '"{0.__class__.__base__.__subclasses__}".format(())',
    '"{x.__self__}".format_map({"x": print})',
    '"{0.__code__.co_consts}".format(f)',
    '"{0.__reduce_ex__}".format(c)',
    '"%s" % print.__self__',
    'f"{c.__init__.__globals__}"',
    '"{0[__builtins__]}".format(globals())',
    '"{:{0.__class__}}".format(5)',
    'import_string.Formatter().format("{0.__init__.__globals__}", c)',
    'import_string.Formatter().get_field("0.__class__.__init__.__globals__", (c,), {})',
    'import_string.Template("${a.__class__}").substitute({"a.__class__": 1})',
    'str.format("{0.__class__.__init__.__globals__}", c)',
    '"".join(map("{0.__init__.__globals__}".format, [c]))',
}


@pytest.mark.parametrize('expression', sorted(FORMAT_ATTACKS))
def test_format_strings(expression: str) -> None:
    """`str.format` reaches what the guest's own attribute access reaches, and no more."""
    outcome = attack(f'{SETUP}\nimport string as import_string\nprint({expression})')
    for text in FORBIDDEN:
        assert text not in outcome.stdout, outcome.stdout[:500]
    assert outcome.kind in ('complete', 'guest')


@pytest.mark.parametrize(
    'name',
    ['open', 'breakpoint', 'exec', 'eval', 'compile', '__import__', 'help', 'copyright'],
)
def test_absent_builtins(name: str) -> None:
    """What would give authority doesn't exist; the note says why."""
    outcome = attack(f'try:\n    {name}\nexcept NameError as error:\n    print(error, getattr(error, "__notes__", []))')
    assert outcome.got == 'complete', outcome.message
    if name in ('help', 'copyright'):
        return
    assert f"name '{name}' is not defined" in outcome.stdout
    assert 'sandbox' in outcome.stdout, 'the note is missing'
    if name == 'open':
        assert 'filesystem' in outcome.stdout
    if name in ('exec', 'eval', 'compile'):
        assert 'dynamic_code' in outcome.stdout


@pytest.mark.parametrize('name', ['open', 'exec', 'eval', 'compile', '__import__', 'breakpoint'])
def test_uncaught_absent_builtin_says_why(name: str) -> None:
    """The traceback that the model reads has the note too."""
    outcome = attack(f'{name}("x")')
    assert outcome.got == 'guest: NameError'
    assert 'sandbox' in outcome.value


def test_input_is_empty() -> None:
    """`input` reads nothing of the host's, and says why."""
    outcome = attack('input("name: ")')
    assert outcome.got == 'guest: EOFError'
    assert outcome.stdout == 'name: '
    assert 'sandbox' in outcome.value


MODULES = [
    'subprocess',
    'socket',
    'ctypes',
    'multiprocessing',
    'threading',
    'signal',
    'inspect.sys',
    'pty',
    'posix',
    'code',
    'codeop',
    '_pickle',
    'marshal',
    'shelve',
    'dbm',
    'sqlite3',
    'ssl',
    'http.client',
    'urllib.request',
    'ftplib',
    'smtplib',
    'webbrowser',
    'site',
    'sysconfig',
    'pwd',
    'grp',
    'fcntl',
    'mmap',
    'resource',
    'select',
    'selectors',
    'faulthandler',
    'tracemalloc',
    'pdb',
    'bdb',
    'runpy',
    'zipimport',
    'ensurepip',
    'venv',
    'tkinter',
    'antigravity',
    '_ctypes',
    '_posixsubprocess',
    'nt',
    'monty_vm',
    'monty_toolset',
    'pydantic',
    'requests',
    'numpy',
    'os.path.os.subprocess',
    'asyncio.subprocess',
    'concurrent.futures',
    'imp',
    '_imp',
    '_frozen_importlib',
    'atexit',
    'syslog',
    'readline',
    'getpass',
    '__main__.os',
]


@pytest.mark.parametrize('module', MODULES)
def test_absent_modules(module: str) -> None:
    """Modules with authority can't be imported, in any form."""
    outcome = attack(f'import {module}')
    assert outcome.kind == 'guest' and outcome.name in ('ModuleNotFoundError', 'ImportError'), outcome.got
    assert 'sandbox' in outcome.message or 'sandbox' in outcome.value or 'No module named' in outcome.message


STUBS = [
    'builtins.open',
    'builtins.exec',
    'builtins.eval',
    'builtins.compile',
    'builtins.__import__',
    'gc.get_objects()',
    'gc.get_referrers(C)',
    'gc.get_referents(C)',
    'platform.popen',
    'platform.os',
    'platform.sys.modules["os"].system',
    '_thread.start_new_thread(print, (1,))',
    '_thread.interrupt_main()',
    'sys.modules["builtins"].open',
]


@pytest.mark.parametrize('expression', STUBS)
def test_stub_modules(expression: str) -> None:
    """Modules that exist only so that others can import them hold nothing that leads out."""
    outcome = attack(f'import builtins, sys\nimport gc, platform, _thread\nclass C: pass\n{expression}\nNone')
    assert outcome.kind == 'guest' and outcome.name in ('AttributeError', 'KeyError', 'ModuleNotFoundError'), (
        outcome.got
    )


OS_AND_SYS = [
    'os.system("true")',
    'os.popen("true")',
    'os.fork()',
    'os.execv("/bin/true", [])',
    'os.kill(1, 9)',
    'os.getpid()',
    'os.environ["MONTY_CANARY"]',
    'os.getenv("MONTY_CANARY")',
    'os.environ.get("HOME")',
    'os.listdir("/")',
    'os.open("/etc/passwd", 0)',
    'os.remove("/tmp/x")',
    'os.stat("/etc/passwd")',
    'os.path.exists("/etc/passwd")',
    'os.getcwd()',
    'os.scandir("/")',
    'list(os.walk("/"))',
    'os.urandom(8)',
    'os.getlogin()',
    'os.uname()',
    'os.spawnl(0, "/bin/true")',
    'os.dup(1)',
    'os.write(1, b"x")',
    'os.read(0, 1)',
    'os.pipe()',
    'os._exit(0)',
    'os.abort()',
    'os.chdir("/")',
    'os.putenv("A", "B")',
    'os.sys.modules',
    'os.path.os.system("true")',
    'sys.modules["os"].system("true")',
    'sys._getframe()',
    'sys._getframe(1).f_globals',
    'sys.exit(3)',
    'sys.path',
    'sys.argv',
    'sys.executable',
    'sys.settrace(print)',
    'sys.setprofile(print)',
    'sys.setrecursionlimit(10**9)',
    'sys.stdin.read()',
    'sys.stdout.buffer',
    'sys.stdout.fileno()',
    'sys.__stdout__.write("x")',
    'sys.meta_path',
    'sys.path_hooks',
    'sys._current_frames()',
    'sys.intern("x")',
    'sys.getrefcount([])',
    'sys.addaudithook(print)',
    'sys.excepthook',
    'sys.breakpointhook()',
    'sys.stdout.__class__.__init__.__globals__',
    'sys.set_int_max_str_digits(0)',
    'sys.unraisablehook',
    'sys.displayhook(1)',
    'sys.call_tracing(print, ())',
    'sys.flags',
    'sys.stderr.write("x")',
    'sys.setswitchinterval(100)',
    'sys.get_asyncgen_hooks()',
    'sys.stdin.buffer.read()',
    'sys.modules.keys()',
]


@pytest.mark.parametrize('expression', OS_AND_SYS)
def test_os_and_sys_are_stubs(expression: str) -> None:
    """`os` and `sys` answer with safe values or not at all: no process, file, environment, path or frame."""
    outcome = attack(f'import os, sys\nprint(repr({expression}))')
    assert outcome.kind in ('complete', 'guest'), outcome.got
    shown = outcome.stdout + outcome.message
    for text in (
        'root:x:',
        'site-packages',
        '/usr/',
        '/home',
        '/root',
        '/lib/python',
        'pytest',
        'posix.',
        'frame object',
    ):
        assert text not in shown, shown[:500]


STDLIB_DETOURS = {
    'open through io': 'import io\nprint(io.open("/etc/passwd").read())',
    'FileIO': 'import io\nprint(io.FileIO("/etc/passwd").read())',
    'pathlib': 'import pathlib\nprint(pathlib.Path("/etc/passwd").read_text())',
    'codecs.open': 'import codecs\nprint(codecs.open("/etc/passwd").read())',
    'linecache': 'import linecache\nprint(linecache.getline("/etc/passwd", 1) or 1 / 0)',
    'tempfile': 'import tempfile\nprint(tempfile.mkstemp())',
    'shutil': 'import shutil\nprint(shutil.which("sh") or 1 / 0)',
    'glob': 'import glob\nprint(glob.glob("/etc/*") or 1 / 0)',
    'csv of a path': 'import csv\nprint(list(csv.reader(open("/etc/passwd"))))',
    'typing.get_type_hints evaluates strings': "import typing\ndef f(x: \"__import__('os').system('true')\"): pass\nprint(typing.get_type_hints(f))",
    'typing.ForwardRef': 'import typing\nprint(typing.ForwardRef("__import__(\'os\')")._evaluate({}, {}, frozenset()))',
    'dataclass field name injection': 'import dataclasses\nprint(dataclasses.make_dataclass("C", [("x): __import__(\'os\').system(\'true\')\\n #", int)]))',
    'namedtuple injection': 'import collections\nprint(collections.namedtuple("C", ["x): import os #"]))',
    'namedtuple name injection': 'import collections\nprint(collections.namedtuple("C(object):\\n import os\\nclass D", "a"))',
    'enum functional injection': 'import enum\nE = enum.Enum("E", {"__class__": 1})\nprint(list(E)) or 1 / 0',
    'functools.singledispatch registry': 'import functools\nprint(functools.singledispatch(print).registry.__class__.__init__.__globals__)',
    'functools.partial of a builtin': 'import functools\nprint(functools.partial(print).func.__self__.open)',
    'operator.attrgetter': 'import operator\nprint(operator.attrgetter("__init__.__globals__")(object))',
    'operator.methodcaller': 'import operator\nprint(operator.methodcaller("__subclasses__")(object)[0].__init__.__globals__)',
    'operator.attrgetter on a module': 'import operator, json\nprint(operator.attrgetter("decoder.scanner.c_make_scanner.__self__")(json))',
    'json object_hook class': 'import json\nprint(json.loads("{}", object_hook=lambda d: d.__class__.__base__.__subclasses__)().pop().__init__.__globals__)',
    're.Scanner and template': 'import re\nprint(re.sub("a", lambda m: m.__class__.__init__.__globals__, "a"))',
    're match object frame': 'import re\nprint(re.search("a", "a").re.__class__.__init__.__globals__)',
    'asyncio.subprocess': 'import asyncio\nprint(await asyncio.create_subprocess_shell("true"))',
    'asyncio.to_thread': 'import asyncio\nprint(await asyncio.to_thread(print, 1))',
    'asyncio.open_connection': 'import asyncio\nprint(await asyncio.open_connection("127.0.0.1", 1))',
    'asyncio loop': 'import asyncio\nprint(asyncio.get_running_loop()._selector)',
    'asyncio loop executor': 'import asyncio\nprint(asyncio.get_event_loop().run_in_executor(None, print))',
    'logging to a file': 'import logging\nlogging.basicConfig(filename="/tmp/monty-attack.log")\nprint(logging.getLogger().handlers[0].baseFilename)',
    'logging config': 'import logging.config\nlogging.config.dictConfig({"version": 1, "handlers": {"h": {"()": "os.system", "command": "true"}}})',
    'inspect.currentframe': 'import inspect\nprint(inspect.currentframe().f_back.f_globals)',
    'inspect.getsource of the VM': 'import inspect\nprint(inspect.getsource(print))',
    'inspect.stack': 'import inspect\nprint(inspect.stack()[1].frame.f_globals)',
    'traceback walking': 'import traceback\nprint(next(traceback.walk_stack(None))[0].f_globals)',
    'types.FunctionType': 'import types\nprint(types.FunctionType((lambda: 0).__code__, {"__builtins__": {}})())',
    'types.CodeType': 'import types\nprint(types.CodeType(0, 0, 0, 0, 0, 0, b"", (), (), (), "", "", "", 0, b"", b""))',
    'types.ModuleType': 'import types\nm = types.ModuleType("os")\nprint(m.__loader__.load_module)',
    'warnings module': 'import warnings\nprint(warnings.catch_warnings()._module.__builtins__)',
    'contextlib globals': 'import contextlib\nprint(contextlib.contextmanager.__globals__["os"])',
    'abc cache': 'import abc\nprint(abc.ABCMeta.register.__globals__["__builtins__"])',
    'string.Formatter vformat': 'import string\nprint(string.Formatter().vformat("{0.__class__.__init__.__globals__[os]}", (string.Formatter(),), {}))',
    'decimal context traps': 'import decimal\nprint(decimal.getcontext().__class__.__init__.__globals__)',
    'uuid node': 'import uuid\nprint(uuid.getnode())\n1 / 0',
    'uuid1 leaks the host': 'import uuid\nprint(uuid.uuid1())\n1 / 0',
    'random without a grant': 'import random\nprint(random.random())\n1 / 0',
    'SystemRandom': 'import random\nprint(random.SystemRandom().random())\n1 / 0',
    'secrets without a grant': 'import secrets\nprint(secrets.token_hex())\n1 / 0',
    'time without a grant': 'import time\nprint(time.time())\n1 / 0',
    'datetime.now without a grant': 'import datetime\nprint(datetime.datetime.now())\n1 / 0',
    'date.today without a grant': 'import datetime\nprint(datetime.date.today())\n1 / 0',
    'zoneinfo path': 'import zoneinfo\nprint(zoneinfo.ZoneInfo("../../etc/passwd"))',
    'unicodedata and codecs lookups': 'import codecs\nprint(codecs.lookup("os").encode.__globals__)',
    'bytes codec with side effects': 'print("x".encode("rot13; import os"))',
    'memoryview of anything': 'print(memoryview(object()))',
    'weakref callback frame': 'import weakref\nclass C: pass\nprint(weakref.ref(C()).__callback__.__globals__)',
    'copy of a function': 'import copy\nprint(copy.copy(print).__globals__)',
    'deepcopy with __reduce__': 'import copy\nclass C:\n    def __reduce__(self): return (print.__self__.eval, ("1",))\nprint(copy.deepcopy(C()))',
    'copy with __reduce_ex__ naming a host callable': 'import copy\nclass C:\n    def __reduce_ex__(self, n): return "os.system"\nprint(copy.copy(C()).__globals__)',
    'html.parser internals': 'import html.parser\nprint(html.parser.HTMLParser.feed.__globals__["__builtins__"]["open"])',
}


@pytest.mark.parametrize('name', list(STDLIB_DETOURS))
def test_standard_library_detours(name: str) -> None:
    """No module of the standard library lends what the session wasn't granted."""
    outcome = attack(STDLIB_DETOURS[name], seconds=5.0)
    if name in ('types.FunctionType', 'asyncio.to_thread', 'asyncio loop executor', 'traceback walking'):
        # What they give is the guest's own.
        assert outcome.kind in ('guest', 'complete')
    elif name.startswith('enum'):
        assert outcome.kind in ('guest', 'complete')
    else:
        assert outcome.kind == 'guest', f'{outcome.got}: {outcome.stdout[:300]}'
    if 'without a grant' in name:
        assert outcome.name != 'ZeroDivisionError', f'it worked: {outcome.stdout[:100]}'
    assert 'root:x:' not in outcome.stdout


CLASS_TRICKS = {
    '__class__ assignment to a builtin': 'class C: pass\nc = C()\nc.__class__ = int\n',
    '__class__ assignment to a function type': 'class C: pass\nc = C()\nc.__class__ = type(print)\n',
    '__dict__ replaced by a class': 'class C: pass\nC().__dict__ = 5\n',
    '__bases__ assignment': 'class A: pass\nclass B: pass\nA.__bases__ = (B, 5)\n',
    'patching a builtin type': 'int.__add__ = lambda a, b: 42\n',
    'patching a builtin type through setattr': 'setattr(str, "upper", lambda s: "x")\n',
    'patching through type.__setattr__': 'type.__setattr__(list, "append", None)\n',
    'patching through object.__setattr__': 'object.__setattr__(int, "x", 1)\n',
    'patching a builtin function': 'len.__call__ = None\n',
    'writing a mappingproxy': 'int.__dict__["x"] = 1\n',
    'deleting from a type': 'del int.__add__\n',
    'replacing __code__': 'def f(): pass\nf.__code__ = 5\n',
    'replacing __globals__': 'def f(): pass\nf.__globals__ = {}\n',
    'replacing __closure__': 'def f(): pass\nf.__closure__ = ()\n',
    'metaclass with a host base': 'class M(type(print)): pass\n',
    'subclass of a function type': 'class F(type(lambda: 0)): pass\n',
    'subclass of a generator type': 'class G(type(x for x in [])): pass\n',
    'subclass of bool': 'class B(bool): pass\n',
    'subclass of NoneType': 'class N(type(None)): pass\n',
    'object.__new__ of a builtin type': 'object.__new__(int)\n',
    'object.__new__ of a function type': 'object.__new__(type(print))\n',
    'int.__new__ of another class': 'class C: pass\nint.__new__(C)\n',
    'dict.__setitem__ on an instance': 'class C: pass\ndict.__setitem__(C(), "a", 1)\n',
    'list method on a tuple': 'list.append((1,), 2)\n',
    'method of one class on another': 'class A:\n    __slots__ = ("x",)\nclass B: pass\nA.x.__get__(B())\n',
    'slot descriptor set on the wrong instance': 'class A:\n    __slots__ = ("x",)\nclass B: pass\nA.x.__set__(B(), 1)\n',
    '__set_name__ raising': 'class D:\n    def __set_name__(self, o, n): raise ValueError(n)\nclass C:\n    d = D()\n',
    '__prepare__ returning something strange': 'class M(type):\n    @classmethod\n    def __prepare__(m, n, b): return 5\nclass C(metaclass=M): pass\n',
    '__mro_entries__ returning something strange': 'class X:\n    def __mro_entries__(self, b): return 5\nclass C(X()): pass\n',
    'mro() overridden': 'class M(type):\n    def mro(cls): return [int, 5]\nclass C(metaclass=M): pass\nC().bit_length()\n',
    'super with forged arguments': 'super(5, 5).x\n',
    '__slots__ forged': 'class C:\n    __slots__ = (5,)\n',
    '__slots__ with __class__': 'class C:\n    __slots__ = ("__class__ ",)\n',
    'type with a null name': 'type("a\\0b", (), {})\n',
    'type with a surrogate name': 'repr(type("\\ud800", (), {})).encode()\n',
}


@pytest.mark.parametrize('name', list(CLASS_TRICKS))
def test_class_tricks(name: str) -> None:
    """Tampering with types raises inside the guest and changes nothing outside it."""
    outcome = attack(CLASS_TRICKS[name] + 'print("done")\nNone')
    assert outcome.kind == 'guest', f'{outcome.got} {outcome.value}'
    assert outcome.name in ('TypeError', 'AttributeError', 'ValueError', 'UnicodeEncodeError', 'RuntimeError'), (
        outcome.got
    )


def test_host_types_are_unharmed() -> None:
    """After every trick above, another session sees the builtins as they were."""
    outcome = attack('(1 + 1, "a".upper(), [1].append(2), len([1]), type(len).__name__)')
    assert outcome.value.startswith("(2, 'A', None, 1")


def test_sessions_are_strangers() -> None:
    """What one session changes in a module or a builtin isn't seen by another."""
    first = attack(
        'import math, json, collections\ntry:\n    math.pi = 3\nexcept Exception: pass\ntry:\n    json.dumps = None\nexcept Exception: pass\ntry:\n    collections.deque.extra = 1\nexcept Exception: pass'
    )
    assert first.kind in ('complete', 'guest')
    second = attack(
        'import math, json, collections\nprint(math.pi, json.dumps([1]), hasattr(collections.deque, "extra"))'
    )
    assert second.stdout == '3.141592653589793 [1] False\n'


def test_mutating_guest_dicts_of_the_vm() -> None:
    """Dictionaries the guest is handed can be emptied without harm to the VM."""
    outcome = attack(
        'class C:\n    x = 1\ndef f(): return 1\n'
        'for d in (globals(), f.__dict__, vars(C()), f.__annotations__):\n'
        '    for k in list(d):\n        if k not in ("d", "k", "kept"): del d[k]\n'
    )
    assert outcome.kind in ('complete', 'guest')


def test_globals_with_odd_keys() -> None:
    """`globals()` is the guest's own dictionary: keys of any type in it don't upset name lookup."""
    outcome = attack(
        'globals()[5] = 1\nglobals()[(1, 2)] = 2\nglobals()["a b"] = 3\nprint(sorted(map(str, globals())) != [])\n'
    )
    assert outcome.kind in ('complete', 'guest')


def test_dunder_names_as_variables() -> None:
    """Assigning module dunders changes nothing but the guest's variable."""
    outcome = attack('__builtins__ = {"open": 1}\n__name__ = 5\n__loader__ = None\n__import__ = None\nprint(len([1]))')
    assert outcome.stdout == '1\n'


def test_system_exit_stays_inside() -> None:
    """Nothing the guest raises can end the host."""
    for code in (
        'raise SystemExit',
        'import sys\nsys.exit(1)',
        'raise KeyboardInterrupt',
        'raise GeneratorExit',
        'raise BaseException("x")',
    ):
        outcome = attack(code)
        # A plain SystemExit ends the block well; all others are errors of it.
        expected = 'complete' if code == 'raise SystemExit' else 'guest'
        assert outcome.kind == expected, f'{code}: {outcome.got}'


def test_source_that_is_no_text() -> None:
    """Null bytes, surrogates and other encodings end as compile errors."""
    for code in ('a\0b', '\ud800', '# coding: rot13\n1', 'x = "\ud800"', '\ufeff1', '\x0c1', '\r\n\r1'):
        assert attack(code).kind in ('compile', 'complete', 'guest')
