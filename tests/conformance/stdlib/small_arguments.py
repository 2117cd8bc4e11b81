"""Arguments of library functions that are rarely given."""
import hashlib
import io
import itertools
import stringprep
import unicodedata
from xml.parsers import expat

stream = io.StringIO(newline=None)
stream.write('\r')
stream.__init__('x\r\ny\n', newline=None)
print(repr(stream.getvalue()), stream.newlines)
buffer = io.BytesIO(b'abc')
buffer.read(1)
buffer.__init__(b'xyz')
print(buffer.read())


class Named(io.StringIO):
    pass


print(repr(Named('a\r\nb\r', newline=None).getvalue()), repr(Named('a\r\nb').read()))


class Watched:
    def __iter__(self):
        print('asked')
        return iter([1])


for call in (
    lambda: itertools.product([1, 2], repeat=2**60),
    lambda: itertools.product(Watched(), repeat=2**62),
    lambda: list(itertools.product(repeat=2**62)),
    lambda: list(itertools.product(Watched(), repeat=0)),
    lambda: itertools.product([1], repeat=-1),
    lambda: hashlib.pbkdf2_hmac('sha256', b'p', b's', 1, 2**62),
):
    try:
        print(call())
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)

old = unicodedata.ucd_3_2_0
print(old.unidata_version, old.decomposition('\u3301'), old.east_asian_width('\u231a'), old.mirrored('\u0f3a'))
print(old.normalize('NFKC', '\ufb01'), old.name('a'), stringprep.in_table_a1('\u0221'))
print('pyth\xf6n.org'.encode('idna'), b'xn--pythn-mua.org'.decode('idna'))

parser = expat.ParserCreate()
print([parser.SetParamEntityParsing(flag) for flag in (0, 1, 2, True)])
for call in (
    lambda: parser.SetParamEntityParsing('x'),
    lambda: parser.SetParamEntityParsing(2**100),
    lambda: parser.SetBase(b'x'),
):
    try:
        call()
    except (TypeError, OverflowError) as error:
        print(type(error).__name__)
parser.SetBase('base')
print(parser.GetBase())


class Raw(io.RawIOBase):
    def readable(self):
        return True

    def fileno(self):
        return 42


print(io.BufferedReader(Raw()).fileno())
