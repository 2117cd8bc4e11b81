"""struct: every format, sizes, alignment and errors."""
import struct

for form, values in (('b', [-5]), ('B', [200]), ('h', [-300]), ('H', [60000]), ('i', [-70000]), ('I', [4000000000]), ('q', [-2 ** 40]), ('Q', [2 ** 63]), ('f', [1.5]), ('d', [-2.25]), ('e', [0.5]), ('?', [True]), ('c', [b'x']), ('5s', [b'abc']), ('3p', [b'abcd']), ('x', []), ('2h', [1, 2]), ('n', [5])):
    for order in '<>=!':
        if form == 'n':
            continue
        data = struct.pack(order + form, *values)
        print(order + form, data, struct.unpack(order + form, data), struct.calcsize(order + form))
print(struct.calcsize('bi'), struct.calcsize('<bi'), struct.calcsize('@bq'), struct.pack('<bhi', 1, 2, 3), struct.unpack_from('<h', b'\x00\x01\x00', 1), list(struct.iter_unpack('<H', b'\x01\x00\x02\x00')))
buffer = bytearray(6)
struct.pack_into('>HH', buffer, 1, 258, 772)
s = struct.Struct('<If')
print(buffer, s.size, s.format, s.pack(1, 2.0), s.unpack(s.pack(7, 0.5)))
for action in (lambda: struct.pack('b', 200), lambda: struct.pack('B', -1), lambda: struct.pack('i', 'a'), lambda: struct.pack('i'), lambda: struct.unpack('i', b'abc'), lambda: struct.pack('k', 1), lambda: struct.pack('f', 'x'), lambda: struct.pack('c', 'x'), lambda: struct.pack('s', 'text'), lambda: struct.unpack_from('i', b'abcd', 2), lambda: struct.pack_into('i', bytearray(2), 0, 1), lambda: struct.pack('f', 1e100), lambda: list(struct.iter_unpack('H', b'abc')), lambda: struct.calcsize('z')):
    try:
        print(action())
    except struct.error as error:
        print('error', error)
    except Exception as error:
        print(type(error).__name__, error)
