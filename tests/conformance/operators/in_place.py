x = 10
x += 5; print(x)
x -= 3; print(x)
x *= 2; print(x)
x //= 5; print(x)
x **= 3; print(x)
x %= 7; print(x)
x <<= 4; print(x)
x >>= 1; print(x)
x |= 3; print(x)
x &= 6; print(x)
x ^= 5; print(x)
x /= 2; print(x)
a = b = [1]
a += (2, 3)
print(b, a is b)
a = a + [4]
print(b, a)
a *= 2
print(a)
s = t = {1}
s |= {2}
print(t == {1, 2}, s is t)
u = 'ab'
u += 'cd'
u *= 2
print(u)
d = {'a': 1}
d |= [('b', 2)]
print(d, d | {'a': 0}, {'z': 1} | d)
n = (1,)
n += (2,)
print(n)
