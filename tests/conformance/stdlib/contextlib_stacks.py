"""contextlib: stacks of exits and what exceptions they leave, and documentation of what a generator makes."""
import asyncio
import contextlib
import traceback
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager, suppress


@contextmanager
def named(name, swallow=False):
    """Says what happens."""
    print('enter', name)
    try:
        yield name
    except Exception as error:
        print('error in', name, repr(error))
        if not swallow:
            raise
    finally:
        print('exit', name)


print(named.__doc__, '|', named('x').__doc__, '|', named.__name__)
with ExitStack() as stack:
    print([stack.enter_context(named(name)) for name in 'ab'])
    stack.callback(print, 'callback', sep='-')
    stack.push(lambda *details: print('pushed', details))
try:
    with ExitStack() as stack:
        stack.enter_context(named('outer', swallow=True))
        stack.enter_context(named('inner'))
        raise ValueError(1)
finally:
    print('done')
moved = None
with ExitStack() as stack:
    stack.callback(print, 'never here')
    moved = stack.pop_all()
print('after')
moved.close()


class Raises:
    def __init__(self, error):
        self.error = error

    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise self.error


try:
    with ExitStack() as stack:
        for error in (KeyError(1), IndexError(2), ValueError(3)):
            stack.enter_context(Raises(error))
        1 / 0
except Exception as error:
    while error:
        print(repr(error))
        error = error.__context__
for wrong in (1, object()):
    try:
        ExitStack().enter_context(wrong)
    except TypeError as error:
        print(error)
try:
    with named('frames'):
        raise RuntimeError('x')
except RuntimeError as error:
    print([frame.name for frame in traceback.extract_tb(error.__traceback__)])


@asynccontextmanager
async def later(name):
    print('aenter', name)
    yield name
    print('aexit', name)


async def main():
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(later('a')), stack.enter_context(named('b')))
        stack.push_async_callback(asyncio.sleep, 0)

        async def swallow(kind, value, tb):
            print('swallows', kind)
            return True

        stack.push_async_exit(swallow)
        raise LookupError
    print(later('x').__doc__)


asyncio.run(main())
manager = named('once')
with manager:
    pass
try:
    with manager:
        pass
except (RuntimeError, AttributeError) as error:
    print(type(error).__name__)
print(isinstance(ExitStack(), contextlib.AbstractContextManager), ExitStack.__module__, sorted(contextlib.__all__)[:3])
with suppress(KeyError), named('last'):
    raise KeyError
