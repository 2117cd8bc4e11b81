n = 0
while n < 3:
    n += 1
else:
    print('done', n)
while True:
    n -= 1
    if n == 1:
        break
else:
    print('never')
print(n)
i = 0
while i < 10:
    i += 1
    if i % 2:
        continue
    if i > 6:
        break
    print(i, end=' ')
else:
    print('no')
print('end')
while False:
    pass
else:
    print('else runs')
