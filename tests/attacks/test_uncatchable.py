"""A limit can't be caught, delayed, swallowed or survived by any means the guest has."""

from __future__ import annotations

import pytest

from tests.attacks.harness import attack

SWALLOWERS = {
    'bare except': 'try:\n    while True: pass\nexcept:\n    print("caught")',
    'except BaseException': 'try:\n    while True: pass\nexcept BaseException as e:\n    print("caught", e)',
    'except Exception': 'try:\n    while True: pass\nexcept Exception as e:\n    print("caught", e)',
    'except object-like tuple': 'try:\n    while True: pass\nexcept (BaseException, Exception, RuntimeError, MemoryError, TimeoutError, RecursionError):\n    print("caught")',
    'except*': 'try:\n    while True: pass\nexcept* BaseException:\n    print("caught")',
    'finally': 'try:\n    while True: pass\nfinally:\n    print("caught")',
    'finally with return': 'def f():\n    try:\n        while True: pass\n    finally:\n        return 1\nprint("caught", f())',
    'finally with break': 'while True:\n    try:\n        while True: pass\n    finally:\n        break\nprint("caught")',
    'finally with continue': 'for i in range(2):\n    try:\n        while True: pass\n    finally:\n        continue\nprint("caught")',
    'loop around except': 'while True:\n    try:\n        while True: pass\n    except BaseException:\n        pass',
    'loop around bare except': 'while True:\n    try:\n        while True: pass\n    except:\n        print("caught")',
    'with': 'class M:\n    def __enter__(self): pass\n    def __exit__(self, *a):\n        print("caught")\n        return True\nwith M():\n    while True: pass',
    'suppress': 'import contextlib\nwith contextlib.suppress(BaseException):\n    while True: pass\nprint("caught")',
    'ExitStack': 'import contextlib\nwith contextlib.ExitStack() as s:\n    s.push(lambda *a: print("caught") or True)\n    while True: pass',
    'contextmanager': 'import contextlib\n@contextlib.contextmanager\ndef m():\n    try: yield\n    except BaseException: print("caught")\n    finally: print("caught")\nwith m():\n    while True: pass',
    'async with': 'class M:\n    async def __aenter__(self): pass\n    async def __aexit__(self, *a):\n        print("caught")\n        return True\nasync with M():\n    while True: pass',
    'generator catching': 'def g():\n    while True:\n        try:\n            yield\n            while True: pass\n        except BaseException: print("caught")\nx = g()\nnext(x)\nnext(x)\nprint("caught")',
    'generator close swallowing': 'def g():\n    try: yield\n    except GeneratorExit:\n        while True: pass\nx = g()\nnext(x)\nx.close()\nprint("caught")',
    'generator throw': 'def g():\n    try: yield\n    except ValueError:\n        while True: pass\nx = g()\nnext(x)\ntry: x.throw(ValueError())\nexcept BaseException: print("caught")',
    'inside a callback of sort': 'def key(x):\n    try:\n        while True: pass\n    except BaseException: print("caught")\ntry: sorted([1, 2], key=key)\nexcept BaseException: print("caught")',
    'inside __eq__ of a membership test': 'class C:\n    def __eq__(self, o):\n        try:\n            while True: pass\n        except BaseException: return True\ntry: C() in [1]\nexcept BaseException: pass\nprint("caught")',
    'inside __hash__ of a dict lookup': 'class C:\n    def __hash__(self):\n        while True: pass\ntry: {C(): 1}\nexcept BaseException: pass\nprint("caught")',
    'inside __repr__': 'class C:\n    def __repr__(self):\n        while True: pass\ntry: repr([C()])\nexcept BaseException: pass\nprint("caught")',
    'inside __getattr__ of hasattr': 'class C:\n    def __getattr__(self, n):\n        while True: pass\nhasattr(C(), "x")\nprint("caught")',
    'inside __getattr__ of getattr with default': 'class C:\n    def __getattr__(self, n):\n        while True: pass\ngetattr(C(), "x", 1)\nprint("caught")',
    'inside next with default': 'def g():\n    while True: pass\n    yield\nnext(g(), 1)\nprint("caught")',
    'inside a property': 'class C:\n    @property\n    def p(self):\n        while True: pass\n    def __getattr__(self, n): return "caught"\nprint(C().p)',
    'inside dict.get of a bad key': 'class C:\n    def __hash__(self): return 1\n    def __eq__(self, o):\n        while True: pass\nd = {1: 1}\ntry: d.get(C())\nexcept BaseException: pass\nprint("caught")',
    'inside a regex callback': 'import re\ndef f(m):\n    while True: pass\ntry: re.sub("a", f, "a")\nexcept BaseException: pass\nprint("caught")',
    'inside json': 'import json\ndef f(o):\n    while True: pass\ntry: json.dumps(object(), default=f)\nexcept BaseException: pass\nprint("caught")',
    'inside lru_cache': 'import functools\n@functools.cache\ndef f():\n    while True: pass\ntry: f()\nexcept BaseException: pass\nprint("caught")',
    'inside a task': 'import asyncio\nasync def f():\n    while True: pass\nt = asyncio.create_task(f())\nr = await asyncio.gather(t, return_exceptions=True)\nprint("caught", r)',
    'inside a task group': 'import asyncio\nasync def f():\n    while True: pass\ntry:\n    async with asyncio.TaskGroup() as g: g.create_task(f())\nexcept BaseException: print("caught")',
    'inside wait_for': 'import asyncio\nasync def f():\n    while True: pass\ntry: await asyncio.wait_for(f(), 0.01)\nexcept BaseException: print("caught")',
    'inside shield': 'import asyncio\nasync def f():\n    while True: pass\ntry: await asyncio.shield(f())\nexcept BaseException: print("caught")',
    'inside a done callback': 'import asyncio\nasync def f(): pass\ndef cb(t):\n    while True: pass\nt = asyncio.create_task(f())\nt.add_done_callback(cb)\ntry: await asyncio.sleep(0.01)\nexcept BaseException: print("caught")',
    'inside __del__': 'class C:\n    def __del__(self):\n        while True: pass\ntry:\n    c = C()\n    del c\nexcept BaseException: print("caught")\nwhile True: pass',
    'inside __set_name__': 'class D:\n    def __set_name__(self, o, n):\n        while True: pass\ntry:\n    class C:\n        d = D()\nexcept BaseException: print("caught")',
    'inside __init_subclass__': 'class B:\n    def __init_subclass__(cls):\n        while True: pass\ntry:\n    class C(B): pass\nexcept BaseException: print("caught")',
    'inside a match guard': 'def f():\n    while True: pass\ntry:\n    match 1:\n        case x if f(): pass\nexcept BaseException: print("caught")',
    'inside sum': 'import itertools\ntry: sum(itertools.repeat(1))\nexcept BaseException: print("caught")',
    'inside any with swallow': 'import itertools\ntry: any(itertools.repeat(0))\nexcept BaseException: print("caught")',
    'nested try': 'try:\n    try:\n        try:\n            while True: pass\n        except: print("caught")\n    except: print("caught")\nexcept: print("caught")',
    'finally that spins': 'try:\n    while True: pass\nfinally:\n    while True: pass',
    'except that spins': 'try:\n    while True: pass\nexcept BaseException:\n    while True: pass',
    'retry decorator': 'def retry(f):\n    def g():\n        while True:\n            try: return f()\n            except BaseException: print("caught")\n    return g\n@retry\ndef f():\n    while True: pass\nf()',
    'async retry': 'import asyncio\nasync def f():\n    while True: pass\nwhile True:\n    try: await f()\n    except BaseException: print("caught")',
    'exception class named as the limit': 'class LimitError(BaseException): pass\ntry:\n    while True: pass\nexcept LimitError: print("caught")',
    'metaclass __instancecheck__ for except': 'class M(type):\n    def __instancecheck__(c, o): return True\n    def __subclasscheck__(c, o): return True\nclass E(BaseException, metaclass=M): pass\ntry:\n    while True: pass\nexcept E: print("caught")',
    'atexit-like finaliser': 'import weakref\nclass C: pass\nc = C()\ntry: weakref.finalize(c, print, "caught")\nexcept AttributeError: pass\nwhile True: pass',
}


@pytest.mark.parametrize('name', list(SWALLOWERS))
def test_seconds_cannot_be_swallowed(name: str) -> None:
    """The limit of seconds passes through every handler without running any of it."""
    outcome = attack(SWALLOWERS[name], seconds=0.2)
    assert outcome.got == 'limit: seconds', f'{outcome.got} {outcome.message} {outcome.stdout[:200]}'
    assert 'caught' not in outcome.stdout


@pytest.mark.parametrize('name', list(SWALLOWERS))
def test_instructions_cannot_be_swallowed(name: str) -> None:
    """The limit of instructions passes through every handler too; native loops have only time to stop them."""
    outcome = attack(SWALLOWERS[name], instructions=100_000, seconds=0.2)
    assert outcome.kind == 'limit', f'{outcome.got} {outcome.message} {outcome.stdout[:200]}'
    assert 'caught' not in outcome.stdout


HANDLERS = {
    'bare except': 'try:\n    BODY\nexcept:\n    print("caught")',
    'finally': 'try:\n    BODY\nfinally:\n    print("caught")',
    'with': 'class M:\n    def __enter__(self): pass\n    def __exit__(self, *a): print("caught"); return True\nwith M():\n    BODY',
    'suppress': 'import contextlib\nwith contextlib.suppress(BaseException):\n    BODY\nprint("caught")',
    'function returning from finally': 'def f():\n    try:\n        BODY\n    finally:\n        return "caught"\nprint(f())',
}


@pytest.mark.parametrize('handler', list(HANDLERS))
@pytest.mark.parametrize(
    ('limit', 'body'),
    [
        ('memory', 'keep = []\n    while True: keep.append([0] * 1000)'),
        ('memory', 's = "x"\n    while True: s += s'),
        ('output', 'while True: print("y" * 1000)'),
        ('recursion', 'r = lambda: r()\n    r()'),
    ],
)
def test_other_limits_cannot_be_swallowed(handler: str, limit: str, body: str) -> None:
    """Memory, output and recursion end the block as seconds do."""
    indented = body if handler != 'function returning from finally' else body.replace('\n', '\n    ')
    outcome = attack(HANDLERS[handler].replace('BODY', indented), memory=8 * 2**20, seconds=3.0)
    if limit == 'memory' and outcome.got in ('guest: MemoryError', 'complete'):
        pytest.fail(f'MemoryError reached the guest: {outcome.stdout[:100]}')
    assert outcome.got == f'limit: {limit}', f'{outcome.got} {outcome.message[:200]}'
    assert 'caught' not in outcome.stdout


def test_repeated_limits_in_one_session() -> None:
    """A session survives any number of limits (the harness checks it after each)."""
    for code in (
        'while True: pass',
        '[0] * 10**12',
        'a = [0]\nwhile True: a += a',
        'def f(): f()\nf()',
        'while True: print(1)',
    ):
        outcome = attack(code, seconds=0.3)
        assert outcome.kind in ('limit', 'guest')


def test_suspended_generator_after_a_limit_is_dead() -> None:
    """A generator that a limit stopped midway doesn't come back to life in the next block."""
    outcome = attack('def g():\n    yield 1\n    while True: pass\nx = g()\nnext(x)\nnext(x)')
    assert outcome.got == 'limit: seconds'
