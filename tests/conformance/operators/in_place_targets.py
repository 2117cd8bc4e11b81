class Box:
    pass

box = Box()
box.n = 1
box.n += 4
print(box.n)
rows = [[1], [2]]
rows[0] += [9]
rows[1][0] -= 5
print(rows)
d = {'k': 1}
d['k'] *= 10
print(d)
calls = []
def get():
    calls.append('get')
    return d
def key():
    calls.append('key')
    return 'k'
get()[key()] += 1
print(calls, d)
t = ([1], 2)
try:
    t[0] += [3]
except TypeError as error:
    print(error, t)
values = [1, 2, 3, 4]
values[1:3] += [9]
print(values)
values[::2] = ['a', 'b', 'c'][:len(values[::2])]
print(values)
