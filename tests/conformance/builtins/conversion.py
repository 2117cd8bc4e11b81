print(int('5') + float('2.5'), str(5) + 'a', list('ab'), tuple([1]), set('a'), dict([(1, 2)]), bool('x'), bytes(2), bytearray(b'a'), frozenset([1]), complex(1, 2), chr(97), ord('a'), bin(5), oct(8), hex(255), ascii('é'), repr('a'), abs(-5), abs(-2.5), abs(3 + 4j), round(2.567, 2), round(1234, -2), divmod(17, 5), pow(2, 10), pow(2, 10, 1000), hash(5), hash('a') == hash('a'), format(5, 'b'), slice(1, 2), memoryview(b'a')[0], object() is not None, range(3))
print(round(0.5), round(1.5), round(2.5), round(-1.5), round(2.675, 2), round(5, 2), round(15, -1), round(1e20), type(round(1.5)), type(round(1.5, 0)), type(round(5, -1)), round(True), round(-0.4), round(1.25, 1), round(1.35, 1))
print(chr(0x1F600), ord('😀'), chr(0) == '\x00', [chr(c) for c in range(65, 70)], bin(-10), hex(-1), oct(0), int('-0b11', 0), int('11', base=2), float('-0'), bool([[]]), list(b'ab'), list({'k': 'v'}), str(b'a'), dict(a=1, **{'b': 2}), set(), type(()))
for case in (lambda: chr('a'), lambda: ord(1), lambda: bin('a'), lambda: abs([]), lambda: round([]), lambda: divmod('a', 1), lambda: pow('a', 2), lambda: dict([1]), lambda: set(1), lambda: bytes('a'), lambda: complex('x'), lambda: float([]), lambda: int({}), lambda: tuple(1), lambda: slice(), lambda: bytearray('a'), lambda: object(1), lambda: str(b'a', 'bogus'), lambda: hash({}), lambda: pow(2), lambda: round(), lambda: divmod(1)):
    try:
        print(case())
    except Exception as error:
        print(type(error).__name__, error)
