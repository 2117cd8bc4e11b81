"""A vector class with operator methods, equality and hashing."""


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __hash__(self):
        return hash((self.x, self.y))

    def __lt__(self, other):
        return (self.x, self.y) < (other.x, other.y)


position = Vector(0, 0)
seen = set()
for i in range(12_000):
    position = position + Vector(i % 3, i % 5) * 2
    seen.add(position)
ordered = sorted(seen)
(len(seen), ordered[0].x, ordered[-1].y)
