"""Numbers of what has bytes."""
class V:
    def __bytes__(self): return b'\x01\x02'
class W:
    def __iter__(self): return iter([1, 2])
class B(bytes): pass
print(int.from_bytes(V(), 'big'), int.from_bytes(W(), 'little'), int.from_bytes(B(b'ab'), 'big'), int.from_bytes([1,2], 'big'), int(bytearray(b'12')), int(B(b' 7 ')))
class BA(bytearray): pass
print(int(BA(b'100')), float(BA(b'1.5')), int(memoryview(b'5')))
