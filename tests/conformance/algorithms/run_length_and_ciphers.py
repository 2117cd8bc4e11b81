from itertools import groupby
def rle(s): return ''.join(f'{len(list(g))}{k}' for k, g in groupby(s))
def unrle(s):
    import re
    return ''.join(c * int(n) for n, c in re.findall(r'(\d+)(\D)', s))
print(rle('aaabccdddd'), unrle(rle('aaabccdddd')), rle(''))
def vigenere(text, key, sign=1):
    out, i = [], 0
    for c in text:
        if c.isalpha():
            base = ord('A') if c.isupper() else ord('a')
            out.append(chr((ord(c) - base + sign * (ord(key[i % len(key)].lower()) - 97)) % 26 + base)); i += 1
        else: out.append(c)
    return ''.join(out)
e = vigenere('Attack at Dawn!', 'Lemon')
print(e, vigenere(e, 'Lemon', -1))
def xor(data, key): return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))
print(xor(b'secret', b'k1').hex(), xor(xor(b'secret', b'k1'), b'k1'))
def crc8(data):
    crc = 0
    for b in data:
        crc ^= b
        for _ in range(8): crc = (crc << 1 ^ 0x07) & 0xFF if crc & 0x80 else crc << 1
    return crc
print(hex(crc8(b'123456789')))
def luhn(n): return sum(d if i % 2 == 0 else sum(divmod(d * 2, 10)) for i, d in enumerate(map(int, reversed(str(n))))) % 10 == 0
print(luhn(4532015112830366), luhn(1234567812345678))
def is_anagram(a, b): return sorted(a.replace(' ', '').lower()) == sorted(b.replace(' ', '').lower())
print(is_anagram('Dormitory', 'dirty room'), [w for w in ['level', 'world', 'Noon'] if w.lower() == w.lower()[::-1]])
