grid = [list(map(int, row)) for row in '''530070000
600195000
098000060
800060003
400803001
700020006
060000280
000419005
000080079'''.split()]
def options(r, c):
    used = set(grid[r]) | {grid[i][c] for i in range(9)}
    used |= {grid[r // 3 * 3 + i][c // 3 * 3 + j] for i in range(3) for j in range(3)}
    return [v for v in range(1, 10) if v not in used]
steps = 0
def solve():
    global steps
    steps += 1
    best = None
    for r in range(9):
        for c in range(9):
            if grid[r][c] == 0:
                o = options(r, c)
                if best is None or len(o) < len(best[2]):
                    best = r, c, o
    if best is None:
        return True
    r, c, o = best
    for v in o:
        grid[r][c] = v
        if solve():
            return True
    grid[r][c] = 0
    return False
print(solve(), steps)
for row in grid: print(*row)
