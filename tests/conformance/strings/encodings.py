"""Text to bytes and back with every error handler."""
text = 'naïve café ☕ 𝄞'
for codec in ('utf-8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-8-sig', 'utf-7', 'unicode_escape', 'raw_unicode_escape'):
    data = text.encode(codec)
    print(codec, len(data), data[:12], data.decode(codec) == text)
for handler in ('ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace'):
    print(handler, text.encode('ascii', handler), text.encode('latin-1', errors=handler))
bad = b'ok \xff\xfe end \xe2\x98'
for handler in ('ignore', 'replace', 'backslashreplace', 'surrogateescape'):
    print(handler, ascii(bad.decode('utf-8', handler)))
print(bad.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') == bad)
for action in (lambda: bad.decode(), lambda: text.encode('ascii'), lambda: text.encode('cp1252'), lambda: b'\x81'.decode('cp1252'),
               lambda: '\ud800'.encode(), lambda: b'abc'.decode('utf-16'), lambda: b'x'.decode('bogus')):
    try:
        print(action())
    except UnicodeError as error:
        print(type(error).__name__, error)
        print(error.encoding, error.start, error.end, error.reason)
    except LookupError as error:
        print('LookupError', error)
print('abc'.encode('UTF8'), 'é'.encode('latin1'), str(b'abc', 'ascii'), str(b'caf\xc3\xa9', encoding='utf-8', errors='strict'))
print(str(b'abc'), bytes('é', 'utf-8'), bytearray('x', 'ascii'))
