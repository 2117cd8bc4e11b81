class Counter:
    def __init__(self, f):
        self.f = f
        self.n = 0
    def __call__(self, *args):
        self.n += 1
        return self.f(*args)
    def __get__(self, instance, owner):
        if instance is None:
            return self
        return lambda *args: self(instance, *args)
@Counter
def f(x):
    return x + 1
print(f(1), f(2), f.n)
class C:
    @Counter
    def m(self, x):
        return x * 2
c = C()
print(c.m(4), c.m(5), C.m.n)
def add_repr(cls):
    cls.__repr__ = lambda self: f'<{cls.__name__} {self.__dict__}>'
    return cls
@add_repr
class P:
    def __init__(self):
        self.x = 1
print(P())
class Retry:
    def __init__(self, times):
        self.times = times
    def __call__(self, f):
        def wrapper(*a):
            for i in range(self.times):
                try:
                    return f(*a, i)
                except ValueError as e:
                    print('retry', e)
            return 'gave up'
        return wrapper
@Retry(3)
def flaky(limit, attempt):
    if attempt < limit:
        raise ValueError(attempt)
    return f'ok after {attempt}'
print(flaky(2), flaky(5))
