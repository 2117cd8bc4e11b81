class Date:
    count = 0
    def __init__(self, y, m):
        self.y, self.m = y, m
        type(self).count += 1
    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split('-')))
    @staticmethod
    def valid(text):
        return text.count('-') == 1
    @classmethod
    def name(cls):
        return cls.__name__
class Sub(Date):
    pass
print(Date.parse('2020-5').m, type(Sub.parse('1-2')).__name__, Date.valid('a-b'), Date(1, 1).valid('x'), Sub.name(), Sub(1, 2).name())
print(Date.count, Sub.count)
class Registry:
    items = []
    @classmethod
    def add(cls, item):
        cls.items.append(item)
        return cls
print(Registry.add(1).add(2).items)
class M:
    def plain(): return 'no self'
    s = staticmethod(lambda x: x + 1)
    c = classmethod(lambda cls, x: (cls.__name__, x))
print(M.plain(), M.s(1), M().s(2), M.c(3), M().c(4))
try:
    M().plain()
except TypeError as error:
    print(error)
print(Date.parse.__self__ is Date, Date.__dict__['valid'].__class__.__name__, Date.__dict__['parse'].__class__.__name__)
