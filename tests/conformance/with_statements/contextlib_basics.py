from contextlib import contextmanager, suppress, ExitStack, closing, nullcontext, redirect_stdout
@contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name
    finally:
        print(f'</{name}>')
with tag('a') as t, tag('b'):
    print(t)
try:
    with tag('x'):
        raise ValueError('v')
except ValueError as error:
    print('out', error)
with suppress(KeyError, IndexError):
    {}['a']
    print('never')
@contextmanager
def swallow():
    try:
        yield
    except ValueError as error:
        print('swallowed', error)
with swallow():
    raise ValueError(1)
with ExitStack() as stack:
    for name in 'pqr':
        stack.enter_context(tag(name))
    stack.callback(print, 'callback', 1)
    print('inside')
with nullcontext(5) as five:
    print(five)
class Thing:
    def close(self):
        print('closed')
with closing(Thing()) as thing:
    print('using')
@tag('decorated')
def f():
    print('in f')
f()
@contextmanager
def bad():
    yield 1
    yield 2
try:
    with bad():
        pass
except RuntimeError as error:
    print(error)
