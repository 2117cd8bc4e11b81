class Point:
    """A point."""
    dimensions = 2
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __repr__(self):
        return f'Point({self.x!r}, {self.y!r})'
p = Point(3, y=4)
print(p, p.norm(), Point.norm(p), p.dimensions, Point.__doc__, Point.__name__, type(p) is Point)
p.z = 5
print(p.__dict__, vars(p), hasattr(p, 'z'), getattr(p, 'w', None), isinstance(p, Point), isinstance(p, object))
p.dimensions = 3
print(p.dimensions, Point.dimensions)
Point.dimensions = 9
print(Point(0).dimensions, p.dimensions)
setattr(p, 'dyn', 1)
delattr(p, 'x')
try:
    p.x
except AttributeError as error:
    print(error)
try:
    Point.nothing
except AttributeError as error:
    print(error)
try:
    p.norm = 5
    p.norm()
except TypeError as error:
    print(error)
print(Point, type(Point), Point.__module__, Point.__bases__)
