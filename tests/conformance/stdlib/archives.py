import gzip, io, zipfile, zlib
data = b'hello world\n' * 500
z = gzip.compress(data, mtime=0); print(len(z), z[:12], gzip.decompress(z) == data, gzip.decompress(z + z) == data * 2)
buf = io.BytesIO()
with gzip.GzipFile(fileobj=buf, mode='wb', mtime=5) as f: f.write(b'line1\n'); f.write(b'line2\n'); print(f.mode, f.tell(), f.writable())
print(buf.getvalue()[:10], len(buf.getvalue()))
buf.seek(0)
with gzip.open(buf, 'rt') as f: print(f.read())
buf.seek(0)
g = gzip.GzipFile(fileobj=buf); print(g.readline(), list(g), g.read(), g.seek(0), g.read(3), g.peek(2)[:2], g.mtime, g.closed)
b2 = io.BytesIO()
with gzip.open(b2, 'wt', encoding='utf-8') as f: f.write('é\nß')
print(gzip.decompress(b2.getvalue()))
for bad in [b'xx', z[:-4], z[:40], z[:-8] + b'\0'*8]:
    try: gzip.decompress(bad)
    except Exception as e: print(type(e).__name__, e)
bz = io.BytesIO()
with zipfile.ZipFile(bz, 'w', zipfile.ZIP_DEFLATED) as zf:
    zf.writestr('a.txt', 'alpha ' * 100); zf.writestr('dir/b.csv', 'x,y\n1,2\n'); zf.writestr(zipfile.ZipInfo('c.bin', (2024,1,2,3,4,6)), b'\0\1', zipfile.ZIP_STORED)
    with zf.open('d/e.txt', 'w') as f: f.write(b'stream')
    zf.comment = b'hi'
zf = zipfile.ZipFile(bz); print(zf.namelist(), zf.testzip(), zf.comment, zf.read('dir/b.csv'))
for i in zf.infolist(): print(i.filename, i.file_size, i.compress_size, hex(i.CRC), i.is_dir(), i.compress_type)
print(zf.getinfo('c.bin').date_time, repr(zf.getinfo('a.txt'))[:60], zipfile.is_zipfile(bz), zipfile.is_zipfile(io.BytesIO(b'x')))
with zf.open('a.txt') as f: print(f.read(5), f.readline()[:5], f.read(), f.name, f.mode)
import csv
with zf.open('dir/b.csv') as f: print(list(csv.DictReader(io.TextIOWrapper(f, 'utf-8'))))
try: zf.read('nope')
except KeyError as e: print(e)
try: zipfile.ZipFile(io.BytesIO(b'not a zip'))
except zipfile.BadZipFile as e: print(e)
with zipfile.ZipFile(bz, 'a') as za: za.writestr('new', 'n')
print(zipfile.ZipFile(bz).namelist())
p = zipfile.Path(bz); print([x.name for x in p.iterdir()], (p / 'a.txt').read_text()[:5], (p/'dir').is_dir(), (p/'dir'/'b.csv').exists())
bad = bytearray(bz.getvalue()); bad[40] ^= 1
try: zipfile.ZipFile(io.BytesIO(bytes(bad))).read('a.txt')
except Exception as e: print(type(e).__name__)
