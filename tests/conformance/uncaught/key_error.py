data = {'a': 1}
print(data['a'])
print(data['missing key'])
