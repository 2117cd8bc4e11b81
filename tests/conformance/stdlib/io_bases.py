import contextlib, io, collections, collections.abc, unittest, asyncio, inspect, hashlib, random, os
class B(contextlib.AbstractContextManager):
    def __exit__(self, *a): return None
with B() as b: print(type(b).__name__)
print(issubclass(io.StringIO, contextlib.AbstractContextManager), isinstance(B(), contextlib.AbstractContextManager))
for c in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase):
    class X(c): pass
    x = X()
    for n, args in (('seek', (0,)), ('tell', ()), ('truncate', ()), ('fileno', ()), ('detach', ()), ('read1', ())):
        try: print(n, getattr(x, n)(*args))
        except Exception as e: print(n, type(e).__name__, e if not isinstance(e, AttributeError) else '')
    print(x.readable(), x.seekable(), x.closed); x.close(); print(x.closed)
    try: x.flush()
    except ValueError as e: print(e)
for s in (io.StringIO(), io.BytesIO()):
    for n in ('fileno', 'detach'):
        try: getattr(s, n)()
        except io.UnsupportedOperation as e: print(type(s).__name__, n, e, isinstance(e, OSError), isinstance(e, ValueError))
class M(collections.abc.Mapping):
    def __getitem__(self, k): return 1
    def __iter__(self): return iter('ab')
    def __len__(self): return 2
for m in (M(), collections.UserDict(a=1)):
    try: reversed(m)
    except TypeError as e: print(e)
print(list(reversed({'a': 1, 'b': 2})), list(reversed(collections.OrderedDict(a=1))))
async def main():
    f = asyncio.Future(); print(f.get_loop() is asyncio.get_running_loop(), asyncio.current_task().get_loop() is asyncio.get_running_loop())
asyncio.run(main())
def f(a, b=2, *c, d, **e): pass
print(inspect.getargs(f.__code__))
