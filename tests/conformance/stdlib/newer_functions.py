# conformance: python>=3.13
import copy, datetime, collections, types
print(copy.replace(datetime.date(2024,1,2), day=5), copy.replace(datetime.datetime(2024,1,2), hour=3), copy.replace(datetime.time(1,2), minute=9))
NT = collections.namedtuple('NT','a b'); print(copy.replace(NT(1,2), a=5))
print(copy.replace(types.SimpleNamespace(a=1), b=2))
import inspect
def f(a, b=1): pass
print(copy.replace(inspect.signature(f), return_annotation=int))
import enum
class E(enum.Enum):
    A = 1
    B = enum.nonmember(5)
print(list(E), E.B, 1 in E, 7 in E)
class Color(enum.StrEnum):
    RED = enum.auto()
print(Color.RED, repr(Color.RED))
@enum.verify(enum.UNIQUE)
class U(enum.Enum): A=1
class DictE(enum.EnumType): pass
import calendar; print(calendar.JANUARY, calendar.Month.MAY, calendar.Day.MONDAY)
import itertools; print(list(itertools.pairwise([1,2,3])))
import typing
def gen() -> typing.Generator[int]: yield 1
class Pr(typing.Protocol):
    x: int
    def m(self): ...
print(typing.is_protocol(Pr), sorted(typing.get_protocol_members(Pr)))
import collections.abc
class Buf(collections.abc.Buffer): pass
print(isinstance(b'', collections.abc.Buffer))
def slicing(): return slice(1,2) == slice(1,2), hash(slice(1,2,3)) == hash(slice(1,2,3))
print(slicing())
import math
print(math.nextafter(1.0,2.0,steps=3), math.cbrt(27))
import os.path; print(os.path.isreserved('NUL') if hasattr(os.path,'isreserved') else 'no', os.path.splitroot('/a/b'))
import pathlib; print(pathlib.PurePath('/a/b').is_relative_to('/a'), pathlib.PurePath('/a/b/c').relative_to('/a/d', walk_up=True))
import re
try: re.compile('(')
except re.PatternError as e: print(type(e).__name__, e)
import asyncio
async def main():
    q = asyncio.Queue(); await q.put(1); q.shutdown()
    try: await q.put(2)
    except asyncio.QueueShutDown as e: print('QS')
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(asyncio.sleep(0, 'x'), name='n')
    print(t.result(), t.get_name())
    try:
        async with asyncio.timeout(0): await asyncio.sleep(1)
    except TimeoutError: print('TO')
asyncio.run(main())
print('%s' % (1,), 'ß'.casefold(), 'x'.replace('x','y',count=1))
import json
try: json.loads('[1,]')
except json.JSONDecodeError as e: print(e)
import traceback
print(dict.fromkeys('ab'), int('١٢'), True & 1)
class Meta:
    def __init__(self): self.a = 1; self.b = 2
print(sorted(Meta.__static_attributes__), Meta.__firstlineno__ > 0)
def deco(fn): return fn
class W:
    @property
    def p(self): return 1
print(W.p.__name__)
import base64; print(base64.z85encode(b'12345678'), base64.z85decode(base64.z85encode(b'12345678')))
import random; random.seed(3); print(random.binomialvariate(5), random.sample(range(10), 3), random.randbytes(3))
import string; print(string.Template('$a').get_identifiers(), string.Template('$a').is_valid())
import functools
print(functools.partial(print, 1).__class__.__name__)
def annotated[T: int = bool](x: T) -> list[T]: ...
print(annotated.__type_params__, annotated.__type_params__[0].__bound__, annotated.__type_params__[0].__default__)
class Gen[T, *Ts = *tuple[int, str]]: pass
print(Gen.__type_params__[1].__default__)
type L[T] = list[T]
print(L[int].__value__ if hasattr(L[int],'__value__') else L[int], L[int].__origin__, L[int].__args__)
match {'a': [1, 2, {'b': 3}]}:
    case {'a': [x, *rest, {'b': y}]}: print(x, rest, y)
exec('a = 1; print(a)')
print(eval('[i for i in range(3)]'))
def h():
    x = 1
    exec('x = 2')
    return x, locals()['x']
print(h())
try: {}['a']
except KeyError as e:
    e.add_note('n'); print(e.__notes__)
print(sum([0.1]*3), round(2.675, 2), f'{1_000_000:_} {0.1+0.2:.3g} {-5:+05d}')
import warnings
with warnings.catch_warnings(record=True, action='always') as w: warnings.warn('x'); print(len(w))
import argparse
p = argparse.ArgumentParser(prog='p', exit_on_error=False); p.add_argument('--x', type=int, deprecated=False); print(p.parse_args(['--x','3']))
import glob; print(glob.translate('*.py'))
import zlib, hashlib; print(hashlib.sha256(b'a').hexdigest()[:8])
import uuid; print(uuid.UUID(int=5), uuid.NIL if hasattr(uuid,'NIL') else '')
import textwrap; print(textwrap.dedent('  a\n  b'))
import shlex; print(shlex.join(['a b']))
import contextlib
with contextlib.suppress(ValueError, KeyError): raise ExceptionGroup('x', [ValueError(1)])
