items = [1, 2, 3, 4]
for item in items:
    if item % 2:
        items.append(item * 10)
    if len(items) > 8:
        break
print(items)
numbers = [1, 2, 2, 3]
for n in numbers[:]:
    if n == 2:
        numbers.remove(n)
print(numbers)
d = {'a': 1}
try:
    for k in d:
        d[k + 'x'] = 1
except RuntimeError as error:
    print(error)
s = {1}
try:
    for v in s:
        s.add(v + 1)
except RuntimeError as error:
    print(error)
for i in range(3):
    i += 10
    print(i, end=' ')
print(i)
