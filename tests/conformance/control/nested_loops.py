found = None
for i in range(5):
    for j in range(5):
        if i * j == 6:
            found = (i, j)
            break
    if found:
        break
print(found)
total = 0
for i in range(10):
    for j in range(i):
        for k in range(j):
            if (i + j + k) % 3 == 0:
                continue
            total += 1
print(total)
for i in range(3):
    while True:
        if i == 1:
            break
        print(i)
        break
    else:
        print('x')
