"""for/else, while/else, nested breaks, continue in every position."""


def search(rows, wanted):
    trail = []
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            if value is None:
                trail.append('skip')
                continue
            if value == wanted:
                trail.append((i, j))
                break
        else:
            trail.append(f'row {i} exhausted')
            continue
        trail.append('outer break')
        break
    else:
        trail.append('not found')
    return trail


print(search([[1, None], [2, 3]], 3), search([[1]], 9), search([], 1), search([[5]], 5))
n, log = 0, []
while n < 10:
    n += 1
    if n % 2:
        continue
    if n == 6:
        log.append('break')
        break
    log.append(n)
else:
    log.append('else')
print(log)
while n:
    n -= 1
else:
    print('while else', n)
while True:
    try:
        n += 1
        if n > 3:
            break
        continue
    finally:
        print('finally', n)
for x in range(3):
    pass
else:
    print('after', x)
for x in []:
    pass
print(x)
for i in range(3):
    i = i * 10
    print(i, end=' ')
print()
for a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]:
    print(a, b, c)
holder = [0]
for holder[0] in range(3):
    pass
print(holder)


class O:
    pass


for O.attribute in 'ab':
    pass
print(O.attribute)
for key in {'x': 1, 'y': 2}:
    print(key, end='')
print([k for k in {'z': 0}], [*{'q': 1}.values()])
if 0: print('no')
elif '': print('no')
elif []: print('no')
else: print('falsy', not 0.0, not (), not {}, not None, not set(), not range(0), not b'', not 0j)
print(1 if [] else 2 if () else 3, [] or {} or 'last', 1 and 'x' and [], not not 'a')


def early(x):
    while True:
        for _ in range(2):
            if x:
                return 'returned from nested loops'
            x = True


print(early(False))
