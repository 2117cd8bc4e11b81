"""contextlib: suppress, redirect_stdout, nullcontext, closing, ExitStack, ContextDecorator."""
import contextlib
import io

with contextlib.suppress(KeyError, ValueError):
    {}['missing']
print('suppressed')
try:
    with contextlib.suppress(KeyError):
        1 / 0
except ZeroDivisionError as error:
    print(error)
with contextlib.nullcontext(5) as value:
    print(value)


class Closeable:
    def close(self):
        print('closed')


with contextlib.closing(Closeable()) as c:
    print(type(c).__name__)


@contextlib.contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name
    except LookupError as error:
        print('handled', type(error).__name__)
    finally:
        print(f'</{name}>')


with tag('a') as a, tag('b'):
    print(a)
    raise KeyError('x')


@tag('decorator')
def decorated():
    return 'result'


print(decorated(), decorated())


class Both(contextlib.ContextDecorator):
    def __enter__(self):
        print('start')
        return self

    def __exit__(self, *exc):
        print('end', exc[0])
        return False


@Both()
def function():
    print('body')


function()
with contextlib.ExitStack() as stack:
    stack.enter_context(tag('one'))
    stack.callback(print, 'callback', end='!\n')
    stack.push(lambda kind, error, tb: print('push', kind) or True)
    print(stack.enter_context(contextlib.nullcontext('n')))
    raise RuntimeError('swallowed by push')
stack = contextlib.ExitStack()
stack.callback(print, 'kept')
moved = stack.pop_all()
stack.close()
moved.close()


@contextlib.contextmanager
def broken():
    yield 1
    yield 2


@contextlib.contextmanager
def empty():
    return
    yield


for make in (broken, empty):
    try:
        with make():
            pass
    except RuntimeError as error:
        print(error)


@contextlib.contextmanager
def swallower():
    try:
        yield
    except Exception:
        pass


with swallower():
    raise ValueError
try:
    with tag('s'):
        raise StopIteration('s')
except StopIteration as error:
    print('stop', error)
with contextlib.chdir('.') if False else contextlib.nullcontext():
    print(isinstance(Both(), contextlib.AbstractContextManager))
