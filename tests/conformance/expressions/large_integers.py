n = 1
for i in range(1, 31):
    n *= i
print(n)
print(n // 10 ** 20, n % 10 ** 9, n.bit_length(), len(str(n)))
print((2 ** 200) ** 2 == 2 ** 400, hash(2 ** 61 - 1), hash(2 ** 61), hash(-1))
print(pow(3, 1000, 10 ** 9 + 7), pow(7, -1, 31), (-7) ** 3)
print(int('123456789' * 5) * 2, -(2 ** 63), 2 ** 63 - 1, 2 ** 64)
print(int(1e20), int(-1e18), round(12345678901234567890, -5), float(2 ** 70))
print(10 ** 25 / 10 ** 5, 10 ** 25 / 3)
