it = iter([1, 2])
print(next(it), next(it), next(it, None), next(it, 'default'))
try:
    next(it)
except StopIteration as error:
    print('stop', error.args)
values = iter([3, 1, 0, 5])
print(list(iter(lambda: next(values), 0)), list(values))
s = 'ab'
a, b = iter(s), iter(s)
print(next(a), next(a), next(b))
it = iter(range(10))
print(list(zip(it, it, it)), iter(it) is it)
lines = iter(['header', 'x', 'y'])
header = next(lines)
print(header, [l for l in lines])
d = iter({'a': 1})
print(next(d), next(d, 'end'))
