"""Closures: cells shared, late binding, recursion, generators, classes, defaults."""


def make():
    x = 1
    readers, writers = [], []
    for i in range(3):
        readers.append(lambda: (x, i))

        def write(value, i=i):
            nonlocal x
            x = value + i

        writers.append(write)
    return readers, writers


readers, writers = make()
print([r() for r in readers])
writers[2](10)
print([r() for r in readers], readers[0].__closure__[0].cell_contents if False else '')


def outer(a):
    def middle(b):
        def inner(c):
            return a, b, c

        a_copy = a
        return inner, a_copy

    return middle


print(outer(1)(2)[0](3))


def mutual():
    def even(n):
        return n == 0 or odd(n - 1)

    def odd(n):
        return n != 0 and even(n - 1)

    return even, odd


even, odd = mutual()
print(even(10), odd(7), even(3))


def accumulate():
    total = 0
    while True:
        total += yield total


acc = accumulate()
next(acc)
print([acc.send(i) for i in range(4)])


def class_in_function(prefix):
    class Greeter:
        count = 0

        def greet(self, name):
            Greeter.count += 1
            return f'{prefix} {name} {self.count}'

    return Greeter()


g = class_in_function('hi')
print(g.greet('a'), g.greet('b'))


def late():
    def f():
        return value

    try:
        f()
    except NameError as error:
        print(error)
    value = 'now bound'
    return f()


print(late())


def memo(f):
    seen = {}

    def wrapper(n):
        if n not in seen:
            seen[n] = f(n)
        return seen[n]

    wrapper.seen = seen
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), len(fib.seen))
adders = {name: (lambda n: lambda x: x + n)(n) for n, name in enumerate(['zero', 'one'])}
print(adders['one'](5), adders['zero'](5))


def shadow(x):
    def f(x=x):
        x += 1
        return x

    return f(), x


print(shadow(1))
compose = lambda *fs: lambda x: [x := f(x) for f in fs][-1]
print(compose(lambda x: x + 1, lambda x: x * 2)(3))
