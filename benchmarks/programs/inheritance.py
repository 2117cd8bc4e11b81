"""A small class hierarchy with overridden methods, super() and a property."""


class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        return 0.0

    @property
    def label(self):
        return f'{self.name} {self.area():.1f}'


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__('rectangle')
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)
        self.name = 'square'


class Circle(Shape):
    def __init__(self, radius):
        super().__init__('circle')
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius**2


shapes = []
for i in range(12_000):
    if i % 3 == 0:
        shapes.append(Rectangle(i % 10, i % 7))
    elif i % 3 == 1:
        shapes.append(Square(i % 9))
    else:
        shapes.append(Circle(i % 5))
labels = {shape.label for shape in shapes}
(len(labels), round(sum(shape.area() for shape in shapes), 2), sum(isinstance(s, Rectangle) for s in shapes))
