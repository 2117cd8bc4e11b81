# conformance: files
# Binary files.
import io
import os

with open('data.bin', 'wb') as f:
    print(f.write(b'\x00\x01\x02'), f.write(bytearray(b'abc')), f.write(memoryview(b'xyz')), f.tell())
    f.writelines([b'\n', b'line\n'])
with open('data.bin', 'rb') as f:
    print(f.read(2), f.read(), f.read(), f.tell())
    print(f.seek(-5, os.SEEK_END), f.read(3), f.seek(1), f.seek(2, 1), f.read(1), f.tell())
    f.seek(0)
    print(f.readline(), f.readlines(), list(f))
    f.seek(0)
    print(f.peek(2)[:2], f.read1(4), f.tell())
    buffer = bytearray(4)
    print(f.readinto(buffer), buffer)
with open('data.bin', 'r+b') as f:
    f.seek(3)
    f.write(b'ABC')
    print(f.tell(), f.read(2))
    print(f.truncate(8), f.tell())
    f.seek(0)
    print(f.read())
with open('data.bin', 'ab') as f:
    print(f.tell(), f.seek(0), f.write(b'!'))
with open('data.bin', 'rb') as f:
    print([line for line in f])
with open('data.bin', 'w+b') as f:
    f.seek(4)
    f.write(b'z')
    f.seek(0)
    print(f.read())
with open('data.bin', 'rb', buffering=0) as f:
    print(type(f).__name__, f.mode, f.read(3), f.readall(), f.read(), f.name)
for mode in ('rb', 'wb', 'ab', 'r+b', 'w+b', 'rb+', 'a+b'):
    with open('data.bin', mode) as f:
        print(mode, type(f).__name__, f.mode, f.readable(), f.writable(), f.seekable(), f.isatty(), f.closed, f.name)
        print(isinstance(f, io.BufferedIOBase), isinstance(f, io.IOBase), isinstance(f, io.TextIOBase))
print(repr(open('data.bin', 'rb')), f.closed, repr(f))
print(open('data.bin', 'wb', 0))
fd = os.open('low.bin', os.O_RDWR | os.O_CREAT)
print(os.write(fd, b'hello world'), os.lseek(fd, 6, os.SEEK_SET), os.read(fd, 3), os.fstat(fd).st_size)
os.close(fd)
try:
    os.read(fd, 1)
except OSError as error:
    print(error)
fd = os.open('low.bin', os.O_WRONLY | os.O_APPEND)
with os.fdopen(fd, 'a') as f:
    f.write('!')
print(open('low.bin').read())
with open('low.bin', opener=lambda path, flags: os.open(path, flags)) as f:
    print(f.read(), f.fileno() > 2)
    os.fsync(f.fileno())
