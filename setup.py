"""Compiles `monty_vm` with mypyc while the wheel is built, or leaves it plain Python where that can't be done.

Theory of operation. Every module under `src/monty_vm` is ordinary typed Python. When a C compiler is there, mypyc turns
the modules chosen by `modules_to_compile` into one shared library plus one small extension per module, so that calls
between them are native calls. The wheel holds the `.py` files beside the extensions; Python prefers the extensions.

Rules kept:

- No usable C compiler (or `MONTY_VM_PLAIN=1`) gives a pure-Python wheel and one line saying so; that never fails.
- With a usable compiler, an error of mypy or of the C compiler fails the build: a silently slow VM would be worse.
- The build always shows that it is alive, and compiles a C file again only when what it depends on changed.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.build import build
from setuptools.command.build_ext import build_ext

if True:  # distutils is setuptools' own copy from Python 3.12 on, so it has to be imported after setuptools
    from distutils import ccompiler, sysconfig

ROOT = Path(__file__).resolve().parent
PACKAGE = ROOT / 'src' / 'monty_vm'
BUILD = Path('.build') / sys.implementation.cache_tag
WORKERS = max(2, os.cpu_count() or 1)
OPT_LEVEL = os.environ.get('MONTY_VM_OPT_LEVEL') or '3'
#: mypyc notes every compiled function that an exception passes in a host traceback, a microsecond each. Guest
#: exceptions travel that way through native code and have tracebacks of their own, so nobody reads those: the note
#: becomes nothing. (The declaration in mypyc's header, which follows, then declares the function defined here again.)
UNTRACED = """static inline void monty_vm_untraced() {}
#define CPy_AddTraceback(...) monty_vm_untraced()
"""
STARTED = time.monotonic()


def say(message: str) -> None:
    print(f'monty-vm build [{time.monotonic() - STARTED:4.0f} s] {message}', flush=True)


def modules_to_compile() -> list[str]:
    """The modules that mypyc compiles, as paths relative to the project.

    Left plain: source that runs *inside* the VM (folders named `guest`), the command line (nothing in it is hot), and
    any file that says `# not compiled:` and why in its first line.
    """
    chosen: list[str] = []
    for path in sorted(PACKAGE.rglob('*.py')):
        inside = path.relative_to(PACKAGE)
        if 'guest' in inside.parts[:-1] or inside == Path('cli.py'):
            continue
        with path.open(encoding='utf-8') as file:
            if file.readline().startswith('# not compiled:'):
                continue
        chosen.append(path.relative_to(ROOT).as_posix())
    return chosen


def reason_to_stay_plain() -> str | None:
    """Why the VM can't be compiled here, or `None` if it can."""
    if os.environ.get('MONTY_VM_PLAIN', '') not in ('', '0'):
        return 'MONTY_VM_PLAIN is set'
    if sys.implementation.name != 'cpython':
        return f'{platform.python_implementation()} has no mypyc'
    try:
        import mypyc  # noqa: F401
    except ImportError:
        return 'mypy is not installed'
    return compiler_problem([])


def compiler_problem(flags: list[str]) -> str | None:
    """Why an empty extension can't be compiled and linked with these flags, or `None`.

    That notices missing Python headers and a compiler that can't link, as well as one that isn't there.
    """
    compiler = ccompiler.new_compiler()
    sysconfig.customize_compiler(compiler)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, 'probe.c')
        source.write_text('#include <Python.h>\nPyMODINIT_FUNC PyInit_probe(void) { return NULL; }\n')
        if compiler.compiler_type != 'unix':
            try:
                compiler.compile([str(source)], output_dir=folder, include_dirs=[sysconfig.get_python_inc()])
            except Exception:
                return 'no C compiler that can build Python extensions was found'
            return 'these flags are for other compilers' if flags else None
        include = [f'-I{sysconfig.get_python_inc(plat_specific=specific)}' for specific in (False, True)]
        for command in (
            [*compiler.compiler_so, *include, *flags, '-c', str(source), '-o', f'{folder}/probe.o'],
            [*compiler.linker_so, *flags, f'{folder}/probe.o', '-o', f'{folder}/probe.so'],
        ):
            try:
                # Not the distutils way of spawning, which would print the compiler's own complaints.
                done = subprocess.run(command, capture_output=True, check=False)
            except OSError:
                return f'no C compiler was found ({command[0]} does not run)'
            if done.returncode:
                return f'{command[0]} can not build Python extensions (are the Python headers installed?)'
    return None


def optimising_flags() -> list[str]:
    """Flags that let the compiler inline calls between the C files, as far as this compiler has them.

    Without them every call of a compiled function goes through the dynamic linker's table, because the function could
    be replaced when the library is loaded. Link-time optimisation inlines mypyc's runtime too, for 5 % of speed;
    `MONTY_VM_LTO=0` leaves it out.
    """
    local = ['-fvisibility=hidden', '-fno-semantic-interposition']
    if OPT_LEVEL in ('0', '1'):
        return []
    whole = [[*local, '-flto=auto'], [*local, '-flto']] if os.environ.get('MONTY_VM_LTO') != '0' else []
    for flags in (*whole, local):
        if compiler_problem(flags) is None:
            return flags
    return []


class Heartbeat:
    """Prints a line now and then, from a process of its own: compiled mypy never lets another thread run.

    It ends with the build, however that ends.
    """

    def __init__(self, doing: str, seconds: int) -> None:
        self.doing = doing
        self.seconds = seconds

    def __enter__(self) -> None:
        program = (
            'import os, sys, time\n'
            'began = time.monotonic() - float(sys.argv[1])\n'
            'parent = os.getppid()\n'
            'while time.sleep(int(sys.argv[3])) is None and os.getppid() == parent:\n'
            "    print(f'monty-vm build [{time.monotonic() - began:4.0f} s] ' + sys.argv[2], flush=True)\n"
        )
        elapsed = str(time.monotonic() - STARTED)
        arguments = [elapsed, f'still {self.doing}', str(self.seconds)]
        self.process = subprocess.Popen([sys.executable, '-S', '-c', program, *arguments])

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()


def extensions() -> list[Extension]:
    """What mypyc makes of the modules, or nothing where the package stays plain Python."""
    # Metadata and source distributions need no extensions; pip asks for metadata before it asks for the wheel.
    if not {'bdist_wheel', 'build', 'build_ext', 'editable_wheel', 'install', 'develop'} & set(sys.argv):
        return []
    reason = reason_to_stay_plain()
    if reason is not None:
        say(f'NOT COMPILED: {reason}. Building a plain Python wheel: the same VM, several times slower.')
        return []
    from mypyc.build import mypycify
    from mypyc.codegen import emitclass
    from mypyc.codegen.emitwrapper import generate_dunder_wrapper

    # mypyc leaves `__index__` out of the slots it fills, where the host's functions look for it in guest instances.
    emitclass.AS_NUMBER_SLOT_DEFS.setdefault('__index__', ('nb_index', generate_dunder_wrapper))

    paths = modules_to_compile()
    if not paths:
        say('NOT COMPILED: there are no modules to compile. Building a plain Python wheel.')
        return []
    # mypy finds the package under src/ through this variable; there is no option for it.
    os.environ['MYPYPATH'] = 'src'
    # The build checks types only as far as mypyc needs them (`make lint` is strict), and without a look at what
    # happens to be installed, so that the same sources give the same C everywhere.
    options = [
        '--config-file=',
        '--explicit-package-bases',
        '--no-site-packages',
        '--ignore-missing-imports',
        '--no-warn-no-return',
        # mypyc refuses to go on after any error. What a later mypy or another Python's stubs see in these ways must not
        # stop a user's installation: where a type doesn't hold, the compiled code checks it when it runs.
        *(
            f'--disable-error-code={code}'
            for code in ('abstract', 'arg-type', 'assignment', 'call-overload', 'operator', 'return-value', 'type-var')
        ),
    ]
    say(f'type-checking {len(paths)} modules and translating them to C')
    with Heartbeat('translating', 10):
        made = mypycify(
            [*options, *paths],
            # Not 'monty_vm': the group's C file would be named like that module's.
            group_name='monty_vm_native',
            multi_file=True,
            opt_level=OPT_LEVEL,
            debug_level='0',
            target_dir=str(BUILD / 'mypyc'),
        )
    flags = optimising_flags()
    for extension in made:
        if len(extension.sources) > 1:
            extension.extra_compile_args += flags
            extension.extra_link_args += [*flags, f'-O{OPT_LEVEL}'] if flags else []
        # mypyc asks for -Werror; a warning that only a newer compiler gives must not stop a user's build.
        extension.extra_compile_args = [flag for flag in extension.extra_compile_args if flag != '-Werror'] + ['-w']
    return made


class FreshBuild(build):
    """Collects the package in an empty folder, so that a wheel never holds a module that was deleted."""

    def run(self) -> None:
        shutil.rmtree(self.build_lib, ignore_errors=True)
        super().run()


class ParallelBuildExt(build_ext):
    """Compiles the C files of one extension side by side, and skips those whose object is up to date.

    setuptools knows how to build several extensions at once, but mypyc's code is nearly all in one.
    """

    def build_extensions(self) -> None:
        compile_one: Callable[..., list[str]] = self.compiler.compile
        untraced = BUILD / 'mypyc' / 'untraced.h'
        if self.compiler.compiler_type == 'unix' and untraced.parent.is_dir() and OPT_LEVEL not in ('0', '1'):
            untraced.write_text(UNTRACED)
        else:
            untraced.unlink(missing_ok=True)
        headers = hashlib.sha256()
        for header in sorted((BUILD / 'mypyc').rglob('*.h')):
            headers.update(header.read_bytes())
        headers.update(f'{sys.version}{self.compiler.compiler_type}'.encode())
        headers.update(repr(getattr(self.compiler, 'compiler_so', None)).encode())

        def compile_all(sources: list[str], output_dir: str | None = None, **options: object) -> list[str]:
            """Stands in for `CCompiler.compile`: same arguments, same result."""
            if len(sources) > 1:
                say(f'compiling {len(sources)} C files, {WORKERS} at a time')
            finished = 0

            def compile_source(source: str) -> list[str]:
                nonlocal finished
                objects = list(self.compiler.object_filenames([source], output_dir=output_dir or ''))
                arguments = dict(options)
                if untraced.exists() and Path(source).name.startswith('__native_'):
                    arguments['extra_postargs'] = [*(options['extra_postargs'] or ()), '-include', str(untraced)]
                key = headers.copy()
                key.update(Path(source).read_bytes())
                key.update(repr(sorted((name, repr(value)) for name, value in arguments.items())).encode())
                stamp = Path(objects[0] + '.key')
                up_to_date = Path(objects[0]).exists() and stamp.exists() and stamp.read_text() == key.hexdigest()
                if not up_to_date:
                    stamp.unlink(missing_ok=True)
                    compile_one([source], output_dir=output_dir, **arguments)
                    stamp.write_text(key.hexdigest())
                finished += 1
                if len(sources) > 1:
                    state = ' (unchanged)' if up_to_date else ''
                    name = Path(source).stem.removeprefix('__native_').replace('___', '.')
                    say(f'[{finished}/{len(sources)}] {name}{state}')
                return objects

            # The largest files first, so that no core ends up alone with one of them.
            ordered = sorted(sources, key=lambda source: -Path(source).stat().st_size)
            with ThreadPoolExecutor(WORKERS) as pool:
                compiled = dict(zip(ordered, pool.map(compile_source, ordered), strict=True))
            return [name for source in sources for name in compiled[source]]

        self.compiler.compile = compile_all
        self.check_extensions_list(self.extensions)
        large = [extension for extension in self.extensions if len(extension.sources) > 1]
        small = [extension for extension in self.extensions if len(extension.sources) == 1]
        for extension in large:
            with Heartbeat('compiling and linking', 30):
                self.build_extension(extension)
        if small:
            say(f'linking {len(small)} extension modules')
        with ThreadPoolExecutor(WORKERS) as pool:
            list(pool.map(self.build_extension, small))
        if self.extensions:
            say('compiled')


setup(
    ext_modules=extensions(),
    cmdclass={'build': FreshBuild, 'build_ext': ParallelBuildExt},
    options={'build': {'build_base': str(BUILD / 'setuptools')}},
)
