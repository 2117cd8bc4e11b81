s = 'naïve café 日本語 😀 e\u0301'
print(len(s), s[6:10], s[::-1], s.upper(), [ord(c) for c in 'aé日😀'], chr(128512), chr(233), ''.join(chr(i) for i in range(0x3b1, 0x3b6)))
print(s.encode('utf-8')[:12], len(s.encode()), 'é'.encode('latin-1'), 'é'.encode('utf-16-le'), b'\xc3\xa9'.decode(), 'aé'.encode('ascii', 'ignore'), 'aé'.encode('ascii', 'replace'), 'aé'.encode('ascii', 'xmlcharrefreplace'), 'aé'.encode('ascii', 'backslashreplace'))
print('日本' in s, s.find('日'), sorted('zébra'), 'é' == 'e\u0301', '\N{GREEK SMALL LETTER PI}', '\x41', 'a' < 'é' < '日' < '😀')
for f in (lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: b'\xff'.decode('ascii'), lambda: chr(-1), lambda: chr(0x110000), lambda: ord('ab'), lambda: ord(''), lambda: 'a'.encode('nope'), lambda: ord(5), lambda: '\ud800'.encode()):
    try:
        f()
    except (UnicodeError, ValueError, TypeError, LookupError) as error:
        print(type(error).__name__, error)
print(b'caf\xc3\xa9'.decode('utf-8'), b'\xff\xfea'.decode('utf-8', 'replace'), b'a\xffb'.decode('utf-8', 'ignore'), b'a\xff'.decode('utf-8', 'backslashreplace'), b'\xe9'.decode('latin-1'))
import unicodedata
print(unicodedata.name('é'), unicodedata.normalize('NFD', 'é') == 'e\u0301', unicodedata.category('A'), unicodedata.lookup('SNOWMAN'))
