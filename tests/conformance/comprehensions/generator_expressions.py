g = (x * x for x in range(4))
print(next(g), list(g), list(g))
print(sum(x for x in range(10)), max(len(w) for w in ['a', 'bbb']), ','.join(str(i) for i in range(3)))
print(any(x > 2 for x in [1, 2, 3]), all(x for x in []), sorted(-x for x in range(3)), dict((i, i) for i in 'ab'))
def noisy(n):
    for i in range(n):
        print('make', i)
        yield i
lazy = (x + 1 for x in noisy(3))
print('not yet')
print(next(lazy))
first = next((x for x in range(10) if x > 4), None)
print(first, next((x for x in [] if x), 'default'))
print(type(g).__name__, tuple(x for x in 'ab'), set(x % 2 for x in range(5)) == {0, 1})
source = [1, 2, 3]
gen = (x for x in source)
source = [9]
print(list(gen))
m = 2
gen = (x * m for x in [1, 2])
m = 10
print(list(gen))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
