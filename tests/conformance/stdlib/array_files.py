"""Arrays written to and read from what behaves like a file."""
import io
from array import array

file = io.BytesIO()
array('h', [1, -2, 3]).tofile(file)
print(file.getvalue())
file.seek(0)
read = array('h')
read.fromfile(file, 2)
print(read)
try:
    read.fromfile(file, 5)
except EOFError as error:
    print(error, read)
for count in (0, -1):
    try:
        read.fromfile(io.BytesIO(b''), count)
        print('nothing')
    except Exception as error:
        print(type(error).__name__)


class Odd:
    def read(self, count):
        return 'text'


try:
    read.fromfile(Odd(), 1)
except TypeError as error:
    print(error)


class Named(array):
    def __init__(self, typecode, values=(), name=None):
        self.name = name


named = Named('b', [1, 2], name='n')
print(list(named), named.name)
try:
    array('b', [1], name='n')
except TypeError as error:
    print(error)
