"""hashlib, hmac, zlib, uuid and secrets without entropy."""
import hashlib
import hmac
import uuid
import zlib

for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_256', 'blake2b', 'blake2s'):
    h = hashlib.new(name, b'abc')
    print(name, h.hexdigest()[:32], h.digest_size, h.block_size, h.name)
h = hashlib.sha256()
h.update(b'a')
c = h.copy()
h.update(b'b')
print(h.hexdigest()[:16], c.hexdigest()[:16], hashlib.sha256(b'ab').digest() == h.digest(), hashlib.blake2b(b'x', digest_size=8, key=b'k').hexdigest(), hashlib.shake_128(b'x').hexdigest(8))
print(hmac.new(b'key', b'msg', 'sha256').hexdigest()[:16], hmac.compare_digest('a', 'a'), hmac.compare_digest(b'a', b'b'), hmac.digest(b'k', b'm', 'md5').hex(), hashlib.pbkdf2_hmac('sha256', b'p', b's', 10).hex()[:16])
for action in (lambda: hashlib.new('nope'), lambda: hashlib.md5('text'), lambda: hmac.new(b'k', b'm'), lambda: hmac.compare_digest('é', 'é')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__)
data = b'repeat ' * 50
packed = zlib.compress(data, 9)
print(len(packed) < len(data), zlib.decompress(packed) == data, zlib.crc32(b'abc'), zlib.adler32(b'abc'))
try:
    zlib.decompress(b'not compressed')
except zlib.error as error:
    print(error)
u = uuid.UUID('12345678123456781234567812345678')
print(u, u.hex, u.int, u.version, u.bytes[:2], uuid.uuid5(uuid.NAMESPACE_DNS, 'example.com'), uuid.uuid3(uuid.NAMESPACE_URL, 'x'), uuid.UUID(int=5), uuid.UUID('{12345678-1234-5678-1234-567812345678}') == u, u < uuid.UUID(int=2 ** 127), repr(u), u.urn, u.fields[:2])
try:
    uuid.UUID('bad')
except ValueError as error:
    print(error)
