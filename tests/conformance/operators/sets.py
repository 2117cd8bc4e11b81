a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b))
print(a <= b, {3} < a, a >= {1}, a > a, a.isdisjoint({9}), {1, 2} == {2, 1})
a &= {1, 2, 9}; print(sorted(a))
a ^= {1, 7}; print(sorted(a))
a -= {7}; print(sorted(a))
f = frozenset([1, 2])
print(sorted(f | {3}), type(f | {3}).__name__, type({3} | f).__name__)
print(sorted({'a': 1, 'b': 2}.keys() & {'a', 'c'}), sorted({'a': 1}.keys() | {'z'}), {'a': 1}.items() & {('a', 1)})
try:
    a | [1]
except TypeError as error:
    print(error)
try:
    {[]}
except TypeError as error:
    print(error)
