def transpose(m): return [list(r) for r in zip(*m)]
def multiply(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
def determinant(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * determinant([row[:j] + row[j + 1:] for row in m[1:]]) for j in range(len(m)))
def show(m, title):
    print(title)
    width = max(len(f'{v:g}') for row in m for v in row)
    for row in m:
        print('  [' + ' '.join(f'{v:>{width}g}' for v in row) + ']')
a = [[2, 0, 1], [1, 3, 2], [1, 1, 1]]
b = [[1, 2, 0], [0, 1, 0.5], [4, 0, 1]]
show(transpose(a), 'transpose')
show(multiply(a, b), 'product')
print('det', determinant(a), determinant(b), determinant(multiply(a, b)) == determinant(a) * determinant(b))
