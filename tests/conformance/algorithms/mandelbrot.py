def escape(c, limit=30):
    z = 0
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit
for y in range(-6, 7, 2):
    print(''.join(' .:-=+*#%@'[min(9, escape(complex(x / 12, y / 6)) // 3)] for x in range(-26, 9)))
