"""base64, binascii and quopri."""
import base64
import binascii
import quopri

for data in (b'', b'a', b'ab', b'abc', bytes(range(250, 256)), 'é'.encode()):
    row = [base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data), base64.b85encode(data), base64.a85encode(data), binascii.hexlify(data), binascii.b2a_base64(data)]
    print(data, row)
    assert base64.b64decode(row[0]) == base64.urlsafe_b64decode(row[1]) == base64.b32decode(row[2]) == base64.b16decode(row[3]) == base64.b85decode(row[4]) == base64.a85decode(row[5]) == binascii.unhexlify(row[6]) == data
for action in (lambda: base64.b64decode(b'abc'), lambda: base64.b64decode('YWJj'), lambda: base64.b64decode('YW Jj!', validate=True), lambda: base64.b64decode('YW*Jj'), lambda: base64.b64encode('text'), lambda: base64.b32decode('a'), lambda: base64.b32decode('mfrgg===', casefold=True), lambda: base64.b16decode('0g'), lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: binascii.a2b_base64('a'), lambda: base64.b64decode('é')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(base64.b64encode(b'\xfb\xff', altchars=b'-_'), binascii.crc32(b'hello'), binascii.crc_hqx(b'hello', 0), quopri.encodestring('é=x '.encode()), quopri.decodestring(b'=C3=A9=3Dx'), base64.encodebytes(b'x' * 60), base64.standard_b64decode('YQ=='), binascii.hexlify(b'abcd', '-', 2))
