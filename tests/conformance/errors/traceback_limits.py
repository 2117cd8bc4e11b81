import sys, traceback, io
def f(n):
    if n: f(n - 1)
    else: raise ValueError('deep')
def g():
    try: f(2)
    except ValueError as e: raise KeyError('k') from e
def names(text): return [line.strip() for line in text.splitlines() if not line.startswith('  ')] + [line.split(', line')[1] for line in text.splitlines() if line.strip().startswith('File')]
try: g()
except KeyError as e:
    error = e
    for limit in (None, 0, 1, 2, -1, -2, 10):
        print(limit, names(traceback.format_exc(limit)))
        print(names(''.join(traceback.format_exception(e, limit=limit))) == names(traceback.format_exc(limit)))
        print(len(traceback.extract_tb(e.__traceback__, limit)), len(traceback.format_tb(e.__traceback__, limit)))
print(names(''.join(traceback.format_exception(KeyError, error, None))))
print(names(''.join(traceback.format_exception(KeyError, error, error.__traceback__.tb_next))))
print(names(''.join(traceback.TracebackException.from_exception(error, limit=1).format())))
for limit in (3, 1, 0, -1, None):
    sys.tracebacklimit = limit
    out = io.StringIO()
    traceback.print_exception(error, file=out)
    print(limit, names(out.getvalue()), len(traceback.extract_tb(error.__traceback__)), len(traceback.extract_tb(error.__traceback__, 2)))
del sys.tracebacklimit
print(hasattr(sys, 'tracebacklimit'))
print(type(sys.implementation).__name__, str(sys.implementation).startswith('namespace(name='), sys.implementation.version == sys.version_info, sys.implementation is sys.implementation)
try: sys.nothing
except AttributeError as e: print(e)
