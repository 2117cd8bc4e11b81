# conformance: python>=3.13
type Pair[T] = tuple[T, T]
type Alias = int | str
print(Pair, Pair.__value__, Pair.__type_params__, Pair[int], Alias.__value__)
def first[T](xs: list[T]) -> T: return xs[0]
print(first([1]), first.__type_params__, first.__annotations__)
class Stack[T: (int, str), *Ts, **P]:
    items: list[T]
    def push[U](self, x: U) -> U: return x
print(Stack.__type_params__, Stack.__mro__, Stack.__orig_bases__, Stack[int, str, [int]], Stack.__parameters__)
print([p.__constraints__ for p in Stack.__type_params__ if hasattr(p,'__constraints__')])
class D[T = int]: pass
print(D.__type_params__[0].__default__, D[str], D.__type_params__[0].has_default())
class Base[T]:
    def get(self) -> T: ...
class Sub(Base[int]): pass
print(Sub.__orig_bases__, Sub.__mro__)
x = 'a'
print(f"{x!r:>{10}} {'nested "quotes"'} {f"{f"{1+1}"}"}")
print(f'''{
    # comment
    x
}''')
async def g[T](x: T) -> T: return x
import asyncio; print(asyncio.run(g(3)))
def outer[T]():
    def inner(x: T) -> T: return x
    return inner
print(outer().__annotations__)
type Rec = list[Rec] | int
print(Rec.__value__)
class C:
    type X = int
    def m[T](self, a: T, b: X) -> X: return 1
import typing
print(typing.get_type_hints(first), typing.TypeVar('Q', default=int).__default__, typing.NoDefault)
from typing import TypeIs, ReadOnly, override, TypedDict
@override
def f(): pass
print(f.__override__)
class TD(TypedDict): a: ReadOnly[int]
print(TD.__readonly_keys__, TD.__annotations__)
import warnings
@warnings.deprecated('old')
def old(): pass
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); old(); print(w[0].message, old.__deprecated__)
import copy
class P:
    def __init__(s,x): s.x=x
    def __replace__(s, **k): return P(**{**s.__dict__, **k})
print(copy.replace(P(1), x=5).x)
from dataclasses import dataclass
@dataclass
class DC: a:int; b:int=2
print(copy.replace(DC(1), b=9))
import itertools
print(list(itertools.batched('abcdefg',3)), list(itertools.batched('abcd',2,strict=True)))
import math
print(math.sumprod([1,2],[3,4]), math.fma(2.0,3.0,1.0))
import random; random.seed(1); print(random.binomialvariate(10,0.5))
print('a\nb'.replace('a','b',count=1) )
import queue
q=queue.Queue(); q.put(1); q.shutdown()
try: q.put(2)
except queue.ShutDown as e: print('shut')
try:
    raise ExceptionGroup('g',[ValueError(1)])
except* ValueError as e: print(e.exceptions)
print(int.is_integer(3), (3).is_integer())
for i in range(2): pass
else: print('else')
print(sum([0.1]*10), sum([1e16,1,-1e16]))
async def tg():
    async with asyncio.TaskGroup() as t: a=t.create_task(asyncio.sleep(0,5))
print(asyncio.run(tg()))
def cl(x, /, *, key=None): pass
try: cl(1, kay=2)
except TypeError as e: print(e)
try: print(undefined_name)
except NameError as e: print(e, e.name)
