"""Finalisers and callbacks of weak references, used to hang, to crash, to get past a limit or to run when nothing may."""

from __future__ import annotations

import gc
import threading

import pytest

from monty_vm import LimitError, Limits, Paused, Returned, Session, Suspended
from tests.attacks.harness import attack

LOUD = """
class Loud:
    def __init__(self, name='loud'):
        self.name = name
    def __del__(self):
        print('del', self.name)
"""

ENDLESS = {
    '__del__ makes another': 'class C:\n    def __del__(self): C()\nC()\nwhile True: pass',
    '__del__ makes two': 'class C:\n    def __del__(self): C(), C()\nC()\nwhile True: pass',
    '__del__ loops': 'class C:\n    def __del__(self):\n        while True: pass\nC()\nNone',
    '__del__ swallows': 'class C:\n    def __del__(self):\n        while True:\n            try:\n                while True: pass\n            except BaseException: pass\nC()\nNone',
    'a callback loops': 'import weakref\nclass C: pass\ndef f(r):\n    while True: pass\nc = C()\nr = weakref.ref(c, f)\ndel c',
    'callbacks in a circle': (
        'import weakref\nclass C: pass\ndef f(r):\n    global c, r2\n    c = C()\n    r2 = weakref.ref(c, f)\n    del c\n'
        'f(None)\nwhile True: pass'
    ),
    'a generator that never ends': (
        'def g():\n    while True:\n        try: yield 1\n        except GeneratorExit: pass\n'
        'while True:\n    next(g())'
    ),
    'a finally that loops': 'def g():\n    try: yield\n    finally:\n        while True: pass\nnext(g())',
    'many references': 'import weakref\nclass C: pass\nc = C()\nr = []\nwhile True: r.append(weakref.ref(c, print))',
    'references made and dropped': 'import weakref\nclass C: pass\nc = C()\nwhile True: weakref.ref(c, print)',
    'collecting': 'import gc\nwhile True: gc.collect()',
    'a queue that grows': (
        'class C:\n    def __del__(self): nest.append([C() for _ in range(10)])\nnest = []\nnest.append(C())\n'
        'while True: nest.clear()'
    ),
}


@pytest.mark.parametrize('name', ENDLESS)
def test_endless(name: str) -> None:
    """What a finaliser does counts like everything else that the guest does, and no handler sees the limit."""
    outcome = attack(ENDLESS[name], seconds=0.5, memory=64 * 2**20)
    assert outcome.kind == 'limit' and outcome.name in ('seconds', 'memory', 'recursion'), outcome


def test_instructions_are_counted() -> None:
    """A budget of instructions holds inside a finaliser."""
    code = 'class C:\n    def __del__(self):\n        for i in range(10**9): pass\nC()\nNone'
    assert attack(code, instructions=100_000, seconds=10.0).got == 'limit: instructions'


def test_a_long_chain() -> None:
    """Objects that hold each other, each with a finaliser, die one after the other, without recursion."""
    session = Session(limits=Limits(seconds=20.0))
    code = """
class Node:
    dead = 0
    def __init__(self, next): self.next = next
    def __del__(self): Node.dead += 1
node = None
for _ in range(5000):
    node = Node(node)
node = None
Node.dead
"""
    assert session.run_sync(code).value == 5000


def test_deep_in_the_stack() -> None:
    """A finaliser at the end of the stack waits until there is room."""
    session = Session(limits=Limits(recursion=100))
    code = f"""{LOUD}
def deep(n):
    if n:
        return deep(n - 1)
    Loud('deep')
deep(97)
for _ in range(10): pass
print('back')
"""
    assert session.run_sync(code).stdout == 'del deep\nback\n'


def test_limits_drop_what_is_to_be_finalised() -> None:
    """A block that a limit has stopped finalises nothing, and neither does the next one for it."""
    session = Session(limits=Limits(instructions=20_000))
    code = f"""{LOUD}
def f():
    loud = Loud('stopped')
    while True: pass
f()
"""
    with pytest.raises(LimitError) as error:
        session.run_sync(code)
    assert error.value.stdout == ''
    assert session.run_sync('print(1)').stdout == '1\n'


def test_the_end_of_a_session_runs_nothing() -> None:
    """A session that the host drops runs no code of the guest, whichever thread collects it."""
    calls: list[str] = []
    session = Session(functions={'note': calls.append})
    session.run_sync("""
class C:
    def __del__(self): note('del')
def g():
    try: yield
    finally: note('finally')
import weakref
c = C()
c.itself = c
r = weakref.ref(c, lambda r: note('callback'))
kept = g()
next(kept)
""")
    del session
    collector = threading.Thread(target=gc.collect)
    collector.start()
    collector.join()
    gc.collect()
    assert calls == []


def test_collected_in_another_thread() -> None:
    """What the host's collector finds in another thread is finalised by the session that it belongs to, when it runs."""
    session = Session()
    session.run_sync(f'{LOUD}\nloud = Loud("cycle")\nloud.itself = loud\ndel loud')
    collector = threading.Thread(target=gc.collect)
    collector.start()
    collector.join()
    assert session.run_sync('print("next")').stdout == 'del cycle\nnext\n'


def test_waiting_in_a_finaliser() -> None:
    """A finaliser can wait for the host; what follows it waits too."""
    session = Session(functions={'ask': lambda value: value})
    step = session.start('class C:\n    def __del__(self): print(ask(1))\nc = C()\ndel c\nprint("after")')
    assert isinstance(step, Suspended)
    blob = session.dump()
    done = session.resume({step.calls[0].id: Returned('answer')})
    assert getattr(done, 'stdout') == 'answer\nafter\n'
    other = Session.load(blob, functions={'ask': lambda value: value})
    assert other.pending is not None
    done = other.resume({other.pending.calls[0].id: Returned('other')})
    assert getattr(done, 'stdout') == 'other\nafter\n'


def test_slices() -> None:
    """Pausing at any instruction changes nothing of what is finalised, and once."""
    code = """
def g(name):
    try:
        yield 1
    finally:
        print('finally', name)
for n in range(3):
    loud = Loud(n)
    reference = weakref.ref(loud, lambda reference: print('callback'))
    loud = None
    for _ in g(n):
        break
print(sorted([2, 1], key=lambda n: Loud(n).name))
"""
    session = Session()
    session.run_sync(f'{LOUD}\nimport weakref')
    expected = session.fork().run_sync(code).stdout
    for length in (1, 2, 7):
        other = session.fork()
        step = other.start(code, slice=length)
        pauses = 0
        while isinstance(step, Paused):
            pauses += 1
            if pauses % 17 == 0:
                other = other.fork()
            step = other.resume(slice=length)
        assert getattr(step, 'stdout') == expected


def test_dumps_run_nothing() -> None:
    """Weak references keep nothing in a snapshot: what is garbage is dead after it, and told so when the session runs."""
    gc.disable()
    session = Session()
    session.run_sync(f"""{LOUD}
import weakref
kept, lost = Loud('kept'), Loud('lost')
kept_reference = weakref.ref(kept)
lost_reference = weakref.ref(lost, lambda reference: print('callback', reference()))
lost.itself = lost
del lost
""")
    blob = session.dump()
    assert session.run_sync('print(lost_reference() is not None)').stdout == 'True\n'
    gc.enable()
    other = Session.load(blob)
    result = other.run_sync('print(kept_reference() is kept, lost_reference())\ndel kept\nprint(kept_reference())')
    assert result.stdout == 'callback None\nTrue None\ndel kept\nNone\n'


def test_references_while_objects_come_and_go() -> None:
    """A reference never gives anything but its own object or None, whatever takes the place of a dead one."""
    stop = threading.Event()

    def collect() -> None:
        while not stop.is_set():
            gc.collect()

    collector = threading.Thread(target=collect)
    collector.start()
    try:
        session = Session(limits=Limits(seconds=20.0))
        code = """
import weakref
class C:
    def __init__(self, n):
        self.n = n
        if n % 3 == 0: self.itself = self
references = []
alive = []
wrong = 0
for n in range(20_000):
    c = C(n)
    references.append((n, weakref.ref(c)))
    if n % 5 == 0: alive.append(c)
    c = None
    if n % 100 == 0:
        for number, reference in references:
            found = reference()
            if found is not None and (type(found) is not C or found.n != number):
                wrong += 1
        references = references[-50:]
        alive = alive[-10:]
wrong
"""
        assert session.run_sync(code).value == 0
    finally:
        stop.set()
        collector.join()
