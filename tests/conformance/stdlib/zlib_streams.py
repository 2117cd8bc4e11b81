import zlib
data = b''.join(str(i).encode() * 3 for i in range(5000))
c = zlib.compressobj(9, zlib.DEFLATED, -15)
out = c.compress(data[:1000]) + c.compress(data[1000:]) + c.flush()
print(len(out), zlib.decompress(out, -15) == data)
d = zlib.decompressobj(-15)
got = b''; buf = out
while not d.eof:
    got += d.decompress(buf, 1000); buf = d.unconsumed_tail
print(got == data, d.unused_data, d.eof)
d = zlib.decompressobj()
z = zlib.compress(b'hello' * 100) + b'TRAILER'
print([d.decompress(bytes([b])) for b in z][-12:], d.unused_data, d.eof)
d2 = zlib.decompressobj(); a = d2.decompress(z, 10); e = d2.copy(); print(a, d2.flush()[:5], e.decompress(e.unconsumed_tail) == b'hello'*98)
c = zlib.compressobj(); x = c.compress(b'abc') + c.flush(zlib.Z_SYNC_FLUSH); x += c.compress(b'def') + c.flush(); print(x, zlib.decompress(x))
for bad in [b'xx', z[:20]]:
    try: print(zlib.decompress(bad))
    except zlib.error as e: print(e)
print(zlib.decompress(zlib.compress(b'x'*100000, 1))[:3], zlib.crc32(b'abc', 5), zlib.adler32(b'a'), zlib.MAX_WBITS, type(d).__name__, type(c).__name__)
g = zlib.compressobj(wbits=31); y = g.compress(b'gz') + g.flush(); print(zlib.decompress(y, 31), zlib.decompress(y, 47))
c = zlib.compressobj(zdict=b'hello world'); q = c.compress(b'hello world!') + c.flush(); print(len(q), zlib.decompressobj(zdict=b'hello world').decompress(q))
try: zlib.compressobj(99)
except ValueError as e: print(e)
cs = [zlib.compressobj() for _ in range(12)]; parts = [b''] * 12
for r in range(3):
    for i, k in enumerate(cs): parts[i] += k.compress(b'%d-%d' % (r, i))
print([zlib.decompress(p + k.flush()) for p, k in zip(parts, cs)])
