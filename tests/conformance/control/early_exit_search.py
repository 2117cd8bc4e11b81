data = [('a', 1), ('b', 2), ('c', 3)]
for key, value in data:
    if value == 2:
        print('found', key)
        break
else:
    print('not found')
for key, value in data:
    if value == 9:
        break
else:
    print('not found')
print(next((k for k, v in data if v > 1), None), next((k for k, v in data if v > 5), 'none'), any(v == 3 for _, v in data), [k for k, v in data if v % 2])
i = len(data)
while i := i - 1:
    print(i, data[i])
