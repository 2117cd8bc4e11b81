"""deque: limits, rotation, indices, errors."""
from collections import deque

d = deque('abcde', maxlen=4)
print(d, d.maxlen, len(d), d[0], d[-1])
d.append('f')
d.appendleft('z')
print(d)
d.rotate(1)
print(d)
d.rotate(-2)
print(d, 'c' in d, d.index('c'), d.count('z'))
d.extend('12')
d.extendleft('xy')
print(d, list(reversed(d)))
d = deque([1, 2, 3, 2])
d.remove(2)
d.insert(1, 'i')
d[0] = 'first'
del d[1]
print(d, d.pop(), d.popleft(), d)
d.reverse()
print(d + deque([9]), d * 2, deque(maxlen=0), deque([1], 2), d.copy(), deque([1]) == deque([1]), deque([1]) < deque([2]), deque([1]) == [1])
for action in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[9], lambda: d.remove(99), lambda: d.index(99), lambda: deque(5), lambda: deque([], -1), lambda: d[0:1], lambda: deque([1], 1).insert(0, 2), lambda: d + [1], lambda: hash(d)):
    try:
        print(action())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
d = deque([1, 2, 3])
try:
    for x in d:
        d.append(x)
except RuntimeError as error:
    print(error)
d += [7]
d.clear()
print(d, bool(d), deque('ab').__class__.__name__, repr(deque([deque([1])])))
