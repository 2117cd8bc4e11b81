"""sorted, min, max and friends with keys, ties, defaults and mixed types."""
words = ['banana', 'Apple', 'cherry', 'apple', 'Banana', 'date']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w.lower(), w)), sorted(words, key=lambda w: w[::-1]))
print(min(words), max(words), min(words, key=len), max(words, key=len), min(words, key=str.lower), max(words, key=lambda w: w.count('a')), min([], default=None), max((), default=0), min(3, 1, 2), max(1, 1.0), max(1.0, 1), min([1, True]), max('abc'), max({'a': 1, 'b': 0}), max({'a': 1, 'b': 0}, key={'a': 1, 'b': 0}.get))
people = [{'name': 'x', 'age': 3, 'tags': ['b']}, {'name': 'y', 'age': 1, 'tags': []}, {'name': 'z', 'age': 3, 'tags': ['a', 'c']}]
print([p['name'] for p in sorted(people, key=lambda p: (-p['age'], p['name']))], [p['name'] for p in sorted(people, key=lambda p: p['tags'])], max(people, key=lambda p: len(p['tags']))['name'])
print(sorted([(2, 'b'), (1, 'z'), (2, 'a')]), sorted({3, 1, 2}), sorted('hello'), sorted({'b': 1, 'a': 2}), sorted([[2], [1, 5], [1]]), sorted([None, None], key=id) == [None, None], sorted([3, 1.5, True]), sorted(range(5), key=lambda x: x % 2), sorted([b'b', b'a']), sorted([frozenset([1]), frozenset()], key=len))
print(sum([1, 2.5, True]), sum(x * x for x in range(4)), sum([[1], [2]], []), sum((), 10), sum([0.1] * 3), sum({1: 'a', 2: 'b'}), any([]), all([]), any(x > 2 for x in [1, 3]), all([1, [], 2]))
print(list(reversed([1, 2])), list(reversed('ab')), list(reversed((1,))), list(reversed({'a': 1, 'b': 2})), [*reversed(range(3))], list(zip(*[(1, 'a'), (2, 'b')])), list(zip('ab', range(5), [True, False])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, '', 'a', None])), list(enumerate('ab', 1)))
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or -x), calls)
data = [5, 2, 8]
print(data.sort(), data, data.sort(reverse=True), data, sorted(data) is data)
