"""Properties of characters across the planes."""
import unicodedata

points = [0x41, 0xe9, 0xdf, 0x130, 0x1c5, 0x2b0, 0x301, 0x3a3, 0x3c2, 0x5d0, 0x660, 0x966, 0xbd, 0x2160, 0x2028, 0x3007, 0x4e2d, 0xac00,
          0xfb01, 0xff21, 0x10400, 0x1d7ce, 0x1f600, 0x20000, 0xe000, 0x378]
for point in points:
    c = chr(point)
    flags = ''.join('01'[bool(f)] for f in (c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isalnum(), c.isspace(), c.isupper(),
                                           c.islower(), c.istitle(), c.isprintable(), c.isidentifier()))
    print(f'{point:05x}', flags, ascii(c.upper()), ascii(c.lower()), ascii(c.title()), ascii(c.casefold()), unicodedata.category(c),
          unicodedata.name(c, '-'), unicodedata.numeric(c, None), unicodedata.decimal(c, None), unicodedata.bidirectional(c))
print('ΑΣ ΣΑ Σ'.lower(), 'ß'.upper(), 'ﬁ'.upper(), 'ŉ'.upper(), 'İ'.lower(), 'ς'.casefold() == 'σ'.casefold())
for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    print(form, ascii(unicodedata.normalize(form, 'éﬁ①Å한')), unicodedata.is_normalized(form, 'é'))
print(unicodedata.lookup('SNOWMAN'), unicodedata.combining('\u0301'), unicodedata.east_asian_width('中'), unicodedata.mirrored('('))
print(int('١٢٣'), float('٣.١٤'), int('１２'), '١'.isdigit(), 'x²'.isidentifier(), 'ª'.isidentifier())
try:
    unicodedata.lookup('NO SUCH THING')
except KeyError as error:
    print(error)
try:
    unicodedata.name('\x00')
except ValueError as error:
    print(error)
