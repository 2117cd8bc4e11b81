"""Compressing with bz2 and lzma: at once, in steps, through files, and in archives."""
import bz2
import io
import lzma
import tarfile
import zipfile

data = b'hello world ' * 1000
packed = bz2.compress(data)
print(bz2.decompress(packed) == data, packed[:4], bz2.decompress(packed + packed) == data * 2)
whole = lzma.compress(data)
print(lzma.decompress(whole) == data, whole[:6], lzma.decompress(whole + whole) == data * 2)
alone = lzma.compress(data, format=lzma.FORMAT_ALONE, preset=1)
print(lzma.decompress(alone) == data, alone[:1])
filters = [{'id': lzma.FILTER_DELTA, 'dist': 4}, {'id': lzma.FILTER_LZMA2, 'preset': 3}]
raw = lzma.compress(data, lzma.FORMAT_RAW, filters=filters)
print(lzma.decompress(raw, lzma.FORMAT_RAW, filters=filters) == data)

compressor = bz2.BZ2Compressor()
print(compressor.compress(data[:100]) + compressor.compress(data[100:]) + compressor.flush() == packed)
for use in (compressor.flush, lambda: compressor.compress(b'')):
    try:
        use()
    except ValueError as error:
        print(error)
decompressor = bz2.BZ2Decompressor()
print(decompressor.needs_input, decompressor.decompress(packed[:20]), decompressor.needs_input, decompressor.eof)
print(decompressor.decompress(packed[20:] + b'rest', 10), decompressor.needs_input, decompressor.unused_data)
print(len(decompressor.decompress(b'', 100)), decompressor.needs_input)
print(len(decompressor.decompress(b'')), decompressor.eof, decompressor.unused_data, decompressor.needs_input)
try:
    decompressor.decompress(b'x')
except EOFError as error:
    print(error)
decompressor = lzma.LZMADecompressor()
count = 0
for start in range(0, len(whole), 50):
    count += len(decompressor.decompress(whole[start : start + 50]))
    print(count, decompressor.eof)
print(decompressor.check == lzma.CHECK_CRC64, decompressor.unused_data)

for bad in (b'nonsense', packed[:10], b''):
    for module in (bz2, lzma):
        try:
            print(module.decompress(bad))
        except (OSError, ValueError, lzma.LZMAError) as error:
            print(type(error).__name__, error)
for call in (
    lambda: bz2.compress('x'),
    lambda: bz2.BZ2Compressor(10),
    lambda: lzma.compress(data, preset=20),
    lambda: lzma.LZMACompressor(preset=1, filters=[{'id': lzma.FILTER_LZMA2}]),
    lambda: lzma.LZMADecompressor(format=lzma.FORMAT_RAW),
    lambda: lzma.LZMACompressor(filters=[{'preset': 3}]),
    lambda: lzma.LZMACompressor(filters=[{'id': lzma.FILTER_LZMA2, 'foo': 1}]),
    lambda: lzma.LZMACompressor(filters=5),
    lambda: lzma.LZMADecompressor(memlimit=10).decompress(whole),
    lambda: bz2.open(io.BytesIO(), 'q'),
):
    try:
        print(call())
    except (TypeError, ValueError, lzma.LZMAError) as error:
        print(type(error), error)

stream = io.BytesIO()
with bz2.open(stream, 'wt', encoding='utf-8') as file:
    file.write('líne 1\nline 2\n')
stream.seek(0)
with bz2.open(stream, 'rt', encoding='utf-8') as file:
    print(list(file))
stream = io.BytesIO()
with lzma.open(stream, 'wb') as file:
    print(file.write(b'abc\n'), file.write(b'def'))
stream.seek(0)
with lzma.LZMAFile(stream) as file:
    print(file.readline(), file.tell(), file.read(), file.seek(1), file.read(2), file.seekable(), file.readable())
for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, 'w', method) as archive:
        archive.writestr('a.txt', 'hi' * 100)
    with zipfile.ZipFile(stream) as archive:
        print(archive.read('a.txt')[:4], archive.testzip(), archive.getinfo('a.txt').compress_type)
for method in ('bz2', 'xz'):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=f'w:{method}') as archive:
        member = tarfile.TarInfo('n')
        member.size = 5
        archive.addfile(member, io.BytesIO(b'12345'))
    stream.seek(0)
    with tarfile.open(fileobj=stream) as archive:
        print(archive.getnames(), archive.extractfile('n').read())
