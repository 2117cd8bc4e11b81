"""Streams of `pickle` that someone else wrote.

The module is CPython's Python source, run as guest code. So whatever a stream names or asks for, it gets what the guest's
own code would get: names are found by the sandbox's imports, and work and memory are the guest's.
"""

from __future__ import annotations

import pickle

import pytest

from tests.attacks.harness import attack


def load(stream: bytes, rest: str = '') -> str:
    """Code of a guest that reads the stream and says what it got."""
    return (
        f'import pickle\ntry:\n    got = pickle.loads({stream!r}){rest}\nexcept Exception as error:\n'
        '    print("refused:", type(error).__name__)\nelse:\n    print("got:", got)'
    )


def named(module: str, name: str) -> bytes:
    """A stream that names an object, and one that calls it with a command."""
    return f'c{module}\n{name}\n.'.encode()


def called(module: str, name: str, *arguments: str) -> bytes:
    """A stream that calls an object it names."""
    given = b''.join([b"S'" + argument.encode() + b"'\n" for argument in arguments])
    return f'c{module}\n{name}\n('.encode() + given + b'tR.'


def dotted(module: str, path: str) -> bytes:
    """A stream of protocol 4, whose names may have dots."""
    parts = [b'\x8c' + bytes([len(part)]) + part.encode() for part in (module, path)]
    return b'\x80\x04' + parts[0] + parts[1] + b'\x93.'


REFUSED = [
    named('os', 'system'),
    called('os', 'system', 'id'),
    called('posix', 'system', 'id'),
    called('nt', 'system', 'id'),
    called('subprocess', 'check_output', 'id'),
    called('builtins', 'eval', '1 + 1'),
    called('__builtin__', 'eval', '1 + 1'),
    called('__builtin__', 'execfile', '/etc/passwd'),
    called('builtins', 'exec', 'pass'),
    called('builtins', 'open', '/etc/passwd'),
    called('builtins', '__import__', 'os'),
    called('io', 'open', '/etc/passwd'),
    called('_io', 'open', '/etc/passwd'),
    called('_io', 'FileIO', '/etc/passwd'),
    called('importlib', 'import_module', 'subprocess'),
    called('pkgutil', 'resolve_name', 'os.system'),
    called('runpy', '_run_code', 'pass'),
    named('monty_vm', 'Session'),
    named('monty_vm.session', 'Session'),
    named('monty_vm.modules.system', 'time'),
    named('sys', '_current_frames'),
    named('_pickle', 'loads'),
    named('', 'x'),
    named('os.path.os', 'system'),
    named('..os', 'system'),
    dotted('os', 'path.os.system'),
    dotted('builtins', 'len.__self__.eval'),
    dotted('builtins', 'print.__globals__'),
    dotted('pickle', 'loads.__globals__.eval'),
    dotted('pickle', 'loads.__code__.co_code'),
    dotted('pickle', '__builtins__.eval'),
    dotted('pickle', '__loader__.load_module'),
    dotted('builtins', 'object.__subclasses__.__func__'),
    dotted('builtins', 'int.__class__.machine'),
    dotted('builtins', 'int.host'),
    dotted('builtins', 'int.construct'),
    dotted('builtins', 'str.format.function'),
    dotted('collections', 'deque.extended'),
    dotted('re', 'compile.function.__globals__'),
    dotted('datetime', 'datetime.layout.host'),
]


@pytest.mark.parametrize('stream', REFUSED, ids=repr)
def test_names_are_those_of_the_sandbox(stream: bytes) -> None:
    """What guest code can't name, a stream can't."""
    outcome = attack(load(stream))
    assert outcome.got == 'complete', outcome.message
    assert outcome.stdout.startswith('refused:'), outcome.stdout


@pytest.mark.parametrize(
    'path', ['object.__class__.__base__', 'int.__class__.__mro__', 'object.__subclasses__', 'type.__subclasses__']
)
def test_dunder_paths_give_what_they_give_to_code(path: str) -> None:
    """A dotted name is attributes, one by one, as in guest code."""
    outcome = attack(
        f'import pickle, builtins\nfound = pickle.loads({dotted("builtins", path)!r})\n'
        f'print(found == builtins.{path})\nprint([cls.__module__ for cls in object.__subclasses__()])'
    )
    assert outcome.got == 'complete', outcome.message
    same, modules = outcome.stdout.splitlines()
    assert same == 'True'
    assert 'monty_vm' not in modules


def test_calls_within_reach_are_calls_of_the_guest() -> None:
    """What a stream calls is metered like any call."""
    outcome = attack(load(b'cbuiltins\nbytearray\n(I1000000000000\ntR.'))
    assert outcome.got == 'limit: memory'


def test_attributes_are_set_as_by_the_guest() -> None:
    """BUILD can't put anything into what all sessions share."""
    for stream in (
        b'cbuiltins\nint\n}S"x"\nI1\nsb.',
        b'cbuiltins\nlen\n}S"x"\nI1\nsb.',
        b'cbuiltins\nint\n(N}S"__add__"\nI1\nstb.',
        b'ccollections\ndeque\n(N}S"append"\nI1\nstb.',
    ):
        attack(load(stream))
    outcome = attack(
        'import collections\nprint(1 + 1, hasattr(int, "x"), hasattr(len, "x"), callable(collections.deque.append))'
    )
    assert outcome.stdout == '2 False False True\n'


HUGE = {
    'BINBYTES8': b'\x80\x04\x8e' + (1 << 40).to_bytes(8, 'little') + b'.',
    'BINUNICODE8': b'\x80\x04\x8d' + (1 << 40).to_bytes(8, 'little') + b'.',
    'BINBYTES': b'B\xff\xff\xff\xff.',
    'BINSTRING': b'T\xff\xff\xff\x7f.',
    'negative BINSTRING': b'T\xff\xff\xff\xff.',
    'LONG4': b'\x80\x02\x8b\xff\xff\xff\x7f.',
    'FRAME': b'\x80\x04\x95' + (1 << 62).to_bytes(8, 'little') + b'.',
    'memo index': b'Nr\xff\xff\xff\xff.',
    'text memo index': b'Np' + b'9' * 4000 + b'\n.',
    'unknown memo index': b'j\xff\xff\xff\xff.',
    'extension code': b'\x84\xff\xff\xff\x7f.',
    'pop from nothing': b'0.',
    'no mark': b't.',
    'opcode': b'\xff.',
    'nothing': b'',
}


@pytest.mark.parametrize('name', HUGE)
def test_lengths_are_not_believed(name: str) -> None:
    """A length without the bytes is an error of the guest's, and nothing is allocated for it."""
    outcome = attack(load(HUGE[name], ' is None'))
    assert outcome.got == 'complete', outcome.message
    if 'memo index' not in name or 'unknown' in name:
        assert outcome.stdout.startswith('refused:'), outcome.stdout


def test_buffer_of_a_length_is_counted() -> None:
    """A byte array is made before its bytes are read."""
    outcome = attack(load(b'\x80\x05\x96' + (1 << 40).to_bytes(8, 'little') + b'.'))
    assert outcome.got == 'limit: memory'


DEEP = {
    'tuples': "b'N' + b'\\x85' * 500_000 + b'.'",
    'lists': "b']' * 300_000 + b'a' * 299_999 + b'.'",
    'dictionaries': "b'}' + b'N}' * 100_000 + b's' * 100_000 + b'.'",
    'marks': "b'(' * 500_000 + b't' * 500_000 + b'.'",
    'objects': "b'cbuiltins\\nValueError\\n' + b'N' + b'\\x85' * 100_000 + b'R.'",
}


@pytest.mark.parametrize('name', DEEP)
def test_deep_streams(name: str) -> None:
    """What a stream nests deeply is deep data like any other, whatever is done with it then."""
    outcome = attack(
        f'import pickle, copy\ngot = pickle.loads({DEEP[name]})\n'
        'for use in (repr, hash, copy.deepcopy, pickle.dumps, lambda v: v == copy.copy(v)):\n'
        '    try:\n        use(got)\n    except Exception as error:\n        print(type(error).__name__)'
    )
    assert outcome.kind in ('complete', 'guest', 'limit'), outcome.got


def test_deep_data_in_pickling() -> None:
    """Pickling nested data stops at the limit of recursion."""
    outcome = attack('import pickle\nx = []\nfor i in range(100_000): x = [x]\npickle.dumps(x)')
    assert outcome.got == 'limit: recursion'


def test_doubling_streams_are_counted() -> None:
    """A list that the stream extends with itself again and again."""
    body = b']N0q\x00' + b''.join([b'(h\x00h\x00l0' for _ in range(10)]) + b'.'
    assert attack(load(body, ' is None')).kind in ('complete', 'guest')
    outcome = attack(load(b'cbuiltins\nstr.__add__\n0' + b"S'x'\n" + b'q\x00' + b'0.'))
    assert outcome.kind in ('complete', 'guest')


def test_what_cpython_writes_is_read() -> None:
    """The streams of CPython's own pickler, which the attacks above are bent from."""
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        stream = pickle.dumps([1, 'a', {'b': (None, 2.5)}, {3}, b'c', complex(1, 2), range(3)], protocol)
        outcome = attack(load(stream))
        assert outcome.stdout == "got: [1, 'a', {'b': (None, 2.5)}, {3}, b'c', (1+2j), range(0, 3)]\n"
