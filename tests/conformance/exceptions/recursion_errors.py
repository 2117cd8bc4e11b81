"""Code that names RecursionError or MemoryError gets them as exceptions."""
import asyncio
import contextlib


def endless(n):
    return endless(n + 1)


try:
    endless(0)
except RecursionError as error:
    print(type(error), error, isinstance(error, RuntimeError), error.__context__)


class Odd:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __getattr__(self, name):
        return getattr(self, name + 'x')

    def __call__(self):
        return self()


Itself = type('Itself', (), {})
itself = Itself()
Itself.__call__ = itself


def delegating():
    yield from delegating()


for attempt in [
    lambda: repr(Odd()),
    lambda: Odd() == Odd(),
    lambda: Odd().name,
    lambda: Odd()(),
    lambda: sorted([3, 2], key=endless),
    lambda: list(map(endless, [1])),
    lambda: list(delegating()),
    lambda: max([1, 2], key=lambda x: endless(x)),
    itself,
]:
    try:
        attempt()
    except RecursionError as error:
        print('caught', str(error)[:32])


async def awaiting(n):
    return await awaiting(n + 1)


async def main():
    try:
        await awaiting(0)
    except RecursionError as error:
        print('awaited', error)
    results = await asyncio.gather(awaiting(0), return_exceptions=True)
    print(results)


asyncio.run(main())

with contextlib.suppress(RecursionError):
    try:
        endless(0)
    finally:
        print('finally')

levels = 0


def count():
    global levels
    try:
        count()
    except RecursionError:
        levels += 1
        raise


try:
    count()
except RecursionError:
    print(levels > 500)

nested = []
for _ in range(100_000):
    nested = [nested]
try:
    repr(nested)
except RecursionError:
    print('repr of a deep list')

for size in [lambda: [0] * 10**17, lambda: 'x' * 10**17, lambda: bytes(10**17), lambda: (1, 2) * 10**17]:
    try:
        size()
    except MemoryError as error:
        print(repr(error))
