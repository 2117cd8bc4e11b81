"""An array where bytes are read, and iterators over what grows."""
import base64
import binascii
import hashlib
import io
import re
import struct
import zlib
from array import array
from collections.abc import Collection, MutableSequence

data = array('B', b'hello world')
wide = array('i', [1, 2, 3])
print(binascii.hexlify(data), binascii.crc32(data), base64.b64encode(data), base64.b16encode(wide)[:8])
print(struct.unpack('<I', array('B', b'\1\0\0\0')), struct.unpack_from('B', data, 1), hashlib.sha256(wide).hexdigest()[:10])
print(zlib.decompress(zlib.compress(data)), len(zlib.decompress(zlib.compress(wide))), io.BytesIO(data).read(5))
stream = io.BytesIO()
print(stream.write(wide), stream.write(array('i')), stream.getvalue()[:4], re.match(b'h.l', data).group())
for function in (binascii.hexlify, zlib.compress, io.BytesIO):
    for wrong in ([1], 1.5):
        try:
            function(wrong)
        except TypeError as error:
            print(error)
print(isinstance(data, MutableSequence), isinstance({}.values(), Collection))
for grows in (array('i', [1, 2]), bytearray(b'ab'), [1, 2]):
    running, finished = iter(grows), iter(grows)
    next(running)
    print(list(finished), end=' ')
    grows.append(7)
    print(list(running), list(finished), type(finished).__name__)
values = array('i', [1, 2, 3])
for value in values:
    if value == 1:
        values.append(4)
    print(value, end=' ')
print()
for closed in (io.StringIO(), io.BytesIO()):
    closed.close()
    try:
        closed.writelines([])
    except ValueError as error:
        print(error)


class Watched(list):
    def __del__(self):
        print('gone')


iterator = iter(Watched([1]))
print(list(iterator))
print('end', list(iterator))
