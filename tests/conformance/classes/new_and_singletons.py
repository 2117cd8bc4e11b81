class Singleton:
    instance = None
    def __new__(cls, *args):
        if cls.instance is None:
            print('new')
            cls.instance = super().__new__(cls)
        return cls.instance
    def __init__(self, v=None):
        self.v = v
a, b = Singleton(1), Singleton(2)
print(a is b, a.v)
class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())
    def shout(self): return self + '!'
u = Upper('abc')
print(u, u.shout(), isinstance(u, str), len(u), type(u).__name__, type(u + 'x').__name__, u == 'ABC', {u: 1}['ABC'])
class Other:
    def __new__(cls): return 'not an Other'
    def __init__(self): print('never called')
print(Other())
class Positive(int):
    def __new__(cls, v):
        if v < 0: raise ValueError('negative')
        return int.__new__(cls, v)
print(Positive(5) + 1, repr(Positive(3)), isinstance(Positive(2), int))
try:
    Positive(-1)
except ValueError as error:
    print(error)
try:
    object(5)
except TypeError as error:
    print(error)
class NoInit: pass
try:
    NoInit(1)
except TypeError as error:
    print(error)
class BadInit:
    def __init__(self): return 5
try:
    BadInit()
except TypeError as error:
    print(error)
