def spiral(m):
    out = []
    while m:
        out += m[0]
        m = [list(r) for r in zip(*m[1:])][::-1]
    return out
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]
for row in pascal(6): print(' '.join(map(str, row)).center(20).rstrip())
def rotate(m): return [list(r)[::-1] for r in zip(*m)]
print(rotate([[1, 2], [3, 4]]))
def magic(n):
    m = [[0] * n for _ in range(n)]
    i, j = 0, n // 2
    for k in range(1, n * n + 1):
        m[i][j] = k
        a, b = (i - 1) % n, (j + 1) % n
        if m[a][b]: i = (i + 1) % n
        else: i, j = a, b
    return m
print(magic(3), {sum(r) for r in magic(5)})
def diamond(n): return '\n'.join('*' * (2 * (n - abs(i)) - 1) for i in range(1 - n, n))
print(*[line.center(7).rstrip() for line in diamond(4).split('\n')], sep='\n')
