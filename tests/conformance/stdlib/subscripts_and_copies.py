import functools, copy, gc, weakref, os, collections, types, queue, contextlib, re, asyncio, itertools
for t in (functools.partial, list, dict, collections.deque, collections.Counter, collections.ChainMap, collections.OrderedDict, collections.defaultdict, type, re.Pattern, re.Match, functools.cached_property, functools.partialmethod, queue.Queue, contextlib.AbstractContextManager, os.PathLike, weakref.ref, enumerate, frozenset, set, tuple, itertools.chain, collections.UserDict, collections.UserList, asyncio.Future, asyncio.Task):
    try: print(t[int])
    except Exception as e: print(t, type(e), e)
t = list[int]
a = t()
t.append(a, 'foo')
for v in ({1:2}.keys(), {1:2}.values(), {1:2}.items(), (i for i in 'ab'), len, copy, Ellipsis, NotImplemented, None, int, range(3), slice(1,2)):
    try:
        c = copy.copy(v); print(type(c).__name__, c is v)
    except TypeError as e: print(type(v).__name__, e)
print(gc.isenabled()); gc.disable(); print(gc.isenabled()); gc.enable(); print(gc.isenabled())
for value in (None, False, True, Ellipsis, 0, "", (), NotImplemented, [], {}):
    try:
        weakref.ref(value); print('ok')
    except TypeError as e: print(e)
class X: pass
for n in ('__class__',):
    try: delattr(X(), n)
    except TypeError as e: print(e)
os.putenv('A_NEW', 'v'); print(os.getenv('A_NEW'))
os.environ['B_NEW']='x'; print(os.getenv('B_NEW'), os.environ.get('B_NEW'))
import cmath
class C:
    def __complex__(self): return complex(10, 1)
class F:
    def __float__(self): return 1.0
class I:
    def __index__(self): return 4
print(cmath.phase(C()), cmath.sqrt(I()), cmath.exp(F()), complex(I()))
import math
print(math.sqrt(F()), math.sqrt(I()), math.floor(2.5))
