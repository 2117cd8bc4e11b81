"""Recordings: what a run did can be looked at and run again from any moment, without its functions."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from monty_vm import (
    Complete,
    GuestError,
    MontyError,
    Raised,
    Recording,
    Returned,
    Session,
    SnapshotError,
    Suspended,
    viewer,
)
from monty_vm.cli import main
from monty_vm.recording import MAGIC, Moment

CODE = """
import asyncio

class Point:
    def __init__(self, x):
        self.x = x
    def __repr__(self):
        return f'Point({self.x})'

def double(n):
    point = Point(n)
    print('asking for', n)
    return ask(n) * 2

total = 0
for i in range(2):
    total += double(i)
try:
    rest = await asyncio.gather(fetch('a', size=1), fetch('b'))
except ValueError as error:
    rest = str(error)
(total, rest)
"""


def ask(value: int) -> int:
    """Never called."""
    raise NotImplementedError


async def fetch(name: str, size: int = 0) -> str:
    """Never called."""
    raise NotImplementedError


FUNCTIONS: dict[str, Any] = {'ask': ask, 'fetch': fetch}
ANSWERS: dict[int, Any] = {
    1: Returned(5),
    2: Returned(7),
    3: Returned({'deep': [1, (2,)]}),
    4: Raised(ValueError('no')),
}


def record() -> Recording:
    session = Session(functions=FUNCTIONS)
    with session.record() as recording:
        step = session.start(CODE)
        while isinstance(step, Suspended):
            step = session.resume({call.id: ANSWERS[call.id] for call in step.calls})
        assert step.value == (24, 'no')
    session.run_sync('1 + 1')
    return recording


@pytest.fixture(scope='module')
def recording() -> Iterator[Recording]:
    # What is stored is all there is.
    yield Recording.load(record().dump())


def test_moments(recording: Recording) -> None:
    assert [moment.outcome for moment in recording.moments] == ['waits', 'waits', 'waits', 'complete']
    assert {moment.code for moment in recording.moments} == {CODE}
    assert recording.moments[1].stdout == 'asking for 0\nasking for 1\n'
    assert recording.moments[3].text == "(24, 'no')"


def test_views(recording: Recording) -> None:
    view = recording.view(1)
    (call,) = view.calls
    assert (call.text, call.line, call.answer) == ('ask(1)', 13, '7')
    assert view.variables == {'total': '10', 'i': '1'}
    (frames,) = view.tasks.values()
    assert [(frame.name, frame.line) for frame in frames] == [('<module>', 17), ('double', 13)]
    assert frames[1].variables == {'n': '1', 'point': 'Point(1)'}
    view = recording.view(2)
    assert [(call.text, call.answer) for call in view.calls] == [
        ("fetch('a', size=1)", "{'deep': [1, (2,)]}"),
        ("fetch('b')", "raises ValueError('no')"),
    ]
    assert recording.view(3).variables['rest'] == "'no'"


def test_running_again(recording: Recording) -> None:
    """From each moment, in any order, the same comes next; or something else with other answers."""
    for number in (2, 0, 1):
        step = recording.replay(number)
        if number < 2:
            assert isinstance(step, Suspended)
            assert [(call.function, call.args) for call in step.calls] == {
                0: [('ask', (1,))],
                1: [('fetch', ('a',)), ('fetch', ('b',))],
            }[number]
        else:
            assert isinstance(step, Complete) and step.value == (24, 'no')
    assert recording.answers(0) == {1: Returned(5)}
    assert recording.answers(2)[3] == Returned({'deep': [1, (2,)]})
    failed = recording.answers(2)[4]
    assert isinstance(failed, Raised) and repr(failed.exception) == "ValueError('no')"
    session = recording.session(2)
    assert session.resume({3: Returned('x'), 4: Returned('y')}).value == (24, ['x', 'y'])  # type: ignore[union-attr]
    assert recording.session(3).run_sync('total + 1').value == 25


def test_functions_are_stood_in_for(recording: Recording) -> None:
    with pytest.raises(GuestError, match='no functions to call'):
        recording.session(3).run_sync('ask(1)')
    assert recording.session(3, {'ask': lambda value: value}).run_sync('ask(4)').value == 4


def test_a_block_that_fails() -> None:
    session = Session(functions=FUNCTIONS)
    with session.record() as recording:
        session.start('x = ask(1)\nx / 0')
        with pytest.raises(GuestError):
            session.resume({1: Returned(6)})
        with pytest.raises(GuestError):
            session.run_sync('y = 2\n1 / 0')
    first, failed, second = recording.moments
    assert (first.outcome, failed.outcome, second.outcome) == ('waits', 'failed', 'failed')
    assert 'ZeroDivisionError' in failed.text and 'x / 0' in failed.text
    assert recording.view(1).variables == {'x': '6'}
    assert recording.view(2).variables == {'x': '6', 'y': '2'}


def test_a_block_that_waits_when_the_recording_ends() -> None:
    session = Session(functions=FUNCTIONS)
    recording = session.record()
    session.start('ask(1)')
    recording.close()
    recording.close()
    (moment,) = recording.moments
    assert moment.outcome == 'waits' and recording.view(0).calls[0].answer == ''
    # It goes on, and what it does then isn't recorded.
    session.resume({1: Returned(2)})
    assert len(recording) == 1


def test_a_recording_that_begins_in_the_middle() -> None:
    session = Session(functions=FUNCTIONS)
    session.start(CODE)
    session = Session.load(session.dump(), functions=FUNCTIONS)
    with session.record() as recording:
        session.resume({1: Returned(2)})
    assert recording.moments[0].code == CODE
    assert recording.view(0).tasks['Task-1'][1].line == 13


def test_state_that_cannot_be_stored() -> None:
    session = Session(functions=FUNCTIONS)
    with session.record() as recording:
        session.start('view = memoryview(bytearray(b"abc"))[1:]\nask(1)')
        session.resume({1: Returned(2)})
    assert 'view: a value of type memoryview' in recording.moments[0].problem
    assert recording.view(0).calls == ()
    with pytest.raises(SnapshotError, match='could not be stored: view'):
        recording.session(0)


@pytest.mark.parametrize(
    'data',
    [b'', b'nonsense', MAGIC, MAGIC + b'\x05', MAGIC + b'\xdd\xff\xff\xff\xff', MAGIC + b'\x91\x96\x09\xa0\xa0\xa0\xc4\0\xa0']
    + [MAGIC + b'\x91\x96\0\x01\xa0\xa0\xc4\0\xa0'],
)  # fmt: skip
def test_bytes_that_are_no_recording(data: bytes) -> None:
    with pytest.raises(SnapshotError):
        Recording.load(data)


def test_cut_bytes(recording: Recording) -> None:
    data = recording.dump()
    for size in range(0, len(data) - 1, 97):
        with pytest.raises(SnapshotError):
            Recording.load(data[:size])


# ---------------------------------------------------------------------------------------------------------- the viewer


def shown(recording: Recording, number: int) -> str:
    written = io.StringIO()
    Console(file=written, width=100).print(viewer.render(recording, number))
    return written.getvalue()


def test_a_moment_as_text(recording: Recording) -> None:
    text = shown(recording, 1)
    assert '2/4  the block waits' in text
    assert '❱ 13     return ask(n) * 2' in text and '❱ 17     total += double(i)' in text
    assert 'ask(1)' in text and 'Point(1)' in text and 'total   10' in text and 'asking for 1' in text
    assert "(24, 'no')" in shown(recording, 3)


def test_nothing_controls_the_terminal() -> None:
    session = Session(functions=FUNCTIONS)
    with session.record() as recording:
        session.run_sync('print("\\x1b[2J\\x07\\ud800")\nx = "\x1b]0;title"')
    text = shown(recording, 0)
    assert '\x1b' not in text and '\x07' not in text and '\\x1b[2J\\x07\\ud800' in text


def test_a_moment_that_cannot_be_loaded_here() -> None:
    recording = Recording()
    recording.moments.append(Moment('waits', 'ask(1)', snapshot=b'\x93MontyVM\x63\x00'))
    assert 'cannot be loaded here: the snapshot has format 99' in shown(recording, 0)
    with pytest.raises(MontyError):
        recording.view(0)


def test_keys(recording: Recording) -> None:
    """Forwards, backwards, to both ends, and out."""
    from prompt_toolkit.formatted_text import to_plain_text

    def seen(keys: str) -> str:
        with create_pipe_input() as source:
            source.send_text(keys + 'q')
            application = viewer.browser(recording, source, DummyOutput())
            application.run()
            window = next(iter(application.layout.find_all_windows()))
            return to_plain_text(window.content.text()).split(' ')[0]  # type: ignore[attr-defined]

    assert seen('') == '1/4'
    assert seen('n') == '2/4'
    assert seen('nn\x1b[D') == '2/4'
    assert seen('nnnnnn') == '4/4'
    assert seen('Gb') == '3/4'
    assert seen('Gbg') == '1/4'
    assert seen('bb n') == '3/4'


def test_the_command(recording: Recording, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / 'run.recording'
    recording.save(path)
    assert main(['replay', str(path)]) == 0
    text = capsys.readouterr().out
    assert [line for line in text.splitlines() if '/4  ' in line] == [
        '1/4  the block waits',
        '2/4  the block waits',
        '3/4  the block waits',
        '4/4  the block has ended',
    ]
    assert main(['replay', '--step', '3', str(path)]) == 0
    assert '3/4' in capsys.readouterr().out
    assert main(['replay', '--step', '9', str(path)]) == 2
    assert main(['replay', str(tmp_path / 'nowhere')]) == 2
    path.write_bytes(b'other')
    assert main(['replay', str(path)]) == 2
    assert 'not a recording' in capsys.readouterr().err


def test_a_file_that_is_recorded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program, path = tmp_path / 'program.py', tmp_path / 'recording'
    program.write_text('x = 5\nprint(x)\n1 / 0\n')
    assert main(['run', '--record', str(path), str(program)]) == 1
    (moment,) = Recording.open(path).moments
    assert moment.outcome == 'failed' and moment.stdout == '5\n'
