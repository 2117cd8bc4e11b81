"""Line ends of compressed text; streams that are closed; declarations of entities."""
import io, bz2
text = 'one\ntwo\r\nthree\rfour'
for write in (None, '', '\n', '\r', '\r\n'):
    for read in (None, '', '\n', '\r', '\r\n'):
        b = io.BytesIO()
        with bz2.open(b, 'wt', newline=write) as f: f.write(text)
        b.seek(0)
        with bz2.open(b, 'rt', newline=read) as f: print(repr(write), repr(read), f.readlines())
f = bz2.BZ2File(io.BytesIO(bz2.compress(b'a')))
f.close()
for use in (lambda: f.__enter__(), lambda: iter(f), lambda: f.read(), lambda: f.readable()):
    try: use()
    except ValueError as e: print(e)
class S(io.RawIOBase): pass
s = S(); s.close()
try:
    with s: pass
except ValueError as e: print(e)
for x in (io.BytesIO(b'abc'), io.StringIO('abc')):
    try: x.seek(2**64)
    except OverflowError as e: print(e)
from xml.parsers import expat
p = expat.ParserCreate()
p.EntityDeclHandler = lambda *a: print(a)
p.Parse('<!DOCTYPE r [<!ENTITY a "text"><!ENTITY b "other">]><r>&a;</r>', True)
import plistlib
try: plistlib.loads(b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY e "x">]><plist version="1.0"><string>&e;</string></plist>')
except plistlib.InvalidFileException as e: print(e)
