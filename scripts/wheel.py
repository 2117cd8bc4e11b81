"""Builds the wheel of this checkout and installs it into the running environment, only when something changed.

`python scripts/wheel.py` builds and installs; with `--check` it only says, by its exit status, whether the installed
package is the one that these sources give.

Two independent answers to "is it up to date": a digest of everything that goes into the build, kept in the environment,
decides whether to build; a comparison of the installed `.py` files with those under `src/` decides `--check`, so that
the tests can't pass on a package that isn't this one, however it got there.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / 'src'
WHEELS = ROOT / '.build' / sys.implementation.cache_tag / 'wheels'
STAMP = Path(sys.prefix) / 'monty-toolset.digest'
SUFFIXES = {'.py', '.pyi', '.typed', '.txt', '.json'}


def source_files() -> list[Path]:
    """Everything under `src/` that ends up in the wheel."""
    found = (path for path in SOURCES.rglob('*') if path.suffix in SUFFIXES and path.is_file())
    return sorted(path for path in found if not any(part.endswith('.egg-info') for part in path.parts))


def digest() -> str:
    """Identifies the sources, the build's settings and the compiler they meet."""
    result = hashlib.sha256()
    for path in (*source_files(), ROOT / 'setup.py', ROOT / 'pyproject.toml'):
        result.update(path.relative_to(ROOT).as_posix().encode() + b'\0' + path.read_bytes() + b'\0')
    compiler = (os.environ.get('CC') or sysconfig.get_config_var('CC') or 'cc').split()[0]
    settings = [os.environ.get(name, '') for name in ('MONTY_VM_PLAIN', 'MONTY_VM_OPT_LEVEL', 'MONTY_VM_LTO')]
    result.update(repr((sys.version, compiler, shutil.which(compiler), settings)).encode())
    return result.hexdigest()


def difference() -> str | None:
    """What makes the installed package another one than `src/`, or `None`."""
    for package in ('monty_vm', 'monty_toolset'):
        if not (SOURCES / package).is_dir():
            continue
        installed = Path(sysconfig.get_path('purelib')) / package
        if not installed.is_dir():
            return f'{package} is not installed'
        ours = {path.relative_to(SOURCES / package) for path in source_files() if SOURCES / package in path.parents}
        theirs = {path.relative_to(installed) for path in installed.rglob('*.py')}
        for path in sorted({name for name in ours if name.suffix == '.py'} ^ theirs):
            return f'{package}/{path} is only in {"src" if path in ours else "the installed package"}'
        for path in sorted(ours):
            if (SOURCES / package / path).read_bytes() != (installed / path).read_bytes():
                return f'{package}/{path} differs'
    return None


def main() -> int:
    # PYTHONPATH=src would hide the installed package from everything that is asked here.
    os.environ.pop('PYTHONPATH', None)
    if '--check' in sys.argv[1:]:
        stale = difference()
        if stale:
            print(f'The installed package is stale: {stale}. Run `make build`.', file=sys.stderr)
        return 1 if stale else 0

    wanted = digest()
    if STAMP.exists() and STAMP.read_text() == wanted and difference() is None:
        return 0
    os.chdir(ROOT)
    shutil.rmtree(WHEELS, ignore_errors=True)
    WHEELS.mkdir(parents=True)
    # The standard build hook, called directly rather than through pip, which would hide its progress.
    program = (
        'import sys; from setuptools.build_meta import build_wheel; '
        "build_wheel(sys.argv[1], {'--global-option': ['--quiet']})"
    )
    # setuptools warns several times where this variable is set, though a wheel holds no byte code anyway.
    environment = {name: value for name, value in os.environ.items() if name != 'PYTHONDONTWRITEBYTECODE'}
    subprocess.run([sys.executable, '-c', program, str(WHEELS)], check=True, env=environment)
    (wheel,) = WHEELS.glob('*.whl')
    pip = [sys.executable, '-m', 'pip', '--disable-pip-version-check']
    subprocess.run([*pip, 'uninstall', '-qq', '--yes', 'monty-toolset'], check=True)
    subprocess.run([*pip, 'install', '-qq', '--constraint', 'constraints.txt', str(wheel)], check=True)
    if importlib.util.find_spec('monty_vm') is None:
        raise SystemExit('the wheel was installed, but monty_vm can not be found')
    stale = difference()
    if stale:  # a file was edited while the build ran: the next call builds again
        print(f'The sources changed during the build ({stale}).', file=sys.stderr)
        STAMP.unlink(missing_ok=True)
    else:
        STAMP.write_text(wanted)
    print(f'Installed {wheel.name}', flush=True)
    return 0


if __name__ == '__main__':
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode or 1)
