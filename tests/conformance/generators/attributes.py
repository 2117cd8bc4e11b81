def g():
    x = yield 1
    yield x
gen = g()
print(gen.gi_running, gen.__name__, gen.__qualname__, type(gen).__name__)
next(gen)
print(gen.gi_yieldfrom)
import inspect
print(inspect.isgenerator(gen), inspect.isgeneratorfunction(g), inspect.isgenerator(g))
from types import GeneratorType
print(isinstance(gen, GeneratorType))
from collections.abc import Generator, Iterator, Iterable
print(isinstance(gen, Generator), isinstance(gen, Iterator), isinstance(gen, Iterable))
