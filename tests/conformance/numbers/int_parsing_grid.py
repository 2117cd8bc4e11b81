"""int() on every kind of text, with every base."""
texts = ['0', '12', '-12', '+7', ' 42 ', '\t9\n', '1_000', '_1', '1_', '1__0', '0x1f', '0b101', '0o17', '0X1F', '007', '00', '1e3', '1.0', '', ' ', '-', '--1', '- 1',
         'z', 'Zz', '٣٤', '１２', '²', '0x', '1 2', 'None', '9' * 30]
for text in texts:
    row = []
    for base in (10, 0, 2, 8, 16, 36):
        try:
            row.append(int(text, base))
        except ValueError:
            row.append('!')
    print(repr(text), row)
for text, base in (('x', 10), ('12', 1), ('12', 37), ('9', 8), ('0b1', 8), ('', 0), ('1_', 10), ('0_7', 0), ('07', 0)):
    try:
        print(text, base, int(text, base))
    except ValueError as error:
        print(error)
for value in (3.99, -3.99, 1e20, True, b'12', bytearray(b'-3'), float('inf'), float('nan'), None, [], 1j, '\u0661'):
    try:
        print(repr(value), int(value))
    except (TypeError, ValueError, OverflowError) as error:
        print(repr(value), type(error).__name__, error)
try:
    int(5, 10)
except TypeError as error:
    print(error)
try:
    int('5', 2.0)
except TypeError as error:
    print(error)
print(int(), int('-0'), int('0b11', 2), int('f', base=16), int(' -0x10 ', 16))


class Index:
    def __index__(self):
        return 7


class Whole:
    def __int__(self):
        return 9


class Cut:
    def __trunc__(self):
        return 11


print(int(Index()), int(Whole()), int('12', Index()))
