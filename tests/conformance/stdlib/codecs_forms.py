"""`codecs`: the registry, encodings of every kind, incremental ones, streams, handlers of errors."""
import codecs
import io

for name in ('utf-8', 'UTF8', 'latin-1', 'cp1252', 'ascii', 'utf_16', 'utf-32-le', 'utf-7', 'koi8-r', 'mac_roman', 'unicode_escape', 'raw-unicode-escape', 'utf-8-sig', 'punycode'):
    info = codecs.lookup(name)
    text = 'Zażółć' if name.lower().startswith(('utf', 'unicode', 'raw', 'puny')) else 'Zaz'
    encoded, used = info.encode(text)
    print(name, info.name, encoded, used, info.decode(encoded))
for name in ('hex', 'base64', 'quopri', 'uu', 'zlib', 'rot13'):
    value = 'Hello' if name == 'rot13' else b'Hello' * 3
    made = codecs.encode(value, name)
    print(name, type(made).__name__, codecs.decode(made, name) == value)
for bad in ('no-such-thing', '', 'a b'):
    try:
        codecs.lookup(bad)
    except LookupError as error:
        print(error)

decoder = codecs.getincrementaldecoder('utf-8')()
print([decoder.decode(bytes([byte])) for byte in 'aé€😀'.encode()], decoder.getstate())
encoder = codecs.getincrementalencoder('utf-16')()
print(encoder.encode('a'), encoder.encode('b', final=True))
print(list(codecs.iterdecode([b'\xe2', b'\x82\xac', b'x'], 'utf-8')), list(codecs.iterencode(['a', 'é'], 'latin-1')))
reader = codecs.getreader('utf-8')(io.BytesIO('eins\nzwei\ndrei'.encode()))
print(reader.readline(), reader.read(2), reader.readlines())
raw = io.BytesIO()
writer = codecs.getwriter('utf-16-le')(raw)
writer.write('hé')
writer.writelines(['a', 'b'])
print(raw.getvalue())
both = codecs.StreamReaderWriter(io.BytesIO(b'abc'), codecs.getreader('ascii'), codecs.getwriter('ascii'))
print(both.read())
recoded = codecs.EncodedFile(raw := io.BytesIO(), 'utf-8', 'latin-1')
recoded.write('é'.encode())
print(raw.getvalue())

for errors in ('ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace'):
    print(errors, codecs.encode('aé€', 'ascii', errors))
for errors in ('ignore', 'replace', 'backslashreplace', 'surrogateescape'):
    print(errors, ascii(codecs.decode(b'a\xff\xe9', 'utf-8', errors)))
for function in (codecs.encode, codecs.decode):
    try:
        function(b'\xff' if function is codecs.decode else '€', 'ascii')
    except UnicodeError as error:
        print(type(error).__name__, error)
problem = UnicodeEncodeError('ascii', 'xéy', 1, 2, 'reason')
for errors in ('ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace'):
    print(codecs.lookup_error(errors)(problem))
try:
    codecs.lookup_error('unheard')
except LookupError as error:
    print(error)


def search(name):
    if name == 'shout':
        return codecs.CodecInfo(lambda text, errors='strict': (text.upper().encode(), len(text)),
                                lambda data, errors='strict': (bytes(data).decode().lower(), len(data)), name='shout')
    return None


codecs.register(search)
print(codecs.encode('hello', 'shout'), codecs.decode(b'HELLO', 'shout'), codecs.lookup('Shout').name)
codecs.unregister(search)
try:
    codecs.encode('hello', 'shout')
except LookupError as error:
    print(error)
print(codecs.charmap_encode('abc', 'strict', {97: 120, 98: b'yy', 99: 122}), codecs.charmap_decode(b'\x00\x01', 'strict', {0: 'zero', 1: 'one'}))
print(codecs.utf_8_decode(b'ab\xc3'), codecs.utf_16_ex_decode(b'\xff\xfea\x00'), codecs.escape_decode(rb'a\n\x41'), codecs.escape_encode(b'\n\''))
print(codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM32_LE)
