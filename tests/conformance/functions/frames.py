import sys, inspect, logging, warnings, traceback, io
def who():
    return sys._getframe(1).f_code.co_name
def caller(x=1):
    y = 2
    f = inspect.currentframe()
    print(inspect.currentframe().f_lineno, f.f_code.co_name, sorted({*f.f_locals, 'f'}), f.f_back.f_code.co_name, f.f_globals is globals())
    return who()
print(caller())
def outer():
    return [s.function for s in inspect.stack()][:2], inspect.stack()[1].lineno
print(outer())
class A:
    def m(self):
        return inspect.currentframe().f_back.f_lineno, sys._getframe().f_lineno
print(A().m())
def depth():
    n, f = 0, sys._getframe()
    while f: n += 1; f = f.f_back
    return n
print((lambda: depth())() - depth(), list(map(lambda i: depth(), [1]))[0] - depth())
def gen():
    yield sys._getframe().f_back.f_code.co_name
def use(): return next(gen())
print(use())
s = io.StringIO()
logging.basicConfig(stream=s, format='%(levelname)s %(funcName)s:%(lineno)d %(message)s', level=logging.DEBUG)
log = logging.getLogger('x')
def work():
    log.info('in work')
    log.warning('higher', stacklevel=2)
    try: 1/0
    except ZeroDivisionError: log.error('oops', exc_info=False)
work()
logging.info('top')
print(s.getvalue())
def old():
    warnings.warn('old is deprecated', DeprecationWarning, stacklevel=2)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    old()
    warnings.warn('here')
    print([(str(x.message), x.lineno, x.category.__name__) for x in w])
def t():
    return [(f.name, f.lineno) for f in traceback.extract_stack()][-2:]
print(t())
try: sys._getframe(100)
except ValueError as e: print(e)
def ctx():
    fi = inspect.getframeinfo(inspect.currentframe()); return fi.function, fi.lineno
print(ctx(), inspect.isframe(sys._getframe()))
import asyncio
async def co():
    await asyncio.sleep(0)
    return sys._getframe().f_code.co_name, sys._getframe().f_lineno
print(asyncio.run(co()))
