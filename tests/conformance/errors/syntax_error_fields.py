import traceback

SOURCES = [
    'x = (', 'x = 1 +', 'if True:\npass', 'def f():\n\treturn 1\n    x', '\n\nreturn 3', 'a b', '1 = x',
    'def f(x, x): pass', 'nonlocal x', 'def f():\n print(a)\n global a', 'b = 2\nglobal b', 'print(b)\nglobal b',
    '__debug__ = 1', 'x.__debug__ = 1', 'del __debug__', 'f(__debug__=1)', 'import sys as __debug__',
    '[x for __debug__ in y]', 'def f(*__debug__): pass', 'a = 1\nfrom __future__ import annotations',
    'break', 'f(a=1, a=2)', 'def f():\n  nonlocal z', '0xX', 'f() = 1', '*a', 'await x',
]
for source in SOURCES:
    try:
        compile(source, 'folder/file.py', 'exec')
    except SyntaxError as error:
        print(type(error).__name__, error, '|', error.msg, error.filename, error.lineno, repr(error.text))
compile('"doc"\nfrom __future__ import annotations\nimport sys', 'file.py', 'exec')
try:
    eval('1 +\n* 2')
except SyntaxError as error:
    print(traceback.format_exc().splitlines()[-4:])
    print(traceback.format_exception_only(error)[-1], error.offset, error.end_lineno, error.end_offset)
error = SyntaxError('bad', ('f.py', 3, 4, 'text\n'))
print(error, error.args, error.msg, error.filename, error.lineno, error.offset, error.text, error.end_lineno)
for error in (SyntaxError('bad'), SyntaxError()):
    print(error, error.msg, error.lineno, error.filename)
