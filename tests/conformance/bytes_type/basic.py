b = b'hello'
print(b, b[0], b[-1], b[1:3], len(b), list(b), b + b'!', b * 2, b'l' in b, 104 in b, b == b'hello', b < b'world', bytes(3), bytes([65, 66]), bytes('é', 'utf-8'), bytes(b'x'), bytes(range(3)), bytes())
print(b.upper(), b.find(b'l'), b.count(b'l'), b.replace(b'l', b'L'), b.split(b'e'), b','.join([b'a', b'b']), b.startswith(b'he'), b.endswith((b'x', b'o')), b.strip(b'ho'), b.center(9, b'*'), b.hex(), b.hex('-'), b.hex(':', 2), bytes.fromhex('68 65'), b.decode(), b.title(), b.isalpha(), b.partition(b'l'), b.index(b'o'), b.zfill(7), b.rjust(6), b.translate(None, b'l'), b.capitalize(), b.swapcase(), b.removeprefix(b'he'), b.islower())
print(b'\x00\n\t\\\'"\x7f\xff', repr(b"a'b"), b'abc' b'def', rb'\n', b'%d' % 5, sorted(b'cab'), max(b'abc'), hash(b'a') == hash(b'a'), {b'k': 1}, b'a\nb'.splitlines(), [*b'ab'], bytes.maketrans(b'a', b'b')[97])
for f in (lambda: b[10], lambda: b + 'x', lambda: b'a' < 'a', lambda: bytes([256]), lambda: bytes('a'), lambda: bytes(-1), lambda: bytes(1.5), lambda: b.find('l'), lambda: b'a'.join(['b']), lambda: bytes.fromhex('zz'), lambda: b.nope, lambda: 'a' in b, lambda: b.decode('nope'), lambda: bytes([1, 'a']), lambda: b.index(b'zz')):
    try:
        print(f())
    except (IndexError, TypeError, ValueError, AttributeError, LookupError) as error:
        print(type(error).__name__, error)
print(int.from_bytes(b'\x01\x00', 'big'), (258).to_bytes(2, 'little'), (-1).to_bytes(2, 'big', signed=True), int.from_bytes(b'\xff\xff', 'big', signed=True), (5).to_bytes(1, 'big'))
