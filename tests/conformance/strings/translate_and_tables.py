"""translate with every kind of table."""
print('hello'.translate({ord('l'): 'L', ord('o'): None, 104: 'HH', 101: 69}))
print('abc'.translate(str.maketrans('ab', 'xy')), 'abcd'.translate(str.maketrans('ab', 'xy', 'd')))
print(str.maketrans({'a': '1', 98: None}), 'abab'.translate(str.maketrans({'a': '1', 98: None})))


class Rot:
    def __getitem__(self, key):
        char = chr(key)
        if char.isalpha():
            base = ord('a') if char.islower() else ord('A')
            return (key - base + 13) % 26 + base
        raise LookupError


print('Hello, World!'.translate(Rot()), 'Hello, World!'.translate(Rot()).translate(Rot()))
print(b'hello'.translate(bytes.maketrans(b'lo', b'01')), b'hello'.translate(None, b'l'), b'abc'.translate(bytes(range(256)), delete=b'b'))
try:
    'a'.translate({97: 'x' * 2, 98: object()})
    print('fine')
    'b'.translate({98: object()})
except TypeError as error:
    print(error)
try:
    'a'.translate({97: 0x110000})
except (ValueError, TypeError) as error:
    print(type(error).__name__, error)
print('\N{GREEK SMALL LETTER ALPHA}\u03b2'.translate({0x3b1: 'a'}), 'aé'.translate({0xe9: 'e'}))
vowels = dict.fromkeys(map(ord, 'aeiou'))
print('programming language'.translate(vowels))
