import tarfile, io
for mode in ('w', 'w:gz'):
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode=mode) as t:
        for n, d in [('a.txt', b'alpha'), ('d/b.bin', bytes(range(256)) * 10)]:
            i = tarfile.TarInfo(n); i.size = len(d); i.mtime = 5; i.mode = 0o644
            t.addfile(i, io.BytesIO(d))
        i = tarfile.TarInfo('d'); i.type = tarfile.DIRTYPE; t.addfile(i)
    b.seek(0)
    with tarfile.open(fileobj=b, mode='r:*') as t:
        print(t.getnames(), [(m.name, m.size, m.isfile(), m.isdir(), oct(m.mode)) for m in t], t.extractfile('a.txt').read(), len(t.extractfile('d/b.bin').read()), t.getmember('a.txt').name)
    b.seek(0)
    with tarfile.open(fileobj=b, mode='r|*') as t:
        for m in t: print(m.name, t.extractfile(m).read()[:3] if m.isfile() else None)
try: tarfile.open(fileobj=io.BytesIO(b'junk' * 200))
except tarfile.ReadError as e: print(str(e)[:40])
