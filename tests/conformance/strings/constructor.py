print(str(), str(5), str(1.5), str(None), str(True), str([1, 'a']), str(b'x'), str(b'caf\xc3\xa9', 'utf-8'), str(b'\xff', 'ascii', 'replace'), str('x'), str(ValueError('e')), str({'a': (1,)}))
print(repr('a'), repr("a'b"), repr('a"b'), repr('a\'"b'), repr('\r\n\t'), repr('\x01\x7f\xa0\xad'), repr('\u2028'), repr('\U0001F600'))
print(type(str(5)), isinstance('', str), str is type(''), str.upper('abc'), str.join('-', ['a', 'b']), 'abc'.__len__(), 'abc'.__contains__('b'), 'a'.__add__('b'), 'abc'.__getitem__(1), 'a'.__eq__('a'), 'a'.__eq__(1))
for f in (lambda: str(5, 'utf-8'), lambda: str(b'a', 5), lambda: str('a', 'utf-8')):
    try:
        f()
    except TypeError as error:
        print(error)
