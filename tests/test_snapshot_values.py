"""Every kind of value that a guest can make is stored, loaded by a fresh process, and goes on as it would in CPython.

A case is a setup and an expression. CPython runs both; the VM runs the setup, is dumped, and a process that has just
started loads the bytes and evaluates the expression: once with the values as globals between two blocks, and once as
local variables of a generator's frame that waits for the host.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import monty_vm
from monty_vm import Session, Suspended

#: name: (setup, expression)
CASES: dict[str, tuple[str, str]] = {
    # -- iterators, each in the middle
    'list iterator': ('a = [1, 2, 3]\ni = iter(a); next(i)\na.append(4)', '[*i], [*i]'),
    'list iterator, shared list': ('a = [1, 2]\ni = iter(a)', '(a.append(3), [*i])'),
    'list iterator, exhausted': ('a = [1]\ni = iter(a); [*i]\na.append(2)', '[*i]'),
    'reversed list': ('i = reversed([1, 2, 3]); next(i)', '[*i]'),
    'tuple iterator': ('i = iter((1, 2, 3)); next(i)', '[*i]'),
    'str iterator': ('i = iter("xyz"); next(i)', '[*i]'),
    'bytes iterator': ('i = iter(b"xyz"); next(i)', '[*i]'),
    'bytearray iterator': ('i = iter(bytearray(b"xyz")); next(i)', '[*i]'),
    'memoryview iterator': ('i = iter(memoryview(b"xyz")); next(i)', '[*i]'),
    'range iterator': ('i = iter(range(1, 20, 5)); next(i)', '[*i]'),
    'large range iterator': ('i = iter(range(2**70, 2**70 + 3)); next(i)', '[*i]'),
    'reversed range': ('i = reversed(range(5)); next(i)', '[*i]'),
    'dict iterator': ('d = dict(a=1, b=2, c=3)\ni = iter(d); next(i)', '[*i]'),
    'dict items iterator': ('d = dict(a=1, b=2, c=3)\ni = iter(d.items()); next(i)', '[*i]'),
    'dict values iterator': ('d = dict(a=1, b=2, c=3)\ni = iter(d.values()); next(i)', '[*i]'),
    'reversed dict': ('d = dict(a=1, b=2, c=3)\ni = reversed(d); next(i)', '[*i]'),
    'reversed dict items': ('d = dict(a=1, b=2, c=3)\ni = reversed(d.items()); next(i)', '[*i]'),
    'dict iterator, shared dict': (
        'd = dict(a=1, b=2, c=3)\ni = iter(d); next(i)',
        '(d.update(b=5), [d[k] for k in i])',
    ),
    'dict iterator, exhausted': ('d = dict(a=1)\ni = iter(d); [*i]', '[*i]'),
    'dict views': (
        'd = dict(a=1, b=2)\nv = [d.keys(), d.values(), d.items()]',
        '(d.update(c=3), [list(x) for x in v], sorted(v[0] & {"a", "c"}))',
    ),
    'set iterator': ('s = {1}\ni = iter(s)', '[*i]'),
    'set iterator, several': ('s = {1, 2, 3}\ni = iter(s); x = next(i)', 'sorted([x, *i])'),
    'frozenset iterator': ('i = iter(frozenset([7]))', '[*i]'),
    'enumerate': ('i = enumerate("abc", 5); next(i)', '[*i]'),
    'zip': ('i = zip([1, 2, 3], "abc"); next(i)', '[*i]'),
    'strict zip': ('i = zip([1, 2], "ab", strict=True); next(i)', '[*i]'),
    'map': ('i = map(lambda x, y: x + y, [1, 2, 3], [4, 5, 6]); next(i)', '[*i]'),
    'filter': ('i = filter(lambda x: x % 2, range(6)); next(i)', '[*i]'),
    'filter none': ('i = filter(None, [1, 0, 2]); next(i)', '[*i]'),
    'callable iterator': ('n = []\ni = iter(lambda: n.append(1) or len(n), 4); next(i)', '[*i]'),
    'sequence iterator': (
        'class S:\n    def __getitem__(self, k):\n        if k > 3: raise IndexError\n        return k * 2\ni = iter(S()); next(i)',
        '[*i]',
    ),
    'iterator of a guest class': (
        'class C:\n    n = 0\n    def __iter__(self): return self\n    def __next__(self):\n        self.n += 1\n'
        '        if self.n > 3: raise StopIteration\n        return self.n\ni = iter(C()); next(i)',
        '[*i]',
    ),
    'generator': (
        'def g():\n    x = yield 1\n    while True:\n        x = yield x\ni = g(); next(i); i.send(5)',
        'i.send(6), i.send([7])',
    ),
    'generator, not begun': ('def g(n):\n    yield n\n    yield n + 1\ni = g(4)', '[*i]'),
    'generator, ended': ('def g():\n    yield 1\ni = g(); [*i]', '[*i], next(i, "end")'),
    'generator in a finally': (
        'log = []\ndef g():\n    try:\n        yield 1\n    finally:\n        yield 2\n        log.append(3)\ni = g(); next(i); next(i)',
        '[*i], log',
    ),
    'generator in an except': (
        'def g():\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n        yield str(e)\n        try:\n            raise\n'
        '        except ZeroDivisionError as again:\n            yield again is e\ni = g(); next(i)',
        '[*i]',
    ),
    'generator in a with': (
        'log = []\nclass M:\n    def __enter__(self): return 5\n    def __exit__(self, *a): log.append(a[0] is not None); return True\n'
        'def g():\n    with M() as m:\n        yield m\n        raise KeyError\n    yield log\ni = g(); next(i)',
        '[*i]',
    ),
    'generator delegating': (
        'def inner():\n    got = yield 1\n    yield got\n    return "r"\ndef g():\n    r = yield from inner()\n    yield r\ni = g(); next(i)',
        'i.send("s"), next(i), next(i, "end")',
    ),
    'generator expression': ('n = 10\ni = (x * n for x in range(5) if x); next(i)', '[*i]'),
    'nested generator expression': ('i = ((x, y) for x in "ab" for y in range(2)); next(i)', '[*i]'),
    'generator stopped by throw': (
        'def g():\n    while True:\n        try:\n            yield 1\n        except ValueError as e:\n            yield e.args\ni = g(); next(i)',
        'i.throw(ValueError(3)), next(i)',
    ),
    # -- itertools
    **{
        f'itertools.{call.partition("(")[0]}{extra}': (f'import itertools\ni = itertools.{call}\n{before}', look)
        for call, before, look, extra in [
            ('count(5, 2)', 'next(i)', 'next(i), next(i)', ''),
            ('count(1.5)', 'next(i)', 'next(i)', ' of floats'),
            ('cycle([1, 2, 3])', 'next(i)', '[next(i) for _ in range(7)]', ''),
            ('cycle(iter([1, 2]))', '[next(i) for _ in range(3)]', '[next(i) for _ in range(3)]', ' in its second turn'),
            ('repeat("x", 4)', 'next(i)', '[*i]', ''),
            ('repeat(3)', 'next(i)', 'next(i)', ' for ever'),
            ('accumulate([1, 2, 3, 4])', 'next(i)', '[*i]', ''),
            ('accumulate([1, 2, 3], lambda a, b: a * b, initial=10)', 'next(i)', '[*i]', ' with a function'),
            ('chain([1, 2], "ab")', 'next(i)', '[*i]', ''),
            ('chain.from_iterable(x * 2 for x in "ab")', 'next(i)', '[*i]', ' lazily'),
            ('compress("abcd", [1, 0, 1, 1])', 'next(i)', '[*i]', ''),
            ('dropwhile(lambda x: x < 2, [0, 1, 2, 3, 1])', 'next(i)', '[*i]', ''),
            ('takewhile(lambda x: x < 3, [1, 2, 3, 1])', 'next(i)', '[*i]', ''),
            ('filterfalse(lambda x: x % 2, range(6))', 'next(i)', '[*i]', ''),
            ('islice(range(20), 2, 15, 3)', 'next(i)', '[*i]', ''),
            ('starmap(pow, [(2, 3), (3, 2), (4, 2)])', 'next(i)', '[*i]', ''),
            ('zip_longest("ab", [1, 2, 3], fillvalue=0)', 'next(i)', '[*i]', ''),
            ('product("ab", range(2), repeat=1)', 'next(i)', '[*i]', ''),
            ('permutations("abc", 2)', 'next(i)', '[*i]', ''),
            ('combinations("abcd", 2)', 'next(i)', '[*i]', ''),
            ('combinations_with_replacement("abc", 2)', 'next(i)', '[*i]', ''),
            ('pairwise([1, 2, 3, 4])', 'next(i)', '[*i]', ''),
            ('groupby([1, 1, 2, 2, 3])', 'k, g = next(i); x = next(g)', '[*g], [(k, [*g]) for k, g in i]', ''),
            ('groupby("aAbB", str.lower)', 'next(i)', '[(k, [*g]) for k, g in i]', ' with a key'),
            ('tee(iter([1, 2, 3]))', 'a, b = i; next(a); next(a)', '[*a], [*b]', ''),
        ]
    },
    'itertools.batched': (
        'import itertools\nf = getattr(itertools, "batched", None)\ni = f("abcde", 2) if f else iter([1, ("c", "d"), ("e",)]); next(i)',
        '[*i]',
    ),
    # -- the library's iterators and generators
    're.finditer': ('import re\ni = re.finditer(r"\\d", "a1b2c3"); next(i)', '[m.group() for m in i]'),
    'deque iterator': ('import collections\nd = collections.deque([1, 2, 3])\ni = iter(d); next(i)', '[*i]'),
    'reversed deque': ('import collections\nd = collections.deque([1, 2, 3])\ni = reversed(d); next(i)', '[*i]'),
    'OrderedDict iterators': (
        'import collections\nd = collections.OrderedDict(a=1, b=2, c=3)\ni = iter(d); next(i)\nj = reversed(d); next(j)\nk = iter(d.items()); next(k)',
        '[*i], [*j], [*k]',
    ),
    'Counter iterators': (
        'import collections\nc = collections.Counter("aab")\ni = iter(c); next(i)\nj = c.elements(); next(j)',
        '[*i], [*j]',
    ),
    'defaultdict iterator': (
        'import collections\nd = collections.defaultdict(list, a=[1], b=[2])\ni = iter(d.items()); next(i)',
        '[*i], d["new"]',
    ),
    'ChainMap iterator': ('import collections\nd = collections.ChainMap(dict(a=1), dict(b=2))\ni = iter(d); next(i)', '[*i]'),
    'UserDict iterator': ('import collections\nd = collections.UserDict(a=1, b=2)\ni = iter(d); next(i)', '[*i]'),
    'iterator of a dict subclass': ('class D(dict): pass\nd = D(a=1, b=2)\ni = iter(d); next(i)', '[*i]'),
    'iterator of a list subclass': ('class L(list): pass\nl = L([1, 2, 3])\ni = iter(l); next(i)', '[*i]'),
    'enum iterator': ('import enum\nclass E(enum.Enum):\n    A = 1\n    B = 2\ni = iter(E); next(i)', '[e.name for e in i]'),
    'csv reader': ('import csv, io\ni = csv.reader(io.StringIO("a,b\\n1,2\\n3,4\\n")); next(i)', '[*i]'),
    'csv dict reader': ('import csv, io\ni = csv.DictReader(io.StringIO("a,b\\n1,2\\n3,4\\n")); next(i)', '[*i]'),
    'StringIO lines': ('import io\ni = io.StringIO("a\\nb\\nc"); next(i)', '[*i], i.tell()'),
    'BytesIO lines': ('import io\ni = io.BytesIO(b"a\\nb\\nc"); next(i)', '[*i], i.tell()'),
    'format fields': ('import string\ni = iter(string.Formatter().parse("a{b!r:>3}c")); next(i)', '[*i]'),
    'heapq.merge': ('import heapq\ni = heapq.merge([1, 4], [2, 3]); next(i)', '[*i]'),
    'array iterator': ('import array\na = array.array("i", [1, 2, 3])\ni = iter(a); next(i)', '[*i], a'),
    'difflib': ('import difflib\ni = difflib.ndiff(["a\\n", "b\\n"], ["a\\n", "c\\n"]); next(i)', '[*i]'),
    'random choices': ('import random\nr = random.Random(7)\nr.random()', 'r.random(), r.sample(range(100), 5), r.getstate()[1][:2]'),
    'the random module': ('import random\nrandom.seed(3)\nrandom.random()', '[random.random(), random.gauss(0, 1), random.choice("abc")]'),
    # -- scalars and containers
    'numbers': ('v = [0, -1, 2**100, -2**63, 2**64, 1.5, float("inf"), -0.0, 1 + 2j, True]', 'v'),
    'nan': ('v = float("nan")\nl = [v]', 'v in l, v != v'),
    'text': ('v = ["", "é", "\\ud800", "x" * 1000, b"", bytes(range(256)), bytearray(b"x"), "\\0"]', 'v'),
    'singletons': ('v = [None, ..., NotImplemented, int, type, object, print, len, list.append, Exception]', 'v, v[0] is None, v[2] is NotImplemented, v[5] is object'),
    'cycles': ('a = []\nd = {"a": a}\na += [a, d, (a,)]', 'a[0] is a, a[1]["a"] is a, a[2][0] is a, len(a)'),
    'shared references': ('x = [1]\ny = [x, x, {"k": x}, (x,)]', '(x.append(2), y, y[0] is y[1] is y[2]["k"])'),
    'sets and frozensets': ('v = [{1, (2, "a"), frozenset({3})}, frozenset({"x"}), set()]', '[sorted(map(repr, s)) for s in v], (2, "a") in v[0]'),
    'nested deeply': ('v = None\nfor _ in range(5000):\n    v = [v]\nn = 0', '[[n := n + 1, v := v[0]] and n for _ in range(5000)][-1], v'),
    'slices and ranges': ('v = [slice(1, None, 2), range(3, 9, 2), range(2**70)]', 'v, v[1][1], [1, 2, 3][v[0]]'),
    'deques': ('import collections\nv = collections.deque([1, 2, 3], 3)\nv.append(v)', 'v.maxlen, v[2] is v, (v.append(1), len(v))'),
    'counters and friends': (
        'import collections\nv = [collections.Counter("aab"), collections.OrderedDict(b=1, a=2), collections.defaultdict(int, x=1), '
        'collections.ChainMap({1: 2}), collections.UserList([1]), collections.UserString("s")]',
        'v, v[0] + v[0], v[2]["y"], [type(x).__name__ for x in v]',
    ),
    'namedtuples': ('import collections\nP = collections.namedtuple("P", "x y")\np = P(1, [2])', 'p, p.x, p._replace(x=3), P(*p) == p, isinstance(p, P)'),
    'typed namedtuples': ('import typing\nclass P(typing.NamedTuple):\n    x: int\n    y: str = "d"\np = P(1)', 'p, P._field_defaults, p.y'),
    'decimals': (
        'import decimal\ndecimal.getcontext().prec = 5\nv = [decimal.Decimal("1.50"), decimal.Decimal("NaN"), decimal.Decimal("-Infinity")]',
        'v, v[0] / 3, decimal.getcontext().prec',
    ),
    'fractions': ('import fractions\nv = fractions.Fraction(3, 7)', 'v + 1, hash(v) == hash(fractions.Fraction(3, 7))'),
    'dates': (
        'import datetime as d\nv = [d.date(2024, 2, 29), d.datetime(2024, 1, 2, 3, tzinfo=d.timezone.utc), d.time(4, 5, 6, 7), d.timedelta(1, 2), d.timezone(d.timedelta(hours=2), "x")]',
        'v, v[1] + v[3], v[4].tzname(None), v[1].tzinfo is d.timezone.utc',
    ),
    'uuids': ('import uuid\nv = uuid.UUID(int=5)', 'v, v.int'),
    'regexes': ('import re\np = re.compile(r"(?P<n>\\w)(\\d)?", re.I)\nm = p.search("--a5")', 'p.pattern, p.flags, m.groups(), m["n"], m.span(2), m.re is p, m.lastgroup, p.findall("a1 b2")'),
    'match of a failed group': ('import re\nm = re.match("(a)|(b)", "b")', 'm.groups(), m.start(1), m.regs'),
    'templates': ('import string\nt = string.Template("$x is $y")', 't.substitute(x=1, y=2)'),
    'structures': ('import struct\ns = struct.Struct("<ih")', 's.pack(1, 2), s.size'),
    'memoryviews': ('b = bytearray(b"abc")\nv = memoryview(b)', '(v.__setitem__(0, 120), bytes(b), v[1])'),
    'released memoryviews': (
        'v = memoryview(b"abc")\nv.release()\ndef f():\n    try:\n        return v[0]\n    except ValueError as e:\n        return str(e)',
        'f()',
    ),
    'string buffers': ('import io\ns = io.StringIO("abcdef"); s.read(2)\nb = io.BytesIO(); b.write(b"xy")', 's.read(2), s.write("Z"), s.getvalue(), b.getvalue(), b.tell()'),
    'arrays': ('import array\nv = array.array("d", [1.5, 2.5])', 'v, v.typecode, (v.append(3.0), v.tolist())'),
    # -- functions
    'functions': (
        'def f(a, b=[1], /, c=2, *args, d, e="e", **more) -> int:\n    "doc"\n    return a, b, c, args, d, e, more\nf.note = "n"',
        'f(1, d=4, z=5), f.__name__, f.__doc__, f.note, f.__defaults__, f.__kwdefaults__, f.__annotations__',
    ),
    'closures': (
        'def make():\n    n = 0\n    def up():\n        nonlocal n\n        n += 1\n        return n\n    def down():\n        nonlocal n\n        n -= 1\n        return n\n    return up, down\nup, down = make(); up(); up()',
        'up(), down(), down(), up.__closure__[0].cell_contents',
    ),
    'empty closures': ('def make():\n    def f(): return late\n    g = f\n    if False: late = 1\n    return g\nf = make()', '[type(e).__name__ for e in [None]], f.__name__'),
    'recursion in a closure': ('def make():\n    def fact(n): return 1 if n < 2 else n * fact(n - 1)\n    return fact\nf = make()', 'f(6)'),
    'lambdas': ('f = [lambda x, k=k: x * k for k in range(3)]', '[g(10) for g in f]'),
    'bound methods': ('l = [3, 1, 2]\nclass C:\n    def m(self, x): return self, x\nc = C()\nv = [l.append, l.sort, c.m, "a-b".split, C.m, {}.get, str.upper, [].__len__]', '(v[0](0), v[1](), l), v[2](1)[0] is c, v[3]("-"), v[4](1, 2), v[5]("x", 5), v[6]("q"), v[7](), v[2].__self__ is c'),
    'partials': ('import functools\np = functools.partial(int, base=2)\nq = functools.partial(max, 3)', 'p("101"), q(2, 5), p.keywords, q.args'),
    'caches': ('import functools\n@functools.lru_cache(maxsize=2)\ndef f(x):\n    return [x]\na = f(1); f(1); f(2)', 'f(1) is a, f.cache_info(), f.__wrapped__(3)'),
    'cached properties': ('import functools\nclass C:\n    n = 0\n    @functools.cached_property\n    def p(self):\n        C.n += 1\n        return C.n\nc = C(); c.p', 'c.p, C.n, C().p'),
    'single dispatch': ('import functools\n@functools.singledispatch\ndef f(x): return "o"\n@f.register\ndef _(x: int): return "i"', 'f(1), f("x"), f(True)'),
    'operators': ('import operator\nv = [operator.itemgetter(1), operator.attrgetter("real"), operator.methodcaller("upper")]', 'v[0]([1, 2]), v[1](5), v[2]("x")'),
    'wrapped functions': ('import functools\ndef deco(f):\n    @functools.wraps(f)\n    def g(*a): return ["w", f(*a)]\n    return g\n@deco\ndef h(x):\n    "doc"\n    return x', 'h(1), h.__name__, h.__doc__, h.__wrapped__(2)'),
    # -- classes
    'classes': (
        'class A:\n    "doc"\n    n = 1\n    def f(self): return "A"\nclass B(A):\n    def f(self): return super().f() + "B"\n    @property\n    def p(self): return self.n\n    @p.setter\n    def p(self, v): self.n = v\n    @staticmethod\n    def s(): return "s"\n    @classmethod\n    def c(cls): return cls.__name__\nb = B(); b.p = 5',
        'b.f(), b.p, B.s(), b.c(), B.__mro__[1] is A, isinstance(b, A), A.__subclasses__() == [B], A.__doc__, B.p.fget(b), A().n',
    ),
    'classes with slots': ('class S:\n    __slots__ = ("a", "b")\ns = S(); s.a = 1', 's.a, hasattr(s, "b"), hasattr(s, "__dict__"), S.a.__get__(s)'),
    'metaclasses': ('class M(type):\n    def __call__(cls, *a): return ["made", super().__call__(*a)]\n    @property\n    def kind(cls): return "k"\nclass C(metaclass=M): pass', 'C()[0], C.kind, type(C) is M, isinstance(C()[1], C)'),
    'abstract classes': ('import abc\nclass A(abc.ABC):\n    @abc.abstractmethod\n    def f(self): ...\nclass B(A):\n    def f(self): return 1\n@A.register\nclass V: pass\nb = B()', 'b.f(), isinstance(V(), A), issubclass(V, A), A.__abstractmethods__'),
    'descriptors': ('class D:\n    def __set_name__(self, o, n): self.n = n\n    def __get__(self, i, o=None): return self if i is None else i.__dict__.get(self.n, "unset")\n    def __set__(self, i, v): i.__dict__[self.n] = [v]\nclass C:\n    d = D()\nc = C(); c.d = 1', 'c.d, C().d, C.d.n, vars(c)'),
    'generic classes': ('import typing\nT = typing.TypeVar("T")\nclass G(typing.Generic[T]):\n    def __init__(self, v: T): self.v = v\ng = G[int](5)\nalias = typing.Optional[typing.List[int]]\nu = int | str', 'g.v, G[str], alias, u, typing.get_args(u), isinstance(1, u), list[int]'),
    'dataclasses': ('import dataclasses as d\n@d.dataclass(order=True)\nclass P:\n    x: int\n    y: list = d.field(default_factory=list)\np = P(1, [2])', 'p, d.asdict(p), d.replace(p, x=3), P(0) < p, p == P(1, [2]), [f.name for f in d.fields(p)], P(5).y'),
    'frozen dataclasses as keys': ('import dataclasses as d\n@d.dataclass(frozen=True)\nclass P:\n    x: int\n    y: str\nv = {P(1, "a"): "one"}', 'v[P(1, "a")], P(2, "a") in v'),
    'enums': ('import enum\nclass C(enum.Enum):\n    R = 1\n    G = "g"\nclass F(enum.Flag):\n    A = enum.auto()\n    B = enum.auto()\nv = {C.R: F.A | F.B}', 'v[C.R], C("g") is C.G, list(C), F.A in v[C.R], C.R.name, C["R"] is C.R'),
    'int enums': ('import enum\nclass N(enum.IntEnum):\n    A = 1\n    B = 2\nclass S(enum.StrEnum):\n    X = "x"', 'N.A + 1, N.B > N.A, S.X == "x", {N.A: 1}[1], f"{S.X}"'),
    **{
        f'instances of a subclass of {base}': (
            f'class C({base}):\n    def twice(self): return [self, self]\nc = C({arguments})\nc.note = [c]',
            f'type(c).__name__, c.note[0] is c, isinstance(c, {base}), c.twice()[1] is c, {look}',
        )
        for base, arguments, look in [
            ('int', '5', 'c + 1'),
            ('float', '1.5', 'c * 2'),
            ('str', '"text"', 'c.upper()'),
            ('bytes', 'b"text"', 'c[0]'),
            ('complex', '1, 2', 'c.imag'),
            ('list', '[1, 2]', 'c[:]'),
            ('tuple', '[1, 2]', 'c + (3,)'),
            ('dict', 'a=1', 'c | {"b": 2}'),
            ('set', '[1]', 'c | {2}'),
            ('frozenset', '[1]', 'c | {2}'),
            ('bytearray', 'b"ab"', 'bytes(c)'),
            ('Exception', '"no", 1', 'c.args'),
            ('KeyError', '"k"', 'str(c)'),
            ('OSError', '2, "no"', 'c.errno'),
            ('object', '', 'c.note[0].twice()[0] is c'),
        ]
    },
    'instances of library subclasses': (
        'import collections, datetime, decimal, fractions, random, io\nclass D(collections.deque): pass\nclass O(collections.OrderedDict): pass\nclass N(collections.Counter): pass\n'
        'class T(datetime.datetime): pass\nclass Q(decimal.Decimal): pass\nclass R(fractions.Fraction): pass\nclass U(collections.UserDict): pass\n'
        'v = [D([1], 2), O(a=1), N("aa"), T(2024, 1, 1), Q("1.5"), R(1, 3), U(a=1)]\nfor x in v: x.note = 1',
        '[(type(x).__name__, x.note) for x in v], v[0].maxlen, v[1]["a"], v[2]["a"], v[3].year, v[4] + 1, v[5] * 3, v[6]["a"]',
    ),
    'keys with a hash of their own': (
        'class K:\n    def __init__(self, v): self.v = v\n    def __hash__(self): return hash(self.v)\n    def __eq__(self, o): return isinstance(o, K) and self.v == o.v\n'
        'd = {K("a"): 1, K("b"): 2}\ns = {K("x"), (K("y"), 1)}\nf = frozenset([K("z")])\nn = {f: "nested"}',
        'd[K("a")], K("x") in s, (K("y"), 1) in s, K("z") in f, n[frozenset([K("z")])], len(d), len(s)',
    ),
    'keys that contain what they are keys of': (
        'class K:\n    def __init__(self): self.d = {self: 1}\n    def __hash__(self): return 7\n    def __eq__(self, o): return self is o\nk = K()',
        'k.d[k], len(k.d)',
    ),
    'odd attribute names': ('class C: pass\nc = C()\nc.__dict__[(1, 2)] = "t"\nc.__dict__["a b"] = 1\nsetattr(c, "with space", 2)', 'c.__dict__'),
    'shared attributes': ('class C: pass\na, b = C(), C()\nb.__dict__ = a.__dict__\na.x = 1', 'b.x, a.__dict__ is b.__dict__, (setattr(b, "y", 2), a.y)'),
    'weak references': ('import weakref\nclass C: pass\nc = C()\nw = weakref.ref(c)', 'w() is c'),
    # -- exceptions
    'exceptions': (
        'def f(): raise ValueError("v", 1)\ntry:\n    try:\n        f()\n    except ValueError as e:\n        raise KeyError("k") from e\nexcept KeyError as e:\n    e.add_note("note")\n    k = e',
        'repr(k), repr(k.__cause__), k.__context__ is k.__cause__, k.__suppress_context__, k.__notes__, k.__traceback__.tb_lineno > 0, k.__cause__.__traceback__.tb_next is not None',
    ),
    'tracebacks': (
        'import traceback\ndef f():\n    raise ValueError("v")\ntry:\n    f()\nexcept ValueError as e:\n    k = e',
        '[(entry.lineno - k.__traceback__.tb_lineno, entry.name == "f") for entry in traceback.extract_tb(k.__traceback__)], traceback.format_exception_only(k)',
    ),
    'exception groups': ('g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError(2)])])', 'g, g.subgroup(KeyError), g.split(ValueError)[0].exceptions, g.message'),
    'exceptions of the library': ('import json\ntry:\n    json.loads("{")\nexcept json.JSONDecodeError as e:\n    k = e', 'k.pos, k.msg, str(k), isinstance(k, ValueError)'),
    'StopIteration': ('def g():\n    return 5\n    yield\ntry:\n    next(g())\nexcept StopIteration as e:\n    k = e', 'k.value'),
    # -- modules
    'modules': (
        'import math, json, collections.abc, os.path, textwrap, statistics\nmath.mine = 5\nv = [math.floor, json.dumps, os.path.join]',
        'math.mine, v[0](1.5), v[1]([1]), v[2]("a", "b"), textwrap.dedent("  x"), math.pi, collections.abc.Sized.__name__, statistics.mean([1, 2])',
    ),
    'parts of modules': ('from math import sqrt as root\nfrom collections import *\nimport functools as f', 'root(4), f.reduce(max, [1, 2]), Counter("a")'),
    'context managers': (
        'import contextlib\nlog = []\n@contextlib.contextmanager\ndef m():\n    log.append("in")\n    try:\n        yield 5\n    finally:\n        log.append("out")\nc = m(); v = c.__enter__()\n'
        's = contextlib.ExitStack(); s.callback(log.append, "cb"); s.enter_context(m())',
        'v, c.__exit__(None, None, None), s.close(), log',
    ),
    'context variables': ('import contextvars\nv = contextvars.ContextVar("v", default=1)\nt = v.set(5)', 'v.get(), v.reset(t), v.get()'),
    'string I/O of prints': ('import io, contextlib\nb = io.StringIO()\nprint("hi", file=b)', 'b.getvalue()'),
    # -- asyncio
    'futures and locks': (
        'import asyncio\nl = asyncio.Lock()\ne = asyncio.Event()\ns = asyncio.Semaphore(2)\nq = asyncio.Queue(3)\nq.put_nowait(1)\np = asyncio.PriorityQueue(); p.put_nowait(2); p.put_nowait(1)',
        'l.locked(), e.is_set(), q.get_nowait(), q.empty(), p.get_nowait(), q.maxsize',
    ),
    'coroutines': ('async def c(x):\n    return x * 2\nv = c(4)', 'next(iter([0] if [v.close()] else [])), type(v).__name__'),
    'coroutines, half run': (
        'class A:\n    def __await__(self):\n        got = yield 1\n        return got\nasync def c():\n    return [await A(), await A()]\nv = c(); v.send(None)',
        'v.send("x"), type(v).__name__',
    ),
    'async generators': ('async def g():\n    yield 1\nv = g()', 'type(v).__name__, hasattr(v, "asend")'),
}  # fmt: skip

FRESH = """
import base64, json, os, sys
import monty_vm
from monty_vm import Complete, Limits, MontyError, Returned, Session, Suspended
async def fetch(value=None): return value
def ask(value=None): return value
def go_on(request):
    try:
        session = Session.load(base64.b64decode(request['data']), functions={'ask': ask, 'fetch': fetch}, seed=1)
        if session.pending is None:
            return 'value', session.run_sync(request['look']).value
        step = session.resume({call.id: Returned(None) for call in session.pending.calls})
        return 'value', step.value
    except MontyError as error:
        return 'error', f'{type(error).__name__}: {error}'
for line in sys.stdin:
    # A process in which nothing but the VM itself has been imported.
    if not os.fork():
        print(json.dumps(go_on(json.loads(line))), flush=True)
        os._exit(0)
    os.wait()
"""


@pytest.fixture(scope='module')
def fresh() -> Iterator[Any]:
    """Answers each request in a process of its own, whose hashes of text differ from those here."""
    if not hasattr(os, 'fork'):
        pytest.skip('fresh processes are forked here')
    source = Path(monty_vm.__file__).parent.parent
    process = subprocess.Popen(
        [sys.executable, '-c', FRESH],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, 'PYTHONPATH': str(source), 'PYTHONHASHSEED': '12345'},
    )

    def ask(data: bytes, look: str = '') -> Any:
        assert process.stdin is not None and process.stdout is not None
        print(json.dumps({'data': base64.b64encode(data).decode(), 'look': look}), file=process.stdin, flush=True)
        return tuple(json.loads(process.stdout.readline()))

    try:
        yield ask
    finally:
        process.kill()
        process.communicate()


def expected(block: str, look: str) -> Any:
    """What CPython makes of a block and an expression."""
    scope: dict[str, Any] = {'__name__': '__main__', 'ask': lambda value: None}
    exec(compile(block, '<block>', 'exec', dont_inherit=True), scope)
    return eval(compile(look, '<block>', 'eval', dont_inherit=True), scope)


def asked(value: object = None) -> object:
    """Stands for the host's function, which is never called here."""
    raise NotImplementedError


@pytest.mark.parametrize('name', CASES)
def test_between_blocks(name: str, fresh: Any) -> None:
    setup, look = CASES[name]
    session = Session(functions={'ask': asked}, seed=1)
    session.run_sync(setup + '\nNone')
    assert fresh(session.dump(), f'repr(({look}))') == ('value', expected(setup, f'repr(({look}))'))


@pytest.mark.parametrize('name', [name for name, (setup, _) in CASES.items() if 'i = ' in setup or 'def ' in setup])
def test_in_a_frame_that_waits(name: str, fresh: Any) -> None:
    """The values are local variables of a generator that is being consumed by a comprehension."""
    setup, look = CASES[name]
    body = 'def body():\n' + textwrap.indent(f'{setup}\nask(0)\nyield repr(({look}))', '    ')
    consume = '[text for text in body()][0]'
    session = Session(functions={'ask': asked}, seed=1)
    step = session.start(f'{body}\n{consume}')
    assert isinstance(step, Suspended)
    assert fresh(session.dump()) == ('value', expected(body, consume))
