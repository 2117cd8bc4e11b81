from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f'{self.name}: {self.area()}'
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = 'square'
class Half(Shape):
    def area(self): return 0
print(Square(3).describe())
for cls in (Half,):
    try:
        cls()
    except TypeError as error:
        print(str(error)[:40])
print(isinstance(Square(1), Shape), Shape.__abstractmethods__ == {'area', 'name'})
@Shape.register
class Foreign: pass
print(isinstance(Foreign(), Shape), issubclass(Foreign, Shape))
class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return hasattr(C, 'quack') or NotImplemented
class D:
    def quack(self): pass
print(issubclass(D, Duck), isinstance(D(), Duck), issubclass(int, Duck))
