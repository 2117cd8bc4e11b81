print(abs(-5), abs(5.5), abs(-0.0), abs(3 + 4j), abs(True), abs(-10 ** 30))
print([round(x / 2) for x in range(-5, 6)], round(1.2345, 3), round(12345, -2), round(0.1 + 0.2, 10), round(-1.5), round(1e300), round(2.5, 0), round(7, None))
