class Animal:
    sound = '...'
    def __init__(self, name):
        self.name = name
    def speak(self):
        return f'{self.name} says {self.sound}'
    def __str__(self):
        return f'{type(self).__name__}:{self.name}'
class Dog(Animal):
    sound = 'Woof'
class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def speak(self):
        return super().speak() + f' (age {self.age})'
class Cat(Animal):
    def speak(self):
        return Animal.speak(self).upper()
for animal in (Animal('a'), Dog('d'), Puppy('p', 1), Cat('c')):
    print(animal, animal.speak(), isinstance(animal, Dog))
print(issubclass(Puppy, Animal), issubclass(Animal, Puppy), issubclass(Cat, (Dog, Animal)), Puppy.__bases__[0].__name__)
print([c.__name__ for c in Puppy.__mro__], Puppy.mro()[1].__name__, Dog.__subclasses__()[0].__name__)
class Base:
    def template(self):
        return self.step1() + self.step2()
    def step1(self):
        return 'base1 '
    def step2(self):
        raise NotImplementedError
class Impl(Base):
    def step2(self):
        return 'impl2'
print(Impl().template())
try:
    Base().template()
except NotImplementedError as error:
    print(repr(error))
