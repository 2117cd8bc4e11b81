"""Snapshots: a dump and load at every suspension is invisible, and no bytes do more than raise `SnapshotError`."""

from __future__ import annotations

import base64
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgpack
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import monty_vm
from monty_vm import Complete, LimitError, MontyError, Paused, Session, SnapshotError, Suspended
from monty_vm.snapshot.encode import MAGIC
from monty_vm.snapshot.schema import shape_of
from tests.fuzz.mutations import HEAD, body_of, forged, redirected, swapped, with_body
from tests.fuzz.subject import CORPUS, FUNCTIONS, answers, ask, check

#: Programs that suspend in all sorts of places; each call answers its argument.
PROGRAMS = {
    'nested functions': """
def outer(n):
    total = [n]
    def inner(k, *rest, scale=2, **more):
        nonlocal total
        total = total + [ask(k) * scale, rest, more]
        return total
    return inner
f = outer(1)
f(2, 3, scale=ask(4), x=ask('y'))
f(5)
""",
    'recursion': 'def fact(n):\n    return 1 if n < 2 else n * ask(fact(n - 1))\nfact(6)',
    'generators': """
def numbers(n):
    for i in range(n):
        got = yield ask(i)
        if got:
            yield from inner(got)
def inner(k):
    try:
        yield ask(k)
    finally:
        log.append(ask('closed'))
log = []
g = numbers(3)
out = [next(g), g.send('s'), next(g), next(g)]
g.close()
(out, log, list(numbers(2)))
""",
    'comprehensions': '([ask(x) for x in range(3) if ask(True)], {ask(x): ask(x) for x in "ab"}, {ask(1)}, list(ask(y) for y in "xy"))',
    'try and finally': """
log = []
def f():
    try:
        try:
            ask(1)
            raise KeyError(ask('k'))
        except KeyError as error:
            log.append((ask('handled'), error.args))
            raise ValueError(ask('v')) from error
        finally:
            log.append(ask('finally'))
    except ValueError as error:
        ask('again')
        return (str(error), repr(error.__cause__), error.__cause__.__traceback__ is not None)
(f(), log)
""",
    'with': """
class Manager:
    def __enter__(self):
        return ask('in')
    def __exit__(self, kind, error, traceback):
        return ask(kind is not None)
with Manager() as a, Manager() as b:
    ask('body')
    raise OSError(ask('bad'))
(a, b)
""",
    'class bodies': """
class Base:
    made = ask('made')
    def __init_subclass__(cls, **keywords):
        cls.keywords = keywords
class Derived(Base, flag=ask(1)):
    __slots__ = ('a', '__dict__')
    def __init__(self, a):
        self.a = ask(a)
        super().__init__()
    @property
    def double(self):
        return ask(self.a) * 2
    @classmethod
    def build(cls):
        return cls(ask(7))
    def __add__(self, other):
        return ask(self.a + other.a)
    def __getattr__(self, name):
        return ask(name)
d = Derived.build()
(d.double, Derived.keywords, d + d, d.missing, isinstance(d, Base), [c.__name__ for c in Base.__subclasses__()])
""",
    'prepared namespaces': """
import enum
class Color(enum.Enum):
    RED = ask(1)
    BLUE = ask(2)
class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return Names(first=ask('first'))
class Names(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        order.append(key)
order = []
class Made(metaclass=Meta):
    a = ask('a')
    b = first + a
([color.name for color in Color], Color(ask(2)).name, Made.b, order[-2:])
""",
    'tasks': """
import asyncio
order = []
async def work(n):
    order.append(await fetch(n))
    await asyncio.sleep(0)
    return await fetch(n * 10)
async def main():
    task = asyncio.create_task(work(5))
    results = await asyncio.gather(work(1), work(2), fetch(3))
    return results + [await task]
(await main(), sorted(order))
""",
    'locks and queues': """
import asyncio
lock = asyncio.Lock()
queue = asyncio.Queue()
seen = []
async def worker(n):
    async with lock:
        seen.append(await fetch(n))
        await queue.put(n)
async with asyncio.TaskGroup() as group:
    for n in range(3):
        group.create_task(worker(n))
(seen, [await queue.get() for _ in range(3)])
""",
    'async generators': """
async def produce(n):
    for i in range(n):
        yield await fetch(i)
class Around:
    async def __aenter__(self):
        return await fetch('in')
    async def __aexit__(self, *args):
        await fetch('out')
async with Around() as inside:
    found = [x async for x in produce(3) if await fetch(True)]
(inside, found)
""",
    'callbacks of natives': """
import functools
(sorted([3, 1, 2], key=lambda v: ask(-v)), max([1, 5, 3], key=ask), list(map(ask, 'ab')), list(filter(ask, [0, 1, 2])),
 functools.reduce(lambda a, b: ask(a + b), [1, 2, 3]), sum(ask(i) for i in range(4)), any(ask(i) for i in [0, 2, 3]))
""",
    'iterators': """
import collections, itertools
data = {'a': 1, 'b': 2, 'c': 3}
its = [iter([1, 2, 3]), iter((1, 2, 3)), iter('xyz'), iter(range(3)), iter(range(2**70, 2**70 + 3)), iter(data), iter(data.items()),
       iter(data.values()), reversed([1, 2, 3]), reversed(data), enumerate('pqr'), zip('ab', [1, 2, 3]), map(str, [1, 2]),
       filter(None, [0, 1, 2]), iter(collections.deque([1, 2, 3])), itertools.count(5), itertools.chain([1], [2, 3]),
       itertools.islice(range(10), 2, 8, 2), itertools.cycle([1, 2]), itertools.product('ab', [1, 2]), iter(b'abc'),
       itertools.groupby([1, 1, 2]), iter({5}), iter(lambda: 1, 2)]
first = [next(it) for it in its if True]
ask('half')
rest = []
for it in its:
    rest.append(repr(next(it, 'end') if not isinstance(it, itertools.groupby) else next(it)[0]))
    ask(0)
([repr(x) for x in first[:20]], rest)
""",
    'identity and cycles': """
shared = [1]
pair = (shared, shared)
cycle = {'self': None, 'pair': pair}
cycle['self'] = cycle
deep = []
for _ in range(3000):
    deep = [deep]
ask(0)
shared.append(2)
depth = 0
while deep:
    deep = deep[0]
    depth += 1
(pair, cycle['self'] is cycle, cycle['pair'][0] is shared, pair[0] is pair[1], depth)
""",
    'keys with a hash of their own': """
class Key:
    def __init__(self, *parts):
        self.parts = parts
    def __hash__(self):
        return hash(self.parts)
    def __eq__(self, other):
        return isinstance(other, Key) and self.parts == other.parts
keys = {Key('a', 1): 'one', (Key('b'), 2): 'two', frozenset([Key('c')]): 'three'}
group = {Key('x'), Key('y')}
ask(0)
(keys[Key('a', 1)], keys[Key('b'), 2], keys[frozenset([Key('c')])], Key('x') in group, Key('z') in group, len(group))
""",
    'values of the host': """
import collections, datetime, decimal, fractions, re, uuid, math
class Names(dict):
    pass
class Celsius(float):
    unit = 'C'
class Items(list):
    def total(self):
        return sum(self)
names = Names(a=1)
names.note = 'kept'
values = [2**200, -2**70, 1 + 2j, b'\\xff', bytearray(b'ab'), '\\ud800', range(1, 9, 2), slice(1, None, 2), ..., NotImplemented,
    datetime.datetime(2024, 5, 6, 7, 8, tzinfo=datetime.timezone(datetime.timedelta(hours=2))), datetime.date(2024, 1, 1),
    datetime.timedelta(1, 2, 3), decimal.Decimal('1.50'), fractions.Fraction(1, 3), collections.deque([1, 2], 3),
    collections.OrderedDict(b=1, a=2), collections.Counter('abca'), collections.defaultdict(list, {'k': [1]}), names,
    Celsius(1.5), Items([1, 2]), re.compile('(?P<x>a+)'), frozenset({1, 2}), float('inf'), 'y' * 1000]
match = re.search('(?P<x>a+)', 'bbaab')
ask(0)
values[18]['new'].append(2)
([repr(v) for v in values], names.note, values[20].unit, values[21].total(), match['x'], match.span(), math.floor(2.5))
""",
    'dataclasses and enums': """
import dataclasses, enum, functools
class Color(enum.Enum):
    RED = 1
    BLUE = 2
@dataclasses.dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0
    tags: tuple = ()
@functools.lru_cache(maxsize=None)
def slow(n):
    return ask(n) * 2
points = {Point(1, 2): Color.RED, Point(2): Color.BLUE}
found = [slow(2), slow(2), points[Point(1, 2)] is Color.RED, Color(2), sorted(points)[0], dataclasses.replace(Point(1), y=ask(9))]
[repr(item) for item in found] + [slow.cache_info().hits, Color['RED'] is Color.RED]
""",
    'random': 'import random\nr = random.Random(5)\na = r.random()\nask(0)\n(a, r.random(), r.randint(1, 10**9), r.gauss(0, 1))',
    'exceptions kept': """
def fail():
    return {}[ask('key')]
try:
    fail()
except KeyError as error:
    kept = error
ask(0)
import traceback
(repr(kept), kept.__traceback__ is not None, ''.join(traceback.format_exception(kept)))
""",
}


def run(source: str, dumps: bool) -> str:
    """The value of a program, as text, with or without a dump and load at each suspension."""
    session = Session(functions=FUNCTIONS, lenient=True)
    step = session.start(source)
    while not isinstance(step, Complete):
        if dumps:
            session = Session.load(session.dump(), functions=FUNCTIONS, lenient=True)
        assert isinstance(step, Suspended)
        step = session.resume(answers(step))
    return repr(step.value) + step.stdout


@pytest.mark.parametrize('name', PROGRAMS)
def test_a_dump_at_every_suspension_changes_nothing(name: str) -> None:
    assert run(PROGRAMS[name], dumps=True) == run(PROGRAMS[name], dumps=False)


RELAY = """
import base64, sys
from monty_vm import Complete, Returned, Session
async def fetch(value=None): return value
def ask(value=None): return value
for line in sys.stdin:
    session = Session.load(base64.b64decode(line), functions={'fetch': fetch, 'ask': ask}, lenient=True)
    step = session.resume({c.id: Returned(c.args[0] if c.args and c.function != 'asyncio.sleep' else None)
                           for c in session.pending.calls})
    if isinstance(step, Complete):
        print('value ' + repr(repr(step.value) + step.stdout), flush=True)
    else:
        print('blob ' + base64.b64encode(session.dump()).decode(), flush=True)
"""


def test_other_processes_go_on() -> None:
    """Each suspension is answered by the other of two fresh processes, whose hashes of text differ."""
    source = Path(monty_vm.__file__).parent.parent
    processes = [
        subprocess.Popen(
            [sys.executable, '-c', RELAY],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, 'PYTHONPATH': str(source), 'PYTHONHASHSEED': str(seed)},
        )
        for seed in (1, 2)
    ]
    try:
        for name, program in PROGRAMS.items():
            session = Session(functions=FUNCTIONS, lenient=True)
            step = session.start(program)
            assert isinstance(step, Suspended)
            blob = base64.b64encode(session.dump()).decode()
            for turn in range(200):
                process = processes[turn % 2]
                assert process.stdin is not None and process.stdout is not None
                process.stdin.write(blob + '\n')
                process.stdin.flush()
                kind, _, rest = process.stdout.readline().strip().partition(' ')
                if kind != 'blob':
                    assert (kind, rest) == ('value', repr(run(program, dumps=False))), name
                    break
                blob = rest
    finally:
        for process in processes:
            process.kill()
            process.communicate()


def test_time_slices() -> None:
    """A pause between any two instructions can be dumped."""
    session = Session()
    step = session.start(
        'total = 0\nfor i in range(300):\n    total += len([x for x in range(i % 7)])\ntotal', slice=50
    )
    pauses = 0
    while isinstance(step, Paused):
        pauses += 1
        session = Session.load(session.dump())
        step = session.resume(slice=50)
    assert isinstance(step, Complete) and step.value == 897 and pauses > 5


# --------------------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ('source', 'path'),
    [
        ('x = V', 'x'),
        ('class Box:\n    pass\nbox = Box()\nbox.items = [1, {"view": V}]', "box.items[1]['view']"),
        ('import collections\nd = collections.deque([1, V])', 'd[1]'),
        ('def f(a, b=V): pass', 'f.__defaults__[0]'),
        ('def make():\n    v = V\n    return lambda: v\ng = make()', 'g.<closure>.v'),
        ('def gen():\n    v = [V]\n    yield 1\ng = gen()\nnext(g)', 'g in gen(): v[0]'),
        ('class C:\n    attr = V', 'C.attr'),
        ('it = iter([V])', 'it[0]'),
        ('try:\n    raise KeyError(V)\nexcept KeyError as e:\n    kept = e', 'kept.args[0]'),
        ('import math\nmath.x = V', 'math.x'),
        ('def f(v):\n    ask()\n    return v\nf([V])', 'f(): v[0]'),
        (
            'def outer():\n    v = V\n    def inner():\n        ask()\n        return v\n    inner()\nouter()',
            'inner(): v',
        ),
        ('[v for v in [V] if ask()]', '<module>()'),
        ('ask(V)', 'ask() args[0]'),
    ],
)
def test_the_error_names_the_path(source: str, path: str) -> None:
    session = Session(functions=FUNCTIONS, lenient=True)
    session.start(source.replace('V', 'memoryview(bytearray(b"abc"))[1:]') + '\nNone')
    with pytest.raises(SnapshotError) as caught:
        session.dump()
    assert str(caught.value) == f'{path}: a value of type memoryview cannot be stored'


def test_functions_must_be_given() -> None:
    session = Session(functions=FUNCTIONS)
    session.start('ask(1)')
    with pytest.raises(SnapshotError, match="'(ask|fetch)', which was not given"):
        Session.load(session.dump())


def test_a_rebound_function_stays_rebound() -> None:
    session = Session(functions=FUNCTIONS)
    session.run_sync('ask = 3')
    loaded = Session.load(session.dump(), functions={**FUNCTIONS, 'extra': ask})
    assert loaded.run_sync('ask').value == 3
    assert loaded.variables == ['ask']
    step = loaded.start('extra(1)')
    assert isinstance(step, Suspended)


def test_keys() -> None:
    session = Session()
    session.run_sync('x = 5')
    blob = session.dump(b'secret')
    assert Session.load(blob, key=b'secret').run_sync('x').value == 5
    for data, key in ((blob, None), (blob, b'other'), (session.dump(), b'secret'), (blob[:-1] + b'\x00', b'secret')):
        with pytest.raises(SnapshotError, match='key|authenticated'):
            Session.load(data, key=key)


def test_grants_come_from_the_loader() -> None:
    """A snapshot carries no authority: a clock has to be granted again."""
    session = Session(clock='host')
    session.run_sync('import time\nt = time.time()')
    assert Session.load(session.dump(), clock='host').run_sync('time.time() > 0').value is True
    with pytest.raises(MontyError):
        Session.load(session.dump()).run_sync('time.time()')


def make_blob() -> bytes:
    session = Session(functions=FUNCTIONS)
    step = session.start(
        'import collections, re, itertools, datetime\n'
        + PROGRAMS['keys with a hash of their own'].replace('ask(0)', '')
        + 'def gen():\n    try:\n        yield 1\n    finally:\n        pass\n'
        'g = gen(); next(g)\nz = zip([1, 2], itertools.count()); m = re.match("a", "ab"); q = collections.deque([1], 3)\n'
        'try:\n    1 / 0\nexcept Exception as e:\n    error = e\n'
        'def f(k):\n    return sorted([3, 1, 2], key=lambda v: ask(v))\nf(1)\n'
    )
    assert isinstance(step, Suspended)
    return session.dump()


BLOB = make_blob()


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.integers(0, len(BLOB) - 1), st.integers(0, 255), st.integers(0, 12), st.integers(0, len(BLOB) - 1))
def test_damaged_bytes(position: int, byte: int, length: int, source: int) -> None:
    """Changed bytes, lost bytes, and bytes from elsewhere in the snapshot."""
    data = bytearray(BLOB)
    data[position] = byte
    check(bytes(data))
    check(BLOB[:position] + BLOB[source : source + length] + BLOB[position + length :])


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_forged_structure(choose: random.Random) -> None:
    """Well-formed bytes with fields of other types, other references, missing and further fields."""
    for change in (forged, redirected, swapped):
        check(change(choose, BLOB))


@pytest.mark.parametrize('path', sorted(CORPUS.glob('*-*')), ids=lambda path: path.name)
def test_what_fuzzing_has_found(path: Path) -> None:
    """Inputs that once did what they must not, or that reach deep into the loader."""
    check(path.read_bytes())


@pytest.mark.parametrize(
    'body',
    [
        b'\xdd\xff\xff\xff\xff',
        b'\xdd\x7f\xff\xff\xff' * 400,
        b'\xdf\x7f\xff\xff\xff' * 400,
        b'\x91' * 100_000,
        b'\xc6\xff\xff\xff\xff',
        b'\xdb\xff\xff\xff\xff',
        b'\xc9\xff\xff\xff\xff\x01',
        b'\x95\xa33.1\x90\x90\x90\x80',
        b'',
    ],
    ids=['array', 'arrays', 'maps', 'deep', 'bytes', 'text', 'extension', 'empty state', 'nothing'],
)
def test_forged_lengths(body: bytes) -> None:
    with pytest.raises(SnapshotError):
        Session.load(BLOB[:HEAD] + body, functions=FUNCTIONS)


def test_other_versions_are_named() -> None:
    with pytest.raises(SnapshotError, match='format 77'):
        Session.load(MAGIC + bytes([77, 0]) + BLOB[HEAD:], functions=FUNCTIONS)
    body = body_of(BLOB)
    body[0] = '3.99.0'
    for unit in body[1]:
        unit[3] = b'12345678'
    with pytest.raises(SnapshotError, match=r'Python 3\.99\.0, this is Python'):
        Session.load(with_body(BLOB, body), functions=FUNCTIONS)


def test_many_keys_of_one_hash() -> None:
    """Keys chosen to collide are refused instead of being inserted in quadratic time."""
    session = Session()
    session.run_sync('data = {1: 1, (2,): 3}')
    body = body_of(session.dump())
    for record in body[3]:
        if record[0] == 3:
            record[1:] = [
                item
                for number in range(20_000)
                for item in (msgpack.ExtType(1, ((2**61 - 1) * number).to_bytes(12, 'little')), 0)
            ]
    with pytest.raises(SnapshotError, match='same hash'):
        Session.load(with_body(session.dump(), body))


def test_every_class_that_guests_can_hold_has_a_shape() -> None:
    """The attributes that are stored are those of the class; classes that hold parts of the host have no shape."""
    from monty_vm.objects import future, generator, iterators
    from monty_vm.objects.native import Native

    assert shape_of(Native) is None
    found = shape_of(iterators.ListIterator)
    assert found is not None and found.fields == ['position', 'values']
    found = shape_of(future.HostCall)
    assert found is not None and {'function', 'args', 'waiters', 'id'} <= set(found.fields)
    found = shape_of(generator.Generator)
    assert found is not None and 'frame' in found.fields


def forge(source: str, change: Any) -> bytes:
    """The snapshot of a program's end, with its records changed by `change(records, class table)`."""
    session = Session(functions=FUNCTIONS)
    session.run_sync(source + '\nNone')
    body = body_of(session.dump())
    change(body[3], [shape[0] for shape in body[2]], body[4])
    return with_body(session.dump(), body)


def shaped(records: list[Any], names: list[str], name: str) -> tuple[int, list[Any]]:
    """The first record of an object of a class of the VM, and its number."""
    return next(
        (number, record)
        for number, record in enumerate(records)
        if record[0] == 10 and names[record[1]].endswith(f':{name}')
    )


def test_a_method_that_is_bound_to_itself() -> None:
    def change(records: list[Any], names: list[str], state: Any) -> None:
        number, record = shaped(records, names, 'BoundMethod')
        record[2] = [number]

    data = forge('class C:\n    def m(self): pass\nf = C().m', change)
    with pytest.raises(LimitError, match='nested too deeply'):
        Session.load(data, functions=FUNCTIONS).run_sync('f()')
    check(data)


def test_a_type_that_is_made_of_itself() -> None:
    def change(records: list[Any], names: list[str], state: Any) -> None:
        number, record = shaped(records, names, 'GenericAlias')
        for part in records:
            if part[0] == 4:
                part[1:] = [[number]]

    with pytest.raises(SnapshotError):
        Session.load(forge('t = list[int]', change), functions=FUNCTIONS)


def test_state_that_is_not_fit_for_the_host_thread() -> None:
    def change(records: list[Any], names: list[str], state: Any) -> None:
        state['state']['decimal'] = 5

    with pytest.raises(SnapshotError):
        Session.load(forge('import decimal\ndecimal.getcontext()', change), functions=FUNCTIONS)


def test_a_frame_that_waits_where_nothing_waits() -> None:
    """Whatever else is wrong with forged frames becomes an error of the guest or of the machine."""
    session = Session(functions=FUNCTIONS)
    step = session.start('x = 1\nask(x)\ny = x + 1\ny')
    assert isinstance(step, Suspended)
    body = body_of(session.dump())
    (frame,) = [record for record in body[3] if record[0] == 15]
    for index in range(-1, frame[4] + 4):
        frame[4] = index
        check(with_body(session.dump(), body))
