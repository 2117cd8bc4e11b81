print(5 & 3, 5 | 3, 5 ^ 3, ~5, ~-1, 1 << 10, 1024 >> 3, -1 >> 10, -9 >> 1)
print(True & False, True | False, True ^ True, type(True & True), True & 3)
print(1 << 100, (1 << 100) >> 98, -(1 << 70) & 0xFFFF, 0xFF ^ -1)
print(0b1010, 0o17, 0xdead_beef, 1_000_000)
try:
    1 << -1
except ValueError as error:
    print(error)
try:
    1.5 & 2
except TypeError as error:
    print(error)
