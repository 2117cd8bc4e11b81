"""Breadth-first search through a maze, with a deque."""

from collections import deque

size = 120
walls = {(x, y) for x in range(size) for y in range(size) if (x * 3 + y * 5) % 7 == 0 and (x + y) % 3}


def distances(start):
    seen = {start: 0}
    queue = deque([start])
    while queue:
        x, y = queue.popleft()
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            following = (x + dx, y + dy)
            if 0 <= following[0] < size and 0 <= following[1] < size:
                if following not in walls and following not in seen:
                    seen[following] = seen[(x, y)] + 1
                    queue.append(following)
    return seen


found = distances((1, 1))
(len(found), max(found.values()))
