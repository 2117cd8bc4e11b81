print('a b  c '.split(), 'a b  c '.split(' '), 'a,b,,c'.split(','), 'a,b,c'.split(',', 1), 'a,b,c'.rsplit(',', 1), ''.split(), ''.split(','))
print('  a b '.split(None, 1), ' a  b c '.rsplit(None, 1), 'a\nb\r\nc\x0bd\u2028e'.splitlines(), 'a\nb\n'.splitlines(True), '\n'.splitlines(), ''.splitlines())
print('a-b-c'.partition('-'), 'a-b-c'.rpartition('-'), 'abc'.partition('-'), 'abc'.rpartition('-'), 'aXXbXX'.split('XX'), 'x'.split('x'))
print(', '.join(['a', 'b']), ''.join('abc'), '-'.join([]), '-'.join(['one']), '.'.join(str(i) for i in range(3)), 'ab'.join('xyz'), ','.join({'k': 1}))
for f in (lambda: ','.join([1]), lambda: ','.join(['a', None]), lambda: 'a'.split(''), lambda: 'a'.partition(''), lambda: ','.join(5), lambda: 'a'.split(5)):
    try:
        f()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print('\u3000a\u00a0b\u2003c'.split(), 'one  two'.split(' ', maxsplit=1), 'a b c d'.split(maxsplit=2), 'a b c d'.rsplit(maxsplit=2))
