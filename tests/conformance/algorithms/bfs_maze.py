from collections import deque
maze = '''##########
#S.#.....#
#..#.###.#
#.##.#...#
#....#.#E#
##########'''.split('\n')
start = next((r, c) for r, row in enumerate(maze) for c, x in enumerate(row) if x == 'S')
def bfs(start):
    queue, seen = deque([(start, [])]), {start}
    while queue:
        (r, c), path = queue.popleft()
        if maze[r][c] == 'E':
            return path
        for name, dr, dc in (('D', 1, 0), ('R', 0, 1), ('U', -1, 0), ('L', 0, -1)):
            n = r + dr, c + dc
            if maze[n[0]][n[1]] != '#' and n not in seen:
                seen.add(n)
                queue.append((n, path + [name]))
path = bfs(start)
print(len(path), ''.join(path))
