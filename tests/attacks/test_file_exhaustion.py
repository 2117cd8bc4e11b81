"""Ways to use up the host's time, memory and disk by files, in memory and in mounts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attacks.harness import attack


@pytest.mark.parametrize(
    'code',
    [
        'f = open("/big", "w")\nwhile True: f.write("x" * 100_000)',
        'n = 0\nwhile True:\n    n += 1\n    open(f"/{n}", "w").close()',
        'n = 0\nwhile True:\n    n += 1\n    os.mkdir(f"/tmp/{n}")',
        'while True: os.mkdir("d"); os.chdir("d")',
        'many = []\nwhile True: many.append(open("/in/plain.txt"))',
        'while True: os.open("/in/plain.txt", 0)',
        'f = open("/x", "wb")\nf.seek(2**50)\nf.write(b"x")',
        'open("/x", "wb").truncate(2**50)',
        'f = open("/x", "wb")\nf.truncate(2**59)',
        'os.makedirs("a/" * 2000)',
        'os.makedirs("a/" * 400)\nlist(os.walk("/"))',
        'open("/in/sparse", "rb").read()',
        'open("/in/sparse").read()',
        'open("/in/sparse").readline()',
        'for line in open("/in/sparse"): pass',
        'f = open("/in/sparse", "r+")\nf.seek(2**41)\nf.write("x")',
        'shutil.copy("/in/sparse", "/copy")',
        'open("/in/returns").readlines()',
        'while True: open("/in/returns").readline(1)',
        'f = open("/in/returns")\nwhile f.read(1): pass',
        'f = open("/x", "w+", encoding="utf-16")\nf.write("x" * 10**6)\nf.seek(0)\nwhile f.readline(1): pass',
        'f = open("/x", "w+", errors="backslashreplace")\nf.buffer.write(b"\\xff" * 10**6)\nf.seek(0)\nwhile f.read(7): pass',
        'while True: os.stat("/" + "x/" * 400)',
        'while True: os.path.abspath("x/" * 10**5)',
        'import glob\nglob.glob("/in/" + "*/" * 100)',
        'import tempfile\nwhile True: tempfile.mkstemp()',
    ],
)
@pytest.mark.parametrize('mode', ['overlay', 'read-write'])
def test_exhaustion(tmp_path: Path, code: str, mode: str) -> None:
    """What would go on without end, or is larger than anything, stops at a limit or fails."""
    with (tmp_path / 'sparse').open('wb') as file:
        file.truncate(2**40)
    (tmp_path / 'plain.txt').write_text('plain')
    (tmp_path / 'returns').write_bytes(b'\r' * 2**20)
    outcome = attack(f'import os, shutil\n{code}', seconds=2.0, mounts=[[str(tmp_path), '/in', mode]])
    assert outcome.kind in ('limit', 'guest', 'complete'), outcome.message
    if outcome.kind == 'guest':
        assert outcome.name in ('OSError', 'IsADirectoryError', 'FileNotFoundError', 'OverflowError'), outcome.message
