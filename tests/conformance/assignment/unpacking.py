a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = [1, 2, 3]
*start, last = 'abc'
head, *middle, tail = range(6)
print(first, rest, start, last, head, middle, tail)
(x, (y, z)), w = (1, (2, 3)), 4
[p, [q, *r]] = [1, [2, 3, 4]]
print(x, y, z, w, p, q, r)
*all_of_them, = 'hey'
print(all_of_them)
only, *nothing = [1]
print(only, nothing)
for i, (j, *k) in enumerate([(1, 2, 3), 'xyz']):
    print(i, j, k)
k, v = {'one': 1, 'two': 2}
print(k, v)
() = []
[] = ()
m = n = o = 5
print(m, n, o)
