import base64, binascii
print(base64.b64encode(b'hello'), base64.b64decode('aGVsbG8='), base64.urlsafe_b64encode(b'\xff\xfe\xfd'), base64.b32encode(b'hi'), base64.b16encode(b'hi'), base64.b85encode(b'hello'), base64.a85encode(b'hello'), base64.b32decode(b'NBUQ===='), base64.standard_b64encode(b''), base64.b64encode(b'\x00' * 4), base64.b16decode('6869'), base64.encodebytes(b'x' * 60), base64.b64decode(b'aGk=', validate=True))
print(binascii.hexlify(b'\x01\xab'), binascii.unhexlify('01ab'), binascii.crc32(b'hello'), binascii.b2a_base64(b'hi'), binascii.a2b_hex('ff'), binascii.hexlify(b'abc', '-'))
for f in (lambda: base64.b64decode('a'), lambda: base64.b64encode('text'), lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: base64.b16decode('xx'), lambda: base64.b64decode('@@@@', validate=True)):
    try:
        print(f())
    except (binascii.Error, TypeError) as error:
        print(type(error).__name__, error)
