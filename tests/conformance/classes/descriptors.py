class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, 'unset')
    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name} must be {self.kind.__name__}')
        instance.__dict__[self.name] = value
    def __delete__(self, instance):
        del instance.__dict__[self.name]
class Person:
    name = Typed(str)
    age = Typed(int)
p = Person()
print(p.name)
p.name, p.age = 'Ann', 30
print(p.name, p.age, p.__dict__, Person.name is Person.__dict__['name'])
try:
    p.age = 'old'
except TypeError as error:
    print(error)
del p.age
print(p.age)
class Cached:
    def __init__(self, f): self.f, self.name = f, f.__name__
    def __get__(self, obj, owner=None):
        print('computing')
        value = obj.__dict__[self.name] = self.f(obj)
        return value
class Circle:
    def __init__(self, r): self.r = r
    @Cached
    def area(self): return 3 * self.r ** 2
c = Circle(2)
print(c.area, c.area)
class NonData:
    def __get__(self, obj, owner): return 'from descriptor'
class H: x = NonData()
h = H()
print(h.x)
h.x = 'instance'
print(h.x, H.x)
