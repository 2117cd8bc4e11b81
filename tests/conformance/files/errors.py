# conformance: files
# What goes wrong with files, and what CPython says of it.
import io
import os


def attempt(call):
    try:
        result = call()
    except Exception as error:
        print(type(error).__name__, '|', error, '|', getattr(error, 'errno', None), getattr(error, 'filename', None),
              getattr(error, 'filename2', None))
    else:
        print(repr(result) if isinstance(result, (str, bytes, int, type(None))) else type(result).__name__)


with open('a.txt', 'w') as f:
    f.write('one\ntwo\n')
os.mkdir('d')
for args in [('nope',), ('d',), ('d', 'w'), ('d/',), ('a.txt', 'x'), ('a.txt/',), ('a.txt/b',), ('nope/b', 'w'), ('',),
             ('a\0b',), (1.5,), ('a.txt', 'q'), ('a.txt', ''), ('a.txt', 'rw'), ('a.txt', 'tb'), ('a.txt', 'r+w'),
             ('a.txt', 'U'), ('a.txt', '++r'), ('a.txt', 'r', 0), ('a.txt', 'rb', -1, 'utf-8'),
             ('a.txt', 'rb', -1, None, 'strict'), ('a.txt', 'rb', -1, None, None, '\n'), ('a.txt', 'r', -1, 'nope'),
             ('a.txt', 'r', -1, None, None, 'x'), ('a.txt', 'r', -1, 3), (None,), (b'nope',), ('a.txt', 3), (9999,),
             ('x' * 300,)]:
    attempt(lambda: open(*args))
text, binary, raw = open('a.txt'), open('a.txt', 'rb'), open('a.txt', 'rb', buffering=0)
text_out, binary_out = open('b.txt', 'w'), open('b.txt', 'wb')
for call in (lambda: text.write('x'), lambda: text_out.read(), lambda: text_out.readline(), lambda: next(text_out),
             lambda: list(text_out), lambda: binary.write(b'x'), lambda: binary_out.read(),
             lambda: binary_out.readline(), lambda: next(binary_out), lambda: raw.write(b'x'),
             lambda: binary.truncate(), lambda: text.truncate(), lambda: text.readlines('x'), lambda: text.write(1),
             lambda: text_out.write(1), lambda: text_out.write(b'x'), lambda: binary_out.write('x'),
             lambda: text.read('a'), lambda: text.read(1.5), lambda: text_out.writelines([1]), lambda: binary.read(-2),
             lambda: text.seek(-1), lambda: text.seek(1, 1), lambda: text.seek(-1, 2), lambda: text.seek(0, 5),
             lambda: binary.seek(-1), lambda: binary.seek(-100, 2), lambda: binary.seek(0, 9), lambda: raw.seek(-1),
             lambda: text.seek(0), lambda: next(text), lambda: text.tell(), lambda: list(text), lambda: text.tell()):
    attempt(call)
for file in (text, text_out, binary, binary_out, raw):
    file.close()
    print(repr(file), file.closed)
    for name in ('read', 'readline', 'readlines', 'tell', 'flush', 'readable', 'writable', 'seekable', 'isatty', 'fileno',
                 'truncate', '__enter__', '__next__', '__iter__', 'close'):
        print(name, end=' ')
        attempt(getattr(file, name))
    attempt(lambda: file.write('x' if file in (text, text_out) else b'x'))
    attempt(lambda: file.seek(0))
print(io.UnsupportedOperation.__mro__[1:3], issubclass(io.UnsupportedOperation, OSError))
try:
    with open('a.txt') as f:
        raise KeyError('inside')
except KeyError as error:
    print(error, f.closed)
