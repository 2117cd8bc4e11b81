# What natives iterate, construct and compare may print at each step: in suspended mode that is a wait of the host, after
# which the native goes on where it was.
import collections


class Down:
    def __init__(self, n):
        print('made', n)
        self.n = n

    def __iter__(self):
        print('iter')
        return self

    def __next__(self):
        print('next')
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Lazy:
    def __iter__(self):
        print('begin')
        yield 1
        print('middle')
        yield 2


class Old:
    def __getitem__(self, i):
        print('item', i)
        if i > 1:
            raise IndexError
        return i


a, b = Down(2)
print(a, b)
first, *rest = Lazy()
print(first, rest)
print(2 in Lazy(), 5 in Down(2), 7 in Old())
print(bytes(Down(2)), list(Old()), collections.Counter(Down(3)))
x = [9]
x += Down(2)
x[1:1] = Old()
print(x)
s = set()
s.update(Down(2), Lazy(), Old())
print(sorted(s))
print([d.n for d in map(Down, [1, 2])])


class Field:
    def __set_name__(self, owner, name):
        print('name', name)
        self.name = name


class Base:
    made = []

    def __init_subclass__(cls, **keywords):
        print('subclass', cls.__name__, keywords)
        cls.flag = len(Base.made)
        Base.made.append(cls)


class One(Base, key=1):
    f = Field()
    g = Field()


class Two(One):
    pass


print(One.flag, Two.flag, Base.made == [One, Two], Base.__subclasses__() == [One], One.f.name, One.g.name)


class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases, **keywords):
        print('prepare', name, keywords)
        return {'prepared': name}

    def __new__(cls, name, bases, namespace, **keywords):
        print('new', name)
        return super().__new__(cls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        print('init', name)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print('call')
        return super().__call__(*args)


class Made(metaclass=Meta, option=2):
    copied = prepared


print(type(Made) is Meta, Made.copied, isinstance(Made(), Made))
