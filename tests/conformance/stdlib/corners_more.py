import os, pathlib, io, array
r = io.BufferedReader(io.BytesIO(b'hello\nworld')); print(r.peek(2)[:2], r.readline(), r.read(2), r.raw.__class__.__name__, r.tell(), r.read())
class S(str): pass
class A:
    def __repr__(self): return S('abc')
print(type(ascii(A())).__name__, ascii('é'))
try: exec('x = "\ud800"')
except UnicodeEncodeError as e: print(e)
class I:
    def __index__(self): return 1
a = array.array('i', [1,2,3]); a[I()] = 9; print(a, a[I()]); 
class D: pass
try: del D.__qualname__
except TypeError as e: print(e)
try: del D.__name__
except TypeError as e: print(e)


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, target):
        part, self.data = self.data[:len(target)], self.data[len(target):]
        target[:len(part)] = part
        return len(part)


raw = Raw(b'one\ntwo\nthree')
print(raw.read(2), raw.readline(), list(raw))
print(io.BufferedReader(Raw(b'a\nb\nc')).readlines(), Raw(b'xyz').readall(), io.TextIOWrapper(io.BufferedReader(Raw(b'p\nq')), 'utf-8').read())
