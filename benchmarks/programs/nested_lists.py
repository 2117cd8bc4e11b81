"""Game of life on a grid of nested lists."""

size = 40
grid = [[1 if (row * 7 + column * 3) % 5 == 0 else 0 for column in range(size)] for row in range(size)]


def step(grid):
    following = []
    for row in range(size):
        line = []
        for column in range(size):
            neighbours = 0
            for down in (-1, 0, 1):
                for right in (-1, 0, 1):
                    if down or right:
                        neighbours += grid[(row + down) % size][(column + right) % size]
            line.append(1 if neighbours == 3 or (neighbours == 2 and grid[row][column]) else 0)
        following.append(line)
    return following


for _ in range(25):
    grid = step(grid)
sum(map(sum, grid))
