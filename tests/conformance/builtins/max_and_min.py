print(max(1, 2, 3), min([3, 1]), max('abc'), min('b', 'a'), max([], default=None), min((), default=0), max([1, -5], key=abs), min(['bb', 'a'], key=len), max({'a': 2, 'b': 1}.items(), key=lambda kv: kv[1]), max(1, 1.0), max(1.0, 1), min(0.0, -0.0), max([[1, 2], [1, 3]]), max((x for x in [1, 5, 2])), max('a', 'B', key=str.lower), min([True, 0]), max(float('-inf'), 5))
people = [{'n': 'a', 'age': 3}, {'n': 'b', 'age': 7}]
print(max(people, key=lambda p: p['age'])['n'], min(people, key=lambda p: p['age'])['n'], max(range(5), key=lambda x: -x))
print(max([3, 1, 3], key=lambda x: x), max([(1, 'first'), (1, 'second')], key=lambda t: t[0]), min([(1, 'first'), (1, 'second')], key=lambda t: t[0]))
