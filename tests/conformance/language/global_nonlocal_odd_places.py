"""global and nonlocal in odd places."""
x = 'module'


class Body:
    global x
    x = 'from class body'
    y = x


print(x, Body.y, hasattr(Body, 'x'))


def outer():
    value = 'outer'

    class Inner:
        nonlocal value
        value = 'set in class'
        own = value

    def deep():
        def deeper():
            nonlocal value
            value += ' and deeper'

        deeper()

    deep()
    return value, Inner.own


print(outer())


def make_global():
    global created
    created = 'created in function'

    def nested():
        global created
        created += '!'

    nested()


make_global()
print(created)


def loop_global():
    global index
    for index in range(3):
        pass
    global error_name
    try:
        1 / 0
    except ZeroDivisionError as error_name:
        pass
    global math
    import math
    with open_like() as handle:
        pass
    global helper

    def helper():
        return 'global helper'

    global Klass

    class Klass:
        pass


class open_like:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return None


loop_global()
print(index, math.pi > 3, helper(), Klass.__qualname__, 'error_name' in globals())


def counter():
    n = 0

    def step(by=1):
        nonlocal n
        n += by
        return n

    def reset():
        nonlocal n
        del n
        n = 100

    return step, reset


step, reset = counter()
print(step(), step(5), reset(), step())


def comprehension_scope():
    total = 0
    values = [total := total + i for i in range(4)]
    return total, values


print(comprehension_scope())
for source in ('def f():\n    x = 1\n    global x', 'def f(x):\n    global x', 'def f():\n    nonlocal q', 'nonlocal z', 'def f():\n    def g():\n        nonlocal y\n    global y'):
    print(source.count('\n'), repr(source[:20]))
