"""repr and ascii of unusual texts."""
samples = ['', "it's", 'say "hi"', '''both ' and "''', 'back\\slash', '\n\r\t\x00\x1b\x7f', '\x80\x9f\xa0\xad', 'é', '☃', '\u200b\u2028',
           '\ud800', '\U0001f600', '\U000e0001', 'a\u0301', '\ufeff', '\x85']
for text in samples:
    print(repr(text), ascii(text), len(text), len(repr(text)))
for data in (b'', b"'", b'"', b'\'"', bytes(range(0, 40)), bytes(range(120, 140)), bytearray(b"a'b"), b'\\'):
    print(repr(data), ascii(data))
print([samples[1]], {'k': samples[2]}, ('\n',), {'é'})
print(f'{samples[5]!r}', f'{samples[7]!a}', '%r %a' % ('\t', 'ü'), '{!r:>8}'.format('a'))


class Odd:
    def __repr__(self):
        return 'Odd\u2603'


print(repr([Odd()]), ascii([Odd()]), str({Odd()}))
