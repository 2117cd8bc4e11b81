"""Augmented assignment on every target, with in-place methods and fallbacks."""


class InPlace:
    def __init__(self, log):
        self.log = log

    def __iadd__(self, other):
        self.log.append(('iadd', other))
        return self

    def __isub__(self, other):
        self.log.append(('isub', other))
        return 'replaced'

    def __mul__(self, other):
        return f'mul {other}'

    def __imatmul__(self, other):
        return NotImplemented

    def __matmul__(self, other):
        return 'matmul'


log = []
a = b = InPlace(log)
a += 1
print(a is b, log)
a -= 2
print(a, b is not a)
b *= 3
print(b)
c = InPlace([])
c @= 1
print(c)
n = 5
n += 1; n -= 2; n *= 3; n /= 2; n //= 1; n %= 4; n **= 3
print(n)
m = 12
m <<= 2; m >>= 1; m &= 28; m |= 3; m ^= 1
print(m)
s = 'a'
s += 'b'; s *= 2
l = other = [1]
l += [2]; l += (3,); l += 'x'; l *= 2
print(s, l, other is l)
t = u = (1,)
t += (2,); t *= 2
print(t, u)
st = se = {1}
st |= {2}; st &= {1, 2, 3}; st -= {1}; st ^= {9}
print(sorted(st), st is se)
d = e = {'a': 1}
d |= {'b': 2}; d |= [('c', 3)]
print(d, d is e)
f = g = frozenset([1])
f |= {2}
print(sorted(f), sorted(g))


class Holder:
    value = 10
    items = [1]


h = Holder()
h.value += 1
h.items += [2]
print(h.value, Holder.value, h.__dict__, Holder.items)
table = {'k': [1], 'n': 1}
table['k'] += [2]
table['n'] **= 2
grid = [[0] * 2 for _ in range(2)]
grid[1][0] += 5
values = [1, 2, 3, 4]
values[1:3] += [9]
values[0] -= 1
print(table, grid, values)


def counter():
    total = 0

    def add(x):
        nonlocal total
        total += x
        return total

    return add


add = counter()
print(add(2), add(3))
for action in ('n += "x"', 's -= 1', 'l += 5', 't += [1]', 'd += {}', 'missing += 1', 'table["zz"] += 1', 'h.nope += 1', 'st |= [1]', 'u[0] += 1'):
    try:
        exec_action = {'n += "x"': lambda: n + 'x', 's -= 1': lambda: s - 1, 'l += 5': lambda: l.__iadd__(5), 't += [1]': lambda: t + [1], 'd += {}': lambda: d + {}, 'missing += 1': lambda: missing + 1, 'table["zz"] += 1': lambda: table['zz'] + 1, 'h.nope += 1': lambda: h.nope + 1, 'st |= [1]': lambda: st.__ior__([1]), 'u[0] += 1': lambda: u.__setitem__}[action]
        print(action, exec_action())
    except Exception as error:
        print(action, type(error).__name__, error)
