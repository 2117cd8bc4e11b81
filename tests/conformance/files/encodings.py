# conformance: files
# Encodings, their marks, and what can't be encoded or decoded.
text = 'héllo wörld\n€ 😀 日本\nplain\n'
for encoding in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf8', 'UTF-8'):
    with open('t.txt', 'w', encoding=encoding) as f:
        f.write(text)
        print(encoding, f.encoding, f.tell())
    with open('t.txt', 'rb') as f:
        data = f.read()
        print(len(data), data[:12])
    with open('t.txt', encoding=encoding) as f:
        print(f.read() == text, f.read())
    with open('t.txt', encoding=encoding) as f:
        print([f.read(3), f.read(9), f.read(2), f.readline(), f.readline(), f.readline()])
    with open('t.txt', encoding=encoding) as f:
        print([line for line in f])
    with open('t.txt', 'a', encoding=encoding) as f:
        f.write('more')
    with open('t.txt', encoding=encoding) as f:
        print(repr(f.readlines()[-1]))
for encoding in ('latin-1', 'ascii', 'cp1252', 'iso-8859-15', 'cp437'):
    for errors in (None, 'strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'):
        try:
            with open('t.txt', 'w', encoding=encoding, errors=errors) as f:
                f.write('é€\n')
            print(encoding, errors, open('t.txt', 'rb').read())
        except UnicodeEncodeError as error:
            print(encoding, errors, error)
with open('bad.txt', 'wb') as f:
    f.write(b'ok \xff\xfe bad\nnext \xc3\n')
for errors in ('strict', 'ignore', 'replace', 'surrogateescape', 'backslashreplace'):
    try:
        with open('bad.txt', encoding='utf-8', errors=errors) as f:
            print(errors, f.errors, ascii(f.read()))
        with open('bad.txt', encoding='utf-8', errors=errors) as f:
            print(ascii(f.readlines()))
        with open('bad.txt', encoding='utf-8', errors=errors) as f:
            print(ascii([f.read(4), f.read(1), f.read(3), f.read()]) if errors != 'backslashreplace' else '')
    except UnicodeDecodeError as error:
        print(errors, error)
for args in (('bad.txt', 'r', -1, 'nope'), ('bad.txt', 'r', -1, 'ascii')):
    try:
        open(*args).read()
    except (LookupError, UnicodeDecodeError) as error:
        print(type(error).__name__, error)
with open('utf8.txt', 'w', encoding='utf-8') as f:
    f.write('äöü\nßß\n')
with open('utf8.txt', encoding='utf-8') as f:
    f.readline()
    place = f.tell()
    print(place, f.readline(), end='')
    f.seek(place)
    print(f.read(1), f.tell())
with open('utf8.txt', encoding='utf-8') as f:
    f.reconfigure(encoding='latin-1')
    print(f.readline(), f.encoding)
