print(bin(10), oct(64), hex(255), int('1010', 2), int('ff', 16), int('0xff', 16), int('0b11', 0), int('077', 8), f'{255:b} {255:o} {255:x} {255:X} {255:#x}', int('zz', 36), format(5, '08b'), bin(-3), hex(-255), int('-1010', 2), int('1_000'), f'{1234567:_} {0xffff:_x}')
def to_base(n, b):
    digits = []
    while n:
        n, d = divmod(n, b)
        digits.append('0123456789abcdefghijklmnopqrstuvwxyz'[d])
    return ''.join(reversed(digits)) or '0'
print(to_base(255, 2), to_base(255, 16), to_base(0, 2), to_base(12345, 36), int(to_base(12345, 36), 36))
