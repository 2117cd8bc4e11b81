"""StringIO and BytesIO: reading, seeking, iterating, errors."""
import io

s = io.StringIO('one\ntwo\nthree')
print(s.readline(), s.read(2), s.tell(), s.readlines(), s.read(), s.seek(0), list(s), s.getvalue() == 'one\ntwo\nthree')
s.seek(0, 2)
print(s.write('!\nmore'), s.tell(), s.truncate(5), s.getvalue(), s.seekable(), s.readable(), s.writable(), s.closed, s.isatty())
s.seek(3)
s.write('XYZ')
print(repr(s.getvalue()))
with io.StringIO() as out:
    print('printed', 1, file=out)
    out.writelines(['a', 'b'])
    print(repr(out.getvalue()))
try:
    out.getvalue()
except ValueError as error:
    print(error)
b = io.BytesIO(b'abcdef')
print(b.read(2), b.read1(1), b.seek(-2, 2), b.read(), b.seek(1), b.readinto(bytearray(3)), b.tell(), b.getvalue())
b.seek(10)
b.write(b'z')
print(b.getvalue(), io.BytesIO(b'x\ny').readlines(), [line for line in io.BytesIO(b'1\n2\n')])
for action in (lambda: io.StringIO(b'x'), lambda: io.BytesIO('x'), lambda: io.StringIO().write(5), lambda: io.BytesIO().write('x'), lambda: io.StringIO().seek(-1), lambda: io.StringIO('abc').seek(1, 1), lambda: io.StringIO().read('x'), lambda: next(io.StringIO())):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(repr(io.StringIO('a\r\nb', newline=None).read()), repr(io.StringIO('a\r\nb', newline='').read()), repr(io.StringIO('a\r\nb').read()), io.StringIO('x').readline(0) == '', io.SEEK_END)
