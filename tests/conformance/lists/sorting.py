data = [('bob', 30), ('al', 25), ('cy', 30), ('di', 25)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: (-p[1], p[0])), sorted(data, key=lambda p: p[1], reverse=True))
print(sorted('bAcD'), sorted('bAcD', key=str.lower), sorted({'b': 1, 'a': 2}), sorted([3, 1.5, True]), sorted([[2], [1, 5], [1]]), sorted([(1, 'b'), (1, 'a')]), sorted([], reverse=True), sorted(['10', '9', '1'], key=int))
from operator import itemgetter, attrgetter
print(sorted(data, key=itemgetter(1, 0)), max(data, key=itemgetter(1)), min(data, key=lambda p: len(p[0])))
class P:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'P{self.v}'
print(sorted([P(3), P(1), P(2)]), sorted([P(3), P(1)], key=attrgetter('v')), min(P(2), P(1)), sorted([P(1), P(2)], reverse=True))
for f in (lambda: sorted([1, 'a']), lambda: sorted([None, 1]), lambda: sorted(5), lambda: sorted([1], key=5), lambda: sorted([{}, {}]), lambda: sorted([1j, 2j]), lambda: sorted()):
    try:
        f()
    except TypeError as error:
        print(error)
from functools import cmp_to_key
print(sorted([5, 2, 9], key=cmp_to_key(lambda a, b: b - a)))
calls = []
sorted([3, 1, 2], key=lambda v: calls.append(v) or v)
print(calls)
l = [3, 2, 1]
print(l.sort(), l, list(reversed(l)), sorted(l, key=lambda v: -v) == l[::-1])
