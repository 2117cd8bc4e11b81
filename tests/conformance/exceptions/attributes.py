try:
    {}['missing']
except KeyError as e:
    print(e.args, str(e), repr(e), e.__class__.__name__)
try:
    None.foo
except AttributeError as e:
    print(e.name, e.obj, e)
try:
    undefined
except NameError as e:
    print(e.name)
try:
    import no_such_module_here
except ImportError as e:
    print(type(e).__name__, e.name)
e = OSError(2, 'No such file', 'x.txt')
print(e, e.errno, e.strerror, e.filename, type(e).__name__, repr(e))
s = StopIteration(5)
print(s.value, s.args, StopIteration().value)
x = SystemExit(3)
print(x.code, SystemExit().code, repr(x))
e = Exception(1, 'two', [3])
print(e.args, str(e), repr(e), Exception().args, str(Exception(None)))
e.args = ('new',)
print(e)
print(UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'invalid start byte'))
e = ValueError('x').with_traceback(None)
print(e.__traceback__, repr(e))
