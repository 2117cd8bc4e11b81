import struct
print(struct.pack('<IHb', 1, 2, -3), struct.unpack('<IHb', b'\x01\x00\x00\x00\x02\x00\xfd'), struct.calcsize('>Qd'), struct.pack('>d', 1.5), struct.pack('5s', b'abc'), struct.unpack('>2h', b'\x00\x01\xff\xff'), struct.pack('!?', True), list(struct.iter_unpack('<H', b'\x01\x00\x02\x00')), struct.unpack_from('<H', b'\x00\x05\x00', 1), struct.pack('<f', 0.1).hex(), struct.Struct('<HH').size, struct.Struct('<H').pack(7))
for f in (lambda: struct.unpack('<H', b'\x00'), lambda: struct.pack('<H', 'a'), lambda: struct.pack('z', 1), lambda: struct.pack('<HH', 1)):
    try:
        f()
    except struct.error as error:
        print(error)
