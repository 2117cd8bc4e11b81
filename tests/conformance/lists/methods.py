l = [3, 1, 2]
l.append(4); l.extend('ab'); l.insert(1, 'i'); l.insert(-1, 'n'); l.insert(100, 'end'); l += (9,)
print(l, l.index(2), l.count(1), l.pop(), l.pop(0), l.pop(-2), len(l))
l.remove('i'); print(l)
l.reverse(); print(l)
l[1:2] = [7, 8]; print(l)
n = [5, 3, 8, 1]
n.sort(); print(n); n.sort(reverse=True); print(n); n.sort(key=lambda v: v % 3); print(n)
c = n.copy(); c.append(0); print(n, c, n == c, n is c.copy())
n.clear(); print(n, [] + [1], [1] * 3, list('abc'), list(range(3)), list({'a': 1}), list())
cases = [lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(5), lambda: [1][3], lambda: [1]['a'], lambda: [1, 'a'].sort(), lambda: [1].append(), lambda: [1].append(1, 2), lambda: [1].insert(1), lambda: [1].extend(5), lambda: [1] + 'a', lambda: [1] * 'a', lambda: [1].nope, lambda: [].index(1), lambda: list(5), lambda: [1].sort(lambda v: v), lambda: hash([]), lambda: [1] < 5, lambda: [1].pop('a'), lambda: [1][::0]]
for case in cases:
    try:
        print(case())
    except Exception as error:
        print(type(error).__name__, error)
