import sys
def nested(doit):
    local = [doit]
    1 / 0
def middle(x):
    try:
        nested(x + 1)
    finally:
        y = 'set on the way'
class C:
    def method(self, *args, **kw):
        inner = lambda: args
        middle(len(args))
def gen():
    z = 1
    yield z
    C().method(1, 2, k=3)
def catches():
    here = 'caught here'
    try:
        g = gen(); next(g); next(g)
    except ZeroDivisionError as e:
        return e
error = catches()
def frames(tb):
    while tb is not None:
        yield tb.tb_frame
        tb = tb.tb_next
for frame in frames(error.__traceback__):
    if frame.f_code.co_name != 'catches':
        local = frame.f_locals
        print(frame.f_code.co_name, {k: v for k, v in local.items() if isinstance(v, (int, str, tuple, list, dict))}, sorted(local))
        print(frame.f_globals is globals(), frame.f_lineno > 0)
try: middle(5)
except ZeroDivisionError:
    tb = sys.exc_info()[2]
    print([f.f_locals for f in frames(tb)][1:])
def again(n):
    if n == 0: raise ValueError('x')
    try: again(n - 1)
    except ValueError as e:
        e.add_note(str(n))
        raise
try: again(3)
except ValueError as e:
    print([f.f_locals for f in frames(e.__traceback__)][1:], e.__notes__)
    kept = e
del again
print('__builtins__' in dir(), '__builtins__' in dir(sys))
