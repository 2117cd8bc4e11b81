import contextlib
from contextlib import ContextDecorator, AbstractContextManager, contextmanager, ExitStack, suppress, redirect_stderr
class Track(ContextDecorator):
    def __enter__(self): print('in'); return self
    def __exit__(self, *exc): print('out', exc[0]); return False
@Track()
def f(): print('body')
f(); f()
class Abstract(AbstractContextManager):
    def __exit__(self, *a): print('abstract exit')
with Abstract() as a: print(a.__class__.__name__)
with ExitStack() as stack:
    stack.callback(lambda: print('first registered'))
    stack.push(lambda *exc: print('push', exc[0] and exc[0].__name__) or True)
    stack.enter_context(suppress(KeyError))
    raise ValueError('swallowed by push')
stack2 = ExitStack()
stack2.callback(print, 'popped')
with stack2:
    moved = stack2.pop_all()
print('not closed yet')
moved.close()
@contextmanager
def transaction(log):
    log.append('begin')
    try:
        yield log
    except Exception as error:
        log.append(f'rollback {error}')
        raise
    else:
        log.append('commit')
log = []
with transaction(log): log.append('work')
try:
    with transaction(log): raise ValueError('oops')
except ValueError: pass
print(log)
with suppress(ZeroDivisionError): 1 / 0
with suppress(): pass
@contextmanager
def never():
    if False: yield
try:
    with never(): pass
except RuntimeError as error:
    print(error)
@contextmanager
def changes():
    try: yield
    except KeyError as error: raise ValueError('changed') from error
try:
    with changes(): raise KeyError('k')
except ValueError as error:
    print(error, repr(error.__cause__))
