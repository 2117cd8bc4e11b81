class Loud:
    def __setattr__(self, name, value):
        print('set', name, value)
        super().__setattr__(name, value)

thing = Loud()
d = {}
thing.x, d['k'], (thing.y, *d['rest']) = 1, 2, (3, 4, 5)
print(d, thing.x, thing.y)
i = 0
a = [0, 0, 0]
i, a[i] = 2, 'set'
print(i, a)
x = [0, 1, 2]
x[0], x[1], x[2] = x[2], x[0], x[1]
print(x)
def source():
    for n in range(3):
        print('yield', n)
        yield n
try:
    a, b = source()
except ValueError as error:
    print(str(error)[:24])
p, q, s = source()
print(p, q, s)
