class Celsius:
    def __init__(self, degrees=0):
        self.degrees = degrees
    @property
    def degrees(self):
        "temperature"
        return self._degrees
    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError('too cold')
        self._degrees = value
    @degrees.deleter
    def degrees(self):
        print('deleting')
        del self._degrees
    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, value):
        self.degrees = (value - 32) * 5 / 9
c = Celsius(25)
print(c.degrees, c.fahrenheit)
c.fahrenheit = 212
print(c.degrees, Celsius.degrees.__doc__)
try:
    c.degrees = -300
except ValueError as error:
    print(error)
del c.degrees
try:
    c.degrees
except AttributeError as error:
    print(error)
class ReadOnly:
    @property
    def x(self): return 1
r = ReadOnly()
for action in (lambda: setattr(r, 'x', 2), lambda: delattr(r, 'x')):
    try:
        action()
    except AttributeError as error:
        print(error)
class Old:
    def get(self): return self.__dict__.get('v', 'unset')
    def set(self, v): self.__dict__['v'] = v
    v = property(get, set, doc='old style')
o = Old()
print(o.v); o.v = 3; print(o.v, Old.v.__doc__, isinstance(Old.v, property), Old.v.fget(o))
class Sub(Celsius):
    @property
    def degrees(self): return 'sub'
    @degrees.setter
    def degrees(self, v): print('sub set', v)
print(Sub(1).degrees)
