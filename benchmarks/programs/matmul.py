"""Matrix multiplication over nested lists with three loops."""

n = 60
a = [[i * j % 7 for j in range(n)] for i in range(n)]
b = [[(i + j) % 5 for j in range(n)] for i in range(n)]
c = [[0 for _ in range(n)] for _ in range(n)]
for i in range(n):
    for j in range(n):
        accumulated = 0
        for k in range(n):
            accumulated += a[i][k] * b[k][j]
        c[i][j] = accumulated
sum(sum(row) for row in c)
