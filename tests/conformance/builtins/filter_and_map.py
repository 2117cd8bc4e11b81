print(list(filter(str.isdigit, ['1', 'a', '2'])), list(filter(None, [0, 1, None, 'x', []])), list(map(pow, [2, 3], [3, 2])), list(map(lambda *a: a, 'ab', 'cde')), list(map(str, range(3))), list(map(len, ['a', 'bb'])), ''.join(map(str.upper, 'abc')), list(map(int, '1 2 3'.split())), sum(map(lambda x: x * x, range(4))))
m = map(lambda x: x + 1, [1, 2, 3])
print(next(m), list(m), list(m))
print(list(filter(lambda kv: kv[1] > 1, {'a': 1, 'b': 2}.items())), list(map(dict.get, [{'a': 1}], ['a'])), list(map(tuple, ['ab', 'cd'])), list(map(None.__class__, [])))
try:
    list(map(int, ['1', 'x']))
except ValueError as error:
    print(error)
