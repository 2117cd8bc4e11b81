"""Every relation between small sets of both kinds."""
samples = [set(), {1}, {1, 2}, {2, 3}, {1, 2, 3}]
for a in samples:
    for b in samples:
        fa, fb = frozenset(a), frozenset(b)
        row = [a < b, a <= b, a == b, a != b, a >= b, a > b, a.isdisjoint(b), a.issubset(b), a.issuperset(b)]
        assert row == [fa < b, fa <= b, fa == b, fa != b, fa >= b, fa > b, fa.isdisjoint(b), fa.issubset(b), fa.issuperset(b)]
        print(sorted(a), sorted(b), ''.join('01'[x] for x in row), sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b))
        assert type(a | fb) is set and type(fa | b) is frozenset
s = {1, 2, 3, 4}
s &= {2, 3, 4}
s |= {9}
s -= {2}
s ^= {3, 5}
print(sorted(s))
f = frozenset([1])
g = f
f |= {2}
print(sorted(f), sorted(g), f is g)
print(set(), frozenset(), {1}, frozenset({1}), repr({None}), {(1, 2)})
s = {1, 2, 3}
s.intersection_update([1, 2], (2,))
print(s)
s.symmetric_difference_update('ab')
s.difference_update([2], 'a')
print(s, s.copy() is s, f.copy() is f)
