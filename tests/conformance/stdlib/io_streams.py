# conformance: no-suspend
import io
s = io.StringIO('line one\nline two\nlast')
print(s.readline(), s.read(4), s.tell(), s.readlines(), s.read(), s.seek(0), [l for l in s], s.getvalue()[:4])
w = io.StringIO()
print(w.write('abc'), w.write('déf'), w.getvalue(), w.tell(), w.seek(1), w.write('X'), w.getvalue(), w.truncate(2), w.getvalue(), w.closed)
print('printed', 5, file=w); print(repr(w.getvalue()))
with io.StringIO('x') as f: print(f.read(), f.readable(), f.writable(), f.seekable())
try:
    f.read()
except ValueError as error:
    print(error)
b = io.BytesIO(b'abc\ndef')
print(b.read(2), b.readline(), b.read(), b.getvalue(), b.seek(-2, 2), b.read(), len(b.getvalue()))
b.write(b'!'); print(b.getvalue())
for f in (lambda: io.StringIO().write(b'x'), lambda: io.BytesIO().write('x'), lambda: io.StringIO(5), lambda: io.StringIO('a').seek(-1)):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
import contextlib
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print('captured')
print(repr(out.getvalue()))
