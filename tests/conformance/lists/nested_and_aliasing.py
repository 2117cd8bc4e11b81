grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)
bad = [[0] * 2] * 2
bad[0][0] = 1
print(bad)
print([list(row) for row in zip(*[[1, 2, 3], [4, 5, 6]])], sum(grid, []), [x for row in grid for x in row])
a = [1, [2, 3]]
b = a[:]
import copy
c = copy.deepcopy(a)
a[1].append(4)
print(a, b, c, a[1] is b[1], a == b)
a.append(a)
print(len(a), a[-1] is a, a)
m = [[1, 2], [3, 4]]
print([[sum(x * y for x, y in zip(r, col)) for col in zip(*m)] for r in m], [row[::-1] for row in m[::-1]], any(3 in row for row in m))
x, y = [], []
x.append(y); y.append(x)
print(x, [[]] == [[]], [1, [2, [3]]] < [1, [2, [4]]], [1, 2] + [[3]])
def modify(l): l.append('m'); l = [0]; return l
q = []
print(modify(q), q)
