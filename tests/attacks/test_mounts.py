"""Ways out of a mounted folder, into other files of the host, and ways to exhaust it by files.

The secret outside of the mount is a canary: the harness fails whatever brings it to the guest.
"""

from __future__ import annotations

import os
import socket
import threading
from pathlib import Path

import msgpack
import pytest

from monty_vm import GuestError, MemoryFileSystem, MontyError, Mount, Session, SnapshotError
from monty_vm.snapshot.encode import MAGIC
from tests.attacks.harness import attack

MODES = ('read-only', 'overlay', 'read-write')
SECRET = 'canary-in-a-file'


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder to mount, full of traps; beside it a secret and a folder that must stay as they are."""
    inside = tmp_path / 'mounted'
    (inside / 'inner' / 'deep').mkdir(parents=True)
    outside = tmp_path / 'outside'
    outside.mkdir()
    (outside / 'secret.txt').write_text(SECRET)
    (inside / 'plain.txt').write_text('plain')
    (inside / 'inner' / 'plain.txt').write_text('inner')
    for name, target in {
        'absolute': outside / 'secret.txt',
        'absolute-folder': outside,
        'relative': '../outside/secret.txt',
        'relative-folder': '../outside',
        'up': '..',
        'upper': '../../../../../../../../../../',
        'here': '.',
        'slash': '/',
        'hidden': 'inner/../../outside/secret.txt',
        'hidden-deeper': 'inner/deep/../../../outside/secret.txt',
        'chain': 'relative',
        'loop': 'loop',
        'ping': 'pong',
        'pong': 'ping',
        'dangling': 'nowhere',
        'dangling-outside': '../outside/new.txt',
        'back': f'../{inside.name}/plain.txt',
        'fine': 'inner/../plain.txt',
        'inner/up': '../..',
        'inner/fine': '../plain.txt',
        'proc': '/proc/self/environ',
        'root-of-process': '/proc/self/root/etc/passwd',
        'descriptor': '/dev/fd/0',
    }.items():
        (inside / name).symlink_to(target)
    os.mkfifo(inside / 'pipe')
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(inside / 'socket'))
    server.close()
    return tmp_path


ESCAPES = [
    '/in/../outside/secret.txt',
    '/in/../../../../../../etc/passwd',
    '/in/inner/../../outside/secret.txt',
    '/in//..//../outside/secret.txt',
    '/in/./../outside/secret.txt',
    '/in/absolute',
    '/in/absolute-folder/secret.txt',
    '/in/absolute-folder/../outside/secret.txt',
    '/in/relative',
    '/in/relative-folder/secret.txt',
    '/in/up/outside/secret.txt',
    '/in/upper/etc/passwd',
    '/in/slash/etc/passwd',
    '/in/here/up/outside/secret.txt',
    '/in/hidden',
    '/in/hidden-deeper',
    '/in/chain',
    '/in/back',
    '/in/inner/up/outside/secret.txt',
    '/in/inner/deep/../up/outside/secret.txt',
    '/in/loop',
    '/in/ping',
    '/in/loop/x',
    '/in/dangling',
    '/in/proc',
    '/in/root-of-process',
    '/in/descriptor',
    '/proc/self/environ',
    '/proc/self/fd/0',
    '/etc/passwd',
    '../../etc/passwd',
    'in/../../etc/passwd',
    '/in/\udcff/../../outside/secret.txt',
    '/in/pipe',
    '/in/socket',
    '/in/pipe/x',
    '/in/' + 'a' * 300,
    '/in/' + 'x/' * 3000,
    '/in/plain.txt/../../outside/secret.txt',
]
WAYS = {
    'read': 'open(path).read()',
    'read bytes': 'open(path, "rb").read()',
    'by descriptor': 'os.read(os.open(path, os.O_RDONLY), 100)',
    'change': 'open(path, "r+").read()',
    'by Path': 'Path(path).read_text()',
    'resolved': 'Path(path).resolve().read_text()',
    'through a real path': 'open(os.path.realpath(path)).read()',
    'copy': 'shutil.copy(path, "/tmp/copy") and open("/tmp/copy").read()',
    'move': 'shutil.move(path, "/tmp/moved") and open("/tmp/moved").read()',
    'from there': 'os.chdir(os.path.dirname(path)) or open(os.path.basename(path)).read()',
}


def before_and_after(place: Path) -> dict[str, tuple[int, bytes]]:
    """What stands outside of the mount."""
    return {
        str(path): (path.stat().st_mode, path.read_bytes() if path.is_file() else b'')
        for path in [place, *sorted((place / 'outside').rglob('*')), place / 'outside']
    }


@pytest.mark.parametrize('mode', MODES)
@pytest.mark.parametrize('way', sorted(WAYS))
def test_reading(place: Path, mode: str, way: str) -> None:
    """No path reads anything from outside, and none hangs."""
    outside = before_and_after(place)
    outcome = attack(
        f"""
import os, shutil
from pathlib import Path
for path in {ESCAPES!r}:
    os.chdir('/')
    try:
        print(ascii(path[:60]), {WAYS[way]})
        print('READ')
    except (OSError, RuntimeError, UnicodeError, shutil.Error) as error:
        print(type(error).__name__)
print(open('/in/fine').read(), open('/in/inner/fine').read(), open('/in/here/here/plain.txt').read())
""",
        seconds=5.0,
        mounts=[[str(place / 'mounted'), '/in', mode]],
    )
    assert outcome.got == 'complete', outcome.message
    assert 'READ' not in outcome.stdout, outcome.stdout
    assert outcome.stdout.splitlines()[-1] == 'plain plain plain'
    assert before_and_after(place) == outside


CHANGES = {
    'write': 'open(path, "w").write("gone")',
    'append': 'open(path, "a").write("gone")',
    'create': 'open(path, "x").write("gone")',
    'create beside': 'open(path + ".new", "w").write("gone")',
    'create in it': 'open(path + "/new", "w").write("gone")',
    'by descriptor': 'os.write(os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC), b"gone")',
    'truncate': 'os.truncate(path, 0)',
    'mkdir': 'os.mkdir(path + "/made")',
    'makedirs': 'os.makedirs(path + "/made/more")',
    'chmod': 'os.chmod(path, 0o777)',
    'utime': 'os.utime(path, (1, 1))',
    'touch': 'Path(path).touch()',
    'rename into': 'os.rename("/in/plain.txt", path + "/taken")',
    'rename over': 'os.rename("/in/plain.txt", path)',
    'rename out of': 'os.rename(path + "/secret.txt", "/in/taken")',
    'remove in it': 'os.remove(path + "/secret.txt")',
    'rmdir': 'os.rmdir(path)',
    'rmtree': 'shutil.rmtree(path)',
    'rmtree in it': 'shutil.rmtree(path + "/.")',
    'remove it': 'os.remove(path)',
    'link': 'os.link(path, "/in/linked")',
    'symlink': 'os.symlink("/etc", "/in/linked")',
}


@pytest.mark.parametrize('mode', MODES)
@pytest.mark.parametrize('change', sorted(CHANGES))
def test_changing(place: Path, mode: str, change: str) -> None:
    """No path changes anything outside."""
    outside = before_and_after(place)
    inside = sorted(os.listdir(place / 'mounted'))
    paths = [*ESCAPES, '/in/absolute-folder', '/in/relative-folder', '/in/up', '/in/upper', '/in/slash']
    paths.append('/in/dangling-outside')
    outcome = attack(
        f"""
import os, shutil
from pathlib import Path
for path in {paths!r}:
    try:
        {CHANGES[change]}
    except (OSError, RuntimeError, UnicodeError, shutil.Error):
        pass
""",
        seconds=5.0,
        mounts=[[str(place / 'mounted'), '/in', mode]],
    )
    assert outcome.got == 'complete', outcome.message
    assert before_and_after(place) == outside
    if mode != 'read-write':
        assert (place / 'mounted' / 'plain.txt').read_text() == 'plain'
        assert sorted(os.listdir(place / 'mounted')) == inside


def test_walks_stay_inside(place: Path) -> None:
    outcome = attack(
        """
import glob, os
from pathlib import Path
for follow in (False, True):
    seen = [os.path.join(folder, name) for folder, folders, names in os.walk('/in', followlinks=follow) for name in names][:2000]
    print(len(seen), any('secret' in path or 'passwd' in path for path in seen))
print(any('secret' in path for path in glob.glob('/in/**', recursive=True)))
print(any('secret' in str(path) for path in Path('/in').rglob('*')))
print([entry.name for entry in os.scandir('/in') if entry.is_file() and not entry.is_symlink()])
""",
        seconds=10.0,
        mounts=[[str(place / 'mounted'), '/in', 'read-only']],
    )
    assert 'True' not in outcome.stdout, outcome.stdout
    # A link to the folder itself makes a tree without an end, in which the walk may be stopped.
    assert outcome.got in ('complete', 'limit: recursion', 'limit: seconds', 'guest: OSError')


@pytest.mark.parametrize('mode', MODES)
def test_races(place: Path, mode: str) -> None:
    """A folder that becomes a link to the outside again and again never leads there."""
    swapped = place / 'mounted' / 'swapped'
    real, link = place / 'real', place / 'link'
    real.mkdir()
    (real / 'secret.txt').write_text('harmless')
    link.symlink_to(place / 'outside')
    ended = threading.Event()

    def swap() -> None:
        while not ended.is_set():
            os.rename(real, swapped)
            os.rename(swapped, real)
            os.rename(link, swapped)
            os.rename(swapped, link)

    thread = threading.Thread(target=swap)
    thread.start()
    try:
        session = Session(filesystem=Mount(place / 'mounted', '/in', mode=mode))
        result = session.run_sync("""
import os
seen = {}
for number in range(3000):
    for attempt in (lambda: open('/in/swapped/secret.txt').read(), lambda: str(os.listdir('/in/swapped')),
                    lambda: open('/in/swapped/new.txt', 'w').close()):
        try:
            found = attempt()
        except OSError as error:
            found = type(error).__name__
        seen[found] = seen.get(found, 0) + 1
seen
""")
    finally:
        ended.set()
        thread.join()
    assert isinstance(result.value, dict)
    assert SECRET not in result.value
    assert os.listdir(place / 'outside') == ['secret.txt']


# -- snapshots


def strings_replaced(blob: bytes, changes: dict[object, object]) -> bytes:
    """A snapshot with some of its values exchanged."""
    head = len(MAGIC) + 2

    def walk(value: object) -> object:
        if isinstance(value, list):
            return [walk(item) for item in value]
        if isinstance(value, dict):
            return {walk(key): walk(item) for key, item in value.items()}
        if isinstance(value, (str, bytes)) and value in changes:
            return changes[value]
        return value

    body = msgpack.unpackb(blob[head:], raw=False, strict_map_key=False, unicode_errors='surrogatepass')
    return blob[:head] + msgpack.packb(walk(body), unicode_errors='surrogatepass')


@pytest.mark.parametrize(
    'path',
    ['/etc/passwd', '/in/../outside/secret.txt', '/in/absolute', '/in/relative', '/in/pipe', '../outside/secret.txt', '', '\0',
     '/in', '/in/loop', '/in/plain.txt/', '/tmp', 'x' * 5000],
)  # fmt: skip
def test_forged_handles(place: Path, path: str) -> None:
    """A handle of a snapshot opens what the guest could open, whatever path it names."""
    grant = MemoryFileSystem(mounts=[Mount(place / 'mounted', '/in')])
    session = Session(filesystem=grant)
    session.run_sync('f = open("/in/inner/plain.txt")\nNone')
    forged = strings_replaced(session.dump(), {'/in/inner/plain.txt': path})
    try:
        loaded = Session.load(forged, filesystem=grant)
    except SnapshotError:
        return
    with pytest.raises(GuestError):
        loaded.run_sync('f.read()')


@pytest.mark.parametrize('name', ['..', '.', '', 'a/b', '/etc', '\0', 'x\0y'])
def test_forged_names(name: str) -> None:
    session = Session(filesystem=MemoryFileSystem({'/marked-name': 'x'}))
    with pytest.raises(SnapshotError):
        Session.load(strings_replaced(session.dump(), {'marked-name': name}), filesystem=MemoryFileSystem())


def test_forged_attributes(place: Path) -> None:
    """Handles and files with attributes of other types load as nothing, or do no harm."""
    grant = MemoryFileSystem({'/memory.txt': 'in memory'}, mounts=[Mount(place / 'mounted', '/in')])
    session = Session(filesystem=grant)
    session.run_sync("""
import os
f = open('/in/plain.txt')
g = open('/memory.txt', 'r+')
number = os.open('/memory.txt', os.O_RDONLY)
""")
    blob = session.dump()
    head = len(MAGIC) + 2
    body = msgpack.unpackb(blob[head:], raw=False, strict_map_key=False, unicode_errors='surrogatepass')
    shapes, records = body[2], body[3]
    tried = 0
    for record in records:
        if record[0] != 10 or 'objects.files:' not in shapes[record[1]][0]:
            continue
        for position in range(2, len(record)):
            kept = record[position]
            for value in (None, -1, 10**30, 'text', b'bytes', True, 1.5, [0], [], {}, [len(records)]):
                record[position] = value
                forged = (
                    blob[:head] + msgpack.packb(body, unicode_errors='surrogatepass', default=repr)
                    if value != 10**30
                    else b''
                )
                tried += 1
                try:
                    loaded = Session.load(forged, filesystem=grant)
                    loaded.run_sync("""
import os
for action in (lambda: f.read(), lambda: f.readline(), lambda: g.read(3), lambda: g.write('x'), lambda: g.seek(0),
               lambda: os.read(number, 2), lambda: list(f), lambda: repr(g), lambda: os.listdir('/'),
               lambda: open('/memory.txt').read(), lambda: g.close(), lambda: os.stat('/memory.txt')):
    try:
        action()
    except Exception as error:
        pass
""")
                    loaded.dump()
                except MontyError:
                    pass
            record[position] = kept
    assert tried > 200
