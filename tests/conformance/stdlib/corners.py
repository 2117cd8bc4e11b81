import sys
for s in ['test',[1,2],(1,2),b'ab',bytearray(b'ab'),range(3)]:
    for i in (sys.maxsize+1, -sys.maxsize-2, 10):
        try: s[i]
        except Exception as e: print(type(s).__name__, type(e).__name__, e)
for s in [[1,2],bytearray(b'ab')]:
    for i in (sys.maxsize+1, -sys.maxsize-2, 10):
        try: s[i] = 1
        except Exception as e: print(type(s).__name__, type(e).__name__, e)
        try: del s[i]
        except Exception as e: print(type(s).__name__, type(e).__name__, e)
print(type.__doc__[:20])
try: dict(1,2)
except TypeError as e: print(e)
from typing import *
Ts = TypeVarTuple('Ts')
def f(*args: *Ts) -> Tuple[*Ts]: pass
def g(*args: *Tuple[int, ...]): pass
def h(*args: *tuple[int, str]): pass
print(f.__annotations__, g.__annotations__, h.__annotations__)
print(Tuple[int, *Tuple[str, ...]], tuple[int, *tuple[str, ...]], [*tuple[int]])
class Arr(Generic[*Ts]): pass
print(Arr[int, str], Arr[*Tuple[int,...]])
def fun(): pass
print(type(fun.__builtins__), 'print' in fun.__builtins__)
c = fun.__code__
def fun2(a, b=2):
    "doc"
    x = a + len('abc') * 5.5
    print(x, None, 'str', True)
    return os.path.join(a, 'q')
import json; print(json.decoder.scanstring('✨x"', 1))
import io
f = io.StringIO('a\nb\r\nc', newline=None); f.read(); print(f.newlines)
f = io.StringIO('a\nb'); f.read(); print(f.newlines)
import time
for c in [(2024,1,2147483648,0,0,0,0,0,0),(2147483648,1,1,0,0,0,0,0,0)]:
    for fn in (time.mktime, time.asctime, lambda c: time.strftime('%Y', c)):
        try: fn(c); print('ok')
        except Exception as e: print(type(e).__name__, e)
import itertools
for mk in [lambda: itertools.product('ab', repeat=2**70), lambda: itertools.repeat(1, 2**70), lambda: itertools.islice([1], 2**70), lambda: itertools.combinations('ab', 2**70), lambda: itertools.tee([1], 2**70), lambda: itertools.permutations('ab', 2**70)]:
    try: mk(); print('made')
    except Exception as e: print(type(e).__name__, e)
import unicodedata
import _operator, _io, _warnings, _random, _collections, _functools, _datetime, _bisect, _struct, _csv, _json
print(_datetime.date is __import__("datetime").date, _io.StringIO is io.StringIO)
