print(int('ff', 16), int('0b11', 0), int(x := 3.9), round(3.14159, ndigits=2), sorted([2, 1], reverse=1))
print(print('a', 'b', sep='-', end='!\n'), max([1, 2], default=0), max([], default='none'), min('b', 'a', key=ord))
print('a,b,c'.split(',', 1), 'a,b,c'.split(sep=',', maxsplit=1), 'x'.join(['1', '2']), 'abc'.replace('a', 'b', 1))
print(list(enumerate('ab', 1)), list(enumerate('ab', start=5)), sum([[1], [2]], []), sum([1, 2], start=10))
print(list(zip('ab', 'cd', strict=True)), pow(2, 5, mod=7), pow(base=2, exp=3))
print([1, 2, 3].index(3, 1), [3, 1, 2].sort(key=lambda v: -v), 'a-b'.partition('-'), 'abc'.startswith(('x', 'a')))
try:
    list(zip('ab', 'c', strict=True))
except ValueError as error:
    print(error)
