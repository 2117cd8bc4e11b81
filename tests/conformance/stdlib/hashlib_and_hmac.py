import hashlib, hmac
for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_256', 'blake2b', 'blake2s'):
    h = hashlib.new(name, b'data')
    print(name, h.hexdigest()[:24], h.digest_size, h.block_size, h.name)
h = hashlib.sha256()
h.update(b'a'); c = h.copy(); h.update(b'b')
print(h.hexdigest() == hashlib.sha256(b'ab').hexdigest(), c.hexdigest() == hashlib.sha256(b'a').hexdigest(), hashlib.sha256('é'.encode()).hexdigest()[:8], hashlib.shake_128(b'x').hexdigest(8), hashlib.blake2b(b'x', digest_size=8).hexdigest())
print(hmac.new(b'k', b'm', 'sha256').hexdigest()[:16], hmac.compare_digest('a', 'a'), hmac.digest(b'k', b'm', 'md5').hex(), hashlib.pbkdf2_hmac('sha256', b'p', b's', 10).hex()[:16])
for f in (lambda: hashlib.sha256('text'), lambda: hashlib.new('nope'), lambda: hashlib.md5(5)):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
