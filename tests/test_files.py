"""The granted filesystem: what a session may do with files in memory and with mounted folders, and what snapshots keep.

What the guest sees of files otherwise is compared with CPython in `tests/conformance/files`; ways out of a mount are in
`tests/attacks/test_mounts.py`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monty_vm import (
    GuestError,
    LimitError,
    Limits,
    MemoryFileSystem,
    MontyError,
    Mount,
    Returned,
    Session,
    Suspended,
)

ROOT = Path(__file__).resolve().parent.parent


def files(**more: object) -> Session:
    return Session(filesystem=MemoryFileSystem({'/data/a.csv': 'x,y\n1,2\n', '/data/b.bin': b'\x00\x01'}, **more))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of the host with a file, a folder and a link in it."""
    inside = tmp_path / 'mounted'
    (inside / 'inner').mkdir(parents=True)
    (inside / 'a.txt').write_text('from the host\n')
    (inside / 'inner' / 'b.txt').write_text('deep\n' * 3)
    (inside / 'link.txt').symlink_to('inner/b.txt')
    (tmp_path / 'outside.txt').write_text('secret')
    return inside


# -- grants


@pytest.mark.parametrize(
    ('code', 'what'),
    [
        ('import io\nio.open("x")', 'open()'),
        ('import os\nos.listdir("/")', 'os.listdir()'),
        ('import os\nos.scandir()', 'os.scandir()'),
        ('import os\nlist(os.walk("/"))', 'os.walk()'),
        ('import os\nos.mkdir("x")', 'os.mkdir()'),
        ('import os\nos.makedirs("a/b")', 'os.path.exists()'),
        ('import os\nos.stat("x")', 'os.stat()'),
        ('import os\nos.open("x", 0)', 'os.open()'),
        ('import os\nos.path.exists("x")', 'os.path.exists()'),
        ('import os\nos.path.getsize("x")', 'os.path.getsize()'),
        ('from pathlib import Path\nPath("x").read_text()', 'open()'),
        ('from pathlib import Path\nPath("x").exists()', 'os.stat()'),
        ('from pathlib import Path\nPath("x").mkdir()', 'os.mkdir()'),
        ('import shutil\nshutil.copy("x", "y")', 'os.path.isdir()'),
        ('import tempfile\ntempfile.mkdtemp()', 'tempfile'),
    ],
)
def test_without_a_grant(code: str, what: str) -> None:
    with pytest.raises(GuestError) as caught:
        Session().run_sync(code)
    assert caught.value.type_name == 'PermissionError'
    assert f'{what} needs files' in caught.value.message
    assert 'Session(filesystem=...)' in caught.value.message


def test_open_exists_with_a_grant_only() -> None:
    with pytest.raises(GuestError, match="name 'open' is not defined"):
        Session().run_sync('open("x")')
    assert files().run_sync('open("/data/a.csv").read()').value == 'x,y\n1,2\n'
    with pytest.raises(MontyError, match='no files'):
        _ = Session().files


def test_what_can_be_granted(folder: Path) -> None:
    session = Session(filesystem=Mount(folder, '/in'))
    assert session.run_sync('open("/in/a.txt").read()').value == 'from the host\n'
    with pytest.raises(TypeError, match='must be a MemoryFileSystem or a Mount'):
        Session(filesystem='/data')  # type: ignore[arg-type]
    with pytest.raises(TypeError, match='str or bytes'):
        MemoryFileSystem({'/x': 3})  # type: ignore[dict-item]
    with pytest.raises(ValueError, match='mode of a mount'):
        Mount(folder, '/in', mode='rw')
    for path in ('in', '/', '/..'):
        with pytest.raises(ValueError, match='guest path'):
            Mount(folder, path)
    with pytest.raises(FileNotFoundError):
        Mount(folder / 'nope', '/in')
    with pytest.raises(NotADirectoryError):
        Mount(folder / 'a.txt', '/in')
    with pytest.raises(ValueError, match='would hide'):
        MemoryFileSystem(mounts=[Mount(folder, '/in'), Mount(folder, '/in/deeper')])
    with pytest.raises(ValueError, match='goes through a file'):
        Session(filesystem=MemoryFileSystem({'/a': '', '/a/b': ''}))


def test_files_of_the_session() -> None:
    session = files()
    session.run_sync('open("/data/new.txt", "w").write("made by the guest")')
    assert dict(session.files) == {
        '/data/a.csv': b'x,y\n1,2\n',
        '/data/b.bin': b'\x00\x01',
        '/data/new.txt': b'made by the guest',
    }
    session.files['/more/given.txt'] = 'later'  # type: ignore[assignment]
    del session.files['/data/new.txt']
    assert session.run_sync('import os\n[open("/more/given.txt").read(), sorted(os.listdir("/data"))]').value == [
        'later',
        ['a.csv', 'b.bin'],
    ]
    assert len(session.files) == 3 and '/nope' not in session.files
    for path in ('/nope', '/data', '/'):
        with pytest.raises(KeyError):
            session.files[path]
    for path in ('relative', '/folder/'):
        with pytest.raises(ValueError, match='absolute'):
            session.files[path] = b''
    with pytest.raises(ValueError, match='is a folder'):
        session.files['/data'] = b''


def test_sessions_share_nothing() -> None:
    grant = MemoryFileSystem({'/shared.txt': 'original'})
    first, second = Session(filesystem=grant), Session(filesystem=grant)
    first.run_sync('with open("/shared.txt", "a") as f: f.write(" and changed")')
    assert second.files['/shared.txt'] == b'original'
    fork = first.fork()
    fork.run_sync('open("/shared.txt", "w").close()')
    assert first.files['/shared.txt'] == b'original and changed'


def test_working_directory_and_folders() -> None:
    session = Session(
        filesystem=MemoryFileSystem({'notes.txt': 'here', 'empty/': '', '/abs': ''}, directory='/home/me')
    )
    assert session.run_sync(
        'import os\n[os.getcwd(), open("notes.txt").read(), os.listdir(), os.listdir("empty"), sorted(os.listdir("/"))]'
    ).value == ['/home/me', 'here', ['notes.txt', 'empty'], [], ['abs', 'home', 'tmp']]


def test_times() -> None:
    code = """
import os
open('/a', 'w').close()
open('/b', 'w').close()
first, second = os.path.getmtime('/a'), os.path.getmtime('/b')
open('/a', 'w').close()
[first < second < os.path.getmtime('/a'), first]
"""
    once, again = files().run_sync(code).value, files().run_sync(code).value
    assert once == again and isinstance(once, list) and once[0] is True

    class Clock:
        def time(self) -> float:
            return 1_900_000_000.0

        def monotonic(self) -> float:
            return 0.0

    session = Session(filesystem=MemoryFileSystem(), clock=Clock())
    assert session.run_sync('import os\nopen("/a", "w").close()\nos.stat("/a").st_mtime').value == 1_900_000_000.0


def test_finished_programs_leave_what_they_wrote() -> None:
    session = files()
    session.run_sync('f = open("/log", "w")\nf.write("never closed")')
    assert session.files['/log'] == b'never closed'


# -- limits


def test_limit_of_files() -> None:
    session = files(limit=1000)
    result = session.run_sync("""
import errno
seen = []
def attempt(call):
    try:
        call()
        seen.append('done')
    except OSError as error:
        seen.append(errno.errorcode[error.errno])
f = open('/big', 'wb')
attempt(lambda: f.write(bytes(900)))
attempt(lambda: f.write(bytes(900)))
attempt(lambda: f.truncate(10**12))
attempt(lambda: (f.seek(10**9), f.write(b'x')))
attempt(lambda: f.truncate(0))
f.seek(0)
attempt(lambda: f.write(bytes(980)))
attempt(lambda: open('/other', 'w').write('x' * 20))
import os
os.remove('/big')
attempt(lambda: open('/other', 'w').write('x' * 900))
seen
""")
    assert result.value == ['done', 'ENOSPC', 'ENOSPC', 'ENOSPC', 'done', 'done', 'ENOSPC', 'done']
    assert (
        session.run_sync("""
import tempfile
os.remove('/other')
for _ in range(20):
    with tempfile.TemporaryFile() as f:
        f.write(bytes(300))
    with open('/again', 'wb') as f:
        f.write(bytes(300))
    os.replace('/again', '/final')
os.path.getsize('/final')
""").value
        == 300
    )
    with pytest.raises(LimitError, match='holds more'):
        Session(filesystem=MemoryFileSystem(limit=2**30), limits=Limits(memory=2**24)).run_sync(
            'f = open("/big", "wb")\nwhile True: f.write(bytes(2**20))'
        )


def test_loops_over_files_are_metered(folder: Path) -> None:
    (folder / 'big.txt').write_text('line\n' * 100_000)
    session = Session(filesystem=Mount(folder, '/in'), limits=Limits(instructions=50_000, memory=2**22))
    for code in ('for line in open("/in/big.txt"): pass', 'list(open("/in/big.txt"))'):
        with pytest.raises(LimitError):
            session.run_sync(code)
    (folder / 'huge.bin').write_bytes(b'')
    os.truncate(folder / 'huge.bin', 2**40)
    for code in (
        'open("/in/huge.bin", "rb").read()',
        'open("/in/huge.bin").readline()',
        'open("/in/huge.bin").read(2**39)',
    ):
        with pytest.raises(LimitError, match='memory'):
            session.run_sync(code)
    assert session.run_sync(
        'import os\n[os.path.getsize("/in/huge.bin"), open("/in/huge.bin", "rb").read(3)]'
    ).value == [
        2**40,
        b'\0\0\0',
    ]


# -- mounts

CHANGES = """
import os, shutil
seen = []
def attempt(call):
    try:
        result = call()
        seen.append(result if isinstance(result, (str, int, list)) else None)
    except OSError as error:
        seen.append(type(error).__name__)
def read(path):
    with open(path) as f:
        return f.read()
def write(path, text, mode='w'):
    with open(path, mode) as f:
        f.write(text)
attempt(lambda: write('/in/a.txt', 'more\\n', 'a'))
attempt(lambda: read('/in/a.txt'))
attempt(lambda: write('/in/new.txt', 'new'))
attempt(lambda: read('/in/new.txt'))
attempt(lambda: os.mkdir('/in/made'))
attempt(lambda: write('/in/made/x', 'x'))
attempt(lambda: sorted(os.listdir('/in')))
attempt(lambda: os.remove('/in/inner/b.txt'))
attempt(lambda: os.listdir('/in/inner'))
attempt(lambda: read('/in/link.txt'))
attempt(lambda: os.rmdir('/in/inner'))
attempt(lambda: os.rename('/in/a.txt', '/in/renamed.txt'))
attempt(lambda: read('/in/renamed.txt'))
attempt(lambda: shutil.move('/in/made', '/moved'))
attempt(lambda: read('/moved/x'))
attempt(lambda: sorted(os.listdir('/in')))
attempt(lambda: os.rmdir('/in'))
attempt(lambda: os.rename('/in', '/out'))
attempt(lambda: os.mkdir('/in'))
seen
"""


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text() if path.exists() else 'dangling'
        for path in sorted(folder.rglob('*'))
        if not path.is_dir()
    }


def test_read_only(folder: Path) -> None:
    before = contents(folder)
    session = Session(filesystem=Mount(folder, '/in'))
    assert session.run_sync(CHANGES).value == [
        'OSError', 'from the host\n', 'OSError', 'FileNotFoundError', 'OSError', 'FileNotFoundError',
        ['a.txt', 'inner', 'link.txt'], 'OSError', ['b.txt'], 'deep\n' * 3, 'OSError', 'OSError', 'FileNotFoundError',
        'FileNotFoundError', 'FileNotFoundError', ['a.txt', 'inner', 'link.txt'], 'OSError', 'OSError',
        'FileExistsError',
    ]  # fmt: skip
    with pytest.raises(GuestError, match=r"\[Errno 30\] Read-only file system: '/in/a.txt'"):
        session.run_sync('open("/in/a.txt", "w")')
    assert contents(folder) == before


CHANGED = [
    None, 'from the host\nmore\n', None, 'new', None, None, ['a.txt', 'inner', 'link.txt', 'made', 'new.txt'], None, [],
    'FileNotFoundError', None, None, 'from the host\nmore\n', '/moved', 'x', ['link.txt', 'new.txt', 'renamed.txt'],
    'OSError', 'OSError', 'FileExistsError',
]  # fmt: skip


def test_overlay(folder: Path) -> None:
    before = contents(folder)
    session = Session(filesystem=Mount(folder, '/in', mode='overlay'))
    expected = list(CHANGED)
    # The link is the host's, and the file it leads to is still there below the overlay.
    expected[9] = 'deep\n' * 3
    assert session.run_sync(CHANGES).value == expected
    assert contents(folder) == before
    assert dict(session.files) == {
        '/in/new.txt': b'new',
        '/in/renamed.txt': b'from the host\nmore\n',
        '/moved/x': b'x',
    }
    again = Session.load(session.dump(), filesystem=Mount(folder, '/in', mode='overlay'))
    assert again.run_sync(
        '[sorted(os.listdir("/in")), read("/in/renamed.txt"), os.path.exists("/in/a.txt")]'
    ).value == [
        ['link.txt', 'new.txt', 'renamed.txt'],
        'from the host\nmore\n',
        False,
    ]
    again.run_sync('os.mkdir("/in/inner")\nwrite("/in/inner/c", "c")\nwrite("/in/a.txt", "back")')
    assert again.run_sync('[os.listdir("/in/inner"), read("/in/a.txt"), os.path.getsize("/in/a.txt")]').value == [
        ['c'],
        'back',
        4,
    ]
    with pytest.raises(GuestError, match='cross-device'):
        Session(filesystem=Mount(folder, '/in', mode='overlay')).run_sync('import os\nos.rename("/in/inner", "/in/x")')


def test_read_write(folder: Path) -> None:
    session = Session(filesystem=Mount(folder, '/in', mode='read-write'))
    assert session.run_sync(CHANGES).value == CHANGED
    assert contents(folder) == {
        'link.txt': 'dangling',
        'new.txt': 'new',
        'renamed.txt': 'from the host\nmore\n',
    }
    limited = Session(filesystem=MemoryFileSystem(mounts=[Mount(folder, '/in', mode='read-write')], limit=10_000))
    with pytest.raises(GuestError, match='No space left'):
        limited.run_sync('with open("/in/new.txt", "a") as f:\n    while True: f.write("x" * 1000)')
    assert 9_000 < (folder / 'new.txt').stat().st_size <= 10_003
    with pytest.raises(GuestError, match='No space left'):
        limited.run_sync('import os\nfor i in range(100): os.mkdir(f"/in/{i}")')


def test_handles_on_mounts(folder: Path) -> None:
    session = Session(filesystem=Mount(folder, '/in', mode='read-write'))
    session.run_sync('f = open("/in/inner/b.txt")\nfirst = f.readline()\ng = open("/in/out.txt", "w")\ng.write("one ")')
    blob = session.dump()
    again = Session.load(blob, filesystem=Mount(folder, '/in', mode='read-write'))
    assert again.run_sync('g.write("two")\ng.close()\nf.read()').value == 'deep\n' * 2
    assert (folder / 'out.txt').read_text() == 'one two'
    # Without the grant it had, a handle has nothing to write to.
    less = Session.load(blob, filesystem=Mount(folder, '/in'))
    with pytest.raises(GuestError, match='Stale file handle'):
        less.run_sync('g.write("more")')
    (folder / 'inner' / 'b.txt').unlink()
    gone = Session.load(blob, filesystem=Mount(folder, '/in'))
    with pytest.raises(GuestError, match='Stale file handle'):
        gone.run_sync('f.read()')
    elsewhere = Session.load(blob, filesystem=MemoryFileSystem())
    with pytest.raises(GuestError, match='Stale file handle'):
        elsewhere.run_sync('f.read()')
    # An open file is that file, whatever happens to its name.
    kept = Session(filesystem=Mount(folder, '/in', mode='read-write'))
    assert (
        kept.run_sync("""
import os
f = open('/in/a.txt')
f.readline()
os.remove('/in/a.txt')
f.seek(0)
f.read()
""").value
        == 'from the host\n'
    )


@pytest.mark.skipif(not os.path.isdir('/proc/self/fd'), reason='counts descriptors')
def test_descriptors_of_the_host(folder: Path) -> None:
    """A session has few while it runs, and none while it doesn't."""

    def count() -> int:
        return len(os.listdir('/proc/self/fd'))

    before = count()
    deep = folder.joinpath(*['deep'] * 200)
    deep.mkdir(parents=True)
    (deep / 'x').write_text('x')
    session = Session(filesystem=Mount(folder, '/in'), functions={'count': count})
    session.run_sync("""
many = [open("/in/inner/b.txt") for _ in range(500)]
lines = [f.readline() for f in many]
open('/in' + '/deep' * 200 + '/x').read()
""")
    assert session.run_sync('many[0].readline()\ncount()').value == before
    assert count() == before
    assert session.run_sync('sum(len(f.read()) for f in many)').value == 500 * 10 - 5
    assert count() == before


# -- snapshots

OPEN_HANDLES = """
import os
reader = open('/data/lines.txt')
reader.readline()
lines = iter(reader)
next(lines)
writer = open('/out.txt', 'w')
writer.write('before ')
binary = open('/data/raw.bin', 'rb+')
binary.seek(2)
appended = open('/out.txt', 'ab')
number = os.open('/data/raw.bin', os.O_RDONLY)
os.read(number, 1)
gone = open('/gone.txt', 'w+')
gone.write('unlinked')
os.remove('/gone.txt')
closed = open('/out.txt')
closed.close()
os.chdir('/data')
with open('lines.txt') as inside:
    for line in inside:
        pause(line)
"""
AFTER = """
writer.write('after')
appended.write(b'!')
binary.write(b'XY')
gone.seek(0)
[next(lines), reader.read(), open('/out.txt').read(), binary.tell(), open('raw.bin', 'rb').read(), os.read(number, 2),
 gone.read(), closed.closed, os.getcwd(), inside.closed, reader is lines]
"""
EXPECTED = [
    'three\n', 'four\n', 'before after!', 4, b'01XY45', b'1X', 'unlinked', True, '/data', True, True,
]  # fmt: skip


def pause(line: str) -> None:
    raise AssertionError


def test_handles_in_snapshots() -> None:
    grant = MemoryFileSystem({'/data/lines.txt': 'one\ntwo\nthree\nfour\n', '/data/raw.bin': b'012345'})
    session = Session(functions={'pause': pause}, filesystem=grant)
    step = session.start(OPEN_HANDLES)
    seen = []
    while isinstance(step, Suspended):
        seen.append(step.calls[0].args[0])
        session = Session.load(session.dump(), functions={'pause': pause}, filesystem=MemoryFileSystem())
        step = session.resume({step.calls[0].id: Returned(None)})
    assert seen == ['one\n', 'two\n', 'three\n', 'four\n']
    assert session.run_sync(AFTER).value == EXPECTED


def test_handles_in_another_process(tmp_path: Path) -> None:
    grant = MemoryFileSystem({'/data/lines.txt': 'one\ntwo\nthree\nfour\n', '/data/raw.bin': b'012345'})
    session = Session(functions={'pause': pause}, filesystem=grant)
    step = session.start(OPEN_HANDLES)
    assert isinstance(step, Suspended)
    (tmp_path / 'snapshot').write_bytes(session.dump())
    code = f"""
from pathlib import Path
from monty_vm import MemoryFileSystem, Returned, Session, Suspended
def pause(line): pass
session = Session.load(Path({str(tmp_path / 'snapshot')!r}).read_bytes(), functions={{'pause': pause}},
                       filesystem=MemoryFileSystem())
step = session.pending
while isinstance(step, Suspended):
    step = session.resume({{step.calls[0].id: Returned(None)}})
print(session.run_sync({AFTER!r}).value)
"""
    done = subprocess.run([sys.executable, '-c', code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stdout.strip() == repr(EXPECTED), done.stderr


def test_snapshots_and_grants() -> None:
    session = files(limit=1000)
    session.run_sync('f = open("/data/a.csv", "r+")\nNone')
    # Without the grant the files stay in the state, out of reach.
    without = Session.load(session.dump())
    for code in ('import os\nos.listdir("/")', 'f.write("x")', 'import io\nio.open("/data/a.csv")'):
        with pytest.raises(GuestError, match='needs files'):
            without.run_sync(code)
    back = Session.load(without.dump(), filesystem=MemoryFileSystem())
    assert back.run_sync('f.read()').value == 'x,y\n1,2\n'
    # The limit is that of the grant; the files are those of the snapshot.
    tight = Session.load(session.dump(), filesystem=MemoryFileSystem({'/other': 'not this'}, limit=20))
    assert tight.run_sync('import os\nos.path.exists("/other")').value is False
    with pytest.raises(GuestError, match='No space left'):
        tight.run_sync('open("/x", "w").write("x" * 20)')
    # A session that had no files gets those of the grant.
    plain = Session()
    plain.run_sync('import os, io')
    granted = Session.load(plain.dump(), filesystem=MemoryFileSystem({'/a': 'new'}))
    assert granted.run_sync('[open("/a").read(), os.listdir("/"), io.open("/a").read()]').value == [
        'new',
        ['tmp', 'a'],
        'new',
    ]
    with pytest.raises(GuestError, match='needs files'):
        Session.load(plain.dump()).run_sync('os.listdir("/")')


# -- reading text, as CPython does

READ = """
def read(path, encoding, newline, errors, steps):
    seen = []
    with open(path, encoding=encoding, newline=newline, errors=errors) as file:
        for step, count in steps:
            if step == 'next':
                seen.append(next(file, 'end'))
            elif step == 'there and back':
                try:
                    place = file.tell()
                    seen.append(file.read(count))
                    file.seek(place)
                except OSError as error:
                    seen.append(str(error))
            elif step == 'again':
                file.seek(0)
            else:
                seen.append(getattr(file, step)(count))
    return seen
"""
STEPS = ('read', 'readline', 'readlines', 'next', 'there and back', 'again')
READER = files()
READER.run_sync(READ)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.lists(st.sampled_from(['a', 'é', '€', '😀', '\n', '\r', '\r\n', 'ab' * 300])).map(''.join),
    encoding=st.sampled_from(['utf-8', 'utf-8-sig', 'utf-16', 'utf-32-be']),
    newline=st.sampled_from([None, '', '\n', '\r', '\r\n']),
    noise=st.lists(st.tuples(st.integers(0, 700), st.binary(max_size=2)), max_size=2),
    steps=st.lists(st.tuples(st.sampled_from(STEPS), st.sampled_from([1, 2, 3, 7, 600, -1])), max_size=8),
)
def test_reading_text(
    tmp_path: Path,
    text: str,
    encoding: str,
    newline: str | None,
    noise: list[tuple[int, bytes]],
    steps: list[tuple[str, int]],
) -> None:
    data = text.encode(encoding)
    if encoding == 'utf-8':
        for place, wrong in noise:
            data = data[:place] + wrong + data[place:]
    path = tmp_path / 'text'
    path.write_bytes(data)
    namespace: dict[str, Any] = {}
    exec(READ, namespace)
    expected = namespace['read'](path, encoding, newline, 'replace', steps)
    READER.files['/text'] = data
    got = READER.run_sync(f"read('/text', {encoding!r}, {newline!r}, 'replace', {steps!r})").value
    assert got == expected


# -- the command line


def test_mounts_of_the_command(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from monty_vm.cli import main

    (tmp_path / 'script.py').write_text('print(open("/in/a.txt").read(), end="")\nopen("/out/x", "w").write("x")\n')
    arguments = ['run', '--mount', f'{folder}:/in', '--mount', f'{folder / "inner"}:/out:read-write']
    assert main([*arguments, str(tmp_path / 'script.py')]) == 0
    assert capsys.readouterr().out == 'from the host\n'
    assert (folder / 'inner' / 'x').read_text() == 'x'
    for wrong in (f'{folder / "nope"}:/in', f'{folder}', f'{folder}:/in:rw'):
        with pytest.raises(SystemExit):
            main(['run', '--mount', wrong, str(tmp_path / 'script.py')])
        assert '--mount' in capsys.readouterr().err
