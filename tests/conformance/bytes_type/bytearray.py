a = bytearray(b'abc')
a.append(100)
a.extend(b'ef')
a[0] = 65
a += b'!'
print(a, len(a), a[1], a[1:3], type(a[1:3]).__name__, bytes(a), a == b'AbcdeF' or a, a.pop(), a.pop(0))
a[1:3] = b'XYZ'
del a[0]
a.insert(0, 49)
a.remove(ord('Z'))
a.reverse()
print(a, a.copy() is a, a.find(b'X'), a.upper(), a.decode(), a.hex())
a.clear()
print(a, bytearray(3), bytearray('hi', 'ascii'), bytearray([1, 2]), bytearray(b'x') + b'y', b'x' + bytearray(b'y'), bytearray(b'a') * 3, bytearray(b'ab') in [b'ab'])
for f in (lambda: bytearray(b'a').append(256), lambda: bytearray(b'a').append('a'), lambda: hash(bytearray()), lambda: bytearray(b'').pop(), lambda: bytearray(b'a').remove(5), lambda: bytearray(b'a')[5]):
    try:
        f()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
m = memoryview(b'abc')
print(m[0], bytes(m[1:]), len(m), m.tobytes(), m.tolist(), m == b'abc')
