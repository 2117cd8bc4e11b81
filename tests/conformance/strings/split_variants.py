"""split, rsplit, splitlines and partition with every kind of limit."""
text = ' a  b c   d '
for limit in (-1, 0, 1, 2, 3, 10):
    print(limit, text.split(None, limit), text.rsplit(None, limit), text.split(' ', limit), text.rsplit('  ', limit))
lines = 'one\ntwo\r\nthree\rfour\x0bfive\x0csix\x1cseven\x85eight\u2028nine\n\n'
print(lines.splitlines())
print(lines.splitlines(True))
print(lines.splitlines(keepends=True) == lines.splitlines(1))
print(b'a\nb\r\nc\rd\x0be'.splitlines(), b'a\n\nb'.splitlines(True))
print('a,b,,c,'.split(','), ','.split(','), ''.split(','), ''.split(), 'abc'.split('abc'))
print('\u2003x\u00a0y\u3000z'.split(), '\x1ca\x1fb'.split())
print('k=v=w'.partition('='), 'k=v=w'.rpartition('='), 'kv'.partition('='), 'kv'.rpartition('='))
print('aXbXc'.split(sep='X', maxsplit=1), 'aXbXc'.rsplit(maxsplit=1, sep='X'))
print(b'a b  c'.split(), b'a,b'.split(b','), bytearray(b'x y').split())
print('1<>2<>3'.split('<>'), '<>'.join(['1', '2']), ''.join([]), '-'.join('abc'), ' '.join({'k': 1}))
